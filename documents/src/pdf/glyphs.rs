//! Following what a page draws, glyph by glyph (ISO 32000-2, clause 9).

use super::bounds;
use super::lines::{Glyph, Line, Lines};
use hayro_font::hayro_cmap::BfString;
use hayro_font::kurbo::{Affine, Point};
use hayro_font::{CMapResolverFn, Font, FontCache, FontData, FontGlyph, FontResolverFn};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::dict::keys::{CONTENTS, DECODE_PARMS, FILTER, MATRIX, RESOURCES, SUBTYPE};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use hayro_syntax::page::{Page, Resources};
use miniz_oxide::inflate::TINFLStatus;
use std::sync::Arc;

/// The most drawings within one another.
const DEPTH: usize = 12;
/// The most saved states.
const SAVED: usize = 256;
/// The most instructions and glyphs of a file. A page of text has some five thousand.
const STEPS: usize = 5_000_000;
/// How many of them a drawing within a drawing costs, which is unpacked each time.
const NESTED: usize = 5000;

/// A font of one empty glyph, made for this program. It stands in for the fonts that a file names and does not hold, as
/// their outlines are not needed and their widths are known or stated.
static BLANK: &[u8] = include_bytes!("blank.ttf");

/// Reads pages, with the fonts that they share.
pub(super) struct Reader<'a> {
    fonts: FontCache<'a>,
    font_resolver: FontResolverFn,
    cmap_resolver: CMapResolverFn,
    steps: usize,
    /// How many glyphs the file names a letter for.
    pub(super) named: usize,
    /// How many it does not.
    pub(super) unnamed: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new() -> Self {
        let blank: FontData = Arc::new(BLANK);
        Self {
            fonts: FontCache::new(),
            font_resolver: Arc::new(move |_| Some((Arc::clone(&blank), 0))),
            cmap_resolver: Arc::new(|_| None),
            steps: STEPS,
            named: 0,
            unnamed: 0,
        }
    }

    /// Whether there was more to read than is read.
    pub(super) fn spent(&self) -> bool {
        self.steps == 0
    }

    /// The lines of a page, in the order in which it draws them; heights from 0 at the top of the page to 1.
    pub(super) fn page(&mut self, page: &Page<'a>, number: usize) -> Vec<Line> {
        let mut content = Vec::new();
        let dict = page.raw();
        if let Some(stream) = dict.get::<Stream<'_>>(CONTENTS) {
            content = unpacked(&stream);
        } else if let Some(streams) = dict.get::<Array<'_>>(CONTENTS) {
            for stream in streams.iter::<Stream<'_>>() {
                content.extend(unpacked(&stream));
                content.push(b'\n');
                if content.len() > bounds::LIMIT {
                    break;
                }
            }
        }
        let (_, height) = page.render_dimensions();
        let mut drawing = Drawing {
            reader: self,
            state: State::new(Affine::new(page.initial_transform(true).as_coeffs())),
            saved: Vec::new(),
            lines: Lines::new(number, f64::from(height)),
            furniture: Vec::new(),
        };
        drawing.follow(&content, page.resources(), DEPTH);
        drawing.lines.finish()
    }
}

/// The bytes of a stream; none where they are a picture, damaged, or would be too many.
fn unpacked(stream: &Stream<'_>) -> Vec<u8> {
    let dict = stream.dict();
    let filter = dict.get::<Name<'_>>(FILTER).or_else(|| dict.get::<Array<'_>>(FILTER)?.iter::<Name<'_>>().next());
    let flate = stream.filters().len() == 1 && filter.is_some_and(|filter| filter.as_str() == "FlateDecode");
    // A predictor is for pictures; a stream that has one goes the library's way, as does a damaged one.
    if flate && !dict.contains_key(DECODE_PARMS) {
        match miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(&stream.raw_data(), bounds::LIMIT) {
            Ok(bytes) => return bytes,
            Err(error) if error.status == TINFLStatus::HasMoreOutput => return Vec::new(),
            Err(_) => {}
        }
    }
    stream.decoded_data().map(std::borrow::Cow::into_owned).unwrap_or_default()
}

/// What of the graphics state says where glyphs go.
#[derive(Clone)]
struct State<'a> {
    page: Affine,
    text: Affine,
    line: Affine,
    font: Option<Font<'a>>,
    size: f64,
    letters: f64,
    words: f64,
    width: f64,
    leading: f64,
    rise: f64,
}

impl State<'_> {
    fn new(page: Affine) -> Self {
        let (text, line) = (Affine::IDENTITY, Affine::IDENTITY);
        Self { page, text, line, font: None, size: 0.0, letters: 0.0, words: 0.0, width: 1.0, leading: 0.0, rise: 0.0 }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line *= Affine::translate((x, y));
        self.text = self.line;
    }

    fn advance(&mut self, x: f64) {
        self.text *= Affine::translate((x * self.width, 0.0));
    }
}

struct Drawing<'r, 'a> {
    reader: &'r mut Reader<'a>,
    state: State<'a>,
    saved: Vec<State<'a>>,
    lines: Lines,
    /// The marked parts that are open: whether each is of the page and not of the text (ISO 32000-2, 14.8.2.2).
    furniture: Vec<bool>,
}

impl<'a> Drawing<'_, 'a> {
    fn follow(&mut self, content: &[u8], resources: &Resources<'a>, depth: usize) {
        let base = self.saved.len();
        let mut instructions = TypedIter::new(content);
        while let Some(instruction) = instructions.next() {
            self.reader.steps = self.reader.steps.saturating_sub(1);
            if self.reader.spent() {
                break;
            }
            if let TypedInstruction::XObject(name) = &instruction {
                let drawing = resources.get_x_object(name.0).filter(|_| depth > 0);
                if let Some(drawing) = drawing {
                    self.drawing(&drawing, resources, depth);
                }
            } else {
                self.step(instruction, resources, base);
            }
        }
        self.saved.truncate(base);
    }

    /// Follows a drawing within the drawing.
    fn drawing(&mut self, stream: &Stream<'a>, outer: &Resources<'a>, depth: usize) {
        let dict = stream.dict();
        if dict.get::<Name<'_>>(SUBTYPE).is_none_or(|name| name.as_str() != "Form") {
            return;
        }
        self.reader.steps = self.reader.steps.saturating_sub(NESTED);
        let own = dict.get::<Dict<'a>>(RESOURCES).map(Resources::new);
        let before = self.state.clone();
        self.state.page *= Affine::new(dict.get::<[f64; 6]>(MATRIX).unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]));
        self.follow(&unpacked(stream), own.as_ref().unwrap_or(outer), depth.saturating_sub(1));
        self.state = before;
    }

    fn step(&mut self, instruction: TypedInstruction<'_, '_>, resources: &Resources<'a>, base: usize) {
        let state = &mut self.state;
        match instruction {
            TypedInstruction::SaveState(_) if self.saved.len() < SAVED => self.saved.push(state.clone()),
            TypedInstruction::RestoreState(_) if self.saved.len() > base => {
                if let Some(saved) = self.saved.pop() {
                    *state = saved;
                }
            }
            TypedInstruction::Transform(t) => state.page *= affine([t.0, t.1, t.2, t.3, t.4, t.5]),
            TypedInstruction::BeginText(_) => (state.text, state.line) = (Affine::IDENTITY, Affine::IDENTITY),
            TypedInstruction::TextFont(font) => {
                let dict = resources.get_font(font.0);
                let reader = &self.reader;
                state.font =
                    dict.and_then(|dict| reader.fonts.font(&dict, &reader.font_resolver, &reader.cmap_resolver));
                state.size = font.1.as_f64();
            }
            TypedInstruction::CharacterSpacing(space) => state.letters = space.0.as_f64(),
            TypedInstruction::WordSpacing(space) => state.words = space.0.as_f64(),
            TypedInstruction::HorizontalScaling(width) => state.width = width.0.as_f64() / 100.0,
            TypedInstruction::TextLeading(leading) => state.leading = leading.0.as_f64(),
            TypedInstruction::TextRise(rise) => state.rise = rise.0.as_f64(),
            TypedInstruction::NextLine(to) => state.next_line(to.0.as_f64(), to.1.as_f64()),
            TypedInstruction::NextLineAndSetLeading(to) => {
                state.leading = -to.1.as_f64();
                state.next_line(to.0.as_f64(), to.1.as_f64());
            }
            TypedInstruction::NextLineUsingLeading(_) => state.next_line(0.0, -state.leading),
            TypedInstruction::SetTextMatrix(t) => {
                state.line = affine([t.0, t.1, t.2, t.3, t.4, t.5]);
                state.text = state.line;
            }
            TypedInstruction::ShowText(text) => self.show(text.0.as_bytes()),
            TypedInstruction::NextLineAndShowText(text) => {
                state.next_line(0.0, -state.leading);
                self.show(text.0.as_bytes());
            }
            TypedInstruction::ShowTextWithParameters(text) => {
                (state.words, state.letters) = (text.0.as_f64(), text.1.as_f64());
                state.next_line(0.0, -state.leading);
                self.show(text.2.as_bytes());
            }
            TypedInstruction::ShowTexts(texts) => {
                for part in texts.0.iter::<Object<'_>>() {
                    match part {
                        Object::Number(back) => self.state.advance(-back.as_f64() / 1000.0 * self.state.size),
                        Object::String(text) => self.show(text.as_bytes()),
                        _ => {}
                    }
                }
            }
            TypedInstruction::BeginMarkedContent(mark) => self.begin(mark.0),
            TypedInstruction::BeginMarkedContentWithProperties(mark) => self.begin(mark.0),
            TypedInstruction::EndMarkedContent(_) => {
                self.furniture.pop();
            }
            _ => {}
        }
    }

    fn begin(&mut self, mark: &Name<'_>) {
        self.furniture.push(mark.as_str() == "Artifact");
    }

    fn show(&mut self, bytes: &[u8]) {
        // A font that can't be read: of those that name no letters, one that relies on tables of a language.
        let Some(font) = self.state.font.clone() else {
            self.reader.unnamed += bytes.len();
            return;
        };
        let hidden = self.furniture.contains(&true);
        let mut at = 0;
        while at < bytes.len() && !self.reader.spent() {
            let (code, length) = font.read_code(bytes, at);
            at += length.max(1);
            self.reader.steps = self.reader.steps.saturating_sub(1);
            let width = font.code_advance(code).x / 1000.0;
            if !hidden {
                self.glyph(&font, code, width);
            }
            let words = if code == 32 && length == 1 { self.state.words } else { 0.0 };
            self.state.advance(width * self.state.size + self.state.letters + words);
        }
    }

    fn glyph(&mut self, font: &Font<'a>, code: u32, width: f64) {
        let state = &self.state;
        let scale = Affine::new([state.size * state.width, 0.0, 0.0, state.size, 0.0, state.rise]);
        let place = state.page * state.text * scale;
        let letters = match font.glyph(font.map_code(code), code) {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        let text = match letters {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => String::new(),
        };
        if text.chars().all(|c| c.is_control() || matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}')) {
            self.reader.unnamed += 1;
        } else {
            self.reader.named += 1;
        }
        let (from, to) = (place * Point::ZERO, place * Point::new(width, 0.0));
        let up = place * Point::new(0.0, 1.0) - from;
        self.lines.add(Glyph {
            text,
            from: from.x,
            to: to.x,
            y: from.y,
            size: up.hypot(),
            tilt: (to.y - from.y).abs(),
        });
    }
}

fn affine(numbers: [Number; 6]) -> Affine {
    Affine::new(numbers.map(|number| number.as_f64()))
}
