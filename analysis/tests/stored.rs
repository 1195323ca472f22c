//! The inputs stored for the fuzz targets, run once each.

#![allow(clippy::unwrap_used, clippy::panic)]
#![expect(clippy::disallowed_methods, reason = "a test is no part of the engine")]

mod probes;

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_stored_input_comes_back_sound() {
    for (name, probe) in probes::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(name);
        let mut files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "{} is empty", folder.display());
        for file in files {
            println!("{}", file.display());
            probe(&fs::read(&file).unwrap());
        }
    }
}
