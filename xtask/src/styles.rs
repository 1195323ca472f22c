//! One stylesheet for the many: they are written apart, a file a component, and published as one, which spares requests
//! and compresses by a third better.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// The page of a built site with a single stylesheet, whose file takes the place of those it is joined from.
///
/// # Errors
/// Where the page names no stylesheet, or one cannot be read, written or removed.
pub(crate) fn join(html: &str, site: &Path) -> Result<String> {
    let (mut page, sheets) = taken_out(html);
    ensure!(!sheets.is_empty(), "index.html names no stylesheet");
    let mut css = String::new();
    let mut place = page.len();
    for (at, name) in sheets {
        let file = site.join(name.trim_start_matches("./"));
        css.push_str(&fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?);
        fs::remove_file(&file).with_context(|| format!("could not remove {}", file.display()))?;
        place = place.min(at);
    }
    let name = format!("style-{:016x}.css", hash(&css));
    fs::write(site.join(&name), css).with_context(|| format!("could not write {name}"))?;
    page.insert_str(place, &format!("<link href=./{name} rel=stylesheet>"));
    Ok(page)
}

/// The page without its links to stylesheets, and where each stood, with the file it named, in order.
fn taken_out(html: &str) -> (String, Vec<(usize, &str)>) {
    let (mut page, mut sheets) = (String::with_capacity(html.len()), Vec::new());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<link ") {
        let (tag, tail) = after.split_once('>').unwrap_or((after, ""));
        page.push_str(before);
        match sheet(tag) {
            Some(name) => sheets.push((page.len(), name)),
            None => page.extend(["<link ", tag, ">"]),
        }
        rest = tail;
    }
    page.push_str(rest);
    (page, sheets)
}

/// The file that a link names, where it is a stylesheet; attributes with quotes, or, once minified, without.
fn sheet(tag: &str) -> Option<&str> {
    let attribute = |name: &str| {
        let value = tag.split_whitespace().find_map(|part| part.strip_prefix(name)?.strip_prefix('='))?;
        Some(value.trim_end_matches('/').trim_matches('"'))
    };
    attribute("href").filter(|_| attribute("rel") == Some("stylesheet"))
}

/// FNV-1a, so that a changed sheet has another name and a browser may keep the one it has.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stylesheets_are_taken_out_in_order_and_nothing_else() {
        let html = "<head><link href=./icon.svg rel=icon><link href=./a-1.css integrity=x rel=stylesheet>\
                    <link rel=\"stylesheet\" href=\"./b.css\"/><link crossorigin href=./p.js rel=modulepreload></head>";
        let (page, sheets) = taken_out(html);
        assert_eq!(
            page,
            "<head><link href=./icon.svg rel=icon><link crossorigin href=./p.js rel=modulepreload></head>"
        );
        assert_eq!(sheets.iter().map(|(_, name)| *name).collect::<Vec<_>>(), ["./a-1.css", "./b.css"]);
        assert!(sheets.iter().all(|(at, _)| page[*at..].starts_with("<link crossorigin")), "{sheets:?}");
    }

    #[test]
    fn a_page_without_stylesheets_stays_as_it_is() {
        assert_eq!(taken_out("<p>a<link rel=icon href=i>"), ("<p>a<link rel=icon href=i>".to_owned(), vec![]));
    }
}
