//! Persons by title, given name or a verb of speech.

use super::{Reader, Whom};
use crate::actors::gazetteer::{self, Head};
use crate::actors::{GIVEN_NAME, SPEECH, SURNAME, TITLE, runs};
use crate::words::{Tag, is_common};
use std::ops::Range;

impl Reader<'_, '_> {
    /// Reads a person in what remains of a run.
    pub(super) fn read_person(&mut self, run: Range<usize>, headline: bool) {
        let document = self.document;
        let mut run = run;
        while run.start < run.end && !runs::is_name_word(document, run.start) {
            run.start += 1;
        }
        while run.start < run.end && !runs::is_name_word(document, run.end - 1) {
            run.end -= 1;
        }
        let title = self.last_title(&run);
        let mut name = title.map_or(run.start, |title| title + 1)..run.end;
        while name.start < name.end && !runs::is_name_word(document, name.start) {
            name.start += 1;
        }
        if let Some(joined) = name.clone().find(|&at| matches!(document.lower(at), "and" | "&" | "of" | "for" | "the"))
        {
            if document.lower(joined) == "and" && joined + 1 < name.end {
                self.read_person(joined + 1..name.end, headline);
            }
            name.end = joined;
        }
        let words: Vec<usize> = name.clone().filter(|&at| runs::is_name_word(document, at)).collect();
        let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return };
        let explained_away = words.iter().any(|&at| {
            let key = document.key(at);
            gazetteer::head(key).is_some() && at != last
                || matches!(gazetteer::head(key), Some(Head::Other | Head::Place))
                || gazetteer::is_calendar(key) && at != first
                || is_half_small(document.word(at))
                || document.word(at).chars().any(|c| c.is_ascii_digit())
                || gazetteer::is_acronym(document.word(at))
                    && document.word(at).len() > 2
                    && !document.word(at).contains('.')
        });
        if explained_away || words.len() > 4 {
            return;
        }
        let before = run.start.checked_sub(1).filter(|&before| before >= self.sentence.start);
        let occupation = before.filter(|&before| gazetteer::is_title(document.lower(before)));
        let titled = title.or(occupation).filter(|_| !headline);
        if words.len() == 1 {
            let surname = gazetteer::is_surname(document.key(first));
            let spoken =
                title.is_some() && !is_common(document.lower(first)) && document.word(first).chars().count() > 2;
            if surname || spoken && !headline {
                let (rule, words) =
                    if surname && title.is_none() { (&SURNAME, vec![]) } else { (&TITLE, title.into_iter().collect()) };
                self.push(name, Whom::Surname, rule, words);
            }
            return;
        }
        let initials = document.word(first).ends_with('.') || document.word(first).chars().count() == 1;
        let given = gazetteer::is_given_name(document.key(first)) || initials;
        let speech = gazetteer::is_speech_verb(document, run.end)
            || before
                .is_some_and(|before| gazetteer::is_speech_verb(document, before) && document.lower(before) == "said");
        let common = words.iter().any(|&at| is_common(document.lower(at)));
        let body = matches!(gazetteer::head(document.key(last)), Some(Head::Actor(..)));
        if let Some(verb) = words.iter().skip(2).find(|&&at| document.tag_at(at) == Tag::Verb) {
            name.end = *verb;
        }
        let (rule, evidence) = if let Some(title) = titled.filter(|_| !body) {
            (&TITLE, vec![title])
        } else if given && (!headline || gazetteer::is_surname(document.key(last))) {
            (&GIVEN_NAME, vec![first])
        } else if speech && !headline && !common && words.len() <= 3 {
            (&SPEECH, vec![if gazetteer::is_speech_verb(document, run.end) { run.end } else { run.start - 1 }])
        } else {
            return;
        };
        self.push(name, Whom::Person, rule, evidence);
    }

    pub(super) fn last_title(&self, run: &Range<usize>) -> Option<usize> {
        run.clone().rev().find(|&at| {
            gazetteer::is_title(self.document.lower(at)) && gazetteer::head(self.document.key(at)).is_none()
        })
    }
}

/// Whether a word is a name and a common word joined by a hyphen: `Paris-based`.
fn is_half_small(word: &str) -> bool {
    word.split(['-', '‐', '‑']).skip(1).any(|part| part.starts_with(char::is_lowercase)) && !word.starts_with("al-")
}
