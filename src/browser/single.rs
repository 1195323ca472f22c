//! The page as a single file that opens from disk: what such a file carries, and how one is made.

use super::document::element;
use super::download;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The text of a single file that shows this corpus, under this title: `site/files.js`.
    #[wasm_bindgen(catch, js_namespace = parallax)]
    async fn single(corpus: &[u8], title: &str) -> Result<JsValue, JsValue>;
}

/// The corpus that this page carries, as bytes, where it is a single file with one in it. Bytes that are damaged are as
/// good as none, and given as none.
#[must_use]
pub fn carried() -> Option<Vec<u8>> {
    // Outside of a browser there is no page to carry anything.
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let text = element("corpus")?.text_content().filter(|text| !text.is_empty())?;
    let bytes = web_sys::window()?.atob(&text).unwrap_or_default();
    Some(bytes.chars().map(|c| c as u8).collect())
}

/// Hands the reader a single file that shows a corpus, given as bytes. Returns whether it could be made: it takes what
/// lies beside the page, so the connection may fail.
pub async fn save_single(corpus: &[u8], title: &str, name: &str) -> bool {
    let made = single(corpus, title).await;
    if let Ok(page) = &made {
        download::hand(name, "text/html;charset=utf-8", page);
    }
    made.is_ok()
}
