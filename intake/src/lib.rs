//! Reads a folder of seeds: articles, what is known of them, and the event's topics.
//!
//! A folder holds `corpus.toml` (the event and its sources), the text files it lists and, where wanted,
//! `topics.toml`. Reading either gives everything the analysis needs or the list of all problems found, each with the
//! file, the line, what is wrong and what to do about it.

mod articles;
mod manifest;
mod problem;
mod topics;

pub use problem::Problem;

use corpus::{Event, Metadata, Topic};
use std::path::{Path, PathBuf};

/// A folder of seeds as read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seeds {
    /// What the sources tell.
    pub event: Event,
    /// The articles in the order of `corpus.toml`.
    pub articles: Vec<Article>,
    /// The event's topics in the order of `topics.toml`; empty where there is no such file.
    pub topics: Vec<Topic>,
    /// Text files that lie in the folder without being listed, sorted by name: most likely forgotten.
    pub unlisted: Vec<PathBuf>,
}

/// An article: what is known of it, and its text exactly as it is in its file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Article {
    /// What is known of it.
    pub metadata: Metadata,
    /// The text.
    pub text: String,
}

/// Reads a folder of seeds.
///
/// # Errors
/// All problems found, in the order of the files; where `corpus.toml` can't be read at all, that one.
pub fn read(folder: &Path) -> Result<Seeds, Vec<Problem>> {
    let manifest = manifest::read(folder);
    let topics = topics::read(folder);
    let (manifest, topics) = match (manifest, topics) {
        (Ok(manifest), Ok(topics)) => (manifest, topics),
        (manifest, topics) => {
            let problems = manifest.err().into_iter().chain(topics.err()).flatten();
            return Err(problems.collect());
        }
    };
    let articles = articles::read(folder, &manifest.sources)?;
    let unlisted = articles::unlisted(folder, &manifest.sources);
    Ok(Seeds { event: manifest.event, articles, topics, unlisted })
}
