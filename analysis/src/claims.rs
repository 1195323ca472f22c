//! From a document to its claims: each clause that asserts something, once, with what is said of it.

use crate::clauses;
use crate::dateline;
use crate::document::{Document, TokenKind};
use crate::identity::normal_form_of;
use crate::lexicon::is_among;
use crate::maps::HashMap;
use crate::status::{self, Finding, skeleton};
use crate::voice::{self, Attribution};
use crate::words::Tag;
use corpus::{Repeat, Role, Span};
use std::ops::Range;

/// A claim of one document, not yet joined with those of others.
#[derive(Clone, PartialEq, Debug)]
pub struct DocumentClaim {
    /// Its tokens at its first occurrence.
    pub tokens: Range<usize>,
    /// Its place in the text, from its first token to its last.
    pub span: Span,
    /// Position of its sentence.
    pub sentence: usize,
    /// Its words reduced to what makes it the same claim elsewhere.
    pub normal_form: String,
    /// Where the document repeats it.
    pub repeats: Vec<Repeat>,
    /// How sure the text is.
    pub status: Finding,
    /// Position of the attribution that covers it, among the document's; `None` for the outlet's own voice.
    pub attribution: Option<usize>,
}

/// The claims of a document in text order, and the attributions their voices point into.
#[must_use]
pub fn find(document: &Document<'_>) -> (Vec<DocumentClaim>, Vec<Attribution>) {
    let attributions = voice::attributions(document);
    let covers = Covers::new(document, &attributions);
    let mut claims: Vec<DocumentClaim> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::default();
    for (at, sentence) in document.sentences().iter().enumerate() {
        let role = document.paragraphs().get(sentence.paragraph).map(|paragraph| paragraph.role);
        if role == Some(Role::Credit) {
            continue;
        }
        let begins = dateline::after(document, sentence);
        // Most sentences stay whole, and the status of one that does rests on the same skeleton.
        let skeleton = skeleton::read(document, sentence.tokens.clone());
        for clause in clauses::cut(document, sentence.tokens.clone(), &skeleton, &attributions) {
            let tokens = without_signpost(document, clause.start.max(begins)..clause.end, role);
            let tokens = trimmed(document, tokens);
            if !asserts(document, tokens.clone()) {
                continue;
            }
            let span = document.span(tokens.clone());
            let normal_form = normal_form_of(document, tokens.clone());
            let paragraph = u32::try_from(sentence.paragraph).unwrap_or(u32::MAX);
            if let Some(first) = known.get(&normal_form).and_then(|&first| claims.get_mut(first)) {
                first.repeats.push(Repeat { span, paragraph });
                continue;
            }
            known.insert(normal_form.clone(), claims.len());
            let status = if tokens == sentence.tokens {
                status::read(document, tokens.clone(), &skeleton)
            } else {
                status::of(document, tokens.clone())
            };
            let attribution = covers.of(document, &attributions, tokens.clone());
            claims.push(DocumentClaim {
                tokens,
                span,
                sentence: at,
                normal_form,
                repeats: Vec::new(),
                status,
                attribution,
            });
        }
    }
    (claims, attributions)
}

/// A clause without the marks at its edges that belong to its neighbours.
fn trimmed(document: &Document<'_>, clause: Range<usize>) -> Range<usize> {
    let separates = |at: usize| matches!(document.mark(at), "," | ";" | ":" | "–" | "—" | "-" | "--");
    let mut tokens = clause;
    while tokens.start < tokens.end && separates(tokens.start) {
        tokens.start += 1;
    }
    while tokens.start < tokens.end && separates(tokens.end - 1) {
        tokens.end -= 1;
    }
    tokens
}

/// A clause without what only tells readers where to find something: `Read more: …`, `Bridge closure: | what we know`.
fn without_signpost(document: &Document<'_>, clause: Range<usize>, role: Option<Role>) -> Range<usize> {
    let (start, end) = (clause.start, clause.end);
    if is_among(document.lower(start), "read see also more")
        && (start + 1..start + 4).any(|at| document.mark(at) == ":")
    {
        return start..start;
    }
    let opens = |at: &usize| {
        let first = *at == start || matches!(document.mark(at - 1), ":" | "–" | ",");
        first && is_among(document.lower(*at), "what how why who where when here everything")
    };
    let knows = |at: usize| role == Some(Role::Subheading) || (at..end).any(|at| document.lower(at) == "know");
    let stopped = matches!(document.mark(end.saturating_sub(1)), "." | "?" | "”");
    let signpost = clause.clone().find(opens).filter(|&at| !stopped && knows(at));
    start..signpost.unwrap_or(end)
}

/// How many words make a sentence that ends with a full stop a claim although no verb was found in it: one was likely
/// taken for a noun, and what is left out would be told as not found.
const PLAIN_SENTENCE: usize = 6;

/// Whether a clause says that something is so: it has a verb, and words beside it, or is a whole sentence of subject and
/// verb, or of many words.
fn asserts(document: &Document<'_>, tokens: Range<usize>) -> bool {
    let words = tokens.clone().filter(|&at| matches!(document.kind(at), TokenKind::Word | TokenKind::Number)).count();
    let subject = || matches!(document.tag_at(tokens.start), Tag::Noun | Tag::ProperNoun | Tag::Pronoun);
    let whole = || {
        let verb = tokens.start + 1;
        document.tag_at(verb) == Tag::Verb && !document.lower(verb).ends_with("ing") && document.word(verb + 1) == "."
    };
    let sentence = || words >= PLAIN_SENTENCE && document.mark(tokens.end.saturating_sub(1)) == ".";
    (words >= 3 || words == 2 && subject() && whole()) && (document.has_verb(tokens.clone()) || sentence())
}

/// Which attributions reach into which sentence, so that a claim need not ask all of them.
struct Covers {
    by_sentence: Vec<Vec<usize>>,
}

impl Covers {
    fn new(document: &Document<'_>, attributions: &[Attribution]) -> Self {
        let sentences = document.sentences();
        let mut by_sentence = vec![Vec::new(); sentences.len()];
        for (at, attribution) in attributions.iter().enumerate().filter(|(_, attribution)| attribution.shown) {
            let spans = attribution.content.iter().chain(&attribution.cue);
            let (Some(start), Some(end)) = (spans.clone().map(|s| s.start).min(), spans.map(|s| s.end).max()) else {
                continue;
            };
            let first = sentences.partition_point(|sentence| sentence.span.end <= start);
            let last = sentences.partition_point(|sentence| sentence.span.start < end);
            for reached in by_sentence.get_mut(first..last).into_iter().flatten() {
                reached.push(at);
            }
        }
        Self { by_sentence }
    }

    /// The attribution that covers at least half of what the tokens say beside source and cue; the one that covers
    /// most, the later one of equals, since it is the inner one.
    fn of(&self, document: &Document<'_>, attributions: &[Attribution], tokens: Range<usize>) -> Option<usize> {
        let start = document.token(tokens.start)?.span.start;
        let reaching = self.by_sentence.get(document.sentence_at(start)?)?;
        let within = |spans: &[Span], span: Span| spans.iter().any(|outer| outer.contains(span));
        let covered = reaching.iter().filter_map(|&at| {
            let attribution = attributions
                .get(at)
                .filter(|it| !is_in_passing(document, it, &tokens) && !is_told_beside(document, it, &tokens))?;
            let between = between(document, attribution).into_iter().chain(beyond(document, attribution, &tokens));
            let between: Vec<Span> = between.collect();
            let (mut said, mut own) = (0_usize, 0_usize);
            for token in tokens.clone().filter_map(|at| document.token(at)) {
                if token.kind == TokenKind::Punctuation {
                    continue;
                }
                if within(&attribution.content, token.span) {
                    said += 1;
                } else if ![&attribution.source[..], &attribution.cue, between.as_slice()]
                    .iter()
                    .any(|spans| within(spans, token.span))
                {
                    own += 1;
                }
            }
            (said > 0 && said >= own && !attribution.negative).then_some((said, at))
        });
        covered.max().map(|(_, at)| at)
    }
}

/// What is set off between a source and its verb, and tells more of the source: `the mayor, who was there, said`.
fn between(document: &Document<'_>, attribution: &Attribution) -> Option<Span> {
    let (source, cue) = (attribution.source.last()?, attribution.cue.first()?);
    let span = (source.end < cue.start).then_some(Span { start: source.end, end: cue.start })?;
    let tokens = document.tokens_in(span);
    let closed = tokens.end.checked_sub(1).is_some_and(|last| matches!(document.mark(last), "," | ")"));
    let opens = match document.lower(tokens.start) {
        "," | "(" => closed,
        opener => matches!(opener, "who" | "which" | "that"),
    };
    opens.then_some(span)
}

/// What follows a speaker named behind what is said, and tells more of the speaker: `“…,” said Ana Ruiz, 51, a baker`.
fn beyond(document: &Document<'_>, attribution: &Attribution, claim: &Range<usize>) -> Option<Span> {
    let (source, cue) = (attribution.source.last()?, attribution.cue.last()?);
    let said = attribution.content.last()?;
    let start = document.tokens_in(*source).end;
    let turns = |at: usize| matches!(document.lower(at), "but" | "while" | "though" | "although" | "whereas" | ";");
    let end = (start..claim.end).find(|&at| turns(at)).unwrap_or(claim.end);
    (said.end <= cue.start && cue.end <= source.start && start < end).then(|| document.span(start..end))
}

/// Whether what somebody says ends within a claim whose own verb comes after it: `the firm, which says it is sorry, |
/// will pay`.
fn is_in_passing(document: &Document<'_>, attribution: &Attribution, claim: &Range<usize>) -> bool {
    let Some(content) = attribution.content.last() else { return false };
    let end = document.tokens_in(*content).end;
    let next = end + usize::from(document.mark(end) == ",");
    let verb = (next..claim.end).find(|&at| document.tag_at(at) != Tag::Adverb);
    let goes_on = |&at: &usize| match document.tag_at(at) {
        Tag::Verb => !document.lower(at).ends_with("ing"),
        tag => tag == Tag::Auxiliary,
    };
    let verb = verb.filter(goes_on).and_then(|at| document.token(at));
    claim.contains(&end) && verb.is_some_and(|verb| !attribution.cue.iter().any(|cue| cue.contains(verb.span)))
}

/// Whether what somebody says or wants only tells when or why that was which the claim tells first: `the road was shut |
/// after the mayor ordered it`.
fn is_told_beside(document: &Document<'_>, attribution: &Attribution, claim: &Range<usize>) -> bool {
    let (Some(source), Some(content)) = (attribution.source.first(), attribution.content.first()) else { return false };
    let joint = document.tokens_in(*source).start.wrapping_sub(1);
    source.start < content.start
        && (claim.start + FIRST..claim.end).contains(&joint)
        && matches!(document.lower(joint), "after" | "when" | "because" | "since" | "before")
}

/// How many words a claim tells first, at least.
const FIRST: usize = 3;

#[cfg(test)]
mod tests {
    use super::find;
    use crate::Document;

    /// Checks the claims of a text.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let claims = find(&Document::new(text)).0;
        let found: Vec<_> = claims.iter().map(|claim| claim.span.slice(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_sentence_of_subject_and_verb_is_a_claim() {
        check("Talks failed. She left. More soon. Breaking news.", &["Talks failed.", "She left."]);
    }

    #[test]
    fn a_heading_that_only_leads_to_what_follows_is_no_claim() {
        let body = "The ferry sank.";
        for heading in [
            "What we know so far",
            "Here is what we know",
            "Ferry disaster: what we know",
            "Everything you need to know about the ferry",
            "Key points",
            "Read more: how the ferry was built",
            "See also: Ferry firm fined twice",
            "May 12, 2030",
        ] {
            check(&format!("{heading}\n\n{body}"), &[body]);
        }
        check("It rained.\n\nWhy it matters\n\nThe ferry sank.", &["It rained.", body]);
        check(
            "Ferry sinks off island: what we know\n\nNobody knows why it did.",
            &["Ferry sinks off island", "Nobody knows why it did."],
        );
        check("We know what went wrong\n\nThe ferry sank.", &["We know what went wrong", body]);
    }

    /// Checks who says each claim of a text; `-` is the outlet itself.
    #[track_caller]
    fn check_voices(text: &str, expected: &[&str]) {
        let (claims, attributions) = find(&Document::new(text));
        let voice = |at: usize| attributions[at].source.first().map_or("", |source| source.slice(text));
        let found: Vec<_> = claims.iter().map(|claim| claim.attribution.map_or("-", voice)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_a_speaker_is_told_to_be_or_to_have_said_before_is_not_the_claim() {
        check_voices("The judge, who lives nearby, said the road was shut.", &["The judge"]);
        check_voices("The firm, which said the leak was small, has closed the plant.", &["-"]);
        check_voices("The guild, which had warned that the mill would close, rejected the sale.", &["The guild"]);
        check_voices("The clerk who claimed the vote was rigged has left.", &["-"]);
        check_voices("Traders face losses after Mayor Ana Ruiz ordered the closure of the old market hall.", &["-"]);
        check_voices("After a storm, the mayor ordered the closure of the hall.", &["the mayor"]);
        check_voices("The leak, the firm said, was small.", &["the firm"]);
        check_voices("“It is gone,” said Ana Ruiz, 51, a baker at the gate of the old mill in Velm.", &["Ana Ruiz"]);
    }

    #[test]
    fn a_sentence_of_many_words_is_a_claim_although_no_verb_is_found_in_it() {
        check_voices("No trace so far of the three lost climbers.", &["-"]);
        check_voices("No comment from the mayor.", &[]);
    }

    #[test]
    fn an_answer_to_a_speaker_is_a_claim_of_its_own() {
        check_voices("The airport said the runway was clear, but pilots dispute that.", &["The airport", "pilots"]);
        check_voices("The board said the wards were safe, but nurses disagree.", &["The board", "-"]);
        check_voices("The guild backed the plan but said it would cost jobs.", &["-", "The guild"]);
        check_voices("The board said the wards were safe, yet nurses say beds are short.", &["The board", "nurses"]);
        check_voices("The clerk said the hall was full and doors would stay open.", &["The clerk"; 2]);
    }
}
