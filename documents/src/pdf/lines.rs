//! Glyphs put together into lines, with spaces where there are gaps.

/// A glyph where it stands on its page; lengths in points, from the top left corner.
pub(super) struct Glyph {
    /// What it stands for: a letter, some letters, or nothing that is known.
    pub(super) text: String,
    /// Its left edge.
    pub(super) from: f64,
    /// Its right edge.
    pub(super) to: f64,
    /// Its base line.
    pub(super) y: f64,
    /// The size of its font.
    pub(super) size: f64,
    /// How much higher it ends than it begins.
    pub(super) tilt: f64,
}

/// A line of a page, or the part of one that stands in a column.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Line {
    /// The number of its page, from 0.
    pub(super) page: usize,
    /// Its words.
    pub(super) text: String,
    /// Its left edge in points.
    pub(super) from: f64,
    /// Its right edge.
    pub(super) to: f64,
    /// Its base line in points from the top of the page.
    pub(super) y: f64,
    /// Its base line as a part of the page's height, from 0 at the top.
    pub(super) height: f64,
    /// The size of its first letters.
    pub(super) size: f64,
}

/// A gap this wide is a space, in sizes of the font.
const SPACE: f64 = 0.17;
/// A gap this wide is between two columns.
const COLUMN: f64 = 2.0;
/// The most lines of a page; a page of a newspaper has a thousand.
const MOST: usize = 5000;

/// The lines of a page so far.
pub(super) struct Lines {
    page: usize,
    height: f64,
    lines: Vec<Line>,
    open: Option<Line>,
    /// The last letter, and where it began.
    last: (String, f64),
}

impl Lines {
    pub(super) fn new(page: usize, height: f64) -> Self {
        Self { page, height: height.max(1.0), lines: Vec::new(), open: None, last: (String::new(), 0.0) }
    }

    /// Adds a glyph. What does not run from left to right, such as a note along the margin, is passed over.
    pub(super) fn add(&mut self, glyph: Glyph) {
        let numbers = [glyph.from, glyph.to, glyph.y, glyph.size];
        let plain = numbers.iter().all(|number| number.is_finite()) && glyph.size > 0.5;
        if !plain || glyph.tilt > glyph.size * 0.1 || glyph.to < glyph.from || self.lines.len() >= MOST {
            return;
        }
        match &mut self.open {
            Some(line) if belongs(line, &glyph) => {
                let raised = line.y - glyph.y > line.size * 0.2 && glyph.size < line.size * 0.8;
                let again = glyph.text == self.last.0 && (glyph.from - self.last.1).abs() < glyph.size * 0.1;
                if again || raised && glyph.text.chars().all(|c| c.is_ascii_digit() || c == '*') {
                    return;
                }
                if glyph.from - line.to > glyph.size * SPACE
                    && !line.text.ends_with(' ')
                    && !glyph.text.starts_with(' ')
                {
                    line.text.push(' ');
                }
                spell(&mut line.text, &glyph.text);
                line.to = line.to.max(glyph.to);
            }
            _ => {
                self.end_line();
                if !glyph.text.trim().is_empty() {
                    let mut text = String::new();
                    spell(&mut text, &glyph.text);
                    let height = glyph.y / self.height;
                    let Glyph { from, to, y, size, .. } = glyph;
                    self.open = Some(Line { page: self.page, text, from, to, y, height, size });
                }
            }
        }
        self.last = (glyph.text, glyph.from);
    }

    pub(super) fn finish(mut self) -> Vec<Line> {
        self.end_line();
        self.lines
    }

    fn end_line(&mut self) {
        let Some(mut line) = self.open.take() else { return };
        line.text = drafting::line(&line.text);
        if !line.text.is_empty() {
            self.lines.push(line);
        }
    }
}

/// Whether a glyph stands on a line and next to its end.
fn belongs(line: &Line, glyph: &Glyph) -> bool {
    let size = line.size.max(glyph.size);
    let level = (line.y - glyph.y).abs() < size * 0.5;
    let gap = glyph.from - line.to;
    // A letter that is much larger begins a line of its own: a letter over two lines, a headline.
    let alike = glyph.size < line.size * 1.6 && line.size < glyph.size * 2.5;
    level && alike && gap < size * COLUMN && gap > -size
}

/// Adds letters, those that are drawn as one spelt out.
fn spell(text: &mut String, letters: &str) {
    for c in letters.chars() {
        match c {
            'ﬀ' => text.push_str("ff"),
            'ﬁ' => text.push_str("fi"),
            'ﬂ' => text.push_str("fl"),
            'ﬃ' => text.push_str("ffi"),
            'ﬄ' => text.push_str("ffl"),
            'ﬅ' | 'ﬆ' => text.push_str("st"),
            c => text.push(c),
        }
    }
}
