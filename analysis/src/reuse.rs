//! Text that articles have in common word for word: reports of an agency that several print, and what is copied.
//!
//! The words of all articles are cut into runs of [`RUN`] (shingles, Broder 1997); a word is shared with every article
//! that has one of the runs it stands in, so that passages of any length come out whole. Somebody's words in quotation
//! marks are no reprint: who was there heard the same. A passage counts by what it has outside of them, and neither do
//! names count, since many write `President Ana Berg and Prime Minister Jon Vale`. Time is that of sorting the words;
//! passages that many articles have cost as much as they are told in.

use crate::document::{Document, TokenKind};
use crate::sorting::arrange_numbers;
use crate::voice::quoted;
use crate::words::Tag;
use corpus::{Shared, SourceIx};
use std::ops::Range;

/// How many words in a row two articles must have in common.
pub(crate) const RUN: usize = 12;

/// How many words of a passage must be neither quoted nor a name.
pub(crate) const OWN: usize = 8;

/// What of an article stands in others.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Reuse {
    /// The passages, in order and without overlap.
    pub(crate) shared: Vec<Shared>,
    /// How many words the article has.
    pub(crate) words: usize,
    /// How many of these stand in any other article.
    pub(crate) held: usize,
    /// How many stand in each other article.
    pub(crate) held_by: Vec<usize>,
    /// The first article before it that is made of the very same words, at least one.
    pub(crate) alike: Option<usize>,
}

/// What of each article stands in the others.
pub(crate) fn find(articles: &[Document<'_>]) -> Vec<Reuse> {
    let words: Vec<Words> = articles.iter().map(Words::of).collect();
    let runs = Runs::of(&words);
    let wholes: Vec<u64> = words.iter().map(|words| number(&words.hashes)).collect();
    let mut reuses = Vec::with_capacity(articles.len());
    for (at, (article, words)) in articles.iter().zip(&words).enumerate() {
        let passages = runs.passages(at, words);
        let mut reuse = Reuse { words: words.tokens.len(), held_by: vec![0; articles.len()], ..Reuse::default() };
        reuse.lay(article, words, passages);
        let first = wholes.iter().position(|whole| Some(whole) == wholes.get(at));
        reuse.alike = first.filter(|&first| first < at && !words.tokens.is_empty());
        reuses.push(reuse);
    }
    reuses
}

/// The words of an article.
struct Words {
    /// Their tokens.
    tokens: Vec<usize>,
    hashes: Vec<u32>,
    /// For each word how many before it are neither quoted nor a name, and last how many there are in all.
    own: Vec<usize>,
}

impl Words {
    fn of(article: &Document<'_>) -> Self {
        let is_word = |at: &usize| matches!(article.kind(*at), TokenKind::Word | TokenKind::Number);
        let tokens: Vec<usize> = (0..article.tokens().len()).filter(is_word).collect();
        let mut own = vec![0];
        let mut count = 0;
        let mut quoted = quoted(article).into_iter().peekable();
        for &at in &tokens {
            while quoted.next_if(|tokens| tokens.end <= at).is_some() {}
            let is_quoted = quoted.peek().is_some_and(|tokens| tokens.start <= at);
            count += usize::from(!is_quoted && article.tag_at(at) != Tag::ProperNoun);
            own.push(count);
        }
        let hashes = tokens.iter().map(|&at| article.key(at).number()).collect();
        Self { tokens, hashes, own }
    }

    /// How many of some words are neither quoted nor a name.
    fn own(&self, words: &Range<usize>) -> usize {
        let before = |at: usize| self.own.get(at).copied().unwrap_or(0);
        before(words.end).saturating_sub(before(words.start))
    }
}

/// Words as a number, after `FNV-1a`.
fn number(words: &[u32]) -> u64 {
    words.iter().fold(0xcbf2_9ce4_8422_2325, |all, &word| (all ^ u64::from(word)).wrapping_mul(0x0100_0000_01b3))
}

/// Which articles have which runs of words.
struct Runs {
    /// For each word of each article the users of the run it begins, as a position in the list of users.
    begun: Vec<Vec<Option<u32>>>,
    /// Two or more articles, ascending.
    users: Vec<Vec<usize>>,
}

impl Runs {
    fn of(articles: &[Words]) -> Self {
        let mut runs: Vec<(u64, u32)> = Vec::new();
        let mut places: Vec<(usize, usize)> = Vec::new();
        for (at, article) in articles.iter().enumerate() {
            for (word, run) in article.hashes.windows(RUN).enumerate() {
                runs.push((number(run), u32::try_from(places.len()).unwrap_or(u32::MAX)));
                places.push((at, word));
            }
        }
        arrange_numbers(&mut runs);
        let mut begun: Vec<Vec<Option<u32>>> = articles.iter().map(|words| vec![None; words.hashes.len()]).collect();
        let mut users: Vec<Vec<usize>> = Vec::new();
        for same in runs.chunk_by(|a, b| a.0 == b.0) {
            let same = || same.iter().filter_map(|(_, place)| places.get(*place as usize));
            let mut by: Vec<usize> = same().map(|(article, _)| *article).collect();
            by.dedup();
            if by.len() < 2 {
                continue;
            }
            let number = u32::try_from(users.len()).ok();
            for (article, word) in same() {
                if let Some(begun) = begun.get_mut(*article).and_then(|begun| begun.get_mut(*word)) {
                    *begun = number;
                }
            }
            users.push(by);
        }
        Self { begun, users }
    }

    /// The words of an article that stand in others, by the other article; those of one other are in order and apart.
    fn passages(&self, article: usize, words: &Words) -> Vec<(usize, Range<usize>)> {
        let mut passages = Vec::new();
        let mut last: Vec<Range<usize>> = vec![0..0; self.begun.len()];
        let mut keep = |other: usize, passage: Range<usize>| {
            if words.own(&passage) >= OWN {
                passages.push((other, passage));
            }
        };
        for (word, run) in self.begun.get(article).into_iter().flatten().enumerate() {
            let users = run.and_then(|run| self.users.get(run as usize)).into_iter().flatten();
            for &other in users.filter(|&&other| other != article) {
                if let Some(last) = last.get_mut(other) {
                    if word > last.end {
                        keep(other, last.clone());
                        last.start = word;
                    }
                    last.end = word + RUN;
                }
            }
        }
        last.into_iter().enumerate().for_each(|(other, passage)| keep(other, passage));
        passages
    }
}

impl Reuse {
    /// Lays passages that may overlap out in order, each part with all who have it.
    fn lay(&mut self, article: &Document<'_>, words: &Words, passages: Vec<(usize, Range<usize>)>) {
        let mut edges: Vec<(u64, u32)> = Vec::with_capacity(passages.len() * 2);
        for (other, passage) in passages {
            let other = u32::try_from(other).unwrap_or(u32::MAX);
            edges.extend([(passage.start as u64, other), (passage.end as u64, other)]);
        }
        arrange_numbers(&mut edges);
        let mut with: Vec<SourceIx> = Vec::new();
        let mut start = 0;
        for (end, other) in edges {
            let end = end as usize;
            if end > start && !with.is_empty() {
                let tokens = words.tokens.get(start..end).unwrap_or_default();
                if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
                    self.shared.push(Shared { span: article.span(*first..last + 1), with: with.clone() });
                }
                self.held += end - start;
                for other in &with {
                    if let Some(held) = self.held_by.get_mut(other.at()) {
                        *held += end - start;
                    }
                }
            }
            start = end;
            let other = SourceIx(other);
            match with.binary_search(&other) {
                Ok(at) => drop(with.remove(at)),
                Err(at) => with.insert(at, other),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::document::Document;

    const FERRY: &str = "The ferry ran aground off Velm on Sunday night and took on water through a hole in its hull. The coastguard \
                         brought all of the 140 passengers ashore by helicopter before the storm reached the coast.";
    const STEERING: &str = "Inspectors had warned of the worn steering gear in spring but the owners put the repair off to the end of the year.";
    const OTHER: &str =
        "Nobody was hurt when a ship hit rocks near the old harbour, officials told reporters late in the evening.";
    const SAID: &str = "“We lost the steering within seconds and there was nothing that anybody on the bridge could have done \
                        about it in that sea”";

    /// The passages of each article with the others that have them.
    #[track_caller]
    fn check(articles: &[String], expected: &[&[(&str, &[u32])]]) {
        let documents: Vec<Document<'_>> = articles.iter().map(|text| Document::new(text)).collect();
        let found: Vec<Vec<(&str, Vec<u32>)>> = find(&documents)
            .iter()
            .zip(articles)
            .map(|(reuse, text)| {
                let with = |passage: &corpus::Shared| passage.with.iter().map(|source| source.0).collect();
                reuse.shared.iter().map(|passage| (passage.span.slice(text), with(passage))).collect()
            })
            .collect();
        let expected: Vec<Vec<(&str, Vec<u32>)>> = expected
            .iter()
            .map(|passages| {
                passages.iter().map(|&(words, with)| (words.trim_end_matches('.'), with.to_vec())).collect()
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn articles_in_words_of_their_own_share_nothing() {
        check(&[], &[]);
        check(&[FERRY.to_owned()], &[&[]]);
        check(&[FERRY.to_owned(), STEERING.to_owned(), OTHER.to_owned(), String::new()], &[&[], &[], &[], &[]]);
        check(&["One two three.".to_owned(), "One two three.".to_owned()], &[&[], &[]]);
    }

    #[test]
    fn a_reprint_with_a_lead_of_its_own_shares_all_but_that() {
        let rest = format!("{FERRY}\n{STEERING}");
        let articles = [format!("{OTHER}\n{rest}"), format!("Ferry aground\n{rest}")];
        check(&articles, &[&[(&rest, &[1])], &[(&rest, &[0])]]);
    }

    #[test]
    fn each_passage_is_told_with_all_who_have_it() {
        let articles = [
            format!("{FERRY}\n{OTHER}\n{STEERING}"),
            STEERING.to_owned(),
            format!("{FERRY} {STEERING}"),
            OTHER.to_owned(),
        ];
        let all: [&[(&str, &[u32])]; 4] = [
            &[(FERRY, &[2]), (OTHER, &[3]), (STEERING, &[1, 2])],
            &[(STEERING, &[0, 2])],
            &[(FERRY, &[0]), (STEERING, &[0, 1])],
            &[(OTHER, &[0])],
        ];
        check(&articles, &all);
    }

    #[test]
    fn a_changed_word_parts_a_passage_and_belongs_to_neither_side() {
        let edited = FERRY.replace("140", "150");
        let (before, after) = FERRY.split_once(" 140 ").unwrap();
        // What is left after the change is too short a run to be no chance.
        let sides: [&[(&str, &[u32])]; 2] = [&[(before, &[1])], &[(before, &[0])]];
        assert!(after.split(' ').count() < super::RUN);
        check(&[FERRY.to_owned(), edited], &sides);
        let both = format!("{FERRY} {STEERING}");
        let edited = both.replace("140", "150");
        let (before, after) = both.split_once(" 140 ").unwrap();
        check(&[both.clone(), edited], &[&[(before, &[1]), (after, &[1])], &[(before, &[0]), (after, &[0])]]);
    }

    #[test]
    fn the_same_quotation_is_the_same_speech_and_no_reprint() {
        let said = [format!("{SAID}, the captain said. {OTHER}"), format!("{FERRY} {SAID}, the captain said.")];
        check(&said, &[&[], &[]]);
        // In the midst of shared text it is shared with that.
        let report = format!("{STEERING} {SAID}, the captain said. {FERRY}");
        check(&[report.clone(), format!("{OTHER} {report}")], &[&[(&report, &[1])], &[(&report, &[0])]]);
    }

    #[test]
    fn names_in_a_row_are_no_reprint() {
        let names = "President Ana Maria Berg, Prime Minister Jon Vale, Foreign Minister Ida Holm, Defence Minister Per Lund and";
        check(&[format!("{names} others met."), format!("Greeted were {names} their aides.")], &[&[], &[]]);
    }

    #[test]
    fn large_articles_of_one_word_and_many_copies_come_back() {
        let (large, copy) = ("word ".repeat(200_000), FERRY.repeat(2));
        let documents = [&large, &large].map(|text| Document::new(text));
        assert!(find(&documents).iter().all(|reuse| reuse.held == 200_000 && reuse.shared.len() == 1));
        let copies: Vec<Document<'_>> = (0..300).map(|_| Document::new(&copy)).collect();
        assert!(find(&copies).iter().all(|reuse| reuse.shared.iter().all(|passage| passage.with.len() == 299)));
    }

    #[test]
    fn case_white_space_and_marks_make_no_other_text() {
        let shouted = FERRY.to_ascii_uppercase().split(' ').collect::<Vec<_>>().join("\n");
        let found = find(&[FERRY, &shouted].map(Document::new));
        assert!(found.iter().all(|reuse| reuse.held == reuse.words), "{found:?}");
        assert_eq!((found[0].alike, found[1].alike), (None, Some(0)));
    }
}
