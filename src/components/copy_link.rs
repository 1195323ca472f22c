//! Copying links to what is on screen or to a single claim.

use crate::browser;
use crate::state::State;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long the confirmation stays, in milliseconds.
const CONFIRMED_FOR: u32 = 4000;

/// What became of a link that was to be copied.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Copied {
    /// It is on the clipboard.
    Done,
    /// The browser does not let the page copy; the reader can.
    Refused(String),
}

/// A button that copies the link to a query; to what is on screen where none is given.
#[component]
pub fn CopyLink(
    /// Where the outcome is told.
    state: State,
    /// What the button says.
    label: &'static str,
    /// The canonical query string to copy instead of that on screen.
    #[prop(optional, into)]
    search: Option<String>,
) -> impl IntoView {
    let running: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    let copied = state.copied;
    let copy = move |_| {
        let address = browser::address_of(&search.clone().unwrap_or_else(|| state.search()));
        spawn_local(async move {
            let done = browser::copy(&address).await;
            // A confirmation goes by itself; a link to copy by hand stays until the reader leaves it.
            let ending = done.then(|| Timeout::new(CONFIRMED_FOR, move || copied.set(None)));
            running.try_update_value(|running| *running = ending);
            copied.set(Some(if done { Copied::Done } else { Copied::Refused(address) }));
        });
    };
    view! { <button type="button" class="copy-link" on:click=copy>{label}</button> }.into_any()
}

/// Tells what became of the last link that was to be copied.
#[component]
pub fn CopyOutcome(
    /// Where the outcome is told.
    state: State,
) -> impl IntoView {
    let copied = state.copied;
    let told = move || match copied.get() {
        None => ().into_any(),
        Some(Copied::Done) => view! { <p class="toast">"Link copied"</p> }.into_any(),
        Some(Copied::Refused(address)) => view! {
            <div class="toast">
                <label for="link">"This browser does not let the page copy. Here is the link:"</label>
                <input id="link" type="text" readonly=true prop:value=address on:blur=move |_| copied.set(None) />
            </div>
        }
        .into_any(),
    };
    view! { <div role="status">{told}</div> }.into_any()
}
