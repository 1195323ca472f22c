//! The comparisons kept on this device: an object store of IndexedDB, from a comparison's id to its [record].
//!
//! Each call opens the database and closes it again, so that no tab stands in the way of another, and changes things in
//! one transaction: it is done as a whole or not at all, whatever happens in between. The database has one version for
//! good, as what is in it states its own.

use crate::problem::Problem;
use crate::record;
use corpus::{Comparison, Kept, Trouble, sort_by_number};
use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Transaction, TransactionMode,
    TransactionResult,
};
use js_sys::{Date, JSON, Math, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// The names of the database and of the object store in it.
const DATABASE: &str = "parallax";
const STORE: &str = "comparisons";

/// Characters of an id, each one of 36.
const ID: usize = 12;

/// All that is kept, the last saved first; what cannot be opened is listed as such.
///
/// # Errors
/// Where the browser keeps nothing.
pub async fn list() -> Result<Vec<Kept>, Problem> {
    let shelf = Shelf::open(TransactionMode::ReadOnly).await?;
    let keys = shelf.store.get_all_keys(None, None).map_err(failed)?.await.map_err(failed)?;
    let mut kept = Vec::new();
    // One at a time: all texts together may be many times what one comparison is.
    for id in keys.iter().filter_map(JsValue::as_string) {
        if let Some(stored) = shelf.get(&id).await? {
            kept.push(record::listed(&id, &stored));
        }
    }
    sort_by_number(&mut kept, |kept| u64::MAX - kept.saved);
    Ok(kept)
}

/// The comparison of this id.
///
/// # Errors
/// Where there is none, it cannot be read, or the browser keeps nothing.
pub async fn open(id: &str) -> Result<Comparison, Problem> {
    record::opened(id, &raw(id).await?)
}

/// What stands under this id, byte for byte: a file as [`file::read`](crate::file::read) reads it, unless it is damaged
/// or newer.
///
/// # Errors
/// Where there is nothing, or the browser keeps nothing.
pub async fn raw(id: &str) -> Result<Vec<u8>, Problem> {
    let shelf = Shelf::open(TransactionMode::ReadOnly).await?;
    shelf.get(id).await?.ok_or_else(missing)
}

/// Saves a comparison in place of the one it started from; one without an id is a new one and gets an id here.
///
/// # Errors
/// Where another tab saved or deleted it since (nothing is changed then), there is no room, the comparison is above the
/// [limits](crate::limits), or the browser keeps nothing.
pub async fn save(mut comparison: Comparison) -> Result<Kept, Problem> {
    if comparison.id.is_empty() {
        comparison.id = drawn();
        comparison.revision = 0;
    }
    change(&comparison.id, |stored, now| record::saved(&comparison, stored, now)).await
}

/// Deletes what stands under an id, readable or not; where nothing does, nothing is to be done.
///
/// # Errors
/// Where the browser keeps nothing.
pub async fn remove(id: &str) -> Result<(), Problem> {
    let shelf = Shelf::open(TransactionMode::ReadWrite).await?;
    shelf.store.delete(JsValue::from(id)).map_err(failed)?.await.map_err(failed)?;
    shelf.commit().await
}

/// Deletes all that is kept.
///
/// # Errors
/// Where the browser keeps nothing.
pub async fn forget_everything() -> Result<(), Problem> {
    let shelf = Shelf::open(TransactionMode::ReadWrite).await?;
    shelf.store.clear().map_err(failed)?.await.map_err(failed)?;
    shelf.commit().await
}

/// Puts in place of what stands under an id what is decided at its sight, in one transaction with it.
async fn change(
    id: &str,
    decide: impl FnOnce(Option<&[u8]>, u64) -> Result<(Vec<u8>, Kept), Problem>,
) -> Result<Kept, Problem> {
    let shelf = Shelf::open(TransactionMode::ReadWrite).await?;
    let stored = shelf.get(id).await?;
    let (bytes, kept) = decide(stored.as_deref(), Date::now() as u64)?;
    let bytes = Uint8Array::from(bytes.as_slice());
    shelf.store.put(&bytes, Some(&JsValue::from(id))).map_err(failed)?.await.map_err(failed)?;
    shelf.commit().await?;
    Ok(kept)
}

/// The object store within a transaction of its own.
struct Shelf {
    store: ObjectStore,
    transaction: Transaction,
    _connection: Connection,
}

/// A database that is closed when nobody needs it any more.
struct Connection(Database);

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.close();
    }
}

impl Shelf {
    async fn open(mode: TransactionMode) -> Result<Self, Problem> {
        let factory = Factory::new().map_err(failed)?;
        // Without a version: whatever a later program made of the database, what is in it can be handed out.
        let mut request = factory.open(DATABASE, None).map_err(failed)?;
        request.on_upgrade_needed(|event| {
            // Where this fails there is no store to open a transaction on, which is told below.
            let _ = event.database().and_then(|new| new.create_object_store(STORE, ObjectStoreParams::new()));
        });
        let connection = Connection(request.await.map_err(failed)?);
        let transaction = connection.0.transaction(&[STORE], mode).map_err(failed)?;
        let store = transaction.object_store(STORE).map_err(failed)?;
        Ok(Self { store, transaction, _connection: connection })
    }

    async fn get(&self, id: &str) -> Result<Option<Vec<u8>>, Problem> {
        let value = self.store.get(JsValue::from(id)).map_err(failed)?.await.map_err(failed)?;
        Ok(value.map(|value| bytes(&value)))
    }

    /// Waits until what was changed stands.
    async fn commit(self) -> Result<(), Problem> {
        match self.transaction.await.map_err(failed)? {
            TransactionResult::Committed => Ok(()),
            // A full disk is found out only here.
            TransactionResult::Aborted => {
                let why =
                    self.store.transaction().error().map(|error| format!("{}: {}", error.name(), error.message()));
                Err(told(&why.unwrap_or_else(|| "the transaction was aborted".to_owned())))
            }
        }
    }
}

/// What stands in the store as bytes; other values than bytes, which this program never puts there, as JSON.
fn bytes(value: &JsValue) -> Vec<u8> {
    match value.dyn_ref::<Uint8Array>() {
        Some(bytes) => bytes.to_vec(),
        None => JSON::stringify(value).ok().and_then(|text| text.as_string()).unwrap_or_default().into_bytes(),
    }
}

/// A new id.
fn drawn() -> String {
    let digit = |_| char::from_digit((Math::random() * 36.0) as u32, 36).unwrap_or('0');
    (0..ID).map(digit).collect()
}

fn missing() -> Problem {
    Problem::new(
        Trouble::Missing,
        "This comparison is not kept on this device, or was deleted in another tab. A link without the texts works \
         only on the device it was made on. If yours came from elsewhere, it may have lost what follows its “#”: copy \
         it anew as a whole.",
    )
}

fn failed(error: Error) -> Problem {
    told(&error.to_string())
}

/// The problem behind what the browser says.
fn told(said: &str) -> Problem {
    if said.contains("QuotaExceeded") {
        return Problem::new(
            Trouble::Full,
            "There is no room left on this device to keep this comparison. It stays open in this tab; to keep it, \
             save it as a file, or delete others and try again.",
        );
    }
    Problem::new(
        Trouble::Unavailable,
        format!(
            "This browser keeps nothing for this page, as in some private windows or where site data is blocked. \
             Comparisons stay open in this tab; to keep one, save it as a file. (The browser says: {said})"
        ),
    )
}
