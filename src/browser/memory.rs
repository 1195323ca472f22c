//! What a reader's browser remembers of their preferences, on this machine alone.

use std::sync::Once;
use web_sys::Storage;

/// Remembers a preference. A browser that forbids or has no room for it forgets it with the page.
pub fn remember(name: &str, value: &str) {
    if let Some(storage) = local() {
        drop(storage.set_item(name, value));
    }
}

/// A preference remembered by this name.
#[must_use]
pub fn recall(name: &str) -> Option<String> {
    local()?.get_item(name).ok()?
}

/// Forgets a preference remembered by this name; what other pages of the same host remember stays.
pub fn forget(name: &str) {
    if let Some(storage) = local() {
        drop(storage.remove_item(name));
    }
}

/// Asks the browser, once in the life of the page, not to clear what is kept for it when the device runs full. One that
/// refuses, or does not know how, keeps it for as long as it likes.
pub fn spare() {
    static ASKED: Once = Once::new();
    ASKED.call_once(|| {
        if let Some(window) = web_sys::window() {
            // Its answer changes nothing.
            drop(window.navigator().storage().persist());
        }
    });
}

fn local() -> Option<Storage> {
    // Reading the property throws where storage is blocked.
    web_sys::window()?.local_storage().ok()?
}
