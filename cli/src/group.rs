//! `parallax group`: which articles tell the same event.

use crate::records::{Article, Id};
use crate::stream::{self, Failure};
use analysis::{Document, events};
use corpus::Date;
use serde::Serialize;
use std::borrow::Cow;
use std::io::{self, Write};
use std::path::PathBuf;

/// A line of output.
#[derive(Debug, Serialize)]
struct Grouped {
    id: Id,
    event: usize,
}

/// Reads all articles, then writes for each the number of its event. Returns whether all could be read.
///
/// # Errors
/// Those of writing.
pub(crate) fn run(files: &[PathBuf], out: &mut impl Write) -> io::Result<bool> {
    let (records, mut all) = stream::collect::<Article>(files)?;
    let texts: Vec<Cow<'_, str>> = records.iter().flatten().map(Article::whole).collect();
    let documents: Vec<Document<'_>> = texts.iter().map(|text| Document::new(text)).collect();
    let dates: Vec<Option<Date>> = records.iter().flatten().map(|article| article.date).collect();
    let mut events = events::group(&documents, &dates).into_iter();
    for record in &records {
        let grouped: Result<Grouped, &Failure> = match record {
            Ok(article) => Ok(Grouped { id: article.id.clone(), event: events.next().unwrap_or_default() }),
            Err(failure) => Err(failure),
        };
        all &= grouped.is_ok();
        stream::write(out, &grouped)?;
    }
    Ok(all)
}
