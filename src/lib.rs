//! The Leptos app: what is on screen follows from a corpus and the query in the address.
//!
//! [`query`] turns links into values and back, [`scene`] works out what a query selects, [`page`] says
//! how that looks, as [`markup`] made of [`views`] and their [`components`]; [`app`] has Leptos draw it, [`state`]
//! moves from one query to the next, and [`browser`] is all that touches what is around the page.

pub mod app;
pub mod browser;
pub mod components;
pub mod desk;
pub mod embedded;
pub mod loaded;
pub mod markup;
pub mod own;
pub mod page;
pub mod query;
pub mod scene;
pub mod shortcuts;
pub mod state;
pub mod text_size;
pub mod tour;
pub mod views;
pub mod workshop;

use leptos::prelude::*;

/// Puts the app in the place of what the page shows until then.
pub fn start() {
    browser::report_panics();
    let Some(place) = browser::take_place("app") else { return };
    match loaded::event() {
        Ok(loaded) => mount_to(place, move || app::App(app::AppProps { loaded })).forget(),
        Err(error) => mount_to(place, move || page::unreadable(error)).forget(),
    }
}
