//! Whether two noun phrases can stand for the same.

use super::Two;
use super::side::Side;
use crate::actors;
use crate::align::likeness::{Meaning, Sense, meaning};
use crate::align::propositions::{self, Phrase};
use crate::align::terms::Part;
use crate::document::Document;
use crate::lexicon::is_among;
use crate::words::Tag;

impl<'s> Two<'s> {
    /// Whether two phrases name the same.
    pub(super) fn meet(&self, x: &Phrase, y: &Phrase) -> bool {
        let (a, b) = (self.a.document, self.b.document);
        let noun = |document: &Document<'_>, at: usize| document.tag_at(at) == Tag::ProperNoun;
        if noun(a, x.head) && noun(b, y.head) {
            return names_meet(a, x, b, y) && !self.are_two_persons(x, y);
        }
        meaning(self.a.sense(x.head), self.b.sense(y.head)) == Meaning::Same
    }

    /// Whether two phrases can't stand for the same.
    pub(super) fn differ(&self, x: &Phrase, y: &Phrase) -> bool {
        let (a, b) = (self.a.document, self.b.document);
        let names = (a.tag_at(x.head) == Tag::ProperNoun, b.tag_at(y.head) == Tag::ProperNoun);
        if propositions::is_time(a, x) || propositions::is_time(b, y) {
            return false;
        }
        match names {
            (true, true) => self.are_two_persons(x, y) || !names_meet(a, x, b, y) && are_level(a, x, b, y),
            (false, false) => {
                let (head_x, head_y) = (self.a.sense(x.head), self.b.sense(y.head));
                match meaning(head_x, head_y) {
                    Meaning::Same => self.narrowed_otherwise(x, y),
                    Meaning::Akin => false,
                    Meaning::Opposite => true,
                    Meaning::Other => {
                        let mentioned = self.b.says(head_x) || self.a.says(head_y);
                        let for_any = |side: Side<'s>, phrase: &Phrase, head: Sense<'_>| {
                            let narrowed = (phrase.tokens.start..phrase.head).any(|at| side.sense(at).noun);
                            !narrowed && stands_for_any(head.lemma)
                        };
                        !mentioned && !for_any(self.a, x, head_x) && !for_any(self.b, y, head_y)
                    }
                }
            }
            (true, false) => is_no_power(self.a, x, b.lemma(y.head)),
            (false, true) => is_no_power(self.b, y, a.lemma(x.head)),
        }
    }

    /// Whether two names are those of two persons, who may have one surname.
    fn are_two_persons(&self, x: &Phrase, y: &Phrase) -> bool {
        let persons = self.a.person_at(x.head).zip(self.b.person_at(y.head));
        persons.is_some_and(|(x, y)| x != y)
    }

    /// Whether the words before one noun make it another: `the deputy minister`, `sea ports` and `air ports`.
    fn narrowed_otherwise(&self, x: &Phrase, y: &Phrase) -> bool {
        let ranks = |document: &Document<'_>, phrase: &Phrase| {
            (phrase.tokens.start..phrase.head).any(|at| actors::is_lesser(document.lower(at)))
        };
        if ranks(self.a.document, x) != ranks(self.b.document, y) {
            return true;
        }
        // `The director of Orsa`, `the director of Tarn`
        let of = |document: &Document<'_>, phrase: &Phrase| {
            let end = phrase.tokens.end;
            let named = (document.lower(end) == "of").then(|| propositions::phrase_at(document, end + 1, end + 5))?;
            named.filter(|named| document.tag_at(named.head) == Tag::ProperNoun)
        };
        if of(self.a.document, x).zip(of(self.b.document, y)).is_some_and(|(x, y)| self.differ(&x, &y)) {
            return true;
        }
        fn nouns<'s>(side: Side<'s>, phrase: &Phrase) -> Vec<Sense<'s>> {
            let own = phrase.tokens.start..phrase.head;
            let charge = has_charge(side.document.lemma(phrase.head));
            // `The policy rate` may be `the key interest rate`.
            let light = |at: usize| side.terms.iter().any(|term| term.at == at && term.part == Part::Light);
            let adjective = |at: usize| side.document.tag_at(at) == Tag::Adjective;
            let counts = |at: &usize| charge && adjective(*at) || side.sense(*at).noun && !light(*at);
            own.filter(counts).map(|at| side.sense(at)).collect()
        }
        let (own, other) = (nouns(self.a, x), nouns(self.b, y));
        let unrelated = |x: &Sense<'_>| other.iter().all(|y| meaning(*x, *y) == Meaning::Other);
        !own.is_empty() && !other.is_empty() && own.iter().all(unrelated)
    }
}

/// Whether two names can be those of one: one has the chief word of the other, is made of its initials, or the lists
/// know both.
fn names_meet(a: &Document<'_>, x: &Phrase, b: &Document<'_>, y: &Phrase) -> bool {
    let holds = |document: &Document<'_>, phrase: &Phrase, word: &str| {
        phrase.tokens.clone().any(|at| document.lower(at) == word || document.lemma(at) == word)
    };
    let listed = |document, phrase: &Phrase| {
        phrase.tokens.clone().find_map(|at| actors::listed(document, at)).map(|(name, ..)| name)
    };
    let spelt = |acronym: &str, document: &Document<'_>, phrase: &Phrase| {
        let capital = |at: &usize| document.is_capitalised(*at);
        let initials = phrase.tokens.clone().filter(capital).filter_map(|at| document.word(at).chars().next());
        acronym.len() > 1 && acronym.chars().filter(|c| *c != '.').eq(initials)
    };
    holds(b, y, a.lower(x.head))
        || holds(a, x, b.lower(y.head))
        || listed(a, x).is_some_and(|name| listed(b, y) == Some(name))
        || spelt(a.word(x.head), b, y)
        || spelt(b.word(y.head), a, x)
}

/// Whether two names are of one level, so that neither lies within the other: two states, two cities, two that no list
/// knows, two groups of people.
fn are_level(a: &Document<'_>, x: &Phrase, b: &Document<'_>, y: &Phrase) -> bool {
    let level = |document, phrase: &Phrase| actors::listed(document, phrase.head).map(|(_, city, _)| city);
    // `the Greens`, `the Liberals`
    let group = |document: &Document<'_>, phrase: &Phrase| {
        document.lower(phrase.tokens.start) == "the" && document.lower(phrase.head).ends_with('s')
    };
    level(a, x) == level(b, y) || group(a, x) && group(b, y)
}

/// Whether a name can't be that of the government, the police or the army: neither a person's, who may speak or act for
/// them, nor a state's or its capital's.
fn is_no_power(side: Side<'_>, name: &Phrase, noun: &str) -> bool {
    let document = side.document;
    let names = |at: usize| document.lemma(at) == noun || actors::listed(document, at).is_some();
    matches!(noun, "government" | "police" | "army") && !side.is_person(name) && !name.tokens.clone().any(names)
}

/// Whether a noun stands for an office that the words before it say the charge of: `the foreign minister`.
fn has_charge(lemma: &str) -> bool {
    is_among(lemma, "minister ministry secretary department court commissioner committee commission")
}

/// Whether a noun can take the place of any other of its kind, as in `the company`.
pub(super) fn stands_for_any(lemma: &str) -> bool {
    is_among(
        lemma,
        "company firm group body agency organisation organization authority official government state country \
         nation city town place area region people person man woman child team side party member leader head \
         spokesman spokeswoman source victim site facility building one thing move decision measure step plan \
         project incident event case number deal agreement part total report figure statement data representative \
         somebody matter",
    )
}
