//! `parallax analyse`: several articles together, for people or as JSON.

use crate::offsets::Offsets;
use crate::stream;
use analysis::{Article, Input};
use corpus::{Claim, Corpus, Evidence, Keyness, Metadata, Relation, SourceIx, Span, Voice, Warning};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Analyses the articles of a folder of seeds and of single files. Returns whether all could be read; what can't is
/// reported on standard error, and a folder of seeds with a mistake stops the command.
///
/// # Errors
/// Those of writing.
pub(crate) fn run(files: &[PathBuf], seeds: Option<&Path>, json: bool, out: &mut impl Write) -> io::Result<bool> {
    let mut input = Input::default();
    if let Some(folder) = seeds {
        match intake::read(folder) {
            Ok(seeds) => {
                let articles = seeds.articles.into_iter();
                input.articles = articles.map(|it| Article { metadata: it.metadata, text: it.text }).collect();
                input.event = seeds.event;
                input.topics = seeds.topics;
            }
            Err(problems) => {
                for problem in problems {
                    stream::complain(problem);
                }
                return Ok(false);
            }
        }
    }
    let mut all = true;
    for path in files {
        match fs::read_to_string(path) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
                let metadata = metadata(path, &input.articles);
                input.articles.push(Article { metadata, text });
            }
            Err(error) => {
                stream::complain(format_args!("{}: {error}", path.display()));
                all = false;
            }
        }
    }
    let mut corpus = analysis::analyse(input);
    if json {
        count_code_points(&mut corpus);
        serde_json::to_writer_pretty(&mut *out, &corpus)?;
        writeln!(out)?;
    } else {
        tell(&corpus, out)?;
    }
    Ok(all)
}

/// A source named after its file, with a number where that name is taken.
fn metadata(path: &Path, articles: &[Article]) -> Metadata {
    let name = path.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let plain = plain.trim_matches('-');
    let plain = if plain.is_empty() { "source" } else { plain };
    let taken = |slug: &str| articles.iter().any(|article| article.metadata.slug == slug);
    let slug = (1_u32..)
        .map(|n| if n == 1 { plain.to_owned() } else { format!("{plain}-{n}") })
        .find(|slug| !taken(slug))
        .unwrap_or_default();
    Metadata { label: name.into_owned(), slug, ..Metadata::default() }
}

/// Writes the sources and the points: first what several tell, then what each tells alone.
fn tell(corpus: &Corpus, out: &mut impl Write) -> io::Result<()> {
    for (at, source) in corpus.sources.iter().enumerate() {
        let claims = corpus.claims.iter().filter(|claim| claim.source.at() == at).count();
        writeln!(out, "{}  {}: {} words, {claims} claims", letter(at), source.metadata.label, source.words)?;
        for warning in &source.warnings {
            writeln!(out, "   {}", warned(warning))?;
        }
    }
    let several = corpus.points.iter().filter(|point| point.relation != Relation::Only);
    for point in several {
        let how = match point.relation {
            Relation::Differently => "told differently",
            _ => "told alike",
        };
        let respects: Vec<_> = point.differences.iter().map(|difference| difference.kind.label()).collect();
        let respects = if respects.is_empty() { String::new() } else { format!(" ({})", respects.join("; ")) };
        writeln!(out, "\n{}: {how}{respects}", point.label)?;
        for group in corpus.same_text(point) {
            writeln!(out, "  The same text in {}.", letters(&group))?;
        }
        if !point.because.is_empty() {
            writeln!(out, "  {}", point.because)?;
        }
        for claim in point.claims.iter().filter_map(|&at| corpus.claim(at)) {
            tell_claim(corpus, claim, out)?;
        }
    }
    for at in 0..corpus.sources.len() {
        writeln!(out, "\nOnly in {}", letter(at))?;
        let alone = corpus.points.iter().filter(|point| point.relation == Relation::Only);
        for claim in alone.flat_map(|point| &point.claims).filter_map(|&at| corpus.claim(at)) {
            if claim.source.at() == at {
                tell_claim(corpus, claim, out)?;
            }
        }
    }
    Ok(())
}

fn tell_claim(corpus: &Corpus, claim: &Claim, out: &mut impl Write) -> io::Result<()> {
    let speaker = claim.voice.speaker().and_then(|at| corpus.speakers.get(at.at()));
    let speaker = speaker.map_or(String::new(), |speaker| format!(", {}", speaker.name));
    let words = corpus.words(claim, claim.span).replace(['\n', '\r'], " ");
    writeln!(out, "  {}  [{}{speaker}] {words}", letter(claim.source.at()), claim.status.shown.label())
}

/// A warning in a sentence.
fn warned(warning: &Warning) -> String {
    match warning {
        Warning::NotEnglish => "Does not seem to be English, the only language read here.".to_owned(),
        Warning::TooShort { .. } => format!("Below {} words figures are no base for comparing.", Warning::SHORTEST),
        Warning::DuplicateOf(first) => format!("The same text as {}, or all but the same.", letter(first.at())),
        Warning::MostlyShared { with, percent } => {
            format!("{percent}% of it stands word for word in {}.", letters(with))
        }
    }
}

/// The letters of sources: `A, C`.
fn letters(sources: &[SourceIx]) -> String {
    sources.iter().map(|source| letter(source.at())).collect::<Vec<_>>().join(", ")
}

/// A, B, … Z, AA, AB, …
fn letter(at: usize) -> String {
    let mut letters = String::new();
    let mut rest = at + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters
}

/// Turns every span of a corpus from bytes into code points.
fn count_code_points(corpus: &mut Corpus) {
    let texts: Vec<String> = corpus.sources.iter().map(|source| source.text.clone()).collect();
    let offsets: Vec<Offsets<'_>> = texts.iter().map(|text| Offsets::new(text)).collect();
    let count = |source: usize, span: &mut Span| {
        if let Some([start, end]) = offsets.get(source).map(|offsets| offsets.span(*span)) {
            *span = Span { start, end };
        }
    };
    for (at, source) in corpus.sources.iter_mut().enumerate() {
        source.paragraphs.iter_mut().map(|paragraph| &mut paragraph.span).for_each(|span| count(at, span));
        source.credit.iter_mut().for_each(|span| count(at, span));
        source.shared.iter_mut().for_each(|passage| count(at, &mut passage.span));
        if let Keyness::Words(words) = &mut source.keyness {
            words.iter_mut().flat_map(|word| &mut word.places).for_each(|span| count(at, span));
        }
    }
    let owners: Vec<usize> = corpus.claims.iter().map(|claim| claim.source.at()).collect();
    for claim in &mut corpus.claims {
        let at = claim.source.at();
        count(at, &mut claim.span);
        count(at, &mut claim.sentence);
        claim.repeats.iter_mut().for_each(|repeat| count(at, &mut repeat.span));
        let evidence = |evidence: &mut Evidence| evidence.words.iter_mut().for_each(|span| count(at, span));
        claim.topics.iter_mut().for_each(|tag| evidence(&mut tag.evidence));
        claim.actors.iter_mut().for_each(|tag| evidence(&mut tag.evidence));
        claim.frames.iter_mut().for_each(|tag| evidence(&mut tag.evidence));
        claim.tone.iter_mut().for_each(|tag| count(at, &mut tag.span));
        evidence(&mut claim.status.evidence);
        if let Voice::Attributed(attribution) = &mut claim.voice {
            attribution.source.iter_mut().chain(&mut attribution.cue).for_each(|span| count(at, span));
            evidence(&mut attribution.evidence);
        }
    }
    for telling in corpus.wordings.iter_mut().flat_map(|wording| &mut wording.tellings) {
        if let Some(&at) = owners.get(telling.claim.at()) {
            count(at, &mut telling.words);
            count(at, &mut telling.place);
        }
    }
    let differences = corpus.points.iter_mut().flat_map(|point| &mut point.differences);
    for side in differences.flat_map(|difference| &mut difference.sides) {
        if let Some(&at) = owners.get(side.claim.at()) {
            side.words.iter_mut().for_each(|span| count(at, span));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{count_code_points, letter, metadata, tell};
    use analysis::{Article, Input, analyse};
    use std::path::Path;

    #[test]
    fn spans_in_json_slice_the_text_by_code_points() {
        let text = "“Café prices – alas – rose,” said Zoë. The mayor promised help on Monday.".to_owned();
        let article = Article { metadata: metadata(Path::new("x/Café 1.txt"), &[]), text };
        let mut corpus = analyse(Input { articles: vec![article], ..Input::default() });
        let expected: Vec<String> =
            corpus.claims.iter().map(|claim| corpus.words(claim, claim.span).to_owned()).collect();
        count_code_points(&mut corpus);
        let points: Vec<char> = corpus.sources[0].text.chars().collect();
        for (claim, words) in corpus.claims.iter().zip(expected) {
            assert_eq!(points[claim.span.range()].iter().collect::<String>(), words);
        }
    }

    #[test]
    fn shared_text_slices_by_code_points_and_is_told() {
        let told = "Zoë Ångström’s café on the harbour has been closed since the fire of last week, the mayor’s office said on Monday.";
        let texts = [told.to_owned(), format!("Über den Dächern.\n{told}")];
        let articles = texts.map(|text| Article { metadata: metadata(Path::new("x"), &[]), text }).to_vec();
        let mut corpus = analyse(Input { articles, ..Input::default() });
        let mut written = Vec::new();
        tell(&corpus, &mut written).unwrap();
        let written = String::from_utf8(written).unwrap();
        assert!(written.contains("100% of it stands word for word in B."), "{written}");
        assert!(written.contains("  The same text in A, B.\n"), "{written}");
        count_code_points(&mut corpus);
        for source in &corpus.sources {
            let points: Vec<char> = source.text.chars().collect();
            let words: String = points[source.shared[0].span.range()].iter().collect();
            assert_eq!(words, told.trim_end_matches('.'));
        }
    }

    #[test]
    fn sources_have_letters_and_slugs_of_their_own() {
        assert_eq!([0, 25, 26, 701, 702].map(letter), ["A", "Z", "AA", "ZZ", "AAA"]);
        let first = metadata(Path::new("a/Story.txt"), &[]);
        let articles = [Article { metadata: first, text: String::new() }];
        assert_eq!(metadata(Path::new("b/story.txt"), &articles).slug, "story-2");
        assert_eq!(metadata(Path::new("…"), &[]).slug, "source");
    }
}
