//! What a page says of its article in JSON-LD, by the vocabulary of schema.org.

use super::builder;
use super::tree::Tree;
use serde_json::Value;

/// The most bytes of one block of data that are read.
const LONGEST: usize = 1 << 20;
/// The most things that are looked at.
const THINGS: usize = 10_000;

/// What the page's data say of the article.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Stated {
    pub(super) headline: Option<String>,
    pub(super) outlet: Option<String>,
    /// The name of the site, which is the outlet where no publisher is stated.
    pub(super) site: Option<String>,
    pub(super) author: Option<String>,
    pub(super) date: Option<String>,
    /// When it was changed.
    pub(super) changed: Option<String>,
    pub(super) language: Option<String>,
    pub(super) url: Option<String>,
    /// Whether it says that the article is not free to read.
    pub(super) paid: bool,
}

/// What the data of a page say of the first article in them.
pub(super) fn stated(tree: &Tree) -> Stated {
    let blocks = tree.elements().filter(|(_, element)| {
        element.name == "script"
            && element.get("type").is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"))
    });
    let texts = blocks.map(|(at, _)| tree.text(at, LONGEST)).filter(|text| text.len() <= LONGEST);
    let values: Vec<Value> = texts.filter_map(|text| serde_json::from_str(&sound(&text)).ok()).collect();
    let things = things(&values);
    let article = things.iter().find(|thing| is_article(thing));
    let mut stated = article.map(|article| of(article, &things)).unwrap_or_default();
    let named = |kinds: &[&str]| things.iter().find(|thing| is_of(thing, kinds) && text(thing, "name").is_some());
    stated.site = named(&["WebSite"]).or_else(|| named(&["NewsMediaOrganization"])).and_then(|site| text(site, "name"));
    // Some makers state the day of the page and not of the article.
    let page = things.iter().find(|thing| is_of(thing, &["WebPage"]));
    stated.date = stated.date.or_else(|| text(page?, "datePublished"));
    stated.changed = stated.changed.or_else(|| text(page?, "dateModified"));
    stated
}

/// A block of data without what some sites put around it and no parser takes: line ends within texts, marks of a comment.
fn sound(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let mut bare = spaced.trim();
    for mark in ["<!--", "//", "/*", "<![CDATA[", "*/"] {
        bare = bare.strip_prefix(mark).unwrap_or(bare).trim_start();
    }
    for mark in ["-->", "*/", "]]>", "/*", "//", ";"] {
        bare = bare.strip_suffix(mark).unwrap_or(bare).trim_end();
    }
    bare.to_owned()
}

fn text(thing: &Value, key: &str) -> Option<String> {
    thing.get(key).and_then(Value::as_str).map(plain).filter(|text| !text.trim().is_empty())
}

fn is_of(thing: &Value, kinds: &[&str]) -> bool {
    let one = |kind: &Value| kind.as_str().is_some_and(|kind| kinds.contains(&kind));
    match thing.get("@type") {
        Some(Value::Array(all)) => all.iter().any(one),
        Some(kind) => one(kind),
        None => false,
    }
}

/// All objects, the outer before the inner. The parser bounds how deep they go.
fn things(values: &[Value]) -> Vec<&Value> {
    let mut things = Vec::new();
    let mut rest: Vec<&Value> = values.iter().rev().collect();
    while let Some(value) = rest.pop().filter(|_| things.len() < THINGS) {
        match value {
            Value::Array(items) => rest.extend(items.iter().rev()),
            Value::Object(fields) => {
                things.push(value);
                rest.extend(fields.values().filter(|value| value.is_object() || value.is_array()));
            }
            _ => {}
        }
    }
    things
}

fn is_article(thing: &Value) -> bool {
    let names = |kind: &Value| {
        kind.as_str().is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report")
    };
    match thing.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(names),
        Some(kind) => names(kind),
        None => false,
    }
}

fn of(article: &Value, things: &[&Value]) -> Stated {
    let text = |key: &str| text(article, key);
    let named = |key: &str| article.get(key).and_then(|value| names(value, things)).map(|names| plain(&names));
    let page = article.get("mainEntityOfPage");
    let page = page.and_then(|page| page.as_str().or_else(|| page.get("@id").and_then(Value::as_str)));
    Stated {
        headline: text("headline").or_else(|| text("name")),
        outlet: named("publisher").or_else(|| named("isPartOf")).or_else(|| named("sourceOrganization")),
        site: None,
        author: named("author"),
        date: text("datePublished").or_else(|| text("dateCreated")),
        changed: text("dateModified"),
        language: text("inLanguage"),
        url: text("url").or_else(|| page.map(str::to_owned)),
        paid: article
            .get("isAccessibleForFree")
            .is_some_and(|free| free == false || free.as_str().is_some_and(|free| free.eq_ignore_ascii_case("false"))),
    }
}

/// A text without the character references that many sites put into their data, where they mean nothing.
fn plain(text: &str) -> String {
    match text.contains('&') && !text.contains('<') {
        true => builder::read(text).text(0, LONGEST),
        false => text.to_owned(),
    }
}

/// The names of persons or firms: a text, a thing with a name, a thing that is named elsewhere, or a list of these.
fn names(value: &Value, things: &[&Value]) -> Option<String> {
    let one = |value: &Value| {
        let elsewhere = || {
            let id = value.get("@id")?;
            things
                .iter()
                .find(|thing| thing.get("@id") == Some(id) && thing.get("name").is_some())?
                .get("name")?
                .as_str()
        };
        value.as_str().or_else(|| value.get("name").and_then(Value::as_str)).or_else(elsewhere).map(str::to_owned)
    };
    let names = match value {
        Value::Array(values) => values.iter().take(5).filter_map(one).collect::<Vec<_>>().join(", "),
        value => one(value)?,
    };
    Some(names).filter(|names| !names.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::builder::read as parse;

    fn read(json: &str) -> Stated {
        stated(&parse(&format!("<script type='application/ld+json'>{json}</script>")))
    }

    #[test]
    fn the_article_is_found_among_the_data() {
        let graph = r#"{"@graph": [
            {"@type": "WebSite", "name": "No"},
            {"@type": "Organization", "@id": "urn:post", "name": "The Post"},
            {"@type": ["NewsArticle"], "headline": "Bridge open &#8211; at last", "publisher": {"@id": "urn:post"}, "datePublished": "2025-12-04",
             "author": [{"name": "Ann Lee"}, "Bo Ray"], "mainEntityOfPage": {"@id": "https://post.example/a"}, "isAccessibleForFree": "False"}]}"#;
        let expected = Stated {
            headline: Some("Bridge open – at last".to_owned()),
            outlet: Some("The Post".to_owned()),
            site: Some("No".to_owned()),
            author: Some("Ann Lee, Bo Ray".to_owned()),
            date: Some("2025-12-04".to_owned()),
            changed: None,
            language: None,
            url: Some("https://post.example/a".to_owned()),
            paid: true,
        };
        assert_eq!(read(graph), expected);
    }

    #[test]
    fn odd_data_say_nothing() {
        let deep = "[".repeat(100_000);
        for json in [
            "",
            "{",
            "null",
            "[]",
            r#"{"@type": 5}"#,
            r#"{"@type": "Article", "headline": {"a": 1}, "publisher": 7, "author": []}"#,
            r#"{"__proto__": {"@type": "Person"}, "constructor": 1}"#,
            &deep,
        ] {
            assert_eq!(read(json), Stated::default(), "{:.80}", json);
        }
    }
}
