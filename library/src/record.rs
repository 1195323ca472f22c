//! What the store keeps of a comparison: a [file](crate::file) with how often and when it was saved.
//!
//! Here is decided what a save does; the [store](crate::store) does it. So what is handed out of the store as it is can
//! be imported like any file.

use crate::fault::{Carrier, Fault};
use crate::file::{self, Stamp};
use crate::problem::Problem;
use corpus::{Comparison, Condition, Kept, Trouble};
use serde::Deserialize;

/// What is listed of what stands under an id.
#[must_use]
pub fn listed(id: &str, stored: &[u8]) -> Kept {
    match parse(id, stored) {
        Ok((comparison, stamp)) => kept(&comparison, stamp),
        Err(fault) => {
            let condition = if matches!(fault, Fault::Newer { .. }) { Condition::Newer } else { Condition::Damaged };
            let known = Glimpse::of(stored);
            let stamp = known.kept.unwrap_or_default();
            Kept {
                id: id.to_owned(),
                revision: stamp.revision.unwrap_or(0),
                title: known.event.and_then(|event| event.title).unwrap_or_default(),
                sources: 0,
                saved: stamp.saved.unwrap_or(0),
                condition,
            }
        }
    }
}

/// The comparison that stands under an id.
///
/// # Errors
/// Says whether it is newer or damaged; it can be handed out as it is then.
pub fn opened(id: &str, stored: &[u8]) -> Result<Comparison, Problem> {
    parse(id, stored).map(|(comparison, _)| comparison).map_err(|fault| fault.told(Carrier::Store))
}

/// What is to be stored when a comparison is saved at a time, in place of what stands there now, and what is then listed.
///
/// # Errors
/// A conflict where what stands there is not what the comparison started from: another tab saved or deleted it, or it is
/// of a version of the program that knows more. Nothing is to be stored then. Else where it is above the limits.
pub fn saved(comparison: &Comparison, stored: Option<&[u8]>, now: u64) -> Result<(Vec<u8>, Kept), Problem> {
    let revision = stored.map(|stored| Glimpse::of(stored).kept.and_then(|stamp| stamp.revision));
    match (revision, comparison.revision) {
        (None, 0) => {}
        (None, _) => return Err(conflict("This comparison was deleted in another tab since you opened it.")),
        (Some(Some(stored)), started) if stored == started && started > 0 => {}
        (Some(_), 0) => return Err(conflict("This comparison is already kept on this device.")),
        (Some(_), _) => return Err(conflict("This comparison was saved in another tab since you opened it.")),
    }
    if let Some(stored) = stored
        && let Err(fault @ Fault::Newer { .. }) = file::parse(stored)
    {
        return Err(fault.told(Carrier::Store));
    }
    let stamp = Stamp { revision: comparison.revision.saturating_add(1), saved: now };
    let text = file::text(comparison, Some(stamp)).map_err(|fault| fault.told(Carrier::Store))?;
    Ok((text.into_bytes(), kept(comparison, stamp)))
}

fn conflict(what: &str) -> Problem {
    Problem::new(Trouble::Conflict, format!("{what} Nothing was overwritten."))
}

fn kept(comparison: &Comparison, stamp: Stamp) -> Kept {
    Kept {
        id: comparison.id.clone(),
        revision: stamp.revision,
        title: comparison.input.event.title.clone(),
        sources: u32::try_from(comparison.input.articles.len()).unwrap_or(u32::MAX),
        saved: stamp.saved,
        condition: Condition::Whole,
    }
}

fn parse(id: &str, stored: &[u8]) -> Result<(Comparison, Stamp), Fault> {
    let parsed = file::parse(stored)?;
    let stamp = parsed.stamp.ok_or_else(|| Fault::Damaged("it does not say when it was saved".to_owned()))?;
    let mut comparison = parsed.opened.comparison;
    id.clone_into(&mut comparison.id);
    comparison.revision = stamp.revision;
    Ok((comparison, stamp))
}

/// As much as can be seen of a file of whatever version, for the list.
#[derive(Default, Deserialize)]
struct Glimpse {
    kept: Option<SeenStamp>,
    event: Option<SeenEvent>,
}

#[derive(Default, Deserialize)]
struct SeenStamp {
    revision: Option<u32>,
    saved: Option<u64>,
}

#[derive(Deserialize)]
struct SeenEvent {
    title: Option<String>,
}

impl Glimpse {
    fn of(stored: &[u8]) -> Self {
        serde_json::from_slice(stored).unwrap_or_default()
    }
}
