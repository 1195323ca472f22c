//! How fast the analysis is: `cargo xtask bench`, or `cargo bench -p analysis` for Criterion's own report.
//!
//! The text is made up (see `news`), so that anybody can measure the same.

mod news;

use analysis::align::relate;
use analysis::frames::{five, fourteen};
use analysis::signals::{checkworthy, expectation, hedging, subjectivity};
use analysis::{Article, Document, Input, actors, analyse, claims, quantities};
use corpus::Metadata;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Duration;

/// The length of an ordinary article in bytes.
const ARTICLE: usize = 4_000;

/// How many articles are compared.
const COMPARED: [usize; 4] = [2, 10, 100, 300];

/// What `parallax annotate` works out of a text, but for writing it down.
fn annotate(text: &str) -> usize {
    let document = Document::new(text);
    let (claims, attributions) = claims::find(&document);
    let frames = five::find(&document).len() + fourteen::find(&document).len();
    let whole = 0..document.tokens().len();
    let signals = [
        hedging::uncertain(&document, whole.clone()).holds,
        subjectivity::subjective(&document, whole.clone()).holds,
        expectation::expectation(&document, &claims, whole.clone()).holds,
        checkworthy::check_worthiness(&document, whole).score > 0.0,
    ];
    let quantities = quantities::recognise(text, None).len();
    let actors = actors::find(&[document]).actors.len();
    let signals = signals.into_iter().filter(|&holds| holds).count();
    claims.len() + attributions.len() + frames + signals + quantities + actors
}

fn input(texts: Vec<String>) -> Input {
    let article =
        |(at, text)| Article { metadata: Metadata { slug: format!("article-{at}"), ..Metadata::default() }, text };
    Input { articles: texts.into_iter().enumerate().map(article).collect(), ..Input::default() }
}

fn one_text(criterion: &mut Criterion) {
    let texts = news::articles(25, ARTICLE);
    let bytes: usize = texts.iter().map(String::len).sum();
    let mut group = criterion.benchmark_group("text");
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("taken apart", |bencher| {
        bencher.iter(|| texts.iter().map(|text| Document::new(black_box(text)).tokens().len()).sum::<usize>());
    });
    group.bench_function("annotated", |bencher| {
        bencher.iter(|| texts.iter().map(|text| annotate(black_box(text))).sum::<usize>());
    });
    group.finish();
}

fn pairs(criterion: &mut Criterion) {
    let text = news::articles(1, 2 * ARTICLE).concat();
    let sentences: Vec<&str> = text.lines().collect();
    let mut group = criterion.benchmark_group("pairs");
    group.throughput(Throughput::Elements(sentences.len().saturating_sub(1) as u64));
    group.bench_function("related", |bencher| {
        bencher.iter(|| {
            let pairs = sentences.iter().zip(sentences.iter().skip(1));
            pairs.map(|(a, b)| relate(black_box(a), black_box(b)).similarity).sum::<f64>()
        });
    });
    group.finish();
}

fn many_texts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("articles");
    group.sample_size(10);
    for count in COMPARED {
        let input = input(news::articles(count, ARTICLE));
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::new("compared", count), &input, |bencher, input| {
            bencher.iter_batched(|| input.clone(), analyse, criterion::BatchSize::LargeInput);
        });
    }
    group.finish();
}

fn settings() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3))
        .without_plots()
}

criterion_group! { name = speed; config = settings(); targets = one_text, pairs, many_texts }
criterion_main!(speed);
