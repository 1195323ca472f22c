//! A page as lines: each block of running text with where it stands and how much of it is links.

use super::names;
use super::tree::{Kind, Tree};

/// A line of a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Line {
    /// The place of its first text in the tree.
    pub(super) at: usize,
    /// The words, white space as in the page.
    pub(super) text: String,
    /// Of its characters, how many are in links.
    pub(super) linked: usize,
    /// What it is in.
    pub(super) within: Within,
}

/// What a line is in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Within {
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// A cell of a table.
    Cell,
    /// A paragraph, by its element.
    Paragraph,
    /// Any other element.
    Text,
}

/// A sentence has some forty characters; what has fewer says nothing of where the article is.
const SENTENCE: usize = 40;

/// What is this long is running text, whatever it ends with.
const LONG: usize = 100;

impl Line {
    /// How many characters of running text it has: those not in links; none where it is too short, a heading or links.
    pub(super) fn weight(&self) -> usize {
        let all = self.text.trim().chars().count();
        let own = all.saturating_sub(self.linked);
        let sentence = own >= SENTENCE && (self.within == Within::Paragraph || self.closes());
        let running = sentence || own >= LONG;
        if !running || self.is_linked() || self.within == Within::Heading { 0 } else { own }
    }

    /// Whether it ends as a sentence does, or is set apart as a credit is.
    pub(super) fn closes(&self) -> bool {
        let text = self.text.trim();
        text.ends_with(&['.', '!', '?', ':', ';', '”', '"', ')', '’'][..]) || text.starts_with(&['(', '–', '—'][..])
    }

    /// Whether most of it is links.
    pub(super) fn is_linked(&self) -> bool {
        self.linked * 2 > self.text.trim().chars().count()
    }
}

/// The lines of a page without the elements that `skipped` names, and how many blocks of code there were.
pub(super) fn lines(tree: &Tree, skipped: impl Fn(usize) -> bool) -> (Vec<Line>, usize) {
    let mut walk = Walk::default();
    let mut at = 0;
    while let Some(node) = tree.node(at) {
        walk.leave(at);
        match &node.kind {
            _ if skipped(at) => at = node.end,
            Kind::Text(text) => {
                walk.text(at, text);
                at += 1;
            }
            Kind::Element(element) => match element.name.as_str() {
                "pre" | "xmp" | "listing" => {
                    walk.code += 1;
                    walk.end_line();
                    at = node.end;
                }
                name => {
                    walk.enter(name, node.end);
                    at += 1;
                }
            },
        }
    }
    walk.end_line();
    (walk.lines, walk.code)
}

#[derive(Default)]
struct Walk {
    lines: Vec<Line>,
    line: Option<Line>,
    /// The blocks that are open: where they end, and what is within.
    blocks: Vec<(usize, Within)>,
    /// Where the link that is open ends.
    link: usize,
    /// Line breaks without text between them.
    breaks: usize,
    code: usize,
}

impl Walk {
    fn enter(&mut self, name: &str, end: usize) {
        match name {
            "br" => {
                self.breaks += 1;
                match (&mut self.line, self.breaks) {
                    (Some(line), 1) => line.text.push(' '),
                    _ => self.end_line(),
                }
            }
            "a" => self.link = self.link.max(end),
            _ if names::is_block(name) => {
                self.end_line();
                let outer = self.blocks.last().map_or(Within::Text, |(_, within)| *within);
                let within = match name {
                    _ if names::is_heading(name) => Within::Heading,
                    "li" => Within::Item,
                    "td" | "th" => Within::Cell,
                    "p" | "blockquote" if outer != Within::Item => Within::Paragraph,
                    _ => outer,
                };
                self.blocks.push((end, within));
            }
            _ => {}
        }
    }

    /// Closes the blocks that end before a place.
    fn leave(&mut self, at: usize) {
        while self.blocks.last().is_some_and(|(end, _)| *end <= at) {
            self.blocks.pop();
            self.end_line();
        }
    }

    fn text(&mut self, at: usize, text: &str) {
        let blank = text.trim().is_empty();
        if blank && self.line.is_none() {
            return;
        }
        let within = self.blocks.last().map_or(Within::Text, |(_, within)| *within);
        let line = self.line.get_or_insert_with(|| Line { at, text: String::new(), linked: 0, within });
        line.text.extend(text.chars().map(|c| if c.is_whitespace() || c.is_control() && c != '\0' { ' ' } else { c }));
        if at < self.link {
            line.linked += text.trim().chars().count();
        }
        if !blank {
            self.breaks = 0;
        }
    }

    fn end_line(&mut self) {
        self.breaks = 0;
        self.lines.extend(self.line.take().filter(|line| !line.text.trim().is_empty()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::builder::read as parse;

    fn read(page: &str) -> Vec<String> {
        let (lines, _) = lines(&parse(page), |_| false);
        lines.into_iter().map(|line| line.text.trim().to_owned()).collect()
    }

    #[test]
    fn blocks_are_lines_and_inline_elements_are_not() {
        for (page, expected) in [
            ("<p>The <b>old</b> bridge</p><p>is\nopen</p>", &["The old bridge", "is open"][..]),
            ("a<br>b<br><br>c<br> <br/>d", &["a b", "c", "d"]),
            ("<h2>Head</h2>text<ul><li>one<li><p>two</ul>tail", &["Head", "text", "one", "two", "tail"]),
            ("<p>a<span>b</span><span>c</span></p>", &["abc"]),
            ("<p>a</p><pre>code</pre><p>b</p>", &["a", "b"]),
            ("<p> </p>", &[]),
        ] {
            assert_eq!(read(page), expected, "{page}");
        }
    }

    #[test]
    fn links_are_counted() {
        let page = "<p>The <a href=x>bridge</a> is open</p><a><div>card</div></a><p>no link";
        let (lines, _) = lines(&parse(page), |_| false);
        assert_eq!(lines.iter().map(|line| line.linked).collect::<Vec<_>>(), [6, 4, 0]);
    }
}
