//! A text as a narrow strip that shows where its marks lie.
//!
//! Its parts are too small to hit surely, so keyboards and listeners are not led there: the marks in the text and the
//! table of places lead to the same claims.

use super::bar::percent;
use crate::markup::{Element, el, link};

/// The least length of a part, in per cent of the strip, so that a short one in a long text is still seen.
const LEAST: f64 = 0.6;

/// A part of the strip.
pub struct Place {
    /// How it is filled.
    pub class: &'static str,
    /// Where it begins and ends, each from 0 to 1 of the text.
    pub reach: (f64, f64),
    /// Its lane among how many.
    pub lane: (usize, usize),
    /// The link to what is there.
    pub href: String,
}

/// The strip.
#[must_use]
pub fn map(places: Vec<Place>) -> Element {
    let mut map = el("svg").class("map").attr("aria-hidden", "true").attr("focusable", "false");
    for Place { class, reach: (start, end), lane: (lane, of), href } in places {
        let length = ((end - start) * 100.0).max(LEAST);
        let width = 100.0 / of.max(1) as f64;
        let part = el("rect").attr("x", percent(width * lane as f64)).attr("width", percent(width));
        let part = part.attr("y", percent((start * 100.0).min(100.0 - LEAST))).attr("height", percent(length));
        map = map.with(link(href).class(class).attr("tabindex", "-1").with(part));
    }
    map
}
