//! What the parts of a line say, each by itself: who wrote the article, for whom, when, or where it stands.

use super::Said;
use super::when::{DAYS, before_date, is_day, is_relative, whole_date};
use crate::address;
use crate::names::{self, is_name};

/// What stands between the parts of such a line.
const BARS: [char; 8] = ['|', '·', '•', '—', '–', ';', '(', ')'];
/// The words before a date that say what it is of; that of a change is used where there is no other.
pub(super) const PUBLISHED: [&str; 4] = ["first published", "published", "posted", "date"];
/// The words before the name of the outlet that published it.
const PUBLISHED_BY: [&str; 4] = ["published by", "published in", "first published by", "first published in"];
/// The words before a date of a change.
pub(super) const CHANGED: [&str; 3] = ["last updated", "updated", "last modified"];
/// The words before the name of the outlet, with a colon.
pub(super) const SOURCE: [&str; 6] = ["source", "outlet", "publisher", "publication", "newspaper", "from"];
/// The words before the name of who wrote it.
pub(super) const BY: [&str; 6] = ["by", "written by", "words by", "text by", "story by", "reported by"];

/// What is understood of a part of a line.
#[derive(PartialEq, Eq)]
pub(super) enum Part {
    /// What it says, and that it belongs to such a line.
    Sure,
    /// It may stand in such a line: `Staff Writer`.
    Fits,
    /// Not yet: a name, perhaps.
    Open,
}

impl Said {
    /// Takes up what a part of a line says.
    pub(super) fn takes_part(&mut self, part: &str) -> Part {
        let free = |is: bool| if is { Part::Sure } else { Part::Open };
        if let Some(outlet) = labelled(part, &SOURCE) {
            if let Some(url) = address::alone(outlet).filter(|_| self.url.is_none()) {
                self.url = Some(url);
                return Part::Sure;
            }
            let fits = self.outlet.is_none() && is_name(outlet);
            if fits {
                self.outlet = Some(outlet.to_owned());
            }
            return free(fits);
        }
        // `The Post, 4 December 2025`, `Northport, 4 December 2025`, `By Ann Lee, Elm Post, 4 December 2025`.
        if let Some((front, date)) = before_date(part).filter(|_| self.published.is_none()) {
            let (bare, comma) = front.strip_suffix(',').map_or((front, false), |bare| (bare, true));
            let bare = bare.strip_suffix(" on").unwrap_or(bare);
            let bare = without(bare, &PUBLISHED_BY).unwrap_or(bare);
            let mut with = Self { published: Some(date), ..self.clone() };
            let outlet = names::outlet(bare).filter(|_| with.outlet.is_none());
            let fits = match outlet {
                Some((outlet, _)) => {
                    with.outlet = Some(outlet);
                    true
                }
                None => with.takes_part(bare) == Part::Sure || comma && is_name(bare) && bare.split(' ').count() <= 4,
            };
            if fits {
                *self = with;
                return Part::Sure;
            }
        }
        let author = labelled(part, &["author", "authors", "byline", "reporter"]).or_else(|| without(part, &BY));
        if author.filter(|_| self.author.is_none()).is_some_and(|author| self.takes_author(author)) {
            return Part::Sure;
        }
        let url = labelled(part, &["url", "link", "web"]).unwrap_or(part);
        if let Some(url) = address::alone(url).filter(|_| self.url.is_none()) {
            self.url = Some(url);
            return Part::Sure;
        }
        let changed = without(part, &CHANGED);
        if let Some(date) = changed.and_then(whole_date).filter(|_| self.changed.is_none()) {
            self.changed = Some(date);
            return Part::Sure;
        }
        let published = without(part, &PUBLISHED);
        let date = whole_date(published.unwrap_or(part));
        if let Some(date) = date.filter(|date| self.published.is_none_or(|known| known == *date)) {
            self.published = Some(date);
            return Part::Sure;
        }
        if is_relative(published.or(changed).unwrap_or(part)) {
            return Part::Sure;
        }
        match is_day(part) || names::is_role(part) && names::outlet(part).is_none() {
            true => Part::Fits,
            false => Part::Open,
        }
    }

    /// Takes what stands after `By`: one who wrote or more, what they are, for whom, and where.
    fn takes_author(&mut self, text: &str) -> bool {
        let segments: Vec<&str> = text.split(", ").collect();
        if !segments.iter().all(|part| is_name(part) || names::is_role(part))
            || !is_name(segments.first().unwrap_or(&""))
        {
            return false;
        }
        // `By Monday` and `By Bus` are no names of people.
        let day = |word: &str| DAYS.contains(&&*word.to_lowercase());
        let of = |outlet: &str| names::outlet(outlet).map(|(outlet, _)| outlet);
        let mut found = None;
        let mut at = 0_usize;
        for segment in &segments {
            found = found.or_else(|| Some((text.get(..at.checked_sub(2)?)?.to_owned(), of(segment)?)));
            at += segment.len() + 2;
        }
        if let [whole] = segments.as_slice() {
            let joined = [" for ", " of ", " from ", " at "].into_iter().filter_map(|by| whole.split_once(by));
            found = joined.filter_map(|(front, back)| Some((front.to_owned(), of(back)?))).next();
            // `By ANN LEE Associated Press`.
            let ends = || whole.match_indices(' ').skip(1).filter_map(|(at, _)| whole.split_at_checked(at));
            let known = |text: &str| names::is_outlet(text.trim().to_lowercase().trim_start_matches("the "));
            let ended =
                || ends().find(|(_, back)| known(back)).map(|(front, back)| (front.to_owned(), back.trim().to_owned()));
            found = found.or_else(ended);
            // `By Reuters`, `By Elm Post Staff`; `By Emily Post` is a person.
            let own = of(whole).filter(|own| known(own) || own != whole || own.starts_with("The "));
            if let Some(own) = own.filter(|_| found.is_none()) {
                self.outlet = self.outlet.take().or(Some(own));
                return true;
            }
            found = found.or_else(|| {
                let (person, place) = whole.split_once(" in ").filter(|(_, place)| !place.contains(" in "))?;
                (names::is_person(person) && place.split(' ').count() <= 3).then(|| (person.to_owned(), String::new()))
            });
        }
        if found.is_none() && (!text.contains(' ') || text.split(&[' ', ','][..]).any(day)) {
            return false;
        }
        let (author, outlet) = found.unwrap_or_else(|| (text.to_owned(), String::new()));
        self.author = Some(author);
        self.outlet = self.outlet.take().or(Some(outlet).filter(|outlet| !outlet.is_empty()));
        true
    }
}

/// The parts of a line that say one thing each: between bars, before `Updated` and, where asked for, between sentences.
pub(super) fn parts(line: &str, sentences: bool) -> Vec<String> {
    let mut text = line.replace(" - ", "|").replace(" / ", "|").replace(", updated", "|updated");
    for word in ["First published", "Published", "PUBLISHED", "Last updated", "Last modified", "Updated", "UPDATED"] {
        let whole = word.starts_with("First") || word.starts_with("Last") || !text.contains(&["|", word].concat());
        if whole {
            text = text.replace(word, &["|", word].concat());
        }
    }
    for by in [" by ", " By "] {
        if let Some((front, back)) =
            text.split_once(by).filter(|(front, _)| front.ends_with(|c: char| c.is_ascii_digit()))
        {
            text = [front, "|by ", back].concat();
        }
    }
    let mut parts: Vec<String> = Vec::new();
    for part in text.split(BARS) {
        let mut from = 0;
        for (at, _) in part.match_indices(". ").filter(|_| sentences) {
            // Not after `Sept.` or an initial, which a number or a name follows.
            let word = part.get(..at).and_then(|before| before.rsplit(' ').next()).unwrap_or("");
            if word.chars().count() > 1 && part.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_uppercase)) {
                parts.extend(part.get(from..at).map(str::to_owned));
                from = at + 2;
            }
        }
        parts.extend(part.get(from..).map(str::to_owned));
    }
    let trimmed = parts.iter().map(|part| part.trim().trim_end_matches(&[',', ' '][..]));
    trimmed.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// What comes after one of the words and a colon.
pub(crate) fn labelled<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    let (label, rest) = text.split_once(':')?;
    let known = words.iter().any(|word| label.trim().eq_ignore_ascii_case(word));
    Some(rest.trim()).filter(|rest| known && !rest.is_empty())
}

/// What comes after one of the words, with a colon or without.
pub(super) fn without<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| {
        let start = text.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word))?;
        let rest = text.get(start.len()..)?;
        let rest = rest.strip_prefix(':').or_else(|| rest.strip_prefix(' '))?.trim_start();
        Some(rest.strip_prefix("on ").or_else(|| rest.strip_prefix("at ")).unwrap_or(rest))
    })
}
