//! Bars of stacked shares. They say in length what words beside them say too, so listeners don't hear them.
//!
//! Drawn as SVG: the lengths are attributes, which the content security policy lets pass, and the colours survive
//! printing and forced colours.

use leptos::prelude::*;

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
pub(super) fn bar(class: &'static str, parts: impl IntoIterator<Item = Part>, total: u32) -> AnyView {
    let total = f64::from(total.max(1));
    let mut start = 0.0;
    let parts: Vec<AnyView> = parts
        .into_iter()
        .filter(|part| part.length > 0)
        .map(|part| {
            let length = f64::from(part.length) / total * 100.0;
            let x = percent(start);
            start += length;
            let fill = (part.class == HATCHED).then_some("url(#hatching)");
            view! { <rect class=part.class fill=fill x=x y="0" width=percent(length) height="100%" rx="2" /> }
                .into_any()
        })
        .collect();
    view! { <svg class=class aria-hidden="true" focusable="false">{parts}</svg> }.into_any()
}

/// What [`HATCHED`] parts refer to; stands once in the page.
pub fn hatching() -> impl IntoView {
    view! {
        <svg class="hatching" aria-hidden="true" focusable="false">
            <pattern id="hatching" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="2" height="5" fill="currentColor" />
            </pattern>
        </svg>
    }
}

/// A length in percent to one decimal.
fn percent(length: f64) -> String {
    let tenths = (length * 10.0).round() as u32;
    let mut text = (tenths / 10).to_string();
    text.push('.');
    text.push_str(&(tenths % 10).to_string());
    text.push('%');
    text
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_length_is_written_to_one_decimal() {
        assert_eq!([0.0, 33.333, 66.66, 100.0].map(percent), ["0.0%", "33.3%", "66.7%", "100.0%"]);
    }
}
