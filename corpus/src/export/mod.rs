//! What is shown, to be taken along: the selected claims in the formats that other tools read.
//!
//! Every format says the same of a claim (see [`quote`]); what a source does not state is left out. The access date
//! and the link are given, so the same view of the same day is the same file byte for byte.

mod annotation;
mod bibtex;
mod citation;
mod csl;
mod csv;
mod json;
mod markdown;
mod quote;
mod record;
mod ris;
#[cfg(test)]
mod tests;

pub use citation::citation;
pub use quote::once;

use crate::{Corpus, Date, Index, Selection};
use quote::quotes;

/// A selection with what an export says of it as a whole.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The event.
    pub corpus: &'a Corpus,
    /// Which claims are in which points.
    pub index: &'a Index,
    /// The claims shown.
    pub selection: &'a Selection,
    /// The full address of the view.
    pub link: &'a str,
    /// The day it was looked at.
    pub accessed: Date,
}

/// A form in which a view can be taken along.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// Comma-separated values (RFC 4180), a row per claim.
    Csv,
    /// All that is said of each claim, as JSON.
    Json,
    /// Quotations with their sources, to be read.
    Markdown,
    /// W3C Web Annotation as JSON-LD.
    Annotation,
    /// Citations for LaTeX.
    Bibtex,
    /// Citations for reference managers.
    Ris,
    /// Citations for citation processors.
    Csl,
}

impl Format {
    /// All of them, in the order of the interface.
    pub const ALL: [Self; 7] =
        [Self::Csv, Self::Json, Self::Markdown, Self::Annotation, Self::Bibtex, Self::Ris, Self::Csl];

    /// How the interface calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Csv => "Table (CSV)",
            Self::Json => "Data (JSON)",
            Self::Markdown => "Quotations (Markdown)",
            Self::Annotation => "Web Annotation (JSON-LD)",
            Self::Bibtex => "Citations (BibTeX)",
            Self::Ris => "Citations (RIS)",
            Self::Csl => "Citations (CSL-JSON)",
        }
    }

    /// How its files end, without the first dot; unique, so it also names the format.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Markdown => "md",
            Self::Annotation => "jsonld",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::Csl => "csl.json",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Annotation => "application/ld+json",
            Self::Bibtex => "application/x-bibtex;charset=utf-8",
            Self::Ris => "application/x-research-info-systems;charset=utf-8",
            Self::Csl => "application/vnd.citationstyles.csl+json",
        }
    }

    /// The format with this extension.
    #[must_use]
    pub fn named(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }

    /// The text of a file with all claims of the view, in their order.
    #[must_use]
    pub fn write(self, view: &View<'_>) -> String {
        let quotes = quotes(view);
        match self {
            Self::Csv => csv::write(view, &quotes),
            Self::Json => record::write(view, &quotes),
            Self::Markdown => markdown::write(view, &quotes),
            Self::Annotation => annotation::write(view, &quotes),
            Self::Bibtex => bibtex::write(view, &quotes),
            Self::Ris => ris::write(view, &quotes),
            Self::Csl => csl::write(view, &quotes),
        }
    }

    /// The name of a file that holds a view, such as `parallax-the-northport-bridge-compare.csv`.
    #[must_use]
    pub fn file_name(self, event: &str, view: &str) -> String {
        file_name(event, view, self.extension())
    }
}

/// The name of a file about an event that every system takes: lower-case letters, digits, hyphens and full stops.
#[must_use]
pub fn file_name(event: &str, what: &str, extension: &str) -> String {
    let event = crate::slug(event);
    let hyphen = if event.is_empty() { "" } else { "-" };
    ["parallax", hyphen, &event, "-", what, ".", extension].concat()
}
