//! The words that attribute, with what each takes: verbs, nouns and adjectives from the lists under `data/`.

use crate::lexicon::{Key, WordMap, list};
use corpus::AttributionKind;
use std::sync::LazyLock;

/// What a cue says its source does, and where what is attributed stands.
#[derive(Debug)]
pub(super) struct Cue {
    pub(super) lemma: &'static str,
    pub(super) kind: AttributionKind,
    /// Whether a reader would call it `who says so`.
    pub(super) shown: bool,
    frames: Vec<&'static str>,
}

impl Cue {
    /// Whether the cue takes a frame, or a preposition that brings its content.
    pub(super) fn takes(&self, frame: &str) -> bool {
        self.frames.contains(&frame)
    }
}

/// How a verb is inflected, as far as its letters say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    Base,
    Third,
    Past,
    Participle,
    PastOrParticiple,
    Gerund,
}

impl Form {
    /// Whether the form can stand after `be` as a passive.
    pub(super) fn is_participle(self) -> bool {
        matches!(self, Self::Participle | Self::PastOrParticiple)
    }
}

/// The cues by word form.
pub(super) struct Cues {
    verbs: Vec<Cue>,
    forms: WordMap<(usize, Form)>,
    nouns: WordMap<Cue>,
    adjectives: WordMap<Cue>,
}

static CUES: LazyLock<Cues> = LazyLock::new(Cues::read);

/// The cues of the lists, read once.
pub(super) fn cues() -> &'static Cues {
    &CUES
}

impl Cues {
    fn read() -> Self {
        let mut cues = Self {
            verbs: Vec::new(),
            forms: WordMap::default(),
            nouns: entries(list!("attributing-nouns.txt")).flat_map(|(words, cue)| nominal_forms(words, cue)).collect(),
            adjectives: entries(list!("attributing-adjectives.txt"))
                .map(|(words, cue)| (words.to_owned(), cue))
                .collect(),
        };
        for (words, cue) in entries(list!("reporting-verbs.txt")) {
            let at = cues.verbs.len();
            let mut words = words.split_whitespace();
            let (Some(base), past, participle) = (words.next(), words.next(), words.next()) else { continue };
            for (word, form) in verb_forms(base, past, participle) {
                cues.forms.insert(word, (at, form));
            }
            cues.verbs.push(cue);
        }
        cues
    }

    /// The verb that a lower-case word is a form of.
    pub(super) fn verb<'w>(&self, word: impl Into<Key<'w>>) -> Option<(&Cue, Form)> {
        let &(at, form) = self.forms.get(word)?;
        Some((self.verbs.get(at)?, form))
    }

    /// The noun that a lower-case word, singular or plural, is.
    pub(super) fn noun<'w>(&self, word: impl Into<Key<'w>>) -> Option<&Cue> {
        self.nouns.get(word)
    }

    /// The adjective that a lower-case word is.
    pub(super) fn adjective<'w>(&self, word: impl Into<Key<'w>>) -> Option<&Cue> {
        self.adjectives.get(word)
    }
}

fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, Cue)> {
    list.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        let (words, kind, frames) = (fields.next()?, fields.next()?, fields.next().unwrap_or(""));
        let cue = Cue {
            lemma: words.split_whitespace().next()?,
            kind: kind_named(kind.trim_end_matches('*'))?,
            shown: !kind.ends_with('*'),
            frames: frames.split_whitespace().collect(),
        };
        Some((words, cue))
    })
}

fn kind_named(name: &str) -> Option<AttributionKind> {
    Some(match name {
        "speech" => AttributionKind::Speech,
        "belief" => AttributionKind::Belief,
        "perception" => AttributionKind::Perception,
        "intention" => AttributionKind::Intention,
        "request" => AttributionKind::Request,
        "judgement" => AttributionKind::Judgement,
        "mention" => AttributionKind::Mention,
        _ => return None,
    })
}

fn nominal_forms(word: &'static str, cue: Cue) -> [(String, Cue); 2] {
    let plural = Cue { lemma: cue.lemma, kind: cue.kind, shown: cue.shown, frames: cue.frames.clone() };
    [(third_person(word), plural), (word.to_owned(), cue)]
}

fn verb_forms(base: &str, past: Option<&str>, participle: Option<&str>) -> Vec<(String, Form)> {
    let regular = past_form(base);
    let past = past.map_or(regular, str::to_owned);
    let mut forms =
        vec![(base.to_owned(), Form::Base), (third_person(base), Form::Third), (gerund(base, &past), Form::Gerund)];
    match participle {
        Some(participle) => {
            forms.push((past, Form::Past));
            forms.push((participle.to_owned(), Form::Participle));
        }
        None => forms.push((past, Form::PastOrParticiple)),
    }
    forms
}

fn ends_in_consonant_y(word: &str) -> bool {
    word.ends_with('y')
        && !word.ends_with(['a', 'e', 'o', 'u'])
        && !["ay", "ey", "oy", "uy"].iter().any(|end| word.ends_with(end))
}

/// `says`, `denies`, `stresses`; the plural of a noun as well.
fn third_person(base: &str) -> String {
    if ends_in_consonant_y(base) {
        return format!("{}ies", base.trim_end_matches('y'));
    }
    let hissing = ["s", "x", "z", "ch", "sh"].iter().any(|end| base.ends_with(end));
    if hissing { format!("{base}es") } else { format!("{base}s") }
}

fn past_form(base: &str) -> String {
    if ends_in_consonant_y(base) {
        format!("{}ied", base.trim_end_matches('y'))
    } else if base.ends_with('e') {
        format!("{base}d")
    } else {
        format!("{base}ed")
    }
}

/// The form in `-ing`; a past with a doubled consonant (`planned`) shows that it doubles here, too.
fn gerund(base: &str, past: &str) -> String {
    let doubled = past.strip_suffix("ed").filter(|stem| stem.len() == base.len() + 1 && stem.starts_with(base));
    if let Some(doubled) = doubled {
        return format!("{doubled}ing");
    }
    match base.strip_suffix('e') {
        Some(stem) if base.ends_with("ie") => format!("{}ying", stem.trim_end_matches('i')),
        Some(stem) if !stem.ends_with(['e', 'y', 'o']) => format!("{stem}ing"),
        _ => format!("{base}ing"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, cues};

    fn check(word: &str, lemma: &str, form: Form) {
        let found = cues().verb(word).map(|(cue, form)| (cue.lemma, form));
        assert_eq!(found, Some((lemma, form)), "{word}");
    }

    #[test]
    fn reporting_verbs_are_known_in_all_their_forms() {
        check("said", "say", Form::PastOrParticiple);
        check("denies", "deny", Form::Third);
        check("wrote", "write", Form::Past);
        check("written", "write", Form::Participle);
        check("planning", "plan", Form::Gerund);
        check("lying", "lie", Form::Gerund);
        check("seeing", "see", Form::Gerund);
        check("urging", "urge", Form::Gerund);
    }

    #[test]
    fn attributing_nouns_are_known_in_the_plural() {
        assert_eq!(cues().noun("claims").map(|cue| cue.lemma), Some("claim"));
        assert_eq!(cues().noun("inquiries").map(|cue| cue.lemma), Some("inquiry"));
    }
}
