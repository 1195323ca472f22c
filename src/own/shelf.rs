//! What is kept on this device: listed, handed out as it is, deleted.

use super::held::HELD;
use super::telling::{ask, change, refused, spawn, tell, texts};
use super::{go_to, keep_focus};
use crate::browser::{self, Entry};
use crate::state::{State, TEXT_SIZE};
use crate::workshop::Shelved;
use leptos::prelude::*;

/// Looks up what is kept on this device, where that has not been done.
pub fn list(state: State) {
    if state.desk.with_untracked(|desk| desk.workshop.kept.is_none()) {
        change(state, |shop| shop.kept = Some(Vec::new()));
        refresh(state);
    }
}

pub(super) fn refresh(state: State) {
    spawn(async move {
        // Without a store there is nothing to list, which the first save tells.
        let rows = ask(state, "shelf", &[]).await.map(|rows| texts(&rows)).unwrap_or_default();
        let row = |row: &[String]| match row {
            [id, title, sources, saved, condition] => {
                let saved = browser::moment(saved.parse().unwrap_or_default()).unwrap_or_default();
                let (id, title, sources) = (id.clone(), title.clone(), sources.clone());
                Some(Shelved { id, title, sources, saved, condition: condition.clone() })
            }
            _ => None,
        };
        let kept = rows.chunks_exact(5).filter_map(row).collect();
        change(state, |shop| shop.kept = Some(kept));
    });
}

/// Hands out what is kept but can't be opened, as it is.
pub(super) fn hand_out(state: State, id: String) {
    spawn(async move {
        match ask(state, "raw", &[id.as_str().into()]).await {
            Ok(text) => {
                let text = text.as_string().unwrap_or_default();
                state.save(&["parallax-", &id, ".json"].concat(), "application/json", &text);
            }
            Err(why) => refused(state, why),
        }
    });
}

/// Deletes a kept comparison, or with no id everything that is kept.
pub(super) fn delete(state: State, id: String) {
    spawn(async move {
        let all = id.is_empty();
        let task = if all { "forget" } else { "remove" };
        if let Err(why) = ask(state, task, &[id.as_str().into()]).await {
            return refused(state, why);
        }
        HELD.with_borrow_mut(|held| {
            held.known.retain(|known| !all && known.id != id);
            browser::set_at_risk(held.known.iter().any(|known| !known.kept));
        });
        if all {
            browser::forget(TEXT_SIZE);
            browser::let_all_go();
            change(state, |shop| shop.added += 1);
        }
        if state.loaded().corpus.comparison.as_ref().is_some_and(|shown| all || *shown == id) {
            go_to(state, "?view=sources", Some(Entry::New));
        } else {
            keep_focus();
        }
        let done = if all {
            "Nothing of yours is left on this device."
        } else {
            "The comparison is deleted from this device."
        };
        tell(state, done.to_owned(), false);
        refresh(state);
    });
}
