//! The colours of sources: every two can be told apart, and each can be read.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

/// The least distance of two sources' colours in Oklab, where 0.02 is just noticeable.
const APART: f64 = 0.07;

/// The colours of sources and what they stand on, out of one scheme of the stylesheet.
struct Scheme {
    sources: Vec<[f64; 3]>,
    grounds: Vec<[f64; 3]>,
}

/// Red, green and blue as amounts of light, from `#rgb` or `#rrggbb`.
fn light(hex: &str) -> [f64; 3] {
    let wide: String =
        if hex.len() == 4 { hex.chars().skip(1).flat_map(|c| [c, c]).collect() } else { hex[1..].to_owned() };
    [0, 2, 4].map(|at| {
        let part = f64::from(u8::from_str_radix(&wide[at..at + 2], 16).unwrap()) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

/// Contrast as WCAG 2.2 defines it.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let luminance = |[r, g, b]: [f64; 3]| 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}

/// Lightness and the two axes of colour in Oklab (Ottosson 2020).
fn oklab([r, g, b]: [f64; 3]) -> [f64; 3] {
    let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
    let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
    let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
    [
        0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
        1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
        0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
    ]
}

fn distance(one: [f64; 3], other: [f64; 3]) -> f64 {
    oklab(one).iter().zip(oklab(other)).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}

fn schemes() -> [Scheme; 2] {
    let style = fs::read_to_string("style/tokens.css").unwrap();
    let (bright, dark) = style.split_once("prefers-color-scheme: dark").unwrap();
    [bright, dark].map(|scheme| {
        let named = |name: &str| {
            let (_, rest) = scheme.split_once(&format!("--{name}: ")).unwrap_or_else(|| panic!("no --{name}"));
            light(rest.split_once(';').unwrap().0)
        };
        Scheme {
            sources: (0..12).map(|at| named(&format!("source-{at}"))).collect(),
            grounds: ["paper", "card", "on-source"].map(named).to_vec(),
        }
    })
}

#[test]
fn the_colours_of_any_two_sources_can_be_told_apart() {
    for (scheme, name) in schemes().iter().zip(["light", "dark"]) {
        for (at, one) in scheme.sources.iter().enumerate() {
            for (before, other) in scheme.sources.iter().take(at).enumerate() {
                let distance = distance(*one, *other);
                assert!(distance >= APART, "{name}: sources {before} and {at} are {distance:.3} apart");
            }
        }
    }
}

#[test]
fn the_colour_of_a_source_can_be_read_on_all_it_stands_on() {
    for (scheme, name) in schemes().iter().zip(["light", "dark"]) {
        for (at, colour) in scheme.sources.iter().enumerate() {
            for ground in &scheme.grounds {
                let contrast = contrast(*colour, *ground);
                assert!(contrast >= 4.5, "{name}: source {at} has a contrast of {contrast:.2}");
            }
        }
    }
}
