//! One article: its text, what is known of it, and its parts.

use crate::{Date, Keyness, Shared, Span, Warning};
use serde::{Deserialize, Serialize};

/// What is known about an article beside its text. What nobody stated is `None`, never guessed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Metadata {
    /// Name of the source in links: lower-case letters, digits and hyphens; unique in its corpus and stable for good.
    pub slug: String,
    /// A few words to tell the source from the others in the interface.
    pub label: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// Who wrote it, as the article says it.
    pub author: Option<String>,
    /// When it was published.
    pub date: Option<Date>,
    /// Where it was published.
    pub url: Option<String>,
    /// Its language as a BCP 47 tag.
    pub language: Option<String>,
}

/// An article as analysed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Source {
    /// What is known about it.
    pub metadata: Metadata,
    /// The text exactly as given; every span of this source slices it.
    pub text: String,
    /// Its paragraphs in order, blank lines left out.
    pub paragraphs: Vec<Paragraph>,
    /// The credit the text itself closes with, such as an agency's name, where it has one.
    pub credit: Option<Span>,
    /// Words in the whole text.
    pub words: u32,
    /// The words that set it apart from the other sources.
    pub keyness: Keyness,
    /// The event it tells, as a number: sources of the same number tell the same event.
    pub event: u32,
    /// What a reader must know of it before trusting a comparison.
    pub warnings: Vec<Warning>,
    /// The passages that other sources have word for word, in order and without overlap.
    pub shared: Vec<Shared>,
}

impl Source {
    /// Who is named as the origin: the outlet where stated, else the text's own credit line, else `None`.
    #[must_use]
    pub fn origin(&self) -> Option<&str> {
        self.metadata.outlet.as_deref().or_else(|| self.credit.map(|span| span.slice(&self.text)))
    }

    /// Whether it has so few words that its figures are no base for comparing.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.warnings.iter().any(|warning| matches!(warning, Warning::TooShort { .. }))
    }

    /// Its headline: the one stated, else the one its text stands under, else `None`.
    #[must_use]
    pub fn headline(&self) -> Option<&str> {
        let above = || self.paragraphs.iter().find(|paragraph| paragraph.role == Role::Title);
        self.metadata.title.as_deref().or_else(|| above().map(|title| title.span.slice(&self.text)))
    }
}

/// A paragraph of a source: a line of its text, without white space at its edges.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its place in the text.
    pub span: Span,
    /// What it is in the article.
    pub role: Role,
}

/// What a paragraph is in its article.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Role {
    /// The headline.
    Title,
    /// The sentence or two that sum the article up above its body.
    Standfirst,
    /// A heading within the body.
    Subheading,
    /// Running text.
    Body,
    /// Who the text comes from.
    Credit,
}
