//! What the sources tell.

use crate::{Corpus, Date, SourceIx};
use serde::{Deserialize, Serialize};

/// The event all sources of a corpus tell.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Event {
    /// What the event is called, as a heading.
    pub title: String,
    /// One sentence for a reader who comes upon the event for the first time.
    pub description: Option<String>,
    /// First day, where the sources tell.
    pub from: Option<Date>,
    /// Last day; equal to `from` for an event of one day.
    pub to: Option<Date>,
    /// Where it takes place, where the sources tell.
    pub place: Option<String>,
}

impl Event {
    /// When the event takes place as prose (`4–5 December 2025`), where that is known.
    #[must_use]
    pub fn when(&self) -> Option<String> {
        match (self.from, self.to) {
            (Some(from), Some(to)) => Some(from.to_in_words(to)),
            (Some(day), None) | (None, Some(day)) => Some(day.in_words()),
            (None, None) => None,
        }
    }
}

impl Corpus {
    /// Whether a source seems to tell another event than the others do: the event of a comparison is the one that
    /// most of its sources tell, of several such the one of the first source.
    #[must_use]
    pub fn tells_another_event(&self, source: SourceIx) -> bool {
        let tellers = |event: u32| self.sources.iter().filter(|source| source.event == event).count();
        let most = self.sources.iter().map(|source| source.event).rev().max_by_key(|&event| tellers(event));
        self.source(source).is_some_and(|source| Some(source.event) != most)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Corpus, Source, SourceIx};

    fn check(events: &[u32], others: &[usize]) {
        let sources = events.iter().map(|&event| Source { event, ..Source::default() }).collect();
        let corpus = Corpus { sources, ..Corpus::default() };
        let told: Vec<usize> = (0..events.len()).filter(|&at| corpus.tells_another_event(SourceIx::from(at))).collect();
        assert_eq!(told, others, "{events:?}");
    }

    #[test]
    fn the_event_is_what_most_sources_tell_and_else_what_the_first_tells() {
        check(&[], &[]);
        check(&[0], &[]);
        check(&[0, 0], &[]);
        check(&[0, 1, 1], &[0]);
        check(&[0, 1], &[1]);
        check(&[0, 1, 2, 2, 1, 0], &[1, 2, 3, 4]);
    }
}
