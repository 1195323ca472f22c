//! What keys do. Keys with Ctrl, Alt or Meta stay the browser's, and while a reader types no key is a shortcut.

use crate::query::View;
use crate::scene::Scene;
use corpus::{ClaimIx, Table};
use std::cmp::Ordering;

/// What a key does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shortcut {
    /// Go to the search.
    Search,
    /// Open the next claim, or the one before.
    Step(Ordering),
    /// Show the open claim in its text, or, where it is shown there, in the view that the reader came from.
    Open,
    /// Copy the link to what is shown.
    Copy,
    /// Change the view.
    View(View),
    /// Show what the keys do.
    Help,
}

/// The keys with what they do, in words, in the order in which they are told.
pub const SHORTCUTS: [(&str, Shortcut, &str); 11] = [
    ("/", Shortcut::Search, "search the claims"),
    ("j", Shortcut::Step(Ordering::Greater), "open the next claim"),
    ("k", Shortcut::Step(Ordering::Less), "open the claim before"),
    ("o", Shortcut::Open, "show the open claim in its text, and back"),
    ("c", Shortcut::Copy, "copy the link to what is shown"),
    ("1", Shortcut::View(View::Compare), "Compare"),
    ("2", Shortcut::View(View::Claims), "Claims"),
    ("3", Shortcut::View(View::Read), "Read"),
    ("4", Shortcut::View(View::Sources), "Sources"),
    ("5", Shortcut::View(View::Method), "Method"),
    ("?", Shortcut::Help, "show or hide these shortcuts"),
];

impl Shortcut {
    /// What a key does; `None` for one that does nothing here.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        SHORTCUTS.iter().find(|(name, ..)| *name == key).map(|&(_, shortcut, _)| shortcut)
    }
}

/// The claim that a step leads to from this one, which is open or was so last: the first of the view where it shows no
/// such claim, `None` where there is no further one.
#[must_use]
pub fn step(scene: &Scene, from: Option<ClaimIx>, direction: Ordering) -> Option<ClaimIx> {
    let order = order(scene);
    let Some(open) = from.and_then(|open| order.iter().position(|&claim| claim == open)) else {
        return order.first().copied();
    };
    let at = if direction == Ordering::Less { open.checked_sub(1)? } else { open + 1 };
    order.get(at).copied()
}

/// The selected claims in the order in which the view shows them.
fn order(scene: &Scene) -> Vec<ClaimIx> {
    if scene.query.view != View::Compare {
        return scene.selection.claims.clone();
    }
    let table = Table::new(scene.corpus, &scene.selection);
    let rows = table.groups.iter().flat_map(|group| &group.rows);
    let mut order: Vec<ClaimIx> = Vec::new();
    let mut seen = vec![false; scene.corpus.claims.len()];
    for entry in rows.flat_map(|row| scene.sources().flat_map(|(at, _)| row.cell(at))) {
        if entry.selected
            && let Some(seen) = seen.get_mut(entry.claim.at())
            && !std::mem::replace(seen, true)
        {
            order.push(entry.claim);
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loaded::event;
    use crate::query::Query;
    use std::collections::BTreeSet;
    use std::sync::Arc;

    fn scene(query: Query) -> Scene {
        let loaded = event().unwrap();
        let selection = Arc::new(loaded.index.select(&query.filter));
        Scene::new(loaded, query, selection)
    }

    #[test]
    fn each_key_does_one_thing() {
        let keys: BTreeSet<&str> = SHORTCUTS.iter().map(|(key, ..)| *key).collect();
        assert_eq!(keys.len(), SHORTCUTS.len());
        assert_eq!(Shortcut::of("j"), Some(Shortcut::Step(Ordering::Greater)));
        assert_eq!(Shortcut::of("Enter"), None);
    }

    #[test]
    fn steps_lead_past_every_selected_claim_once_and_back() {
        for view in [View::Compare, View::Claims, View::Read] {
            let mut query = Query { view, ..Query::default() };
            let mut seen = Vec::new();
            while let Some(next) = step(&scene(query.clone()), query.claim, Ordering::Greater) {
                seen.push(next);
                query = query.with_claim(Some(next));
            }
            let all = scene(query.clone()).selection.claims.len();
            assert_eq!((seen.len(), seen.iter().collect::<BTreeSet<_>>().len()), (all, all), "{view:?}");
            for &before in seen.iter().rev().skip(1) {
                let back = step(&scene(query.clone()), query.claim, Ordering::Less);
                assert_eq!(back, Some(before));
                query = query.with_claim(back);
            }
            assert_eq!(step(&scene(query.clone()), query.claim, Ordering::Less), None);
            let closed = scene(query.with_claim(None));
            assert_eq!(step(&closed, seen.get(1).copied(), Ordering::Greater), seen.get(2).copied());
        }
    }
}
