//! Copying links, and telling what became of it.

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

/// Copies the link to a query, and tells what became of it.
pub fn copy_link(copied: RwSignal<Option<Copied>>, search: &str) {
    let address = browser::address_of(search);
    spawn_local(async move {
        if browser::copy(&address).await {
            copied.set(Some(Copied::Done));
            Timeout::new(CONFIRMED_FOR, move || {
                // A link to copy by hand stays until the reader leaves it.
                if copied.get_untracked() == Some(Copied::Done) {
                    copied.set(None);
                }
            })
            .forget();
        } else {
            copied.set(Some(Copied::Refused(address)));
        }
    });
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
