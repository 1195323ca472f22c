//! Writes made-up articles as the analysis in WebAssembly takes them, for `cargo xtask bench`: one to each file.

#![allow(clippy::expect_used)]

#[path = "../../analysis/benches/speed/news.rs"]
mod news;

use corpus::{Article, Input, Metadata};

fn main() {
    let folder = std::env::args().nth(1).expect("usage: articles FOLDER");
    for (at, text) in news::articles(25, 4_000).into_iter().enumerate() {
        let metadata = Metadata { slug: format!("article-{at}"), ..Metadata::default() };
        let input = Input { articles: vec![Article { metadata, text }], ..Input::default() };
        let bytes = worker::encode(&input).expect("articles are plain data");
        std::fs::write(format!("{folder}/{at}.bin"), bytes).expect("could not write an article");
    }
}
