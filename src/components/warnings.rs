//! What a reader must know of a source before trusting a comparison with it, on its card and above its text.

use super::source_tag::source_tags;
use crate::markup::{Element, Fragment, el};
use crate::scene::{Scene, counted};
use corpus::{SourceIx, Warning};

/// The warnings of a source, each with what it means for the comparison.
#[must_use]
pub fn warnings(scene: &Scene, source: SourceIx) -> Vec<Element> {
    let warnings = scene.corpus.source(source).map_or(&[][..], |source| &source.warnings);
    // Of a text that can't be read, what it tells is not known.
    let other = scene.corpus.tells_another_event(source) && !warnings.contains(&Warning::NotEnglish);
    let other = other.then(|| Fragment::default().with(ANOTHER_EVENT));
    let told = other.into_iter().chain(warnings.iter().map(sentence));
    told.map(|told| el("p").class("warning").with(told)).collect()
}

const ANOTHER_EVENT: &str = "This article seems to tell another event than the others: it shares few names, figures and \
                             days with them. Points that it has in common with them deserve a second look.";

fn sentence(warning: &Warning) -> Fragment {
    let told = Fragment::default();
    let others = named(warning.others());
    match warning {
        Warning::NotEnglish => told.with(
            "This text does not seem to be English, the only language that is read here: its claims are guesses, and \
             that they are not found elsewhere says nothing.",
        ),
        Warning::TooShort { words } => told.with(
            [
                "This text is short (",
                &*counted(*words as usize, "word", "words"),
                "). Below ",
                &Warning::SHORTEST.to_string(),
                " words one sentence more or less changes every share, so its figures are no base for comparing.",
            ]
            .concat(),
        ),
        Warning::DuplicateOf(_) => told
            .with("This is the same text as in")
            .with(others)
            .with(", or all but the same: where these agree, one text was read twice."),
        Warning::MostlyShared { percent, .. } => told
            .with([&percent.to_string(), "% of this text stands word for word in"].concat())
            .with(others)
            .with(", as where several print one agency’s report: where these agree, it may be one telling and not several."),
    }
}

/// How many other sources are named in a warning.
const NAMED: usize = 4;

/// The letters of sources, of many the first.
fn named(sources: &[SourceIx]) -> Fragment {
    let named = source_tags(sources.iter().copied().take(NAMED));
    let more = sources.len().saturating_sub(NAMED);
    named.with((more > 0).then(|| [" and ", &counted(more, "other", "others")].concat()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::sample;
    use corpus::sample::bridge;

    #[test]
    fn each_warning_says_what_it_means() {
        for (warning, told) in [
            (Warning::NotEnglish, "This text does not seem to be English"),
            (Warning::TooShort { words: 14 }, "This text is short (14 words). Below 100 words"),
            (Warning::DuplicateOf(SourceIx(1)), "same text as in B, or all but the same"),
            (
                Warning::MostlyShared { with: vec![SourceIx(1), SourceIx(0)], percent: 72 },
                "72% of this text stands word for word in B A, as",
            ),
            (Warning::MostlyShared { with: (0..6).map(SourceIx).collect(), percent: 60 }, "D and 2 others, as where"),
        ] {
            let mut corpus = bridge();
            corpus.sources[0].warnings.push(warning);
            let scene = sample(corpus, "");
            let shown: String = warnings(&scene, SourceIx(0)).iter().map(ToString::to_string).collect();
            let words: String =
                shown.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words)).collect();
            assert!(words.contains(told), "{words}");
            assert!(warnings(&scene, SourceIx(1)).is_empty());
        }
    }
}
