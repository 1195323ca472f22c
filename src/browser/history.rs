//! The address bar and the history of the tab.

use super::focus::FollowedLink;
use super::numbered::Numbered;
use super::scroll::{self, Places};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{ScrollRestoration, Window};

/// How long the address waits for the end of typing, in milliseconds. Safari refuses more than 100 changes in 30 s.
const TYPING_PAUSE: u32 = 200;

/// How a state enters the history.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// As an entry of its own, to which “back” returns.
    New,
    /// In place of the current entry, once changes have paused.
    Same,
}

/// The history of this tab, as far as it is this page's.
#[derive(Clone)]
pub struct History {
    inner: Rc<RefCell<Inner>>,
}

struct Inner {
    /// The number of the current entry.
    entry: u32,
    /// The next number to give.
    next: u32,
    places: Places,
    /// The link that had the focus when the reader left an entry.
    links: Numbered<FollowedLink>,
    /// An address that waits for a pause in typing.
    waiting: Option<Waiting>,
}

struct Waiting {
    search: String,
    /// Cancelled by being dropped.
    _timer: Timeout,
}

impl History {
    /// Follows the history from now on: `moved` is called with the query (`?…`) of each entry the reader returns to.
    /// The app then draws it and calls [`History::return_to_place`].
    pub fn follow(moved: impl Fn(&str) + 'static) -> Self {
        let places = Places::restore();
        let next = places.next_entry();
        let known = numbered();
        let entry = known.unwrap_or(next);
        let next = next.max(entry.saturating_add(1));
        let history = Self {
            inner: Rc::new(RefCell::new(Inner { entry, next, places, links: Numbered::default(), waiting: None })),
        };
        let Some(window) = web_sys::window() else { return history };
        if let Ok(entries) = window.history() {
            drop(entries.set_scroll_restoration(ScrollRestoration::Manual));
        }
        if known.is_none() {
            change(&window, false, entry, None);
        }
        let back = history.clone();
        EventListener::new(&window, "popstate", move |_| {
            back.arrive();
            moved(&search());
        })
        .forget();
        let leaving = history.clone();
        EventListener::new(&window, "pagehide", move |_| leaving.leave()).forget();
        history
    }

    /// Shows another query in the address. A browser that refuses leaves the address behind; the app goes on.
    pub fn write(&self, search: &str, entry: Entry) {
        let Some(window) = web_sys::window() else { return };
        match entry {
            Entry::New => {
                self.write_waiting();
                let mut inner = self.inner.borrow_mut();
                let to = inner.next;
                inner.remember();
                if change(&window, true, to, Some(search)) {
                    inner.entry = to;
                    inner.next = to.saturating_add(1);
                }
            }
            Entry::Same => {
                let later = self.clone();
                let timer = Timeout::new(TYPING_PAUSE, move || later.write_waiting());
                self.inner.borrow_mut().waiting = Some(Waiting { search: search.to_owned(), _timer: timer });
            }
        }
    }

    /// Scrolls to where the reader was at the current entry. Returns whether that was known.
    #[must_use]
    pub fn return_to_place(&self) -> bool {
        let place = self.inner.borrow().places.of(self.inner.borrow().entry);
        place.map(scroll::to).is_some()
    }

    /// Gives the focus to the link that had it when the reader left the current entry. Returns whether it took it.
    #[must_use]
    pub fn return_to_link(&self) -> bool {
        let inner = self.inner.borrow();
        inner.links.get(inner.entry).is_some_and(FollowedLink::focus)
    }

    fn write_waiting(&self) {
        let mut inner = self.inner.borrow_mut();
        if let Some(waiting) = inner.waiting.take()
            && let Some(window) = web_sys::window()
        {
            change(&window, false, inner.entry, Some(&waiting.search));
        }
    }

    /// The reader went back or forward: the scroll position is still that of the entry left.
    fn arrive(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.waiting = None;
        inner.remember();
        // An entry without a number is new: the reader edited the fragment of the address.
        inner.entry = numbered().unwrap_or(inner.next);
        inner.next = inner.next.max(inner.entry.saturating_add(1));
    }

    fn leave(&self) {
        self.write_waiting();
        let mut inner = self.inner.borrow_mut();
        inner.remember();
        inner.places.store();
    }
}

/// The query of the address, with its question mark where it is not empty.
#[must_use]
pub fn search() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

impl Inner {
    /// Remembers where the reader is, before another entry takes the place of this one.
    fn remember(&mut self) {
        self.places.remember(self.entry, scroll::current());
        match FollowedLink::focused() {
            Some(link) => self.links.insert(self.entry, link),
            None => drop(self.links.remove(self.entry)),
        }
    }
}

/// The number of the current entry, where it has one.
fn numbered() -> Option<u32> {
    let state = web_sys::window()?.history().ok()?.state().ok()?;
    state.as_f64().map(|number| number as u32)
}

/// Writes an entry; without a query, numbers the current one. Returns whether the browser let it.
fn change(window: &Window, new: bool, entry: u32, search: Option<&str>) -> bool {
    let Ok(history) = window.history() else { return false };
    let state = JsValue::from_f64(f64::from(entry));
    // An empty address would keep the query, so the bare path stands for it.
    let path = window.location().pathname().unwrap_or_default();
    let address = match search {
        Some("") => Some(path.as_str()),
        other => other,
    };
    if new {
        history.push_state_with_url(&state, "", address).is_ok()
    } else {
        history.replace_state_with_url(&state, "", address).is_ok()
    }
}
