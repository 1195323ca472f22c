//! Where an article names its outlet beside the byline: the lines that close it, and the agency in its dateline.

use crate::byline::{Said, before_date, labelled};
use crate::names::{self, Sure, is_name};
use crate::{address, headline_of};
use corpus::Date;

/// How many lines at the end are looked at.
const LINES: usize = 6;
/// The most bytes of a dateline.
const DATELINE: usize = 90;

/// Marks the lines that close the text, after the line at `below`, and say nothing but who published it, when and where;
/// gives the outlet that they name.
pub(crate) fn take(said: &mut Said, lines: &[String], below: usize, taken: &mut [bool]) -> Option<String> {
    let from = lines.len().saturating_sub(LINES).max(below + 1);
    let addresses = lines.iter().filter(|line| address::alone(line).is_some()).count();
    let mut outlet = None;
    for (at, line) in lines.iter().enumerate() {
        let at_end = at >= from;
        let last = at + 2 >= lines.len();
        let owner = copyright(line);
        let source = || labelled(line, &["source", "via"]).filter(|_| at_end);
        let is_closing = if let Some((owner, stated)) = owner {
            if stated && outlet.is_none() && at > 0 && (at_end || line.contains("ights reserved")) {
                // `The Elm Lens` is not called as outlets are, nor as people.
                let other = owner.starts_with("The ") && owner.split(' ').count() > 2 && !owner.contains(" and ");
                outlet = names::outlet(&owner).map(|(name, _)| name).or_else(|| other.then_some(owner));
            }
            at > 0
        } else if let Some(name) = first_in(line).filter(|_| at_end && outlet.is_none()) {
            outlet = Some(name);
            true
        } else if let Some((name, _)) = source().and_then(names::outlet).filter(|_| outlet.is_none()) {
            outlet = Some(name);
            true
        } else if let Some(url) = address::alone(source().unwrap_or(line)).filter(|_| at_end && said.url.is_none()) {
            // Of several it is not known which is the article's own.
            if addresses <= 1 {
                said.url = Some(url);
            }
            addresses <= 1
        } else {
            at_end && last && said.takes_marked(line)
        };
        if let Some(taken) = taken.get_mut(at).filter(|_| is_closing) {
            *taken = true;
        }
    }
    outlet
}

/// The outlet in which, as a line says, the article stood first: `This article first appeared in the Elm Post.`
fn first_in(line: &str) -> Option<String> {
    let kind = ["This article ", "This story ", "This report ", "This piece "]
        .iter()
        .find_map(|start| line.strip_prefix(start))?;
    let verb = ["first appeared", "originally appeared", "was originally published", "was first published"];
    let rest = verb.iter().find_map(|verb| kind.strip_prefix(verb))?.trim_start();
    let rest = ["in ", "on ", "by "].iter().find_map(|by| rest.strip_prefix(by))?.trim_end_matches('.');
    let name = before_date(rest).map_or(rest, |(front, _)| front.trim_end_matches(&[',', ' '][..]));
    names::outlet(name.strip_suffix(" on").unwrap_or(name)).map(|(name, _)| name)
}

/// Who owns the copyright, where a line states that and no more, and whether it is that of the whole: with a year, or the
/// rights of which all are reserved. One without either may be that of a picture.
fn copyright(line: &str) -> Option<(String, bool)> {
    let small = line.to_lowercase();
    let mark = ["©", "(c)", "copyright"].into_iter().find(|mark| small.starts_with(mark))?;
    let reserved = small.contains("rights reserved");
    // The marks have the same length in capitals.
    let rest = line.get(mark.len()..)?.trim_start_matches(&['©', ':', ' '][..]);
    let rest = rest.strip_prefix("(c)").or_else(|| rest.strip_prefix("(C)")).unwrap_or(rest).trim_start();
    let owner = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | ',' | ' '));
    let dated = rest.len() >= owner.len() + 4;
    let owner = owner.strip_prefix("by ").unwrap_or(owner);
    let end = owner.find(". ").or_else(|| owner.find([',', ';', '|', '–', '—'])).unwrap_or(owner.len());
    let mut name = owner.get(..end)?.trim().trim_end_matches('.');
    if let Some(at) = name.find(" All rights").or_else(|| name.find(" all rights")) {
        name = name.get(..at)?.trim();
    }
    for form in [" Ltd", " Limited", " Inc", " LLC", " plc", " PLC", " Co", " Corp", " GmbH"] {
        name = name.strip_suffix(form).unwrap_or(name).trim_end_matches(&[',', '.'][..]);
    }
    let short = line.split(' ').count() <= 10;
    // `Copyright law is to change` is no such line.
    let fits = name.is_empty() || is_name(name);
    (fits && (mark != "copyright" || dated || reserved) && (reserved || short))
        .then(|| (name.to_owned(), dated || reserved || mark != "copyright"))
}

/// The agency and the day in the dateline with which a line begins: `ELM, May 3 (Reuters) –`.
///
/// What stands in brackets after a name says in running text what that is short for, or of which party: so an agency
/// is one whose name says so, or one that a place in capitals with a date precedes.
pub(crate) fn dateline(line: &str) -> Option<(Option<String>, Option<Date>)> {
    let is_dash = |text: &str| text.starts_with(&['-', '–', '—'][..]);
    let (front, agency, rest) = match line.find(')').filter(|&at| at < DATELINE) {
        Some(close) if is_dash(line.get(close + 1..)?.trim_start()) => {
            let (front, agency) = line.get(..close)?.rsplit_once('(')?;
            (front.trim(), Some(agency.trim()), line.get(close + 1..)?.trim_start())
        }
        _ => {
            let at = [" - ", " – ", " — ", " -- ", "— "].iter().filter_map(|dash| line.find(dash)).min()?;
            let at = Some(at).filter(|&at| at < DATELINE)?;
            (line.get(..at)?.trim(), None, line.get(at..)?.trim_start())
        }
    };
    let report = rest.trim_start_matches(&['-', '–', '—', ' '][..]);
    if !report.starts_with(|c: char| {
        c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '‘' | '"' | '\'' | '£' | '$' | '€')
    }) {
        return None;
    }
    let place = front.split(&[',', '/'][..]).next().unwrap_or("").trim();
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = letters > 1 && !place.contains(char::is_lowercase) && is_name(place);
    let date = before_date(front).map(|(_, date)| date);
    let dated =
        capitals && front.rsplit([',', '/']).next().is_some_and(|end| end.contains(|c: char| c.is_ascii_digit()));
    let Some(agency) = agency else { return date.filter(|_| dated).map(|date| (None, Some(date))) };
    let known = names::is_outlet(&agency.to_lowercase());
    let short = (2..=6).contains(&agency.len()) && agency.bytes().all(|b| b.is_ascii_uppercase());
    let named = match names::outlet(agency) {
        Some((name, sure)) if known || capitals || front.is_empty() && sure == Sure::Alone => Some(name),
        Some((name, _)) if [" News", " Agency", " Press", " Newswire"].iter().any(|end| name.ends_with(end)) => {
            Some(name)
        }
        None if dated && is_name(agency) || capitals && short && letters >= 4 => Some(agency.to_owned()),
        _ => None,
    };
    let front_fits =
        front.is_empty() || capitals || is_name(&front.replace(['.', ','], "")) && front.split(' ').count() <= 5;
    named.filter(|_| front_fits).map(|name| (Some(name), date))
}

/// Whether a line begins with a dateline that names an agency.
#[must_use]
pub fn names_agency(line: &str) -> bool {
    dateline(line).is_some_and(|(agency, _)| agency.is_some())
}

/// The agency that signs at the end: `– AFP`, `(Reuters)`.
pub(crate) fn sign(lines: &[String]) -> Option<String> {
    let last = lines.last().filter(|_| headline_of(lines).is_some() || lines.len() > 2)?;
    let name = last.trim_matches(|c: char| matches!(c, '-' | '–' | '—' | '(' | ')' | ' ' | '.'));
    // A name with a dash before it or in brackets is no sentence.
    let signed =
        || last.starts_with(&['-', '–', '—', '('][..]) && names::outlet(name).is_some_and(|(own, _)| own == name);
    (names::is_outlet(name.to_lowercase().trim_start_matches("the ")) || signed()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_agency_is_read_from_the_dateline() {
        for (line, agency, date) in [
            ("ELM, March 2 (Valley News) - The bridge opened.", Some("Valley News"), ""),
            ("ELM, March 2 (Valpress) – The bridge opened.", Some("Valpress"), ""),
            ("LONDON (Reuters) — The bridge opened.", Some("Reuters"), ""),
            ("London (Reuters) - The bridge opened.", Some("Reuters"), ""),
            ("(AP) — The bridge opened.", Some("AP"), ""),
            ("NEW ELM, Veld. (AP) — “It is open,” he said.", Some("AP"), ""),
            ("March 2 (Reuters) - The bridge opened.", Some("Reuters"), ""),
            ("CAIRO, 3 May 2031 (AFP) -- The bridge opened.", Some("AFP"), "2031-05-03"),
            ("NORTHPORT (NTA) — The bridge opened.", Some("NTA"), ""),
            ("Northport (Valley News) - The bridge opened.", Some("Valley News"), ""),
            ("CAIRO, May 3, 2031 — The bridge opened.", None, "2031-05-03"),
        ] {
            let (found, day) = dateline(line).unwrap_or_default();
            assert_eq!(found.as_deref(), agency, "{line}");
            assert_eq!(day.map(|day| day.to_string()).unwrap_or_default(), date, "{line}");
        }
    }

    #[test]
    fn what_stands_in_brackets_in_a_sentence_is_no_agency() {
        for line in [
            "NATO (North Atlantic Treaty Organization) - the alliance - met.",
            "UNESCO (UN) — the body for culture — met.",
            "WHO (OMS) — The body met.",
            "PARIS (France) — The bridge opened.",
            "Ann Lee (Labour) – The bridge opened.",
            "Elm Courier (the paper) - It said so.",
            "The bridge (Elm Post) is open - and closed again.",
            "The bridge opened (and closed).",
            "",
            ")",
            "() -",
            "( ) - A",
        ] {
            assert_eq!(dateline(line), None, "{line}");
        }
    }

    #[test]
    fn copyright_is_told_from_sentences_about_it() {
        for (line, owner, stated) in [
            ("(c) 2026 Elm Courier. All rights reserved.", "Elm Courier", true),
            ("© Valley News Agency", "Valley News Agency", true),
            (
                "Copyright 2026 The Elm Post. All rights reserved. This may not be copied, sold or sent on.",
                "The Elm Post",
                true,
            ),
            ("Copyright © 2024-2026 Elm Courier Ltd.", "Elm Courier", true),
            ("© 2026", "", true),
        ] {
            assert_eq!(copyright(line), Some((owner.to_owned(), stated)), "{line}");
        }
        for line in [
            "Copyright law is to change next year.",
            "Copyright 2026 will be the year of change, said the minister, who spoke for more than an hour.",
            "(c) the third point, which is the one that matters most to the people who live by the river.",
            "©",
            "",
        ] {
            assert!(copyright(line).is_none_or(|(owner, _)| owner.is_empty()), "{line}");
        }
    }

    #[test]
    fn an_agency_signs_at_the_end() {
        let lines =
            |last: &str| ["Bridge opens to traffic", "It opened on Monday, the mayor said.", last].map(str::to_owned);
        for (last, agency) in [
            ("– AFP", Some("AFP")),
            ("(Reuters)", Some("Reuters")),
            ("— Elm Courier", Some("Elm Courier")),
            ("— Ann Lee", None),
            ("The end", None),
            ("Getty", None),
        ] {
            assert_eq!(sign(&lines(last)).as_deref(), agency, "{last}");
        }
    }
}
