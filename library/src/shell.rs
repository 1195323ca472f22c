//! What JavaScript sees of the library: bytes and texts in, bytes and texts out, exceptions for problems.

use crate::problem::Problem;
use crate::{file, fragment, store};
use corpus::{Comparison, Trouble};
use js_sys::Error;
use serde::Serialize;
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

/// Keeps a `corpus::Comparison`, and gives its `corpus::Kept`: id and revision go into the comparison for the next
/// save. For a copy, empty the id before. See [`store::save`].
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub async fn save(comparison: Vec<u8>) -> Result<Vec<u8>, JsValue> {
    given(store::save(taken(&comparison)?).await)
}

/// Gives a kept comparison another title, and gives its `corpus::Kept`. See [`store::rename`].
///
/// # Errors
/// As [`list`].
#[wasm_bindgen]
pub async fn rename(id: String, title: String) -> Result<Vec<u8>, JsValue> {
    given(store::rename(&id, &title).await)
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

fn taken(bytes: &[u8]) -> Result<Comparison, JsValue> {
    postcard::from_bytes(bytes).map_err(|error| fault(&error))
}

fn given<T: Serialize>(result: Result<T, Problem>) -> Result<Vec<u8>, JsValue> {
    postcard::to_extend(&result.map_err(thrown)?, Vec::new()).map_err(|error| fault(&error))
}

fn fault(error: &postcard::Error) -> JsValue {
    let sentence =
        format!("The page and its library of comparisons do not understand each other: {error}. Reload the page.");
    thrown(Problem::new(Trouble::Fault, sentence))
}

fn thrown(problem: Problem) -> JsValue {
    let error = Error::new(&problem.sentence);
    error.set_name(problem.trouble.name());
    error.into()
}
