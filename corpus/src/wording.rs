//! What one source says in words where another has other words in the same place: `leaked` and `spilled`.
//!
//! A place is told by what stands before it. In claims of one point that is a word, unless another word stands before
//! that in one of them: “oil has *leaked*” and “oil has *spilled*”. In any other claims it is two words and an article or a
//! possessive: “Norland maintained a *neutral position*” and “Norland will maintain its *tightrope*”. Only short stretches are compared, and none that the other
//! source has as well: who uses both words has not chosen one for the thing.

use crate::fold::fold;
use crate::wordwise::{FUNCTION_WORDS, Word, words};
use crate::{ClaimIx, Corpus, Side, SourceIx, Span, sort_by_number};
use serde::{Deserialize, Serialize};

/// Different words in the same place, by two or more sources.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wording {
    /// The words of each source, in the order they were found; several of one source only where others differ too.
    pub tellings: Vec<Telling>,
}

/// The words of one source.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Telling {
    /// The claim they stand in.
    pub claim: ClaimIx,
    /// The words that are this source's.
    pub words: Span,
    /// These with the word before them that other sources have too.
    pub place: Span,
}

/// How many words at most are taken for the name of a thing; more of them tell it in another way.
const MOST_WORDS: usize = 2;

/// How many slots at most are compared for a place. One that more of them have is a turn of the language.
const MOST_SLOTS: usize = 32;

/// How many letters forms of a word share at least, and how many can be different.
const SHARED: usize = 4;
const ENDING: usize = 3;

/// Words passed over between two others: articles and possessives, then auxiliaries.
const ARTICLES: [&str; 9] = ["a", "an", "her", "his", "its", "the", "their", "these", "this"];
const AUXILIARIES: [&str; 10] = ["are", "be", "been", "had", "has", "have", "is", "was", "were", "will"];

/// Words that name nothing, beside the function words: they limit or deny what is said.
const LIMITING: [&str; 16] = [
    "around", "can", "could", "during", "may", "might", "more", "most", "must", "no", "not", "only", "should", "some",
    "such", "without",
];

impl Wording {
    /// All that are found in a corpus, those within a point before those between others.
    #[must_use]
    pub fn all(corpus: &Corpus) -> Vec<Self> {
        if corpus.sources.len() < 2 {
            return Vec::new();
        }
        let slots: Vec<Vec<Slot>> = (0..corpus.claims.len()).map(|at| slots(corpus, at.into())).collect();
        let texts = corpus.sources.iter().map(|source| fold(&source.text)).collect();
        let mut found = Found { texts, wordings: Vec::new() };
        for point in &corpus.points {
            // Numbers, dates and denials are told as differences.
            let mut told = Vec::new();
            for slot in point.claims.iter().filter_map(|at| slots.get(at.at())).flatten() {
                let differs = |side: &Side| {
                    side.claim == slot.telling.claim && side.words.iter().any(|it| it.overlaps(slot.telling.words))
                };
                if !point.differences.iter().any(|difference| difference.sides.iter().any(differs)) {
                    told.push(slot);
                }
            }
            found.compare(told);
        }
        found.compare(slots.iter().flatten().filter(|slot| slot.is_held()).collect());
        let told = |wording: Vec<&Slot>| Self { tellings: wording.iter().map(|slot| slot.telling).collect() };
        found.wordings.into_iter().map(told).collect()
    }
}

/// A short stretch of words with what stands before it.
struct Slot {
    telling: Telling,
    source: SourceIx,
    /// The words as they are compared.
    folded: String,
    /// The word before it, and the one before that, which can be none.
    after: [String; 2],
    /// The last word passed over between.
    passed: Option<Kind>,
    /// A number that slots after forms of the same words share.
    key: u64,
}

/// What a word can be in a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A part of it.
    Part,
    /// Passed over before it.
    Article,
    /// Likewise.
    Auxiliary,
    /// None of it, and nothing that says where it stands.
    Empty,
    /// None of it: a number, or whose something is.
    Other,
}

impl Slot {
    /// Whether what stands before it tells its place in claims that have nothing else in common.
    fn is_held(&self) -> bool {
        self.passed == Some(Kind::Article) && self.after.iter().all(|word| !word.is_empty())
    }

    fn is_like(&self, other: &Self) -> bool {
        self.passed == other.passed && self.after.iter().zip(&other.after).all(|(one, other)| is_form(one, other))
    }
}

struct Found<'s> {
    /// The text of each source as it is compared.
    texts: Vec<String>,
    wordings: Vec<Vec<&'s Slot>>,
}

impl<'s> Found<'s> {
    /// Compares slots with those that share a key.
    fn compare(&mut self, mut slots: Vec<&'s Slot>) {
        sort_by_number(&mut slots, |slot| slot.key);
        for same in slots.chunk_by(|one, next| one.key == next.key).filter(|same| same.len() <= MOST_SLOTS) {
            for (at, one) in same.iter().enumerate() {
                for other in same.iter().skip(at + 1).filter(|other| one.is_like(other)) {
                    self.tell(one, other);
                }
            }
        }
    }

    /// Takes two tellings of a place for different words, where they are.
    fn tell(&mut self, one: &'s Slot, other: &'s Slot) {
        let has = |source: SourceIx, it: &Slot| self.texts.get(source.at()).is_none_or(|all| all.contains(&it.folded));
        let related = |word: &str| other.folded.split(' ').any(|other| is_form(word, other));
        // A source has its own words.
        if has(other.source, one) || has(one.source, other) || one.folded.split(' ').any(related) {
            return;
        }
        let pair = [one, other];
        let is = |known: &Slot, it: &Slot| known.source == it.source && known.folded == it.folded;
        let known = |it: &&mut Vec<&Slot>| pair.iter().any(|one| it.iter().any(|known| is(known, one)));
        match self.wordings.iter_mut().find(known) {
            Some(wording) => {
                for it in pair {
                    if !wording.iter().any(|known| is(known, it)) {
                        wording.push(it);
                    }
                }
            }
            None => self.wordings.push(pair.into()),
        }
    }
}

/// The short stretches of a claim after each word that says something.
fn slots(corpus: &Corpus, at: ClaimIx) -> Vec<Slot> {
    let Some(claim) = corpus.claim(at) else { return Vec::new() };
    let text = Text::new(corpus.words(claim, claim.span));
    let start = claim.span.range().start;
    let mut slots = Vec::new();
    for (at_word, (anchor, _)) in text.words.iter().enumerate() {
        let Some((stretch, passed)) = text.stretch(at_word) else { continue };
        let words = Span::new(start + stretch.range().start, start + stretch.range().end);
        // What people and places are called is told by their names.
        if claim.actors.iter().any(|tag| tag.evidence.words.iter().any(|name| name.overlaps(words))) {
            continue;
        }
        let place = Span::new(start + anchor.span.range().start, words.range().end);
        let folded = fold(corpus.words(claim, words));
        let beyond = text.beyond(at_word, true).and_then(|(at, _)| text.words.get(at));
        let beyond = beyond.filter(|(_, kind)| *kind != Kind::Empty).map_or("", |(word, _)| &word.folded);
        let telling = Telling { claim: at, words, place };
        let after = [anchor.folded.clone(), beyond.to_owned()];
        let mut key = 0;
        for word in &after {
            for at in 0..SHARED {
                key = key << 8 | u64::from(word.as_bytes().get(at).copied().unwrap_or_default());
            }
        }
        slots.push(Slot { telling, source: claim.source, folded, after, passed, key });
    }
    slots
}

/// The words of a claim.
struct Text<'t> {
    text: &'t str,
    words: Vec<(Word, Kind)>,
}

impl<'t> Text<'t> {
    fn new(text: &'t str) -> Self {
        let kind = |word: &Word| {
            let told = word.span.slice(text);
            let is_of = |list: &[&str]| list.contains(&word.folded.as_str());
            if is_of(&ARTICLES) {
                Kind::Article
            } else if is_of(&AUXILIARIES) {
                Kind::Auxiliary
            } else if is_of(&FUNCTION_WORDS) || is_of(&LIMITING) {
                Kind::Empty
            } else if told.starts_with(char::is_alphabetic) && !told.ends_with("’s") && !told.ends_with("'s") {
                Kind::Part
            } else {
                Kind::Other
            }
        };
        let words = words(text).into_iter().map(|word| {
            let kind = kind(&word);
            (word, kind)
        });
        Self { text, words: words.collect() }
    }

    /// The span of the word at a place where it can be part of a name.
    fn part(&self, at: usize) -> Option<Span> {
        self.words.get(at).filter(|(_, kind)| *kind == Kind::Part).map(|(word, _)| word.span)
    }

    /// The next word in a direction, where nothing but white space lies between.
    fn next(&self, at: usize, back: bool) -> Option<usize> {
        let next = if back { at.checked_sub(1)? } else { at + 1 };
        let ((one, _), (other, _)) = (self.words.get(at.min(next))?, self.words.get(at.max(next))?);
        let between = Span::new(one.span.range().end, other.span.range().start);
        between.slice(self.text).trim().is_empty().then_some(next)
    }

    /// The next word that is neither article nor auxiliary, and the last of these that was passed over.
    fn beyond(&self, at: usize, back: bool) -> Option<(usize, Option<Kind>)> {
        let (mut at, mut passed) = (self.next(at, back)?, None);
        while let Some((_, kind @ (Kind::Article | Kind::Auxiliary))) = self.words.get(at) {
            (at, passed) = (self.next(at, back)?, Some(*kind));
        }
        Some((at, passed))
    }

    /// The stretch after a word, with what was passed over.
    fn stretch(&self, anchor: usize) -> Option<(Span, Option<Kind>)> {
        self.part(anchor)?;
        let (first, passed) = self.beyond(anchor, false)?;
        let mut words = self.part(first)?;
        let mut last = first;
        while let Some((next, word)) = self.next(last, false).and_then(|next| Some((next, self.part(next)?))) {
            (last, words) = (next, words.cover(word));
        }
        // What a dash joins to another word is half a name.
        let joined = self.text.get(words.range().end..)?.starts_with(['–', '/']);
        (last - first < MOST_WORDS && !joined).then_some((words, passed))
    }
}

/// Whether two words are one, or forms of one as far as their beginnings tell.
fn is_form(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    one == other || shared >= SHARED && shared + ENDING >= one.chars().count().max(other.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Draft;
    use crate::{DifferenceKind, Relation, Role, Status};

    /// Checks the words that two sources of a claim each have in the same place, where the claims meet in a point and
    /// where they don't.
    fn check(one: &str, other: &str, together: &[&str], apart: &[&str]) {
        let draft = || {
            let draft = Draft::new("Event", &["oil"]).source("post").paragraph(Role::Body);
            let draft = draft.claim(one, &["oil"], Status::Fact).source("wire").paragraph(Role::Body);
            draft.claim(other, &["oil"], Status::Fact)
        };
        assert_eq!(told(&draft().point(&[0, 1], Relation::Both, &[]).corpus()), together, "{one} | {other}");
        assert_eq!(told(&draft().corpus()), apart, "{one} | {other}");
    }

    fn told(corpus: &Corpus) -> Vec<String> {
        let telling = |it: &Telling| {
            let claim = corpus.claim(it.claim).unwrap();
            let place = corpus.words(claim, it.place);
            place.replace(corpus.words(claim, it.words), &format!("[{}]", corpus.words(claim, it.words)))
        };
        let wording = |it: Wording| it.tellings.iter().map(telling).collect::<Vec<_>>().join(" | ");
        Wording::all(corpus).into_iter().map(wording).collect()
    }

    #[test]
    fn other_words_after_the_same_word_are_found_in_claims_that_meet() {
        check(
            "The oil has leaked on Monday.",
            "Oil has spilled, she said.",
            &["oil has [leaked] | Oil has [spilled]"],
            &[],
        );
        check(
            "It will have technology sharing.",
            "It is for technology transfer.",
            &["technology [sharing] | technology [transfer]"],
            &[],
        );
    }

    #[test]
    fn in_other_claims_two_words_and_an_article_must_stand_before_them() {
        let found = ["maintained a [neutral position] | maintain its [tightrope]"];
        check(
            "Norland has maintained a neutral position on it.",
            "Norland will maintain its tightrope.",
            &found,
            &found,
        );
        check("They maintained a neutral position.", "Velm will maintain its tightrope.", &[], &[]);
    }

    #[test]
    fn what_is_no_choice_of_words_is_left_out() {
        check("The oil has leaked. It spilled.", "Oil has spilled.", &[], &[]);
        check("The oil leaks", "The oil leaked", &[], &[]);
        check("They paid 300 crowns", "They paid 500 crowns", &[], &[]);
        check("The oil of May", "The oil in June", &[], &[]);
        check("The oil may spread", "The oil reached beaches", &[], &[]);
        check("The crude oil leaked", "The heavy oil spilled", &[], &[]);
        check("The oil, leaking", "The oil, spilling", &[], &[]);
        check("Oil spread over night without a stop", "Oil reached nine beaches there and here", &[], &[]);
    }

    #[test]
    fn a_difference_or_a_name_is_told_elsewhere() {
        let draft = |name: Option<&str>| {
            let draft = Draft::new("Event", &["oil"]).source("post").paragraph(Role::Body);
            let draft = draft.claim("The oil has leaked", &["oil"], Status::Fact);
            let draft = name.into_iter().fold(draft, |draft, name| draft.called(name, name));
            let draft = draft.source("wire").paragraph(Role::Body).claim("The oil has spilled", &["oil"], Status::Fact);
            draft.point(&[0, 1], Relation::Differently, &[DifferenceKind::Polarity]).corpus()
        };
        assert_eq!(told(&draft(Some("leaked"))), Vec::<String>::new());
        let mut corpus = draft(None);
        assert_eq!(told(&corpus).len(), 1);
        corpus.points[0].differences[0].sides[0].words = vec![corpus.claims[0].span];
        assert_eq!(told(&corpus), Vec::<String>::new());
    }

    #[test]
    fn sources_that_use_the_same_words_are_told_together() {
        let draft = ["leaked", "spilled", "spilled"].iter().enumerate().fold(
            Draft::new("Event", &["oil"]),
            |draft, (at, word)| {
                let draft = draft.source(&format!("source-{at}")).paragraph(Role::Body);
                draft.claim(&format!("The oil has {word}"), &["oil"], Status::Fact)
            },
        );
        let corpus = draft.point(&[0, 1, 2], Relation::All, &[]).corpus();
        assert_eq!(told(&corpus), ["oil has [leaked] | oil has [spilled] | oil has [spilled]"]);
    }
}
