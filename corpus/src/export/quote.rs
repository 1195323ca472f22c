//! What every format says of a claim.

use super::View;
use crate::{Claim, ClaimIx, Corpus, Difference, Point, Relation, Side, Source, Span};

/// A claim with the names of what its tags refer to.
pub(super) struct Quote<'a> {
    pub claim: &'a Claim,
    pub source: &'a Source,
    /// The verbatim words.
    pub text: &'a str,
    /// Where it stands in the article.
    pub place: Option<String>,
    /// To whom it is attributed; `None` for the outlet itself.
    pub speaker: Option<&'a str>,
    pub topics: Vec<&'a str>,
    /// The selected points it is in.
    pub points: Vec<&'a Point>,
}

impl<'a> Quote<'a> {
    /// The quote of a claim that is in these points; `None` for a claim that the corpus does not have.
    pub(super) fn new(corpus: &'a Corpus, at: ClaimIx, points: Vec<&'a Point>) -> Option<Self> {
        let claim = corpus.claim(at)?;
        let source = corpus.source(claim.source)?;
        Some(Self {
            claim,
            source,
            text: claim.span.slice(&source.text),
            place: source.place(claim.paragraph).map(crate::Place::in_words),
            speaker: claim.voice.speaker().and_then(|at| corpus.speaker(at)).map(|speaker| speaker.name.as_str()),
            topics: claim.topics.iter().filter_map(|tag| Some(corpus.topic(tag.topic)?.label.as_str())).collect(),
            points,
        })
    }

    /// What the source is called where it was compared, and the link there: an article may state neither its title nor
    /// who brings it.
    pub(super) fn compared(&self, link: &str) -> String {
        ["“", &self.source.metadata.label, "”, compared at ", link].concat()
    }

    /// The title of the article; of one without, what it is called here, in brackets as a description of it (APA
    /// Style, 9.22).
    pub(super) fn title(&self) -> String {
        let title = self.source.headline().map(str::to_owned);
        title.unwrap_or_else(|| ["[", &self.source.metadata.label, "]"].concat())
    }

    /// The address of the article; of one that states none, that at which it was compared.
    pub(super) fn address<'l>(&'l self, link: &'l str) -> &'l str {
        self.source.metadata.url.as_deref().unwrap_or(link)
    }

    /// What is known of the source and the place in it, for people: label, outlet, title, date, place, address. A
    /// headline that is itself quoted is not said again as the title.
    pub(super) fn stated(&self) -> Vec<String> {
        let about = &self.source.metadata;
        let facts = [
            Some(about.label.clone()),
            self.source.origin().map(str::to_owned),
            self.source.headline().filter(|title| *title != self.text).map(str::to_owned),
            about.date.map(crate::Date::in_words),
            self.place.clone(),
            about.url.clone(),
        ];
        once(facts.into())
    }
}

/// What is known of a source, nothing of it twice: an article may be called by who brings it, or by its title.
#[must_use]
pub fn once(facts: Vec<Option<String>>) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for fact in facts.into_iter().flatten() {
        if !said.iter().any(|known| one_line(known).eq_ignore_ascii_case(&one_line(&fact))) {
            said.push(fact);
        }
    }
    said
}

/// How the sources of a point stand to each other, in one word: where there are more than two, those that agree are some.
pub(super) fn stands(corpus: &Corpus, point: &Point) -> &'static str {
    match point.relation {
        Relation::Both if corpus.sources.len() > 2 => "some",
        relation => relation.slug(),
    }
}

/// In what a point is told differently, and how by each source: `how sure: The Post ruled out · The Echo expected`. What
/// several claims of a source have alike is told once.
pub(super) fn differences(corpus: &Corpus, point: &Point) -> Vec<String> {
    let side = |side: &Side| {
        let source = corpus.claim(side.claim).and_then(|claim| corpus.source(claim.source))?;
        Some([&source.metadata.label, " ", &side.reading].concat())
    };
    let told = |difference: &Difference| {
        let mut sides: Vec<String> = Vec::new();
        for side in difference.sides.iter().filter_map(side) {
            if !sides.contains(&side) {
                sides.push(side);
            }
        }
        [difference.kind.label(), ": ", &sides.join(" · ")].concat()
    };
    point.differences.iter().map(told).collect()
}

/// The quotes of a view, by source and then by place in its text.
pub(super) fn quotes<'a>(view: &View<'a>) -> Vec<Quote<'a>> {
    let quote = |&at: &ClaimIx| {
        let points = view.index.points_of(at).iter().filter(|&&point| view.selection.has_point(point));
        Quote::new(view.corpus, at, points.filter_map(|&point| view.corpus.point(point)).collect())
    };
    view.selection.claims.iter().filter_map(quote).collect()
}

/// Where a span starts and ends, counted in Unicode code points as the Web Annotation Data Model asks (4.2.5).
pub(super) fn code_points(text: &str, span: Span) -> (usize, usize) {
    let before = |end: u32| text.get(..end as usize).unwrap_or("").chars().count();
    (before(span.start), before(span.end))
}

/// A text on one line: each run of white space and control characters is one space.
pub(super) fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
