//! What a reader must know of an article before trusting a comparison with it.

use crate::document::Document;
use crate::language::is_foreign;
use crate::reuse::Reuse;
use corpus::{SourceIx, Warning};

/// From this share on, in per cent of the words of both, two articles are one.
const DUPLICATE: usize = 90;

/// Above this share, in per cent of its words, an article is mostly shared text.
const MOSTLY: usize = 50;

/// The share, in per cent of its words, from which on another article has a good part of it.
const GOOD_PART: usize = 10;

/// What is to be said of each article, given what of it stands in the others.
pub(crate) fn find(articles: &[Document<'_>], reuses: &[Reuse]) -> Vec<Vec<Warning>> {
    articles.iter().zip(reuses).enumerate().map(|(at, (article, reuse))| of(article, at, reuse, reuses)).collect()
}

fn of(article: &Document<'_>, at: usize, reuse: &Reuse, reuses: &[Reuse]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let words = article.count_words(0..article.tokens().len());
    // Words of some scripts can't be counted, and the first says more.
    if is_foreign(article) {
        warnings.push(Warning::NotEnglish);
    } else if words < Warning::SHORTEST {
        warnings.push(Warning::TooShort { words });
    }
    let percent = |held: usize, reuse: &Reuse| held * 100 / reuse.words.max(1);
    let held_of = |other: &Reuse, by: usize| percent(other.held_by.get(by).copied().unwrap_or(0), other);
    let copied = |(other, theirs): (usize, &Reuse)| {
        (held_of(reuse, other) >= DUPLICATE && held_of(theirs, at) >= DUPLICATE).then_some(other)
    };
    let first = reuse.alike.or_else(|| reuses.iter().take(at).enumerate().find_map(copied));
    let share = percent(reuse.held, reuse);
    if let Some(first) = first {
        warnings.push(Warning::DuplicateOf(first.into()));
    } else if share > MOSTLY {
        let least = reuse.held_by.iter().copied().max().unwrap_or(0).min(reuse.words * GOOD_PART / 100).max(1);
        let with = reuse.held_by.iter().enumerate().filter(|(_, held)| **held >= least);
        let with = with.map(|(other, _)| SourceIx::from(other)).collect();
        warnings.push(Warning::MostlyShared { with, percent: u32::try_from(share).unwrap_or(100) });
    }
    warnings
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::document::Document;
    use crate::reuse;
    use corpus::{SourceIx, Warning};
    use std::slice::from_ref;

    const DAYS: [&str; 5] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    /// So many sentences of 15 words, other ones for each seed.
    fn report(sentences: usize, seed: usize) -> String {
        let deeds = ["opened", "closed", "sold", "repaired", "flooded", "insured", "searched"];
        let things = ["harbour", "school", "bridge", "market", "tunnel", "theatre", "station", "library", "mill"];
        let told = |at: usize| {
            let at = at + seed * 1000;
            let (deed, thing, day) = (deeds[at % 7], things[at % 9], DAYS[at % 5]);
            format!("In district {at} the council {deed} the old {thing} of {at} people on {day} night. ")
        };
        (0..sentences).map(told).collect()
    }

    #[track_caller]
    fn check(articles: &[String], expected: &[&[Warning]]) {
        let documents: Vec<Document<'_>> = articles.iter().map(|text| Document::new(text)).collect();
        assert_eq!(find(&documents, &reuse::find(&documents)), expected);
    }

    fn shared(percent: u32, with: &[u32]) -> Warning {
        Warning::MostlyShared { with: with.iter().map(|&at| SourceIx(at)).collect(), percent }
    }

    #[test]
    fn articles_of_a_fair_length_in_words_of_their_own_get_no_warning() {
        check(&[report(10, 1), report(20, 2), report(40, 3)], &[&[], &[], &[]]);
        check(&[], &[]);
    }

    #[test]
    fn what_is_short_is_told_with_its_length() {
        check(&[String::new(), report(3, 1)], &[&[Warning::TooShort { words: 0 }], &[Warning::TooShort { words: 45 }]]);
        let words = |count: usize| "word ".repeat(count);
        check(&[words(Warning::SHORTEST as usize)], &[&[]]);
        check(&[words(Warning::SHORTEST as usize - 1)], &[&[Warning::TooShort { words: Warning::SHORTEST - 1 }]]);
    }

    #[test]
    fn a_short_text_in_another_language_is_told_as_foreign_only() {
        let text = "Le ferry s’est échoué dimanche soir au large de la côte. Tous les passagers ont été évacués par hélicoptère.";
        check(&[text.to_owned()], &[&[Warning::NotEnglish]]);
    }

    #[test]
    fn a_copy_is_told_as_one_of_the_first_and_the_first_as_shared() {
        let text = report(20, 1);
        let edited = text.replacen("opened", "shut", 1);
        let one = Warning::DuplicateOf(SourceIx(0));
        check(&[text.clone(), text.clone(), report(20, 2)], &[&[shared(100, &[1])], from_ref(&one), &[]]);
        check(&[text.clone(), edited], &[&[shared(99, &[1])], from_ref(&one)]);
        // Too short for a passage, and the same all the same.
        let short = Warning::TooShort { words: 3 };
        let words = ["It rains again.", "it rains — again"].map(str::to_owned);
        check(&words, &[from_ref(&short), &[short.clone(), one]]);
        check(&[String::new(), String::new()], &[&[Warning::TooShort { words: 0 }], &[Warning::TooShort { words: 0 }]]);
    }

    #[test]
    fn a_part_of_a_longer_article_is_shared_and_no_duplicate() {
        let text = report(10, 1);
        let longer = format!("{text}{}", report(30, 2));
        check(&[longer, text], &[&[], &[shared(100, &[0])]]);
    }

    #[test]
    fn shared_text_is_told_from_half_of_an_article_on_with_all_who_have_a_good_part() {
        let (a, b) = (report(10, 1), report(10, 2));
        check(
            &[format!("{a}{b}"), a.clone(), b.clone()],
            &[&[shared(100, &[1, 2])], &[shared(100, &[0])], &[shared(100, &[0])]],
        );
        let article = |own: usize| [format!("{a}{}", report(own, 3)), format!("{a}{}", report(40, 4))];
        check(&article(11), &[&[], &[]]);
        check(&article(9), &[&[shared(53, &[1])], &[]]);
    }
}
