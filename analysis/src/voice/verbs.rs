//! Attribution by verbs: `X said that …`, `…, said X`, `X is seen as …`, `citing …`, `X plans to …`.

use super::Found;
use super::content::Following;
use super::cues::{Cue, Form};
use super::phrases::{Reader, VerbGroup, is_weekday_or_month};
use crate::rule::Rule;
use crate::words::Tag;
use corpus::AttributionKind;
use std::ops::Range;

/// `X said that …`.
pub const CLAUSE: Rule = Rule {
    name: "voice.verb-clause",
    explanation: "A verb of saying or thinking with a clause after it: its subject says or thinks what the clause tells.",
};
/// `X said: “…”`.
pub const QUOTATION: Rule = Rule {
    name: "voice.verb-quotation",
    explanation: "A verb of saying beside a quotation: its subject says what stands between the marks.",
};
/// `…, said X`.
pub const PARENTHESIS: Rule = Rule {
    name: "voice.verb-parenthesis",
    explanation: "A verb of saying set off by a comma after or within a sentence: its subject says the rest of the sentence.",
};
/// `X denied the report`.
pub const OBJECT: Rule = Rule {
    name: "voice.verb-object",
    explanation: "A verb of saying, judging or seeing with what it is about as its object or after its preposition.",
};
/// `X plans to …`.
pub const INFINITIVE: Rule = Rule {
    name: "voice.verb-infinitive",
    explanation: "A verb of wanting, promising or asking with an infinitive: what its subject means to do or to have done.",
};
/// `X is said to …`.
pub const PASSIVE: Rule = Rule {
    name: "voice.verb-passive",
    explanation: "A verb of saying, thinking or seeing in the passive: somebody says so, named after “by” or not at all.",
};

/// The sources that a sentence has named before a verb.
pub(super) struct Earlier<'s> {
    /// The one whose verb a coordinated verb shares.
    pub(super) shared: Option<&'s Range<usize>>,
    /// The one in `…, X said`, to whom a participle after it belongs.
    pub(super) aside: Option<&'s Range<usize>>,
}

const PREPOSITIONS: [&str; 13] =
    ["of", "on", "about", "for", "against", "over", "with", "at", "in", "into", "as", "to", "by"];

/// What the verb at a token attributes, if it is a cue. `earlier` are the sources that the sentence has named.
pub(super) fn find(
    reader: &Reader<'_, '_>,
    sentence: &Range<usize>,
    at: usize,
    earlier: &Earlier<'_>,
) -> Option<Found> {
    let group = reader.verb_group(at, sentence.start)?;
    if group.passive {
        return passive(reader, sentence, &group);
    }
    if reader.is_reduced_relative(at) && group.form.is_participle() && reader.tag(at + 1) == Tag::Adposition {
        return passive(reader, sentence, &group).filter(|found| found.source.is_some());
    }
    let after = group.tokens.end;
    if let Some(found) = inverted(reader, sentence, &group) {
        return Some(found);
    }
    let source = source(reader, sentence, &group, earlier).or_else(|| nearest_noun(reader, sentence, &group));
    if source.is_none() && !group.infinitive {
        return None;
    }
    let relative = source.as_ref().is_some_and(|source| reader.is(source.start, &["who", "which", "that"]));
    let start = source
        .clone()
        .filter(|source| source.end <= group.tokens.start)
        .map_or(group.tokens.start, |source| source.start);
    let before = preceding(reader, sentence, start).filter(|_| !relative && !group.is_participle());
    let following = reader
        .following(after, sentence.end, group.cue)
        .filter(|following| !group.infinitive || opens_plainly(reader, following));
    let (rule, content) = match (following, before) {
        (Some(Following::Quotation(quotation)), Some(before)) if before.end > sentence.start => {
            (&QUOTATION, vec![before, quotation])
        }
        (Some(Following::Quotation(quotation)), _) => (&QUOTATION, vec![quotation]),
        (Some(Following::Clause(clause)), before)
            if !before.as_ref().is_some_and(|before| closes_quotation(reader, before))
                || reader.is(clause.start, &["that"]) =>
        {
            (&CLAUSE, vec![clause])
        }
        (None, Some(before))
            if takes_clause(group.cue) && !group.infinitive && is_set_off(reader, sentence, &group) =>
        {
            (&PARENTHESIS, around(reader, sentence, before, after))
        }
        (None, None)
            if takes_clause(group.cue)
                && !group.is_participle()
                && interrupts(reader, sentence, start, after).is_some() =>
        {
            (&PARENTHESIS, interrupts(reader, sentence, start, after)?)
        }
        _ if as_it_said(reader, sentence, start).is_some() && takes_clause(group.cue) => {
            (&PARENTHESIS, vec![as_it_said(reader, sentence, start)?])
        }
        _ => match later_quotation(reader, sentence, &group) {
            Some(quotation) if source.is_some() => (&QUOTATION, vec![quotation]),
            _ => return phrase(reader, sentence, &group, source),
        },
    };
    let sign = group.cue.takes("evidence") && !source.as_ref().is_some_and(|source| speaks(reader, source));
    Some(Found::new(source, group.tokens.clone(), content, group.cue, rule).negative(group.negative).hidden_if(sign))
}

/// Whether a source can say things: a name, a pronoun for a person, or a noun for people and papers.
fn speaks(reader: &Reader<'_, '_>, source: &Range<usize>) -> bool {
    let last = source.end - 1;
    reader.tag(last) == Tag::ProperNoun
        || reader.is(source.start, &["i", "he", "she", "they", "we", "who"])
        || source.clone().any(|at| super::according::BEARERS.has(reader.lower(at)) || names_a_doer(reader.lower(at)))
}

/// Whether a noun has an ending of those for people: `lawmakers`, `senators`, `scientists`.
fn names_a_doer(noun: &str) -> bool {
    let singular = noun.strip_suffix('s').unwrap_or(noun);
    noun.len() > 5 && ["er", "or", "ist", "ian", "man", "men"].iter().any(|ending| singular.ends_with(ending))
}

/// Whether content before a verb ends with a quotation mark, so that nothing is left to say after it.
fn closes_quotation(reader: &Reader<'_, '_>, before: &Range<usize>) -> bool {
    reader.is(before.end, &["\"", "”"])
        || reader.is(before.end.saturating_sub(1), &["\"", "”", "’"]) && reader.utterance_closing(before.end).is_some()
}

/// Whether the content of an infinitive leaves no doubt: a quotation or `that`, `whether`, `how` …
fn opens_plainly(reader: &Reader<'_, '_>, following: &Following) -> bool {
    match following {
        Following::Quotation(_) => true,
        Following::Clause(clause) => reader.is(clause.start, &["that", "whether", "how", "why", "what"]),
    }
}

/// A quotation after a colon further on, with no other verb of saying between.
fn later_quotation(reader: &Reader<'_, '_>, sentence: &Range<usize>, group: &VerbGroup<'_>) -> Option<Range<usize>> {
    if !group.cue.takes("quote") || group.infinitive {
        return None;
    }
    let quotation = reader.after_later_colon(group.tokens.end, sentence)?;
    let finite = |at: usize| {
        reader.verb_group(at, sentence.start).is_some_and(|other| !other.infinitive && !other.is_participle())
    };
    let rival = (group.tokens.end..quotation.start.min(sentence.end)).any(finite)
        || group.is_participle() && sentence.clone().any(finite);
    (!rival).then_some(quotation)
}

/// `The winner, X said on Monday, is …`: a verb set off by commas between subject and predicate.
fn interrupts(
    reader: &Reader<'_, '_>,
    sentence: &Range<usize>,
    start: usize,
    after: usize,
) -> Option<Vec<Range<usize>>> {
    let comma = start.checked_sub(1).filter(|&at| at > sentence.start && reader.lower(at) == ",")?;
    let resume = (after..sentence.end.min(after + 12)).find(|&at| reader.lower(at) == ",")?;
    let introduces = matches!(reader.tag(sentence.start), Tag::Adposition | Tag::Subordinator | Tag::Adverb)
        || (sentence.start..comma).any(|at| reader.is_finite(at));
    let resumes = reader.is_finite(resume + 1) || reader.is_finite(resume + 2);
    (!introduces && resumes && !reader.finite_before_break(after, resume))
        .then(|| vec![sentence.start..comma, resume + 1..reader.through_quotation(resume + 1, sentence.end)])
}

fn takes_clause(cue: &Cue) -> bool {
    cue.takes("quote") || cue.takes("bare")
}

/// Who does what the verb says, in the order in which a reader would look.
fn source(
    reader: &Reader<'_, '_>,
    sentence: &Range<usize>,
    group: &VerbGroup<'_>,
    earlier: &Earlier<'_>,
) -> Option<Range<usize>> {
    let start = group.tokens.start;
    if group.infinitive {
        return None;
    }
    if group.is_participle() {
        let of_verb = start > sentence.start && reader.is_finite(start - 1);
        return noun_before(reader, sentence, start)
            .or_else(|| earlier.aside.cloned())
            .or_else(|| participle_source(reader, sentence, start))
            .or_else(|| earlier.shared.filter(|_| !of_verb).cloned());
    }
    reader.subject_before(start, sentence.start).or_else(|| {
        let joined = start > sentence.start
            && (reader.is(start - 1, &["and", "or", "but", ",", "then"]) || reader.tag(start - 1) == Tag::Adverb);
        joined.then(|| earlier.shared.cloned().or_else(|| reader.sentence_subject(sentence, start)))?
    })
}

/// The noun phrase just before a finite verb of saying with `that`, where the whole subject cannot be read.
fn nearest_noun(reader: &Reader<'_, '_>, sentence: &Range<usize>, group: &VerbGroup<'_>) -> Option<Range<usize>> {
    let start = group.tokens.start;
    let told = takes_clause(group.cue) && !group.infinitive && reader.is(group.tokens.end, &["that"]);
    let mut first = start;
    while first > sentence.start && reader.is_in_base_phrase(first - 1) {
        first -= 1;
    }
    (told && first < start && reader.is_head(start - 1)).then_some(first..start)
}

/// The noun just before a participle (`a note saying`, `with the firm saying`), unless it hangs on another verb.
fn noun_before(reader: &Reader<'_, '_>, sentence: &Range<usize>, start: usize) -> Option<Range<usize>> {
    let mut first = start;
    if start > sentence.start && matches!(reader.tag(start - 1), Tag::Noun | Tag::ProperNoun) {
        while first > sentence.start && reader.is_in_base_phrase(first - 1) {
            first -= 1;
        }
    }
    let hangs = first > sentence.start && reader.is(first - 1, &["to"]);
    (first < start && !hangs && !is_weekday_or_month(reader.lower(start - 1))).then_some(first..start)
}

/// Whose participle it is when no noun stands before it: that of the subject of the sentence, before or after it.
fn participle_source(reader: &Reader<'_, '_>, sentence: &Range<usize>, start: usize) -> Option<Range<usize>> {
    let governed = start > sentence.start
        && reader.is_finite(start - 1)
        && !reader.is(start - 1, &["began", "started", "kept", "stopped", "continued"]);
    if governed {
        return None;
    }
    if start == sentence.start {
        return reader.subject_after_comma(sentence);
    }
    reader.sentence_subject(sentence, start)
}

/// `“…,” said X` and `…, said X`.
fn inverted(reader: &Reader<'_, '_>, sentence: &Range<usize>, group: &VerbGroup<'_>) -> Option<Found> {
    let start = group.tokens.start;
    let after_quotation = reader.utterance_closing(start).is_some();
    if !group.cue.takes("quote")
        || group.cue.takes("hearer") && !after_quotation
        || !matches!(group.form, Form::Past | Form::Third | Form::PastOrParticiple | Form::Base)
        || group.tokens.len() > 1
    {
        return None;
    }
    if reader.subject_before(start, sentence.start).is_some_and(|subject| subject.end == start) {
        return None;
    }
    let source = reader.noun_phrase_from(group.tokens.end, sentence.end)?;
    let next = source.end;
    if let Some(content) = interrupts(reader, sentence, start, group.tokens.end).filter(|_| reader.lower(next) == ",") {
        return Some(Found::new(Some(source), group.tokens.clone(), content, group.cue, &PARENTHESIS));
    }
    let quoted = reader.utterance_closing(start).or_else(|| reader.utterance_closing(start.checked_sub(1)?)).is_some();
    if !quoted && reader.following(group.tokens.end, sentence.end, group.cue).is_some() {
        return None;
    }
    let before = preceding(reader, sentence, start)?;
    let ends = next >= sentence.end
        || reader.is(
            next,
            &[
                ".", ",", ";", ":", "in", "on", "at", "after", "during", "from", "as", "when", "who", "while", "with",
                "(", "and", "to",
            ],
        )
        || reader.tag(next) == Tag::Verb
        || reader.tag(next) == Tag::Adverb;
    if !ends {
        return None;
    }
    let comma = usize::from(reader.lower(next) == ",");
    let mut content = vec![before];
    if let Some(quotation) = reader.utterance_opening(next + comma) {
        content.push(quotation.tokens.clone());
    }
    Some(Found::new(Some(source), group.tokens.clone(), content, group.cue, &PARENTHESIS).negative(group.negative))
}

/// The words before a source or verb that are set off from it by a comma or by the end of a quotation.
fn preceding(reader: &Reader<'_, '_>, sentence: &Range<usize>, before: usize) -> Option<Range<usize>> {
    if before <= sentence.start {
        return reader
            .utterance_closing(before)
            .filter(|quotation| matches!(reader.document.word(quotation.tokens.end - 2), "," | "?" | "!"))
            .filter(|quotation| reader.same_paragraph(quotation.tokens.start, sentence.start))
            .map(|quotation| quotation.tokens.clone());
    }
    let stray = reader.is(before - 1, &["\"", "”"]) && reader.quotation_at(before - 1).is_none();
    let before = before - usize::from(stray);
    let comma = usize::from(before > sentence.start && reader.is(before - 1, &[",", "-", "–", "—"]));
    let end = before - comma;
    if let Some(quotation) = reader.utterance_closing(end) {
        let opens = quotation.tokens.start;
        let start = if opens <= sentence.start { opens } else { clause_start(reader, sentence, opens) };
        return Some(start..end);
    }
    let start = clause_start(reader, sentence, end);
    let introduces = matches!(reader.tag(start), Tag::Adposition | Tag::Subordinator | Tag::Verb)
        || reader.tag(start) == Tag::Adverb && reader.lower(start + 1) == ",";
    let told = reader.clause_starts(start, end)
        || introduces && {
            (start..end).find(|&at| reader.lower(at) == ",").is_some_and(|inner| reader.clause_starts(inner + 1, end))
        };
    (comma == 1 && told).then_some(start..end)
}

/// Where the clause starts that ends at a token: after the last semicolon, else with the sentence.
fn clause_start(reader: &Reader<'_, '_>, sentence: &Range<usize>, end: usize) -> usize {
    let floor = sentence.start.max(end.saturating_sub(150));
    (floor..end).rev().find(|&at| reader.is(at, &[";"])).map_or(sentence.start, |stop| stop + 1)
}

/// Whether nothing but a hearer, place and time stands between a verb and the next comma or the end.
fn is_set_off(reader: &Reader<'_, '_>, sentence: &Range<usize>, group: &VerbGroup<'_>) -> bool {
    let after = group.tokens.end;
    let beside = group.cue.takes("hearer")
        || matches!(
            reader.tag(after),
            Tag::Punctuation | Tag::Adposition | Tag::Adverb | Tag::Subordinator | Tag::Particle
        )
        || is_weekday_or_month(reader.lower(after))
        || reader.is(after, &["last", "this", "and", "earlier"]);
    beside && !reader.finite_before_break(after, sentence.end)
}

/// The content of a verb set off by commas: the words before it and, where the sentence goes on as it began, after it.
fn around(reader: &Reader<'_, '_>, sentence: &Range<usize>, before: Range<usize>, after: usize) -> Vec<Range<usize>> {
    let resume = (after..sentence.end).find(|&at| reader.lower(at) == ",");
    let mut content = vec![before.clone()];
    if let Some(comma) = resume {
        let half = !reader.clause_starts(before.start, before.end);
        let goes_on = reader.is_finite(comma + 1) || half;
        if goes_on && comma + 1 < sentence.end {
            content.push(comma + 1..reader.through_quotation(comma + 1, sentence.end));
        }
    }
    content
}

/// `As X put it, …`: the words after the comma, or before it.
fn as_it_said(reader: &Reader<'_, '_>, sentence: &Range<usize>, subject: usize) -> Option<Range<usize>> {
    let marker = subject.checked_sub(1).filter(|&at| at >= sentence.start && reader.is(at, &["as"]))?;
    let comma = (subject..sentence.end).find(|&at| reader.lower(at) == ",");
    match comma {
        Some(comma) if marker == sentence.start => Some(comma + 1..reader.through_quotation(comma + 1, sentence.end)),
        _ if marker > sentence.start + 1 && reader.lower(marker - 1) == "," => Some(sentence.start..marker - 1),
        _ => None,
    }
}

/// A phrase as content: an object, an infinitive or what a preposition brings.
fn phrase(
    reader: &Reader<'_, '_>,
    sentence: &Range<usize>,
    group: &VerbGroup<'_>,
    source: Option<Range<usize>>,
) -> Option<Found> {
    let cue = group.cue;
    source.as_ref()?;
    let mut at = group.tokens.end;
    while reader.tag(at) == Tag::Adverb && at < sentence.end {
        at += 1;
    }
    let content = at..reader.phrase_end(at, sentence.end);
    if at >= sentence.end {
        return None;
    }
    let sign = cue.takes("evidence") && !source.as_ref().is_some_and(|source| speaks(reader, source));
    let found = |rule, kind| {
        Found::new(source.clone(), group.tokens.clone(), vec![content.clone()], cue, rule)
            .kind(kind)
            .negative(group.negative)
            .hidden_if(sign)
    };
    let infinitive =
        |at: usize| reader.is(at, &["to"]) && matches!(reader.tag(at + 1), Tag::Verb | Tag::Auxiliary | Tag::Adverb);
    if infinitive(at) {
        return cue.takes("to").then(|| found(&INFINITIVE, told_of(cue.kind)));
    }
    if reader.tag(at) == Tag::Adposition || reader.is(at, &["as", "to"]) {
        let named = PREPOSITIONS.iter().any(|&preposition| reader.is(at, &[preposition]) && cue.takes(preposition));
        return named.then(|| found(&OBJECT, told_of(cue.kind)));
    }
    let object = reader.noun_phrase_from(at, sentence.end);
    if object.is_none()
        && !(reader.tag(at) == Tag::Verb && reader.lower(at).ends_with("ing"))
        && reader.utterance_opening(at).is_none()
        && !reader.is(at, &["it", "them", "him"])
    {
        return None;
    }
    let stop = content.end;
    if cue.takes("object-to") && (at..stop.min(at + 15)).any(infinitive) {
        let kind = if cue.kind == AttributionKind::Speech { AttributionKind::Request } else { cue.kind };
        return Some(found(&INFINITIVE, kind));
    }
    let names = ["as", "with", "for", "of"]
        .iter()
        .any(|&preposition| cue.takes(preposition) && (at..stop.min(at + 20)).any(|at| reader.is(at, &[preposition])));
    let takes = cue.takes("object")
        || cue.takes("object-adjective") && object.as_ref().is_none_or(|object| has_predicate(reader, object))
        || names && matches!(cue.kind, AttributionKind::Judgement | AttributionKind::Perception);
    let told = told_of(cue.kind);
    let hidden = told == AttributionKind::Mention && !cue.takes("stance");
    takes.then(|| found(&OBJECT, told).hidden_if(hidden))
}

/// Whether a predicate follows an object (`called it a scandal`, `consider him unfit`) or is read as its end.
fn has_predicate(reader: &Reader<'_, '_>, object: &Range<usize>) -> bool {
    let next = object.end;
    let quoted = reader.quotation_at(next).is_some() || object.clone().any(|at| reader.quotation_at(at).is_some());
    let second = object.clone().skip(1).any(|at| {
        matches!(reader.tag(at), Tag::Determiner) && !matches!(reader.tag(at - 1), Tag::Adposition | Tag::Coordinator)
    });
    let follows = matches!(reader.tag(next), Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::Adverb);
    quoted || second || follows
}

/// Speech without a clause only tells that something was spoken of.
fn told_of(kind: AttributionKind) -> AttributionKind {
    if kind == AttributionKind::Speech { AttributionKind::Mention } else { kind }
}

/// `It is believed that …`, `X is said to …`, `X was told that …`, `X is seen as …`.
fn passive(reader: &Reader<'_, '_>, sentence: &Range<usize>, group: &VerbGroup<'_>) -> Option<Found> {
    let after = group.tokens.end;
    let agent = (after..sentence.end.min(after + 8))
        .take_while(|&at| !reader.is(at, &[",", "to", "that"]) && reader.tag(at) != Tag::Verb)
        .find(|&at| reader.is(at, &["by"]))
        .and_then(|by| reader.noun_phrase_from(by + 1, sentence.end));
    let subject =
        reader.subject_before(group.tokens.start, sentence.start).filter(|subject| !reader.is(subject.start, &["it"]));
    let expletive = group.tokens.start > sentence.start && reader.is(group.tokens.start - 1, &["it"]);
    let clause = (after..sentence.end.min(after + if expletive { 12 } else { 1 }))
        .find(|&at| reader.is(at, &["that"]) && group.cue.takes("clause"));
    let told = group.cue.takes("hearer");
    let content = match clause {
        Some(that) => std::iter::once(that..reader.through_quotation(that, sentence.end)).collect(),
        None if told => match reader.following(after, sentence.end, group.cue) {
            Some(Following::Quotation(content) | Following::Clause(content)) => vec![content],
            None => return None,
        },
        None => {
            let next = agent.as_ref().map_or(after, |agent| agent.end.max(after));
            let brings = reader.is(after, &["to"]) && (group.cue.takes("clause") || group.cue.takes("object-to"))
                || reader.is(next, &["as", "for"]) && group.cue.takes(reader.lower(next))
                || agent.is_some() && group.cue.takes("object")
                || group.cue.takes("object-adjective")
                    && matches!(reader.tag(after), Tag::Adjective | Tag::Determiner | Tag::Noun | Tag::ProperNoun);
            if !brings {
                return None;
            }
            let rest = next..reader.phrase_end(next, sentence.end);
            subject.into_iter().chain((next + 1 < sentence.end).then_some(rest)).collect()
        }
    };
    if content.is_empty() {
        return None;
    }
    let kind = match group.cue.kind {
        AttributionKind::Belief if clause.is_none() => AttributionKind::Mention,
        kind if clause.is_some() || told => kind,
        kind => told_of(kind),
    };
    let foreseen = agent.is_none() && !told && group.cue.takes("object-to") && clause.is_none();
    Some(
        Found::new(agent, group.tokens.clone(), content, group.cue, &PASSIVE)
            .hidden_if(foreseen)
            .kind(kind)
            .negative(group.negative),
    )
}
