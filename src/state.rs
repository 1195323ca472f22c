//! The one value everything on screen derives from, and the ways it changes.

use crate::browser::{self, Entry, History, Reveal};
use crate::components::{CHOSEN, CONCORDANCE, COUNTERPART, RESULTS, WORDS};
use crate::desk::{Copied, Copying, Desk};
use crate::loaded::Loaded;
use crate::own;
use crate::page::VIEW_TITLE;
use crate::query::{self, Parsed, Query, View};
use crate::scene::Scene;
use crate::text_size::TextSize;
use corpus::ClaimIx;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::ptr;
use std::sync::Arc;

/// How long the confirmation of what was copied stays, in milliseconds.
const CONFIRMED_FOR: u32 = 4000;

/// The name by which the browser remembers the size of the sources' words.
pub const TEXT_SIZE: &str = "parallax.text-size";

/// The state of the page. It lives as long as the page, so its signals are never disposed of.
#[derive(Clone, Copy)]
pub struct State {
    /// What follows from the query.
    pub scene: Memo<Scene>,
    /// What no link carries.
    pub desk: RwSignal<Desk>,
    at: RwSignal<At>,
    history: StoredValue<Option<History>, LocalStorage>,
}

impl State {
    /// Starts with the query in the address, and follows the address from then on.
    pub fn start(loaded: &'static Loaded) -> Self {
        let Parsed { query, notices } = Query::parse(&browser::search(), &loaded.corpus);
        let at = RwSignal::new(At { loaded, last: query.claim, read_from: View::Claims, query });
        let scene = Memo::new_with_compare(
            move |before: Option<&Scene>| {
                at.with(|At { loaded, query, .. }| {
                    let filtered =
                        |scene: &&Scene| ptr::eq(scene.corpus, &loaded.corpus) && scene.query.filter == query.filter;
                    let selection = before.filter(filtered).map(|scene| scene.selection.clone());
                    let selection = selection.unwrap_or_else(|| Arc::new(loaded.index.select(&query.filter)));
                    Scene::new(loaded, query.clone(), selection)
                })
            },
            |old: Option<&Scene>, new: Option<&Scene>| match (old, new) {
                (Some(old), Some(new)) => !ptr::eq(old.corpus, new.corpus) || old.query != new.query,
                _ => true,
            },
        );
        let text_size = browser::recall(TEXT_SIZE).map(|size| TextSize::remembered(&size)).unwrap_or_default();
        let (place, narrow) = (browser::address_of(""), browser::is_narrow());
        let desk = RwSignal::new(Desk { notices, place, narrow, text_size, ..Desk::default() });
        let history = StoredValue::new_local(None);
        let state = Self { scene, desk, at, history };
        state.history.set_value(Some(History::follow(move |search| state.moved(search))));
        state.name_page();
        state.settle(Arrival::Opened);
        state
    }

    /// Goes to another query as a new entry of the history.
    pub fn go(self, next: Query) {
        let before = self.query();
        let word = before.look.word != next.look.word;
        let arrival = Arrival::Went { view: before.view != next.view, claim: before.claim != next.claim, word };
        if before.filter != next.filter || before.view != next.view {
            self.desk.update(|desk| {
                desk.further = 0;
                desk.workshop.leave();
            });
        }
        if before != next {
            let anew = arrival.stays() && before.filter != next.filter;
            self.write(&next, Entry::New);
            self.set(next);
            if anew {
                show_anew();
            }
        }
        self.settle(arrival);
    }

    /// Goes to another claim of the same view and brings the reader there. Steps from one claim to the next share an
    /// entry of the history, so that “back” leads to where the steps began.
    pub fn step(self, next: Query) {
        let open = self.query().claim.is_some();
        self.write(&next, if open { Entry::Same } else { Entry::New });
        self.set(next);
        self.settle(Arrival::Stepped);
    }

    /// Searches for other words. While the reader types, the entry of the history stays the same; a view that shows no
    /// claims gives way to the list of claims.
    pub fn type_search(self, words: &str) {
        let before = self.query();
        let next = before.searching(words);
        if before.view.shows_claims() {
            self.write(&next, Entry::Same);
            self.set(next);
            show_anew();
        } else {
            let next = next.with_view(View::Claims);
            self.write(&next, Entry::New);
            self.set(next);
        }
    }

    /// Copies the link to a query, and tells what became of it.
    pub fn copy(self, search: &str) {
        self.copy_text(Copying::Link, browser::address_of(search));
    }

    /// Copies a text, and tells what became of it.
    pub fn copy_text(self, what: Copying, text: String) {
        spawn_local(async move {
            if browser::copy(&text).await {
                self.confirm(what);
            } else {
                self.desk.update(|desk| desk.copied = Some(Copied { what, refused: Some(text) }));
            }
        });
    }

    /// Tells for a moment that something was copied or saved.
    pub fn confirm(self, what: Copying) {
        let done = Copied { what, refused: None };
        self.desk.update(|desk| desk.copied = Some(done.clone()));
        Timeout::new(CONFIRMED_FOR, move || {
            // What is to be copied by hand stays until the reader dismisses it.
            if self.desk.with_untracked(|desk| desk.copied.as_ref() == Some(&done)) {
                self.desk.update(|desk| desk.copied = None);
            }
        })
        .forget();
    }

    /// Hands the reader a file, and tells so.
    pub fn save(self, name: &str, media_type: &str, text: &str) {
        browser::save(name, media_type, text);
        self.confirm(Copying::File);
    }

    /// Has the browser remember the size of the sources' words.
    pub fn remember_text_size(self) {
        let size = self.desk.with_untracked(|desk| desk.text_size);
        browser::remember(TEXT_SIZE, size.class().unwrap_or_default());
    }

    /// Follows a link of the app.
    pub fn follow(self, search: &str) {
        if query::comparison_of(search) != self.loaded().corpus.comparison {
            return own::go_to(self, search, Some(Entry::New));
        }
        let Parsed { query, notices } = Query::parse(search, &self.loaded().corpus);
        let alone = self.query().look.embed;
        if alone.is_some() && query.look.embed.is_none() {
            // The page that embeds a part keeps it.
            return browser::open_beside(search);
        }
        self.desk.update(|desk| desk.notices = notices);
        self.go(query);
    }

    /// Goes where the reader went by “back” and “forward”.
    fn moved(self, search: &str) {
        if query::comparison_of(search) != self.loaded().corpus.comparison {
            return own::go_to(self, search, None);
        }
        let Parsed { query, notices } = Query::parse(search, &self.loaded().corpus);
        self.desk.update(|desk| desk.notices = notices);
        let view = self.query().view != query.view;
        self.set(query);
        self.settle(Arrival::Returned { view });
    }

    /// Shows a link to an event that has been loaded, the address written as given or, with `None`, as it is.
    pub fn show(self, loaded: &'static Loaded, search: &str, entry: Option<Entry>) {
        let Parsed { query, notices } = Query::parse(search, &loaded.corpus);
        self.desk.update(|desk| desk.notices = notices);
        let view = self.query().view != query.view;
        self.at.set(At { loaded, last: query.claim, read_from: View::Claims, query });
        self.name_page();
        if let Some(entry) = entry {
            self.write(&self.query(), entry);
        }
        self.settle(if entry.is_some() {
            Arrival::Went { view, claim: false, word: false }
        } else {
            Arrival::Returned { view }
        });
    }

    /// The event that is shown.
    #[must_use]
    pub fn loaded(self) -> &'static Loaded {
        self.at.with_untracked(|at| at.loaded)
    }

    /// What is asked of it.
    #[must_use]
    pub fn query(self) -> Query {
        self.at.with_untracked(|at| at.query.clone())
    }

    /// The claim that is open, or was so last.
    #[must_use]
    pub fn last(self) -> Option<ClaimIx> {
        self.at.with_untracked(|at| at.last)
    }

    /// The view of claims from which the reader came to the texts; the list, where there was none.
    #[must_use]
    pub fn read_from(self) -> View {
        self.at.with_untracked(|at| at.read_from)
    }

    fn set(self, query: Query) {
        self.at.update(|at| {
            let before = at.query.view;
            if query.view == View::Read && before != View::Read {
                at.read_from = if before.shows_claims() { before } else { View::Claims };
            }
            at.last = query.claim.or(at.last);
            at.query = query;
        });
        self.name_page();
    }

    /// Gives the page the title of what it shows.
    fn name_page(self) {
        self.at.with_untracked(|at| browser::set_title(&query::title(&at.query, &at.loaded.corpus)));
    }

    fn write(self, next: &Query, entry: Entry) {
        self.history.with_value(|history| {
            if let Some(history) = history {
                history.write(&next.to_search(&self.loaded().corpus), entry);
            }
        });
    }

    /// Once the new query is drawn: brings the reader to the place it is about.
    fn settle(self, arrival: Arrival) {
        if self.query().view == View::Sources {
            // Only where it is listed, so that a visit that has no use for it loads nothing for it.
            own::list(self);
        }
        request_animation_frame(move || {
            browser::restore();
            let returned = || {
                let at_place = |history: &Option<History>| history.as_ref().is_some_and(History::return_to_place);
                self.history.with_value(at_place)
            };
            if matches!(arrival, Arrival::Opened | Arrival::Returned { .. }) && !returned() {
                reveal(Reveal::Centred);
            }
            match arrival {
                // To the uses of the word that the link is about. The keyboard starts at the top of the page, as everywhere.
                Arrival::Opened => browser::reveal(CONCORDANCE, Reveal::IfUnseen),
                Arrival::Returned { view } => {
                    let to_link = |history: &Option<History>| history.as_ref().is_some_and(History::return_to_link);
                    if (view || browser::focus_lost()) && !self.history.with_value(to_link) {
                        focus(true);
                    }
                }
                Arrival::Stepped => {
                    reveal(Reveal::Centred);
                    focus(true);
                }
                Arrival::Went { view: false, claim: false, word: true } => {
                    // To the uses of the word, or back to where its link stands.
                    let open = self.query().look.word.is_some();
                    browser::focus(if open { CONCORDANCE } else { WORDS });
                }
                Arrival::Went { view, claim, .. } => {
                    let open = self.query().claim.is_some();
                    if view {
                        browser::scroll_to_top();
                    }
                    if open && (view || claim) {
                        reveal(if view { Reveal::Centred } else { Reveal::IfUnseen });
                    }
                    if view || browser::focus_lost() {
                        focus(view || claim);
                    }
                }
            }
        });
    }
}

/// What a changed filter leaves is shown from its beginning.
fn show_anew() {
    browser::sight_first();
    request_animation_frame(|| browser::back_to(RESULTS));
}

/// Brings the open claim into sight with its counterparts: each in the box it scrolls in, then as many of them on the
/// screen as there is room for, the claim itself before all.
fn reveal(chosen: Reveal) {
    for (counterparts, chosen) in [(Reveal::Centred, chosen), (Reveal::IfUnseen, Reveal::IfUnseen)] {
        browser::reveal(COUNTERPART, counterparts);
        browser::reveal(CHOSEN, chosen);
    }
}

/// Moves the focus to the open claim where there is one in sight and the reader came for it, else to the heading of
/// the view.
fn focus(on_claim: bool) {
    if !(on_claim && browser::focus_first(CHOSEN)) {
        browser::focus_in_place(VIEW_TITLE);
    }
}

/// Which event is shown, and what is asked of it.
struct At {
    loaded: &'static Loaded,
    query: Query,
    /// The claim that is open, or was so last.
    last: Option<ClaimIx>,
    /// The view of claims from which the reader came to the texts.
    read_from: View,
}

/// How a reader came to a query.
#[derive(Clone, Copy)]
enum Arrival {
    /// The page was opened or loaded anew.
    Opened,
    /// By “back” or “forward”, which changed the view or not.
    Returned { view: bool },
    /// From one claim to another of the same view.
    Stepped,
    /// By a link or a control, which changed the view, the open claim, the word whose uses are shown, or none of them.
    Went { view: bool, claim: bool, word: bool },
}

impl Arrival {
    /// Whether the reader stays where they are in the page.
    fn stays(self) -> bool {
        matches!(self, Self::Went { view: false, claim: false, word: false })
    }
}
