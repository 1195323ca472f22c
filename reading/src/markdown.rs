//! Markdown without its marks: paragraphs, headings, list items and quotations, a line each.

use drafting::Notes;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The lines of a Markdown text. Code, pictures, tables, footnotes and HTML in it are left out, which notes say.
pub(crate) fn lines(text: &str, notes: &mut Notes) -> Vec<String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut page = Page::default();
    for event in Parser::new_ext(text, options) {
        page.take(event);
    }
    page.end_line();
    notes.count(page.code, "block of code", "blocks of code", "left out");
    notes.count(page.images, "image", "images", "left out");
    notes.count(page.tables, "table", "tables", "left out");
    notes.count(page.footnotes, "footnote", "footnotes", "left out");
    notes.count(page.html, "block of HTML", "blocks of HTML", "left out");
    drafting::lines(&page.lines.join("\n"), notes)
}

/// A line of plain text without the marks that make the whole of it a heading or stand out, as what is copied from a chat has.
pub(crate) fn unmarked(line: String) -> String {
    let heading = line.trim_start_matches('#');
    let mut bare = heading.strip_prefix(' ').filter(|_| line.len() - heading.len() <= 6).unwrap_or(&line).trim();
    for mark in ["***", "**", "__", "*", "_"] {
        let inner = bare.strip_prefix(mark).and_then(|bare| bare.strip_suffix(mark));
        let whole = |inner: &&str| {
            let letters = inner.starts_with(|c: char| !c.is_whitespace()) && inner.contains(char::is_alphabetic);
            letters && !inner.ends_with(' ') && !inner.contains(&['*', '_'][..])
        };
        bare = inner.filter(whole).unwrap_or(bare);
    }
    if bare.is_empty() { line } else { bare.to_owned() }
}

/// The lines so far, and what was left out.
#[derive(Default)]
struct Page {
    lines: Vec<String>,
    line: String,
    /// How many elements that are left out are open.
    hidden: usize,
    code: usize,
    images: usize,
    tables: usize,
    footnotes: usize,
    html: usize,
}

impl Page {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(&tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Code(text) if self.hidden == 0 => self.line.push_str(&text),
            Event::SoftBreak | Event::HardBreak => self.line.push(' '),
            Event::Rule => self.end_line(),
            Event::InlineHtml(mark) if mark.to_ascii_lowercase().starts_with("<br") => self.line.push(' '),
            // Any other mark of HTML is passed over; what stands between two of them is text.
            _ => {}
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        let counted = match tag {
            Tag::CodeBlock(_) => &mut self.code,
            Tag::Image { .. } => &mut self.images,
            Tag::Table(_) => &mut self.tables,
            Tag::FootnoteDefinition(_) => &mut self.footnotes,
            Tag::HtmlBlock => &mut self.html,
            Tag::Paragraph | Tag::Heading { .. } | Tag::BlockQuote(_) | Tag::List(_) | Tag::Item => {
                self.end_line();
                return;
            }
            _ => return,
        };
        *counted += 1;
        self.hidden += 1;
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock | TagEnd::Image | TagEnd::Table | TagEnd::FootnoteDefinition | TagEnd::HtmlBlock => {
                self.hidden = self.hidden.saturating_sub(1);
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.end_line();
            }
            _ => {}
        }
    }

    fn end_line(&mut self) {
        if !self.line.is_empty() {
            // A line end within a paragraph is white space, whichever character makes it.
            self.lines.push(std::mem::take(&mut self.line).replace(['\n', '\r'], " "));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let mut notes = Notes::default();
        let lines = lines(text, &mut notes);
        (lines, notes.into_sentences())
    }

    #[test]
    fn marks_are_removed_and_paragraphs_kept() {
        for (text, expected) in [
            ("# Bridge *open* again\n\nThe bridge\nis open.", &["Bridge open again", "The bridge is open."][..]),
            ("Bridge\n======\n\nOpen.", &["Bridge", "Open."]),
            ("- one\n- two\n  and more\n\n  a second paragraph", &["one", "two and more", "a second paragraph"]),
            ("> “It is open,” she said.\n>\n> “At last.”", &["“It is open,” she said.", "“At last.”"]),
            ("A [link](https://a.example \"t\") and `code` and ~~that~~.", &["A link and code and that."]),
            ("S-400 \\*not\\* bold, AT&amp;T", &["S-400 *not* bold, AT&T"]),
            ("a\n\n---\n\nb", &["a", "b"]),
            ("One<br>two <b onclick=x>three</b>", &["One two three"]),
            ("<script>\nalert(1)\n</script>\n\nText.", &["Text."]),
        ] {
            assert_eq!(read(text).0, expected, "{text}");
        }
    }

    #[test]
    fn what_is_left_out_is_said() {
        let text =
            "A.\n\n```\ncode\n```\n\n![alt text](a.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nB[^1].\n\n[^1]: A note.";
        let (lines, notes) = read(text);
        assert_eq!(lines, ["A.", "B."]);
        let expected = [
            "1 block of code was left out.",
            "1 image was left out.",
            "1 table was left out.",
            "1 footnote was left out.",
        ];
        assert_eq!(notes, expected);
    }

    #[test]
    fn marks_around_a_whole_line_of_text_are_no_part_of_it() {
        for (line, expected) in [
            ("# Bridge opens", "Bridge opens"),
            ("**Bridge opens**", "Bridge opens"),
            ("*By Ann Lee, Elm Post*", "By Ann Lee, Elm Post"),
            ("## **Bridge opens**", "Bridge opens"),
            ("#bridge", "#bridge"),
            ("* one item", "* one item"),
            ("*one* and *other*", "*one* and *other*"),
            ("***", "***"),
            ("# ", "# "),
            ("_", "_"),
            ("", ""),
        ] {
            assert_eq!(unmarked(line.to_owned()), expected, "{line}");
        }
    }
}
