//! Which articles tell the same event.
//!
//! Articles are compared by the words they use, weighted by how rare those are in English at large and among the
//! articles at hand, names and figures above all (Allan et al. 1998, topic detection and tracking). Clusters grow by
//! average linkage (Sokal & Michener 1958), so that no chain of neighbours joins two events.

use crate::document::{Document, TokenKind};
use crate::words::{Tag, frequency, stem};
use corpus::Date;
use std::collections::{BTreeMap, HashMap};

/// The likeness from which on two articles, compared by English at large alone, tell the same event, and what the
/// rarity among many articles takes off it: words that all of them share then count for nothing.
const SAME_EVENT: f64 = 0.33;
const AMONG_MANY: f64 = 0.17;

/// What a name or a figure counts, measured against another word.
const NAME: f64 = 1.6;

/// What a word of the opening counts, measured against one further on: news tells first what happened.
const OPENING: f64 = 1.5;

/// How many sentences make up the opening.
const OPENING_SENTENCES: usize = 3;

/// With how many articles the rarity among them counts as much as that in English at large.
const EVEN: f64 = 15.0;

/// News of one event appears within so many days.
const DAYS: u32 = 3;

/// What the likeness of two articles is multiplied with where their dates are that near, and where they are not.
const NEAR: f64 = 2.5;
const FAR: f64 = 0.4;

/// Gives each article the number of its event, counted from 0 in the order of first articles. `dates` says when they
/// were published, as far as that is known to the day; it may be shorter than `articles`. Time grows with the square of
/// the number of articles, and linearly with their length.
#[must_use]
pub fn group(articles: &[Document<'_>], dates: &[Option<Date>]) -> Vec<usize> {
    let vectors = vectors(articles);
    let mut clusters = Clusters::of(&vectors);
    let days: Vec<Option<i32>> = dates.iter().map(|date| date.and_then(day_number)).collect();
    clusters.weigh(|a, b| match (days.get(a), days.get(b)) {
        (Some(Some(a)), Some(Some(b))) => {
            if a.abs_diff(*b) <= DAYS {
                NEAR
            } else {
                FAR
            }
        }
        _ => 1.0,
    });
    while clusters.merge_nearest(threshold(articles.len())) {}
    clusters.numbers(articles.len())
}

/// The days from the first of March of the year 0 to a date; `None` for one without a day.
fn day_number(date: Date) -> Option<i32> {
    let (month, day) = (i32::from(date.month()?), i32::from(date.day()?));
    // The year begins with March, so that the day which may be missing is its last.
    let year = i32::from(date.year()) - i32::from(month < 3);
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leap_days + (153 * ((month + 9) % 12) + 2) / 5 + day)
}

/// The weight of rarity among so many articles, between 0 and 1.
fn share_of_rarity_here(articles: usize) -> f64 {
    articles as f64 / (articles as f64 + EVEN)
}

fn threshold(articles: usize) -> f64 {
    SAME_EVENT - AMONG_MANY * share_of_rarity_here(articles)
}

/// An article's words as numbers, with weights of which the squares sum to one.
type Vector = Vec<(u32, f64)>;

fn vectors(articles: &[Document<'_>]) -> Vec<Vector> {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let counted: Vec<BTreeMap<u32, f64>> = articles
        .iter()
        .map(|article| {
            let mut counts: BTreeMap<u32, (f64, f64)> = BTreeMap::new();
            for (word, worth, rarity) in words(article) {
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                let number = *numbers.entry(word).or_insert(next);
                let (count, known) = counts.entry(number).or_insert((0.0, rarity));
                *count += worth;
                *known = known.min(rarity);
            }
            counts.into_iter().map(|(number, (count, rarity))| (number, (1.0 + count).ln() * rarity)).collect()
        })
        .collect();
    let mut uses = vec![0_u32; numbers.len()];
    for number in counted.iter().flat_map(BTreeMap::keys) {
        if let Some(uses) = uses.get_mut(*number as usize) {
            *uses += 1;
        }
    }
    let all = articles.len() as f64;
    let share = share_of_rarity_here(articles.len());
    let here = |number: u32| {
        let uses = f64::from(uses.get(number as usize).copied().unwrap_or(1));
        // A word of one article alone tells nothing of another; it weighs as much as one that two use.
        let rarity = ((all + 1.0) / uses.max(2.0)).ln() / ((all + 1.0) / 2.0).ln().max(f64::EPSILON);
        1.0 - share + share * rarity.clamp(0.0, 1.0)
    };
    counted
        .into_iter()
        .map(|words| {
            let vector: Vector = words.into_iter().map(|(number, weight)| (number, weight * here(number))).collect();
            let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt().max(f64::EPSILON);
            vector.into_iter().map(|(number, weight)| (number, weight / length)).collect()
        })
        .collect()
}

/// The words of an article with what each use counts and how rare the word is.
fn words<'d>(article: &'d Document<'_>) -> impl Iterator<Item = (String, f64, f64)> + 'd {
    let opening = article.sentences().get(OPENING_SENTENCES).map_or(usize::MAX, |sentence| sentence.tokens.start);
    (0..article.tokens().len()).filter_map(move |at| {
        let name = matches!(article.tag_at(at), Tag::ProperNoun) || article.kind(at) == TokenKind::Number;
        let telling = matches!(article.tag_at(at), Tag::Noun | Tag::Verb | Tag::Adjective | Tag::Numeral | Tag::Other);
        if !(name || telling) || !matches!(article.kind(at), TokenKind::Word | TokenKind::Number) {
            return None;
        }
        let lemma = article.lemma(at);
        let rarity = frequency::rarity(lemma).powf(1.5);
        let worth = if name { NAME } else { 1.0 } * if at < opening { OPENING } else { 1.0 };
        (rarity > 0.0).then(|| (stem::of(lemma).into_owned(), worth, rarity))
    })
}

fn product(a: &[(u32, f64)], b: &[(u32, f64)]) -> f64 {
    let (mut x, mut y, mut sum) = (0, 0, 0.0);
    while let (Some(&(p, v)), Some(&(q, w))) = (a.get(x), b.get(y)) {
        match p.cmp(&q) {
            std::cmp::Ordering::Less => x += 1,
            std::cmp::Ordering::Greater => y += 1,
            std::cmp::Ordering::Equal => {
                sum += v * w;
                x += 1;
                y += 1;
            }
        }
    }
    sum
}

/// Clusters of articles, with the sum of the likenesses between any two.
struct Clusters {
    members: Vec<Vec<usize>>,
    likeness: Vec<Vec<f64>>,
}

impl Clusters {
    fn of(vectors: &[Vector]) -> Self {
        let likeness = vectors.iter().map(|a| vectors.iter().map(|b| product(a, b)).collect()).collect();
        Self { members: (0..vectors.len()).map(|at| vec![at]).collect(), likeness }
    }

    /// Multiplies the likeness of each two articles.
    fn weigh(&mut self, weight: impl Fn(usize, usize) -> f64) {
        for (a, row) in self.likeness.iter_mut().enumerate() {
            for (b, likeness) in row.iter_mut().enumerate() {
                *likeness *= weight(a, b);
            }
        }
    }

    fn mean(&self, a: usize, b: usize) -> f64 {
        let size = |at: usize| self.members.get(at).map_or(0, Vec::len) as f64;
        let sum = self.likeness.get(a).and_then(|row| row.get(b)).copied().unwrap_or(0.0);
        sum / (size(a) * size(b)).max(1.0)
    }

    /// Merges the two likest clusters; false where none are as like as `least`.
    fn merge_nearest(&mut self, least: f64) -> bool {
        let live = |at: &usize| self.members.get(*at).is_some_and(|members| !members.is_empty());
        let nearest = (0..self.members.len())
            .filter(live)
            .flat_map(|a| (a + 1..self.members.len()).filter(live).map(move |b| (a, b)))
            .map(|(a, b)| (self.mean(a, b), a, b))
            .filter(|(mean, ..)| *mean >= least)
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        let Some((_, a, b)) = nearest else { return false };
        let moved = self.members.get_mut(b).map(std::mem::take).unwrap_or_default();
        let row = self.likeness.get_mut(b).map(std::mem::take).unwrap_or_default();
        if let Some(into) = self.likeness.get_mut(a) {
            for (into, from) in into.iter_mut().zip(&row) {
                *into += from;
            }
        }
        for row in &mut self.likeness {
            let from = row.get(b).copied().unwrap_or(0.0);
            if let Some(into) = row.get_mut(a) {
                *into += from;
            }
        }
        if let Some(members) = self.members.get_mut(a) {
            members.extend(moved);
        }
        true
    }

    fn numbers(self, articles: usize) -> Vec<usize> {
        let mut of_article = vec![0; articles];
        let mut clusters: Vec<Vec<usize>> = self.members.into_iter().filter(|members| !members.is_empty()).collect();
        clusters.sort_by_key(|members| members.iter().min().copied());
        for (number, members) in clusters.iter().enumerate() {
            for &member in members {
                if let Some(of_article) = of_article.get_mut(member) {
                    *of_article = number;
                }
            }
        }
        of_article
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FERRY: [&str; 2] = [
        "A ferry with 140 people aboard ran aground off Velm on Sunday night. The coastguard took all passengers of the \
         Skarvik Queen ashore by helicopter. Nobody was hurt. The captain told investigators that the steering had failed.",
        "All 140 people on the ferry Skarvik Queen were brought to safety after it hit rocks near Velm harbour on Sunday. \
         Helicopters lifted passengers off the deck, the coastguard said. Investigators are looking into a steering fault.",
    ];
    const VOTE: [&str; 2] = [
        "Parliament in Norland voted on Monday to raise the pension age to 67. Prime Minister Ana Berg called the reform \
         overdue. Unions announced strikes against the pension law.",
        "Norland will raise its pension age to 67 after a close vote in parliament on Monday. Unions plan strikes against \
         the reform, which Prime Minister Ana Berg defended.",
    ];

    fn check(texts: &[&str], expected: &[usize]) {
        let documents: Vec<Document<'_>> = texts.iter().map(|text| Document::new(text)).collect();
        assert_eq!(group(&documents, &[]), expected);
    }

    #[test]
    fn articles_meet_in_their_event_and_nowhere_else() {
        check(&[FERRY[0], VOTE[0], FERRY[1], VOTE[1]], &[0, 1, 0, 1]);
        check(&[FERRY[0], FERRY[1]], &[0, 0]);
        check(&[FERRY[0], VOTE[0]], &[0, 1]);
    }

    #[test]
    fn what_happens_again_months_later_is_another_event() {
        let texts = [
            "A storm flooded the old town of Velm. Firemen pumped water out of cellars.",
            "The storm tore off roofs in Velm, whose old town stood under water. Pumps were at work.",
        ];
        let documents = texts.map(Document::new);
        let grouped = |dates: [&str; 2]| group(&documents, &dates.map(|date| Date::parse(date).ok()));
        assert_eq!(grouped(["2031-02-28", "2031-03-01"]), [0, 0]);
        assert_eq!(grouped(["2031-02-28", "2031-09-01"]), [0, 1]);
    }

    #[test]
    fn days_are_counted_over_the_end_of_february() {
        let day = |date: &str| day_number(Date::parse(date).unwrap()).unwrap();
        for (first, second, days) in [
            ("2024-02-28", "2024-03-01", 2),
            ("2023-02-28", "2023-03-01", 1),
            ("2023-12-31", "2024-01-01", 1),
            ("2023-01-01", "2024-01-01", 365),
            ("2024-01-01", "2025-01-01", 366),
        ] {
            assert_eq!(day(second) - day(first), days, "{first} to {second}");
        }
        assert_eq!(day_number(Date::parse("2024-02").unwrap()), None);
        assert!(day("0000-01-01") < day("0000-03-01"));
    }

    #[test]
    fn texts_without_words_are_events_of_their_own() {
        check(&[], &[]);
        check(&["", "", FERRY[0]], &[0, 1, 2]);
    }
}
