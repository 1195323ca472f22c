//! The formats that are JSON, validated by `boon` against `schema/*.json`.

use super::{LINK, hostile, json, saying};
use crate::export::Format;
use crate::sample::bridge;
use crate::{Corpus, Date};
use boon::{Compiler, Schemas};
use proptest::prelude::*;
use serde_json::{Value, json as value};

const SCHEMAS: [(Format, &str); 3] = [
    (Format::Json, include_str!("../../../schema/claims.json")),
    (Format::Annotation, include_str!("../../../schema/annotation.json")),
    (Format::Csl, include_str!("../../../schema/csl.json")),
];

/// The schema with no members beside those it names: nothing is written that it does not describe.
fn closed(mut schema: Value) -> Value {
    let object = schema.get("properties").is_some();
    match &mut schema {
        Value::Object(members) => members.values_mut().for_each(|member| *member = closed(member.take())),
        Value::Array(items) => items.iter_mut().for_each(|item| *item = closed(item.take())),
        _ => {}
    }
    if object {
        schema["additionalProperties"] = value!(false);
    }
    schema
}

fn check(format: Format, document: &Value) -> Result<(), String> {
    let text = SCHEMAS.iter().find(|(of, _)| *of == format).unwrap().1;
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    compiler.add_resource("http://schema.example/it", closed(serde_json::from_str(text).unwrap())).unwrap();
    let mut schemas = Schemas::new();
    let schema = compiler.compile("http://schema.example/it", &mut schemas).unwrap();
    schemas.validate(document, schema).map_err(|error| error.to_string())
}

/// A document of hostile texts with the member at this address altered.
fn altered(format: Format, at: &str, value: Value) -> Value {
    let mut document = json(&hostile::corpus(), format);
    *document.pointer_mut(at).unwrap() = value;
    document
}

#[test]
fn what_is_written_as_json_is_what_the_schemas_describe() {
    for corpus in [bridge(), hostile::corpus(), saying(""), Corpus::default()] {
        for (format, _) in SCHEMAS {
            assert_eq!(check(format, &json(&corpus, format)), Ok(()));
        }
    }
}

#[test]
fn the_schemas_allow_nothing_else() {
    for (format, at, wrong) in [
        (Format::Json, "/version", value!(2)),
        (Format::Json, "/claims/0", value!({ "id": "a" })),
        (Format::Json, "/claims/0/status", value!("sure")),
        (Format::Json, "/claims/0/start", value!(-1)),
        (Format::Json, "/claims/0/source/date", value!("30 January 2026")),
        (Format::Json, "/claims/0/source/url", value!("no address")),
        (Format::Json, "/claims/0/points/0/relation", value!("perhaps")),
        (Format::Annotation, "/type", value!("Page")),
        (Format::Annotation, "/items/0/target/selector/0/exact", value!(null)),
        (Format::Annotation, "/items/0/target/selector/1/end", value!("9")),
        (Format::Annotation, "/items/0/target/source", value!("")),
        (Format::Csl, "/0/type", value!("article")),
        (Format::Csl, "/0/issued/date-parts/0", value!([2026, 13])),
        (Format::Csl, "/0/accessed", value!("2026-01-31")),
        (Format::Csl, "/0", value!({ "id": "a", "type": "article-newspaper" })),
    ] {
        assert!(check(format, &altered(format, at, wrong)).is_err(), "{at}");
    }
}

/// The member of this name; `null` is what is not there.
fn stated(text: Option<&str>) -> Value {
    text.map_or(Value::Null, Value::from)
}

fn holds(corpus: &Corpus) {
    let [data, items] = [Format::Json, Format::Csl].map(|format| json(corpus, format));
    let claims = data["claims"].as_array().unwrap();
    assert_eq!((claims.len(), items.as_array().unwrap().len()), (corpus.claims.len(), corpus.claims.len()));
    assert_eq!((&data["event"], &data["link"]), (&value!(corpus.event.title), &value!(LINK)));
    for (at, claim) in corpus.claims.iter().enumerate() {
        let source = corpus.source(claim.source).unwrap();
        let about = &source.metadata;
        let (read, item) = (&claims[at], &items[at]);
        for (member, variable, expected) in [
            (&read["id"], &item["id"], Some(claim.id.as_str())),
            (&read["quotation"], &item["annote"], Some(claim.span.slice(&source.text))),
            (&read["source"]["outlet"], &item["container-title"], about.outlet.as_deref()),
            (&read["source"]["language"], &item["language"], about.language.as_deref()),
            (&read["place"], &item["section"], source.place(claim.paragraph).map(crate::Place::in_words).as_deref()),
        ] {
            assert_eq!((member, variable), (&stated(expected), &stated(expected)));
        }
        for (member, variable, named, otherwise) in [
            ("title", "title", source.headline(), ["[", &about.label, "]"].concat()),
            ("url", "URL", about.url.as_deref(), LINK.to_owned()),
        ] {
            assert_eq!(read["source"][member], stated(named));
            assert_eq!(item[variable], value!(named.map_or(otherwise, str::to_owned)));
        }
        assert_eq!(read["source"]["date"], stated(about.date.map(|date| date.to_string()).as_deref()));
        let parts = |date: Date| value!([[date.year(), date.month().unwrap(), date.day().unwrap()]]);
        assert_eq!(item["issued"]["date-parts"], about.date.map_or(Value::Null, parts));
        assert_eq!(item["accessed"]["date-parts"], value!([[2026, 1, 31]]));
        assert_eq!(item["note"], value!(["“", &source.metadata.label, "”, compared at ", LINK].concat()));
        let text: Vec<char> = source.text.chars().collect();
        let [start, end] = ["start", "end"].map(|name| usize::try_from(read[name].as_u64().unwrap()).unwrap());
        assert_eq!(text[start..end].iter().collect::<String>(), read["quotation"].as_str().unwrap());
    }
}

#[test]
fn json_and_csl_give_back_all_that_a_source_states_and_no_more() {
    holds(&bridge());
    holds(&hostile::corpus());
}

fn selects(corpus: &Corpus) {
    let page = json(corpus, Format::Annotation);
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), corpus.claims.len());
    for (item, claim) in items.iter().zip(&corpus.claims) {
        let source = corpus.source(claim.source).unwrap();
        let text: Vec<char> = source.text.chars().collect();
        let [words, position] = [0, 1].map(|at| &item["target"]["selector"][at]);
        let [start, end] = ["start", "end"].map(|name| usize::try_from(position[name].as_u64().unwrap()).unwrap());
        let exact = claim.span.slice(&source.text);
        assert_eq!(words["exact"], value!(exact));
        assert_eq!(text[start..end].iter().collect::<String>(), exact);
        let [prefix, suffix] = ["prefix", "suffix"].map(|name| words[name].as_str().unwrap());
        assert!(text[..start].iter().collect::<String>().ends_with(prefix));
        assert!(text[end..].iter().collect::<String>().starts_with(suffix));
        assert_eq!(prefix.chars().count(), start.min(32));
        assert_eq!(suffix.chars().count(), (text.len() - end).min(32));
        // Where the positions count: in the publisher's page, else in the article read alone.
        let read = ["https://example.org/?view=read&column=", &source.metadata.slug].concat();
        assert_eq!(item["target"]["source"], value!(source.metadata.url.as_ref().unwrap_or(&read)));
        // By its identifier an annotation opens: the claim in its text.
        assert_eq!(item["id"], value!(["https://example.org/?view=read&claim=", &claim.id].concat()));
    }
}

#[test]
fn an_annotation_selects_its_very_words_by_quotation_and_by_code_points() {
    selects(&bridge());
    selects(&hostile::corpus());
}

proptest! {
    #[test]
    fn any_text_survives_json(text in any::<String>()) {
        let corpus = saying(&text);
        let [data, items] = [Format::Json, Format::Csl].map(|format| json(&corpus, format));
        prop_assert_eq!(data["claims"][0]["quotation"].as_str(), Some(text.as_str()));
        prop_assert_eq!(items[0]["annote"].as_str(), Some(text.as_str()));
        let page = json(&corpus, Format::Annotation);
        prop_assert_eq!(page["items"][0]["target"]["selector"][0]["exact"].as_str(), Some(text.as_str()));
    }
}
