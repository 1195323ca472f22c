//! Comparisons to test with.

use corpus::{Article, Comparison, Date, Event, Input, Metadata, Topic};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// A made-up comparison of two articles.
pub(crate) fn bridge() -> Comparison {
    let article = |slug: &str, outlet: &str, text: &str| Article {
        metadata: Metadata {
            slug: slug.to_owned(),
            label: outlet.to_owned(),
            outlet: Some(outlet.to_owned()),
            title: text.lines().next().map(str::to_owned),
            author: None,
            date: Date::parse("2026-01-30").ok(),
            url: Some(format!("https://{slug}.example/toll")),
            language: Some("en".to_owned()),
        },
        text: text.to_owned(),
    };
    Comparison {
        id: "k3f9x2".to_owned(),
        revision: 0,
        input: Input {
            event: Event {
                title: "The Northport bridge".to_owned(),
                description: Some("A bridge is opened.".to_owned()),
                from: Date::parse("2026-01-29").ok(),
                to: Date::parse("2026-01-30").ok(),
                place: Some("Northport".to_owned()),
            },
            topics: vec![Topic {
                slug: "tolls".to_owned(),
                label: "Tolls".to_owned(),
                description: "What crossing costs.".to_owned(),
                terms: vec!["toll".to_owned(), "two crowns".to_owned()],
            }],
            articles: vec![
                article("post", "Northport Post", "Bridge opens\n\nThe toll is “two crowns”, the mayor said."),
                article("echo", "Southport Echo", "A bridge at last\nNobody will pay a toll."),
            ],
        },
    }
}

/// A line as it may stand in a comparison: no white space at its edges nor twice, nothing that turns direction.
fn line() -> impl Strategy<Value = String> {
    vec("[!-~]{1,8}|[à-ÿא-ת中💧]{1,4}", 1..5).prop_map(|words| words.join(" "))
}

fn date() -> impl Strategy<Value = Date> {
    (0..3_u8, 0..9999_u16, 1..13_u8, 1..29_u8).prop_map(|(parts, year, month, day)| {
        let text = format!("{year:04}-{month:02}-{day:02}");
        Date::parse(&text[..[4, 7, 10][usize::from(parts)]]).unwrap()
    })
}

prop_compose! {
    fn topic()(label in line(), description in line(), terms in vec(line(), 1..4)) -> Topic {
        Topic { slug: String::new(), label, description, terms }
    }
}

prop_compose! {
    fn article()(
        label in line(), outlet in option::of(line()), title in option::of(line()), author in option::of(line()), date in option::of(date()),
        url in option::of("https?://[!-~]{1,30}"), language in option::of("[a-z]{2}"), text in any::<String>(),
    ) -> Article {
        Article { metadata: Metadata { slug: String::new(), label, outlet, title, author, date, url, language }, text }
    }
}

prop_compose! {
    /// Any comparison that has nothing to be set right.
    pub(crate) fn comparison()(
        id in "[a-z0-9]{0,12}", title in line(), description in option::of(line()), place in option::of(line()),
        from in option::of(date()), to in option::of(date()),
        mut topics in vec(topic(), 0..4), mut articles in vec(article(), 0..4),
    ) -> Comparison {
        for (number, topic) in topics.iter_mut().enumerate() {
            topic.slug = format!("t-{number}");
        }
        for (number, article) in articles.iter_mut().enumerate() {
            article.metadata.slug = format!("a{number}");
        }
        let event = Event { title, description, from, to, place };
        Comparison { id, revision: 0, input: Input { event, topics, articles } }
    }
}
