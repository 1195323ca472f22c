//! Parts of speech: a word table, then rules of shape and ending for what the table lacks, then rules of context that
//! choose among what a word may be, in the manner of Brill (1995) with rules written by hand.
//!
//! Tags follow Universal Dependencies v2 as its English treebanks use it: the copula is `AUX`, `to` before a verb and
//! the possessive `'s` are `PART`, a preposition before a clause is `SCONJ`, adjectives in names stay `ADJ`.

use crate::document::{Document, TokenKind};
use crate::text::tokens;
use crate::words::Tag;
use crate::words::context;
use crate::words::guess;
use crate::words::table::{self, Entry, Flags};
use std::ops::Range;

/// A word in its sentence, as the rules see it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'w> {
    /// As written; of a word without a capital its letters in lower case do.
    pub(super) text: &'w str,
    /// In lower case, with plain apostrophes and hyphens.
    pub(super) lower: &'w str,
    /// What the word table says of it.
    pub(super) entry: Option<&'static Entry>,
    /// What it is made of.
    pub(super) kind: TokenKind,
    /// The tag chosen so far.
    pub(super) tag: Tag,
    /// What it may be, and its form.
    pub(super) flags: Flags,
    /// Whether it is written with a capital that a sentence start or a headline does not explain.
    pub(super) capital: bool,
}

/// The tags of a sentence's tokens, one each. The document's own tags are not read.
#[must_use]
pub fn tag(document: &Document<'_>, tokens: Range<usize>) -> Vec<Tag> {
    let cell = |at: usize| Cell {
        text: if document.is_capitalised(at) { document.word(at) } else { document.lower(at) },
        lower: document.lower(at),
        entry: document.entry(at),
        kind: document.kind(at),
        tag: Tag::Other,
        flags: Flags::NONE,
        capital: document.is_capitalised(at),
    };
    let mut cells: Vec<_> = tokens.map(cell).collect();
    resolve(&mut cells);
    cells.into_iter().map(|cell| cell.tag).collect()
}

/// The tags of a sentence given as tokens, one each.
#[must_use]
pub fn tag_words(words: &[&str]) -> Vec<Tag> {
    let lower: Vec<_> = words.iter().map(|word| tokens::fold(word)).collect();
    let mut cells: Vec<_> =
        words.iter().zip(&lower).map(|(word, lower)| cell(word, lower, tokens::kind(word))).collect();
    resolve(&mut cells);
    cells.into_iter().map(|cell| cell.tag).collect()
}

fn cell<'w>(text: &'w str, lower: &'w str, kind: TokenKind) -> Cell<'w> {
    let capital = text.chars().next().is_some_and(char::is_uppercase);
    Cell { text, lower, entry: table::get(lower), kind, tag: Tag::Other, flags: Flags::NONE, capital }
}

fn resolve(cells: &mut [Cell<'_>]) {
    forgive_capitals(cells);
    for at in 0..cells.len() {
        let capital = |at: usize| cells.get(at).is_some_and(|cell| cell.capital);
        let next_capital = capital(at + 1);
        let opens_name = next_capital && !at.checked_sub(1).is_some_and(capital);
        if let Some(cell) = cells.get_mut(at) {
            guess::first(cell, next_capital);
            // A first name that happens to spell a preposition: `said Per Olsen`.
            if opens_name && cell.capital && cell.tag == Tag::Adposition {
                (cell.tag, cell.flags) = (Tag::ProperNoun, Flags::NAME);
            }
        }
    }
    context::apply(cells);
}

/// Takes the meaning from capitals that say nothing: at the start of a sentence or quotation, and in headlines that
/// write every word with one. A name there has to be known by its word.
fn forgive_capitals(cells: &mut [Cell<'_>]) {
    let long = || cells.iter().filter(|cell| cell.kind == TokenKind::Word && cell.lower.len() > 3);
    let (all, capitals) = (long().count(), long().filter(|cell| cell.capital).count());
    let headline = all > 3 && capitals * 4 > all * 3 && cells.last().is_some_and(|cell| cell.lower != ".");
    let mut opens = true;
    for cell in cells {
        if cell.kind == TokenKind::Word {
            cell.capital &= !(opens || headline);
            opens = false;
        } else {
            opens |= cell.kind == TokenKind::Punctuation
                && matches!(cell.lower, "\"" | "“" | "'" | "‘" | ":" | ";" | "." | "?" | "!" | "•" | "``");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Document;

    /// Checks a sentence whose tokens carry their universal tags: `The/DET ministers/NOUN met/VERB`.
    fn check(tagged: &str) {
        let (words, tags): (Vec<_>, Vec<_>) = tagged.split(' ').map(|token| token.rsplit_once('/').unwrap()).unzip();
        let found: Vec<_> = super::tag_words(&words).into_iter().map(super::Tag::ud).collect();
        let show =
            |tags: &[&str]| words.iter().zip(tags).map(|(w, t)| format!("{w}/{t}")).collect::<Vec<_>>().join(" ");
        assert_eq!(show(&found), show(&tags));
    }

    #[test]
    fn a_word_is_noun_or_verb_by_its_place() {
        check("The/DET minister/NOUN plans/VERB to/PART visit/VERB the/DET port/NOUN ./PUNCT");
        check("The/DET airline/NOUN will/AUX ground/VERB the/DET fleet/NOUN ./PUNCT");
        check("The/DET city/NOUN plans/VERB to/PART halve/VERB the/DET fares/NOUN ./PUNCT");
        check("Leeds/PROPN beat/VERB Milan/PROPN after/ADP extra/ADJ time/NOUN ./PUNCT");
        check("Target/PROPN denied/VERB the/DET claim/NOUN ./PUNCT");
        check("Per/PROPN Olsen/PROPN said/VERB it/PRON cost/VERB five/NUM euros/NOUN per/ADP head/NOUN ./PUNCT");
        check("The/DET visit/NOUN plans/NOUN were/AUX dropped/VERB ./PUNCT");
        check("They/PRON will/AUX not/PART report/VERB the/DET results/NOUN ./PUNCT");
        check("Engineers/NOUN inspected/VERB the/DET bridge/NOUN ./PUNCT");
        check("It/PRON broke/VERB ,/PUNCT sponsors/NOUN say/VERB ./PUNCT");
        check("Farmers/NOUN in/ADP Leeds/PROPN fear/VERB for/ADP the/DET harvest/NOUN ./PUNCT");
        check("Police/NOUN suspect/VERB a/DET gang/NOUN ./PUNCT");
        check("Divers/NOUN contest/VERB that/PRON ./PUNCT");
        check("The/DET bank/NOUN cut/VERB its/PRON rate/NOUN ./PUNCT");
        check("The/DET bank/NOUN cut/VERB its/PRON forecast/NOUN for/ADP growth/NOUN ./PUNCT");
        check("Fishermen/NOUN fear/VERB the/DET spill/NOUN will/AUX spread/VERB ./PUNCT");
        check("The/DET storm/NOUN hit/VERB 40/NUM towns/NOUN and/CCONJ left/VERB ./PUNCT");
        check("The/DET rate/NOUN cut/NOUN the/DET bank/NOUN announced/VERB hurt/VERB ./PUNCT");
        check("The/DET report/NOUN results/VERB from/ADP months/NOUN of/ADP work/NOUN ./PUNCT");
    }

    #[test]
    fn small_words_have_the_tag_of_their_use() {
        check(
            "He/PRON said/VERB that/SCONJ the/DET talks/NOUN that/PRON failed/VERB hurt/VERB that/DET country/NOUN ./PUNCT",
        );
        check("It/PRON 's/AUX Norway/PROPN 's/PART turn/NOUN to/PART pay/VERB to/ADP others/NOUN ./PUNCT");
        check("She/PRON has/AUX left/VERB but/CCONJ has/VERB a/DET plan/NOUN ./PUNCT");
        check("The/DET fair/NOUN is/AUX due/ADJ to/PART end/VERB on/ADP Monday/PROPN ./PUNCT");
        check("There/PRON is/VERB no/DET water/NOUN there/ADV ./PUNCT");
        check("After/SCONJ losing/VERB twice/ADV they/PRON won/VERB after/ADP lunch/NOUN ./PUNCT");
    }

    #[test]
    fn verbs_joined_by_and_are_verbs() {
        check(
            "The/DET plan/NOUN lowers/VERB costs/NOUN and/CCONJ addresses/VERB the/DET needs/NOUN of/ADP towns/NOUN ./PUNCT",
        );
        check("They/PRON want/VERB to/PART live/VERB and/CCONJ work/VERB there/ADV ./PUNCT");
    }

    #[test]
    fn determiners_stand_before_nouns_and_pronouns_alone() {
        check("Those/PRON who/PRON left/VERB took/VERB all/DET those/DET books/NOUN ./PUNCT");
        check("This/PRON is/AUX what/PRON both/DET sides/NOUN asked/VERB for/ADP ./PUNCT");
    }

    #[test]
    fn words_of_degree_are_adverbs_unless_a_noun_follows() {
        check("More/ADJ people/NOUN work/VERB more/ADV slowly/ADV ./PUNCT");
        check("The/DET first/ADJ train/NOUN first/ADV stopped/VERB early/ADV ./PUNCT");
    }

    #[test]
    fn words_that_the_table_lacks_are_known_by_their_parts() {
        check("The/DET blorfing/NOUN of/ADP zantly/ADV grommified/VERB wugs/NOUN continued/VERB ./PUNCT");
        check("She/PRON neighboured/VERB a/DET five-storey/ADJ block/NOUN ./PUNCT");
    }

    #[test]
    fn capitals_make_names_but_not_at_a_sentence_start() {
        check("Workers/NOUN met/VERB Foreign/ADJ Secretary/PROPN Anna/PROPN Lindt/PROPN on/ADP Monday/PROPN ./PUNCT");
        check("\"/PUNCT Prices/NOUN rose/VERB ,/PUNCT \"/PUNCT said/VERB Lindt/PROPN ./PUNCT");
        check(
            "It/PRON broke/VERB ,/PUNCT said/VERB Per/PROPN Olsen/PROPN of/ADP the/DET Lindt/PROPN Trust/PROPN ./PUNCT",
        );
    }

    #[test]
    fn numbers_and_designators() {
        check(
            "About/ADV 50/NUM %/SYM of/ADP the/DET two/NUM million/NUM MQ-9/PROPN parts/NOUN came/VERB 3rd/ADJ ./PUNCT",
        );
    }

    #[test]
    fn every_token_of_any_text_has_a_tag() {
        for text in ["", "\0\0", "’s", "n't", "-", "ﬁ ﷺ 🇮🇳 ́", "to", "that that that that", "$$ %% .. --"]
        {
            let document = Document::new(text);
            let tokens = document.tokens().len();
            assert_eq!(super::tag(&document, 0..tokens).len(), tokens, "{text:?}");
        }
    }
}
