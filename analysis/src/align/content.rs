//! The content words of a sentence, as they are paired off with those of another.

use super::concepts::{self, ConceptKind};
use super::{dated, phrasal};
use crate::actors;
use crate::document::{Document, TokenKind};
use crate::lexicon::is_among;
use crate::quantities::{self, Quantity, Value};
use crate::status::predications::{self, Predication};
use crate::voice;
use crate::words::{Tag, frequency, lemma, senses, stem};
use std::ops::Range;

/// Words of a sentence beyond this number are left out.
const MOST_WORDS: usize = 200;

/// A sentence of so many content words tells of something in particular, even if it names nothing.
const FULL: usize = 10;

/// What the plainest content words count, where rare ones count 1.
const PLAIN: f64 = 0.4;

/// What adjectives and adverbs count: they say how something is, not what is told.
const ATTRIBUTE: f64 = 0.7;

/// What a word counts that says who says so or when: reports of one thing rest on different sources.
const ASIDE: f64 = 0.5;

/// What a word counts that tells little, such as `take` or `recent`.
const LIGHT: f64 = 0.7;

/// So many content words behind a denial it reaches, where no mark stands between.
const REACH: usize = 3;

/// A content word of a sentence; a name that the lists know or a figure is one word.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Word<'t> {
    /// As written.
    pub(super) text: &'t str,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The dictionary form in small letters.
    pub(super) lemma: String,
    pub(super) stem: String,
    /// Whether it is a name.
    pub(super) name: bool,
    /// The name under which the lists have it, and whether it is but the capital of that state.
    pub(super) listed: Option<(&'static str, bool)>,
    /// What it says as a figure or a date.
    pub(super) quantity: Option<Quantity>,
    /// The verb whose time it tells, where it is a date.
    pub(super) deed: Option<usize>,
    pub(super) noun: bool,
    pub(super) verb: bool,
    /// The word that follows, for what is counted.
    pub(super) next: String,
    /// How much it tells.
    pub(super) weight: f64,
    /// The preposition before it, empty where there is none.
    pub(super) preposition: String,
    /// Whether it is but a part of what is counted next to it: the `eight` of `five of the eight miners`.
    pub(super) whole: bool,
    /// Whether the sentence denies it.
    pub(super) denied: bool,
    /// Whether the sentence leaves open if it happens.
    pub(super) open: bool,
}

impl Word<'_> {
    /// Whether it is a number rather than a date or a word.
    pub(super) fn is_number(&self) -> bool {
        matches!(&self.quantity, Some(quantity) if matches!(quantity.value, Value::Amount(_)))
    }

    /// Whether it names or counts something in particular: a name, or a figure in digits.
    pub(super) fn is_particular(&self) -> bool {
        self.name || self.quantity.is_some() && self.text.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// A sentence as its content words and its verbs.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Content<'t> {
    /// In text order.
    pub(super) words: Vec<Word<'t>>,
    /// In text order.
    pub(super) verbs: Vec<Predication>,
    /// The words that deny, in text order.
    pub(super) denials: Vec<usize>,
}

impl<'t> Content<'t> {
    /// The content of a document.
    pub(super) fn of(document: &'t Document<'_>) -> Self {
        let all = 0..document.tokens().len();
        let sentences = document.sentences().iter();
        let verbs: Vec<Predication> =
            sentences.flat_map(|sentence| predications::of(document, sentence.tokens.clone())).collect();
        let denials: Vec<usize> = all.clone().filter(|&at| concepts::denies(document.lower(at))).collect();
        let reader = Reader {
            document,
            quantities: quantities::find(document, all.clone()),
            aside: aside(document),
            titled: super::terms::is_titled(document, all.clone()),
        };
        let mut words: Vec<Word<'t>> = Vec::new();
        let mut at = 0;
        while at < all.end && words.len() < MOST_WORDS {
            at = reader.read(at, &mut words).max(at + 1);
        }
        for word in words.iter_mut().filter(|word| word.quantity.is_some() && !word.is_number()) {
            word.deed = dated::verb(document, &verbs, word.tokens.start).map(|verb| verb.head);
        }
        let mut content = Self { words, verbs, denials };
        content.deny(document);
        content
    }

    /// Whether it tells of something in particular: it names or counts something, or says much.
    pub(super) fn is_particular(&self) -> bool {
        self.words.len() >= FULL || self.words.iter().any(Word::is_particular)
    }

    /// Marks what is denied or left open: verbs by what their sentence says of them, other words by a denial shortly
    /// before them.
    fn deny(&mut self, document: &Document<'_>) {
        for &denial in &self.denials {
            let stop = (denial + 1..document.tokens().len()).find(|&at| document.tag_at(at) == Tag::Punctuation);
            let reached = self
                .words
                .iter_mut()
                .filter(|word| word.tokens.start > denial && word.tokens.start < stop.unwrap_or(usize::MAX));
            // A verb takes the denial; what depends on it may well be so: `nobody saw the attack`.
            for word in reached.take(REACH) {
                word.denied = true;
                if word.verb {
                    break;
                }
            }
        }
        for verb in &self.verbs {
            let at = self.words.partition_point(|word| word.tokens.end <= verb.head);
            let Some(word) = self.words.get_mut(at).filter(|word| word.tokens.contains(&verb.head)) else { continue };
            word.open = verb.open;
            word.verb = true;
            word.denied |= verb.negative;
        }
    }
}

/// The tokens that only say who says so.
fn aside(document: &Document<'_>) -> Vec<Range<usize>> {
    let shown = voice::attributions(document).into_iter().filter(|attribution| attribution.shown);
    let spans = shown.flat_map(|attribution| attribution.source.into_iter().chain(attribution.cue));
    spans.map(|span| document.tokens_in(span)).collect()
}

struct Reader<'t> {
    document: &'t Document<'t>,
    quantities: Vec<Quantity>,
    aside: Vec<Range<usize>>,
    titled: bool,
}

impl<'t> Reader<'t> {
    /// Reads what starts at a token and returns where the next starts.
    fn read(&self, at: usize, words: &mut Vec<Word<'t>>) -> usize {
        let document = self.document;
        if let Some((name, capital, length)) = actors::listed(document, at) {
            words.push(Word { name: true, listed: Some((name, capital)), ..self.word(at..at + length) });
            return at + length;
        }
        if let Some(quantity) = self.quantity(at) {
            let end = self.figure_end(at, quantity);
            words.push(Word { quantity: Some(quantity.clone()), ..self.word(at..end) });
            return end;
        }
        if !is_content(document, at) {
            return at + 1;
        }
        // `No one`
        if document.lower(at) == "one" && at > 0 && document.lower(at - 1) == "no" {
            return at + 1;
        }
        let word = self.word(at..at + 1);
        let pieces = || document.lower(at).split('-').filter(|piece| piece.len() > 1);
        // `second-floor` is a floor; `F-16` is one word.
        if pieces().count() < 2 || word.name && word.lemma.contains(|c: char| c.is_ascii_digit()) {
            words.push(word);
            return at + 1;
        }
        for piece in pieces() {
            let lemma = lemma::of(piece, Tag::Noun).into_owned();
            words.push(Word { stem: stem::of(&lemma).into_owned(), noun: true, lemma, ..word.clone() });
        }
        at + 1
    }

    fn quantity(&self, at: usize) -> Option<&Quantity> {
        let figure = is_figure_at(self.document, at) || quantities::names_day_or_month(self.document.lower(at));
        let start = self.document.token(at)?.span;
        self.quantities.iter().find(|quantity| figure && quantity.span.contains(start))
    }

    /// The end of the figure that starts at a token, without the noun it counts.
    fn figure_end(&self, at: usize, quantity: &Quantity) -> usize {
        let within = self.document.tokens_in(quantity.span).end;
        let goes_on = |&next: &usize| {
            is_figure_at(self.document, next)
                || quantities::names_day_or_month(self.document.lower(next))
                || is_among(self.document.lower(next), "% percent to and , per cent - –")
        };
        (at + 1..within).take_while(goes_on).last().map_or(at + 1, |last| last + 1)
    }

    fn word(&self, tokens: Range<usize>) -> Word<'t> {
        let document = self.document;
        let at = tokens.start;
        let tag = document.tag_at(at);
        let lower = document.lower(at);
        let phrase = if tag == Tag::Verb { phrasal::verb(document.lemma(at), document.lower(at + 1)) } else { None };
        let lemma = match tag {
            _ if phrase.is_some() => phrase.unwrap_or_default().to_owned(),
            Tag::Verb if let Some(verb) = phrasal::idiom(document, at) => verb.to_owned(),
            _ if tokens.len() > 1 => lower.to_owned(),
            // What no list of adjectives has is the participle of a verb: `acquitted`.
            Tag::Adjective if lower.ends_with("ed") && senses::kinship(lower, lower).is_none() => {
                lemma::of(lower, Tag::Verb).into_owned()
            }
            _ => document.lemma(at).to_owned(),
        };
        let span = document.span(tokens.clone());
        let rarity = frequency::rarity(&lemma).min(frequency::rarity(lower));
        let listed_light = concepts::of(&lemma, tag == Tag::Noun).is_some_and(|it| it.kind == ConceptKind::Light);
        let mut weight = PLAIN + (1.0 - PLAIN) * rarity;
        if matches!(tag, Tag::Adjective | Tag::Adverb) {
            weight *= ATTRIBUTE;
        }
        if self.aside.iter().any(|aside| aside.contains(&at)) || quantities::names_day_or_month(lower) {
            weight *= ASIDE;
        } else if listed_light {
            weight *= LIGHT;
        }
        let first = document.sentences().iter().any(|sentence| sentence.tokens.start == at);
        let capital = tag == Tag::ProperNoun && !((first || self.titled) && crate::words::is_common(lower));
        let before = at.checked_sub(1).filter(|&before| document.tag_at(before) == Tag::Adposition);
        let article = at
            .checked_sub(2)
            .filter(|&two| document.tag_at(at - 1) == Tag::Determiner && document.tag_at(two) == Tag::Adposition);
        Word {
            text: span.slice(document.text()),
            stem: stem::of(&lemma).into_owned(),
            name: capital && document.is_capitalised(at),
            listed: None,
            quantity: None,
            deed: None,
            noun: matches!(tag, Tag::Noun | Tag::ProperNoun),
            verb: tag == Tag::Verb,
            next: document.lemma(tokens.end).to_owned(),
            whole: article.is_some_and(|of| document.lower(of) == "of"),
            preposition: before.or(article).map_or("", |at| document.lower(at)).to_owned(),
            weight,
            denied: false,
            open: false,
            tokens,
            lemma,
        }
    }
}

fn is_figure_at(document: &Document<'_>, at: usize) -> bool {
    document.kind(at) == TokenKind::Number || document.tag_at(at) == Tag::Numeral
}

fn is_content(document: &Document<'_>, at: usize) -> bool {
    matches!(document.kind(at), TokenKind::Word | TokenKind::Number)
        && !concepts::denies(document.lower(at))
        && !matches!(
            document.tag_at(at),
            Tag::Determiner
                | Tag::Adposition
                | Tag::Auxiliary
                | Tag::Pronoun
                | Tag::Particle
                | Tag::Coordinator
                | Tag::Subordinator
                | Tag::Punctuation
                | Tag::Symbol
        )
}
