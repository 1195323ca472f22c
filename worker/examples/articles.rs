//! Writes made-up articles as the analysis in WebAssembly takes them, for `worker/bench.mjs`: 25 by themselves, fifty
//! together, and these with one more.

#![allow(clippy::expect_used)]

#[path = "../../analysis/benches/speed/news.rs"]
mod news;

use corpus::{Article, Input, Metadata};

/// The length of an ordinary article in bytes.
const ARTICLE: usize = 4_000;

/// The length of one of a thousand words.
const THOUSAND_WORDS: usize = 6_000;

fn main() {
    let folder = std::env::args().nth(1).expect("usage: articles FOLDER");
    let write = |name: &str, texts: &[String]| {
        let article = |(at, text): (usize, &String)| Article {
            metadata: Metadata { slug: format!("article-{at}"), ..Metadata::default() },
            text: text.clone(),
        };
        let input = Input { articles: texts.iter().enumerate().map(article).collect(), ..Input::default() };
        let bytes = worker::encode(&input).expect("articles are plain data");
        std::fs::write(format!("{folder}/{name}.bin"), bytes).expect("could not write articles");
    };
    for (at, text) in news::articles(25, ARTICLE).chunks(1).enumerate() {
        write(&at.to_string(), text);
    }
    let texts = news::articles(51, THOUSAND_WORDS);
    write("fifty", texts.get(..50).unwrap_or_default());
    write("one-more", &texts);
}
