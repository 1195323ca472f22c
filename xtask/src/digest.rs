//! SHA-256 of the files of a build.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

/// The SHA-256 of some bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Digest(Vec<u8>);

impl Digest {
    /// In lower-case hexadecimal digits.
    pub(crate) fn hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// In base64, as subresource integrity and the content security policy write it.
    pub(crate) fn base64(&self) -> String {
        BASE64_STANDARD.encode(&self.0)
    }
}

/// The digest of some bytes.
pub(crate) fn of(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).to_vec())
}

/// The digest of a file.
///
/// # Errors
/// Where it cannot be read.
pub(crate) fn of_file(path: &Path) -> Result<Digest> {
    Ok(of(&fs::read(path).with_context(|| format!("could not read {}", path.display()))?))
}

/// The files under a folder by their path from there, with slashes, each with its digest.
///
/// # Errors
/// Where one cannot be read.
pub(crate) fn of_files(folder: &Path) -> Result<BTreeMap<String, Digest>> {
    let mut files = BTreeMap::new();
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            files.extend(of_files(&path)?.into_iter().map(|(within, digest)| (format!("{name}/{within}"), digest)));
        } else {
            files.insert(name, of_file(&path)?);
        }
    }
    Ok(files)
}

/// The digest of a list of files: another one wherever a name or a content differs.
pub(crate) fn of_list(files: &BTreeMap<String, Digest>) -> Digest {
    let lines: String = files.iter().map(|(name, digest)| format!("{name}\t{}\n", digest.hex())).collect();
    of(lines.as_bytes())
}
