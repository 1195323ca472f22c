//! The uses of a word in every source, each in its line: keyword in context.

use crate::fold::{Folded, fold};
use crate::{ClaimIx, Corpus, Source, SourceIx, Span, sort_by_number};

/// What a word asked for may end in, too.
const ENDINGS: [&str; 5] = ["s", "es", "d", "ed", "ing"];

/// A shorter word with such an ending is mostly another one, as `new` and `news`.
const SHORT: usize = 4;

/// All uses of a word.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Concordance {
    /// The forms looked for, without regard to case, diacritics and the shape of dashes and quotes.
    pub forms: Vec<String>,
    /// The uses, by source and then in text order; no two overlap.
    pub lines: Vec<Line>,
}

/// A use of a word, with what stands around it in its paragraph.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// The source.
    pub source: SourceIx,
    /// Position of the paragraph in the source's paragraphs.
    pub paragraph: u32,
    /// The word itself.
    pub hit: Span,
    /// What stands before it, up to [`Concordance::AROUND`] characters, whole words only; may be empty.
    pub before: Span,
    /// What stands after it, likewise.
    pub after: Span,
    /// The claim that holds it; `None` where no claim does, as in a credit.
    pub claim: Option<ClaimIx>,
}

impl Concordance {
    /// How many characters are shown before a word, and after it, at most.
    pub const AROUND: usize = 45;

    /// The uses of a word, or of several words in a row. A word that is characteristic of a source is looked for in
    /// all forms in which the sources use it, whichever of them is asked for, and no others, as its count is of those;
    /// any other as it is asked for and, unless it is short, with the endings of English. Only whole words are found.
    /// White space alone is no word and has no uses.
    #[must_use]
    pub fn new(corpus: &Corpus, word: &str) -> Self {
        let word = fold(word.trim());
        if !word.contains(char::is_alphanumeric) {
            return Self::default();
        }
        let keywords = corpus.sources.iter().flat_map(|source| source.keyness.words());
        let mut longer = word.len() >= SHORT;
        let mut forms = vec![word];
        for keyword in keywords {
            let own: Vec<String> = keyword.forms.iter().map(|form| fold(form)).chain([fold(&keyword.word)]).collect();
            if forms.first().is_some_and(|word| own.contains(word)) {
                longer = false;
                for form in own {
                    if !forms.contains(&form) {
                        forms.push(form);
                    }
                }
            }
        }
        let mut lines = Vec::new();
        for (at, source) in corpus.sources.iter().enumerate() {
            let claims = claims_of(corpus, at.into());
            for hit in hits(&source.text, &forms, longer) {
                lines.extend(line(source, at.into(), hit, &claims));
            }
        }
        Self { forms, lines }
    }

    /// The uses in one source, in text order.
    #[must_use]
    pub fn of(&self, source: SourceIx) -> &[Line] {
        let start = self.lines.partition_point(|line| line.source < source);
        let end = self.lines.partition_point(|line| line.source <= source);
        self.lines.get(start..end).unwrap_or(&[])
    }
}

/// Where a source's claims stand, repeats included.
fn claims_of(corpus: &Corpus, source: SourceIx) -> Vec<(Span, ClaimIx)> {
    let mut places = Vec::new();
    for (at, claim) in corpus.claims.iter().enumerate().filter(|(_, claim)| claim.source == source) {
        places.push((claim.span, ClaimIx::from(at)));
        places.extend(claim.repeats.iter().map(|repeat| (repeat.span, ClaimIx::from(at))));
    }
    places
}

/// Where any of the forms stands as a whole word, or `longer` by an ending, in text order; of forms that overlap the
/// longest from the first.
fn hits(text: &str, forms: &[String], longer: bool) -> Vec<Span> {
    let folded = Folded::new(text);
    let mut hits: Vec<Span> = Vec::new();
    for form in forms {
        let mut from = 0;
        while let Some(found) = folded.text.get(from..).and_then(|rest| rest.find(form.as_str())) {
            let (start, end) = (from + found, from + found + form.len());
            from = end;
            let ends_word = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
            let before = folded.text.get(..start).and_then(|text| text.chars().next_back());
            let after = folded.text.get(end..).unwrap_or("");
            let ending = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            if ends_word(before) && (ending.is_empty() || longer && ENDINGS.contains(&ending)) {
                hits.extend(folded.original(start, end + ending.len()).map(|(start, end)| Span::new(start, end)));
            }
        }
    }
    sort_by_number(&mut hits, |hit| u64::from(hit.start) << 32 | u64::from(u32::MAX - hit.end));
    let mut end = 0;
    hits.retain(|hit| {
        let apart = hit.start >= end;
        if apart {
            end = hit.end;
        }
        apart
    });
    hits
}

/// The line of a hit; `None` where it is in no paragraph.
fn line(source: &Source, at: SourceIx, hit: Span, claims: &[(Span, ClaimIx)]) -> Option<Line> {
    let paragraph = source.paragraphs.partition_point(|paragraph| paragraph.span.end <= hit.start);
    let whole = source.paragraphs.get(paragraph).map(|it| it.span).filter(|whole| whole.contains(hit))?;
    let before = Span { start: whole.start, end: hit.start };
    let after = Span { start: hit.end, end: whole.end };
    let holding = claims.iter().filter(|(span, _)| span.contains(hit));
    Some(Line {
        source: at,
        paragraph: u32::try_from(paragraph).unwrap_or(u32::MAX),
        hit,
        before: last_words(&source.text, before),
        after: first_words(&source.text, after),
        claim: holding.min_by_key(|(span, _)| span.len()).map(|&(_, claim)| claim),
    })
}

/// The last whole words of a part of a text, with the space before them.
fn last_words(text: &str, part: Span) -> Span {
    let words = part.slice(text);
    if words.chars().nth(Concordance::AROUND).is_none() {
        return part;
    }
    let near = words.char_indices().rev().take(Concordance::AROUND + 1);
    let start = near.filter(|(_, c)| c.is_whitespace()).last().map_or(words.len(), |(at, _)| at);
    Span::new(part.range().start + start, part.range().end)
}

/// The first whole words of a part of a text.
fn first_words(text: &str, part: Span) -> Span {
    let words = part.slice(text);
    if words.chars().nth(Concordance::AROUND).is_none() {
        return part;
    }
    let near = words.char_indices().take(Concordance::AROUND + 1);
    let end = near.filter(|(_, c)| c.is_whitespace()).last().map_or(0, |(at, _)| at);
    Span::new(part.range().start, part.range().start + end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Draft;
    use crate::{Keyness, Keyword, Role, Status};
    use proptest::prelude::*;

    fn told(texts: &[&str]) -> Corpus {
        let mut draft = Draft::new("Event", &["rails"]);
        for (at, text) in texts.iter().enumerate() {
            draft = draft.source(&format!("source-{at}")).paragraph(Role::Body);
            draft = draft.claim(text, &["rails"], Status::Fact);
        }
        draft.corpus()
    }

    /// The uses with the word in brackets, the sources apart by `|`.
    fn check(corpus: &Corpus, word: &str, expected: &str) {
        let found = Concordance::new(corpus, word);
        let shown = |line: &Line| {
            let slice = |span: Span| span.slice(&corpus.sources[line.source.at()].text);
            format!("{}[{}]{}", slice(line.before), slice(line.hit), slice(line.after))
        };
        let sources: Vec<String> = (0..corpus.sources.len())
            .map(|at| found.of(at.into()).iter().map(shown).collect::<Vec<_>>().join(" / "))
            .collect();
        assert_eq!(sources.join(" | "), expected, "{word}");
    }

    #[test]
    fn whole_words_are_found_in_every_source_whatever_their_case() {
        let corpus =
            told(&["Rail by rail, the derailed train.", "India’s railways and S‑400s", "The S‑400, on rails."]);
        check(
            &corpus,
            "rail",
            "[Rail] by rail, the derailed train. / Rail by [rail], the derailed train. |  | The S‑400, on [rails].",
        );
        check(&corpus, " S-400 ", " | India’s railways and [S‑400s] | The [S‑400], on rails.");
        check(&corpus, "india", " | [India]’s railways and S‑400s | ");
        check(&corpus, "by rail", "Rail [by rail], the derailed train. |  | ");
        check(&corpus, " ’ ", " |  | ");
    }

    #[test]
    fn a_characteristic_word_is_found_in_all_its_forms() {
        let mut corpus = told(&["It delivers what it delivered.", "They deliver, delivery or not."]);
        let forms = ["deliver", "delivered", "delivers"].map(str::to_owned).into();
        let (places, word) = (vec![Span::new(3, 11)], "deliver".to_owned());
        let keyword = Keyword { word, forms, z_hundredths: 200, places, elsewhere: 1 };
        corpus.sources[0].keyness = Keyness::Words(vec![keyword]);
        let all =
            "It [delivers] what it delivered. / It delivers what it [delivered]. | They [deliver], delivery or not.";
        check(&corpus, "deliver", all);
        check(&corpus, "Delivered", all);
        check(&corpus, "delivery", " | They deliver, [delivery] or not.");
    }

    #[test]
    fn a_characteristic_word_of_one_form_is_found_in_that_alone() {
        let mut corpus = told(&["The price rose.", "It was priced anew."]);
        let (forms, places) = (["price"].map(str::to_owned).into(), vec![Span::new(4, 9)]);
        let keyword = Keyword { word: "price".to_owned(), forms, z_hundredths: 200, places, elsewhere: 0 };
        corpus.sources[0].keyness = Keyness::Words(vec![keyword]);
        check(&corpus, "price", "The [price] rose. | ");
    }

    #[test]
    fn any_other_word_is_found_with_the_endings_of_english_unless_it_is_short() {
        let corpus = told(&["A new deal.", "Deals made news; dealers wait."]);
        check(&corpus, "deal", "A new [deal]. | [Deals] made news; dealers wait.");
        check(&corpus, "new", "A [new] deal. | ");
        check(&corpus, "deals", " | [Deals] made news; dealers wait.");
    }

    #[test]
    fn a_line_is_cut_between_words_and_opens_its_claim() {
        let corpus = told(&[&format!("{}needle{}", "many words ".repeat(20), " and more".repeat(20))]);
        let found = Concordance::new(&corpus, "needle");
        let text = &corpus.sources[0].text;
        let line = found.lines[0];
        assert_eq!(line.claim, Some(ClaimIx(0)));
        assert_eq!(line.before.slice(text), format!(" {}", "many words ".repeat(4)));
        assert_eq!(line.after.slice(text), " and more".repeat(5));
    }

    proptest! {
        #[test]
        fn every_use_is_told_once_and_in_order(texts in prop::collection::vec("[a-cA-C é’-]{0,80}", 1..4), word in "[a-cé]{1,3}") {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let corpus = told(&texts);
            let found = Concordance::new(&corpus, &word);
            for (at, source) in corpus.sources.iter().enumerate() {
                let lines = found.of(at.into());
                let words = fold(&source.text);
                let expected = words.split(|c: char| !c.is_alphanumeric()).filter(|it| *it == fold(&word)).count();
                prop_assert_eq!(lines.len(), expected);
                prop_assert!(lines.windows(2).all(|pair| pair[0].hit.end <= pair[1].hit.start));
                for line in lines {
                    prop_assert!(line.before.end == line.hit.start && line.hit.end == line.after.start);
                    prop_assert_eq!(fold(line.hit.slice(&source.text)), fold(&word));
                }
            }
        }
    }
}
