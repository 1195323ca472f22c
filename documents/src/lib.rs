//! Takes the article out of a Word or a PDF file.
//!
//! Nothing in a file is run, and nothing is loaded. Any bytes give a draft or a refusal in words, and the same bytes the
//! same result. Compiled to WebAssembly, the crate is a module of its own: bytes in, bytes out.

mod pdf;
mod unpack;
mod word;
mod xml;

use corpus::{Draft, Metadata};
use drafting::{Instead, Notes, Refusal, Why, headline_of, take_byline, with_headline};
use unpack::Package;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// The article in a file of this name, whose kind is told from its first bytes.
///
/// # Errors
/// Says why no article could be taken out, and what to do.
pub fn read(origin: &str, bytes: &[u8]) -> Result<Draft, Refusal> {
    drafting::within_limit(origin, bytes)?;
    let mut notes = Notes::default();
    let found = if bytes.starts_with(b"PK\x03\x04") {
        Package::open(bytes).and_then(|package| word::article(&package, &mut notes))
    } else if bytes.get(..bytes.len().min(1024)).is_some_and(|head| head.windows(5).any(|word| word == b"%PDF-")) {
        guarded(|| pdf::article(bytes, &mut notes))
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        Err(unpack::older(bytes))
    } else {
        Err(Why::OtherKind("no Word or PDF file", Instead::Article))
    };
    let draft = found.and_then(|article| draft(origin, article, notes)).map_err(|why| Refusal::new(origin, why));
    draft.and_then(drafting::within_length)
}

/// [`read`] for JavaScript: the draft in postcard. `kind` is empty; documents are not pasted.
///
/// # Errors
/// An exception with a sentence for the reader: what is wrong with what, and what to do.
#[wasm_bindgen(js_name = read)]
pub fn read_to_bytes(origin: &str, _kind: &str, bytes: &[u8]) -> Result<Vec<u8>, JsError> {
    let draft = read(origin, bytes).map_err(|refusal| JsError::new(&refusal.to_string()))?;
    Ok(postcard::to_extend(&draft, Vec::new())?)
}

/// What was taken out of a file.
#[derive(Default)]
struct Article {
    title: Option<String>,
    author: Option<String>,
    /// When the file was made, as it states.
    made: Option<String>,
    language: Option<String>,
    /// A paragraph a line, not tidied.
    lines: Vec<String>,
}

fn draft(origin: &str, article: Article, mut notes: Notes) -> Result<Draft, Why> {
    let lines = drafting::lines(&article.lines.join("\n"), &mut notes);
    if !lines.iter().any(|line| line.contains(char::is_alphabetic)) {
        return Err(Why::NoArticle);
    }
    let tidy = |text: Option<String>| text.map(|text| drafting::line(&text)).filter(|text| !text.is_empty());
    let author = tidy(article.author).filter(|author| !is_nobody(author));
    let title = tidy(article.title);
    let language = article.language.and_then(|language| drafting::language(&language));
    let lines = with_headline(title.as_deref(), lines);
    let mut metadata = Metadata { title, author, language, ..Metadata::default() };
    let lines = take_byline(lines, &mut metadata);
    drafting::tell_repeats(&lines, &mut notes);
    metadata.title = metadata.title.or_else(|| headline_of(&lines).map(str::to_owned));
    // What the article says of its day comes before what the file says of its own.
    if metadata.date.is_none() {
        metadata.date = article.made.and_then(|made| drafting::date_or_note(&made, &mut notes));
        if metadata.date.is_some() {
            notes.say(
                "The date is that on which the file was made. Please correct it if the article is of another day.",
            );
        }
    }
    Ok(Draft { origin: origin.to_owned(), metadata, text: lines.join("\n"), notes: notes.into_sentences() })
}

/// Runs a reader, taking a panic within a library for damage. In WebAssembly, where a panic ends the module, it is the page
/// that starts the module anew.
fn guarded(read: impl FnOnce() -> Result<Article, Why>) -> Result<Article, Why> {
    #[cfg(panic = "unwind")]
    let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)).unwrap_or(Err(Why::Damaged("a PDF file")));
    #[cfg(not(panic = "unwind"))]
    let found = read();
    found
}

/// Whether a program put this there in want of an author.
fn is_nobody(author: &str) -> bool {
    let author = author.to_ascii_lowercase();
    matches!(
        author.trim_matches(['(', ')']),
        "anonymous" | "unknown" | "admin" | "administrator" | "user" | "author" | "root"
    )
}
