//! Topics that were found can be given back as a reader edited them: renamed, merged, with other terms.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use analysis::topics::{NO_TERM, OTHER_SLUG};
use analysis::{Article, Input, analyse};
use corpus::{ClaimIx, Corpus, Metadata, Topic, TopicIx};
use proptest::prelude::*;
use std::collections::BTreeSet;

const STRIKE: [&str; 3] = [
    "Train drivers will walk out on Monday, the union said. The pay offer was rejected by most drivers. The union calls \
     the pay offer an insult. Commuters face long queues at the stations. The operator plans a replacement bus every ten \
     minutes. Maria Keller leads the union. Maria Keller spoke on Sunday.",
    "Commuters are angry about the strike. A replacement bus will run from the harbour, the operator promised. The \
     operator improved its pay offer in May. Maria Keller wants shorter shifts. Shorter shifts would cost the operator \
     three million euros. Commuters may work from home.",
    "The U.S.-owned operator’s pay offer of 4.5% is final, it said. Train-drivers and their union don’t agree. Replacement \
     buses were full on Monday. “Shorter shifts are a matter of safety,” the union said.",
];

const FLOOD: [&str; 2] = [
    "The river broke its banks on Tuesday and flooded the old town. The rescue teams brought eighty people to safety. The \
     dam upstream had been inspected in spring. Engineers found cracks in the dam. The tap water is unsafe, the health \
     office warned. Schools stay closed.",
    "The rescue teams searched the old town all night. Cracks in the dam were known for years, a former inspector said. \
     Tap water will be brought by lorry. Schools may open on Friday. Insurers expect high losses.",
];

fn analysed(texts: &[&str], topics: Vec<Topic>) -> Corpus {
    let article = |(at, text): (usize, &&str)| Article {
        metadata: Metadata { slug: format!("s{at}"), ..Metadata::default() },
        text: (*text).to_owned(),
    };
    analyse(Input { topics, articles: texts.iter().enumerate().map(article).collect(), ..Input::default() })
}

/// The topics that a reader can edit: those with terms.
fn editable(corpus: &Corpus) -> Vec<Topic> {
    corpus.topics.iter().filter(|topic| !topic.terms.is_empty()).cloned().collect()
}

/// The claims of the topic with a slug.
fn claims(corpus: &Corpus, slug: &str) -> Vec<ClaimIx> {
    let about = |claim: &corpus::Claim| {
        claim.topics.iter().any(|tag| corpus.topic(tag.topic).is_some_and(|topic| topic.slug == slug))
    };
    corpus.claims.iter().enumerate().filter(|(_, claim)| about(claim)).map(|(at, _)| ClaimIx::from(at)).collect()
}

/// Whatever is renamed, the rest stays as it was found.
#[track_caller]
fn renaming_changes_the_label_alone(texts: &[&str]) {
    let found = analysed(texts, Vec::new());
    let mut topics = editable(&found);
    for (at, topic) in topics.iter_mut().enumerate() {
        topic.label = format!("Called otherwise {at}");
    }
    if topics.is_empty() {
        return;
    }
    let mut given = analysed(texts, topics);
    for (topic, before) in given.topics.iter_mut().zip(&found.topics) {
        topic.label.clone_from(&before.label);
    }
    assert_eq!(given, found, "{texts:?}");
}

/// A topic merged into another brings it its claims, and takes none from any other.
#[track_caller]
fn merging_gives_the_claims_of_both(texts: &[&str]) {
    let found = analysed(texts, Vec::new());
    let topics = editable(&found);
    for (kept, merged) in (0..topics.len()).flat_map(|a| (0..topics.len()).map(move |b| (a, b))).filter(|(a, b)| a != b)
    {
        let mut edited = topics.clone();
        let gone = edited[merged].clone();
        edited[kept].terms.extend(gone.terms.clone());
        edited.remove(merged);
        let given = analysed(texts, edited);
        let both: BTreeSet<ClaimIx> =
            [&topics[kept].slug, &gone.slug].into_iter().flat_map(|slug| claims(&found, slug)).collect();
        assert!(claims(&given, &topics[kept].slug).into_iter().eq(both), "{} and {}", topics[kept].label, gone.label);
        for other in found.topics.iter().filter(|it| ![&topics[kept].slug, &gone.slug].contains(&&it.slug)) {
            assert_eq!(claims(&given, &other.slug), claims(&found, &other.slug), "{}", other.label);
        }
        assert_eq!(corpus::check(&given), Vec::<String>::new());
    }
}

#[test]
fn topics_that_were_found_can_be_renamed_and_merged() {
    for texts in [&STRIKE[..], &FLOOD, &[STRIKE[0], STRIKE[1], FLOOD[0], FLOOD[1]], &STRIKE[..1], &["", "It rains."]] {
        renaming_changes_the_label_alone(texts);
        merging_gives_the_claims_of_both(texts);
    }
}

#[test]
fn a_topic_without_a_claim_of_its_own_leaves_the_rest_to_other() {
    let found = analysed(&FLOOD, Vec::new());
    let mut topics = editable(&found);
    let removed = topics.remove(0);
    let given = analysed(&FLOOD, topics.clone());
    for at in claims(&found, &removed.slug) {
        let claim = given.claim(at).unwrap();
        let kept = found.claim(at).unwrap().topics.len() - 1;
        let tags: Vec<&str> = claim.topics.iter().map(|tag| given.topic(tag.topic).unwrap().slug.as_str()).collect();
        if kept == 0 {
            assert_eq!(tags, [OTHER_SLUG]);
            assert_eq!(given.rule(claim.topics[0].evidence.rule).unwrap().name, NO_TERM.name);
        } else {
            assert_eq!(tags.len(), kept);
        }
    }
    assert_eq!(claims(&given, &topics[0].slug), claims(&found, &topics[0].slug));
}

/// The words by which the claims of the strike come to a topic with these terms.
#[track_caller]
fn check(terms: &[&str], expected: &[&str]) {
    let terms: Vec<String> = terms.iter().map(|term| (*term).to_owned()).collect();
    let topic = Topic { slug: "own".to_owned(), label: "Own".to_owned(), terms, ..Topic::default() };
    let corpus = analysed(&STRIKE, vec![topic]);
    assert_eq!(corpus::check(&corpus), Vec::<String>::new());
    let tags = |claim: &'_ corpus::Claim| claim.topics.iter().find(|tag| tag.topic == TopicIx(0)).cloned();
    let words = |claim: &corpus::Claim| {
        let words = tags(claim).map_or_else(Vec::new, |tag| tag.evidence.words);
        words.into_iter().map(|span| corpus.words(claim, span).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(corpus.claims.iter().flat_map(words).collect::<Vec<_>>(), expected);
}

#[test]
fn terms_of_a_reader_are_found_however_they_are_typed() {
    let offers = ["pay offer", "pay offer", "pay offer", "pay offer"];
    check(&["pay offer"], &offers);
    check(&["  PAY   Offers. "], &offers);
    check(&["“pay-offer”"], &offers);
    check(&["pay\noffer"], &offers);
    check(&["pay offer", "pay offer"], &offers);
    check(&["train drivers"], &["Train drivers", "Train-drivers"]);
    check(&["operator's offer"], &[]);
    check(&["operator's pay offer"], &["operator’s pay offer"]);
    check(&["U.S."], &["U.S."]);
    check(&["4.5%"], &["4.5"]);
    check(&["", "—", "…", "'s"], &[]);
    check(&[], &[]);
}

/// Text with phrases that come up again.
fn told() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "The pay offer",
        "was rejected.",
        "Commuters",
        "wait at the dam.",
        "Cracks in the dam",
        "worry the rescue teams.",
        "A replacement bus",
        "may run,",
        "Maria Keller said",
        "that tap water",
        "is unsafe.",
        "The old town",
        "“We stay”",
        "\n",
        "and",
        "but the rescue-teams",
        "in May",
        "will not",
        "cost $5m.",
        "Tap Water",
        "’s",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_was_found_can_be_renamed_and_merged(a in told(), b in told()) {
        renaming_changes_the_label_alone(&[&a, &b]);
        merging_gives_the_claims_of_both(&[&a, &b]);
    }
}
