//! Of which verb a date tells when it happened: in `closed on Monday after a crack was found on Sunday` Monday belongs to
//! the closing and Sunday to the finding.

use crate::document::Document;
use crate::status::predications::Predication;

/// Words before a noun that the date after it belongs to: `after the robbery on Monday`.
const BESIDE: [&str; 5] = ["after", "before", "since", "following", "until"];

/// The verb whose time the date at a token tells, among those of its sentence; `None` where it tells that of a noun or
/// where there is no verb.
pub(super) fn verb<'p>(document: &Document<'_>, verbs: &'p [Predication], date: usize) -> Option<&'p Predication> {
    let own = |verb: &&Predication| verb.start <= date;
    let verb = verbs.iter().filter(own).max_by_key(|verb| verb.start)?;
    // The word directly before the date is its own: `closed after Monday`.
    let between = verb.head + 1..date.saturating_sub(1);
    (!between.into_iter().any(|at| BESIDE.contains(&document.lower(at)))).then_some(verb)
}

#[cfg(test)]
mod tests {
    use super::verb;
    use crate::document::Document;
    use crate::quantities::names_day_or_month;
    use crate::status::predications;

    /// Checks of which verb each day of a sentence tells when; `-` stands for none.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let document = Document::new(text);
        let all = 0..document.tokens().len();
        let verbs = predications::of(&document, all.clone());
        let days = all.filter(|&at| names_day_or_month(document.lower(at)));
        let found: Vec<&str> =
            days.map(|at| verb(&document, &verbs, at).map_or("-", |verb| document.lower(verb.head))).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_date_belongs_to_the_verb_of_its_clause() {
        check("The pier was shut on Monday after a barge hit it on Sunday.", &["shut", "hit"]);
        check("On Friday the jury met.", &["met"]);
        check("The mast, which cracked on Tuesday, fell on Friday.", &["cracked", "fell"]);
        check("The clerk said on Monday that the vault had been robbed on Sunday.", &["said", "robbed"]);
        check("Guards caught a man after the theft on Monday.", &["-"]);
    }
}
