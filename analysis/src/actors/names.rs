//! Names that a list knows or that their own words explain.

use super::gazetteer::{self, Form, Head, Match};
use super::{CAPITAL, DEMONYM, GIVEN_NAME, HEAD, KNOWN, SPEECH, SURNAME, TITLE, runs};
use crate::document::Document;
use crate::rule::{Fired, Rule};
use crate::words::{Tag, is_common};
use corpus::{ActorKind, Span};
use std::ops::Range;

/// Whom a name names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Whom {
    /// An actor of the lists.
    Known(usize),
    /// A body or firm by its own full name.
    Organisation(ActorKind),
    /// A person by given name and surname.
    Person,
    /// A person by surname alone.
    Surname,
    /// An entity of the second pass.
    Entity(usize),
}

/// A name found in a document.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) span: Span,
    pub(super) whom: Whom,
    pub(super) fired: Fired,
}

/// The names of a document that need no other name to be understood.
pub(super) fn explained(document: &Document<'_>) -> Vec<Found> {
    let mut reader = Reader { document, sentence: 0..0, found: Vec::new(), capitals: Vec::new() };
    for (number, sentence) in document.sentences().iter().enumerate() {
        reader.sentence = sentence.tokens.clone();
        let headline = runs::is_headline(document, number);
        for run in runs::runs(document, &sentence.tokens) {
            reader.read(run, headline);
        }
    }
    reader.finish()
}

struct Reader<'d, 't> {
    document: &'d Document<'t>,
    sentence: Range<usize>,
    found: Vec<Found>,
    /// Capitals that stand for their states if the document names these.
    capitals: Vec<(usize, Found)>,
}

impl Reader<'_, '_> {
    fn read(&mut self, run: Range<usize>, headline: bool) {
        let mut run = run;
        let small = |at: usize| !runs::is_name_word(self.document, at);
        while run.start < run.end && (small(run.start) || self.is_no_part_of_name(run.start)) {
            run.start += 1;
        }
        while run.start < run.end && small(run.end - 1) {
            run.end -= 1;
        }
        if run.start >= run.end {
            return;
        }
        if !headline && self.read_organisation(&run) {
            return;
        }
        if self.is_place(&run) {
            return;
        }
        let mut rest = run.start;
        let mut at = run.start;
        while at < run.end {
            let length = self.read_known(at, run.end);
            if length > 0 {
                self.read_person(rest..at, headline);
                at += length;
                rest = at;
            } else {
                at += 1;
            }
        }
        self.read_person(rest..run.end, headline);
    }

    /// Words that open a sentence without being part of a name: `The`, `However`, `Recent`.
    fn is_no_part_of_name(&self, at: usize) -> bool {
        let lower = self.document.lower(at);
        let closed = matches!(
            self.document.tag_at(at),
            Tag::Determiner | Tag::Adposition | Tag::Pronoun | Tag::Subordinator | Tag::Coordinator | Tag::Auxiliary
        );
        let explained = gazetteer::known_at(self.document, at).is_some()
            || gazetteer::is_title(lower)
            || gazetteer::is_given_name(lower)
            || gazetteer::is_surname(lower)
            || gazetteer::head(lower).is_some();
        closed && gazetteer::known_at(self.document, at).is_none()
            || runs::is_common_opening(self.document, &self.sentence, at) && !explained
    }

    /// Reads a body or firm whose own words say so, and what stands beside it in the run.
    fn read_organisation(&mut self, run: &Range<usize>) -> bool {
        let document = self.document;
        if self.read_known_firm(run) {
            return true;
        }
        if gazetteer::known_at(document, run.start).is_some_and(|known| known.length >= run.len()) {
            return false;
        }
        if let Some(joined) = run.clone().find(|&at| self.joins_two(run, at)) {
            self.read(run.start..joined, false);
            self.read(joined + 1..run.end, false);
            return true;
        }
        let of_other = run.clone().any(|at| {
            gazetteer::head(document.lower(at)) == Some(Head::Other) && matches!(document.lower(at + 1), "of" | "for")
        });
        let last = run.end.saturating_sub(1);
        let (actor, head) = match (self.head_before_of(run), gazetteer::head(document.lower(last))) {
            (Some((actor, head)), _) => (actor, head),
            (None, Some(Head::Actor(actor, _))) if run.len() >= 2 && !of_other => (actor, last),
            _ => return false,
        };
        let plain = run.clone().filter(|&at| runs::is_name_word(document, at)).count();
        let of_person = head == last && gazetteer::is_surname(document.lower(last.saturating_sub(1)));
        let vague = actor == ActorKind::Firm && plain == 2 && is_common(document.lower(run.start)) && head == last;
        let headline = run.clone().skip(1).any(|at| document.is_capitalised(at) && is_small_word(document.lower(at)));
        if plain < 2 || of_person || vague || headline {
            return false;
        }
        self.push(run.clone(), Whom::Organisation(actor), &HEAD, vec![head]);
        true
    }

    /// A listed firm with its legal form: `Boeing Company`.
    fn read_known_firm(&mut self, run: &Range<usize>) -> bool {
        let forms = run.clone().rev().take_while(|&at| is_legal_form(self.document.lower(at))).count();
        let Some(found) = gazetteer::known_at(self.document, run.start) else { return false };
        let firm = gazetteer::known(found.known).is_some_and(|known| known.kind == ActorKind::Firm);
        let whole = firm && forms > 0 && found.length + forms == run.len();
        if whole {
            self.push(run.clone(), Whom::Known(found.known), &KNOWN, Vec::new());
        }
        whole
    }

    /// Whether an `and` joins two names rather than parts of one: `Ministry of Trade and Bank of Peru`, but
    /// `Ministry of Trade and Industry`, `Fish and Wildlife Service`.
    fn joins_two(&self, run: &Range<usize>, at: usize) -> bool {
        let document = self.document;
        if document.lower(at) != "and" {
            return false;
        }
        let heads = |range: Range<usize>| {
            range.clone().any(|at| matches!(gazetteer::head(document.lower(at)), Some(Head::Actor(..))))
        };
        let before = at.saturating_sub(1);
        let within = heads(run.start..at) && !heads(at + 1..run.end)
            || !heads(run.start..at) && is_common(document.lower(before)) && run.end - at == 3;
        !within
    }

    /// The head in a run that is followed by `of` or `for`, with what it says.
    fn head_before_of(&self, run: &Range<usize>) -> Option<(ActorKind, usize)> {
        run.clone().find_map(|at| match gazetteer::head(self.document.lower(at)) {
            Some(Head::Actor(kind, true))
                if self.document.is_capitalised(at)
                    && at + 2 < run.end
                    && matches!(self.document.lower(at + 1), "of" | "for") =>
            {
                Some((kind, at))
            }
            _ => None,
        })
    }

    fn last_title(&self, run: &Range<usize>) -> Option<usize> {
        run.clone().rev().find(|&at| {
            gazetteer::is_title(self.document.lower(at)) && gazetteer::head(self.document.lower(at)).is_none()
        })
    }

    fn is_place(&self, run: &Range<usize>) -> bool {
        let place = |at: usize| gazetteer::head(self.document.lower(at)) == Some(Head::Place);
        let whole = gazetteer::known_at(self.document, run.start).is_some_and(|known| known.length == run.len());
        run.len() >= 2 && !whole && (place(run.end - 1) || place(run.start))
    }

    /// Reads a listed name at a token and returns the tokens it takes.
    fn read_known(&mut self, at: usize, end: usize) -> usize {
        let document = self.document;
        let word = document.word(at);
        if word.contains(['-', '‐', '‑']) && gazetteer::known_at(document, at).is_none() {
            return self.read_compound(at);
        }
        let Some(found) = gazetteer::known_at(document, at).filter(|found| at + found.length <= end) else { return 0 };
        let before = at.wrapping_sub(1);
        let given = at > self.sentence.start
            && found.length == 1
            && runs::is_name_word(document, before)
            && gazetteer::is_given_name(document.lower(before));
        let common = found.length == 1
            && !gazetteer::is_acronym(word)
            && runs::is_common_opening(document, &self.sentence, at)
            && found.form == Form::Name
            && gazetteer::known(found.known).is_some_and(|known| known.kind != ActorKind::State);
        if given || common || self.is_language(at, &found) {
            return 0;
        }
        let tokens = at..at + found.length;
        match found.form {
            Form::Name => self.push(tokens, Whom::Known(found.known), &KNOWN, Vec::new()),
            Form::Demonym => self.push(tokens, Whom::Known(found.known), &DEMONYM, Vec::new()),
            Form::Capital => {
                if self.is_agent(&tokens) {
                    let span = document.span(tokens.clone());
                    let fired = Fired { rule: &CAPITAL, words: vec![span] };
                    self.capitals.push((found.known, Found { span, whom: Whom::Known(found.known), fired }));
                }
            }
        }
        found.length
    }

    /// `spoke in Russian`, `speaks French`.
    fn is_language(&self, at: usize, found: &Match) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.document.lemma(before));
        let alone = !matches!(self.document.tag_at(at + 1), Tag::Noun | Tag::ProperNoun | Tag::Adjective);
        found.form == Form::Demonym && alone && matches!(before, "in" | "speak" | "into" | "learn" | "teach" | "study")
    }

    /// Whether a capital acts like a government: it is followed by a verb it is the subject of, or owns something, or
    /// stands before a noun, and no preposition of place stands before it.
    fn is_agent(&self, tokens: &Range<usize>) -> bool {
        let document = self.document;
        let before = tokens.start.checked_sub(1).filter(|&before| before >= self.sentence.start);
        let placed = before.is_some_and(|before| {
            matches!(
                document.lower(before),
                "in" | "at"
                    | "to"
                    | "from"
                    | "near"
                    | "outside"
                    | "around"
                    | "into"
                    | "of"
                    | "for"
                    | "via"
                    | "through"
                    | "toward"
                    | "towards"
                    | "across"
                    | "inside"
                    | "throughout"
                    | "visit"
                    | "visits"
                    | "visited"
                    | "visiting"
                    | "leave"
                    | "left"
                    | "reach"
                    | "reached"
                    | ","
                    | "("
            )
        });
        let after = tokens.end;
        let owns = document.lower(after) == "'s" || document.lower(after) == "'";
        let acts = matches!(document.tag_at(after), Tag::Verb | Tag::Auxiliary)
            && !matches!(document.lower(after), "was" | "were");
        let adverb = document.tag_at(after) == Tag::Adverb && document.tag_at(after + 1) == Tag::Verb;
        let place_word = gazetteer::head(document.lower(after)) == Some(Head::Place)
            || matches!(
                document.lower(after),
                "suburb" | "suburbs" | "resident" | "residents" | "court" | "police" | "time"
            );
        let modifies = document.tag_at(after) == Tag::Noun && !place_word;
        !placed && (owns || acts || adverb || modifies)
            || placed && owns && before.is_some_and(|at| document.lower(at) != "in")
    }

    /// A word of parts joined by hyphens, each of which may be a listed name: `India-Russia`.
    fn read_compound(&mut self, at: usize) -> usize {
        let Some(token) = self.document.token(at) else { return 0 };
        let word = self.document.word(at);
        let mut start = token.span.start as usize;
        let mut any = false;
        for part in word.split(['-', '‐', '‑']) {
            if let Some(found) = gazetteer::known_word(part).filter(|found| found.form != Form::Capital) {
                let rule = if found.form == Form::Demonym { &DEMONYM } else { &KNOWN };
                self.push_span(Span::new(start, start + part.len()), Whom::Known(found.known), rule, Vec::new());
                any = true;
            }
            start += part.len()
                + word
                    .get(start - token.span.start as usize + part.len()..)
                    .and_then(|rest| rest.chars().next())
                    .map_or(0, char::len_utf8);
        }
        usize::from(any)
    }

    /// Reads a person in what remains of a run.
    fn read_person(&mut self, run: Range<usize>, headline: bool) {
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
            let lower = document.lower(at);
            gazetteer::head(lower).is_some() && at != last
                || matches!(gazetteer::head(lower), Some(Head::Other | Head::Place))
                || gazetteer::is_calendar(lower) && at != first
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
            let surname = gazetteer::is_surname(document.lower(first));
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
        let given = gazetteer::is_given_name(document.lower(first)) || initials;
        let speech = gazetteer::is_speech_verb(document, run.end)
            || before
                .is_some_and(|before| gazetteer::is_speech_verb(document, before) && document.lower(before) == "said");
        let common = words.iter().any(|&at| is_common(document.lower(at)));
        let body = matches!(gazetteer::head(document.lower(last)), Some(Head::Actor(..)));
        if let Some(verb) = words.iter().skip(2).find(|&&at| document.tag_at(at) == Tag::Verb) {
            name.end = *verb;
        }
        let (rule, evidence) = if let Some(title) = titled.filter(|_| !body) {
            (&TITLE, vec![title])
        } else if given && (!headline || gazetteer::is_surname(document.lower(last))) {
            (&GIVEN_NAME, vec![first])
        } else if speech && !headline && !common && words.len() <= 3 {
            (&SPEECH, vec![if gazetteer::is_speech_verb(document, run.end) { run.end } else { run.start - 1 }])
        } else {
            return;
        };
        self.push(name, Whom::Person, rule, evidence);
    }

    fn push(&mut self, tokens: Range<usize>, whom: Whom, rule: &'static Rule, evidence: Vec<usize>) {
        let span = self.document.span(tokens);
        let evidence = evidence.into_iter().filter_map(|at| self.document.token(at)).map(|token| token.span).collect();
        self.push_span(span, whom, rule, evidence);
    }

    fn push_span(&mut self, span: Span, whom: Whom, rule: &'static Rule, evidence: Vec<Span>) {
        let mut words: Vec<Span> = evidence.into_iter().filter(|word| !span.contains(*word)).collect();
        words.push(span);
        words.sort_unstable();
        self.found.push(Found { span, whom, fired: Fired { rule, words } });
    }

    /// The names found, with the capitals of states that the document names otherwise.
    fn finish(self) -> Vec<Found> {
        let mut found = self.found;
        let named: Vec<usize> = found
            .iter()
            .filter_map(|found| match found.whom {
                Whom::Known(known) => Some(known),
                _ => None,
            })
            .collect();
        found.extend(self.capitals.into_iter().filter(|(state, _)| named.contains(state)).map(|(_, found)| found));
        found.sort_by_key(|found| found.span);
        found
    }
}

/// Whether a word is a name and a common word joined by a hyphen: `Paris-based`.
fn is_half_small(word: &str) -> bool {
    word.split(['-', '‐', '‑']).skip(1).any(|part| part.starts_with(char::is_lowercase)) && !word.starts_with("al-")
}

/// Whether a word is never capitalised within a name.
fn is_small_word(word: &str) -> bool {
    matches!(
        word,
        "for" | "on" | "his" | "her" | "its" | "in" | "with" | "to" | "after" | "over" | "is" | "are" | "as" | "by"
    )
}

/// Whether a word says in which form a firm is set up.
pub(super) fn is_legal_form(word: &str) -> bool {
    matches!(
        word,
        "limited"
            | "ltd"
            | "inc"
            | "corp"
            | "corporation"
            | "company"
            | "co"
            | "plc"
            | "llc"
            | "llp"
            | "group"
            | "holdings"
            | "gmbh"
            | "ag"
            | "pvt"
    )
}
