//! Analyses the seeds and embeds the result, so that the page starts with a corpus and carries no analysis.
//!
//! `PARALLAX_SEEDS` names another folder of seeds than `seeds/`, for a page on another event.
//!
//! A mistake in the seeds, or a corpus that breaks a promise, stops the build with what is wrong and what to do.

use analysis::{Article, Input};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let seeds = env::var("PARALLAX_SEEDS").unwrap_or_else(|_| "seeds".to_owned());
    println!("cargo::rerun-if-env-changed=PARALLAX_SEEDS");
    println!("cargo::rerun-if-changed={seeds}");
    println!("cargo::rerun-if-changed=build.rs");
    match embed(Path::new(&seeds)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(told) => {
            for line in told {
                // `cargo::error` shows in every build, standard error only in a failed one.
                for part in line.lines() {
                    println!("cargo::error={part}");
                }
            }
            ExitCode::FAILURE
        }
    }
}

/// Writes `corpus.bin` of a folder of seeds to the build's folder, or tells why not, and the figures of the method.
fn embed(seeds: &Path) -> Result<(), Vec<String>> {
    let seeds = intake::read(seeds).map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    for file in &seeds.unlisted {
        println!("cargo::warning={} is not listed in corpus.toml, so it is not read", file.display());
    }
    let articles =
        seeds.articles.into_iter().map(|article| Article { metadata: article.metadata, text: article.text }).collect();
    let corpus = analysis::analyse(Input { event: seeds.event, topics: seeds.topics, articles });
    let broken = corpus::check(&corpus);
    if !broken.is_empty() {
        return Err(broken);
    }
    let bytes =
        corpus::codec::encode(&corpus).map_err(|error| vec![format!("the corpus can't be encoded: {error}")])?;
    let method: String =
        analysis::method::figures().into_iter().map(|(term, sentence)| format!("{term}\t{sentence}\n")).collect();
    write("method.tsv", method.as_bytes())?;
    write("corpus.bin", &bytes)
}

/// Writes a file to the build's folder.
fn write(name: &str, bytes: &[u8]) -> Result<(), Vec<String>> {
    let folder = env::var("OUT_DIR").map_err(|error| vec![format!("OUT_DIR: {error}")])?;
    let path = Path::new(&folder).join(name);
    fs::write(&path, bytes).map_err(|error| vec![format!("{} can't be written: {error}", path.display())])
}
