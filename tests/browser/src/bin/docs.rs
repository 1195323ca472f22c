//! The pictures in `docs/`, as the site at hand looks: each run of the tests takes them anew. `docs FOLDER`.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result};
use browser::{Event, Hosting, Lab};

/// A picture: its name, the event, the link, the window and the colours.
type Picture = (&'static str, Event, &'static str, (u32, u32), &'static str);

const PICTURES: [Picture; 4] = [
    ("compare", Event::BuiltIn, "", (1400, 1500), "light"),
    ("read", Event::BuiltIn, "?view=read&q=squadrons", (1400, 900), "light"),
    ("six", Event::OfSix, "", (1400, 900), "dark"),
    ("phone", Event::BuiltIn, "?relation=differently", (360, 740), "light"),
];

fn main() -> Result<()> {
    let folder = env::args().nth(1).context("usage: docs FOLDER")?;
    let lab = Lab::open()?;
    for (name, event, link, (width, height), colours) in PICTURES {
        let site = lab.host(Hosting { event, ..Hosting::default() })?;
        let page = lab.visitor()?;
        page.size(width, height)?;
        page.colours(colours)?;
        page.visit(&site.link(link))?;
        let taken = page.window()?;
        page.close(site.origin())?;
        let file = Path::new(&folder).join(name).with_extension("png");
        if fs::read(&file).is_ok_and(|known| known == taken) {
            continue;
        }
        fs::write(&file, taken).with_context(|| format!("could not write {}", file.display()))?;
        println!("{} looks different from before", file.display());
    }
    Ok(())
}
