//! A comparison as a link that holds it, and as a file.

use super::held::held;
use super::telling::{ask, change, refused, spawn, texts};
use crate::browser;
use crate::query::View;
use crate::state::State;

pub(super) fn make_link(state: State) {
    spawn(async move {
        match ask(state, "pack", &[held(state)]).await {
            Ok(text) => {
                let search = state.query().with_view(View::Compare).to_search(&state.loaded().corpus);
                let link = [&browser::address_of(&search), "#", &text.as_string().unwrap_or_default()].concat();
                change(state, |shop| shop.link = Some(link));
            }
            Err(why) => refused(state, why),
        }
    });
}

pub(super) fn save_file(state: State) {
    spawn(async move {
        match ask(state, "file", &[held(state)]).await {
            Ok(answer) => {
                let parts = texts(&answer);
                if let [title, text] = parts.as_slice() {
                    let name = ["parallax-", &corpus::slug(title), ".json"].concat();
                    state.save(&name, "application/json", text);
                }
            }
            Err(why) => refused(state, why),
        }
    });
}
