//! What is left to do when the program has met a fault.

use std::panic;
use wasm_bindgen::JsValue;

/// Writes every panic to the console. The trap that follows reaches `site/boot.js`, which tells the reader in words
/// and offers to reload: by then nothing in here can be relied on.
pub fn report_panics() {
    panic::set_hook(Box::new(|info| web_sys::console::error_1(&JsValue::from_str(&info.to_string()))));
}
