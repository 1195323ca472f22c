//! What links promise: a published link opens for good, any string opens something, and what is shared is what is
//! seen.

use corpus::sample::{Shape, bridge, generated};
use corpus::{
    ActorIx, ClaimIx, Corpus, Facet, Filter, Frame, Index, PointIx, Relation, SourceIx, SpeakerIx, Status, TopicIx,
    Value,
};
use parallax_app::embedded;
use parallax_app::query::{Look, Marking, Parsed, Piece, Query, Sort, View};
use proptest::prelude::*;

#[test]
fn a_published_link_opens_for_good() {
    let corpus = &embedded::corpus().expect("the embedded corpus");
    let lines =
        include_str!("links.txt").lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut links = 0;
    for line in lines {
        let (link, expected) = line.split_once(' ').expect("a link and its canonical form");
        let Parsed { query, notices } = Query::parse(link, corpus);
        assert_eq!(query.href(corpus), expected, "{link}");
        assert_eq!(notices, [], "{link}");
        links += 1;
    }
    assert!(links > 0);
}

/// The state with every value of every facet chosen, a claim open, and as long a search as there can be.
fn everything(corpus: &Corpus) -> Query {
    let index = Index::new(corpus);
    let values = Facet::ALL.into_iter().flat_map(|facet| index.values(facet)).collect();
    let filter = Filter { values, search: "é".repeat(200) };
    let look = Look {
        columns: (1..corpus.sources.len()).map(SourceIx::from).collect(),
        pivot: Some(SourceIx(1)),
        marking: Marking::Status,
        word: Some("é".repeat(40)),
        sort: Some(Sort::Elsewhere),
        embed: Some(Piece::Worksheet),
        stop: Some(Look::STOPS),
    };
    Query { view: View::Sources, filter, claim: Some(ClaimIx(0)), point: corpus.points_of(ClaimIx(0)).last(), look }
        .normalised(corpus)
}

#[test]
fn a_link_stays_below_two_thousand_characters_even_with_everything_chosen() {
    let large = generated(Shape { sources: 40, topics: 200, claims: 600, actors: 20 }, 1);
    let embedded = embedded::corpus().expect("the embedded corpus");
    for corpus in [&embedded, &bridge(), &large] {
        let all = everything(corpus);
        let link = all.to_search(corpus);
        assert!(link.len() < 2000, "{} characters: {link}", link.len());
        assert_eq!(Query::parse(&link, corpus), Parsed { query: all, notices: vec![] });
    }
}

#[test]
fn a_link_too_long_to_read_survives_new_topics_and_another_order() {
    let mut corpus = generated(Shape { sources: 2, topics: 200, claims: 10, actors: 1 }, 1);
    let chosen = |corpus: &Corpus, slugs: &[String]| -> Filter {
        let at = |slug: &String| corpus.topics.iter().position(|topic| topic.slug == *slug);
        let values = slugs.iter().filter_map(at).map(|at| Value::Topic(TopicIx::from(at))).collect();
        Filter { values, search: String::new() }
    };
    let slugs: Vec<String> = corpus.topics.iter().skip(20).map(|topic| topic.slug.clone()).collect();
    let query = Query { filter: chosen(&corpus, &slugs), ..Query::default() };
    let link = query.to_search(&corpus);
    assert!(link.starts_with("?topic=~"), "{link}");
    corpus.topics.reverse();
    corpus.topics.insert(0, corpus::Topic { slug: "fresh".to_owned(), ..corpus::Topic::default() });
    let opened = Query::parse(&link, &corpus);
    assert_eq!((opened.query.filter, opened.notices), (chosen(&corpus, &slugs), vec![]));
}

fn any_corpus() -> impl Strategy<Value = Corpus> {
    (0..6_usize, 0..120_usize, 0..80_usize, 1..40_usize, any::<u64>()).prop_map(
        |(sources, topics, claims, actors, seed)| {
            generated(Shape { sources: sources.max(1), topics, claims, actors }, seed)
        },
    )
}

/// Any state at all: also with values and claims the corpus lacks, and with any text to search for.
fn any_query() -> impl Strategy<Value = Query> {
    let value = prop_oneof![
        (0..130_u32).prop_map(|at| Value::Topic(TopicIx(at))),
        (0..7_u32).prop_map(|at| Value::Source(SourceIx(at))),
        prop::sample::select(Status::ALL.as_slice()).prop_map(Value::Status),
        prop::option::of(0..40_u32).prop_map(|at| Value::Voice(at.map(SpeakerIx))),
        (0..45_u32).prop_map(|at| Value::Actor(ActorIx(at))),
        prop::sample::select(Frame::ALL.as_slice()).prop_map(Value::Frame),
        prop::sample::select(Relation::ALL.as_slice()).prop_map(Value::Relation),
    ];
    let search = prop_oneof![Just(String::new()), any::<String>(), "[a-z&=%+#~ ]{0,300}"];
    let view = prop::sample::select(View::ALL.as_slice());
    let claim = (prop::option::of(0..90_u32), prop::option::of(0..60_u32));
    (view, prop::collection::btree_set(value, 0..160), search, claim, any_look()).prop_map(
        |(view, values, search, (claim, point), look)| Query {
            view,
            filter: Filter { values: values.into_iter().collect(), search },
            claim: claim.map(ClaimIx),
            point: point.map(PointIx),
            look,
        },
    )
}

fn any_look() -> impl Strategy<Value = Look> {
    let source = || (0..7_u32).prop_map(SourceIx);
    (
        prop::collection::btree_set(source(), 0..5),
        prop::option::of(source()),
        prop::sample::select(Marking::ALL.as_slice()),
        prop::option::of(any::<String>()),
        prop::option::of(prop::sample::select(Sort::ALL.as_slice())),
        prop::option::of(prop::sample::select(Piece::ALL.as_slice())),
        prop::option::of(0..9_u32),
    )
        .prop_map(|(columns, pivot, marking, word, sort, embed, stop)| Look {
            columns: columns.into_iter().collect(),
            pivot,
            marking,
            word,
            sort,
            embed,
            stop,
        })
}

/// Strings that look like links, and strings that don't.
fn any_link() -> impl Strategy<Value = String> {
    let key = prop::sample::select(
        [
            "view", "topic", "source", "status", "voice", "actor", "frame", "told", "q", "claim", "column", "pivot",
            "mark", "word", "sort", "embed", "tour", "x", "",
        ]
        .as_slice(),
    );
    let value = prop_oneof![
        any::<String>(),
        "[a-zA-Z0-9%+~-]{0,20}",
        prop::sample::select(
            ["read", "tolls", "wire", "alone", "table", "2", "fact", "outlet", "both", "%E9", "a+b", "~~", "%26"]
                .as_slice()
        )
        .prop_map(str::to_owned),
    ];
    let pairs = prop::collection::vec((key, value), 0..8);
    prop_oneof![
        any::<String>(),
        pairs.prop_map(|pairs| {
            let pairs: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect();
            format!("?{}", pairs.join("&"))
        })
    ]
}

proptest! {
    #[test]
    fn a_link_opens_the_state_it_was_made_from(corpus in any_corpus(), query in any_query()) {
        let normal = query.normalised(&corpus);
        let link = normal.to_search(&corpus);
        prop_assert_eq!(&link, &query.to_search(&corpus));
        prop_assert!(link.is_ascii() && (link.is_empty() || link.starts_with('?')));
        prop_assert_eq!(Query::parse(&link, &corpus), Parsed { query: normal, notices: vec![] });
    }

    #[test]
    fn any_string_opens_a_state_whose_own_link_opens_it_again(link in any_link()) {
        let corpus = bridge();
        let first = Query::parse(&link, &corpus);
        let canonical = first.query.to_search(&corpus);
        let second = Query::parse(&canonical, &corpus);
        prop_assert_eq!(&second.query, &first.query);
        prop_assert_eq!(second.query.to_search(&corpus), canonical);
        prop_assert_eq!(second.notices, vec![]);
        prop_assert_eq!(&first.query.normalised(&corpus), &first.query);
    }
}
