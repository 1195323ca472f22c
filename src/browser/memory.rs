//! What a reader's browser remembers of their preferences, on this machine alone.

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

fn local() -> Option<Storage> {
    // Reading the property throws where storage is blocked.
    web_sys::window()?.local_storage().ok()?
}
