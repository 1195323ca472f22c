//! Files for the reader to keep, and what the reader's clock says.

use super::document::document;
use corpus::Date;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{self, Array};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a file stays for the browser to fetch, in milliseconds: Safari begins only after the click has returned.
const KEPT_FOR: u32 = 10_000;

/// Hands the reader a file. A browser that refuses saves nothing.
pub fn save(name: &str, media_type: &str, text: &str) {
    hand(name, media_type, &JsValue::from_str(text));
}

/// Hands the reader a file with a text that JavaScript holds.
pub(super) fn hand(name: &str, media_type: &str, text: &JsValue) {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let parts = Array::of1(text);
    let Ok(file) = Blob::new_with_str_sequence_and_options(&parts, &kind) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&file) else { return };
    let link = document().and_then(|it| it.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    gloo::timers::callback::Timeout::new(KEPT_FOR, move || drop(Url::revoke_object_url(&address))).forget();
}

/// The day by the reader's clock and time zone; `None` where the clock is off by millennia.
#[must_use]
pub fn today() -> Option<Date> {
    day(&js_sys::Date::new_0())
}

/// A moment, given in milliseconds since 1970 UTC, in words by the reader's time zone; `None` for 0, which stands for one
/// that is not known.
#[must_use]
pub fn moment(moment: u64) -> Option<String> {
    let at = (moment > 0).then(|| js_sys::Date::new(&JsValue::from_f64(moment as f64)))?;
    Some(format!("{}, {:02}:{:02}", day(&at)?.in_words(), at.get_hours(), at.get_minutes()))
}

fn day(now: &js_sys::Date) -> Option<Date> {
    Date::parse(&format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())).ok()
}
