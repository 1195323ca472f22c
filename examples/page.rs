//! Writes the page of a link as one HTML file, without a browser and in seconds:
//! `cargo run --example page -- '?view=read' > target/page.html`.
//!
//! Good for looking at markup and style. Nothing in the file reacts: for that, build the site.

use std::fs;
use std::process::ExitCode;
use std::sync::Arc;

use parallax_app::desk::Desk;
use parallax_app::loaded;
use parallax_app::page;
use parallax_app::query::Query;
use parallax_app::scene::Scene;

fn main() -> ExitCode {
    let search = std::env::args().nth(1).unwrap_or_default();
    let (Ok(loaded), Ok(index)) = (loaded::event(), fs::read_to_string("index.html")) else {
        eprintln!("run this at the top of the repository, with seeds that can be read");
        return ExitCode::FAILURE;
    };
    let parsed = Query::parse(&search, &loaded.corpus);
    let selection = Arc::new(loaded.index.select(&parsed.query.filter));
    let desk = Desk { notices: parsed.notices, ..Desk::default() };
    let page = page::page(&Scene::new(loaded, parsed.query, selection), &desk);
    let sheets = index.split("href=\"style/").skip(1).filter_map(|rest| rest.split('"').next());
    let style: String = sheets.filter_map(|name| fs::read_to_string(format!("style/{name}")).ok()).collect();
    println!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><style>{style}</style><body>{page}</body></html>"
    );
    ExitCode::SUCCESS
}
