//! What the names of elements mean for reading.

/// Elements without content.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements whose content is no markup and not for readers.
pub(super) fn is_raw(name: &str) -> bool {
    matches!(name, "script" | "style")
}

/// Elements whose content is text to the tokenizer, so that none is in another.
pub(super) fn is_literal(name: &str) -> bool {
    is_raw(name) || matches!(name, "iframe" | "noembed" | "noframes" | "noscript" | "textarea" | "title" | "xmp")
}

/// Elements that begin and end a line.
pub(super) fn is_block(name: &str) -> bool {
    is_heading(name)
        || matches!(
            name,
            "address"
                | "article"
                | "aside"
                | "blockquote"
                | "body"
                | "caption"
                | "center"
                | "dd"
                | "details"
                | "dialog"
                | "dir"
                | "div"
                | "dl"
                | "dt"
                | "fieldset"
                | "figcaption"
                | "figure"
                | "footer"
                | "form"
                | "head"
                | "header"
                | "hgroup"
                | "hr"
                | "html"
                | "legend"
                | "li"
                | "listing"
                | "main"
                | "menu"
                | "nav"
                | "ol"
        )
        || matches!(
            name,
            "p" | "plaintext"
                | "pre"
                | "search"
                | "section"
                | "summary"
                | "table"
                | "tbody"
                | "td"
                | "tfoot"
                | "th"
                | "thead"
                | "title"
                | "tr"
                | "ul"
                | "xmp"
        )
}

/// Headings.
pub(super) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Elements in which a paragraph begins anew, so that what is in them closes none outside.
pub(super) fn bounds_paragraph(name: &str) -> bool {
    matches!(name, "td" | "th" | "table" | "caption" | "button" | "object" | "template" | "body" | "html")
}

/// Elements that can hold an article.
pub(super) fn is_container(name: &str) -> bool {
    matches!(name, "article" | "body" | "center" | "div" | "form" | "html" | "main" | "section" | "td")
        || name.contains('-')
}

/// Elements that a reader does not see, or that are no text.
pub(super) fn is_unread(name: &str) -> bool {
    is_raw(name)
        || matches!(
            name,
            "audio"
                | "button"
                | "canvas"
                | "datalist"
                | "dialog"
                | "embed"
                | "figcaption"
                | "figure"
                | "frame"
                | "frameset"
                | "head"
                | "iframe"
                | "input"
                | "label"
                | "legend"
                | "map"
                | "math"
                | "menu"
                | "meter"
        )
        || matches!(
            name,
            "nav"
                | "noembed"
                | "noframes"
                | "noscript"
                | "object"
                | "optgroup"
                | "option"
                | "picture"
                | "progress"
                | "select"
                | "svg"
                | "template"
                | "textarea"
                | "title"
                | "video"
        )
}
