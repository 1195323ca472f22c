//! The first guess at a word's part of speech, from the word alone: the table, then shape and ending.

use crate::document::TokenKind;
use crate::words::Tag;
use crate::words::table::{self, Flags};
use crate::words::tagger::Cell;

/// Sets tag and flags of a word. `next_capital` tells whether a capitalised word follows.
pub(super) fn first(cell: &mut Cell<'_>, next_capital: bool) {
    (cell.tag, cell.flags) = match cell.kind {
        TokenKind::Punctuation => (Tag::Punctuation, Flags::CLOSED),
        TokenKind::Symbol => (cell.entry.map_or(Tag::Symbol, |entry| entry.tag), Flags::CLOSED),
        TokenKind::Number => (number(cell.lower), Flags::CLOSED),
        TokenKind::Word => word(cell, next_capital),
    };
}

fn number(lower: &str) -> Tag {
    let ending =
        lower.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '–' | '/' | ':'));
    match ending {
        "st" | "nd" | "rd" | "th" => Tag::Adjective,
        "s" | "'s" => Tag::Noun,
        _ if ending.starts_with('-') || lower.contains('-') && !ending.is_empty() => Tag::Adjective,
        _ if ending.len() > 3 => Tag::Adjective,
        _ => Tag::Numeral,
    }
}

fn word(cell: &Cell<'_>, next_capital: bool) -> (Tag, Flags) {
    let lower = cell.lower;
    let (tag, flags) = match cell.entry {
        Some(entry) => (entry.tag, entry.flags),
        None => unknown(cell),
    };
    let flags = match flags {
        _ if flags.any(Flags::FORMS) => flags,
        _ if flags.any(Flags::UNINFLECTED) => flags.or(Flags::BASE),
        _ => flags.or(form(lower)),
    };
    let written_large = cell.text.chars().next().is_some_and(char::is_uppercase);
    let tag = match tag {
        // An acronym that happens to spell a small word: US, IT, WHO.
        _ if flags.any(Flags::CLOSED)
            && !matches!(tag, Tag::ProperNoun | Tag::Numeral | Tag::Noun)
            && cell.capital
            && is_acronym(cell.text) =>
        {
            Tag::ProperNoun
        }
        Tag::Noun if cell.capital && !flags.any(Flags::CLOSED) => Tag::ProperNoun,
        Tag::Verb if cell.capital && !flags.any(Flags::PARTICIPLE.or(Flags::ING)) => Tag::ProperNoun,
        Tag::Noun if written_large && next_capital && !flags.any(Flags::CLOSED) && !flags.any(Flags::S) => {
            Tag::ProperNoun
        }
        // A name's word in small letters is the common word it also is.
        Tag::ProperNoun if !written_large && flags.any(Flags::NOUN) => Tag::Noun,
        Tag::ProperNoun if !written_large && flags.any(Flags::VERB) => Tag::Verb,
        Tag::ProperNoun if !written_large && flags.any(Flags::ADJECTIVE) => Tag::Adjective,
        Tag::ProperNoun if written_large && !cell.capital && !next_capital && flags.any(Flags::VERB) => Tag::Verb,
        tag => tag,
    };
    (tag, flags)
}

/// Two letters or more, all capitals.
pub(crate) fn is_acronym(text: &str) -> bool {
    text.len() > 1
        && text.chars().all(|c| c.is_uppercase() || c == '.')
        && text.chars().filter(|c| c.is_uppercase()).count() > 1
}

/// The verb form that the ending tells.
pub(super) fn form(lower: &str) -> Flags {
    match lower.as_bytes() {
        [_, _, .., b'i', b'n', b'g'] => Flags::ING,
        [_, _, .., b'e', b'd'] => Flags::PAST.or(Flags::PARTICIPLE),
        [.., b's' | b'u' | b'i', b's'] => Flags::BASE,
        [.., b's'] => Flags::S,
        _ => Flags::BASE,
    }
}

const NOUN: (Tag, Flags) = (Tag::Noun, Flags::NOUN);
const NAME: (Tag, Flags) = (Tag::ProperNoun, Flags::NAME);
const ADJECTIVE: (Tag, Flags) = (Tag::Adjective, Flags::ADJECTIVE);
const ADVERB: (Tag, Flags) = (Tag::Adverb, Flags::ADVERB);

/// A word which the table lacks.
fn unknown(cell: &Cell<'_>) -> (Tag, Flags) {
    let (lower, text) = (cell.lower, cell.text);
    let large = text.chars().next().is_some_and(char::is_uppercase);
    if lower.starts_with("http") || lower.starts_with("www.") || lower.contains('@') {
        return (Tag::Other, Flags::NAME);
    }
    if lower.starts_with('#') {
        return NAME;
    }
    if lower.bytes().any(|b| b.is_ascii_digit()) {
        return if large { NAME } else { NOUN };
    }
    if let Some((head, tail)) = lower.rsplit_once('-').filter(|(head, tail)| !head.is_empty() && !tail.is_empty()) {
        return compound(cell, head, tail);
    }
    if lower.len() == 1 && !lower.is_ascii() {
        return (Tag::Symbol, Flags::CLOSED);
    }
    if cell.capital || is_acronym(text) {
        return NAME;
    }
    if lower.contains('.') {
        return if large { NAME } else { NOUN };
    }
    // What nothing explains may be a verb where only that fits: “to halve”.
    let plain = (Tag::Noun, Flags::NOUN.or(Flags::RARE_VERB));
    by_base(lower).or_else(|| american(lower)).or_else(|| by_ending(lower, large)).unwrap_or(if large {
        NAME
    } else {
        plain
    })
}

/// Words joined by hyphens: by the last, and by what the whole does.
fn compound(cell: &Cell<'_>, head: &str, tail: &str) -> (Tag, Flags) {
    let (_, inner) = known(tail);
    if cell.capital && table::get(tail).is_some() && !cell.text.chars().skip(1).any(char::is_uppercase) {
        return ADJECTIVE;
    }
    if cell.capital && cell.text.rsplit('-').next().and_then(|tail| tail.chars().next()).is_some_and(char::is_uppercase)
    {
        return if inner.any(Flags::ADJECTIVE) { ADJECTIVE } else { NAME };
    }
    if table::get(head).is_some_and(|entry| entry.tag == Tag::Numeral) {
        let number = table::get(tail).is_some_and(|entry| entry.tag == Tag::Numeral);
        return if number { (Tag::Numeral, Flags::CLOSED) } else { ADJECTIVE };
    }
    let ordinal = table::get(head).is_some_and(|entry| entry.tag == Tag::Adjective && entry.flags.any(Flags::CLOSED));
    if ordinal && inner.any(Flags::NOUN) {
        return ADJECTIVE;
    }
    if matches!(head, "re" | "co" | "pre" | "over" | "under" | "mis" | "de" | "cross") {
        return known(tail);
    }
    if inner.any(Flags::VERB) && (tail.ends_with("ed") || tail.ends_with("ing") || inner.any(Flags::PARTICIPLE)) {
        return ADJECTIVE;
    }
    if matches!(tail, "up" | "off" | "out" | "in" | "down" | "over" | "general" | "elect") {
        return NOUN;
    }
    if inner.any(Flags::ADJECTIVE) && !inner.any(Flags::NOUN) {
        return ADJECTIVE;
    }
    if matches!(
        head,
        "non"
            | "anti"
            | "pro"
            | "long"
            | "short"
            | "high"
            | "low"
            | "full"
            | "large"
            | "small"
            | "real"
            | "multi"
            | "state"
    ) {
        return (Tag::Adjective, Flags::ADJECTIVE.or(Flags::NOUN));
    }
    NOUN
}

fn known(word: &str) -> (Tag, Flags) {
    table::get(word).map(|entry| (entry.tag, entry.flags)).or_else(|| by_base(word)).unwrap_or(NOUN)
}

/// An inflected form or a derivation of a word that the table has.
fn by_base(lower: &str) -> Option<(Tag, Flags)> {
    let verb = |form| Some((Tag::Verb, Flags::VERB.or(form)));
    let base_of = |ending: &str, restored: &[&str]| {
        let stem = lower.strip_suffix(ending).filter(|stem| stem.len() > 1)?;
        let undoubled = || {
            let mut chars = stem.chars().rev();
            let last = chars.next()?;
            (chars.next() == Some(last)).then(|| table::flags(stem.get(..stem.len() - last.len_utf8()).unwrap_or("")))
        };
        let mut all = table::flags(stem).or(undoubled().unwrap_or_default());
        for end in restored {
            all = all.or(table::flags(&[stem.strip_suffix('i').filter(|_| *end == "y").unwrap_or(stem), end].concat()));
        }
        Some(all)
    };
    let verbal = Flags::VERB.or(Flags::RARE_VERB);
    if let Some(flags) = base_of("s", &[]).filter(|flags| flags.any(verbal.or(Flags::NOUN))) {
        return if flags.any(Flags::NOUN) {
            let also = if flags.any(Flags::VERB) { Flags::VERB } else { Flags::NONE };
            Some((Tag::Noun, Flags::NOUN.or(also).or(Flags::S)))
        } else {
            verb(Flags::S)
        };
    }
    if let Some(flags) =
        base_of("es", &["y"]).filter(|flags| flags.any(verbal.or(Flags::NOUN)) && !lower.ends_with("ises"))
    {
        return if flags.any(Flags::NOUN) { Some((Tag::Noun, Flags::NOUN.or(Flags::S))) } else { verb(Flags::S) };
    }
    if base_of("ed", &["e", "y"]).is_some_and(|flags| flags.any(verbal)) {
        return verb(Flags::PAST.or(Flags::PARTICIPLE));
    }
    if base_of("ing", &["e"]).is_some_and(|flags| flags.any(verbal)) {
        return Some((Tag::Verb, Flags::VERB.or(Flags::NOUN).or(Flags::ING)));
    }
    if base_of("er", &["e", "y"]).is_some_and(|flags| flags.any(Flags::ADJECTIVE))
        || base_of("est", &["e", "y"]).is_some_and(|flags| flags.any(Flags::ADJECTIVE))
    {
        return Some(ADJECTIVE);
    }
    for prefix in
        ["un", "re", "non", "over", "under", "mis", "dis", "out", "super", "sub", "inter", "anti", "pre", "counter"]
    {
        let rest = lower.strip_prefix(prefix).filter(|rest| rest.len() > 3);
        if let Some(entry) = rest.and_then(table::get) {
            return Some((entry.tag, entry.flags.without(Flags::CLOSED)));
        }
    }
    None
}

/// A word in British spelling whose American one the table has: `emphasises`, `neighbours`, `centres`.
fn american(lower: &str) -> Option<(Tag, Flags)> {
    let respelt = [("is", "iz"), ("ys", "yz"), ("our", "or"), ("tre", "ter"), ("ll", "l")].into_iter().find_map(
        |(british, american)| {
            let at = lower.rfind(british).filter(|&at| at > 1)?;
            let (head, tail) = lower.split_at_checked(at)?;
            let respelt = [head, american, tail.get(british.len()..)?].concat();
            let known = table::get(&respelt).map(|entry| (entry.tag, entry.flags.without(Flags::CLOSED)));
            known.or_else(|| by_base(&respelt))
        },
    );
    respelt.map(|(tag, flags)| (tag, if flags.any(Flags::FORMS) { flags } else { flags.or(form(lower)) }))
}

fn by_ending(lower: &str, large: bool) -> Option<(Tag, Flags)> {
    let has = |endings: &[&str]| endings.iter().any(|ending| lower.len() > ending.len() + 2 && lower.ends_with(ending));
    if has(&["ly"]) && !large {
        return Some(ADVERB);
    }
    // `fishermen`
    if lower.ends_with("men") && lower.len() > 7 {
        return Some(NOUN);
    }
    if large && has(&["ian", "ese", "ish"]) {
        return Some((Tag::Adjective, Flags::ADJECTIVE.or(Flags::NAME)));
    }
    if large {
        return None;
    }
    if has(&["ize", "ise", "ify"]) {
        return Some((Tag::Verb, Flags::VERB.or(Flags::BASE)));
    }
    if has(&["able", "ible", "ful", "less", "ous", "ive", "ical", "ial", "ic", "ary", "ish", "esque", "ual", "ional"]) {
        return Some(ADJECTIVE);
    }
    if has(&["ed"]) {
        return Some((Tag::Verb, Flags::VERB.or(Flags::PAST).or(Flags::PARTICIPLE)));
    }
    if has(&["ing"]) {
        return Some((Tag::Verb, Flags::VERB.or(Flags::NOUN).or(Flags::ING)));
    }
    None
}
