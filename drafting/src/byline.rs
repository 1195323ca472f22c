//! The lines under a headline that say who wrote the article, for whom, and when.

use crate::dates;
use corpus::{Date, Metadata, month_name};

/// How many lines under the headline are looked at: a standfirst or two may come before.
const LINES: usize = 5;
/// The most words of a name: of several authors with what they are.
const WORDS: usize = 12;
/// What stands between the parts of such a line.
const BARS: [char; 5] = ['|', '·', '•', '—', '–'];
/// The words before a date that say what it is of; that of a change is used where there is no other.
const PUBLISHED: [&str; 4] = ["published", "first published", "posted", "date"];
const CHANGED: [&str; 3] = ["last updated", "updated", "last modified"];

/// Takes the lines out that say nothing but author, outlet or date, in forms such as `By Ann Lee, The Post` or
/// `The Post | Published: 4 December 2025, 9:30 am`, and puts what they say into the metadata that are not stated yet. A
/// line of which any part is not understood stays as it is.
#[must_use]
pub fn take_byline(mut lines: Vec<String>, metadata: &mut Metadata) -> Vec<String> {
    let mut said = Said::default();
    let mut at = 0;
    lines.retain(|line| {
        let looked_at = (1..=LINES).contains(&at);
        at += 1;
        !(looked_at && said.takes(line))
    });
    metadata.author = metadata.author.take().or(said.author);
    metadata.outlet = metadata.outlet.take().or(said.outlet);
    metadata.date = metadata.date.or(said.published).or(said.changed);
    lines
}

/// What the lines say so far.
#[derive(Clone, Default)]
struct Said {
    author: Option<String>,
    outlet: Option<String>,
    published: Option<Date>,
    changed: Option<Date>,
}

impl Said {
    /// Whether a line says nothing but such things, and nothing that was said before; if so, takes it up.
    fn takes(&mut self, line: &str) -> bool {
        let parts: Vec<&str> = line.split(BARS).map(str::trim).filter(|part| !part.is_empty()).collect();
        let mut with = self.clone();
        // A name alone may be a subheading or a person; beside an author or a date it is the outlet.
        let (named, sure): (Vec<&str>, Vec<&str>) = parts.into_iter().partition(|part| !with.takes_part(part));
        let taken = match named.as_slice() {
            [] => !sure.is_empty(),
            [name] => {
                !sure.is_empty() && with.outlet.is_none() && is_name(name) && {
                    with.outlet = Some((*name).to_owned());
                    true
                }
            }
            _ => false,
        };
        if taken {
            *self = with;
        }
        taken
    }

    fn takes_part(&mut self, part: &str) -> bool {
        if let Some(author) = without(part, &["by"]).filter(|_| self.author.is_none()).filter(|it| is_name(it)) {
            self.author = Some(author.to_owned());
            return true;
        }
        let changed = without(part, &CHANGED).and_then(whole_date);
        if let Some(date) = changed.filter(|_| self.changed.is_none()) {
            self.changed = Some(date);
            return true;
        }
        let date = whole_date(without(part, &PUBLISHED).unwrap_or(part));
        if let Some(date) = date.filter(|_| self.published.is_none()) {
            self.published = Some(date);
            return true;
        }
        // `The Post, 4 December 2025`.
        let Some((outlet, date)) = part.split_once(", ") else { return false };
        let date = whole_date(date).filter(|_| self.published.is_none() && self.outlet.is_none() && is_name(outlet));
        if date.is_some() {
            (self.outlet, self.published) = (Some(outlet.to_owned()), date);
        }
        date.is_some()
    }
}

/// What comes after one of the words, with a colon or without.
fn without<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| {
        let start = text.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word))?;
        let rest = text.get(start.len()..)?;
        let rest = rest.strip_prefix(':').or_else(|| rest.strip_prefix(' '))?.trim_start();
        Some(rest.strip_prefix("on ").or_else(|| rest.strip_prefix("at ")).unwrap_or(rest))
    })
}

/// The date that a text states, where it states nothing else but a weekday and a time of day.
fn whole_date(text: &str) -> Option<Date> {
    let of_a_date = |word: &str| {
        let plain = word.trim_start_matches(|c: char| c.is_ascii_digit()).to_lowercase();
        let begins = |name: &str| plain.len() >= 3 && name.to_lowercase().starts_with(&*plain);
        let zone = (3..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
        zone || ["", "st", "nd", "rd", "th", "am", "pm", "at", "h", "t", "z", "sept", "a", "m", "p", "of"]
            .contains(&&*plain)
            || (1..=12).any(|month| begins(month_name(month)))
            || DAYS.into_iter().any(begins)
    };
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // A year alone may be anything.
    (text.len() > 4 && words.all(of_a_date)).then(|| dates::date(text))?
}

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Whether a text is written as names are: few words, which begin with a capital but for those that join them, and no
/// sentence.
fn is_name(text: &str) -> bool {
    let joins =
        ["and", "de", "del", "der", "di", "du", "la", "le", "of", "the", "van", "von", "al", "bin", "for", "in"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital =
        |word: &&str| word.trim_start_matches(['(', '“', '"']).starts_with(|c: char| c.is_uppercase() || c == '@');
    let first = words.first().is_some_and(capital);
    let all = words.iter().all(|word| capital(word) || joins.contains(word));
    first && all && words.len() <= WORDS && !text.contains(['!', '?', ':', ';']) && !text.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(head: &[&str]) -> (Metadata, Vec<String>) {
        let mut metadata = Metadata::default();
        let lines = ["Bridge opens to traffic"].into_iter().chain(head.iter().copied());
        let lines = lines.chain(["The bridge opened on Monday, the mayor said."]).map(str::to_owned).collect();
        let lines = take_byline(lines, &mut metadata);
        (metadata, lines)
    }

    #[test]
    fn who_wrote_it_for_whom_and_when_is_taken_from_the_lines_under_the_headline() {
        for (head, author, outlet, date) in [
            (&["By Ann Lee"][..], "Ann Lee", "", ""),
            (&["BY ANN LEE and Bo van Dam", "4 December 2025"], "ANN LEE and Bo van Dam", "", "2025-12-04"),
            (
                &["By Ann Lee, Staff Writer", "Published: December 4, 2025 at 9:30 am"],
                "Ann Lee, Staff Writer",
                "",
                "2025-12-04",
            ),
            (&["The Post | By Ann Lee | Thu, 4 Dec 2025 09:30 GMT"], "Ann Lee", "The Post", "2025-12-04"),
            (&["Northern Echo, 4 December 2025"], "", "Northern Echo", "2025-12-04"),
            (&["Updated 5 December 2025", "Published 4 December 2025"], "", "", "2025-12-04"),
            (&["Last updated: 5 December 2025, 8pm"], "", "", "2025-12-05"),
            (&["Ships may pass from today.", "By Ann Lee"], "Ann Lee", "", ""),
            (&["Thursday, 4 December 2025"], "", "", "2025-12-04"),
        ] {
            let (metadata, lines) = read(head);
            let stated = |value: &Option<String>| value.clone().unwrap_or_default();
            assert_eq!(
                (stated(&metadata.author), stated(&metadata.outlet)),
                (author.to_owned(), outlet.to_owned()),
                "{head:?}"
            );
            assert_eq!(metadata.date.map(|date| date.to_string()).unwrap_or_default(), date, "{head:?}");
            assert_eq!(lines.len(), 2 + usize::from(head.len() > 1 && head[0].ends_with("today.")), "{lines:?}");
        }
    }

    #[test]
    fn a_line_that_says_anything_else_stays() {
        for line in [
            "By the river",
            "By Monday the bridge was open again",
            "By Ann Lee's account it was late.",
            "Talks began on 4 December 2025",
            "On 4 December 2025 the bridge opened.",
            "The Post",
            "The Post | The Echo | 4 December 2025",
            "04/12/2025",
            "Opened | 4 December 2025, they say",
        ] {
            let (metadata, lines) = read(&[line]);
            assert_eq!((metadata, lines.len()), (Metadata::default(), 3), "{line}");
        }
    }

    #[test]
    fn what_is_stated_already_stays_and_the_headline_is_never_taken() {
        let mut metadata = Metadata { author: Some("Cy Orr".to_owned()), ..Metadata::default() };
        let lines = ["By Bus", "By Ann Lee", "It opened."].map(str::to_owned).to_vec();
        assert_eq!(take_byline(lines, &mut metadata), ["By Bus", "It opened."]);
        assert_eq!(metadata.author.as_deref(), Some("Cy Orr"));
    }
}
