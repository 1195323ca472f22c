//! Markup as HTML text, for tests and for whoever wants to look at a view without a browser.

use super::{Element, Node};
use std::fmt::{self, Display, Formatter, Write};

impl Display for Element {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "<{}", self.0.tag)?;
        for (name, value) in &self.0.attributes {
            write!(f, " {name}=\"")?;
            escaped(f, value)?;
            f.write_char('"')?;
        }
        if let Some(value) = &self.0.value {
            f.write_str(" value=\"")?;
            escaped(f, value)?;
            f.write_char('"')?;
        }
        if self.0.checked == Some(true) {
            f.write_str(" checked")?;
        }
        f.write_char('>')?;
        if self.0.tag == "input" {
            return Ok(());
        }
        for child in &self.0.children {
            match child {
                Node::Text(text) => escaped(f, text)?,
                Node::Element(element) => element.fmt(f)?,
            }
        }
        write!(f, "</{}>", self.0.tag)
    }
}

fn escaped(f: &mut Formatter<'_>, text: &str) -> fmt::Result {
    for c in text.chars() {
        match c {
            '&' => f.write_str("&amp;")?,
            '<' => f.write_str("&lt;")?,
            '>' => f.write_str("&gt;")?,
            '"' => f.write_str("&quot;")?,
            c => f.write_char(c)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::markup::{Fragment, el, link};

    #[test]
    fn markup_is_written_as_html_with_text_as_text() {
        let list = el("ul").class("a b").with(vec![el("li").with("one"), el("li").with(2.to_string())]);
        assert_eq!(list.to_string(), r#"<ul class="a b"><li>one</li><li>2</li></ul>"#);
        assert_eq!(
            link("?q=\"&\"").with("<script>".to_owned()).to_string(),
            r#"<a href="?q=&quot;&amp;&quot;">&lt;script&gt;</a>"#
        );
        let boxed = el("input").attr("type", "checkbox").checked(true);
        assert_eq!(boxed.to_string(), r#"<input type="checkbox" checked>"#);
        let several = Fragment::default().with("a ").with(el("b").with("c")).with(None::<String>);
        assert_eq!(el("p").maybe("id", None::<String>).with(several).to_string(), "<p>a <b>c</b></p>");
    }
}
