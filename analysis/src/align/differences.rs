//! In what the sources of a point differ.

use super::apart::Apart;
use super::grouping::Cluster;
use super::overlap::Shared;
use super::terms::{Part, Term};
use super::{Candidate, View, concepts, figures, link, overlap, phrasal};
use crate::document::Document;
use crate::sorting::Sorting;
use crate::status::predications::{self, Predication};
use crate::text::letters;
use crate::words::Tag;
use corpus::{Certainty, ClaimIx, Difference, DifferenceKind, Polarity, Side, Span, Status, Time};
use std::ops::Range;

/// The differences of a cluster, the gravest first, each with whether it sets the sources against each other.
pub(super) fn find(view: &View<'_>, apart: &Apart<'_>, cluster: &Cluster) -> Vec<(Difference, bool)> {
    let mut found = Vec::new();
    let polarity = polarity(view, apart, cluster);
    // Where one denies what another tells, that one is sure and the other not says nothing more.
    let status = if polarity.is_none() { status(view, cluster) } else { None };
    found.extend(polarity.map(|difference| (difference, true)));
    found.extend(figures::differences(view, cluster));
    found.extend(status);
    found.extend(speaker(view, cluster).map(|difference| (difference, false)));
    found
}

/// The claim of each source that is closest to the others' claims, by source.
fn representatives(view: &View<'_>, cluster: &Cluster) -> Vec<usize> {
    let mut best: Vec<(usize, f32, usize)> = Vec::new();
    for &claim in &cluster.claims {
        let Some(source) = view.candidates.get(claim).map(|it| it.source) else { continue };
        let others = cluster.claims.iter().filter(|&&it| view.candidates.get(it).map(|it| it.source) != Some(source));
        let close: f32 = others
            .take(8)
            .filter_map(|&other| link::between(view.terms.of(claim), view.terms.of(other)))
            .map(|link| link.score)
            .sum();
        // A headline leaves out by whom and how surely it is told.
        let heading = view.candidates.get(claim).is_some_and(|it| it.heading);
        let close = if heading { 0.5 * close } else { close };
        match best.iter_mut().find(|(known, ..)| *known == source) {
            Some(known) if close > known.1 => *known = (source, close, claim),
            Some(_) => {}
            None => best.push((source, close, claim)),
        }
    }
    best.arrange_by_key(|&(source, ..)| source);
    best.into_iter().map(|(.., claim)| claim).collect()
}

/// Whether something is the same for all claims, so that no two sources can differ in it.
fn all_agree<T: PartialEq>(view: &View<'_>, cluster: &Cluster, of: impl Fn(&Candidate<'_>) -> T) -> bool {
    let mut all = cluster.claims.iter().filter_map(|&claim| view.candidates.get(claim)).map(of);
    let first = all.next();
    all.all(|other| Some(other) == first)
}

/// One source says that it is so, another that it is not: by denial, or by words of opposite meaning.
fn polarity(view: &View<'_>, apart: &Apart<'_>, cluster: &Cluster) -> Option<Difference> {
    let by_verb = contraries(view, apart, cluster);
    // `bought from` and `sold to` tell the same.
    let converse = apart.are_converse(cluster.founders.0, cluster.founders.1);
    let contrary = |claim: usize| by_verb.iter().find(|(it, _)| *it == claim).map(|(_, span)| *span);
    let sided: Vec<(usize, bool)> = cluster
        .claims
        .iter()
        .filter_map(|&claim| {
            let candidate = view.candidates.get(claim)?;
            let negative = candidate.status.polarity == Polarity::Negative && !is_told_beside(view, cluster, claim);
            let denied = denies(view, cluster, claim).unwrap_or(negative)
                || calling_off(view, cluster, claim).is_some()
                || lacks(view, cluster, claim);
            let opposite = !converse && opposite(view, cluster, claim);
            Some((claim, (denied != opposite) != contrary(claim).is_some()))
        })
        .collect();
    let source = |claim: usize| view.candidates.get(claim).map(|it| it.source);
    let differ = sided.iter().any(|&(a, so)| sided.iter().any(|&(b, not)| so != not && source(a) != source(b)));
    let side = |&(claim, _): &(usize, bool)| {
        let candidate = view.candidates.get(claim)?;
        let opposites = opposites(view, cluster, claim);
        let (words, reading) = match opposites.first() {
            Some((_, word)) if candidate.status.polarity == Polarity::Positive => {
                (opposites.iter().map(|(span, _)| *span).collect(), letters::small(word))
            }
            None if candidate.status.polarity == Polarity::Positive => {
                let contrary = contrary(claim).and_then(|span| Some((span, span.slice(view.claim(claim)?.1.text()))));
                match calling_off(view, cluster, claim).or(contrary) {
                    Some((span, word)) => (vec![span], letters::small(word)),
                    None => (predicate(view, claim, candidate), reading(candidate)),
                }
            }
            _ => (predicate(view, claim, candidate), reading(candidate)),
        };
        Some(Side { claim: ClaimIx::from(claim), words, reading })
    };
    differ.then(|| Difference { kind: DifferenceKind::Polarity, sides: sided.iter().filter_map(side).collect() })
}

/// Whether a claim tells most of what the point is about in a relative clause, which its denial is no part of: `Ana Ruiz, who
/// earned 2 million crowns, said there was no money`.
fn is_told_beside(view: &View<'_>, cluster: &Cluster, claim: usize) -> bool {
    let Some((candidate, document)) = view.claim(claim) else { return false };
    let relative = |verb: &Predication| {
        let pronoun =
            (verb.start.saturating_sub(1)..verb.head).find(|&at| matches!(document.lower(at), "who" | "which"))?;
        let end = (verb.head..candidate.tokens.end).find(|&at| document.mark(at) == ",")?;
        Some(pronoun..end)
    };
    let verbs = predications::of(document, candidate.tokens.clone());
    let cues = || candidate.status.fired.words.iter().map(|cue| document.tokens_in(*cue).start);
    let told = |clause: &Range<usize>, within: bool| -> f32 {
        let terms = view.terms.of(claim).iter().filter(|term| term.part != Part::Name);
        let anchored = terms.filter(|term| cluster.anchor.iter().any(|(key, _)| *key == term.key));
        anchored.filter(|term| clause.contains(&term.at) == within).map(|term| term.weight).sum()
    };
    let mut clauses = verbs.iter().filter_map(relative);
    clauses.any(|clause| cues().all(|cue| !clause.contains(&cue)) && told(&clause, true) > told(&clause, false))
}

/// Whether a claim denies the verb that the point is about; `None` where it is about none of its verbs. Its status may be
/// that of another.
fn denies(view: &View<'_>, cluster: &Cluster, claim: usize) -> Option<bool> {
    let (candidate, document) = view.claim(claim)?;
    let (first, second) = cluster.founders;
    let others = view.terms.of(if claim == first { second } else { first });
    let shared = |term: &&Term| term.part == Part::Act && others.iter().any(|other| other.key == term.key);
    let verbs = predications::of(document, candidate.tokens.clone());
    let told = |verb: &&Predication| view.terms.of(claim).iter().filter(shared).any(|term| term.at == verb.head);
    let cues = || candidate.status.fired.words.iter().map(|cue| document.tokens_in(*cue));
    let denied = |verb: &Predication| {
        verb.negative
            || candidate.status.polarity == Polarity::Negative
                && cues().any(|mut cue| cue.any(|at| verb.tokens.contains(&at)))
    };
    verbs.iter().filter(told).map(denied).reduce(|one, other| one || other)
}

/// Whether a claim tells that something the point is about is wanting: `were without electricity`, `lost power`.
fn lacks(view: &View<'_>, cluster: &Cluster, claim: usize) -> bool {
    let Some((_, document)) = view.claim(claim) else { return false };
    let terms = view.terms.of(claim);
    let anchored = |term: &Term| cluster.anchor.iter().any(|(key, _)| *key == term.key);
    let told = |at: usize| terms.iter().any(|term| term.at == at && anchored(term));
    let wanting = |at: usize| match document.lemma(at) {
        "without" => true,
        "lose" | "lack" | "cut" | "knock" | "interrupt" | "disrupt" => !told(at),
        _ => false,
    };
    // `cut off power`, `power cuts`, `power was interrupted`
    let passes = |at: &usize| matches!(document.tag_at(*at), Tag::Determiner | Tag::Adjective | Tag::Auxiliary);
    let particle = |at: usize| matches!(document.lower(at), "off" | "out");
    terms.iter().filter(|term| term.noun && anchored(term)).any(|term| {
        let before = term.at.checked_sub((0..term.at).rev().take_while(passes).count() + 1);
        let before = before.map(|at| at - usize::from(at > 0 && particle(at)));
        let after = term.at + 1 + (term.at + 1..document.tokens().len()).take_while(passes).count();
        before.is_some_and(wanting) || document.lower(after) != "without" && wanting(after)
    })
}

/// The words that say or deny it: from the first that gives the status to the end of the verbs after the last, such
/// as `no deals are expected to be signed`.
fn predicate(view: &View<'_>, claim: usize, candidate: &Candidate<'_>) -> Vec<Span> {
    let cues = &candidate.status.fired.words;
    let (Some((_, document)), Some(cue)) = (view.claim(claim), cues.iter().copied().reduce(Span::cover)) else {
        return cues.clone();
    };
    let tokens = document.tokens_in(cue);
    let verbal = |at: &usize| matches!(document.tag_at(*at), Tag::Verb | Tag::Auxiliary | Tag::Particle);
    let end = tokens.end + (tokens.end..candidate.tokens.end).take_while(verbal).count();
    vec![document.span(tokens.start..end)]
}

/// The verb by which a claim tells that an act the point is about was called off: `cancelled her visit`.
fn calling_off<'v>(view: &View<'v>, cluster: &Cluster, claim: usize) -> Option<(Span, &'v str)> {
    let (_, document) = view.claim(claim)?;
    let terms = view.terms.of(claim);
    let anchored = |key: u32| cluster.anchor.iter().any(|(anchor, _)| *anchor == key);
    let verb = terms.iter().enumerate().find(|(at, term)| {
        let lemma = phrasal::verb(document.lemma(term.at), document.lower(term.at + 1));
        let lemma = lemma.unwrap_or_else(|| document.lemma(term.at));
        let calls_off = !term.noun && !anchored(term.key) && concepts::calls_off(lemma);
        let mut affected = overlap::affected(terms, *at).filter_map(|at| terms.get(at));
        calls_off && affected.any(|act| act.part == Part::Act && anchored(act.key))
    });
    verb.map(|(_, term)| (document.span(term.at..term.at + 1), document.word(term.at)))
}

/// The claims whose verb means the contrary of that of the first founder, each with that verb; none where words of the
/// anchor tell the contrary already.
fn contraries(view: &View<'_>, apart: &Apart<'_>, cluster: &Cluster) -> Vec<(usize, Span)> {
    let (first, second) = cluster.founders;
    if cluster.claims.iter().any(|&claim| !opposites(view, cluster, claim).is_empty()) {
        return Vec::new();
    }
    let contrary = |&claim: &usize| {
        let verb = apart.contrary(first, claim)?;
        Some((claim, view.claim(claim)?.1.span(verb..verb + 1)))
    };
    let others = cluster.claims.iter().filter(|&&claim| claim != first);
    let mut found: Vec<(usize, Span)> = others.filter_map(contrary).collect();
    found.arrange_by_key(|&(claim, _)| claim != second);
    found
}

/// Whether a claim uses an odd number of the anchor's words in their opposite sense.
fn opposite(view: &View<'_>, cluster: &Cluster, claim: usize) -> bool {
    opposites(view, cluster, claim).len() % 2 == 1
}

/// The words of a claim that stand for the opposite of what another claim says by a word of the same class.
fn opposites<'v>(view: &View<'v>, cluster: &Cluster, claim: usize) -> Vec<(Span, &'v str)> {
    let Some((_, document)) = view.claim(claim) else { return Vec::new() };
    let mut keys: Vec<u32> = Vec::new();
    let mut found = Vec::new();
    for term in view.terms.of(claim).iter().filter(|term| term.opposite && used_both_ways(view, cluster, term.key)) {
        if is_opposite(view, cluster, claim, term.key) == Some(true) && !keys.contains(&term.key) {
            keys.push(term.key);
            found.push((document.span(term.at..term.at + 1), document.word(term.at)));
        }
    }
    found
}

/// Whether a key of the anchor stands in one claim for a thing and in another for its opposite, and in none for both.
fn used_both_ways(view: &View<'_>, cluster: &Cluster, key: u32) -> bool {
    let uses =
        |opposite: bool| cluster.claims.iter().any(|&claim| is_opposite(view, cluster, claim, key) == Some(opposite));
    let mixed = |claim: usize| {
        let has = |opposite: bool| view.terms.of(claim).iter().any(|term| term.key == key && term.opposite == opposite);
        has(false) && has(true)
    };
    let founder = |claim: usize| claim == cluster.founders.0 || claim == cluster.founders.1;
    cluster.anchor.iter().any(|(anchor, _)| *anchor == key)
        && uses(false)
        && uses(true)
        && !cluster.claims.iter().any(|&claim| mixed(claim) && !founder(claim))
        && !(mixed(cluster.founders.0) && mixed(cluster.founders.1))
}

/// Whether a claim uses a key in the opposite sense: a founder where it meets the other one. `None` where it uses it in
/// both or not at all.
fn is_opposite(view: &View<'_>, cluster: &Cluster, claim: usize, key: u32) -> Option<bool> {
    let terms = view.terms.of(claim);
    let founding = cluster.core.iter().filter_map(|pair| terms.get(place(cluster, claim, pair)?));
    let own = founding.into_iter().find(|term| term.key == key).map(|term| term.opposite);
    let mut all = terms.iter().filter(|term| term.key == key).map(|term| term.opposite);
    let first = all.next()?;
    if all.all(|other| other == first) { Some(first) } else { own }
}

/// Where a pair of the founding core stands among the terms of a claim; `None` for one that is no founder.
fn place(cluster: &Cluster, claim: usize, pair: &Shared) -> Option<usize> {
    if claim == cluster.founders.0 { Some(pair.a) } else { (claim == cluster.founders.1).then_some(pair.b) }
}

/// One tells as done or certain what another tells as likely or possible. It sets them against each other only
/// between what is told as done and what is told as still to come.
fn status(view: &View<'_>, cluster: &Cluster) -> Option<(Difference, bool)> {
    if all_agree(view, cluster, |candidate| candidate.status.shown) {
        return None;
    }
    let shown: Vec<(usize, &Candidate<'_>)> = representatives(view, cluster)
        .into_iter()
        .filter(|&claim| is_told(view, cluster, claim))
        .filter_map(|claim| Some((claim, view.candidates.get(claim)?)))
        .collect();
    let first = shown.first()?.1.status.shown;
    if shown.iter().all(|(_, candidate)| candidate.status.shown == first) {
        return None;
    }
    let any = |test: &dyn Fn(&Candidate<'_>) -> bool| shown.iter().any(|(_, candidate)| test(candidate));
    let done = any(&|it| it.status.certainty == Certainty::Certain && it.status.time == Time::Past);
    let open = any(&|it| it.status.polarity == Polarity::Positive && it.status.time == Time::Future);
    let side = |(claim, candidate): &(usize, &Candidate<'_>)| Side {
        claim: ClaimIx::from(*claim),
        words: candidate.status.fired.words.clone(),
        reading: reading(candidate),
    };
    Some((Difference { kind: DifferenceKind::Status, sides: shown.iter().map(side).collect() }, done && open))
}

/// Whether the status of a claim is that of what the point is about: the first act after the words that give the
/// status is one of the anchor's, where there is one. A claim that tells several things has but one status.
fn is_told(view: &View<'_>, cluster: &Cluster, claim: usize) -> bool {
    let Some((candidate, document)) = view.claim(claim) else { return false };
    let words = &candidate.status.fired.words;
    let after = words.iter().map(|span| document.tokens_in(*span).end).max().unwrap_or(candidate.tokens.start);
    let acts = || view.terms.of(claim).iter().filter(|term| term.part == Part::Act);
    let is_cue = |term: &&Term| candidate.cue.iter().any(|cue| document.tokens_in(*cue).contains(&term.at));
    let first = acts().find(|term| term.at >= after && !is_cue(term)).or_else(|| acts().find(|term| !is_cue(term)));
    match first {
        Some(act) => {
            cluster.anchor.iter().any(|(key, _)| *key == act.key) && !has_modal_of_its_own(document, candidate, act.at)
        }
        None => acts().next().is_none(),
    }
}

/// Whether a verb stands with a modal that the status of its claim does not rest on: of `was late and would cost more` it
/// is that of the first verb.
fn has_modal_of_its_own(document: &Document<'_>, candidate: &Candidate<'_>, verb: usize) -> bool {
    let first = |at: &usize| matches!(document.tag_at(*at), Tag::Auxiliary | Tag::Adverb | Tag::Particle);
    let group = verb - (candidate.tokens.start..verb).rev().take_while(first).count()..verb;
    let modal = |at: usize| matches!(document.lower(at), "will" | "would" | "may" | "might" | "could");
    let told = |at: usize| {
        document.token(at).is_some_and(|token| candidate.status.fired.words.iter().any(|cue| cue.contains(token.span)))
    };
    group.into_iter().any(|at| modal(at) && !told(at))
}

/// The status in words, as `reported as fact`, `ruled out`.
fn reading(candidate: &Candidate<'_>) -> String {
    let status = candidate.status;
    match (status.polarity, status.shown) {
        (Polarity::Negative, Status::Fact) => "denied".to_owned(),
        _ => letters::small(status.shown.label()),
    }
}

/// One tells it in its own voice, another lets somebody say it.
fn speaker(view: &View<'_>, cluster: &Cluster) -> Option<Difference> {
    if all_agree(view, cluster, |candidate| candidate.speaker) {
        return None;
    }
    let claims: Vec<(usize, &Candidate<'_>)> = representatives(view, cluster)
        .into_iter()
        .filter_map(|claim| Some((claim, view.candidates.get(claim)?)))
        .collect();
    let first = claims.first()?.1.speaker;
    let side = |(claim, candidate): &(usize, &Candidate<'_>)| {
        let document = view.documents.get(candidate.source);
        let written = document.and_then(|document| Some(candidate.said_by.first()?.slice(document.text())));
        let name = candidate.meant.as_deref().or(written);
        Side {
            claim: ClaimIx::from(*claim),
            words: candidate.said_by.clone(),
            reading: match (candidate.speaker, name) {
                (None, _) => "in its own voice".to_owned(),
                (Some(_), Some(name)) => {
                    let first = document.zip(candidate.said_by.first());
                    let common = first.is_some_and(|(document, by)| {
                        matches!(document.tag_at(document.tokens_in(*by).start), Tag::Noun | Tag::Adjective)
                    });
                    format!("said by {}", within_sentence(name, common && candidate.meant.is_none()))
                }
                (Some(_), None) => "said by somebody".to_owned(),
            },
        }
    };
    let sides: Vec<Side> = claims.iter().map(side).collect();
    // `He` of one source and `he` of another tell a reader of no difference.
    let differ = sides.iter().any(|side| {
        // `The pilots' union`, `the pilots' union VPC`
        sides
            .first()
            .is_some_and(|first| !side.reading.starts_with(&first.reading) && !first.reading.starts_with(&side.reading))
    });
    (differ && claims.iter().any(|(_, candidate)| candidate.speaker != first))
        .then_some(Difference { kind: DifferenceKind::Speaker, sides })
}

/// A name as it stands within a sentence: articles and pronouns lose their capital, as does a common word.
fn within_sentence(name: &str, common: bool) -> String {
    match name.split_once(' ').map_or(name, |(first, _)| first) {
        first if common => letters::small(first) + name.get(first.len()..).unwrap_or(""),
        first @ ("The" | "A" | "An" | "He" | "She" | "They" | "It" | "Its" | "His" | "Her" | "Their") => {
            letters::small(first) + name.get(first.len()..).unwrap_or("")
        }
        _ => name.to_owned(),
    }
}
