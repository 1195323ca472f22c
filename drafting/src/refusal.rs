//! Why no article could be taken out of a file, in words for whoever brought it.

use crate::{LIMIT, LONGEST};
use corpus::Draft;
use std::fmt;

/// A file that gives no article.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// The name of the file, or empty for pasted text.
    pub origin: String,
    /// What is the matter with it.
    pub why: Why,
}

/// What is the matter with a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// There is nothing in it.
    Empty,
    /// It has this many bytes, more than [`LIMIT`].
    TooLarge(usize),
    /// Its text has this many bytes, more than [`LONGEST`].
    TooLong(usize),
    /// Its parts would unpack to more than this many bytes.
    UnpacksTooFar(usize),
    /// It is not text, as a picture or a program is not.
    NotText,
    /// It is of a kind that is not read; holds the name of the kind.
    OtherKind(&'static str, Instead),
    /// It is damaged or incomplete; holds what it should have been.
    Damaged(&'static str),
    /// It is protected by a password.
    Encrypted,
    /// It holds pictures of pages and no text.
    Scan,
    /// It draws letters and does not say which.
    NoLetters,
    /// It was read, and there is no running text in it.
    NoArticle,
}

/// What to bring instead of a file of a kind that is not read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Instead {
    /// The same, saved in another form.
    Saved,
    /// What can be read in it, typed.
    Typed,
    /// What is said in it, written down.
    Transcript,
    /// The files that are packed in it.
    Unpacked,
    /// Something else: there is no article in files of this kind.
    Article,
    /// What stands at the address.
    Opened,
    /// The file that the program makes to be brought back.
    Comparison,
}

impl Instead {
    fn sentence(self) -> &'static str {
        match self {
            Self::Saved => "Open it and save it as text, HTML, Word (.docx) or PDF, or paste its text.",
            Self::Typed => "Bring the article it shows in another form, such as the web page, or type its text.",
            Self::Transcript => "Bring what is said in it as text.",
            Self::Unpacked => "Unpack it and choose the articles in it.",
            Self::Opened => {
                "Nothing is fetched here: open it and paste its text, or save the page and choose the file."
            }
            Self::Comparison => "Open it by itself, or bring the file (.json) that “Save as a file” makes of the same.",
            Self::Article => "Choose a text, web page, Word (.docx) or PDF file.",
        }
    }
}

impl Refusal {
    /// The refusal of a file of this name.
    #[must_use]
    pub fn new(origin: &str, why: Why) -> Self {
        Self { origin: origin.to_owned(), why }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = if self.origin.is_empty() { "The pasted text".to_owned() } else { format!("“{}”", self.origin) };
        let limit = megabytes(LIMIT);
        match self.why {
            Why::Empty => write!(f, "{what} is empty. Choose a file that holds an article, or paste its text."),
            Why::TooLarge(bytes) => write!(
                f,
                "{what} is {} large; files of up to {limit} are read. Save the article alone, or paste its text.",
                megabytes(bytes)
            ),
            Why::TooLong(bytes) => write!(
                f,
                "{what} holds {} of text; an article may have up to {}. Bring the article alone.",
                megabytes(bytes),
                megabytes(LONGEST)
            ),
            Why::UnpacksTooFar(limit) => write!(
                f,
                "{what} would unpack to more than {}, so unpacking was stopped. Open it in the program that made it and paste the text.",
                megabytes(limit)
            ),
            Why::NotText => write!(
                f,
                "{what} is not text. Text, Markdown, HTML, saved web pages, Word (.docx) and PDF files are read."
            ),
            Why::OtherKind(kind, instead) => {
                write!(f, "{what} is {kind}, which is not read. {}", instead.sentence())
            }
            Why::Damaged(kind) => write!(
                f,
                "{what} can’t be read as {kind}: it is damaged or incomplete. Save or download it again, or paste its text."
            ),
            Why::Encrypted => write!(
                f,
                "{what} is protected by a password. Save it without the password, or open it and paste its text."
            ),
            Why::Scan => write!(
                f,
                "{what} has no text in it: its pages are pictures, as of a scan. Bring a version with text, or type the text in."
            ),
            Why::NoLetters => write!(
                f,
                "{what} draws its letters without saying which they are, so its text can’t be read. Bring it in another form, such as the web page."
            ),
            Why::NoArticle => {
                write!(f, "{what} was read, but no article was found in it. Copy the article’s text and paste it.")
            }
        }
    }
}

impl std::error::Error for Refusal {}

/// Whether a file is neither empty nor too large.
///
/// # Errors
/// Which of the two it is.
pub fn within_limit(origin: &str, bytes: &[u8]) -> Result<(), Refusal> {
    match bytes.len() {
        0 => Err(Refusal::new(origin, Why::Empty)),
        length if length > LIMIT => Err(Refusal::new(origin, Why::TooLarge(length))),
        _ => Ok(()),
    }
}

/// A number of bytes in whole megabytes of 1,048,576 bytes, rounded up: `21 MB`.
#[must_use]
pub fn megabytes(bytes: usize) -> String {
    format!("{} MB", bytes.div_ceil(1 << 20))
}

/// The draft itself where its text is not too long to be an article.
///
/// # Errors
/// Says how long it is where it has more than [`LONGEST`].
pub fn within_length(draft: Draft) -> Result<Draft, Refusal> {
    match draft.text.len() {
        length if length > LONGEST => Err(Refusal::new(&draft.origin, Why::TooLong(length))),
        _ => Ok(draft),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_names_the_file_and_says_what_to_do() {
        let all = [
            Why::Empty,
            Why::TooLarge(LIMIT + 1),
            Why::TooLong(LONGEST + 1),
            Why::UnpacksTooFar(LIMIT),
            Why::NotText,
            Why::OtherKind("a spreadsheet", Instead::Saved),
            Why::OtherKind("a picture", Instead::Typed),
            Why::OtherKind("a film", Instead::Transcript),
            Why::OtherKind("a packed file", Instead::Unpacked),
            Why::OtherKind("a program", Instead::Article),
            Why::Damaged("a PDF file"),
            Why::Encrypted,
            Why::Scan,
            Why::NoLetters,
            Why::NoArticle,
        ];
        for why in all {
            let told = Refusal::new("report.pdf", why).to_string();
            assert!(told.starts_with("“report.pdf” "), "{told}");
            assert!(
                told.ends_with('.') && told.matches(". ").count() == 1,
                "two sentences, what and what to do: {told}"
            );
            assert!(Refusal::new("", why).to_string().starts_with("The pasted text "));
        }
    }

    #[test]
    fn what_is_too_large_says_how_large_it_is_and_may_be() {
        let told = within_limit("a.txt", &vec![b' '; LIMIT + 1]).unwrap_err().to_string();
        assert!(told.contains("is 21 MB large; files of up to 20 MB are read"), "{told}");
        assert!(within_limit("a.txt", &[]).is_err());
        assert!(within_limit("a.txt", b"a").is_ok());
    }
}
