//! Dictionary forms: irregular forms from a list, regular ones by taking the ending off and asking the word table which
//! of the spellings that leaves is a word (`planned` – `plan`, `planed` – `plane`).

use crate::words::Tag;
use crate::words::frequency;
use crate::words::guess;
use crate::words::table::{self, Entry, Flags};
use std::borrow::Cow;

/// The dictionary form of a lower-case word used as `tag`: the infinitive of verbs, the singular of nouns, the positive
/// of adjectives and adverbs. Words of other classes, names among them, stay as they are, but for clitics (`n't` gives
/// `not`) and forms of `be`, `have` and `do`. A word not known gives the likeliest spelling.
#[must_use]
pub fn of(word: &str, tag: Tag) -> Cow<'_, str> {
    of_entry(word, tag, table::get(word))
}

/// The same of a word of which the word table is known to say so.
pub(crate) fn of_entry<'w>(word: &'w str, tag: Tag, entry: Option<&'static Entry>) -> Cow<'w, str> {
    match tag {
        Tag::Verb | Tag::Auxiliary => verb(word, entry),
        Tag::Noun => noun(word, entry),
        Tag::Adjective | Tag::Adverb => compared(word, entry),
        Tag::Determiner if word == "an" => Cow::Borrowed("a"),
        Tag::Determiner if word == "these" => Cow::Borrowed("this"),
        Tag::Determiner if word == "those" => Cow::Borrowed("that"),
        Tag::Particle if word == "n't" => Cow::Borrowed("not"),
        _ => Cow::Borrowed(word),
    }
}

const VERBAL: Flags = Flags::VERB.or(Flags::RARE_VERB);

fn verb<'w>(word: &'w str, entry: Option<&'static Entry>) -> Cow<'w, str> {
    if let Some(base) = auxiliary(word) {
        return Cow::Borrowed(base);
    }
    if let Some(entry) = entry {
        if let Some(base) = entry.base.filter(|_| entry.flags.any(Flags::PAST.or(Flags::PARTICIPLE))) {
            return Cow::Borrowed(base);
        }
        if entry.flags.any(Flags::UNINFLECTED.or(Flags::BASE)) {
            return Cow::Borrowed(word);
        }
    }
    let form = guess::form(word);
    if form.any(Flags::S) {
        return s_taken_off(word, VERBAL);
    }
    let ending = if form.any(Flags::ING) {
        "ing"
    } else if form.any(Flags::PAST) {
        "ed"
    } else {
        return irregular_with_prefix(word).map_or(Cow::Borrowed(word), Cow::Owned);
    };
    let stem = word.strip_suffix(ending).unwrap_or(word);
    if stem.is_empty() || !stem.contains(is_vowel) {
        return Cow::Borrowed(word);
    }
    if let Some(stem) = stem.strip_suffix('i').filter(|_| ending == "ed" && stem.len() > 2) {
        return Cow::Owned([stem, "y"].concat());
    }
    if let Some(short) = stem.strip_suffix('y').filter(|short| short.len() < 3 && ending == "ing") {
        let with_ie = [short, "ie"].concat();
        if table::flags(&with_ie).any(VERBAL) {
            return Cow::Owned(with_ie);
        }
    }
    base_spelling(stem)
}

/// `over` + `came`, `re` + `sold`: an irregular form after a prefix.
fn irregular_with_prefix(word: &str) -> Option<String> {
    ["over", "under", "out", "re", "un", "mis", "fore", "with", "up", "pre"].into_iter().find_map(|prefix| {
        let rest = word.strip_prefix(prefix).filter(|rest| rest.len() > 2)?;
        let base = table::get(rest).filter(|entry| entry.flags.any(Flags::PAST.or(Flags::PARTICIPLE)))?.base?;
        Some([prefix, base].concat())
    })
}

/// The base that `stem` + `ed` or `ing` is spelt from: as it is, with the doubled letter single, or with a silent `e`.
fn base_spelling(stem: &str) -> Cow<'_, str> {
    let is_verb = |word: &str| table::flags(word).any(VERBAL);
    let mut ends = stem.chars().rev();
    let (last, before) = (ends.next().unwrap_or(' '), ends.next().unwrap_or(' '));
    let single = stem.get(..stem.len() - last.len_utf8()).unwrap_or(stem);
    let doubled = last == before && !is_vowel(last);
    // `putting` may be of `put` and of `putt`.
    if doubled && is_verb(single) && (!is_verb(stem) || frequency::share(single) > frequency::share(stem)) {
        return Cow::Borrowed(single);
    }
    let with_e = [stem, "e"].concat();
    match (is_verb(stem), is_verb(&with_e)) {
        (true, false) => Cow::Borrowed(stem),
        (false, true) => Cow::Owned(with_e),
        // What ends in one vowel and one consonant would have doubled it: `staring` is of no `star`.
        (true, true) if is_short(stem) && !matches!(last, 'w' | 'x' | 'y') => Cow::Owned(with_e),
        // Both or neither are words: the spelling rules decide.
        _ if doubled && !matches!(last, 'l' | 's' | 'f' | 'z') => Cow::Borrowed(single),
        _ if takes_silent_e(stem) => Cow::Owned(with_e),
        _ => Cow::Borrowed(stem),
    }
}

/// Whether a stem looks as if it had lost an `e`: one vowel letter and one consonant at the end of a short word (`hop`),
/// or an ending that English never leaves bare (`v`, `u`, soft `c` and `g`, `at`, `iz`).
fn takes_silent_e(stem: &str) -> bool {
    let mut ends = stem.chars().rev();
    let (last, before, third) = (ends.next().unwrap_or(' '), ends.next().unwrap_or(' '), ends.next().unwrap_or(' '));
    matches!(last, 'v' | 'u' | 'z') && before != 'z'
        || matches!(last, 'c' | 'g' | 's')
            && (before == 'n' || before == 'r' || is_vowel(before))
            && !stem.ends_with("ing")
        || stem.ends_with("at") && third != 'e' && third != 'o'
        || stem.ends_with("bl")
        || stem.ends_with("pl")
        || stem.ends_with("tl")
        || stem.ends_with("dl")
        || is_short(stem) && !matches!(last, 'w' | 'x' | 'y' | 'r' | 'l' | 'n')
}

/// Whether a stem has one vowel letter only, and one consonant behind it: `hop`.
fn is_short(stem: &str) -> bool {
    let vowels = stem.chars().filter(|&c| is_vowel(c)).count();
    let mut ends = stem.chars().rev().map(is_vowel);
    vowels == 1 && ends.next() == Some(false) && ends.next() == Some(true)
}

fn noun<'w>(word: &'w str, entry: Option<&'static Entry>) -> Cow<'w, str> {
    if let Some(entry) = entry {
        if entry.flags.any(Flags::UNINFLECTED) {
            return Cow::Borrowed(word);
        }
        if let Some(base) = entry.base.filter(|_| entry.flags.any(Flags::S)) {
            return Cow::Borrowed(base);
        }
    }
    if let Some(head) = word.strip_suffix("men").filter(|head| head.len() > 2 && *head != "speci" && *head != "regi") {
        return Cow::Owned([head, "man"].concat());
    }
    if word.as_bytes().contains(&b'-')
        && let Some((head, tail)) = word.rsplit_once('-').filter(|(head, tail)| !head.is_empty() && !tail.is_empty())
    {
        let base = noun(tail, table::get(tail));
        return if base == tail { Cow::Borrowed(word) } else { Cow::Owned([head, "-", &base].concat()) };
    }
    if guess::form(word).any(Flags::S) { s_taken_off(word, Flags::NOUN) } else { Cow::Borrowed(word) }
}

/// A plural or third person without its `-s`.
fn s_taken_off(word: &str, kind: Flags) -> Cow<'_, str> {
    let is = |word: &str| table::flags(word).any(kind);
    let Some(plain) = word.strip_suffix('s').filter(|plain| plain.len() > 1) else { return Cow::Borrowed(word) };
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1 && !is(plain)) {
        return Cow::Owned([stem, "y"].concat());
    }
    if let Some(stem) = word.strip_suffix("es").filter(|stem| stem.len() > 1) {
        let hissing = ["s", "x", "z", "ch", "sh"].iter().any(|end| stem.ends_with(end)) || stem.ends_with('o');
        let needs_e = ["ss", "x", "ch", "sh"].iter().any(|end| stem.ends_with(end)) && is(stem);
        if needs_e || (hissing || is(stem)) && !is(plain) {
            return Cow::Borrowed(stem);
        }
    }
    Cow::Borrowed(plain)
}

/// The positive of a comparative or superlative; any other word stays.
fn compared<'w>(word: &'w str, entry: Option<&'static Entry>) -> Cow<'w, str> {
    if let Some(base) = entry.filter(|entry| entry.flags.any(Flags::ADJECTIVE)).and_then(|entry| entry.base) {
        return Cow::Borrowed(base);
    }
    let Some(stem) = word.strip_suffix("er").or_else(|| word.strip_suffix("est")).filter(|stem| stem.len() > 2) else {
        return Cow::Borrowed(word);
    };
    let is = |word: &str| table::flags(word).any(Flags::ADJECTIVE.or(Flags::ADVERB));
    if is(stem) {
        return Cow::Borrowed(stem);
    }
    if let Some(base) = stem.strip_suffix('i').map(|stem| [stem, "y"].concat()).filter(|base| is(base)) {
        return Cow::Owned(base);
    }
    let mut ends = stem.chars().rev();
    if ends.next() == ends.next()
        && let Some(single) = stem.get(..stem.len() - 1).filter(|single| is(single))
    {
        return Cow::Borrowed(single);
    }
    let with_e = [stem, "e"].concat();
    if is(&with_e) { Cow::Owned(with_e) } else { Cow::Borrowed(word) }
}

fn auxiliary(word: &str) -> Option<&'static str> {
    Some(match word {
        "am" | "is" | "are" | "was" | "were" | "been" | "being" | "be" | "'m" | "'re" | "'s" => "be",
        "has" | "have" | "had" | "having" | "'ve" => "have",
        "do" | "does" | "did" | "done" | "doing" => "do",
        "will" | "'ll" | "wo" => "will",
        "can" | "ca" => "can",
        "'d" => "would",
        "goes" | "gone" | "went" => "go",
        _ => return None,
    })
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::words::Tag;

    #[test]
    fn verbs_have_their_infinitive() {
        for (word, base) in [
            ("told", "tell"),
            ("said", "say"),
            ("planned", "plan"),
            ("hoped", "hope"),
            ("hoping", "hope"),
            ("putting", "put"),
            ("staring", "stare"),
            ("starring", "star"),
            ("sharing", "share"),
            ("calling", "call"),
            ("signed", "sign"),
            ("signs", "sign"),
            ("relies", "rely"),
            ("relied", "rely"),
            ("agreed", "agree"),
            ("refused", "refuse"),
            ("delivering", "deliver"),
            ("delayed", "delay"),
            ("goes", "go"),
            ("passes", "pass"),
            ("pushes", "push"),
            ("taken", "take"),
            ("is", "be"),
            ("were", "be"),
            ("'ve", "have"),
            ("got", "get"),
            ("controlled", "control"),
            ("occurred", "occur"),
            ("using", "use"),
            ("lying", "lie"),
            ("bring", "bring"),
            ("need", "need"),
            ("found", "find"),
            ("left", "leave"),
            ("led", "lead"),
            ("upheld", "uphold"),
            ("resold", "resell"),
            ("criticised", "criticise"),
            ("sanctioned", "sanction"),
            ("denies", "deny"),
            ("focused", "focus"),
            ("discusses", "discuss"),
            ("added", "add"),
            ("called", "call"),
            ("issued", "issue"),
            ("argued", "argue"),
            ("created", "create"),
            ("resulted", "result"),
            ("denied", "deny"),
            ("seen", "see"),
            ("dragging", "drag"),
            ("making", "make"),
            ("ageing", "age"),
            ("launches", "launch"),
            ("does", "do"),
        ] {
            assert_eq!(of(word, Tag::Verb), base, "{word}");
        }
    }

    #[test]
    fn nouns_have_their_singular() {
        for (word, base) in [
            ("contracts", "contract"),
            ("deliveries", "delivery"),
            ("countries", "country"),
            ("crises", "crisis"),
            ("men", "man"),
            ("spokesmen", "spokesman"),
            ("children", "child"),
            ("people", "person"),
            ("buses", "bus"),
            ("aircraft", "aircraft"),
            ("news", "news"),
            ("series", "series"),
            ("analysis", "analysis"),
            ("status", "status"),
            ("classes", "class"),
            ("heroes", "hero"),
            ("houses", "house"),
            ("cases", "case"),
            ("air-defences", "air-defence"),
            ("squadrons", "squadron"),
            ("wives", "wife"),
            ("tariffs", "tariff"),
            ("boxes", "box"),
            ("movies", "movie"),
            ("gas", "gas"),
            ("taxes", "tax"),
            ("specimen", "specimen"),
        ] {
            assert_eq!(of(word, Tag::Noun), base, "{word}");
        }
    }

    #[test]
    fn comparatives_have_their_positive_and_the_rest_stays() {
        for (word, tag, base) in [
            ("bigger", Tag::Adjective, "big"),
            ("largest", Tag::Adjective, "large"),
            ("happier", Tag::Adjective, "happy"),
            ("better", Tag::Adjective, "good"),
            ("longer", Tag::Adverb, "long"),
            ("former", Tag::Adjective, "former"),
            ("quickly", Tag::Adverb, "quickly"),
            ("states", Tag::ProperNoun, "states"),
            ("n't", Tag::Particle, "not"),
            ("an", Tag::Determiner, "a"),
            ("", Tag::Verb, ""),
            ("s", Tag::Noun, "s"),
            ("ß", Tag::Verb, "ß"),
        ] {
            assert_eq!(of(word, tag), base, "{word}");
        }
    }
}
