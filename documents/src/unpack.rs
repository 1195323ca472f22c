//! Packed files: Word's are folders of XML in a ZIP archive. Each part is unpacked up to a limit and no further.

use drafting::{Instead, Why};
use miniz_oxide::inflate;
use rawzip::{CompressionMethod, ZipArchive, ZipSliceArchive};

/// The most bytes that a part may unpack to. The text of a book has some ten million with its markup.
pub(crate) const LIMIT: usize = 64 * 1024 * 1024;
/// The most parts that are looked at.
const PARTS: usize = 10_000;

/// A packed file.
pub(crate) struct Package<'a>(ZipSliceArchive<&'a [u8]>);

impl<'a> Package<'a> {
    /// Reads the list of parts.
    ///
    /// # Errors
    /// Where there is none, as in a file that was cut short.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Why> {
        ZipArchive::from_slice(bytes).map(Self).map_err(|_| Why::Damaged("a Word file"))
    }

    /// Whether there is a part whose name begins so.
    pub(crate) fn has(&self, start: &str) -> bool {
        self.find(|name| name.starts_with(start.as_bytes())).is_some()
    }

    /// The bytes of a part; `None` where there is no such part.
    ///
    /// # Errors
    /// Where the part is damaged, protected, or unpacks too far.
    pub(crate) fn part(&self, name: &str) -> Result<Option<Vec<u8>>, Why> {
        let Some((wayfinder, method, protected)) = self.find(|known| known == name.as_bytes()) else { return Ok(None) };
        if protected {
            return Err(Why::Encrypted);
        }
        let damaged = Why::Damaged("a Word file");
        let entry = self.0.get_entry(wayfinder).map_err(|_| damaged)?;
        match method {
            CompressionMethod::STORE => Ok(Some(entry.data().to_vec())),
            CompressionMethod::DEFLATE => {
                inflate::decompress_to_vec_with_limit(entry.data(), LIMIT).map(Some).map_err(|error| {
                    match error.status {
                        inflate::TINFLStatus::HasMoreOutput => Why::UnpacksTooFar(LIMIT),
                        _ => damaged,
                    }
                })
            }
            _ => Err(damaged),
        }
    }

    fn find(
        &self,
        says: impl Fn(&[u8]) -> bool,
    ) -> Option<(rawzip::ZipArchiveEntryWayfinder, CompressionMethod, bool)> {
        let mut entries = self.0.entries();
        for _ in 0..PARTS {
            let entry = entries.next_entry().ok().flatten()?;
            if says(entry.file_path().as_ref()) {
                return Some((entry.wayfinder(), entry.compression_method(), entry.flags().is_encrypted()));
            }
        }
        None
    }
}

/// What an Office file of the older form is: one before 2007, or a newer file within it since it has a password. Its parts
/// have names in UTF-16.
pub(crate) fn older(bytes: &[u8]) -> Why {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        return Why::Encrypted;
    }
    let kinds = [
        ("WordDocument", "a Word file of the older form (.doc)"),
        ("Workbook", "a spreadsheet"),
        ("PowerPoint Document", "a presentation"),
    ];
    let kind = kinds.iter().find(|(part, _)| has(part)).map_or("an Office file of the older form", |(_, kind)| kind);
    Why::OtherKind(kind, Instead::Saved)
}
