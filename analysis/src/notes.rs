//! What an article tells by itself, whatever the others are: found once and kept as long as the article is compared.

use crate::actors::{self, Named};
use crate::claims::{self, DocumentClaim};
use crate::document::Document;
use crate::frames::five;
use crate::signals::tone;
use crate::voice::Attribution;
use corpus::ToneTag;

/// What is found in one article.
#[derive(Clone, Debug)]
pub struct Notes {
    /// Its claims in text order.
    pub claims: Vec<DocumentClaim>,
    /// The attributions that the claims' voices point into.
    pub attributions: Vec<Attribution>,
    /// The names that it explains by itself.
    pub named: Named,
    /// The indicators of the five frames.
    pub frames: five::Reading,
    /// The tone words in text order.
    pub tone: Vec<ToneTag>,
}

impl Notes {
    /// The notes on a document.
    #[must_use]
    pub fn on(document: &Document<'_>) -> Self {
        let (claims, attributions) = claims::find(document);
        let tone = tone::voiced(document, &attributions)
            .into_iter()
            .map(|(word, voice)| ToneTag { tone: word.tone, voice, span: document.span(word.tokens) })
            .collect();
        let named = actors::explained(document);
        Self { claims, attributions, named, frames: five::Reading::new(document), tone }
    }
}
