//! Bars of stacked shares. They say in length what words beside them say too, so listeners don't hear them.
//!
//! Drawn as SVG: the lengths are attributes, which the content security policy lets pass, and the colours survive
//! printing and forced colours.

use crate::markup::{Element, el};

/// One part of a bar.
pub(super) struct Part {
    /// How it is filled: a class, or [`HATCHED`].
    pub(super) class: &'static str,
    /// Its length, in the unit of the bar's total.
    pub(super) length: u32,
}

/// The class of a part drawn as hatching instead of a plain colour.
pub(super) const HATCHED: &str = "hatched";

/// A bar of parts that fill it up to `total`.
pub(super) fn bar(class: &'static str, parts: &[Part], total: u32) -> Element {
    let total = f64::from(total.max(1));
    let mut bar = el("svg").class(class).attr("aria-hidden", "true").attr("focusable", "false");
    let mut start = 0.0;
    for part in parts.iter().filter(|part| part.length > 0) {
        let length = f64::from(part.length) / total * 100.0;
        let fill = (part.class == HATCHED).then_some("url(#hatching)");
        let part = el("rect").class(part.class).maybe("fill", fill).attr("x", percent(start)).attr("y", "0");
        bar = bar.with(part.attr("width", percent(length)).attr("height", "100%").attr("rx", "2"));
        start += length;
    }
    bar
}

/// What [`HATCHED`] parts refer to; stands once in the page.
#[must_use]
pub fn hatching() -> Element {
    let line = el("rect").attr("width", "2").attr("height", "5").attr("fill", "currentColor");
    let pattern = el("pattern").attr("id", "hatching").attr("width", "5").attr("height", "5");
    let pattern = pattern.attr("patternUnits", "userSpaceOnUse").attr("patternTransform", "rotate(45)").with(line);
    el("svg").class("hatching").attr("aria-hidden", "true").attr("focusable", "false").with(pattern)
}

/// A length in percent to one decimal.
pub(super) fn percent(length: f64) -> String {
    let tenths = (length * 10.0).round() as u32;
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_written_to_one_decimal() {
        assert_eq!([0.0, 33.333, 66.66, 100.0].map(percent), ["0.0%", "33.3%", "66.7%", "100.0%"]);
    }

    #[test]
    fn parts_follow_each_other_and_empty_ones_are_left_out() {
        let part = |class, length| Part { class, length };
        let drawn = bar("stack", &[part("a", 1), part("b", 0), part(HATCHED, 3)], 4).to_string();
        assert!(drawn.contains(r#"class="a" x="0.0%" y="0" width="25.0%""#), "{drawn}");
        assert!(drawn.contains(r##"fill="url(#hatching)" x="25.0%" y="0" width="75.0%""##), "{drawn}");
        assert!(!drawn.contains("class=\"b\""), "{drawn}");
    }
}
