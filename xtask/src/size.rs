//! What a first visit costs: every file the page names, compressed as a host would.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::site;

/// The most a first visit may cost, in bytes after brotli.
const LIMIT: usize = 200 * 1024;

/// Prints the size of each file of the first load, plain and compressed, and the total.
///
/// # Errors
/// Where the total is above the limit, or `dist/` cannot be read.
pub(crate) fn check() -> Result<()> {
    site::expect_built()?;
    let files = first_load(&site::dist())?;

    println!("{:>10} {:>10}  first load", "plain", "brotli");
    let (mut plain, mut packed) = (0, 0);
    for file in &files {
        let bytes = fs::read(site::dist().join(file)).with_context(|| format!("could not read dist/{file}"))?;
        let small = brotli(&bytes)?;
        println!("{:>10} {small:>10}  {file}", bytes.len());
        plain += bytes.len();
        packed += small;
    }
    println!(
        "{plain:>10} {packed:>10}  in all, of {LIMIT} allowed ({:.1} of {} KB)",
        packed as f64 / 1024.0,
        LIMIT / 1024
    );

    if packed > LIMIT {
        bail!("the first load is {} bytes above its limit", packed - LIMIT);
    }
    Ok(())
}

/// The page and every file in `dist` that it names, in the page's order.
fn first_load(dist: &Path) -> Result<Vec<String>> {
    let html = fs::read_to_string(dist.join("index.html")).context("could not read dist/index.html")?;
    let mut files = vec!["index.html".to_owned()];
    for name in named(&html) {
        if dist.join(name).is_file() && !files.iter().any(|file| file == name) {
            files.push(name.to_owned());
        }
    }
    Ok(files)
}

/// The values of all `href` and `src` attributes, quoted or (once minified) not, as relative paths. The icon for a home
/// screen is loaded by whoever puts the page there, and by nobody else.
fn named(html: &str) -> impl Iterator<Item = &str> {
    let tags = html.split('<').filter(|tag| !tag.contains("apple-touch-icon"));
    let values = tags.flat_map(|tag| tag.split(" href=").skip(1).chain(tag.split(" src=").skip(1)));
    values.filter_map(|rest| {
        let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\''));
        let value = match quote {
            Some(quote) => rest.split(quote).nth(1),
            None => rest.split([' ', '>']).next(),
        };
        value.map(|value| value.trim_start_matches("./")).filter(|value| !value.is_empty())
    })
}

/// The length of `bytes` after brotli at its highest quality, as static hosts compress ahead of time.
pub(crate) fn brotli(bytes: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters).context("could not compress")?;
    Ok(packed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_is_what_the_page_names() {
        let html = r#"<link rel="icon" href="./a.svg"><link href=./b.css rel=stylesheet><link href=d.png rel=apple-touch-icon><script type=module src=./c.js></script><a href="./">x</a>"#;
        assert_eq!(named(html).collect::<Vec<_>>(), ["a.svg", "b.css", "c.js"]);
    }
}
