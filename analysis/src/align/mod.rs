//! Which claims of different sources tell the same thing, and how they differ.

mod apart;
pub(crate) mod concepts;
mod content;
mod contrast;
mod dated;
mod deeds;
mod details;
mod differences;
mod figures;
mod fuller;
pub(crate) mod grouping;
mod label;
mod likeness;
mod link;
mod nearest;
mod neighbours;
mod overlap;
mod pairing;
mod phrasal;
mod propositions;
mod reason;
mod relate;
mod scene;
mod terms;

pub use relate::{Relatedness, SentenceRelation, relate};

use crate::document::Document;
use crate::maps::HashSet;
use crate::sorting::Sorting;
use crate::words::Tag;
use corpus::{ClaimIx, Difference, Relation, Span};
use grouping::Teller;
use std::ops::Range;
use terms::Terms;

/// A claim as the alignment sees it.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// Position of its source among the documents.
    pub source: usize,
    /// The number of the event that its source tells.
    pub event: usize,
    /// Its tokens in the source's document.
    pub tokens: Range<usize>,
    /// Whether it is a heading rather than running text.
    pub heading: bool,
    /// Its status.
    pub status: &'a crate::status::Finding,
    /// Who says so, as the number of the speaker; `None` for the outlet.
    pub speaker: Option<usize>,
    /// The words that name the speaker, where there is one and the text has them.
    pub said_by: Vec<Span>,
    /// The name behind the pronoun by which the text speaks of the speaker, where it does and that is known.
    pub meant: Option<String>,
    /// Whether the speaker doesn't report something but takes a stand on it: criticises, fears, wants.
    pub stance: bool,
    /// The words that attribute it, where there is a speaker.
    pub cue: Vec<Span>,
    /// The persons named in it, as numbers, each with where.
    pub persons: Vec<(usize, Span)>,
    /// The actors named in it, as numbers, sorted.
    pub actors: Vec<usize>,
    /// Its topics, as numbers, sorted.
    pub topics: Vec<usize>,
}

impl Candidate<'_> {
    /// The words that only say who speaks, and those of a person's title and name before the surname.
    fn aside(&self, document: &Document<'_>) -> Vec<Span> {
        let before_surname = |(_, person): &(usize, Span)| {
            let name = document.tokens_in(*person);
            let title = (self.tokens.start..name.start).rev();
            let titles = title.take_while(|&at| document.tag_at(at) == Tag::ProperNoun).count();
            let all = name.start - titles..name.end.saturating_sub(1);
            (!all.is_empty()).then(|| document.span(all))
        };
        self.said_by.iter().copied().chain(self.persons.iter().filter_map(before_surname)).collect()
    }

    /// Whether what is said tells of a body that says so: `the firm said it would pay`.
    fn tells_of_speaker(&self, document: &Document<'_>) -> bool {
        // `announced within hours that it would pay`
        let content = self.cue.last().map(|cue| document.tokens_in(*cue).end);
        let content = content.map(|at| at + usize::from(document.lower(at) == "that"));
        content.is_some_and(|at| matches!(document.lower(at), "it" | "they"))
    }
}

/// Claims about the same thing.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// Positions of the claims among the candidates, sorted.
    pub claims: Vec<usize>,
    /// How the sources stand to each other.
    pub relation: Relation,
    /// In what they differ; [`corpus::ClaimIx`] counts the candidates.
    pub differences: Vec<Difference>,
    /// A few words from the claims' own.
    pub label: String,
    /// Why they were put together, as a sentence; empty for a single claim.
    pub because: String,
}

/// What claims have to do with each other.
pub(crate) struct Alignment {
    /// Those about the same thing. Each candidate is in at least one group.
    pub(crate) groups: Vec<Group>,
    /// By candidate, those that come nearest to it in sources that tell none of its groups, the nearest first.
    pub(crate) nearest: Vec<Vec<ClaimIx>>,
}

/// Puts claims about the same thing together. Each candidate is in at least one group, and in several where it tells
/// several things; groups come in the order of their first claim.
///
/// Time grows near linearly with the number of claims. Unsure means alone: two claims are put together only where they
/// share a dense core of words with an act among them.
#[must_use]
pub(crate) fn points(documents: &[Document<'_>], candidates: &[Candidate<'_>]) -> Alignment {
    let runs = candidates.iter().filter_map(|it| {
        let document = documents.get(it.source)?;
        Some((document, it.tokens.clone(), it.aside(document), it.tells_of_speaker(document)))
    });
    let terms = Terms::new(runs);
    let tellers: Vec<Teller> =
        candidates.iter().map(|it| Teller { source: it.source, speaker: it.speaker, stance: it.stance }).collect();
    let view = View { documents, candidates, terms: &terms };

    let apart = apart::Apart::new(&view);
    // A source by itself has nobody to tell anything with.
    let several = tellers.iter().any(|it| tellers.first().is_some_and(|first| first.source != it.source));
    let (clusters, nearest) = if several {
        grouping::clusters(
            &terms,
            &tellers,
            apart.of_one_figure(),
            |a, b, core| apart.tells(a, b, core),
            |a, b, core| apart.is_one_deed(a, b, core),
            |a, b| apart.of_one_act(a, b),
        )
    } else {
        (Vec::new(), vec![Vec::new(); terms.len()])
    };
    let mut grouped = vec![false; candidates.len()];
    for claim in clusters.iter().flat_map(|cluster| &cluster.claims) {
        if let Some(grouped) = grouped.get_mut(*claim) {
            *grouped = true;
        }
    }
    let details = details::find(&view, &clusters, &grouped);
    let only = |claims: Vec<usize>, labels: Vec<String>| {
        let because = String::new();
        let label = String::new();
        (Group { claims, relation: Relation::Only, differences: Vec::new(), label, because }, labels)
    };
    let alone = grouped
        .iter()
        .enumerate()
        .filter(|(_, grouped)| !**grouped)
        .map(|(claim, _)| only(vec![claim], label::of_claim(&view, claim)));
    let named = details.iter().map(|detail| only(detail.claims.clone(), label::of_detail(&view, detail)));
    let together = clusters.iter().map(|cluster| {
        let differences = differences::find(&view, &apart, cluster);
        let grave = differences.iter().any(|(_, grave)| *grave);
        let sources = cluster.claims.iter().filter_map(|&at| candidates.get(at)).map(|it| it.source);
        let tellers = sources.collect::<HashSet<usize>>().len();
        let group = Group {
            claims: cluster.claims.clone(),
            relation: if grave { Relation::Differently } else { Relation::alike(tellers, documents.len()) },
            differences: differences.into_iter().map(|(difference, _)| difference).collect(),
            label: String::new(),
            because: reason::of(&view, cluster),
        };
        (group, label::of_cluster(&view, cluster))
    });
    let mut groups: Vec<(Group, Vec<String>)> = alone.chain(together).chain(named).collect();
    // What several tell is called first, since it is read first.
    groups.arrange_by_key(|(group, _)| group.relation == Relation::Only);
    let (groups, labels): (Vec<Group>, Vec<Vec<String>>) = groups.into_iter().unzip();
    let mut groups: Vec<Group> =
        groups.into_iter().zip(label::distinct(labels)).map(|(group, label)| Group { label, ..group }).collect();
    groups.arrange_by(|a, b| a.claims.cmp(&b.claims));
    Alignment { groups, nearest }
}

/// The claims with everything that is known of them.
#[derive(Clone, Copy)]
pub(crate) struct View<'v> {
    documents: &'v [Document<'v>],
    candidates: &'v [Candidate<'v>],
    terms: &'v Terms,
}

impl<'v> View<'v> {
    fn claim(&self, claim: usize) -> Option<(&'v Candidate<'v>, &'v Document<'v>)> {
        let candidate = self.candidates.get(claim)?;
        Some((candidate, self.documents.get(candidate.source)?))
    }
}

#[cfg(test)]
mod tests;
