//! Tags and texts put together into a page.
//!
//! `html5gum` takes the page apart into tags and texts as the HTML standard says. They are put together here with the
//! rules for left-out end tags, in time linear in the page and to a bounded depth, which the standard's own rules do
//! not give: they move elements about, and copy formatting once for each paragraph it is open in.

use super::names;
use super::tree::{Element, Kind, Node, Tree};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::convert::Infallible;

/// The most elements in one another; browsers have a limit too (512 in Chromium). What is deeper is put side by side.
const DEPTH: usize = 256;
/// The most elements and texts. A long page has some ten thousand.
const NODES: usize = 400_000;

/// The attributes that say what an element is for.
const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "class",
    "content",
    "data-component",
    "data-module",
    "data-testid",
    "datetime",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "itemprop",
    "lang",
    "name",
    "property",
    "pubdate",
    "rel",
    "role",
    "style",
    "type",
];

/// Reads a page. Any text gives a tree.
pub(super) fn read(page: &str) -> Tree {
    let mut builder = Builder::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        builder.take(event);
        None
    });
    emitter.naively_switch_states(true);
    // No event gives a token, so the first step reads the whole page.
    let _ = Tokenizer::new_with_emitter(page, emitter).next();
    builder.finish()
}

/// Puts tags and texts together.
#[derive(Default)]
struct Builder {
    tree: Tree,
    /// The elements that are open, the innermost last.
    open: Vec<usize>,
    /// How many elements are open beyond the depth that is kept.
    beyond: usize,
    /// How many paragraphs are open, so that none need be looked for where there is none.
    paragraphs: usize,
    /// How many drawings and formulas are open, in which a tag can close itself.
    foreign: usize,
    tag: Option<Element>,
    attribute: Option<&'static str>,
}

impl Builder {
    fn take(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Some(Element { name: small(name), attributes: Vec::new() });
                self.attribute = None;
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute = ATTRIBUTES.iter().copied().find(|known| known.as_bytes().eq_ignore_ascii_case(name));
                if let (Some(tag), Some(name)) = (&mut self.tag, self.attribute) {
                    if tag.get(name).is_some() {
                        self.attribute = None;
                    } else {
                        tag.attributes.push((name, String::new()));
                    }
                }
            }
            CallbackEvent::AttributeValue { value } => {
                let place = self.attribute.and(self.tag.as_mut()).and_then(|tag| tag.attributes.last_mut());
                if let Some((_, place)) = place {
                    place.push_str(&String::from_utf8_lossy(value));
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                if let Some(element) = self.tag.take() {
                    self.start(element, self_closing);
                }
            }
            CallbackEvent::EndTag { name } => {
                self.tag = None;
                self.end(&small(name));
            }
            CallbackEvent::String { value } => self.text(value),
            CallbackEvent::Comment { value } => self.comment(value),
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn start(&mut self, element: Element, self_closing: bool) {
        let name = element.name.clone();
        if matches!(name.as_str(), "html" | "head" | "body") && self.seen(&name) {
            return;
        }
        self.close_for(&name);
        let void = names::is_void(&name) || self_closing && self.foreign > 0;
        let kept = self.open.len() < DEPTH || names::is_literal(&name);
        self.beyond += usize::from(!void && !kept);
        let Some(at) = self.push(Kind::Element(element)) else { return };
        if !void && kept {
            self.foreign += usize::from(matches!(name.as_str(), "svg" | "math"));
            self.paragraphs += usize::from(name == "p");
            self.open.push(at);
        }
    }

    /// Whether one of the first elements has this name; `html`, `head` and `body` come once and early.
    fn seen(&self, name: &str) -> bool {
        self.open.iter().take(2).any(|&at| self.name(at) == name) || name == "head" && self.tree.nodes.len() > 1
    }

    /// Closes what ends where an element of this name begins, though no end tag says so.
    fn close_for(&mut self, name: &str) {
        if self.paragraphs > 0 && names::is_block(name) {
            self.close_within("p", names::bounds_paragraph);
        }
        match name {
            "li" => self.close_within("li", |name| matches!(name, "ul" | "ol" | "menu")),
            "dt" | "dd" => {
                self.close_within("dt", |name| name == "dl");
                self.close_within("dd", |name| name == "dl");
            }
            "td" | "th" => self.close_cells(),
            "tr" => {
                self.close_cells();
                self.close_within("tr", |name| name == "table");
            }
            "tbody" | "thead" | "tfoot" => {
                for part in ["tbody", "thead", "tfoot"] {
                    self.close_within(part, |name| name == "table");
                }
            }
            "option" => self.close_within("option", |name| name == "select"),
            "a" => self.close_within("a", names::is_block),
            "body" => self.close_within("head", |_| false),
            _ => {}
        }
    }

    fn close_cells(&mut self) {
        for cell in ["td", "th"] {
            self.close_within(cell, |name| matches!(name, "tr" | "table"));
        }
    }

    /// Closes the innermost open element of this name, unless one that bounds it comes first.
    fn close_within(&mut self, name: &str, bounds: impl Fn(&str) -> bool) {
        let mut found = None;
        for (depth, &at) in self.open.iter().enumerate().rev() {
            let open = self.name(at);
            if open == name {
                found = Some(depth);
                break;
            }
            if bounds(open) {
                return;
            }
        }
        if let Some(depth) = found {
            self.close_to(depth);
        }
    }

    fn end(&mut self, name: &str) {
        if names::is_void(name) || matches!(name, "html" | "body") {
            return;
        }
        if self.beyond > 0 && !names::is_literal(name) {
            self.beyond -= 1;
            return;
        }
        match name {
            // The end of an inline element ends no block, that of a block no cell, so that one wrong tag spoils little.
            _ if !names::is_block(name) && !names::is_raw(name) && name != "head" => {
                self.close_within(name, names::is_block)
            }
            "table" => self.close_within(name, |_| false),
            _ => self.close_within(name, |name| matches!(name, "td" | "th" | "table")),
        }
    }

    fn close_to(&mut self, depth: usize) {
        let end = self.tree.nodes.len();
        for at in self.open.split_off(depth.min(self.open.len())) {
            self.foreign = self.foreign.saturating_sub(usize::from(matches!(self.name(at), "svg" | "math")));
            self.paragraphs = self.paragraphs.saturating_sub(usize::from(self.name(at) == "p"));
            if let Some(node) = self.tree.nodes.get_mut(at) {
                node.end = end;
            }
        }
    }

    fn text(&mut self, value: &[u8]) {
        let within = self.open.last().and_then(|&at| self.tree.element(at));
        let raw = within.is_some_and(|element| names::is_raw(&element.name));
        let data = within.and_then(|element| element.get("type")).is_some_and(|kind| kind.contains("ld+json"));
        if !raw || data {
            self.push(Kind::Text(String::from_utf8_lossy(value).into_owned()));
        }
    }

    /// Browsers note the address in a page that they save: `<!-- saved from url=(0024)https://post.example/a -->`.
    fn comment(&mut self, value: &[u8]) {
        let text = String::from_utf8_lossy(value);
        let address = text.split_once("saved from url=(").and_then(|(_, rest)| rest.split_once(')'));
        if let (None, Some((_, address))) = (&self.tree.saved_from, address) {
            self.tree.saved_from = Some(address.trim().to_owned());
        }
    }

    fn push(&mut self, kind: Kind) -> Option<usize> {
        let at = self.tree.nodes.len();
        if at >= NODES {
            self.tree.cut = true;
            return None;
        }
        self.tree.nodes.push(Node { end: at + 1, parent: self.open.last().copied(), kind });
        Some(at)
    }

    fn name(&self, at: usize) -> &str {
        self.tree.element(at).map_or("", |element| &element.name)
    }

    fn finish(mut self) -> Tree {
        self.close_to(0);
        self.tree
    }
}

fn small(name: &[u8]) -> String {
    String::from_utf8_lossy(name).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree as text: `div(p("a") p("b"))`.
    fn shown(tree: &Tree, from: usize, end: usize) -> String {
        let mut parts = Vec::new();
        let mut at = from;
        while at < end {
            match &tree.node(at).unwrap().kind {
                Kind::Text(text) => parts.push(format!("{text:?}")),
                Kind::Element(element) => {
                    parts.push(format!("{}({})", element.name, shown(tree, at + 1, tree.end(at))))
                }
            }
            at = tree.end(at);
        }
        parts.join(" ")
    }

    #[test]
    fn left_out_and_wrong_tags_are_put_right() {
        for (page, expected) in [
            ("<p>a<p>b", r#"p("a") p("b")"#),
            ("<p>a<div>b</div>c", r#"p("a") div("b") "c""#),
            ("<ul><li>a<li>b<ul><li>c</ul></ul>d", r#"ul(li("a") li("b" ul(li("c")))) "d""#),
            ("<table><tr><td>a<td>b<tr><td>c</table>d", r#"table(tr(td("a") td("b")) tr(td("c"))) "d""#),
            ("<dl><dt>a<dd>b<dt>c</dl>", r#"dl(dt("a") dd("b") dt("c"))"#),
            ("<div><b>a</div>c</b>d", r#"div(b("a")) "c" "d""#),
            ("<b><p>a</b>b</p>c", r#"b(p("a" "b") "c")"#),
            ("<div>a</span></p></div>b", r#"div("a") "b""#),
            ("<a>a<a>b</a>", r#"a("a") a("b")"#),
            ("a<br/>b<img src=x>c", r#""a" br() "b" img() "c""#),
            ("<svg><path/><title>t</title></svg>a", r#"svg(path() title("t")) "a""#),
            ("<script>if (a<b) '<p>'</script>a", r#"script() "a""#),
            ("<p title='>'>a &amp; b &#x2019;&nosuch;", "p(\"a & b ’&nosuch;\")"),
            ("<html><body>a</body><html><body class=x>b", r#"html(body("a" "b"))"#),
            ("<html><head><title>t</title><body>a", r#"html(head(title("t")) body("a"))"#),
            ("</p></div></b>", ""),
            ("<", r#""<""#),
            ("<!-- <p> --><![CDATA[x]]>a", r#""a""#),
        ] {
            let tree = read(page);
            assert_eq!(shown(&tree, 0, tree.len()), expected, "{page}");
        }
    }

    #[test]
    fn depth_and_number_are_bounded() {
        let deep = read(&format!("{}a{}b", "<div>".repeat(100_000), "</div>".repeat(100_000)));
        let mut depth = vec![0; deep.len()];
        for at in 0..deep.len() {
            depth[at] = deep.node(at).unwrap().parent.map_or(0, |parent| depth[parent] + 1);
        }
        assert_eq!(depth.iter().max(), Some(&DEPTH));
        assert_eq!(deep.node(deep.len() - 1).unwrap().parent, None);
        assert!(read(&"<b>".repeat(NODES + 1)).cut);
    }
}
