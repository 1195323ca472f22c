//! A source's letter on its colour.

use crate::markup::{Element, Fragment, el};
use crate::scene::letter;
use corpus::SourceIx;

/// The class that passes the colour of a source down. Beyond twelve sources colours repeat; the letters of those that have
/// them again are round.
#[must_use]
pub fn colour(source: SourceIx) -> &'static str {
    const CLASSES: [&str; 24] = [
        "source-0",
        "source-1",
        "source-2",
        "source-3",
        "source-4",
        "source-5",
        "source-6",
        "source-7",
        "source-8",
        "source-9",
        "source-10",
        "source-11",
        "source-0 again",
        "source-1 again",
        "source-2 again",
        "source-3 again",
        "source-4 again",
        "source-5 again",
        "source-6 again",
        "source-7 again",
        "source-8 again",
        "source-9 again",
        "source-10 again",
        "source-11 again",
    ];
    CLASSES.get(source.at() % CLASSES.len()).copied().unwrap_or("source-0")
}

/// The letters of sources.
pub(super) fn source_tags(sources: impl IntoIterator<Item = SourceIx>) -> Fragment {
    sources.into_iter().fold(Fragment::default(), |tags, source| tags.with(" ").with(source_tag(source)))
}

/// The letter of a source.
#[must_use]
pub fn source_tag(source: SourceIx) -> Element {
    el("span").class(["tag ", colour(source)].concat()).with(letter(source))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn two_dozen_sources_are_told_apart_without_their_letters() {
        let classes: BTreeSet<&str> = (0..24).map(|at| colour(SourceIx(at))).collect();
        assert_eq!(classes.len(), 24);
        assert_eq!([0, 12, 24].map(|at| colour(SourceIx(at))), ["source-0", "source-0 again", "source-0"]);
    }
}
