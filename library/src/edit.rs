//! What a reader can change of a comparison.

mod naming;

use crate::file::{is_of_the_web, line};
use crate::limits;
use corpus::{Article, Comparison, Corpus, Date, Draft, Event, Input, Topic};

/// What stands in the fields of a form, by their names.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Fields from a list in which each name is followed by what stands in its field.
    #[must_use]
    pub fn new(list: &[String]) -> Self {
        let pairs = list.chunks_exact(2).filter_map(|pair| Some((pair.first()?.clone(), pair.get(1)?.clone())));
        Self(pairs.collect())
    }

    /// What stands in the field of this name, without white space at its edges; `None` where that is nothing.
    fn stated(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }
}

/// Why a field can't be used: its name, then a sentence that begins with its label.
pub type Refused = (&'static str, String);

fn refused(field: &'static str, sentence: impl Into<String>) -> Refused {
    (field, sentence.into())
}

/// Changes a comparison as a control in the page names it: `rename`, `retell:<position>`, `remove:<position>`,
/// `topic:<slug>` (`topic:` makes one) and `find-topics`. `corpus` is what the analysis made of the comparison.
///
/// # Errors
/// Names the field that can't be used and says why; nothing is changed then.
pub fn change(comparison: &mut Comparison, corpus: &Corpus, deed: &str, fields: &Fields) -> Result<(), Refused> {
    let (verb, what) = deed.split_once(':').unwrap_or((deed, ""));
    let position = || what.parse::<usize>().ok();
    match verb {
        "rename" => {
            let title = fields.stated("title").ok_or_else(|| refused("title", "Name: a comparison needs one."))?;
            comparison.input.event.title = line(title);
        }
        "retell" => {
            if let Some(at) = position() {
                retell(comparison, at, fields)?;
            }
        }
        "remove" => {
            let articles = &mut comparison.input.articles;
            if let Some(at) = position().filter(|&at| at < articles.len()) {
                articles.remove(at);
            }
        }
        "topic" => match fields.stated("into") {
            Some(into) => merge(comparison, corpus, what, into),
            None => settle(comparison, corpus, what, fields)?,
        },
        "find-topics" => comparison.input.topics.clear(),
        _ => {}
    }
    Ok(())
}

/// A comparison that starts with what a page shows already, to be added to. Its title says so, since both may stand side
/// by side.
#[must_use]
pub fn of_corpus(corpus: &Corpus) -> Comparison {
    let article = |source: &corpus::Source| Article { metadata: source.metadata.clone(), text: source.text.clone() };
    let articles = corpus.sources.iter().map(article).collect();
    let title = [&corpus.event.title, ", with articles of my own"].concat();
    let event = Event { title, ..corpus.event.clone() };
    let input = Input { event, topics: given(&corpus.topics), articles };
    Comparison { input, ..Comparison::default() }
}

/// The title of a copy: `The bridge (copy)`, `The bridge (copy 2)`.
pub(crate) fn title_of_copy(title: &str) -> String {
    let (name, number) = match title.strip_suffix(')').and_then(|title| title.rsplit_once(" (copy")) {
        Some((name, number)) => (name, number.trim().parse().unwrap_or(1)),
        None => (title, 0_u32),
    };
    match number {
        0 => [name, " (copy)"].concat(),
        _ => format!("{name} (copy {})", number.saturating_add(1)),
    }
}

/// The topics that have terms: the one for all other claims comes of itself.
fn given(topics: &[Topic]) -> Vec<Topic> {
    topics.iter().filter(|topic| !topic.terms.is_empty()).cloned().collect()
}

/// Adds an article. A comparison without a title takes the article's.
pub fn add(comparison: &mut Comparison, draft: Draft) {
    let input = &mut comparison.input;
    let label = naming::label(&draft, &input.articles);
    let mut metadata = draft.metadata;
    metadata.slug = naming::slug(&label, &input.articles);
    metadata.label = label;
    if input.event.title.is_empty() {
        input.event.title = metadata.title.clone().unwrap_or_else(|| metadata.label.clone());
    }
    input.articles.push(Article { metadata, text: draft.text });
}

/// Corrects what is known of the article at a position, and its text. An empty field says that it is not stated; the
/// name in links stays, so that links do.
///
/// # Errors
/// Names the field that can't be used and says why; nothing is changed then.
fn retell(comparison: &mut Comparison, at: usize, fields: &Fields) -> Result<(), Refused> {
    let stated = |name: &str| fields.stated(name).map(line);
    let label = stated("label").ok_or_else(|| refused("label", "Label: a source needs one."))?;
    if label.chars().count() > limits::LABEL {
        let told = format!("Label: of {} characters at most, since it stands beside others.", limits::LABEL);
        return Err(refused("label", told));
    }
    let mut others = comparison.input.articles.iter().enumerate().filter(|&(other, _)| other != at);
    if others.any(|(_, other)| other.metadata.label == label) {
        return Err(refused("label", format!("Label: another source is called “{label}” already.")));
    }
    let date = match stated("date") {
        None => None,
        Some(text) => {
            Some(Date::parse(&text).map_err(|error| refused("date", ["Published: ", &error.to_string()].concat()))?)
        }
    };
    let url = stated("url");
    if url.as_deref().is_some_and(|url| !is_of_the_web(url)) {
        return Err(refused("url", "Address: it should be one of the web, such as https://example.org/article."));
    }
    let Some(text) = fields.stated("text") else {
        return Err(refused("text", "Text: an article needs one. To take the source away, use “Remove”."));
    };
    let Some(article) = comparison.input.articles.get_mut(at) else { return Ok(()) };
    let title = stated("title");
    // A headline that stands over the text is corrected there as well.
    let headline = article.metadata.title.as_deref().zip(title.as_deref()).filter(|(before, now)| before != now);
    let corrected = headline.and_then(|(before, now)| {
        let rest = text.strip_prefix(before).filter(|rest| rest.is_empty() || rest.starts_with('\n'))?;
        Some([now, rest].concat())
    });
    article.metadata.label = label;
    article.metadata.outlet = stated("outlet");
    article.metadata.title = title;
    article.metadata.author = stated("author");
    article.metadata.language = stated("language");
    article.metadata.date = date;
    article.metadata.url = url;
    article.text = corrected.unwrap_or_else(|| text.to_owned());
    Ok(())
}

/// Takes the topics that were found as given, so that they can be changed one by one.
fn settled<'c>(comparison: &'c mut Comparison, corpus: &Corpus) -> &'c mut Vec<Topic> {
    let topics = &mut comparison.input.topics;
    if topics.is_empty() {
        *topics = given(&corpus.topics);
    }
    topics
}

/// Gives the topic with this slug another label and other terms, or takes it away where there are no terms. A slug that
/// no topic has makes one.
///
/// # Errors
/// Where the label is missing or another topic's; nothing is changed then.
fn settle(comparison: &mut Comparison, corpus: &Corpus, slug: &str, fields: &Fields) -> Result<(), Refused> {
    let terms = fields.stated("terms").unwrap_or_default().split(',').map(str::trim);
    let terms: Vec<String> = terms.filter(|term| !term.is_empty()).map(str::to_owned).collect();
    let new = slug.is_empty();
    if terms.is_empty() {
        if new {
            return Err(refused("terms", "Terms: a topic needs at least one."));
        }
        settled(comparison, corpus).retain(|topic| topic.slug != slug);
        return Ok(());
    }
    let label = fields.stated("label").ok_or_else(|| refused("label", "Label: a topic needs one."))?.to_owned();
    let topics = settled(comparison, corpus);
    if topics.iter().any(|topic| topic.label == label && topic.slug != slug) {
        let told = format!("Label: there is a topic “{label}” already. To make one of both, merge them.");
        return Err(refused("label", told));
    }
    if new {
        let slug = naming::free_slug(&label, |slug| topics.iter().any(|topic| topic.slug == slug));
        topics.push(Topic { slug, label, description: String::new(), terms });
    } else if let Some(topic) = topics.iter_mut().find(|topic| topic.slug == slug) {
        (topic.label, topic.terms) = (label, terms);
    }
    Ok(())
}

/// Makes one topic of two: the terms of the first are added to the second's.
fn merge(comparison: &mut Comparison, corpus: &Corpus, from: &str, into: &str) {
    let topics = settled(comparison, corpus);
    if from == into || !topics.iter().any(|topic| topic.slug == into) {
        return;
    }
    let Some(at) = topics.iter().position(|topic| topic.slug == from) else { return };
    let gone = topics.remove(at);
    if let Some(kept) = topics.iter_mut().find(|topic| topic.slug == into) {
        for term in gone.terms {
            if !kept.terms.contains(&term) {
                kept.terms.push(term);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use corpus::Metadata;
    use corpus::sample::bridge;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect())
    }

    /// What the analysis made of a comparison: each topic has terms.
    fn analysed() -> Corpus {
        let mut corpus = bridge();
        for topic in &mut corpus.topics {
            topic.terms = vec![topic.slug.clone()];
        }
        corpus
    }

    /// A comparison of articles with these titles.
    fn of(titles: &[&str]) -> Comparison {
        let mut comparison = Comparison::default();
        for title in titles {
            let metadata = Metadata { title: Some((*title).to_owned()), ..Metadata::default() };
            add(&mut comparison, Draft { metadata, text: format!("{title}\nText."), ..Draft::default() });
        }
        comparison
    }

    fn done(comparison: &mut Comparison, deed: &str, pairs: &[(&str, &str)]) {
        change(comparison, &analysed(), deed, &fields(pairs)).unwrap();
    }

    fn labels(comparison: &Comparison) -> Vec<&str> {
        comparison.input.articles.iter().map(|article| article.metadata.label.as_str()).collect()
    }

    #[test]
    fn a_new_comparison_takes_its_name_from_the_first_article() {
        let mut comparison = of(&["Bridge opens", "Toll rises"]);
        assert_eq!(comparison.input.event.title, "Bridge opens");
        assert_eq!(labels(&comparison), ["Article 1", "Article 2"]);
        done(&mut comparison, "rename", &[("title", " The bridge ")]);
        assert!(change(&mut comparison, &bridge(), "rename", &fields(&[("title", "  ")])).is_err());
        assert_eq!(comparison.input.event.title, "The bridge");
    }

    #[test]
    fn what_is_added_to_the_event_shown_stands_beside_its_articles() {
        let corpus = bridge();
        let mut comparison = of_corpus(&corpus);
        add(&mut comparison, Draft { text: "Toll rises".to_owned(), ..Draft::default() });
        assert_eq!(comparison.input.articles.len(), corpus.sources.len() + 1);
        assert_eq!(comparison.input.event.title, format!("{}, with articles of my own", corpus.event.title));
    }

    #[test]
    fn an_article_can_be_removed_and_one_that_is_not_there_changes_nothing() {
        let mut comparison = of(&["One", "Two", "Three"]);
        done(&mut comparison, "remove:1", &[]);
        for nothing in ["remove:7", "remove:x", "remove", "steal:1", "retell:9", ""] {
            done(&mut comparison, nothing, &[("label", "Other"), ("text", "Other.")]);
        }
        assert_eq!(labels(&comparison), ["Article 1", "Article 3"]);
    }

    #[test]
    fn a_correction_that_cannot_be_used_changes_nothing_and_says_which() {
        let mut comparison = of(&["One", "Two"]);
        let before = comparison.clone();
        for (field, value, says) in [
            ("label", " ", "Label"),
            ("label", "Article 2", "Label"),
            ("label", &"L".repeat(61), "Label"),
            ("date", "yesterday", "Published"),
            ("url", "javascript:alert(1)", "Address"),
            ("text", " ", "Text"),
        ] {
            let mut given = vec![("label", "New"), ("text", "Text.")];
            given.retain(|(name, _)| *name != field);
            given.push((field, value));
            let (refused, told) = change(&mut comparison, &analysed(), "retell:0", &fields(&given)).unwrap_err();
            assert!(refused == field && told.starts_with(says), "{refused}: {told}");
            assert_eq!(comparison, before);
        }
        let given = [
            ("label", "New"),
            ("author", "Ann Lee"),
            ("date", "2026-01-30"),
            ("url", "https://example.org"),
            ("text", "Other."),
        ];
        done(&mut comparison, "retell:0", &given);
        let article = comparison.input.articles.first().unwrap();
        assert_eq!((article.metadata.label.as_str(), article.text.as_str()), ("New", "Other."));
        assert_eq!(article.metadata.author.as_deref(), Some("Ann Lee"));
        assert_eq!(article.metadata.title, None, "an empty field is not stated");
        assert_eq!(article.metadata.slug, before.input.articles.first().unwrap().metadata.slug, "links go on");
    }

    #[test]
    fn a_corrected_headline_is_corrected_over_its_text_too() {
        let mut comparison = of(&["Bridge opens"]);
        let given = [("label", "Post"), ("title", "Bridge shut"), ("text", "Bridge opens\nText.")];
        done(&mut comparison, "retell:0", &given);
        assert_eq!(comparison.input.articles[0].text, "Bridge shut\nText.");
        done(&mut comparison, "retell:0", &[("label", "Post"), ("title", "Toll rises"), ("text", "Other\nText.")]);
        assert_eq!(comparison.input.articles[0].text, "Other\nText.");
    }

    #[test]
    fn a_copy_is_told_from_what_it_was_made_of() {
        let copies = ["The bridge", "The bridge (copy)", "The bridge (copy 2)"].map(title_of_copy);
        assert_eq!(copies, ["The bridge (copy)", "The bridge (copy 2)", "The bridge (copy 3)"]);
    }

    #[test]
    fn topics_are_renamed_merged_made_taken_away_and_found_anew() {
        let corpus = analysed();
        let mut comparison = Comparison::default();
        let first = corpus.topics.first().unwrap().slug.clone();
        done(&mut comparison, &format!("topic:{first}"), &[("label", "Fees"), ("terms", "toll, fee,")]);
        let found = comparison.input.topics.len();
        let topic = comparison.input.topics.first().unwrap();
        assert_eq!((topic.label.as_str(), topic.terms.join("|")), ("Fees", "toll|fee".to_owned()));
        let second = comparison.input.topics.get(1).unwrap().slug.clone();
        done(&mut comparison, &format!("topic:{second}"), &[("into", &first)]);
        assert_eq!(comparison.input.topics.len(), found - 1);
        assert!(comparison.input.topics.first().unwrap().terms.len() > 2);
        done(&mut comparison, "topic:", &[("label", "The pier"), ("terms", "pier")]);
        assert_eq!(comparison.input.topics.last().map(|topic| topic.slug.as_str()), Some("the-pier"));
        done(&mut comparison, "topic:the-pier", &[("terms", " , ")]);
        assert_eq!(comparison.input.topics.len(), found - 1);
        let settled = comparison.clone();
        for (deed, pairs) in [
            (format!("topic:{first}"), [("label", " "), ("terms", "toll")]),
            ("topic:".to_owned(), [("label", "Fees"), ("terms", "fee")]),
            ("topic:".to_owned(), [("label", "Weather"), ("terms", "")]),
        ] {
            assert!(change(&mut comparison, &corpus, &deed, &fields(&pairs)).is_err(), "{deed} {pairs:?}");
            assert_eq!(comparison, settled);
        }
        done(&mut comparison, "find-topics", &[]);
        assert!(comparison.input.topics.is_empty());
    }
}
