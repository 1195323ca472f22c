//! The site as a single HTML file, to be opened from disk: `site/single.html` with the stylesheet, the program and what
//! starts it inside. The page fills in the corpus to be shown and hands it to the reader.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use miniz_oxide::deflate::compress_to_vec_zlib;

use crate::digest;

/// Its file in the site, until it is named by its content.
pub(crate) const PAGE: &str = "single.html";

/// What the page puts the title and the corpus into, each to be there once: see `site/files.js`.
const FILLED_IN: [&str; 2] = ["<title>Parallax</title>", " id=\"corpus\">"];

/// How hard zlib tries, of 10.
const LEVEL: u8 = 10;

/// The parts of a single file.
struct Parts<'a> {
    style: &'a str,
    glue: &'a str,
    start: &'a str,
    program: &'a [u8],
    icon: &'a [u8],
}

/// The single file of a site whose stylesheets are joined; `source` is the root of the repository.
///
/// # Errors
/// Where a part is missing, or holds what would end its place in the file.
pub(crate) fn page(source: &Path, site: &Path) -> Result<String> {
    let text = |path: &Path| fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()));
    let bytes = |path: &Path| fs::read(path).with_context(|| format!("could not read {}", path.display()));
    let program = named(site, "_bg.wasm")?;
    let glue = program.replace("_bg.wasm", ".js");
    let own = source.join("site");
    let parts = Parts {
        style: &text(&site.join(named(site, ".css")?))?,
        glue: &text(&site.join(glue))?,
        start: &text(&own.join("single.js"))?,
        program: &bytes(&site.join(program))?,
        icon: &bytes(&own.join("favicon.svg"))?,
    };
    put_together(&text(&own.join(PAGE))?, &parts)
}

/// The one file of the site, outside of its folders, whose name ends so.
pub(crate) fn named(site: &Path, end: &str) -> Result<String> {
    let entries = fs::read_dir(site).with_context(|| format!("could not read {}", site.display()))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let names: Vec<String> = names.filter(|name| name.ends_with(end)).collect();
    match names.as_slice() {
        [name] => Ok(name.clone()),
        names => anyhow::bail!("the site should have one file that ends in {end}, but has {names:?}"),
    }
}

fn put_together(template: &str, parts: &Parts<'_>) -> Result<String> {
    let script = [parts.glue, parts.start].concat();
    for (text, ends) in [(script.as_str(), "</script"), (&script, "<!--"), (parts.style, "</style")] {
        ensure!(!text.contains(ends), "what goes into the single file may not hold `{ends}`");
    }
    let imports = script.lines().any(|line| line.starts_with("import "));
    ensure!(!imports, "what starts the program imports another file, which a single file cannot");

    let hash = |text: &str| digest::of(text.as_bytes()).base64();
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{}' 'wasm-unsafe-eval'; style-src 'sha256-{}'; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        hash(&script),
        hash(parts.style)
    );
    let program = BASE64_STANDARD.encode(compress_to_vec_zlib(parts.program, LEVEL));
    let filled = [
        ("{policy}", policy),
        ("{icon}", BASE64_STANDARD.encode(parts.icon)),
        ("{style}", parts.style.to_owned()),
        ("{program}", program),
        ("{script}", script),
    ];
    let mut page = String::new();
    let mut rest = template;
    for (place, text) in filled {
        let (before, after) = rest.split_once(place).with_context(|| format!("{PAGE} has no {place} in its place"))?;
        page.extend([before, &text]);
        rest = after;
    }
    page.push_str(rest);
    for place in FILLED_IN {
        ensure!(page.matches(place).count() == 1, "the single file should hold `{place}` once");
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = include_str!("../../site/single.html");
    const START: &str = include_str!("../../site/single.js");

    fn parts() -> Parts<'static> {
        Parts { style: "p{}", glue: "let a = 1;", start: START, program: b"\0asm", icon: b"<svg/>" }
    }

    #[test]
    fn the_policy_allows_the_scripts_and_styles_inside_and_no_request() {
        let page = put_together(TEMPLATE, &parts()).unwrap();
        let within = |opened: &str, ends: &str| {
            let (_, rest) = page.split_once(opened).unwrap();
            digest::of(rest.split_once(ends).unwrap().0.as_bytes()).base64()
        };
        assert!(page.contains(&format!("script-src 'sha256-{}'", within("<script type=\"module\">", "</script>"))));
        assert!(page.contains(&format!("style-src 'sha256-{}'", within("<style>", "</style>"))));
        let policy = page.split_once("Content-Security-Policy\" content=\"").unwrap().1.split('"').next().unwrap();
        assert!(!policy.contains("connect-src") && !policy.contains("'self'") && !policy.contains("unsafe-inline"));
    }

    #[test]
    fn what_would_end_its_place_is_refused() {
        for (style, glue) in [("</style>", ""), ("", "'</script>'"), ("", "<!--"), ("", "\nimport a from 'b';")] {
            let parts = Parts { style, glue, ..parts() };
            assert!(put_together(TEMPLATE, &parts).is_err(), "{style} {glue}");
        }
    }

    #[test]
    fn the_places_to_be_filled_in_are_where_the_page_looks_for_them() {
        let script = include_str!("../../site/files.js");
        for place in FILLED_IN {
            assert!(script.contains(place) && TEMPLATE.contains(place), "{place}");
        }
    }
}
