//! Stems, for matching words of one family (`deliver`, `delivery`, `deliveries`): the Porter2 algorithm (M. F. Porter,
//! *The English (Porter2) stemming algorithm*, 2002, <https://snowballstem.org/algorithms/english/stemmer.html>).

use std::borrow::Cow;

/// The stem of a lower-case word. Words with other letters than `a` to `z`, and those of two letters or fewer, are
/// their own stem.
#[must_use]
pub fn of(word: &str) -> Cow<'_, str> {
    if let Some(stem) = without_steps(word) {
        return Cow::Borrowed(stem);
    }
    let mut stemmer = Stemmer::default();
    stemmer.take(word);
    // What is left is ASCII, so this cannot fail.
    match String::from_utf8(stemmer.word) {
        Ok(stem) if stem != word => Cow::Owned(stem),
        _ => Cow::Borrowed(word),
    }
}

/// The stem of a word that goes through no steps.
fn without_steps(word: &str) -> Option<&str> {
    if word.len() <= 2 || !word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'\'') {
        return Some(word);
    }
    exception(word)
}

/// The stem of a word that the steps would not give right.
fn exception(word: &str) -> Option<&'static str> {
    Some(match word {
        "skis" => "ski",
        "skies" | "sky" => "sky",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "news" => "news",
        "howe" => "howe",
        "atlas" => "atlas",
        "cosmos" => "cosmos",
        "bias" => "bias",
        "andes" => "andes",
        "invariant" => "invariant",
        _ => return None,
    })
}

/// Words left as they are after the plural is off.
const INVARIANT: [&str; 8] = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

/// Endings with what replaces them.
type Endings = &'static [(&'static str, &'static str)];

/// Endings of step 2 with this last letter, a longer one before one it ends with: by the letter, most words are told to
/// have none.
fn step_2(last: u8) -> Endings {
    match last {
        b'i' => &[
            ("enci", "ence"),
            ("anci", "ance"),
            ("abli", "able"),
            ("entli", "ent"),
            ("aliti", "al"),
            ("alli", "al"),
            ("ousli", "ous"),
            ("iviti", "ive"),
            ("biliti", "ble"),
            ("bli", "ble"),
            ("fulli", "ful"),
            ("lessli", "less"),
        ],
        b'l' => &[("ational", "ate"), ("tional", "tion")],
        b'm' => &[("alism", "al")],
        b'n' => &[("ization", "ize"), ("ation", "ate")],
        b'r' => &[("izer", "ize"), ("ator", "ate")],
        b's' => &[("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive")],
        _ => &[],
    }
}

/// The same of step 3.
fn step_3(last: u8) -> Endings {
    match last {
        b'e' => &[("alize", "al"), ("icate", "ic")],
        b'i' => &[("iciti", "ic")],
        b'l' => &[("ational", "ate"), ("tional", "tion"), ("ical", "ic"), ("ful", "")],
        b's' => &[("ness", "")],
        _ => &[],
    }
}

/// The same of step 4, whose endings go.
fn step_4(last: u8) -> Endings {
    match last {
        b'c' => &[("ic", "")],
        b'e' => &[("ance", ""), ("ence", ""), ("able", ""), ("ible", ""), ("ate", ""), ("ive", ""), ("ize", "")],
        b'i' => &[("iti", "")],
        b'l' => &[("al", "")],
        b'm' => &[("ism", "")],
        b'r' => &[("er", "")],
        b's' => &[("ous", "")],
        b't' => &[("ement", ""), ("ment", ""), ("ant", ""), ("ent", "")],
        _ => &[],
    }
}

/// Takes words to their stems, one after the other in the same memory. `Y` stands for a `y` that is a consonant.
#[derive(Clone, Debug, Default)]
pub struct Stemmer {
    word: Vec<u8>,
    /// Where the region after the first vowel and consonant starts.
    r1: usize,
    /// The same within the first region.
    r2: usize,
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

impl Stemmer {
    /// The stem of a lower-case word, as [`of`] gives it.
    pub fn stem<'s>(&'s mut self, word: &'s str) -> &'s str {
        if let Some(stem) = without_steps(word) {
            return stem;
        }
        self.take(word);
        // What is left is ASCII, so this cannot fail.
        std::str::from_utf8(&self.word).unwrap_or(word)
    }

    /// Takes a word through all steps.
    fn take(&mut self, word: &str) {
        self.start(word);
        self.run();
        self.word.make_ascii_lowercase();
    }

    fn start(&mut self, word: &str) {
        self.word.clear();
        self.word.extend_from_slice(word.strip_prefix('\'').unwrap_or(word).as_bytes());
        let mut after_vowel = true;
        for byte in &mut self.word {
            if *byte == b'y' && after_vowel {
                *byte = b'Y';
            }
            after_vowel = is_vowel(*byte);
        }
        self.r1 = ["gener", "commun", "arsen"]
            .into_iter()
            .find(|prefix| self.word.starts_with(prefix.as_bytes()))
            .map_or_else(|| self.region(0), str::len);
        self.r2 = self.region(self.r1);
    }

    /// The position after the first non-vowel that follows a vowel, from `start` on.
    fn region(&self, start: usize) -> usize {
        let mut vowel = false;
        for (at, &byte) in self.word.iter().enumerate().skip(start) {
            if vowel && !is_vowel(byte) {
                return at + 1;
            }
            vowel = is_vowel(byte);
        }
        self.word.len()
    }

    fn at(&self, from_end: usize) -> u8 {
        self.word.len().checked_sub(from_end + 1).and_then(|at| self.word.get(at)).copied().unwrap_or(b' ')
    }

    /// Most words are told apart by the last letter.
    fn ends(&self, ending: &str) -> bool {
        self.word.last() == ending.as_bytes().last() && self.word.ends_with(ending.as_bytes())
    }

    /// The ending of a step that the word has.
    fn ending(&self, step: fn(u8) -> Endings) -> Option<(&'static str, &'static str)> {
        step(self.at(0)).iter().copied().find(|(ending, _)| self.word.ends_with(ending.as_bytes()))
    }

    fn in_r1(&self, ending: &str) -> bool {
        self.word.len() >= self.r1 + ending.len()
    }

    fn in_r2(&self, ending: &str) -> bool {
        self.word.len() >= self.r2 + ending.len()
    }

    fn replace(&mut self, ending: &str, with: &str) {
        self.word.truncate(self.word.len().saturating_sub(ending.len()));
        self.word.extend_from_slice(with.as_bytes());
    }

    fn has_vowel(&self, end: usize) -> bool {
        self.word.iter().take(end).any(|&byte| is_vowel(byte))
    }

    /// Whether the first `len` letters end in a short syllable.
    fn short_syllable(&self, len: usize) -> bool {
        let letter = |back: usize| len.checked_sub(back).and_then(|at| self.word.get(at)).copied();
        match (letter(3), letter(2), letter(1)) {
            (None, Some(first), Some(second)) => is_vowel(first) && !is_vowel(second),
            (Some(first), Some(second), Some(third)) => {
                !is_vowel(first) && is_vowel(second) && !is_vowel(third) && !matches!(third, b'w' | b'x' | b'Y')
            }
            _ => false,
        }
    }

    fn run(&mut self) {
        for ending in ["'s'", "'s", "'"] {
            if self.ends(ending) {
                self.replace(ending, "");
                break;
            }
        }
        self.plural();
        if matches!(self.at(0), b'd' | b'g') && INVARIANT.iter().any(|word| self.word == word.as_bytes()) {
            return;
        }
        self.past();
        let (last, before) = (self.at(0), self.at(1));
        if matches!(last, b'y' | b'Y') && self.word.len() > 2 && !is_vowel(before) {
            self.replace("y", "i");
        }
        self.derivation();
        self.last();
    }

    /// Step 1a.
    fn plural(&mut self) {
        if !matches!(self.at(0), b's' | b'd') {
            return;
        }
        if self.ends("sses") {
            self.replace("es", "");
        } else if self.ends("ied") || self.ends("ies") {
            let with = if self.word.len() > 4 { "i" } else { "ie" };
            self.replace("ies", with);
        } else if self.ends("s")
            && !self.ends("us")
            && !self.ends("ss")
            && self.has_vowel(self.word.len().saturating_sub(2))
        {
            self.replace("s", "");
        }
    }

    /// Step 1b.
    fn past(&mut self) {
        if !matches!(self.at(0), b'd' | b'g' | b'y') {
            return;
        }
        for ending in ["eedly", "eed"] {
            if self.ends(ending) {
                if self.in_r1(ending) {
                    self.replace(ending, "ee");
                }
                return;
            }
        }
        let Some(ending) = ["ingly", "edly", "ing", "ed"].into_iter().find(|ending| self.ends(ending)) else { return };
        if !self.has_vowel(self.word.len() - ending.len()) {
            return;
        }
        self.replace(ending, "");
        let (last, before) = (self.at(0), self.at(1));
        if self.ends("at") || self.ends("bl") || self.ends("iz") {
            self.word.push(b'e');
        } else if last == before && b"bdfgmnprt".contains(&last) {
            self.word.pop();
        } else if self.r1 >= self.word.len() && self.short_syllable(self.word.len()) {
            self.word.push(b'e');
        }
    }

    /// Steps 2 to 4.
    fn derivation(&mut self) {
        if let Some((ending, with)) = self.ending(step_2) {
            if self.in_r1(ending) {
                self.replace(ending, with);
            }
        } else if self.ends("ogi") {
            if self.in_r1("ogi") && self.at(3) == b'l' {
                self.word.pop();
            }
        } else if self.ends("li") && self.in_r1("li") && b"cdeghkmnrt".contains(&self.at(2)) {
            self.replace("li", "");
        }
        if let Some((ending, with)) = self.ending(step_3) {
            if self.in_r1(ending) {
                self.replace(ending, with);
            }
        } else if self.ends("ative") && self.in_r2("ative") {
            self.replace("ative", "");
        }
        if let Some((ending, with)) = self.ending(step_4) {
            if self.in_r2(ending) {
                self.replace(ending, with);
            }
        } else if self.ends("ion") && self.in_r2("ion") && matches!(self.at(3), b's' | b't') {
            self.replace("ion", "");
        }
    }

    /// Step 5.
    fn last(&mut self) {
        let long = self.in_r2("e");
        if self.ends("e") {
            if long || self.in_r1("e") && !self.short_syllable(self.word.len() - 1) {
                self.word.pop();
            }
        } else if self.ends("ll") && long {
            self.word.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    /// Pairs of the sample vocabulary on the algorithm's page, and others of its published output.
    #[test]
    fn stems_are_those_of_the_published_algorithm() {
        for pair in "consign consign; consigned consign; consigning consign; consignment consign; consist consist; \
            consisted consist; consistency consist; consistent consist; consistently consist; consisting consist; \
            consists consist; consolation consol; consolations consol; consolatory consolatori; console consol; \
            consoled consol; consoles consol; consolidate consolid; consolidated consolid; consoling consol; \
            consols consol; consonant conson; consort consort; consorted consort; conspicuous conspicu; \
            conspicuously conspicu; conspiracy conspiraci; conspirator conspir; conspirators conspir; \
            conspire conspir; constable constabl; constancy constanc; constant constant; knack knack; \
            knackeries knackeri; knave knave; knaves knave; kneaded knead; kneel kneel; kneeling kneel; knew knew; \
            knick knick; knight knight; knightly knight; knights knight; knit knit; knitted knit; knitting knit; \
            knives knive; knock knock; knocker knocker; knot knot; knots knot; \
            ties tie; cries cri; gas gas; this this; kiwis kiwi; agreed agre; feed feed; hopping hop; hoped hope; \
            luxuriated luxuri; relational relat; rationally ration; generate generat; generously generous; \
            communism communism; arsenal arsenal; national nation; electricity electr; hopefulness hope; \
            goodness good; adoption adopt; say say; by by; cry cri; youth youth; boy boy; syzygy syzygi; \
            sky sky; news news; proceed proceed; dying die; delivery deliveri; deliveries deliveri; owned own"
            .split("; ")
        {
            let (word, stem) = pair.trim().split_once(' ').unwrap();
            assert_eq!(of(word), stem, "{word}");
        }
    }

    #[test]
    fn any_string_has_a_stem() {
        for word in ["", "'", "''", "'s", "''''", "é", "f-16", "yyy", "aaaa", "\0\0\0", "ing", "eed", "ied", "lll"] {
            let _ = of(word);
        }
    }
}
