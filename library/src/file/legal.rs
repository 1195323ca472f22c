//! Setting right what a file says wrongly but harmlessly, and telling of it.

use crate::limits;
use corpus::{Article, Comparison, Event, Metadata, Topic, is_slug, slug, untaken_slug};
use std::collections::HashSet;

/// The most characters of a comparison's id and of a slug.
const ID: usize = 40;
const SLUG: usize = 400;

/// What was set right.
#[derive(Default)]
pub(super) struct Legal {
    /// Labels of articles whose address was left out.
    addresses: Vec<String>,
    /// Names in links that are others now: before and after.
    renamed: Vec<(String, String)>,
}

impl Legal {
    pub(super) fn comparison(&mut self, mut comparison: Comparison) -> Comparison {
        if !is_id(&comparison.id) {
            comparison.id.clear();
        }
        let input = &mut comparison.input;
        event(&mut input.event);
        for (number, topic) in (1..).zip(&mut input.topics) {
            words(number, topic);
        }
        for (number, article) in (1..).zip(&mut input.articles) {
            self.about(number, &mut article.metadata);
        }
        let origin = |article: &Article| {
            let about = &article.metadata;
            [Some(&about.label), about.outlet.as_ref(), about.title.as_ref()]
                .into_iter()
                .flatten()
                .map(|name| slug(name))
                .find(|slug| !slug.is_empty())
        };
        let topics = input.topics.iter().map(|topic| (topic.slug.as_str(), Some(slug(&topic.label))));
        let topics = self.slugs("topic", topics.collect());
        let articles = input.articles.iter().map(|article| (article.metadata.slug.as_str(), origin(article)));
        let articles = self.slugs("source", articles.collect());
        for (topic, slug) in input.topics.iter_mut().zip(topics) {
            topic.slug = slug;
        }
        for (article, slug) in input.articles.iter_mut().zip(articles) {
            article.metadata.slug = slug;
        }
        comparison
    }

    /// What was set right, a sentence for each kind.
    pub(super) fn notes(self) -> Vec<String> {
        let mut notes = Vec::new();
        if !self.addresses.is_empty() {
            let of = listed(self.addresses.iter().map(|label| quoted(label)).collect());
            notes.push(format!("Left out as no address of the web (http or https): that of {of}."));
        }
        if !self.renamed.is_empty() {
            let changes = self.renamed.iter().map(|(before, after)| [quoted(before), quoted(after)].join(" is "));
            let changes = listed(changes.collect());
            notes.push(format!("Names in links are lower-case letters, digits and hyphens, each once: {changes} now."));
        }
        notes
    }

    fn about(&mut self, number: usize, about: &mut Metadata) {
        about.label = line(&about.label).chars().take(limits::LABEL).collect();
        for member in [&mut about.outlet, &mut about.title, &mut about.author, &mut about.language, &mut about.url] {
            *member = stated(member.take());
        }
        if about.label.is_empty() {
            let name = about.outlet.clone().or_else(|| about.title.clone());
            about.label = name.unwrap_or_else(|| format!("Source {number}"));
        }
        if about.url.as_deref().is_some_and(|url| !is_of_the_web(url)) {
            about.url = None;
            self.addresses.push(about.label.clone());
        }
    }

    /// Legal and unique names, each as given where that is one, else after what it names, else `other` with a number.
    fn slugs(&mut self, other: &str, given: Vec<(&str, Option<String>)>) -> Vec<String> {
        // Those that are right as they are come first, so that none loses its name to one that is made up.
        let mut taken: HashSet<String> = HashSet::new();
        let right: Vec<bool> = given
            .iter()
            .map(|&(given, _)| is_slug(given) && given.len() <= SLUG && taken.insert(given.to_owned()))
            .collect();
        let mut slugs = Vec::new();
        for ((given, named), right) in given.into_iter().zip(right) {
            if right {
                slugs.push(given.to_owned());
                continue;
            }
            let made = Some(slug(given)).filter(|slug| !slug.is_empty()).or(named).filter(|slug| !slug.is_empty());
            let made = untaken_slug(made.as_deref().unwrap_or(other), |slug| taken.contains(slug));
            if !given.is_empty() {
                self.renamed.push((line(given), made.clone()));
            }
            taken.insert(made.clone());
            slugs.push(made);
        }
        slugs
    }
}

/// Whether a text can be the name of a comparison.
pub(super) fn is_id(id: &str) -> bool {
    (1..=ID).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

fn event(event: &mut Event) {
    event.title = line(&event.title);
    event.description = stated(event.description.take());
    event.place = stated(event.place.take());
}

/// A topic without a label is called after its slug; without terms it would never be found.
fn words(number: usize, topic: &mut Topic) {
    topic.label = line(&topic.label);
    if topic.label.is_empty() {
        topic.label = line(&topic.slug);
    }
    if topic.label.is_empty() {
        topic.label = format!("Topic {number}");
    }
    topic.description = line(&topic.description);
    for term in &mut topic.terms {
        *term = line(term);
    }
    topic.terms.retain(|term| !term.is_empty());
    if topic.terms.is_empty() {
        topic.terms.push(topic.label.clone());
    }
}

/// Whether an address can be opened as a page of the web, and not as a script or a file.
pub(crate) fn is_of_the_web(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    let web = ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
    web && !rest.is_empty() && !url.contains(char::is_whitespace)
}

fn stated(text: Option<String>) -> Option<String> {
    text.map(|text| line(&text)).filter(|text| !text.is_empty())
}

/// A text on one line: white space and control characters between words become a space, and marks that would turn the
/// direction of what stands beside it are left out.
pub(crate) fn line(text: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let mut line = String::new();
    let mut gap = false;
    for c in text.chars().filter(|c| !turns(c)) {
        if c.is_whitespace() || c.is_control() {
            gap = !line.is_empty();
            continue;
        }
        if gap {
            line.push(' ');
            gap = false;
        }
        line.push(c);
    }
    match line.char_indices().nth(limits::LINE) {
        Some((end, _)) => line.get(..end).unwrap_or_default().trim_end().to_owned(),
        None => line,
    }
}

/// A text in quotation marks, of no more than so many characters.
fn quoted(text: &str) -> String {
    const SHOWN: usize = 60;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("“{}…”", text.get(..end).unwrap_or_default()),
        None => format!("“{text}”"),
    }
}

/// The first three of a list, and how many more there are.
fn listed(all: Vec<String>) -> String {
    let more = all.len().saturating_sub(3);
    let mut listed = all.into_iter().take(3).collect::<Vec<_>>().join(", ");
    if more > 0 {
        listed.push_str(&format!(" and {more} more"));
    }
    listed
}
