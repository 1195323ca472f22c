//! What a point is called: a phrase of its claims' own words.
//!
//! The phrase is a run of a few words. The first choice names a thing: it starts with a describing word or a noun,
//! ends with a noun, and holds no verb in between. Of all such runs the one that holds most of what the claims share
//! wins, every other word counting against it. Where the best of these is but a word or a name, which would fit other
//! points as well, the point is called after what is done: a verb with what it acts on.

use super::View;
use super::deeds;
use super::details::Detail;
use super::fuller;
use super::grouping::Cluster;
use super::phrasal;
use super::terms::{Part, Term};
use crate::document::{Document, TokenKind};
use crate::lexicon::is_among;
use crate::maps::HashSet;
use crate::text::letters;
use crate::words::Tag;
use std::ops::Range;

/// Words in a label at most.
pub(super) const MOST_WORDS: usize = 6;

/// What a word that tells nothing of the point costs.
pub(super) const IDLE: f32 = 0.2;

/// How many words after `like` or `via` still belong to the example.
const ASIDE: usize = 6;

/// What joining two things by `and` costs.
const JOINED: f32 = 1.5;

/// A run of a claim's words that may serve as a label.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Run {
    /// How much it tells of the point.
    pub(super) worth: f32,
    /// Where they stand.
    pub(super) tokens: Range<usize>,
    /// The words, as a label has them.
    pub(super) words: String,
    /// Whether it tells the point from others: two words at least that are no mere name.
    pub(super) telling: bool,
    /// Whether it is a mere name.
    pub(super) is_name: bool,
}

/// The labels that would do for a point of several claims, the best first.
pub(super) fn of_cluster(view: &View<'_>, cluster: &Cluster) -> Vec<String> {
    let worth = |claim: usize, at: usize| {
        let term = view.terms.of(claim).iter().find(|term| term.at == at)?;
        let anchored = cluster.anchor.iter().any(|(key, _)| *key == term.key);
        let members = cluster.claims.iter().filter(|&&member| member != claim);
        let told = members.clone().filter(|&&member| view.terms.of(member).iter().any(|other| other.key == term.key));
        let told = told.count() as f32 / members.count().max(1) as f32;
        let weight = term.weight * plain(view, claim, at);
        Some(if anchored { weight * (0.5 + told) } else { weight * (told - 0.5) })
    };
    let mut things: Vec<Run> = Vec::new();
    for &claim in &cluster.claims {
        things.extend(
            best_run(view, claim, |at| worth(claim, at))
                .map(|run| Run { telling: run.telling || own_name(view, cluster, claim, &run), ..run }),
        );
    }
    let thing = best(things);
    let deeds = |any: bool| {
        let shared = |key: u32| any || cluster.anchor.iter().any(|(anchor, _)| *anchor == key);
        let mut done: Vec<Run> = Vec::new();
        for &claim in &cluster.claims {
            let worth = |at: usize| worth(claim, at).map(|worth| if any { worth.max(0.0) } else { worth });
            done.extend(deeds::best(view, claim, Some(&shared), worth));
        }
        best(done)
    };
    // What they tell in different verbs is called after one of these, rather than by a name that fits other points.
    let done = deeds(false).or_else(|| thing.as_ref().filter(|run| run.is_name).and_then(|_| deeds(true)));
    let single = cluster.claims.first().map(|&claim| of_claim(view, claim)).unwrap_or_default();
    ranked(thing, done).into_iter().chain(single).collect()
}

/// Whether a run is a name of several words that hardly any claim uses beside those of the point: that of an operation,
/// a prize, a law.
fn own_name(view: &View<'_>, cluster: &Cluster, claim: usize, run: &Run) -> bool {
    let own = |term: &&Term| run.tokens.contains(&term.at);
    let named = |term: &Term| {
        let anchored = cluster.anchor.iter().any(|(key, _)| *key == term.key);
        term.part != Part::Thing && anchored && view.terms.uses(term.key) <= cluster.claims.len() + 1
    };
    // A firm or a body does things, and what it does in this point is another thing than its name.
    let acts = |name: &Term| {
        let verbal = |document: &Document<'_>, at: usize| {
            let behind = (at..).find(|&at| !document.is_capitalised(at));
            behind.is_some_and(|at| matches!(document.tag_at(at), Tag::Verb | Tag::Auxiliary))
        };
        cluster.claims.iter().any(|&claim| {
            let mut same = view.terms.of(claim).iter().filter(|term| term.key == name.key);
            view.claim(claim).is_some_and(|(_, document)| same.any(|term| verbal(document, term.at)))
        })
    };
    let terms = || view.terms.of(claim).iter().filter(own);
    run.tokens.len() > 1 && terms().any(|term| term.part == Part::Name && named(term) && !acts(term))
}

/// The labels that would do for a claim that stands alone, the best first. What a sentence is about it mostly says
/// early, and not in an example.
pub(super) fn of_claim(view: &View<'_>, claim: usize) -> Vec<String> {
    let worth = |at: usize| {
        let terms = view.terms.of(claim).iter().filter(|term| term.at == at);
        terms.map(|term| term.weight * plain(view, claim, at) * central(view, claim, at) - 0.2).reduce(f32::max)
    };
    let (thing, done) = (best_run(view, claim, worth), deeds::best(view, claim, None, worth));
    let plain = thing.as_ref().is_none_or(|run| !run.telling);
    let weak = plain && done.is_none();
    let broken = plain && done.as_ref().is_some_and(|run| fuller::breaks_off(view, claim, &run.tokens))
        || thing.as_ref().is_some_and(|run| fuller::is_denied(view, claim, &run.tokens));
    let longer = thing.as_ref().filter(|_| weak).and_then(|run| fuller::of_phrase(view, claim, &run.tokens));
    let whole = if weak || broken { fuller::whole(view, claim) } else { None };
    let runs = longer.into_iter().chain(whole).chain(ranked(thing, done));
    runs.chain([opening(view, claim)]).collect()
}

/// The labels that would do for a thing that only one source names: the phrases its name stands in.
pub(super) fn of_detail(view: &View<'_>, detail: &Detail) -> Vec<String> {
    let runs = detail.claims.iter().filter_map(|&claim| {
        let terms = view.terms.of(claim);
        let name = terms.iter().find(|term| term.key == detail.key)?;
        let worth = |at: usize| {
            let term = terms.iter().find(|term| term.at == at)?;
            Some(if term.key == detail.key {
                3.0
            } else if term.phrase == name.phrase {
                0.3
            } else {
                -1.0
            })
        };
        best_run(view, claim, worth)
    });
    best(runs.collect()).map(|run| run.words).into_iter().collect()
}

/// Gives each point the first of its labels that no point before it has, or its first where all are taken.
pub(super) fn distinct(labels: Vec<Vec<String>>) -> Vec<String> {
    let mut taken: HashSet<String> = HashSet::default();
    let choose = |labels: Vec<String>| {
        let free = labels.iter().find(|label| !label.is_empty() && !taken.contains(&letters::small(label)));
        let label = free.or(labels.first()).cloned().unwrap_or_default();
        taken.insert(letters::small(&label));
        label
    };
    labels.into_iter().map(choose).collect()
}

fn best(runs: Vec<Run>) -> Option<Run> {
    runs.into_iter().reduce(|best, next| if next.worth > best.worth { next } else { best })
}

fn ranked(thing: Option<Run>, done: Option<Run>) -> Vec<String> {
    let weak = thing.as_ref().is_none_or(|run| !run.telling);
    let order = if weak { [done, thing] } else { [thing, done] };
    order.into_iter().flatten().map(|run| run.words).collect()
}

/// What a word counts for in a label, which says what a point is about rather than whom or who says so: persons and
/// speakers count little.
fn plain(view: &View<'_>, claim: usize, at: usize) -> f32 {
    let somebody = view.claim(claim).is_some_and(|(candidate, document)| {
        let mut spans = candidate.persons.iter().map(|(_, span)| span).chain(&candidate.said_by);
        document.token(at).is_some_and(|token| spans.any(|span| span.contains(token.span)))
    });
    if somebody { 0.3 } else { 1.0 }
}

/// What a word counts for by its place: the full at the start of the claim, two thirds of it at its end, and less in what
/// is only an example or a means (`firms like …`, `via …`).
fn central(view: &View<'_>, claim: usize, at: usize) -> f32 {
    let Some((candidate, document)) = view.claim(claim) else { return 1.0 };
    let tokens = &candidate.tokens;
    let place = 1.0 - 0.35 * at.saturating_sub(tokens.start) as f32 / tokens.len().max(1) as f32;
    let clause = (tokens.start..at).rev().take(ASIDE).take_while(|&before| {
        !matches!(document.tag_at(before), Tag::Verb | Tag::Auxiliary) && document.word(before) != ","
    });
    let aside = clause.into_iter().any(|before| match document.lower(before) {
        "like" | "via" | "including" => true,
        "as" => before.checked_sub(1).is_some_and(|such| document.lower(such) == "such"),
        _ => false,
    });
    if aside { 0.3 * place } else { place }
}

/// The best run of a claim by the sum of its words' worth, and its words with a capital.
fn best_run(view: &View<'_>, claim: usize, worth: impl Fn(usize) -> Option<f32>) -> Option<Run> {
    let (candidate, document) = view.claim(claim)?;
    // In a heading every word has a capital; a sentence gives the better phrase.
    let heading = if candidate.heading { 0.6 } else { 1.0 };
    // A word is part of many runs; what it is worth is worked out for the first.
    let mut known = vec![None; candidate.tokens.len()];
    let mut worth = |at: usize| {
        let found = || worth(at).unwrap_or(-IDLE);
        known.get_mut(at - candidate.tokens.start).map_or(-IDLE, |known| *known.get_or_insert_with(found))
    };
    let mut best: Option<(f32, Range<usize>)> = None;
    for start in candidate.tokens.clone().filter(|&at| may_start(document, at)) {
        let mut sum = if starts_phrase(document, start.checked_sub(1)) { 0.0 } else { -0.5 };
        let last = candidate.tokens.end.min(start + MOST_WORDS + 2);
        for at in start..last {
            if !may_hold(document, at, start) {
                break;
            }
            sum += worth(at);
            if document.tag_at(at) == Tag::Coordinator && document.tag_at(at + 1) != Tag::Adjective {
                sum -= JOINED;
            }
            let words = start..at + 1;
            if document.count_words(words.clone()) as usize > MOST_WORDS {
                break;
            }
            if may_end(document, at) && best.as_ref().is_none_or(|(most, _)| sum * heading > *most) {
                best = Some((sum * heading, words));
            }
        }
    }
    best.filter(|(sum, _)| *sum > 0.0).map(|(worth, run)| {
        let (telling, is_name) = says_more(view, claim, run.clone());
        Run { worth, words: phrase(document, run.clone()), tokens: run, telling, is_name }
    })
}

/// Whether a phrase holds two words that say something, one of them no name of a person, a speaker or a firm; and whether
/// it is nothing but such a name.
fn says_more(view: &View<'_>, claim: usize, run: Range<usize>) -> (bool, bool) {
    let Some((candidate, document)) = view.claim(claim) else { return (false, false) };
    let says = |at: &usize| matches!(document.tag_at(*at), Tag::Adjective | Tag::Noun | Tag::ProperNoun);
    let plain = |at: &usize| says(at) && plain(view, claim, *at) == 1.0;
    let designator = |at: usize| document.word(at).contains(|c: char| c.is_ascii_digit()) && names(document, at);
    // `Tanker Mira Vale`, `Vale Shipping`: a name, with what kind of thing it is.
    let of_name = |at: usize| {
        let capital = |at: usize| run.contains(&at) && document.is_capitalised(at);
        document.tag_at(at) == Tag::ProperNoun
            || capital(at) && (capital(at + 1) || at.checked_sub(1).is_some_and(capital))
            || document.tag_at(at + 1) == Tag::ProperNoun && run.contains(&(at + 1))
    };
    let common = |at: &usize| candidate.heading || !of_name(*at) || designator(*at);
    let more = run.clone().filter(says).any(|at| common(&at));
    (run.clone().filter(plain).count() >= 2 && run.clone().filter(plain).any(|at| common(&at)), !more)
}

fn may_start(document: &Document<'_>, at: usize) -> bool {
    let infinitive = at.checked_sub(1).is_some_and(|before| document.lower(before) == "to");
    // `The University of Velm | plans`
    let named =
        document.is_capitalised(at) && at > 1 && document.lower(at - 1) == "of" && document.is_capitalised(at - 2);
    let amidst = at.checked_sub(1).is_some_and(|before| document.kind(before) == TokenKind::Number);
    !(infinitive || named || amidst && document.tag_at(at) == Tag::Numeral || phrasal::is_percent(document, at))
        && matches!(document.tag_at(at), Tag::Adjective | Tag::Noun | Tag::ProperNoun | Tag::Numeral)
        && matches!(document.kind(at), TokenKind::Word | TokenKind::Number)
        && !is_among(document.lower(at), "other such own same several many more most least")
}

/// Whether a phrase may start after the token: it is no part of the same phrase.
fn starts_phrase(document: &Document<'_>, before: Option<usize>) -> bool {
    before.is_none_or(|at| !matches!(document.tag_at(at), Tag::Adjective | Tag::Noun | Tag::ProperNoun))
}

fn may_end(document: &Document<'_>, at: usize) -> bool {
    let whole = !matches!(document.lower(at + 1), "'s" | "'") && document.tag_at(at + 1) != Tag::Noun
        || document.kind(at) == TokenKind::Number;
    matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun)
        && whole
        && !matches!(document.tag_at(at + 1), Tag::ProperNoun | Tag::Numeral)
        && !(document.tag_at(at + 1) == Tag::Adjective && names(document, at + 2))
}

fn names(document: &Document<'_>, at: usize) -> bool {
    matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun)
}

fn may_hold(document: &Document<'_>, at: usize, start: usize) -> bool {
    match document.tag_at(at) {
        Tag::Adjective | Tag::Noun | Tag::ProperNoun => true,
        // `From the mud 20 hours later` speaks of no mud hours.
        Tag::Numeral => at == start || document.tag_at(at - 1) != Tag::Noun,
        Tag::Determiner => at > start && document.tag_at(at - 1) == Tag::Adposition,
        Tag::Adposition => {
            let tied = matches!(document.lower(at), "of" | "in" | "for" | "to");
            tied && at > start && document.tag_at(at - 1) == Tag::Noun || phrasal::is_percent(document, at + 1)
        }
        Tag::Coordinator => document.lower(at) == "and",
        Tag::Particle => document.lower(at) == "'s",
        Tag::Symbol => document.lower(at) == "%",
        _ => false,
    }
}

/// The first words of a claim, for one without any noun.
fn opening(view: &View<'_>, claim: usize) -> String {
    let Some((candidate, document)) = view.claim(claim) else { return String::new() };
    let start = candidate.tokens.start;
    let all = start..candidate.tokens.end.min(start + MOST_WORDS);
    let ends = |at: &usize| {
        !matches!(
            document.tag_at(*at),
            Tag::Coordinator | Tag::Adposition | Tag::Determiner | Tag::Particle | Tag::Subordinator
        )
    };
    let end = if all.end < candidate.tokens.end {
        all.clone().rev().find(ends).map_or(all.end, |at| at + 1)
    } else {
        all.end
    };
    phrase(document, start..end)
}

/// The words as the source has them, on one line, with a capital first.
pub(super) fn phrase(document: &Document<'_>, tokens: Range<usize>) -> String {
    let words = document.span(tokens).slice(document.text());
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.trim_matches(['.', ',', ';', ':', '“', '”', '"', '‘', '’']);
    letters::capitalised(words)
}
