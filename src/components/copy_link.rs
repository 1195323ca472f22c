//! Copying the link to what is on screen.

use crate::browser;
use crate::state::State;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long the confirmation stays, in milliseconds.
const CONFIRMED_FOR: u32 = 4000;

/// What became of the last copying.
#[derive(Clone, PartialEq, Eq)]
enum Outcome {
    Copied,
    /// The browser does not let the page copy; the reader can.
    Refused(String),
}

/// The button that copies the link, with its confirmation.
#[component]
pub fn CopyLink(state: State) -> impl IntoView {
    let outcome = RwSignal::new(None);
    let running: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    let copy = move |_| {
        let address = browser::address_of(&state.search());
        spawn_local(async move {
            let copied = browser::copy(&address).await;
            // The link to copy by hand stays until the reader leaves it; a confirmation goes by itself.
            let ending = copied.then(|| Timeout::new(CONFIRMED_FOR, move || drop(outcome.try_set(None))));
            running.try_update_value(|running| *running = ending);
            outcome.try_set(Some(if copied { Outcome::Copied } else { Outcome::Refused(address) }));
        });
    };
    let told = move || match outcome.get() {
        None => ().into_any(),
        Some(Outcome::Copied) => "Link copied".into_any(),
        Some(Outcome::Refused(address)) => view! {
            <label for="link">"This browser does not let the page copy. Here is the link:"</label>
            <input id="link" type="text" readonly=true prop:value=address on:blur=move |_| outcome.set(None) />
        }
        .into_any(),
    };
    view! {
        <button type="button" class="copy-link" on:click=copy>"Copy link"</button>
        <div class="toast" role="status">{told}</div>
    }
    .into_any()
}
