//! `corpus.toml`: the event and what is known of its sources.

use crate::problem::{Problem, line_of};
use corpus::{Date, Event, Metadata};
use serde::Deserialize;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use toml::Spanned;

pub(crate) const FILE: &str = "corpus.toml";

/// `corpus.toml` as checked.
#[derive(Debug)]
pub(crate) struct Manifest {
    pub(crate) event: Event,
    pub(crate) sources: Vec<Listed>,
}

/// A source as listed, its text not yet read.
#[derive(Debug)]
pub(crate) struct Listed {
    pub(crate) metadata: Metadata,
    pub(crate) file: String,
    /// The line of `corpus.toml` that names the file.
    pub(crate) line: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    event: WrittenEvent,
    #[serde(default)]
    source: Vec<WrittenSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenEvent {
    title: Spanned<String>,
    description: Option<String>,
    from: Option<Spanned<String>>,
    to: Option<Spanned<String>>,
    place: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSource {
    file: Spanned<String>,
    slug: Spanned<String>,
    label: Spanned<String>,
    outlet: Option<String>,
    title: Option<String>,
    author: Option<String>,
    date: Option<Spanned<String>>,
    url: Option<Spanned<String>>,
    language: Option<String>,
}

/// Reads and checks `corpus.toml`.
pub(crate) fn read(folder: &Path) -> Result<Manifest, Vec<Problem>> {
    let path = folder.join(FILE);
    let text = fs::read_to_string(&path).map_err(|error| {
        vec![Problem::new(
            &path,
            None,
            format!("can't be read: {error}"),
            "a folder of seeds needs a corpus.toml, saved as UTF-8, with an [event] and a [[source]] for each article",
        )]
    })?;
    let written: Written = toml::from_str(&text).map_err(|error| {
        let help = "an [event] has title, description, from, to and place; a [[source]] has file, slug, label, \
                    outlet, title, date, url and language";
        vec![Problem::malformed(&path, &text, &error, help)]
    })?;
    let mut check = Check { path, text: &text, problems: Vec::new() };
    let event = check.event(&written.event);
    let sources = check.sources(written.source);
    if check.problems.is_empty() { Ok(Manifest { event, sources }) } else { Err(check.problems) }
}

struct Check<'t> {
    path: PathBuf,
    text: &'t str,
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn event(&mut self, written: &WrittenEvent) -> Event {
        self.filled(&written.title, "title");
        let from = self.date(written.from.as_ref());
        let to = self.date(written.to.as_ref());
        if let (Some(from), Some(to), Some(place)) = (from, to, &written.to)
            && to < from
        {
            self.problem(place, format!("the event ends on {to}, before it begins on {from}"), "swap the two dates");
        }
        Event {
            title: written.title.get_ref().trim().to_owned(),
            description: written.description.clone(),
            from,
            to,
            place: written.place.clone(),
        }
    }

    fn sources(&mut self, written: Vec<WrittenSource>) -> Vec<Listed> {
        if written.is_empty() {
            let help = "add a [[source]] with file, slug and label for each article";
            self.problems.push(Problem::new(&self.path, None, "no source is listed", help));
        }
        let mut lines_of_slugs = HashMap::new();
        let mut lines_of_files = HashMap::new();
        let mut sources = Vec::new();
        for source in written {
            self.filled(&source.label, "label");
            self.slug(&source.slug);
            self.once(&mut lines_of_slugs, &source.slug, "slug", "give each source a slug of its own");
            self.once(&mut lines_of_files, &source.file, "file", "list each article once");
            if let Some(url) = &source.url
                && !["https://", "http://"].iter().any(|scheme| url.get_ref().starts_with(scheme))
            {
                let what = format!("“{}” is not the address of a page", url.get_ref());
                self.problem(url, what, "write the whole address, beginning with https://, or leave url out");
            }
            let date = self.date(source.date.as_ref());
            let line = self.line(&source.file);
            sources.push(Listed {
                metadata: Metadata {
                    slug: source.slug.into_inner(),
                    label: source.label.into_inner(),
                    outlet: source.outlet,
                    title: source.title,
                    author: source.author,
                    date,
                    url: source.url.map(Spanned::into_inner),
                    language: source.language,
                },
                file: source.file.into_inner(),
                line,
            });
        }
        sources
    }

    fn line(&self, place: &Spanned<String>) -> usize {
        line_of(self.text, place.span().start)
    }

    fn problem(&mut self, place: &Spanned<String>, what: impl Into<String>, help: &str) {
        let line = self.line(place);
        self.problems.push(Problem::new(&self.path, Some(line), what, help));
    }

    fn filled(&mut self, value: &Spanned<String>, key: &str) {
        if value.get_ref().trim().is_empty() {
            self.problem(value, format!("the {key} is empty"), "write a few words");
        }
    }

    fn slug(&mut self, slug: &Spanned<String>) {
        if !corpus::is_slug(slug.get_ref()) {
            let what = format!("“{}” can't be a slug", slug.get_ref());
            self.problem(slug, what, SLUG_HELP);
        }
    }

    fn once(&mut self, seen: &mut HashMap<String, usize>, value: &Spanned<String>, key: &str, help: &str) {
        let line = self.line(value);
        if let Some(first) = seen.insert(value.get_ref().clone(), line) {
            let what = format!("the {key} “{}” is already taken on line {first}", value.get_ref());
            self.problem(value, what, help);
        }
    }

    fn date(&mut self, written: Option<&Spanned<String>>) -> Option<Date> {
        let written = written?;
        match Date::parse(written.get_ref()) {
            Ok(date) => Some(date),
            Err(what) => {
                self.problem(written, what, "give the date as the source gives it, or leave it out");
                None
            }
        }
    }
}

pub(crate) const SLUG_HELP: &str = "a slug is part of links: lower-case letters a–z, digits and single hyphens";
