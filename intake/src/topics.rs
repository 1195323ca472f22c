//! `topics.toml`: what the claims of the event are about.

use crate::manifest::SLUG_HELP;
use crate::problem::{Problem, line_of};
use corpus::Topic;
use serde::Deserialize;
use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use toml::Spanned;

pub(crate) const FILE: &str = "topics.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    topic: Vec<WrittenTopic>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTopic {
    slug: Spanned<String>,
    label: String,
    description: String,
    terms: Spanned<Vec<String>>,
}

/// Reads and checks `topics.toml`; no such file means no topics.
pub(crate) fn read(folder: &Path) -> Result<Vec<Topic>, Vec<Problem>> {
    let path = folder.join(FILE);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => {
            let what = format!("can't be read: {error}");
            return Err(vec![Problem::new(&path, None, what, "save it as UTF-8, readable for you")]);
        }
    };
    let written: Written = toml::from_str(&text).map_err(|error| {
        let help = "a [[topic]] has slug, label, description and terms, and nothing else";
        vec![Problem::malformed(&path, &text, &error, help)]
    })?;
    let mut problems = Vec::new();
    let mut seen = HashMap::new();
    for topic in &written.topic {
        let slug = topic.slug.get_ref();
        let line = line_of(&text, topic.slug.span().start);
        if !corpus::is_slug(slug) {
            problems.push(Problem::new(&path, Some(line), format!("“{slug}” can't be a slug"), SLUG_HELP));
        }
        if let Some(first) = seen.insert(slug, line) {
            let what = format!("the slug “{slug}” is already taken on line {first}");
            problems.push(Problem::new(&path, Some(line), what, "give each topic a slug of its own"));
        }
        if topic.terms.get_ref().iter().all(|term| term.trim().is_empty()) {
            let line = line_of(&text, topic.terms.span().start);
            let what = format!("the topic “{slug}” has no terms, so no claim could have it");
            problems.push(Problem::new(&path, Some(line), what, "list the words and phrases that tell it"));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(written
        .topic
        .into_iter()
        .map(|topic| Topic {
            slug: topic.slug.into_inner(),
            label: topic.label,
            description: topic.description,
            terms: topic.terms.into_inner(),
        })
        .collect())
}
