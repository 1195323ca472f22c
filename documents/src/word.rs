//! Word files (Office Open XML, ECMA-376): the paragraphs of the main part, and what the file says of itself.

use crate::Article;
use crate::unpack::Package;
use crate::xml::{Piece, attribute, walk};
use drafting::{Instead, Notes, Why};

/// Below this many characters a paragraph in a table is a datum and not text.
const SENTENCE: usize = 40;

/// The article in a packed file.
///
/// # Errors
/// Where it is no Word file, or its main part can't be read.
pub(crate) fn article(package: &Package<'_>, notes: &mut Notes) -> Result<Article, Why> {
    for (part, kind) in [
        ("xl/", "a spreadsheet"),
        ("ppt/", "a presentation"),
        ("META-INF/container.xml", "an electronic book"),
        ("content.xml", "an OpenDocument file"),
        ("Index/Document.iwa", "a Pages or Numbers file"),
        ("FixedDocumentSequence.fdseq", "an XPS file"),
    ] {
        if package.has(part) {
            return Err(Why::OtherKind(kind, Instead::Saved));
        }
    }
    let main = main_part(package)?;
    let Some(text) = package.part(&main)? else {
        let word = package.has("word/") || package.has("[Content_Types].xml");
        return Err(if word {
            Why::Damaged("a Word file")
        } else {
            Why::OtherKind("a packed file", Instead::Unpacked)
        });
    };
    let mut body = Body::default();
    if !walk(&text, |piece| body.take(&piece)) {
        notes.say("The file is damaged; what comes after the damage is missing.");
    }
    body.end_paragraph();
    notes.count(body.pictures, "picture or text box", "pictures and text boxes", "left out");
    notes.count(body.tables, "table", "tables", "left out");
    let mut article = body.article;
    properties(&package.part("docProps/core.xml")?.unwrap_or_default(), &mut article);
    Ok(article)
}

/// The name of the main part, which the package states.
fn main_part(package: &Package<'_>) -> Result<String, Why> {
    let mut target = None;
    walk(&package.part("_rels/.rels")?.unwrap_or_default(), |piece| {
        if let Piece::Open("Relationship", start) = piece {
            let main = attribute(start, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"));
            if main && target.is_none() {
                target = attribute(start, "Target");
            }
        }
    });
    Ok(target.map_or_else(|| "word/document.xml".to_owned(), |target| target.trim_start_matches('/').to_owned()))
}

/// Adds what the core properties state (ECMA-376, part 2, clause 11).
fn properties(xml: &[u8], article: &mut Article) {
    let mut text = String::new();
    walk(xml, |piece| match piece {
        Piece::Open(..) => text.clear(),
        Piece::Text(more) => text.push_str(more),
        Piece::Close(name) => {
            let place = match name {
                "title" => &mut article.title,
                "creator" => &mut article.author,
                "created" => &mut article.made,
                "language" => &mut article.language,
                _ => return,
            };
            if place.is_none() && !text.trim().is_empty() {
                *place = Some(std::mem::take(&mut text));
            }
        }
    });
}

/// The main part as it is read.
#[derive(Default)]
struct Body {
    article: Article,
    line: String,
    /// The style of the paragraph, as the file calls it.
    style: String,
    /// How many elements are open within one that is left out.
    skipped: usize,
    /// How many tables are open.
    depth: usize,
    /// Whether the open table had cells that are no sentences.
    data: bool,
    /// Whether the open run is text, and is shown.
    text: bool,
    hidden: bool,
    pictures: usize,
    tables: usize,
}

impl Body {
    fn take(&mut self, piece: &Piece<'_>) {
        match piece {
            Piece::Open(..) if self.skipped > 0 => self.skipped += 1,
            Piece::Close(_) if self.skipped > 0 => self.skipped -= 1,
            Piece::Text(_) if self.skipped > 0 => {}
            Piece::Open(name, start) => self.open(name, |key| attribute(start, key)),
            Piece::Close(name) => self.close(name),
            Piece::Text(text) if self.text && !self.hidden => self.line.push_str(text),
            Piece::Text(_) => {}
        }
    }

    fn open(&mut self, name: &str, attribute: impl Fn(&str) -> Option<String>) {
        match name {
            // What was deleted or moved away, codes of fields, formulas, and the second of two forms of one thing.
            "del" | "moveFrom" | "instrText" | "delText" | "oMath" | "Fallback" | "rPrChange" | "pPrChange" => {
                self.skipped = 1
            }
            "drawing" | "pict" | "object" => {
                self.pictures += 1;
                self.skipped = 1;
            }
            "p" => self.end_paragraph(),
            "r" => self.hidden = false,
            "t" => self.text = true,
            "tab" | "br" | "cr" => self.line.push(' '),
            "noBreakHyphen" => self.line.push('-'),
            "pStyle" => self.style = attribute("val").unwrap_or_default(),
            "vanish" => {
                self.hidden = !attribute("val").is_some_and(|val| matches!(val.as_str(), "0" | "false" | "off"))
            }
            "lang" if self.article.language.is_none() => self.article.language = attribute("val"),
            "tbl" => self.depth += 1,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.text = false,
            "p" => self.end_paragraph(),
            "tbl" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.tables += usize::from(std::mem::take(&mut self.data));
                }
            }
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        let line = std::mem::take(&mut self.line);
        let style = std::mem::take(&mut self.style).to_ascii_lowercase();
        self.hidden = false;
        let text = line.trim();
        let sentence = text.chars().count() >= SENTENCE && text.ends_with(['.', '!', '?', '”', '"', '’', ')']);
        if text.is_empty() || style.starts_with("toc") || style == "caption" {
            return;
        }
        if self.depth > 0 && !sentence {
            self.data = true;
            return;
        }
        let first = self.article.lines.is_empty() && style == "heading1";
        if self.article.title.is_none() && (first || style == "title") {
            self.article.title = Some(text.to_owned());
        }
        self.article.lines.push(line);
    }
}
