//! What the built-in event promises: the two articles are read right, and every word shown is theirs.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use corpus::{Claim, Corpus, DifferenceKind, Point, Relation, Role, Source, Span, Status, Voice};
use std::fs;
use std::path::Path;

fn corpus() -> Corpus {
    parallax_app::embedded::corpus().unwrap()
}

fn source<'c>(corpus: &'c Corpus, slug: &str) -> &'c Source {
    corpus.sources.iter().find(|source| source.metadata.slug == slug).unwrap()
}

/// The one claim of a source whose words hold all of these.
fn claim<'c>(corpus: &'c Corpus, slug: &str, parts: &[&str]) -> &'c Claim {
    let fits = |claim: &&Claim| {
        let words = corpus.words(claim, claim.span);
        corpus.source(claim.source).unwrap().metadata.slug == slug && parts.iter().all(|part| words.contains(part))
    };
    let found: Vec<&Claim> = corpus.claims.iter().filter(fits).collect();
    assert_eq!(found.len(), 1, "claims of {slug} with {parts:?}");
    found[0]
}

fn words<'c>(corpus: &'c Corpus, claim: &Claim) -> &'c str {
    corpus.words(claim, claim.span)
}

/// The points that hold claims of both sources with these words.
fn shared<'c>(corpus: &'c Corpus, ours: &str, theirs: &str) -> Vec<&'c Point> {
    let has = |point: &Point, slug: &str, part: &str| {
        point.claims.iter().any(|&at| {
            let claim = corpus.claim(at).unwrap();
            corpus.source(claim.source).unwrap().metadata.slug == slug && words(corpus, claim).contains(part)
        })
    };
    let both = |point: &&Point| has(point, "partnerships", ours) && has(point, "agencies", theirs);
    corpus.points.iter().filter(both).collect()
}

/// Who is said to say so; `None` for the outlet.
fn speaker<'c>(corpus: &'c Corpus, claim: &Claim) -> Option<&'c str> {
    claim.voice.speaker().map(|at| corpus.speaker(at).unwrap().name.as_str())
}

#[test]
fn every_quotation_is_found_verbatim_in_its_seed_file() {
    let corpus = corpus();
    let files: Vec<String> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    assert_eq!(files.len(), corpus.sources.len());
    for source in &corpus.sources {
        assert!(files.contains(&source.text), "{} is changed", source.metadata.slug);
    }
    let mut quotations = 0;
    for claim in &corpus.claims {
        let text = &corpus.source(claim.source).unwrap().text;
        let mut spans: Vec<Span> = vec![claim.span, claim.sentence];
        spans.extend(claim.repeats.iter().map(|repeat| repeat.span));
        spans.extend(&claim.status.evidence.words);
        spans.extend(claim.topics.iter().flat_map(|tag| &tag.evidence.words));
        spans.extend(claim.actors.iter().flat_map(|tag| &tag.evidence.words));
        spans.extend(claim.frames.iter().flat_map(|tag| &tag.evidence.words));
        if let Voice::Attributed(attribution) = &claim.voice {
            spans.extend(attribution.source.iter().chain(&attribution.cue));
        }
        for span in spans {
            assert!(!text.get(span.range()).unwrap().trim().is_empty(), "{} at {span:?}", claim.id);
            quotations += 1;
        }
    }
    assert!(quotations > 200, "only {quotations} quotations were walked");
}

#[test]
fn the_corpus_keeps_every_promise() {
    assert_eq!(corpus::check(&corpus()), Vec::<String>::new());
}

#[test]
fn every_claim_has_a_topic_and_no_topic_holds_more_than_a_third() {
    let corpus = corpus();
    assert!(corpus.topics.iter().all(|topic| topic.slug != "other"));
    for (at, topic) in corpus.topics.iter().enumerate() {
        let holding = corpus.claims.iter().filter(|claim| claim.topics.iter().any(|tag| tag.topic.at() == at)).count();
        assert!(holding > 0, "no claim is about {}", topic.label);
        assert!(holding * 3 <= corpus.claims.len(), "{} holds {holding} of {}", topic.label, corpus.claims.len());
    }
}

#[test]
fn a_standfirst_told_three_times_is_one_claim_with_three_places() {
    let corpus = corpus();
    let claim = claim(&corpus, "partnerships", &["India has long relied on Russia"]);
    assert!(words(&corpus, claim).ends_with("supply chains."));
    assert_eq!(claim.paragraph, 0);
    assert_eq!(claim.repeats.iter().map(|repeat| repeat.paragraph).collect::<Vec<_>>(), [1, 5]);
    for repeat in &claim.repeats {
        assert_eq!(corpus.words(claim, repeat.span), words(&corpus, claim));
    }
}

#[test]
fn a_missing_space_does_not_join_two_sentences() {
    let corpus = corpus();
    let claim = claim(&corpus, "partnerships", &["is scheduled to visit India"]);
    assert!(words(&corpus, claim).starts_with("Russian President Vladimir Putin"));
}

#[test]
fn paragraphs_have_their_roles() {
    let corpus = corpus();
    let roles = |slug, role| {
        let source = source(&corpus, slug);
        let of_role = source.paragraphs.iter().filter(move |paragraph| paragraph.role == role);
        of_role.map(|paragraph| paragraph.span.slice(&source.text)).collect::<Vec<_>>()
    };
    assert!(roles("partnerships", Role::Standfirst)[0].starts_with("India has long relied"));
    assert_eq!(roles("partnerships", Role::Standfirst).len(), 1);
    assert_eq!(roles("partnerships", Role::Subheading), Vec::<&str>::new());
    assert_eq!(roles("agencies", Role::Subheading), ["Defence Deals Expected To Be Signed During Modi Putin Summit"]);
    assert_eq!(roles("agencies", Role::Credit), ["Agencies"]);
    for slug in ["partnerships", "agencies"] {
        assert_eq!(roles(slug, Role::Title), Vec::<&str>::new());
        assert_eq!(source(&corpus, slug).metadata.outlet, None);
    }
    assert_eq!(source(&corpus, "partnerships").origin(), None);
    assert_eq!(source(&corpus, "agencies").origin(), Some("Agencies"));
}

#[test]
fn designators_and_spans_of_years_survive() {
    let corpus = corpus();
    for (slug, part) in [
        ("partnerships", "planned by 2026-27."),
        ("partnerships", "on 4-5 December for the 23rd India-Russia Annual Summit"),
        ("agencies", "The Modi–Putin summit"),
        ("agencies", "maintenance, repair, and overhaul (MRO) facility"),
        ("agencies", "Sukhoi-30MKI fleet"),
        ("agencies", "American F-35 jets."),
    ] {
        claim(&corpus, slug, &[part]);
    }
}

#[test]
fn clauses_that_differ_are_claims_of_their_own() {
    let corpus = corpus();
    let received = claim(&corpus, "partnerships", &["has already received some S-400 units"]);
    assert_eq!(received.status.shown, Status::Fact);
    let planned = claim(&corpus, "partnerships", &["further deliveries planned by 2026-27"]);
    assert_eq!(planned.status.shown, Status::Scheduled);
    assert_eq!(received.sentence, planned.sentence);
    assert_ne!(received.id, planned.id);

    let platform = claim(&corpus, "partnerships", &["the summit will offer a platform"]);
    assert_eq!(platform.status.shown, Status::Scheduled);
    let contracts = claim(&corpus, "partnerships", &["no contracts are expected to be signed"]);
    assert_eq!(contracts.status.shown, Status::RuledOut);
    assert_ne!(platform.id, contracts.id);
}

#[test]
fn status_follows_the_words() {
    let corpus = corpus();
    for (slug, part, status) in [
        ("partnerships", "is scheduled to visit India", Status::Scheduled),
        ("agencies", "will visit India on 4-5 December 2025", Status::Scheduled),
        ("partnerships", "contemplating acquiring five more", Status::Possible),
        ("partnerships", "Putin's trip may include", Status::Possible),
        ("partnerships", "expected to include joint production", Status::Expected),
        ("agencies", "expected to deliver several key defence deals", Status::Expected),
        ("agencies", "Defence Deals Expected To Be Signed", Status::Expected),
        ("agencies", "will also likely include", Status::Expected),
        ("agencies", "a final decision has not been made", Status::Denied),
        ("agencies", "balances ties with Russia", Status::Fact),
    ] {
        assert_eq!(claim(&corpus, slug, &[part]).status.shown, status, "{part}");
    }
}

#[test]
fn what_others_say_or_see_is_not_the_outlets_own_voice() {
    let corpus = corpus();
    let told = claim(&corpus, "partnerships", &["told India Today"]);
    assert_eq!(speaker(&corpus, told), Some("Rajesh Kumar Singh"));
    let seen = claim(&corpus, "agencies", &["Western capitals view"]);
    assert_eq!(speaker(&corpus, seen), Some("Western capitals"));
    let criticised = claim(&corpus, "agencies", &["has criticised India publicly"]);
    assert!(speaker(&corpus, criticised).unwrap().contains("Trump"));
    let insists = claim(&corpus, "agencies", &["India insists on sovereign choices"]);
    assert_eq!(speaker(&corpus, insists), Some("India"));
    assert!(!words(&corpus, insists).contains("European unease"));
    let own = claim(&corpus, "agencies", &["This summit occurs amid"]);
    assert_eq!(speaker(&corpus, own), None);
}

#[test]
fn a_reader_sees_that_one_rules_out_what_the_other_expects() {
    let corpus = corpus();
    for theirs in ["expected to deliver several key defence deals", "Defence Deals Expected To Be Signed"] {
        let points = shared(&corpus, "no contracts are expected to be signed", theirs);
        assert_eq!(points.len(), 1, "{theirs}");
        assert_eq!(points[0].relation, Relation::Differently);
        let polarity = points[0].differences.iter().find(|d| d.kind == DifferenceKind::Polarity).unwrap();
        let marked = polarity.sides.iter().flat_map(|side| {
            let claim = corpus.claim(side.claim).unwrap();
            side.words.iter().map(|&span| corpus.words(claim, span)).collect::<Vec<_>>()
        });
        let marked: Vec<&str> = marked.collect();
        assert!(marked.contains(&"no contracts are expected to be signed"), "{marked:?}");
    }
}

#[test]
fn the_secretarys_statement_names_the_outlet_he_told() {
    let corpus = corpus();
    let told = claim(&corpus, "partnerships", &["told India Today"]);
    let named = told.actors.iter().any(|tag| corpus.actor(tag.actor).unwrap().name == "India Today");
    assert!(named, "who was told is no actor of the claim");
    assert_eq!(told.status.shown, Status::Scheduled);
}

#[test]
fn the_five_squadrons_are_one_point_that_differs_in_status() {
    let corpus = corpus();
    let points = shared(&corpus, "five more S-400 squadrons", "an additional five squadrons of the S-400");
    assert_eq!(points.len(), 1);
    assert_eq!(points[0].relation, Relation::Both);
    assert_eq!(points[0].differences.iter().map(|it| it.kind).collect::<Vec<_>>(), [DifferenceKind::Status]);
}

#[test]
fn how_many_fighters_only_one_tells() {
    let corpus = corpus();
    let points = shared(&corpus, "Sukhoi-57 fighter jets", "two to three squadrons");
    assert_eq!(points.len(), 1);
    assert_eq!(points[0].relation, Relation::Both);
    let quantity = points[0].differences.iter().find(|it| it.kind == DifferenceKind::Quantity).unwrap();
    let silent = quantity.sides.iter().find(|side| side.words.is_empty()).unwrap();
    assert_eq!(corpus.source(corpus.claim(silent.claim).unwrap().source).unwrap().metadata.slug, "partnerships");
}

#[test]
fn what_only_one_names_in_a_sentence_that_both_tell_is_a_point_of_its_own() {
    let corpus = corpus();
    let found: Vec<&Point> = corpus.points.iter().filter(|point| point.label.contains("S-500")).collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].relation, Relation::Only);
    for &at in &found[0].claims {
        let claim = corpus.claim(at).unwrap();
        assert!(words(&corpus, claim).contains("S-500"));
        assert_eq!(corpus.source(claim.source).unwrap().metadata.slug, "agencies");
    }
}

#[test]
fn no_two_points_are_called_the_same() {
    let corpus = corpus();
    let mut labels: Vec<String> = corpus.points.iter().map(|point| point.label.to_lowercase()).collect();
    labels.sort_unstable();
    let all = labels.len();
    labels.dedup();
    assert_eq!(labels.len(), all);
    assert!(corpus.points.iter().all(|point| point.label.split(' ').count() <= 8));
}

#[test]
fn what_an_editor_would_keep_apart_stays_apart() {
    let corpus = corpus();
    for (ours, theirs) in [
        ("deepening energy ties", "deepen its defence ties"),
        ("reaffirm their commitment", "reaffirm commitment to Putin"),
        ("further deliveries planned", "faster delivery timelines"),
        ("seek reassurances", "seek procurement"),
        ("Energy cooperation will also feature", "RuPay and Mir"),
        ("sanctions and supply chain disruptions", "Western sanctions on Russia"),
        ("essential to India's air defence strategy", "to bolster air defence capabilities"),
        ("a neutral position", "Ukraine sanctions"),
        ("some S-400 units", "S-400 expansions"),
    ] {
        assert!(shared(&corpus, ours, theirs).is_empty(), "{ours} · {theirs}");
    }
}

#[test]
fn what_both_tell_is_put_together() {
    let corpus = corpus();
    for (ours, theirs) in [
        ("five more S-400 squadrons", "an additional five squadrons of the S-400"),
        ("is scheduled to visit India", "will visit India on 4-5 December 2025"),
        ("Special and Privileged Strategic Partnership", "Special and Privileged Strategic Partnership"),
        ("joint production, technology sharing", "joint production and technology transfer"),
        ("diversify its defence suppliers", "diversifies its defence suppliers"),
        ("addressing delivery delays", "address delivery delays"),
        ("Operation Sindoor", "effectiveness during Operation Sindoor"),
        ("Sukhoi-57 fighter jets", "Su-57 fighter jets"),
    ] {
        assert!(!shared(&corpus, ours, theirs).is_empty(), "{ours} · {theirs}");
    }
}

#[test]
fn what_only_one_tells_is_shown_as_such() {
    let corpus = corpus();
    for (slug, part) in [
        ("agencies", "heightened US tariffs"),
        ("agencies", "RuPay and Mir"),
        ("agencies", "Sukhoi-30MKI"),
        ("agencies", "restore missile stockpiles"),
        ("agencies", "SCO and BRICS"),
        ("partnerships", "a neutral position"),
        ("partnerships", "planned by 2026-27"),
        ("partnerships", "key interlocutor"),
        ("agencies", "50% tariffs"),
        ("agencies", "overhaul (MRO) facility"),
    ] {
        let claim = claim(&corpus, slug, &[part]);
        let at = corpus.claim_by_id(&claim.id).unwrap();
        for point in corpus.points_of(at).map(|point| corpus.point(point).unwrap()) {
            assert_eq!(point.relation, Relation::Only, "{part} is in “{}”", point.label);
        }
    }
}

#[test]
fn both_sources_are_known_to_tell_one_event() {
    let corpus = corpus();
    assert!((0..corpus.sources.len()).all(|at| !corpus.tells_another_event(at.into())));
}
