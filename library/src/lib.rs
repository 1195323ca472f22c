//! The comparisons a reader makes: kept on the device, exported and imported as files, packed into links.
//!
//! A WebAssembly module of its own, loaded in a Web Worker on first need; a first visit does without. Values cross as
//! [`corpus`] types in postcard, so page and module are of one build. [`shell`] lists the functions; those of the
//! [`store`] give a promise. A problem is thrown as an `Error` whose `message` is a sentence for the reader and whose
//! `name` is that of a [`corpus::Trouble`]. A message to another thread loses such a name, so a worker has to post name
//! and message as two strings.
//!
//! The browser decides by itself what it clears when a device runs full, unless the page has asked it to spare this
//! site: `navigator.storage.persist()`. Workers cannot ask; the page should, when the first comparison was saved.
//!
//! There is one format, the [file](mod@file): links hold it packed ([`fragment`]), the store holds it with the time of the save
//! ([`record`]).

pub mod edit;
mod fault;
pub mod file;
pub mod fragment;
pub mod limits;
mod plain;
mod problem;
pub mod record;
pub mod shell;
pub mod store;

pub use problem::Problem;
