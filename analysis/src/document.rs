//! A text taken apart once: paragraphs, sentences, tokens with their tags. Every rule reads this, none the raw text.
//!
//! All look-ups are total: past the end there is an empty word with the tag [`Tag::Other`], so that rules may look
//! ahead and behind without asking first.

mod vocabulary;

use crate::lexicon::{Key, Phrases};
use crate::maps::HashSet;
use crate::stems::Stems;
use crate::text::{layout, roles, sentences, tokens};
use crate::words::table::Entry;
use crate::words::{self, Tag, tagger};
use corpus::{Paragraph, Span};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;
use vocabulary::{Numbered, Shape, Vocabulary};

/// A word, number, punctuation mark or symbol.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    /// Its place in the text.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Its part of speech.
    pub tag: Tag,
    capital: bool,
    /// Whether it counts as a word.
    counts: bool,
    shape: Shape,
    folded: Numbered,
    lemma: Numbered,
}

impl Token {
    /// A token of a written word, as yet without its part of speech.
    fn new(span: Span, kind: TokenKind, written: &str, vocabulary: &mut Vocabulary) -> Self {
        let capital = written.starts_with(char::is_uppercase);
        let folded = vocabulary.folded(written);
        let shape = vocabulary.shape(folded);
        let counts = matches!(kind, TokenKind::Word | TokenKind::Number) && shape != Shape::Clitic;
        Self { span, kind, tag: Tag::Other, capital, counts, shape, folded, lemma: folded }
    }

    /// Whether it is written with a capital first letter.
    pub(crate) fn is_capitalised(&self) -> bool {
        self.capital
    }

    /// Whether it is nothing but letters and digits of ASCII.
    pub(crate) fn is_plain(&self) -> bool {
        self.shape == Shape::Plain
    }

    /// Whether something may hold of the hash of the word or of its dictionary form.
    #[inline]
    pub(crate) fn may_be(&self, has: impl Fn(u32) -> bool) -> bool {
        has(self.folded.hash) || self.lemma.hash != self.folded.hash && has(self.lemma.hash)
    }

    #[inline]
    fn may_start<T>(&self, list: &Phrases<T>) -> bool {
        self.may_be(|hash| list.may_start(hash))
    }
}

/// What a token is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TokenKind {
    /// Starts with a letter or, as `'s` and `n't`, stands for a word; may hold digits and inner hyphens (`F-16`).
    Word,
    /// Starts with a digit (`2026-27`, `50`, `1,200.5`, `4th`).
    Number,
    /// A punctuation mark; dashes and runs of dots are one token.
    Punctuation,
    /// Anything else: currency signs, percent signs, arithmetic, emoji.
    Symbol,
}

/// A sentence or a heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// Its place in the text, without white space at its edges.
    pub span: Span,
    /// Position of its paragraph.
    pub paragraph: usize,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// A text with its paragraphs, sentences and tokens.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    text: Cow<'t, str>,
    paragraphs: Vec<Paragraph>,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    /// The lower-cased words and lemmas of all tokens.
    vocabulary: Vocabulary,
    stems: OnceLock<Stems>,
}

impl Document<'static> {
    /// Takes a text apart, as [`new`](Self::new) does, and keeps it.
    #[must_use]
    pub fn owning(text: String) -> Self {
        Self::of(Cow::Owned(text))
    }
}

impl<'t> Document<'t> {
    /// Takes a text apart. Any text gives a document; time and memory grow linearly with it.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self::of(Cow::Borrowed(text))
    }

    fn of(text: Cow<'t, str>) -> Self {
        let mut document = Self {
            paragraphs: layout::paragraphs(&text),
            sentences: Vec::new(),
            tokens: Vec::with_capacity(text.len() / 5),
            vocabulary: Vocabulary::of(text.len()),
            stems: OnceLock::new(),
            text,
        };
        for paragraph in 0..document.paragraphs.len() {
            let Some(place) = document.paragraphs.get(paragraph).map(|paragraph| paragraph.span) else { continue };
            for span in sentences::split(&document.text, place) {
                let first = document.tokens.len();
                let Self { text, tokens, vocabulary, .. } = &mut document;
                let mut push = |span: Span, kind| tokens.push(Token::new(span, kind, span.slice(text), vocabulary));
                tokens::for_each(span.slice(text), span.start as usize, &mut push);
                document.sentences.push(Sentence { span, paragraph, tokens: first..document.tokens.len() });
            }
        }
        let sentences = std::mem::take(&mut document.sentences);
        sentences.iter().for_each(|sentence| document.tag(sentence.tokens.clone()));
        document.sentences = sentences;
        document.recognise_names();
        roles::assign(&mut document);
        document
    }

    /// Takes a word that no list knows for a name at the start of a sentence, too, where it is one within another.
    fn recognise_names(&mut self) {
        let opens = |document: &Self, at: usize| {
            at.checked_sub(1).is_none_or(|before| document.kind(before) == TokenKind::Punctuation)
        };
        let unsure: Vec<usize> = (0..self.tokens.len())
            .filter(|&at| {
                let open = matches!(self.tag_at(at), Tag::Noun | Tag::Adjective | Tag::Verb);
                open && self.is_capitalised(at) && opens(self, at) && !words::is_common(self.lower(at))
            })
            .collect();
        if unsure.is_empty() {
            return;
        }
        let name = |at: &usize| self.tag_at(*at) == Tag::ProperNoun && !opens(self, *at);
        let names: HashSet<&str> = (0..self.tokens.len()).filter(name).map(|at| self.lower(at)).collect();
        let named: Vec<usize> = unsure.into_iter().filter(|&at| names.contains(self.lower(at))).collect();
        for at in named {
            if let Some(token) = self.tokens.get_mut(at) {
                (token.tag, token.lemma) = (Tag::ProperNoun, token.folded);
            }
        }
    }

    fn tag(&mut self, tokens: Range<usize>) {
        let tags = tagger::tag(self, tokens.clone());
        for (token, tag) in self.tokens.get_mut(tokens).into_iter().flatten().zip(tags) {
            token.tag = tag;
            token.lemma = self.vocabulary.lemma(token.folded, tag);
        }
    }

    /// The text as given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The paragraphs in order.
    #[must_use]
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    pub(crate) fn paragraphs_mut(&mut self) -> &mut [Paragraph] {
        &mut self.paragraphs
    }

    /// The sentences in order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The tokens of the whole text in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The token at a position.
    #[must_use]
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The word as written; a quotation mark written as two plain marks is given as the one it stands for.
    #[must_use]
    pub fn word(&self, at: usize) -> &str {
        let Some(token) = self.token(at) else { return "" };
        let word = token.span.slice(&self.text);
        if token.kind == TokenKind::Punctuation { tokens::plain_quotation_mark(word).unwrap_or(word) } else { word }
    }

    /// The word as written where it is a mark, and an empty one for words and numbers: what is to be one of some marks
    /// is asked for this way, since most tokens are none.
    #[must_use]
    pub fn mark(&self, at: usize) -> &str {
        match self.kind(at) {
            TokenKind::Punctuation | TokenKind::Symbol => self.word(at),
            TokenKind::Word | TokenKind::Number => "",
        }
    }

    /// The word in lower case, with plain apostrophes and hyphens.
    #[must_use]
    pub fn lower(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| self.vocabulary.word(token.folded))
    }

    /// The dictionary form: `told` gives `tell`, `contracts` gives `contract`.
    #[must_use]
    pub fn lemma(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| self.vocabulary.word(token.lemma))
    }

    /// The word in lower case, ready to be looked up.
    #[must_use]
    pub fn key(&self, at: usize) -> Key<'_> {
        self.token(at).map_or_else(|| Key::from(""), |token| self.vocabulary.key(token.folded))
    }

    /// Whether a list may have an entry that starts with the word or its dictionary form; most have none.
    #[must_use]
    pub fn may_start<T>(&self, at: usize, list: &Phrases<T>) -> bool {
        self.token(at).is_some_and(|token| token.may_start(list))
    }

    /// The positions in a run of tokens at which a list may have an entry that starts with the word or its dictionary
    /// form; few have any.
    pub(crate) fn starts<T>(&self, tokens: Range<usize>, list: &Phrases<T>) -> impl Iterator<Item = usize> {
        let run = self.tokens.get(tokens.start..tokens.end.min(self.tokens.len())).unwrap_or_default();
        tokens.zip(run).filter(|(_, token)| token.may_start(list)).map(|(at, _)| at)
    }

    /// The dictionary form, ready to be looked up.
    #[must_use]
    pub fn lemma_key(&self, at: usize) -> Key<'_> {
        self.token(at).map_or_else(|| Key::from(""), |token| self.vocabulary.key(token.lemma))
    }

    /// The dictionary form, ready to be looked up, where it is another than the word.
    pub(crate) fn form_key(&self, at: usize) -> Option<Key<'_>> {
        let token = self.token(at).filter(|token| token.lemma != token.folded)?;
        Some(self.vocabulary.key(token.lemma))
    }

    /// A number that is the same for all tokens of one word, below [`Document::different_words`].
    pub(crate) fn word_number(&self, at: usize) -> usize {
        self.token(at).map_or(usize::MAX, |token| token.folded.number as usize)
    }

    /// How many different words there are, dictionary forms among them.
    pub(crate) fn different_words(&self) -> usize {
        self.vocabulary.len()
    }

    /// What the word table says of the word.
    pub(crate) fn entry(&self, at: usize) -> Option<&'static Entry> {
        self.vocabulary.entry(self.token(at)?.folded)
    }

    /// The stems of its words, worked out at the first use.
    pub(crate) fn stems(&self) -> &Stems {
        self.stems.get_or_init(|| Stems::of(self))
    }

    /// The part of speech.
    #[must_use]
    pub fn tag_at(&self, at: usize) -> Tag {
        self.token(at).map_or(Tag::Other, |token| token.tag)
    }

    /// The kind; punctuation past the end.
    #[must_use]
    pub fn kind(&self, at: usize) -> TokenKind {
        self.token(at).map_or(TokenKind::Punctuation, |token| token.kind)
    }

    /// Whether the token is written with a capital first letter.
    #[must_use]
    pub fn is_capitalised(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.capital)
    }

    /// Whether the token holds a hyphen.
    pub(crate) fn is_joined(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.shape == Shape::Joined)
    }

    /// The place of a run of tokens, from the first's start to the last's end; empty for no tokens.
    #[must_use]
    pub fn span(&self, tokens: Range<usize>) -> Span {
        let first = self.token(tokens.start).map(|token| token.span);
        let last = tokens.end.checked_sub(1).and_then(|last| self.token(last)).map(|token| token.span);
        match (first, last) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.cover(last),
            _ => Span::default(),
        }
    }

    /// The tokens that lie wholly in a span.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.span.start < span.start);
        let end = self.tokens.partition_point(|token| token.span.end <= span.end);
        first..end.max(first)
    }

    /// The position of the sentence that holds a byte, where one does.
    #[must_use]
    pub fn sentence_at(&self, byte: u32) -> Option<usize> {
        let at = self.sentences.partition_point(|sentence| sentence.span.end <= byte);
        self.sentences.get(at).filter(|sentence| sentence.span.start <= byte).map(|_| at)
    }

    /// Whether a run of tokens has a verb, as far as the tagger knows.
    #[must_use]
    pub fn has_verb(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|at| matches!(self.tag_at(at), Tag::Verb | Tag::Auxiliary))
    }

    /// Words and numbers in a run of tokens, clitics (`'s`, `n't`) not counted apart.
    #[must_use]
    pub fn count_words(&self, tokens: Range<usize>) -> u32 {
        let words = tokens.filter(|&at| self.token(at).is_some_and(|token| token.counts));
        u32::try_from(words.count()).unwrap_or(u32::MAX)
    }
}
