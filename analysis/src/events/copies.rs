//! Articles that are copies of one another, as of an agency's report printed by several papers.

use crate::document::{Document, TokenKind};
use crate::maps::{HashMap, Hasher};
use crate::sorting::Sorting;
use std::hash::{Hash, Hasher as _};

/// Words in a row that two writers hardly ever choose alike (Broder 1997 calls such runs shingles).
const RUN: usize = 4;

/// The share of the shorter article's runs from which on it is a copy.
const COPIED: f64 = 0.25;

/// For each article the first that it is a copy of, itself where it is none. Time grows linearly with the articles, as
/// only what is no copy is looked up.
pub(super) fn originals(articles: &[Document<'_>]) -> Vec<usize> {
    let mut users: HashMap<u64, Vec<usize>> = HashMap::default();
    let mut sizes: HashMap<usize, usize> = HashMap::default();
    let mut originals = Vec::with_capacity(articles.len());
    for (at, article) in articles.iter().enumerate() {
        let runs = runs(article);
        let mut shared: HashMap<usize, usize> = HashMap::default();
        for user in runs.iter().filter_map(|run| users.get(run)).flatten() {
            *shared.entry(*user).or_default() += 1;
        }
        let share = |(original, count): (&usize, &usize)| {
            let shorter = sizes.get(original).copied().unwrap_or(0).min(runs.len()).max(1);
            (*original, *count as f64 / shorter as f64)
        };
        let best = shared.iter().map(share).max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        match best.filter(|(_, share)| *share >= COPIED) {
            Some((original, _)) => originals.push(original),
            None => {
                sizes.insert(at, runs.len());
                for run in runs {
                    users.entry(run).or_default().push(at);
                }
                originals.push(at);
            }
        }
    }
    originals
}

/// The runs of words of an article, as numbers, each once.
fn runs(article: &Document<'_>) -> Vec<u64> {
    let is_word = |at: &usize| matches!(article.kind(*at), TokenKind::Word | TokenKind::Number);
    let words: Vec<&str> = (0..article.tokens().len()).filter(is_word).map(|at| article.lower(at)).collect();
    let number = |run: &[&str]| {
        let mut hasher = Hasher::default();
        run.hash(&mut hasher);
        hasher.finish()
    };
    let mut runs: Vec<u64> = words.windows(RUN).map(number).collect();
    runs.arrange();
    runs.dedup();
    runs
}

#[cfg(test)]
mod tests {
    use super::originals;
    use crate::document::Document;

    #[test]
    fn a_shortened_report_is_a_copy_and_one_in_other_words_is_none() {
        let texts = [
            "The ferry ran aground off Velm on Sunday night. The coastguard took all 140 passengers ashore by helicopter. \
             Nobody was hurt. The captain told investigators that the steering had failed.",
            "All 140 people on a ferry were brought to safety after it hit rocks near Velm on Sunday. Helicopters lifted \
             passengers off the deck, the coastguard said.",
            "The ferry ran aground off Velm on Sunday night. Nobody was hurt. The captain told investigators that the \
             steering had failed. He is 52.",
        ];
        assert_eq!(originals(&texts.map(Document::new)), [0, 1, 0]);
        assert_eq!(originals(&["", "One.", ""].map(Document::new)), [0, 1, 2]);
    }
}
