//! Which words are characteristic of one source beside the others: log-odds ratios with an informative Dirichlet
//! prior and their z-scores, after Monroe, Colaresi and Quinn (2008), “Fightin’ Words”.
//!
//! The prior is what English at large leads one to expect of a text of [`PRIOR_WORDS`] words, so that plain words need
//! a clear difference before they count, and words that occur a few times by chance don't.

use crate::document::{Document, TokenKind};
use crate::identity::normal_form_of;
use crate::maps::{HashMap, HashSet};
use crate::sorting::Sorting;
use crate::text::letters;
use crate::words::{Tag, frequency};
use corpus::{Keyness, Keyword, Role, Span};

/// The size of the prior in words.
pub(crate) const PRIOR_WORDS: f64 = 1000.0;

/// The least prior count of a word, since words that English at large hardly has would otherwise have an endless error
/// where one text lacks them. At this value five uses against none, in texts of one length, are just significant, as
/// they are in the exact binomial test.
const LEAST_PRIOR: f64 = 1.0;

/// The words that a source, and the others together, must have counted.
pub(crate) const LEAST_WORDS: u32 = 100;

/// How often a source must use a word for it to be characteristic.
pub(crate) const LEAST_USES: usize = 3;

/// The z-score it must reach: significant at the level of five per cent, one-sided, as only words used more often are
/// told.
pub(crate) const SIGNIFICANT: f64 = 1.645;

/// The most words told of a source.
pub(crate) const MOST: usize = 20;

/// The uses of a word in one source.
#[derive(Default)]
struct Uses<'d> {
    places: Vec<Span>,
    forms: HashMap<&'d str, usize>,
}

/// The words of a source that are counted: open classes, each sentence once however often the source repeats it, and
/// nothing of the credits.
struct Counts<'d> {
    words: HashMap<&'d str, Uses<'d>>,
    total: u32,
}

/// A word in all sources together.
#[derive(Default)]
struct Overall {
    uses: u32,
    /// Its forms in small letters, in alphabetical order.
    forms: Vec<String>,
}

impl Overall {
    /// What is expected of a word before it is read.
    fn prior(&self) -> f64 {
        let share: f64 = self.forms.iter().map(|form| frequency::share(form)).sum();
        (PRIOR_WORDS * share).max(LEAST_PRIOR)
    }
}

/// What is characteristic of each document beside the others, in their order.
#[must_use]
pub fn find(documents: &[Document<'_>]) -> Vec<Keyness> {
    if documents.len() < 2 {
        return vec![Keyness::TooLittleText; documents.len()];
    }
    let counts: Vec<Counts<'_>> = documents.iter().map(Counts::new).collect();
    let mut overall: HashMap<&str, Overall> = HashMap::default();
    for (word, uses) in counts.iter().flat_map(|counts| &counts.words) {
        let overall = overall.entry(word).or_default();
        overall.uses += number(uses.places.len());
        overall.forms.extend(uses.forms.keys().map(|form| letters::small(form)));
    }
    for word in overall.values_mut() {
        word.forms.arrange();
        word.forms.dedup();
    }
    let total = counts.iter().fold(0_u32, |sum, counts| sum.saturating_add(counts.total));
    counts.iter().map(|counts| counts.keyness(&overall, total)).collect()
}

impl<'d> Counts<'d> {
    fn new(document: &'d Document<'_>) -> Self {
        let mut counts = Self { words: HashMap::default(), total: 0 };
        let mut read = HashSet::default();
        for sentence in document.sentences() {
            let role = document.paragraphs().get(sentence.paragraph).map(|paragraph| paragraph.role);
            if role == Some(Role::Credit) || !read.insert(normal_form_of(document, sentence.tokens.clone())) {
                continue;
            }
            for at in sentence.tokens.clone().filter(|&at| counts_in(document, at)) {
                let uses = counts.words.entry(document.lemma(at)).or_default();
                uses.places.extend(document.token(at).map(|token| token.span));
                *uses.forms.entry(document.word(at)).or_default() += 1;
                counts.total = counts.total.saturating_add(1);
            }
        }
        counts
    }

    fn keyness(&self, overall: &HashMap<&str, Overall>, total: u32) -> Keyness {
        let others = total.saturating_sub(self.total);
        if self.total.min(others) < LEAST_WORDS {
            return Keyness::TooLittleText;
        }
        let mut scored: Vec<(f64, Keyword)> = Vec::new();
        for (word, uses) in self.words.iter().filter(|(_, uses)| uses.places.len() >= LEAST_USES) {
            let Some(all) = overall.get(word) else { continue };
            let own = number(uses.places.len());
            let elsewhere = all.uses.saturating_sub(own);
            let z = z_score((own, self.total), (elsewhere, others), all.prior());
            if z >= SIGNIFICANT {
                let z_hundredths = (z * 100.0).round() as u32;
                let (forms, places) = (all.forms.clone(), uses.places.clone());
                scored.push((z, Keyword { word: written(word, uses), forms, z_hundredths, places, elsewhere }));
            }
        }
        scored.arrange_by(|a, b| {
            b.0.total_cmp(&a.0).then_with(|| a.1.word.cmp(&b.1.word)).then_with(|| a.1.places.cmp(&b.1.places))
        });
        Keyness::Words(scored.into_iter().take(MOST).map(|(_, keyword)| keyword).collect())
    }
}

/// How far the log-odds of a word in one text lie above those in another, in standard errors: equations 15 to 22 of
/// the paper, each text given as the uses of the word and all words.
fn z_score(one: (u32, u32), other: (u32, u32), prior: f64) -> f64 {
    let log_odds = |(uses, words): (u32, u32)| {
        let uses = f64::from(uses) + prior;
        (uses / (f64::from(words) + PRIOR_WORDS - uses).max(1.0)).ln()
    };
    let variance = 1.0 / (f64::from(one.0) + prior) + 1.0 / (f64::from(other.0) + prior);
    (log_odds(one) - log_odds(other)) / variance.sqrt()
}

/// Whether a token counts: a noun, name, verb, adjective or adverb of two letters or more.
fn counts_in(document: &Document<'_>, at: usize) -> bool {
    let open = matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun | Tag::Verb | Tag::Adjective | Tag::Adverb);
    open && document.kind(at) == TokenKind::Word && document.lemma(at).chars().nth(1).is_some()
}

/// The word as a list would give it: names, which are never written small, as they are mostly written.
fn written(word: &str, uses: &Uses<'_>) -> String {
    let capital = |form: &str| form.chars().next().is_some_and(char::is_uppercase);
    let most = uses.forms.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0))).map_or(word, |(form, _)| *form);
    if uses.forms.keys().all(|form| capital(form)) { most.to_owned() } else { word.to_owned() }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words told of two texts, the most characteristic first; `None` for too little text.
    fn check(one: &str, other: &str, expected: [Option<&[&str]>; 2]) {
        let found = find(&[Document::new(one), Document::new(other)]);
        for (keyness, expected) in found.iter().zip(expected) {
            let words = match keyness {
                Keyness::TooLittleText => None,
                Keyness::Words(words) => Some(words.iter().map(|keyword| keyword.word.as_str()).collect::<Vec<_>>()),
            };
            assert_eq!(words.as_deref(), expected);
        }
    }

    /// Sentences that are all different and hold one word each that matters.
    fn article(word: &str, sentences: usize) -> String {
        let days = ["cold", "warm", "wet", "dry", "long", "short", "dark", "bright", "quiet", "loud"];
        let places = ["garden", "kitchen", "street", "square", "station", "market"];
        (0..sentences)
            .map(|at| {
                let (day, place) = (days[at % days.len()], places[at % places.len()]);
                format!("On this {day} day people near the {place} spoke about the {word} number {at}. ")
            })
            .collect()
    }

    #[test]
    fn words_that_one_source_uses_often_are_characteristic_of_it() {
        check(&article("ferry", 30), &article("tunnel", 30), [Some(&["ferry"]), Some(&["tunnel"])]);
    }

    #[test]
    fn sources_with_the_same_words_have_none_to_tell() {
        check(&article("ferry", 30), &article("ferry", 30), [Some(&[]), Some(&[])]);
    }

    #[test]
    fn counts_too_small_to_carry_a_ranking_give_none() {
        check("", "", [None, None]);
        check("The ferry, the ferry, the ferry left.", &article("tunnel", 30), [None, None]);
        check(&article("ferry", 30), "", [None, None]);
    }

    #[test]
    fn a_sentence_counts_once_however_often_it_is_repeated() {
        let repeated = article("ferry", 30) + &"The dam burst. ".repeat(50);
        let found = find(&[Document::new(&repeated), Document::new(&article("ferry", 30))]);
        assert_eq!(found[0], Keyness::Words(Vec::new()));
    }

    #[test]
    fn each_word_opens_the_places_it_was_counted_at() {
        let texts = [article("Sindhu", 30), article("tunnel", 30)];
        let found = find(&texts.each_ref().map(|text| Document::new(text)));
        let Keyness::Words(words) = &found[0] else { panic!("{found:?}") };
        assert_eq!((words[0].word.as_str(), words[0].places.len(), words[0].elsewhere), ("Sindhu", 30, 0));
        assert!(words[0].places.iter().all(|place| place.slice(&texts[0]) == "Sindhu"));
        assert_eq!(words[0].forms, ["sindhu"]);
    }

    #[test]
    fn scores_are_those_of_the_paper() {
        let z = z_score((8, 300), (0, 300), 0.5);
        let one = (8.5_f64 / (1300.0 - 8.5)).ln();
        let other = (0.5_f64 / (1300.0 - 0.5)).ln();
        assert!((z - (one - other) / (1.0 / 8.5 + 1.0 / 0.5_f64).sqrt()).abs() < 1e-9);
        assert!(z_score((5, 300), (5, 300), 2.0).abs() < 1e-9);
    }
}
