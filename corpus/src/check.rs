//! What holds for every corpus: the promises that the rest of the program builds on.

use crate::{Claim, ClaimIx, Corpus, Evidence, Source, Span, Voice, Warning};
use std::collections::HashSet;

/// Everything in the corpus that breaks a promise, each in a sentence; empty for a sound corpus.
///
/// Checked are that spans slice their source on character boundaries and inside their sentence, that positions point
/// into their lists, that ids and slugs are unique, that each claim has a topic, belongs to a point and is nearest to
/// claims of other sources only, that no point holds a claim twice, and that text is shared with other sources only.
#[must_use]
pub fn check(corpus: &Corpus) -> Vec<String> {
    let mut broken = Vec::new();
    for source in &corpus.sources {
        let spans = source.paragraphs.iter().map(|paragraph| paragraph.span).chain(source.credit);
        let spans = spans.chain(source.keyness.words().iter().flat_map(|keyword| keyword.places.iter().copied()));
        let spans = spans.chain(source.shared.iter().map(|passage| passage.span));
        slices(&source.metadata.slug, source, spans, &mut broken);
    }
    for (at, source) in corpus.sources.iter().enumerate() {
        source_holds(corpus, at, source, &mut broken);
    }
    for claim in &corpus.claims {
        claim_holds(corpus, claim, &mut broken);
    }
    points_hold(corpus, &mut broken);
    unique("claim id", corpus.claims.iter().map(|claim| claim.id.as_str()), &mut broken);
    unique("source", corpus.sources.iter().map(|source| source.metadata.slug.as_str()), &mut broken);
    unique("topic", corpus.topics.iter().map(|topic| topic.slug.as_str()), &mut broken);
    unique("actor", corpus.actors.iter().map(|actor| actor.slug.as_str()), &mut broken);
    unique("speaker", corpus.speakers.iter().map(|speaker| speaker.slug.as_str()), &mut broken);
    broken
}

fn source_holds(corpus: &Corpus, at: usize, source: &Source, broken: &mut Vec<String>) {
    let slug = &source.metadata.slug;
    let in_order = source.shared.iter().zip(source.shared.iter().skip(1)).all(|(a, b)| a.span.end <= b.span.start);
    let shared = source.shared.iter().map(|passage| passage.with.as_slice());
    if !in_order || shared.clone().any(<[_]>::is_empty) {
        broken.push(format!("{slug} shares passages that overlap or that nobody else has"));
    }
    let others = shared.chain(source.warnings.iter().map(Warning::others));
    if others.flatten().any(|&other| other.at() == at || corpus.source(other).is_none()) {
        broken.push(format!("{slug} shares text with itself or with a source that isn't there"));
    }
}

fn claim_holds(corpus: &Corpus, claim: &Claim, broken: &mut Vec<String>) {
    let Some(source) = corpus.source(claim.source) else {
        broken.push(format!("{} is of no source", claim.id));
        return;
    };
    let mut spans = vec![claim.span, claim.sentence];
    spans.extend(claim.repeats.iter().map(|repeat| repeat.span));
    spans.extend(claim.tone.iter().map(|tag| tag.span));
    let mut evidence: Vec<&Evidence> = vec![&claim.status.evidence];
    evidence.extend(claim.topics.iter().map(|tag| &tag.evidence));
    evidence.extend(claim.actors.iter().map(|tag| &tag.evidence));
    evidence.extend(claim.frames.iter().map(|tag| &tag.evidence));
    if let Voice::Attributed(attribution) = &claim.voice {
        evidence.push(&attribution.evidence);
        spans.extend(attribution.source.iter().chain(&attribution.cue));
        if corpus.speaker(attribution.speaker).is_none() {
            broken.push(format!("{} is of no speaker", claim.id));
        }
    }
    for evidence in evidence {
        spans.extend(&evidence.words);
        if corpus.rule(evidence.rule).is_none() {
            broken.push(format!("{} rests on no rule", claim.id));
        }
    }
    slices(&claim.id, source, spans, broken);
    if !claim.sentence.contains(claim.span) {
        broken.push(format!("{} lies outside its sentence", claim.id));
    }
    if claim.topics.is_empty() || claim.topics.iter().any(|tag| corpus.topic(tag.topic).is_none()) {
        broken.push(format!("{} is about no topic", claim.id));
    }
    if claim.actors.iter().any(|tag| corpus.actor(tag.actor).is_none()) {
        broken.push(format!("{} names no actor of the corpus", claim.id));
    }
    let elsewhere = |&near: &ClaimIx| corpus.claim(near).is_some_and(|near| near.source != claim.source);
    if !claim.nearest.iter().all(elsewhere) {
        broken.push(format!("{} comes near to one of its own source or to none", claim.id));
    }
    let paragraphs = source.paragraphs.len();
    if claim.paragraph as usize >= paragraphs || claim.repeats.iter().any(|r| r.paragraph as usize >= paragraphs) {
        broken.push(format!("{} is in no paragraph", claim.id));
    }
}

fn points_hold(corpus: &Corpus, broken: &mut Vec<String>) {
    let mut seen = HashSet::new();
    for point in &corpus.points {
        let own: HashSet<ClaimIx> = point.claims.iter().copied().collect();
        if own.len() < point.claims.len() || own.iter().any(|&claim| corpus.claim(claim).is_none()) {
            broken.push(format!("the point “{}” holds a claim twice or one that isn't there", point.label));
        }
        seen.extend(own);
        for side in point.differences.iter().flat_map(|difference| &difference.sides) {
            match corpus.claim(side.claim).and_then(|claim| corpus.source(claim.source)) {
                Some(source) => slices(&point.label, source, side.words.iter().copied(), broken),
                None => broken.push(format!("the point “{}” differs in a claim that isn't there", point.label)),
            }
        }
        if point.claims.is_empty() || corpus.topic(point.topic).is_none() {
            broken.push(format!("the point “{}” has no claim or no topic", point.label));
        }
    }
    for telling in corpus.wordings.iter().flat_map(|wording| &wording.tellings) {
        match corpus.claim(telling.claim).and_then(|claim| Some((claim, corpus.source(claim.source)?))) {
            Some((claim, source)) => slices(&claim.id, source, [telling.words, telling.place], broken),
            None => broken.push("words stand in the place of others in a claim that isn't there".to_owned()),
        }
    }
    for (at, claim) in corpus.claims.iter().enumerate() {
        if !seen.contains(&ClaimIx::from(at)) {
            broken.push(format!("{} belongs to no point", claim.id));
        }
    }
}

fn slices(whose: &str, source: &Source, spans: impl IntoIterator<Item = Span>, broken: &mut Vec<String>) {
    for span in spans {
        if span.is_empty() || source.text.get(span.range()).is_none() {
            broken.push(format!("{whose}: the span {}..{} does not slice its source", span.start, span.end));
        }
    }
}

fn unique<'a>(what: &str, names: impl Iterator<Item = &'a str>, broken: &mut Vec<String>) {
    let mut seen = HashSet::new();
    for name in names {
        if name.is_empty() || !seen.insert(name) {
            broken.push(format!("the {what} “{name}” is empty or occurs twice"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::{Corpus, Metadata, Paragraph, Point, Relation, Role, Shared, Source, SourceIx, Span, TopicIx};

    #[test]
    fn an_empty_corpus_is_sound() {
        assert!(check(&Corpus::default()).is_empty());
    }

    #[test]
    fn text_shared_with_nobody_or_with_itself_is_found() {
        let shares = |with: Vec<SourceIx>| {
            let shared = vec![Shared { span: Span::new(0, 3), with }];
            let metadata = Metadata { slug: "a".to_owned(), ..Metadata::default() };
            let source = Source { metadata, text: "One".to_owned(), shared, ..Source::default() };
            check(&Corpus { sources: vec![source], ..Corpus::default() }).len()
        };
        assert_eq!([vec![], vec![SourceIx(0)], vec![SourceIx(1)]].map(shares), [1, 1, 1]);
    }

    #[test]
    fn a_span_inside_a_character_and_a_point_without_claims_are_found() {
        let mut corpus = Corpus::default();
        corpus.sources.push(Source {
            metadata: Metadata { slug: "a".to_owned(), ..Metadata::default() },
            text: "é".to_owned(),
            paragraphs: vec![Paragraph { span: Span::new(0, 1), role: Role::Body }],
            ..Source::default()
        });
        corpus.points.push(Point {
            label: "Nothing".to_owned(),
            topic: TopicIx(0),
            claims: Vec::new(),
            relation: Relation::Only,
            differences: Vec::new(),
            because: String::new(),
        });
        assert_eq!(check(&corpus).len(), 2);
    }
}
