//! Whether a run of stops ends a sentence.

use super::BULLETS;
use super::brackets::Brackets;
use crate::lexicon::Phrases;
use std::sync::LazyLock;

/// How the stop of an abbreviation is to be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// Before a name.
    Title,
    /// Before a number.
    Number,
    /// Within a sentence.
    Inner,
    /// Possibly at the end of a sentence.
    Open,
    /// At the end of a sentence wherever a capital follows.
    Last,
}

#[derive(Clone, Copy, Debug)]
struct Abbreviation {
    kind: Kind,
    capital: bool,
}

static ABBREVIATIONS: LazyLock<Phrases<Abbreviation>> = LazyLock::new(|| {
    Phrases::parse(include_str!("../../../data/abbreviations.txt"), |says| {
        let (kind, rest) = says.split_once(' ').unwrap_or((says, ""));
        let kind = match kind {
            "title" => Kind::Title,
            "number" => Kind::Number,
            "inner" => Kind::Inner,
            "open" => Kind::Open,
            "last" => Kind::Last,
            _ => return None,
        };
        Some(Abbreviation { kind, capital: rest == "capital" })
    })
});
static STARTERS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(include_str!("../../../data/sentence-starters.txt"), |_| Some(())));
static EXCLAMATIONS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(include_str!("../../../data/exclamation-names.txt"), |_| Some(())));

static SPEECH_VERBS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(include_str!("../../../data/speech-verbs.txt"), |_| Some(())));
static DOTTED_ENDINGS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::parse(include_str!("../../../data/dotted-endings.txt"), |_| Some(())));

/// Bytes of a word that are looked at; what is longer is no abbreviation.
const REACH: usize = 40;

/// A run of stops with the quotation marks, brackets and note numbers that close after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Where its marks begin.
    start: usize,
    /// After its marks.
    pub(super) end: usize,
    /// Where the next sentence would begin.
    pub(super) after: usize,
    /// Whether one of the marks is `!` or `?`.
    strong: bool,
    /// The number of full stops; an ellipsis character counts three.
    stops: usize,
    /// Whether the stops are parted by spaces: `. . .`.
    spread: bool,
}

impl Run {
    /// The run that begins at the mark at byte `start`.
    pub(super) fn at(body: &str, start: usize) -> Self {
        let mut run = Self { start, end: start, after: start, strong: false, stops: 0, spread: false };
        let mut spaced = false;
        for (at, c) in body.get(start..).unwrap_or("").char_indices() {
            match c {
                '.' | '…' => {
                    run.spread |= spaced;
                    run.stops += if c == '.' { 1 } else { 3 };
                }
                '!' | '?' if !spaced => run.strong = true,
                ' ' | '\u{a0}' if !spaced && !run.strong => {
                    spaced = true;
                    continue;
                }
                _ => break,
            }
            spaced = false;
            run.end = start + at + c.len_utf8();
        }
        run.after = run.end + closers(body.get(run.end..).unwrap_or(""));
        run.after += emoticon(body.get(run.after..).unwrap_or(""));
        if run.stops == 1 && !run.strong && run.after == run.end {
            run.after += note_numbers(body.get(..start).unwrap_or(""), body.get(run.end..).unwrap_or(""));
        }
        run
    }

    /// Where the sentence that began at byte `sentence` ends at this run, or `None` where it goes on.
    pub(super) fn sentence_end(&self, body: &str, sentence: usize, brackets: &Brackets) -> Option<usize> {
        let before = body.get(sentence..self.start).unwrap_or("");
        let rest = body.get(self.after..).unwrap_or("");
        if rest.is_empty() || !before.contains(|c: char| !c.is_whitespace()) {
            return None;
        }
        if let Some((open, close)) = brackets.around(self.start)
            && self.after <= close
            && body.get(sentence..open).is_some_and(|head| head.contains(|c: char| !c.is_whitespace()))
        {
            return None;
        }
        if !rest.starts_with(char::is_whitespace) {
            return self.ends_without_space(before, rest).then_some(self.after);
        }
        let next = Next::of(rest);
        if self.spread && self.stops >= 4 && !before.ends_with(char::is_whitespace) {
            return (!next.lower).then_some(self.start + 1);
        }
        let quoted = self.after > self.end;
        let ends = if next.continues || quoted && (next.lower || next.dash) || next.dash && next.lower {
            false
        } else if self.strong {
            !(next.lower && next.tells_who_spoke || self.is_part_of_name(before, &next))
        } else if self.stops >= 2 {
            let within = self.spread && self.stops < 4 || before.ends_with(['[', '(']) && next.opened;
            next.upper && !within
        } else {
            ends_at_stop(before, &next)
        };
        ends.then_some(self.after)
    }

    /// Whether a space was left out after the stop: `supply chains.The`, but not `example.Com` or `J.Smith`.
    fn ends_without_space(&self, before: &str, rest: &str) -> bool {
        let left = last_piece(before, char::is_whitespace);
        let right = first_piece(rest, char::is_whitespace);
        if self.stops + usize::from(self.strong) != 1 || [left, right].iter().any(|piece| piece.contains(['@', '/'])) {
            return false;
        }
        let word = last_word(before);
        let written_small = |c: char| c.is_lowercase() || c.is_ascii_digit();
        if word.chars().count() < 2 || !word.ends_with(written_small) || left.starts_with("www") {
            return false;
        }
        let right = right.trim_start_matches(['“', '‘']);
        let following = first_piece(right, |c| !c.is_alphanumeric());
        let mut letters = following.chars();
        let capitalised = letters.next().is_some_and(char::is_uppercase)
            && letters.next().map_or(matches!(following, "I" | "A"), char::is_lowercase);
        capitalised && !DOTTED_ENDINGS.has(&following.to_lowercase()) && abbreviation(word).is_none()
    }

    fn is_part_of_name(&self, before: &str, next: &Next<'_>) -> bool {
        EXCLAMATIONS.has(&last_word(before).to_lowercase()) && !next.starts_sentence()
    }
}

/// What follows a stop and white space.
struct Next<'t> {
    /// The first word without the marks that open before it; empty where none comes.
    word: &'t str,
    /// Whether it starts with a small letter.
    lower: bool,
    /// Whether it starts with a capital letter.
    upper: bool,
    /// Whether it starts with a digit.
    digit: bool,
    /// Whether a mark follows that only stands within a sentence.
    continues: bool,
    /// Whether a dash and a space come before it.
    dash: bool,
    /// Whether any mark opens before it.
    opened: bool,
    /// Whether a colon follows it: `Photo: …`.
    label: bool,
    /// Whether it or the word after it is a verb of speech: `he said`, `cried the boy`.
    tells_who_spoke: bool,
}

impl<'t> Next<'t> {
    fn of(rest: &'t str) -> Self {
        let rest = rest.trim_start();
        let opened = rest.trim_start_matches(|c: char| "\"'“‘«„([{—–-*_¿¡".contains(c) || BULLETS.contains(&c));
        let opened = opened.trim_start();
        let first = opened.chars().next().unwrap_or(' ');
        let part = |c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'));
        let word = first_piece(opened, part);
        let after = opened.get(word.len()..).unwrap_or("");
        let second = first_piece(after.strip_prefix(' ').unwrap_or(""), part);
        Self {
            word,
            lower: first.is_lowercase(),
            upper: first.is_uppercase(),
            digit: first.is_numeric(),
            continues: rest.starts_with([',', ';', ':', ')', ']', '}', '%']),
            dash: rest.trim_start_matches(DASHES).starts_with(char::is_whitespace),
            opened: opened.len() < rest.len(),
            label: after.starts_with(':'),
            tells_who_spoke: SPEECH_VERBS.has(word) || SPEECH_VERBS.has(second),
        }
    }

    /// Whether it is a personal pronoun or `there`, with which even careless writers start a sentence.
    fn is_pronoun(&self) -> bool {
        matches!(self.word, "i" | "i'm" | "he" | "she" | "it" | "it's" | "we" | "you" | "they" | "there")
    }

    fn starts_sentence(&self) -> bool {
        self.upper && (self.label || STARTERS.has(&self.word.to_lowercase().replace('’', "'")))
    }
}

const DASHES: [char; 3] = ['-', '–', '—'];

/// Whether a sentence with the words `before` ends at a single full stop.
fn ends_at_stop(before: &str, next: &Next<'_>) -> bool {
    let word = last_word(before);
    if is_item_number(before, word)
        || next.lower && !(is_plain_word(word) || next.is_pronoun() && is_certain_word(word))
    {
        return false;
    }
    let mut letters = word.chars();
    let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    if let Some(kind) = abbreviation(word) {
        return match kind {
            Kind::Title | Kind::Inner => false,
            Kind::Number => !next.digit && (!single || next.starts_sentence()),
            Kind::Open => next.starts_sentence(),
            Kind::Last => true,
        };
    }
    if is_time_of_day(word) {
        let title = abbreviation(next.word) == Some(Kind::Title);
        return next.starts_sentence() || title && before.split_whitespace().nth(SHORT_OPENING).is_some();
    }
    if single || is_acronym(word) {
        return next.starts_sentence();
    }
    true
}

/// Whether a word is no abbreviation even where a small letter follows: of small letters, with a vowel, in no list.
fn is_plain_word(word: &str) -> bool {
    word.len() >= 2
        && word.chars().all(|c| c.is_lowercase() || matches!(c, '\'' | '’'))
        && word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
        && abbreviation(word).is_none()
}

/// Whether a word, name or number is too long to be an abbreviation.
fn is_certain_word(word: &str) -> bool {
    word.chars().count() >= 4 && !word.contains('.') && abbreviation(word).is_none()
}

/// Words of an opening such as `At 5 a.m.`, after which a sentence has hardly begun.
const SHORT_OPENING: usize = 4;

fn abbreviation(word: &str) -> Option<Kind> {
    let found = ABBREVIATIONS.get(&word.to_lowercase())?;
    let shouted = word.len() > 1 && !word.contains(char::is_lowercase);
    let fits = match found.kind {
        Kind::Title | Kind::Number => true,
        Kind::Inner | Kind::Open | Kind::Last => !shouted || word.contains('.'),
    };
    (fits && (!found.capital || word.starts_with(char::is_uppercase))).then_some(found.kind)
}

fn is_time_of_day(word: &str) -> bool {
    ["a.m", "p.m", "am", "pm"].iter().any(|time| word.eq_ignore_ascii_case(time))
}

/// Whether a word is of single letters, or pairs that start with a capital, parted by stops: `U.S`, `Ph.D`, `i.v`.
fn is_acronym(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|piece| {
            let mut letters = piece.chars();
            match (letters.next(), letters.next(), letters.next()) {
                (Some(first), None, None) => first.is_alphabetic(),
                (Some(first), Some(_), None) => first.is_uppercase(),
                _ => false,
            }
        })
}

/// Whether `before` holds nothing but the number of a list item: `1`, `iv`, `b`, `• 9`.
fn is_item_number(before: &str, word: &str) -> bool {
    let all = before.trim_start_matches(|c: char| c.is_whitespace() || c == '(' || BULLETS.contains(&c));
    let numeral = word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit())
        || word.len() <= 4 && word.bytes().all(|byte| matches!(byte.to_ascii_lowercase(), b'i' | b'v' | b'x'))
        || word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    !word.is_empty() && numeral && all == word
}

/// The word that ends a text, with its inner stops, from the last [`REACH`] bytes.
fn last_word(before: &str) -> &str {
    last_piece(before, |c| c.is_whitespace() || "([{\"“”‘’'—–/)]}»".contains(c) || BULLETS.contains(&c))
}

fn last_piece(text: &str, parts: impl Fn(char) -> bool) -> &str {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        if parts(c) {
            break;
        }
        start = at;
        if text.len() - at > REACH {
            break;
        }
    }
    text.get(start..).unwrap_or("")
}

fn first_piece(text: &str, parts: impl Fn(char) -> bool) -> &str {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if parts(c) || at > REACH {
            break;
        }
        end = at + c.len_utf8();
    }
    text.get(..end).unwrap_or("")
}

/// Bytes of the quotation marks, brackets and bracketed note numbers that close a sentence after its stop.
fn closers(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let closes = match c {
            '”' | '’' | '»' | ')' | ']' | '}' => true,
            '"' | '\'' => next.is_none_or(|next| !next.is_alphanumeric()),
            _ => false,
        };
        if !closes {
            break;
        }
        end = at + c.len_utf8();
    }
    let mut tail = rest.get(end..).unwrap_or("");
    while let Some(note) = tail.strip_prefix('[') {
        let digits = note.bytes().take_while(u8::is_ascii_digit).count();
        match note.get(digits..).and_then(|note| note.strip_prefix(']')) {
            Some(after) if (1..=3).contains(&digits) => {
                end += digits + 2;
                tail = after;
            }
            _ => break,
        }
    }
    end
}

/// Bytes of a face such as ` :-)` that belongs to the sentence before it.
fn emoticon(rest: &str) -> usize {
    let mut marks = rest.trim_start().chars();
    let eyes = marks.next().is_some_and(|c| matches!(c, ':' | ';' | '='));
    let mut mouth = marks.next();
    let nose = mouth == Some('-');
    if nose {
        mouth = marks.next();
    }
    let face = eyes && mouth.is_some_and(|c| ")(DPp/".contains(c));
    let apart = marks.next().is_none_or(char::is_whitespace);
    if face && apart { rest.len() - rest.trim_start().len() + 2 + usize::from(nose) } else { 0 }
}

/// Bytes of note numbers set after a stop (`consultation.11 12 Take`), where a capital follows them.
fn note_numbers(before: &str, rest: &str) -> usize {
    let word = last_word(before);
    let plain = word.chars().count() >= 3 && word.chars().all(char::is_lowercase) && abbreviation(word).is_none();
    if !(plain || before.ends_with(')')) {
        return 0;
    }
    let mut end = 0;
    let mut tail = rest;
    loop {
        let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=2).contains(&digits) {
            break;
        }
        end = rest.len() - tail.len() + digits;
        match tail.get(digits..).and_then(|tail| tail.strip_prefix(' ')) {
            Some(after) => tail = after,
            None => break,
        }
    }
    let follows = rest.get(end..).unwrap_or("");
    let capital = follows.trim_start().starts_with(char::is_uppercase);
    if follows.starts_with(char::is_whitespace) && capital { end } else { 0 }
}
