//! What a reader did to the page that no link carries: what is unfolded, and what was just told.

use crate::query::Notice;
use crate::scene::Scene;
use crate::text_size::TextSize;
use crate::workshop::Workshop;
use corpus::Facet;

/// The page beside its query. It starts as [`Desk::default`] whenever the page is opened, but for what the browser
/// remembers of the reader's preferences.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Desk {
    /// Whether the filters are unfolded, where the screen is too narrow to show them always.
    pub filters_open: bool,
    /// Whether the page was opened on a screen as narrow as a phone's.
    pub narrow: bool,
    /// Whether the list of keyboard shortcuts is shown.
    pub keys_open: bool,
    /// The facets all of whose values are shown.
    pub unfolded: Vec<Facet>,
    /// The address of the page without its query; empty where there is no browser.
    pub place: String,
    /// Whether a reader opened one of the folds whose content is drawn only then.
    pub folds_opened: bool,
    /// How large the sources' words are.
    pub text_size: TextSize,
    /// How often the reader asked for more of a long list.
    pub further: usize,
    /// What a reader should know about the link just opened.
    pub notices: Vec<Notice>,
    /// What became of the last thing that was to be copied.
    pub copied: Option<Copied>,
    /// Whether the file asked for last could not be made.
    pub unmade: bool,
    /// The reader's own sources.
    pub workshop: Workshop,
}

/// What became of something that was to be copied or saved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Copied {
    /// What it is.
    pub what: Copying,
    /// Its text where the browser does not let the page copy; the reader can.
    pub refused: Option<String>,
}

/// What can be copied or saved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Copying {
    /// A link to what is shown.
    Link,
    /// A claim with its source.
    Citation,
    /// A file, which the browser saves.
    File,
}

/// What a reader can do to the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Act {
    /// Unfold the filters, or fold them.
    Filters,
    /// Fold the filters and go to the results.
    Results,
    /// Go to what is said of the open claim.
    Tray,
    /// Show all values of a facet, or only the first.
    Fold(Facet),
    /// Draw what stands in folds.
    Open,
    /// Show more of a long list.
    More,
    /// Print what is shown.
    Print,
    /// Make the sources' words smaller.
    Smaller,
    /// Give the sources' words their normal size.
    Normal,
    /// Make the sources' words larger.
    Larger,
    /// Show the keyboard shortcuts, or hide them.
    Keys,
    /// Take away what the page tells about a link or its copying.
    Dismiss,
}

impl Act {
    /// All of them.
    const ALL: [Self; 18] = [
        Self::Filters,
        Self::Results,
        Self::Tray,
        Self::Keys,
        Self::Dismiss,
        Self::Open,
        Self::More,
        Self::Print,
        Self::Smaller,
        Self::Normal,
        Self::Larger,
        Self::Fold(Facet::Topic),
        Self::Fold(Facet::Source),
        Self::Fold(Facet::Status),
        Self::Fold(Facet::Voice),
        Self::Fold(Facet::Actor),
        Self::Fold(Facet::Frame),
        Self::Fold(Facet::Relation),
    ];

    /// How a control in the page names it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Filters => "filters",
            Self::Results => "results",
            Self::Tray => "tray",
            Self::Keys => "keys",
            Self::Dismiss => "dismiss",
            Self::Open => "open",
            Self::More => "more",
            Self::Print => "print",
            Self::Smaller => "text-smaller",
            Self::Normal => "text-normal",
            Self::Larger => "text-larger",
            Self::Fold(Facet::Topic) => "fold-topic",
            Self::Fold(Facet::Source) => "fold-source",
            Self::Fold(Facet::Status) => "fold-status",
            Self::Fold(Facet::Voice) => "fold-voice",
            Self::Fold(Facet::Actor) => "fold-actor",
            Self::Fold(Facet::Frame) => "fold-frame",
            Self::Fold(Facet::Relation) => "fold-relation",
        }
    }

    /// What a control names.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }
}

impl Desk {
    /// How much of a long list is shown at first, and how much more each time, where each of it is one thing.
    pub const PAGE: usize = 60;

    /// Whether what stands in folds is drawn: once one of them is opened, since most readers change filters more often
    /// than they open folds, and drawing what nobody sees takes a third of the time of such a change.
    #[must_use]
    pub fn draws_folds(&self, scene: &Scene) -> bool {
        self.folds_opened || scene.query.look.embed.is_some()
    }

    /// The address of what is shown; empty where there is no browser.
    #[must_use]
    pub fn address(&self, scene: &Scene) -> String {
        if self.place.is_empty() {
            String::new()
        } else {
            [&self.place, &*scene.query.to_search(scene.corpus)].concat()
        }
    }

    /// How much is shown of a list that grows by steps of so much.
    #[must_use]
    pub fn rows(&self, step: usize) -> usize {
        step.saturating_mul(self.further + 1)
    }

    /// The desk after an act.
    #[must_use]
    pub fn after(mut self, act: Act) -> Self {
        match act {
            Act::Filters => self.filters_open = !self.filters_open,
            Act::Results => self.filters_open = false,
            Act::Open => self.folds_opened = true,
            Act::More => self.further += 1,
            Act::Tray | Act::Print => {}
            Act::Smaller => self.text_size = self.text_size.smaller().unwrap_or(self.text_size),
            Act::Normal => self.text_size = TextSize::default(),
            Act::Larger => self.text_size = self.text_size.larger().unwrap_or(self.text_size),
            Act::Keys => self.keys_open = !self.keys_open,
            Act::Dismiss => {
                self.notices.clear();
                self.copied = None;
                self.unmade = false;
            }
            Act::Fold(facet) => match self.unfolded.iter().position(|unfolded| *unfolded == facet) {
                Some(at) => drop(self.unfolded.remove(at)),
                None => self.unfolded.push(facet),
            },
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_is_found_by_its_name() {
        for act in Act::ALL {
            assert_eq!(Act::named(act.name()), Some(act));
        }
        assert_eq!(Act::named("fold-"), None);
    }

    #[test]
    fn what_was_unfolded_can_be_folded_again() {
        for act in [Act::Filters, Act::Keys, Act::Fold(Facet::Actor)] {
            let desk = Desk::default().after(act);
            assert_ne!(desk, Desk::default());
            assert_eq!(desk.after(act), Desk::default());
        }
    }
}
