//! Pictures of every view, wide to narrow, light and dark: `cargo xtask screenshots [FOLDER]`.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result};
use browser::{Hosting, Lab};

const VIEWS: [(&str, &str); 5] = [
    ("compare", ""),
    ("claims", "?view=claims"),
    ("read", "?view=read"),
    ("sources", "?view=sources"),
    ("method", "?view=method"),
];
const WIDTHS: [(u32, u32); 3] = [(1400, 900), (768, 1024), (360, 740)];

fn main() -> Result<()> {
    let folder = env::args().nth(1).context("usage: screenshots FOLDER")?;
    fs::create_dir_all(&folder).with_context(|| format!("could not make {folder}"))?;
    let lab = Lab::open()?;
    let site = lab.host(Hosting::default())?;
    let page = lab.visitor()?;
    for colours in ["light", "dark"] {
        page.colours(colours)?;
        for (width, height) in WIDTHS {
            page.size(width, height)?;
            for (view, query) in VIEWS {
                page.visit(&site.link(query))?;
                let file = Path::new(&folder).join(format!("{view}-{width}-{colours}.png"));
                page.picture(&file)?;
                println!("{}", file.display());
            }
        }
    }
    page.close(site.origin())
}
