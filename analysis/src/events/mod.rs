//! Which articles tell the same event.
//!
//! Articles are compared by the words they use, weighted by how rare those are in English at large and among the
//! articles at hand, one half by names and figures and one half by the others, and by when they were published (Allan et
//! al. 1998, topic detection and tracking). Clusters grow by average linkage (Sokal & Michener 1958), so that no chain of neighbours joins two
//! events; what then falls into parts with nothing of their own in common is parted again.

mod clusters;
mod copies;
mod dates;
mod split;
mod vectors;

use crate::document::Document;
use clusters::Clusters;
use corpus::Date;
use dates::Nearness;

/// The likeness from which on two articles tell the same event.
pub(crate) const SAME_EVENT: f64 = 0.14;

/// With how many articles the rarity among them counts as much as that in English at large.
const MANY: f64 = 15.0;

/// Gives each article the number of its event, counted from 0 in the order of first articles. `dates` says when they
/// were published, as far as that is known to the day; it may be shorter than `articles`. Where it says nothing, the
/// dateline of the article does. Time grows with the number of pairs of articles that share words.
#[must_use]
pub fn group(articles: &[Document<'_>], dates: &[Option<Date>]) -> Vec<usize> {
    if articles.len() < 2 {
        return vec![0; articles.len()];
    }
    let known = |at: usize| dates.get(at).copied().flatten();
    let days: Vec<Option<i32>> = articles
        .iter()
        .enumerate()
        .map(|(at, article)| known(at).or_else(|| dates::dateline(article)).and_then(dates::day_number))
        .collect();
    let nearness = Nearness::of(&days);
    let (vectors, originals) = (vectors::vectors(articles), copies::originals(articles));
    let numbers = Clusters::new(&days, &vectors::likenesses(&vectors), &nearness, SAME_EVENT).merge();
    let mut events: Vec<Vec<usize>> = Vec::new();
    for (article, number) in numbers.into_iter().enumerate() {
        if events.len() <= number {
            events.resize_with(number + 1, Vec::new);
        }
        if let Some(event) = events.get_mut(number) {
            event.push(article);
        }
    }
    clusters::numbers(events.iter().flat_map(|members| split::split(&vectors, &originals, members)).collect())
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
        let day = |date: &str| dates::day_number(Date::parse(date).unwrap()).unwrap();
        for (first, second, days) in [
            ("2024-02-28", "2024-03-01", 2),
            ("2023-02-28", "2023-03-01", 1),
            ("2023-12-31", "2024-01-01", 1),
            ("2023-01-01", "2024-01-01", 365),
            ("2024-01-01", "2025-01-01", 366),
        ] {
            assert_eq!(day(second) - day(first), days, "{first} to {second}");
        }
        assert_eq!(dates::day_number(Date::parse("2024-02").unwrap()), None);
        assert!(day("0000-01-01") < day("0000-03-01"));
    }

    #[test]
    fn a_date_at_the_head_of_the_text_stands_in_for_one_given() {
        let texts = [
            "VELM, March 1, 2031 - A storm flooded the old town of Velm. Firemen pumped water out of cellars.",
            "VELM, March 2, 2031 - The storm tore off roofs in Velm, whose old town stood under water. Pumps were at work.",
            "VELM, Sept. 9, 2031 - The storm tore off roofs in Velm, whose old town stood under water. Pumps were at work.",
            "Ministers meet in Norland to talk of a pension law.",
        ];
        let grouped = group(&texts.map(Document::new), &[]);
        assert_eq!(grouped.first(), grouped.get(1));
        assert_ne!(grouped.first(), grouped.get(2));
    }

    #[test]
    fn articles_of_one_day_are_told_apart_by_their_words() {
        let documents = [FERRY[0], VOTE[0], FERRY[1], VOTE[1], FERRY[0]].map(Document::new);
        assert_eq!(group(&documents, &[Date::parse("2031-03-02").ok(); 5]), [0, 1, 0, 1, 0]);
    }

    #[test]
    fn news_of_an_event_may_follow_each_other_for_long() {
        let documents = [FERRY[0], FERRY[1], FERRY[0], VOTE[0], VOTE[1]].map(Document::new);
        let dates = ["2031-03-01", "2031-03-04", "2031-03-07", "2031-05-01", "2031-05-02"];
        assert_eq!(group(&documents, &dates.map(|date| Date::parse(date).ok())), [0, 0, 0, 1, 1]);
    }

    #[test]
    fn many_copies_are_one_event() {
        let texts: Vec<&str> = (0..1200).map(|at| if at % 3 == 0 { FERRY[0] } else { VOTE[0] }).collect();
        let expected: Vec<usize> = (0..1200).map(|at| usize::from(at % 3 != 0)).collect();
        check(&texts, &expected);
    }

    #[test]
    fn texts_without_words_are_events_of_their_own() {
        check(&[], &[]);
        check(&["", "", FERRY[0]], &[0, 1, 2]);
    }
}
