//! What a single verb form can be, from its ending, its dictionary form and what stands before it.

use super::lexicon::{FORMS, GOVERNORS};
use crate::document::{Document, TokenKind};
use crate::lexicon::Phrases;
use crate::words::Tag;
use std::sync::LazyLock;

/// The form of a verb group.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Form {
    /// With a modal, an auxiliary or a verb in the present tense.
    Present,
    /// With an auxiliary or a verb in the past tense.
    Past,
    /// A single `-ed` form, which may be a past tense or a participle.
    PastOrParticiple,
    /// With `to`, or bare after a verb.
    Infinitive,
    /// A participle without an auxiliary: `taken`.
    Participle,
    /// An `-ing` form without an auxiliary.
    Gerund,
}

impl Form {
    /// Whether the group may be the predicate of a clause.
    pub(crate) fn is_finite(self) -> bool {
        matches!(self, Self::Present | Self::Past | Self::PastOrParticiple)
    }
}

/// The form of a verb without an auxiliary, from its ending and its dictionary form.
pub(super) fn form_of(document: &Document<'_>, at: usize) -> Form {
    let (word, lemma) = (document.lower(at), document.lemma(at));
    let listed = || FORMS.get(document.key(at)).copied();
    if word.ends_with("ing") && !(word == lemma && word.len() <= 6 && !word.ends_with("ying")) {
        Form::Gerund
    } else if let Some(form) = listed() {
        form
    } else if word.ends_with("ed") && !matches!(word, "need" | "feed" | "speed" | "proceed" | "succeed" | "exceed") {
        Form::PastOrParticiple
    } else if is_past_of_singular(document, at) {
        Form::Past
    } else if word == lemma || word.ends_with('s') {
        Form::Present
    } else {
        Form::PastOrParticiple
    }
}

/// Whether a verb whose past is like its present follows a singular, with which the present would end in `-s`.
fn is_past_of_singular(document: &Document<'_>, at: usize) -> bool {
    let alike =
        ["cut", "put", "hit", "set", "shut", "cost", "split", "hurt", "quit", "spread", "beat", "burst", "cast"];
    let Some(before) = at.checked_sub(1) else { return false };
    let singular = matches!(document.tag_at(before), Tag::Noun | Tag::ProperNoun)
        && document.lower(before) == document.lemma(before)
        && !document.lower(before).ends_with('s');
    alike.contains(&document.lower(at)) && singular
}

pub(super) fn is_base(document: &Document<'_>, at: usize) -> bool {
    let word = document.lower(at);
    document.tag_at(at) == Tag::Verb && (word == document.lemma(at) || !word.ends_with("ed") && !word.ends_with("ing"))
        || document.tag_at(at) != Tag::Verb
            && document.kind(at) == TokenKind::Word
            && GOVERNORS.get(word).is_some()
            && !matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun | Tag::Adjective)
}

/// Whether a verb form stands as an attribute before a noun: “the planned visit”.
pub(super) fn is_attribute(document: &Document<'_>, at: usize, start: usize) -> bool {
    let participle = !matches!(form_of(document, at), Form::Present | Form::Past);
    let after_determiner = at > start
        && (matches!(document.tag_at(at - 1), Tag::Determiner | Tag::Adjective | Tag::Numeral)
            || document.lower(at - 1) == "'s"
            || matches!(document.lower(at - 1), "its" | "their" | "his" | "her" | "our" | "my" | "your"));
    let before_noun = matches!(document.tag_at(at + 1), Tag::Noun | Tag::ProperNoun | Tag::Adjective);
    participle && after_determiner && before_noun
}

/// Whether a verb in its dictionary form cannot be a finite verb, for want of a subject before it.
pub(super) fn is_bare(document: &Document<'_>, at: usize, start: usize) -> bool {
    if document.lower(at) != document.lemma(at) {
        return false;
    }
    let mut before = at;
    while before > start && is_adverb(document, before - 1) {
        before -= 1;
    }
    if before == start {
        return true;
    }
    let previous = before - 1;
    match document.tag_at(previous) {
        Tag::Noun | Tag::ProperNoun => false,
        Tag::Pronoun | Tag::Determiner | Tag::Numeral => {
            matches!(document.lower(previous), "him" | "her" | "me" | "us" | "them")
        }
        Tag::Punctuation | Tag::Symbol | Tag::Adjective => false,
        _ => true,
    }
}

/// Whether a word may stand among the verbs of a group: an adverb or a denial.
pub(crate) fn is_adverb(document: &Document<'_>, at: usize) -> bool {
    match document.lower(at) {
        "not" | "n't" | "never" => true,
        "no" => document.lower(at + 1) == "longer",
        "longer" => at > 0 && document.lower(at - 1) == "no",
        "also" | "now" | "still" | "already" | "likely" | "soon" | "only" | "just" | "even" | "long" | "yet" => {
            document.tag_at(at) != Tag::Adjective
        }
        _ => document.tag_at(at) == Tag::Adverb,
    }
}

/// The words that may be auxiliaries. Every word is asked for, and that most are none one look tells.
static AUXILIARIES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    const LIST: &str = "be\nis\nare\nwas\nwere\nbeen\nbeing\nam\n's\n're\n'm\nai\nhave\nhas\nhad\nhaving\n've\n'd\ndo\ndoes\n\
                        did\nwill\nwould\ncan\ncould\nmay\nmight\nmust\nshould\nshall\n'll\nwo\nca\nsha\ncannot\nought";
    Phrases::parse(LIST, |_| Some(()))
});

pub(crate) fn is_modal(document: &Document<'_>, at: usize) -> bool {
    match document.lower(at) {
        "will" | "would" | "can" | "could" | "might" | "must" | "should" | "shall" | "'ll" | "wo" | "ca" | "sha"
        | "cannot" => document.tag_at(at) != Tag::Noun,
        "'d" => document.lemma(at + 1) == document.lower(at + 1),
        "may" => {
            document.word(at) == "may" && document.tag_at(at) != Tag::Noun
                || matches!(document.tag_at(at + 1), Tag::Verb | Tag::Auxiliary | Tag::Adverb | Tag::Particle)
        }
        "ought" => true,
        _ => false,
    }
}

pub(crate) fn is_be(word: &str) -> bool {
    matches!(word, "be" | "is" | "are" | "was" | "were" | "been" | "being" | "am" | "'s" | "'re" | "'m" | "ai")
}

pub(super) fn is_have(word: &str) -> bool {
    matches!(word, "have" | "has" | "had" | "having" | "'ve" | "'d")
}

pub(super) fn is_auxiliary(document: &Document<'_>, at: usize) -> bool {
    if !document.may_start(at, &AUXILIARIES) {
        return false;
    }
    match document.lower(at) {
        "'s" => document.tag_at(at) == Tag::Auxiliary,
        word => is_be(word) || is_have(word) || matches!(word, "do" | "does" | "did") || is_modal(document, at),
    }
}
