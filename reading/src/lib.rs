//! Takes the article out of what a reader brings: text, Markdown, a web page, or what was pasted.
//!
//! Nothing that is read is run, and nothing is loaded. Any input gives a draft or a refusal in words, and the same input
//! the same result. Compiled to WebAssembly, the crate is a module of its own: bytes in, bytes out.

mod archive;
mod charset;
mod front_matter;
mod html;
mod kind;
mod markdown;
mod phrases;
mod several;
mod signature;

use corpus::Draft;
use drafting::{Instead, Notes, Refusal, Why, headline_of, take_byline, with_headline};
use kind::Kind;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// What a page holds that the program made of a comparison (`site/single.html`).
const SINGLE: &str = "<script type=\"application/octet-stream\" id=\"corpus\">";

/// What pasted text is, as the clipboard says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pasted {
    /// `text/plain`.
    Plain,
    /// `text/html`.
    Html,
}

/// The article in a file of this name.
///
/// The kind is told from the content where that is plain, else from the ending of the name.
///
/// # Errors
/// Says why no article could be taken out, and what to do.
pub fn read(origin: &str, bytes: &[u8]) -> Result<Draft, Refusal> {
    drafting::within_limit(origin, bytes)?;
    let kind = kind::of(origin, bytes).map_err(|why| Refusal::new(origin, why))?;
    of_kind(origin, kind, bytes).and_then(drafting::within_length)
}

/// The article in pasted text.
///
/// # Errors
/// Says why no article could be taken out, and what to do.
pub fn read_pasted(pasted: Pasted, text: &str) -> Result<Draft, Refusal> {
    drafting::within_limit("", text.as_bytes())?;
    if drafting::web(text.trim()).is_some() {
        return Err(Refusal::new("", Why::OtherKind("an address", Instead::Opened)));
    }
    let draft = match pasted {
        // The source of a page is text to the clipboard.
        Pasted::Plain if kind::is_page(text) => of_kind("", Kind::Page, text.as_bytes()),
        Pasted::Plain => of_kind("", Kind::Plain, text.as_bytes()),
        Pasted::Html => of_kind("", Kind::Fragment, text.as_bytes()),
    };
    draft.and_then(drafting::within_length)
}

/// The articles in a file of this name: several where a plain text holds several, else the one that [`read`] gives.
///
/// # Errors
/// Says why no article could be taken out, and what to do.
pub fn read_all(origin: &str, bytes: &[u8]) -> Result<Vec<Draft>, Refusal> {
    let whole = read(origin, bytes)?;
    match kind::of(origin, bytes) {
        Ok(Kind::Plain) => {
            let text = charset::text(bytes, None, &mut Notes::default()).unwrap_or_default();
            Ok(or_whole(several(&text, &whole), whole))
        }
        _ => Ok(vec![whole]),
    }
}

/// The articles in pasted text: several where a plain text holds several, else the one that [`read_pasted`] gives.
///
/// # Errors
/// Says why no article could be taken out, and what to do.
pub fn read_pasted_all(pasted: Pasted, text: &str) -> Result<Vec<Draft>, Refusal> {
    let whole = read_pasted(pasted, text)?;
    let all = if pasted == Pasted::Plain && !kind::is_page(text) { several(text, &whole) } else { Vec::new() };
    Ok(or_whole(all, whole))
}

/// The articles in a text of which `whole` is what it gives as one; none where it is one, or where a part gives none.
fn several(text: &str, whole: &Draft) -> Vec<Draft> {
    let parts = several::parts(text);
    if parts.len() < 2 || front_matter::split(text).0.is_some() {
        return Vec::new();
    }
    let drafts: Result<Vec<Draft>, Refusal> =
        parts.into_iter().map(|part| of_kind(&whole.origin, Kind::Plain, part.as_bytes())).collect();
    drafts.unwrap_or_default()
}

fn or_whole(all: Vec<Draft>, whole: Draft) -> Vec<Draft> {
    if all.is_empty() { vec![whole] } else { all }
}

/// Several drafts for JavaScript, one after the other.
#[wasm_bindgen]
pub struct Drafts(std::vec::IntoIter<Draft>);

#[wasm_bindgen]
impl Drafts {
    /// The next draft in postcard; `undefined` after the last.
    ///
    /// # Errors
    /// An exception where it can't be written, which does not happen.
    #[wasm_bindgen(js_name = next)]
    pub fn next_to_bytes(&mut self) -> Result<Option<Vec<u8>>, JsError> {
        let bytes = self.0.next().map(|draft| postcard::to_extend(&draft, Vec::new()));
        Ok(bytes.transpose()?)
    }
}

/// [`read_all`] and [`read_pasted_all`] for JavaScript, with the same arguments as [`read_to_bytes`].
///
/// # Errors
/// An exception with a sentence for the reader: what is wrong with what, and what to do.
#[wasm_bindgen(js_name = readAll)]
pub fn read_all_to_bytes(origin: &str, kind: &str, bytes: &[u8]) -> Result<Drafts, JsError> {
    let pasted = |pasted| read_pasted_all(pasted, &String::from_utf8_lossy(bytes));
    let drafts = match kind {
        "text/plain" => pasted(Pasted::Plain),
        "text/html" => pasted(Pasted::Html),
        _ => read_all(origin, bytes),
    };
    Ok(Drafts(drafts.map_err(|refusal| JsError::new(&refusal.to_string()))?.into_iter()))
}

/// [`read`] and [`read_pasted`] for JavaScript: the draft in postcard.
///
/// `kind` is empty for a file, whose name is `origin`; for pasted text it is `text/plain` or `text/html`.
///
/// # Errors
/// An exception with a sentence for the reader: what is wrong with what, and what to do.
#[wasm_bindgen(js_name = read)]
pub fn read_to_bytes(origin: &str, kind: &str, bytes: &[u8]) -> Result<Vec<u8>, JsError> {
    let pasted = |pasted| read_pasted(pasted, &String::from_utf8_lossy(bytes));
    let draft = match kind {
        "text/plain" => pasted(Pasted::Plain),
        "text/html" => pasted(Pasted::Html),
        _ => read(origin, bytes),
    };
    let draft = draft.map_err(|refusal| JsError::new(&refusal.to_string()))?;
    Ok(postcard::to_extend(&draft, Vec::new())?)
}

fn of_kind(origin: &str, kind: Kind, bytes: &[u8]) -> Result<Draft, Refusal> {
    let mut notes = Notes::default();
    let refuse = |why| Refusal::new(origin, why);
    let mut text = |bytes: &[u8], stated: Option<&str>| charset::text(bytes, stated, &mut notes).map_err(refuse);
    match kind {
        Kind::Plain => {
            let text = text(bytes, None)?;
            written(origin, &text, notes, |text, notes| {
                let lines = drafting::lines(&drafting::joined(text).join("\n"), notes);
                lines.into_iter().map(markdown::unmarked).collect()
            })
        }
        Kind::Markdown => {
            let text = text(bytes, None)?;
            written(origin, &text, notes, markdown::lines)
        }
        Kind::Page => {
            let text = text(bytes, charset::stated(bytes).as_deref())?;
            if text.contains(SINGLE) {
                return Err(refuse(Why::OtherKind("a comparison saved as one HTML page", Instead::Comparison)));
            }
            html::page(origin, &text, None, notes)
        }
        Kind::Fragment => {
            let text = text(bytes, None)?;
            html::fragment(origin, &text, notes)
        }
        Kind::Archive => {
            let page = archive::page(bytes).ok_or_else(|| refuse(Why::Damaged("a saved web page")))?;
            let text = text(&page.bytes, page.charset.or_else(|| charset::stated(&page.bytes)).as_deref())?;
            html::page(origin, &text, page.address.as_deref(), notes)
        }
    }
}

/// The draft of a text that a person wrote, with or without front matter.
fn written(
    origin: &str,
    text: &str,
    mut notes: Notes,
    lines: impl FnOnce(&str, &mut Notes) -> Vec<String>,
) -> Result<Draft, Refusal> {
    let (front, body) = front_matter::split(text);
    let mut metadata = front.unwrap_or_default().read(&mut notes);
    let lines = phrases::without(lines(body, &mut notes), &mut notes);
    let lines = take_byline(with_headline(metadata.title.as_deref(), lines), &mut metadata);
    if lines.iter().all(|line| !line.contains(char::is_alphabetic)) {
        return Err(Refusal::new(origin, Why::NoArticle));
    }
    drafting::tell_repeats(&lines, &mut notes);
    if metadata.title.is_none() {
        metadata.title = headline_of(&lines).map(str::to_owned);
    }
    Ok(Draft { origin: origin.to_owned(), metadata, text: lines.join("\n"), notes: notes.into_sentences() })
}
