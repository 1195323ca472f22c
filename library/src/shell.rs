//! What JavaScript sees of the library: bytes and texts in, bytes and texts out, exceptions for problems.

use crate::edit::{self, Fields};
use crate::problem::Problem;
use crate::{file, fragment, store};
use corpus::{Comparison, Condition, Corpus, Draft, Kept, Opened, Trouble, codec};
use js_sys::Error;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// All that is kept, the last saved first: `Vec<corpus::Kept>`. See [`store::list`].
///
/// # Errors
/// The [problem](crate) as an exception, here and below.
#[wasm_bindgen]
pub async fn list() -> Result<Vec<u8>, JsValue> {
    given(store::list().await)
}

/// A kept comparison: `corpus::Comparison`. See [`store::open`].
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub async fn open(id: String) -> Result<Vec<u8>, JsValue> {
    given(store::open(&id).await)
}

/// What is kept under an id, byte for byte, to be downloaded where it cannot be opened. See [`store::raw`].
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub async fn raw(id: String) -> Result<Vec<u8>, JsValue> {
    store::raw(&id).await.map_err(thrown)
}

/// Keeps a `corpus::Comparison`, and gives it with the id and the revision it then has. For a copy, empty the id before.
/// See [`store::save`].
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub async fn save(comparison: Vec<u8>) -> Result<Vec<u8>, JsValue> {
    let comparison = taken(&comparison)?;
    let saved = store::save(comparison.clone()).await;
    given(saved.map(|Kept { id, revision, .. }| Comparison { id, revision, ..comparison }))
}

/// Deletes what is kept under an id. See [`store::remove`].
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub async fn remove(id: String) -> Result<(), JsValue> {
    store::remove(&id).await.map_err(thrown)
}

/// Deletes all that is kept. See [`store::forget_everything`].
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub async fn forget() -> Result<(), JsValue> {
    store::forget_everything().await.map_err(thrown)
}

/// A `corpus::Comparison` as the text of a file. See [`file::write`].
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn write_file(comparison: &[u8]) -> Result<String, JsValue> {
    file::write(&taken(comparison)?).map_err(thrown)
}

/// What a file holds: `corpus::Opened`. See [`file::read`].
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn read_file(bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
    given(file::read(bytes))
}

/// A `corpus::Comparison` as the fragment of a link, without the `#`. See [`fragment::pack`].
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn pack(comparison: &[u8]) -> Result<String, JsValue> {
    fragment::pack(&taken(comparison)?).map_err(thrown)
}

/// What a fragment holds: `corpus::Opened`. See [`fragment::unpack`].
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn unpack(fragment: &str) -> Result<Vec<u8>, JsValue> {
    given(fragment::unpack(fragment))
}

/// A comparison that starts with what a page shows already, a corpus in the bytes of `corpus::codec`.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn of_corpus(corpus: &[u8]) -> Result<Vec<u8>, JsValue> {
    packed(&edit::of_corpus(&decoded(corpus)?))
}

/// A comparison of nothing.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn empty() -> Result<Vec<u8>, JsValue> {
    packed(&Comparison::default())
}

/// The comparison with a `corpus::Draft` added to it.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn add(comparison: &[u8], draft: &[u8]) -> Result<Vec<u8>, JsValue> {
    let mut comparison = taken(comparison)?;
    edit::add(&mut comparison, unpacked(draft)?);
    packed(&comparison)
}

/// What the reader should know of a `corpus::Draft`, in sentences.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn notes(draft: &[u8]) -> Result<Vec<String>, JsValue> {
    Ok(unpacked::<Draft>(draft)?.notes)
}

/// The comparison after a change; `fields` are names, each followed by what stands in its field. See [`edit::change`].
///
/// # Errors
/// As [`list`]; that a field can't be used is called `field:` and its name.
#[wasm_bindgen]
pub fn change(comparison: &[u8], corpus: &[u8], deed: &str, fields: Vec<String>) -> Result<Vec<u8>, JsValue> {
    let mut comparison = taken(comparison)?;
    let changed = edit::change(&mut comparison, &decoded(corpus)?, deed, &Fields::new(&fields));
    changed.map_err(|(field, sentence)| exception(&sentence, &["field:", field].concat()))?;
    packed(&comparison)
}

/// What is to be analysed of a comparison: `corpus::Input`.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn input(comparison: &[u8]) -> Result<Vec<u8>, JsValue> {
    packed(&taken(comparison)?.input)
}

/// The id of a comparison, then its title.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn names(comparison: &[u8]) -> Result<Vec<String>, JsValue> {
    let Comparison { id, input, .. } = taken(comparison)?;
    Ok(vec![id, input.event.title])
}

/// The comparison under an id as if it had never been saved; where the id is empty, under one yet to be found, and with a
/// title that tells it from the one it was made of.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn copy(comparison: &[u8], id: String) -> Result<Vec<u8>, JsValue> {
    let mut comparison = Comparison { id, revision: 0, ..taken(comparison)? };
    if comparison.id.is_empty() {
        comparison.input.event.title = edit::title_of_copy(&comparison.input.event.title);
    }
    packed(&comparison)
}

/// The text of a `corpus::Draft`.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn text(draft: &[u8]) -> Result<String, JsValue> {
    Ok(unpacked::<Draft>(draft)?.text)
}

/// What an earlier comparison held, to be saved in place of a later one.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn back(earlier: &[u8], later: &[u8]) -> Result<Vec<u8>, JsValue> {
    let Comparison { id, revision, .. } = taken(later)?;
    packed(&Comparison { id, revision, ..taken(earlier)? })
}

/// Whether two comparisons hold the same.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn same(one: &[u8], other: &[u8]) -> Result<bool, JsValue> {
    Ok(taken(one)?.input == taken(other)?.input)
}

/// The comparison that was taken out of a file or a link: of a `corpus::Opened`.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn opened(opened: &[u8]) -> Result<Vec<u8>, JsValue> {
    packed(&unpacked::<Opened>(opened)?.comparison)
}

/// What to tell of a `corpus::Opened`: its title, then for each article its name and how many words it has, each followed
/// by the article's headline, then what was set right in taking it out, each after an empty text.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn preview(opened: &[u8]) -> Result<Vec<String>, JsValue> {
    let Opened { comparison, notes } = unpacked(opened)?;
    let mut told = vec![comparison.input.event.title];
    for article in comparison.input.articles {
        let words = article.text.split_whitespace().count();
        let words = if words == 1 { "1 word".to_owned() } else { format!("{words} words") };
        told.push(format!("{}, {words}", article.metadata.label));
        told.push(article.metadata.title.unwrap_or_default());
    }
    told.extend(notes.into_iter().flat_map(|note| [String::new(), note]));
    Ok(told)
}

/// What [`list`] gave, as texts: for each comparison its id, its title, the number of its articles, when it was saved in
/// milliseconds since 1970 UTC, and `newer` or `damaged` where it can't be opened.
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub fn rows(list: &[u8]) -> Result<Vec<String>, JsValue> {
    let condition = |condition: Condition| match condition {
        Condition::Whole => "",
        Condition::Newer => "newer",
        Condition::Damaged => "damaged",
    };
    let row = |kept: Kept| {
        let (sources, saved) = (kept.sources.to_string(), kept.saved.to_string());
        [kept.id, kept.title, sources, saved, condition(kept.condition).to_owned()]
    };
    Ok(unpacked::<Vec<Kept>>(list)?.into_iter().flat_map(row).collect())
}

fn decoded(corpus: &[u8]) -> Result<Corpus, JsValue> {
    codec::decode(corpus).map_err(|error| thrown(Problem::new(Trouble::Fault, error.to_string())))
}

fn taken(comparison: &[u8]) -> Result<Comparison, JsValue> {
    unpacked(comparison)
}

fn unpacked<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, JsValue> {
    postcard::from_bytes(bytes).map_err(|error| fault(&error))
}

fn packed<T: Serialize>(value: &T) -> Result<Vec<u8>, JsValue> {
    postcard::to_extend(value, Vec::new()).map_err(|error| fault(&error))
}

fn given<T: Serialize>(result: Result<T, Problem>) -> Result<Vec<u8>, JsValue> {
    packed(&result.map_err(thrown)?)
}

fn fault(error: &postcard::Error) -> JsValue {
    let sentence =
        format!("The page and its library of comparisons do not understand each other: {error}. Reload the page.");
    thrown(Problem::new(Trouble::Fault, sentence))
}

fn thrown(problem: Problem) -> JsValue {
    exception(&problem.sentence, problem.trouble.name())
}

fn exception(sentence: &str, name: &str) -> JsValue {
    let error = Error::new(sentence);
    error.set_name(name);
    error.into()
}
