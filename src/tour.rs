//! The guided tour: a set of links, each to a view of this event with a word on what is to be seen there. A reader may
//! leave it anywhere and keeps what is on screen.

use crate::query::{Look, Query, View};
use corpus::{ClaimIx, Corpus, Index, Relation, Role, Status, Table, Value};

/// A stop of the tour.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stop {
    /// What is on screen, the stop included.
    pub query: Query,
    /// What the stop is about.
    pub title: &'static str,
    /// What to look at.
    pub text: &'static str,
}

/// The stop with this number, counted from 1; `None` where there is none.
#[must_use]
pub fn stop(corpus: &Corpus, index: &Index, number: u32) -> Option<Stop> {
    let base = Query { look: Look { stop: Some(number), ..Look::default() }, ..Query::default() };
    let telling = telling(corpus, index);
    let (query, title, text) = match number {
        1 => (
            base,
            "The articles against each other",
            "The strip counts the points that the sources share, tell differently, or tell alone. A point is one thing that \
             claims tell. Each figure is a filter: choose it, and the rest of the page follows.",
        ),
        2 => (
            base.toggled(Value::Relation(telling.map_or(Relation::Both, |_| Relation::Differently)))
                .with_claim(telling),
            "Where they differ",
            "The table sets what each source says side by side. The words that make the difference are marked, and the \
             difference is named. “Not found in this article” means just that: no claim matched.",
        ),
        3 => (
            base.with_view(View::Read).with_claim(telling.or_else(|| first_sentence(corpus))),
            "Where it says so",
            "Every judgement leads to the exact words. Here the articles stand in full, with the chosen claim marked and what \
             the others say on it brought into sight.",
        ),
        4 => (
            base.toggled(Value::Status(least_sure(index))),
            "How sure a source is",
            "Reported as fact, scheduled, expected, possible, ruled out: each claim carries how sure its source is. Filters \
             of several kinds narrow each other down; several of one kind widen.",
        ),
        5 => (
            base.with_view(View::Claims).with_claim(telling.or_else(|| first_sentence(corpus))),
            "Why it is taken for that",
            "A claim’s details name the rule and the words behind each tag, and what other sources say on the same point. \
             Check them: rules get things wrong.",
        ),
        6 => (
            base,
            "The address is the view",
            "What you see is in the address: copy the link, and others see the same. “Take along” saves the claims \
             as a file with their citations, a worksheet for a class, or a part to embed.",
        ),
        _ => return None,
    };
    Some(Stop { query, title, text })
}

/// A claim of the most telling difference: a sentence rather than a heading.
fn telling(corpus: &Corpus, index: &Index) -> Option<ClaimIx> {
    let point = Table::new(corpus, &index.select(&corpus::Filter::default())).most_telling(corpus)?;
    let sides = &corpus.point(point)?.differences.first()?.sides;
    let claims = || sides.iter().map(|side| side.claim);
    claims().find(|&claim| is_sentence(corpus, claim)).or_else(|| claims().next())
}

fn first_sentence(corpus: &Corpus) -> Option<ClaimIx> {
    (0..corpus.claims.len()).map(ClaimIx::from).find(|&claim| is_sentence(corpus, claim))
}

fn is_sentence(corpus: &Corpus, claim: ClaimIx) -> bool {
    corpus
        .claim(claim)
        .and_then(|claim| corpus.source(claim.source)?.paragraphs.get(claim.paragraph as usize))
        .is_some_and(|paragraph| matches!(paragraph.role, Role::Standfirst | Role::Body))
}

/// The status furthest from fact that some claim has, denials left aside.
fn least_sure(index: &Index) -> Status {
    let statuses = index.values(corpus::Facet::Status).filter_map(|value| match value {
        Value::Status(status) if !matches!(status, Status::RuledOut | Status::Denied) => Some(status),
        _ => None,
    });
    statuses.last().unwrap_or(Status::Fact)
}

#[cfg(test)]
mod tests {
    use super::*;
    use corpus::sample::{Shape, bridge, generated};

    #[test]
    fn each_stop_is_a_link_to_something_that_is_there() {
        for corpus in [bridge(), generated(Shape { sources: 1, topics: 1, claims: 3, actors: 1 }, 1)] {
            let index = Index::new(&corpus);
            for number in 1..=Look::STOPS {
                let stop = stop(&corpus, &index, number).unwrap();
                let opened = Query::parse(&stop.query.to_search(&corpus), &corpus);
                assert_eq!(opened.query, stop.query);
                assert_eq!(opened.notices, []);
                let found = index.select(&stop.query.filter).claims;
                assert!(corpus.sources.len() == 1 || !found.is_empty(), "stop {number} shows claims");
            }
            assert_eq!(stop(&corpus, &index, Look::STOPS + 1), None);
            assert_eq!(stop(&corpus, &index, 0), None);
        }
    }
}
