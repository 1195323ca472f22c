//! Why bytes are not a comparison, and how that is told of a file, a link or what was kept.

use crate::plain::plain;
use crate::problem::Problem;
use corpus::Trouble;
use serde_json::error::Category;

/// What a comparison was to be taken from, or put into.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Carrier {
    File,
    Link,
    Store,
}

/// Why bytes are not a comparison.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Fault {
    /// They are something else.
    Foreign,
    /// They were written in a later format than this program knows.
    Newer { found: u32, known: u32 },
    /// They end in the middle, on this line.
    Short { line: usize },
    /// They are damaged; says where and how.
    Damaged(String),
    /// They, or what is in them, are above a limit; says which.
    Large(String),
    /// The comparison could not be written; holds what the serialiser says.
    Unwritten(String),
}

/// The most characters of what a decoder says: it may quote the file at length.
const SAID: usize = 200;

impl Fault {
    /// What the JSON decoder found, at a path such as `articles[1].date` where it knows one.
    pub(crate) fn of_json(path: &str, error: &serde_json::Error) -> Self {
        let line = error.line();
        if error.classify() == Category::Eof {
            return Self::Short { line };
        }
        let said = error.to_string();
        // The decoder closes with the place, which stands in front here.
        let said = said.rsplit_once(" at line ").map_or(said.as_str(), |(said, _)| said);
        let said = shortened(&plain(said));
        let place = if path.is_empty() || path == "." { String::new() } else { format!(", in {path}") };
        Self::Damaged(format!("line {line}, column {}{place}: {said}", error.column()))
    }

    /// The problem as told of what the bytes came from.
    pub(crate) fn told(self, of: Carrier) -> Problem {
        let it = match of {
            Carrier::File => "This file",
            Carrier::Link => "This link",
            Carrier::Store => "This comparison",
        };
        let (trouble, sentence) = match self {
            Self::Foreign => (Trouble::Foreign, foreign(of).to_owned()),
            Self::Newer { found, known } => (
                Trouble::Newer,
                format!(
                    "{it} was written by a newer version of Parallax (format {found}; this version reads up to \
                     format {known}). Reload the page to get the newest version, then try again."
                ),
            ),
            Self::Short { line } => (Trouble::Damaged, format!("{it} {}", cut(of, line))),
            Self::Damaged(how) => (Trouble::Damaged, format!("{it} is damaged and was not opened: {how}.")),
            Self::Large(why) => (Trouble::Large, format!("{it} is too large: {why}.")),
            Self::Unwritten(why) => (Trouble::Fault, format!("The comparison could not be written: {why}.")),
        };
        Problem::new(trouble, sentence)
    }
}

fn foreign(of: Carrier) -> &'static str {
    match of {
        Carrier::File => {
            "This file is not a comparison saved from Parallax. Choose the .json file that “Save as a file” gave you."
        }
        Carrier::Link => "This link holds no comparison. Ask for it again, or for the comparison as a file.",
        Carrier::Store => "What was kept under this name is not a comparison. It can be downloaded as it is.",
    }
}

fn cut(of: Carrier, line: usize) -> String {
    match of {
        Carrier::File => format!("is cut short: it ends in the middle, on line {line}. Save or download it again."),
        Carrier::Link => "is cut short. Copy the whole of it, or ask for the comparison as a file.".to_owned(),
        Carrier::Store => format!("is cut short, on line {line}. It can be downloaded as it is."),
    }
}

fn shortened(said: &str) -> String {
    match said.char_indices().nth(SAID) {
        Some((end, _)) => [said.get(..end).unwrap_or_default(), "…"].concat(),
        None => said.to_owned(),
    }
}
