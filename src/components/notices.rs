//! What a reader should know about the link just opened.

use crate::browser;
use crate::state::{State, VIEW_TITLE};
use leptos::prelude::*;

/// The notices of a link, until they are dismissed or another link is followed.
#[component]
pub fn Notices(
    /// What is on screen.
    state: State,
) -> impl IntoView {
    let dismiss = move |_| {
        state.notices.set(Vec::new());
        browser::focus(VIEW_TITLE);
    };
    let notices = move || {
        let notices = state.notices.get();
        (!notices.is_empty()).then(|| {
            let sentences: Vec<AnyView> =
                notices.iter().map(|notice| view! { <p>{notice.to_string()}</p> }.into_any()).collect();
            view! {
                <div class="notice">
                    <div>{sentences}</div>
                    <button type="button" class="plain" on:click=dismiss>"Dismiss"</button>
                </div>
            }
        })
    };
    // The region stands before anything is in it: only then do screen readers tell what comes.
    view! { <div role="status">{notices}</div> }.into_any()
}
