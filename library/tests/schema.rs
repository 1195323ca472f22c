//! What is written is what the schema describes, and what it allows is read.

use crate::any::{bridge, comparison};
use boon::{Compiler, Schemas};
use library::{file, record};
use proptest::prelude::*;
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../schema/comparison.json");

/// The schema with no members beside those it names.
fn closed(mut schema: Value) -> Value {
    let object = schema.get("properties").is_some();
    match &mut schema {
        Value::Object(members) => members.values_mut().for_each(|member| *member = closed(member.take())),
        Value::Array(items) => items.iter_mut().for_each(|item| *item = closed(item.take())),
        _ => {}
    }
    if object {
        schema["additionalProperties"] = json!(false);
    }
    schema
}

fn check(document: &Value, schema: Value) -> Result<(), String> {
    let mut compiler = Compiler::new();
    compiler.add_resource("http://schema.example/it", schema).unwrap();
    let mut schemas = Schemas::new();
    let schema = compiler.compile("http://schema.example/it", &mut schemas).unwrap();
    schemas.validate(document, schema).map_err(|error| error.to_string())
}

fn open() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_is_written_is_what_the_schema_describes(comparison in comparison()) {
        prop_assert_eq!(check(&json(&file::write(&comparison).unwrap()), closed(open())), Ok(()));
    }
}

#[test]
fn what_is_kept_is_described_too() {
    let stored = String::from_utf8(record::saved(&bridge(), None, 1000).unwrap().0).unwrap();
    assert_eq!(check(&json(&stored), closed(open())), Ok(()));
}

#[test]
fn the_least_that_the_schema_allows_is_read() {
    for text in [json!("A text"), json!(["A", "text"]), json!([])] {
        let least =
            json!({ "format": file::FORMAT, "version": 1, "event": { "title": "" }, "articles": [{ "text": text }] });
        assert_eq!(check(&least, open()), Ok(()));
        assert!(file::read(least.to_string().as_bytes()).is_ok());
    }
}

#[test]
fn the_schema_allows_nothing_else() {
    for (at, wrong) in [
        ("/version", json!(2)),
        ("/format", json!("parallax-claims")),
        ("/id", json!("K 3")),
        ("/event", json!({})),
        ("/event/from", json!("29 January")),
        ("/topics/0/slug", json!("Tolls")),
        ("/topics/0/label", json!(null)),
        ("/articles/0/url", json!("javascript:alert(1)")),
        ("/articles/0/text", json!(1)),
        ("/articles/0/label", json!("x".repeat(2001))),
    ] {
        let mut document = json(&file::write(&bridge()).unwrap());
        *document.pointer_mut(at).unwrap() = wrong;
        assert!(check(&document, open()).is_err(), "{at}");
    }
}
