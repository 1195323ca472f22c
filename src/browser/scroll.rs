//! How far down the reader was at each entry of the history.
//!
//! The browser's own restoration comes before the app has drawn the entry it returns to, so the app does it itself.

use super::numbered::Numbered;
use web_sys::Storage;

const STORED_AS: &str = "parallax.scroll";

/// Distances from the top in CSS pixels, by the number of the history entry.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Places(Numbered<u32>);

impl Places {
    /// The places remembered before the page was loaded anew; none where the browser forbids to store them.
    pub(super) fn restore() -> Self {
        let stored = session().and_then(|storage| storage.get_item(STORED_AS).ok()?);
        stored.map(|text| Self::read(&text)).unwrap_or_default()
    }

    /// Stores the places for the next load of this page in this tab.
    pub(super) fn store(&self) {
        if let Some(storage) = session() {
            // Blocked or full storage costs the reader the place after a reload, nothing else.
            drop(storage.set_item(STORED_AS, &self.write()));
        }
    }

    pub(super) fn remember(&mut self, entry: u32, place: u32) {
        self.0.insert(entry, place);
    }

    pub(super) fn of(&self, entry: u32) -> Option<u32> {
        self.0.get(entry).copied()
    }

    /// A number no remembered entry has.
    pub(super) fn next_entry(&self) -> u32 {
        self.0.iter().map(|(entry, _)| entry.saturating_add(1)).max().unwrap_or(0)
    }

    fn write(&self) -> String {
        let mut text = String::new();
        for (entry, place) in self.0.iter() {
            text.push_str(&entry.to_string());
            text.push(':');
            text.push_str(&place.to_string());
            text.push(' ');
        }
        text
    }

    fn read(text: &str) -> Self {
        let place = |item: &str| -> Option<(u32, u32)> {
            let (entry, place) = item.split_once(':')?;
            Some((entry.parse().ok()?, place.parse().ok()?))
        };
        let mut places = Self::default();
        for (entry, place) in text.split(' ').filter_map(place) {
            places.remember(entry, place);
        }
        places
    }
}

fn session() -> Option<Storage> {
    // Reading the property throws where storage is blocked.
    web_sys::window()?.session_storage().ok()?
}

/// How far down the page is scrolled.
pub(super) fn current() -> u32 {
    let y = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
    // Overscroll makes it negative for a moment; the cast saturates at 0.
    y as u32
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    to(0);
}

/// Scrolls the page.
pub(super) fn to(place: u32) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, f64::from(place));
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn places_survive_a_reload() {
        let mut places = Places::default();
        places.remember(0, 1200);
        places.remember(7, 0);
        assert_eq!(Places::read(&places.write()), places);
        assert_eq!(places.next_entry(), 8);
    }

    #[test]
    fn what_is_no_place_is_passed_over() {
        let places = Places::read("1:20 x:3 4 5: :6 -1:7 99999999999:1 2:30");
        assert_eq!((places.of(1), places.of(2), places.of(4)), (Some(20), Some(30), None));
        assert_eq!(Places::default().next_entry(), 0);
    }
}
