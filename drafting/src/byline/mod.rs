//! The lines around an article that say who wrote it, for whom, when and where it stands.

mod part;
#[cfg(test)]
mod tests;
mod when;

use crate::names::{self, Sure, is_name};
use crate::{address, closing, headline_of};
use corpus::{Date, Metadata};
use part::{BY, CHANGED, PUBLISHED, Part, SOURCE, parts, without};

pub(crate) use part::labelled;
pub(crate) use when::before_date;

/// How many lines under the headline are looked at that are no such line: a standfirst or two may come before.
const LINES: usize = 5;
/// How many lines are looked at in all.
const ALL: usize = 14;
/// How many lines may stand above the headline.
const ABOVE: usize = 4;
/// How many lines are searched for a name that may be that of a person of whom the article speaks.
const NEAR: usize = 200;
/// The bytes from which on a line is not searched: no paragraph has as many.
const LONG: usize = 5000;

/// Takes the lines out that say nothing but author, outlet, date or address, in forms such as `By Ann Lee, Elm Post`,
/// `The Post | Published: 4 December 2025, 9:30 am` or `© 2025 Elm Post. All rights reserved.`, and puts what they say into
/// the metadata that are not stated yet. A line of which any part is not understood stays as it is. Of an agency that only
/// the dateline names, and of an address whose host reads as a name, the outlet is taken where nothing else names one.
#[must_use]
pub fn take_byline(mut lines: Vec<String>, metadata: &mut Metadata) -> Vec<String> {
    let mut said = Said::default();
    let mut taken = vec![false; lines.len()];
    let top = if metadata.title.is_some() { 0 } else { said.take_above(&lines, &mut taken) };
    if let Some(line) = lines.get_mut(top).filter(|_| metadata.title.is_none())
        && let Some(title) = labelled(line, &["headline", "title"]).filter(|title| title.contains(' '))
    {
        *line = title.to_owned();
        metadata.title = Some(line.clone());
    }
    if let Some((headline, outlet)) =
        lines.get(top).and_then(|line| with_outlet(line)).filter(|_| said.outlet.is_none())
    {
        let own = metadata.title.is_some();
        if let Some(line) = lines.get_mut(top).filter(|_| !own) {
            said.outlet = Some(outlet);
            *line = headline;
        }
    }
    said.take_below(&lines, top, &mut taken);
    let below = taken.iter().rposition(|taken| *taken).unwrap_or(0).max(top);
    let end = closing::take(&mut said, &lines, below, &mut taken);
    if lines.iter().zip(&taken).all(|(line, taken)| *taken || !line.contains(char::is_alphabetic)) {
        return lines;
    }
    metadata.url = metadata.url.take().or(said.url);
    let of_host = || metadata.url.as_deref().and_then(address::outlet);
    let first = lines.iter().zip(&taken).skip(top).filter(|(_, taken)| !**taken).take(LINES + 1);
    let dateline = first.filter_map(|(line, _)| closing::dateline(line)).next().unwrap_or_default();
    metadata.author = metadata.author.take().or(said.author);
    metadata.outlet = metadata
        .outlet
        .take()
        .or(said.outlet)
        .or(end)
        .or_else(of_host)
        .or(dateline.0)
        .or_else(|| closing::sign(&lines));
    metadata.date = metadata.date.or(said.published).or(dateline.1).or(said.changed);
    let mut taken = taken.into_iter();
    lines.retain(|_| !taken.next().unwrap_or(false));
    lines
}

/// A headline and the outlet that follows it, as in the title of a page: `Bridge opens again | Elm Post`. What a hyphen
/// joins may be whom the headline quotes, an agency mostly.
fn with_outlet(line: &str) -> Option<(String, String)> {
    let (headline, tail) = line.rsplit_once(" | ").or_else(|| {
        let cut = [" - ", " – ", " — "].iter().filter_map(|mark| line.rsplit_once(mark)).next();
        cut.filter(|(_, tail)| tail.contains(' ') && !names::is_outlet(&tail.to_lowercase()))
    })?;
    let (outlet, _) = names::outlet(tail)?;
    (headline.split(' ').count() > 2 && outlet.len() == tail.len()).then(|| (headline.trim().to_owned(), outlet))
}

/// What lines say that stand between a headline and the text, such as a page shows and its text leaves out.
#[must_use]
pub fn read_byline(mut lines: Vec<String>) -> Metadata {
    let mut said = Said::default();
    // The place of the headline.
    lines.insert(0, String::new());
    said.take_below(&lines, 0, &mut vec![false; lines.len()]);
    let Said { author, outlet, published, changed, .. } = said;
    Metadata { author, outlet, date: published.or(changed), ..Metadata::default() }
}

/// What the lines say so far.
#[derive(Clone, Default)]
pub(crate) struct Said {
    author: Option<String>,
    outlet: Option<String>,
    published: Option<Date>,
    changed: Option<Date>,
    pub(crate) url: Option<String>,
}

/// Whether a line says nothing but such things.
enum Says {
    /// It does.
    It(Said),
    /// It does where it stands beside another line that does: a name alone may be a subheading.
    Beside(Said),
    /// It says something else.
    Else,
}

impl Said {
    /// Takes the lines above the headline, and says where that is.
    fn take_above(&mut self, lines: &[String], taken: &mut [bool]) -> usize {
        let mut top = 0;
        while let Some((line, rest)) = lines.get(top..).and_then(<[String]>::split_first).filter(|_| top < ABOVE) {
            let heads = headline_of(rest).is_some();
            let section =
                heads && line.starts_with(char::is_uppercase) && (names::is_section(line) || names::is_trail(line));
            // `The Elm Post` above its date or address.
            let next = || rest.first().map(|next| self.reads(next, &|_| true));
            let beside = |said: &Self| {
                said.outlet.as_ref().is_some_and(|outlet| outlet.contains(' '))
                    && matches!(next(), Some(Says::It(next)) if next.says_more_than_author(self) && next.outlet == self.outlet)
            };
            let alone = || heads && names::outlet(line).is_some_and(|(_, sure)| sure == Sure::Alone);
            match self.reads(line, &|_| true) {
                _ if section => {}
                // Of a headline that begins with `By` as much may be understood.
                Says::It(said) if said.says_more_than_author(self) || alone() => *self = said,
                Says::Beside(said) if alone() || beside(&said) => *self = said,
                _ => break,
            }
            if let Some(taken) = taken.get_mut(top) {
                *taken = true;
            }
            top += 1;
        }
        if top < lines.len() { top } else { 0 }
    }

    fn says_more_than_author(&self, before: &Self) -> bool {
        let dated = self.published != before.published || self.changed != before.changed;
        dated || self.url != before.url || self.author != before.author && self.outlet != before.outlet
    }

    /// Takes the lines under the headline.
    fn take_below(&mut self, lines: &[String], top: usize, taken: &mut [bool]) {
        let (mut others, mut open) = (0, Vec::new());
        let addresses = lines.iter().filter(|line| address::alone(line).is_some()).count();
        for (at, line) in lines.iter().enumerate().skip(top + 1).take(ALL) {
            if others == LINES {
                break;
            }
            match self.reads_among(line, at, lines) {
                // Of several addresses only one by the headline is the article's own.
                Says::It(said) if said.url != self.url && addresses > 1 && at > top + 2 => others += 1,
                // `Source: Ministry of Transport` below a text is of its figures.
                Says::It(said) if others > 1 && self.outlet.is_none() && said.is_of_any(line) => others += 1,
                Says::It(said) => {
                    *self = said;
                    mark(taken, at);
                }
                Says::Beside(_) => open.push(at),
                Says::Else => others += 1,
            }
        }
        // Downwards and then upwards, from the one next to a line that is taken to the one next to that.
        for &at in open.iter().chain(open.iter().rev()) {
            let is = |at: Option<usize>| at.and_then(|at| taken.get(at)).copied().unwrap_or(false);
            let beside = is(at.checked_sub(1).filter(|&before| before > top)) || is(Some(at + 1));
            if is(Some(at)) || !beside {
                continue;
            }
            let says = lines.get(at).map(|line| self.reads_among(line, at, lines));
            if let Some(Says::Beside(said) | Says::It(said)) = says {
                *self = said;
                mark(taken, at);
            }
        }
    }

    /// Whether a line names as the source what is not called as outlets are.
    fn is_of_any(&self, line: &str) -> bool {
        self.outlet.as_deref().is_some_and(|outlet| names::outlet(outlet).is_none())
            && labelled(line, &SOURCE).is_some()
    }

    /// What a line says, where words of other lines tell a person of whom the article speaks from one who wrote it.
    fn reads_among(&self, line: &str, at: usize, lines: &[String]) -> Says {
        let others = || lines.iter().enumerate().take(NEAR).filter(|(other, _)| *other != at).map(|(_, line)| line);
        self.reads(line, &|words| others().filter(|line| line.len() < LONG).any(|line| has(line, words)))
    }

    /// What a line says that has only dates and names after such words as `By` and `Published`, as the last lines may.
    pub(crate) fn takes_marked(&mut self, line: &str) -> bool {
        let marked = || [&BY[..], &PUBLISHED[..3], &CHANGED].iter().any(|marks| without(line, marks).is_some());
        match self.reads(line, &|_| true) {
            Says::It(said) if marked() => {
                *self = said;
                true
            }
            _ => false,
        }
    }

    /// What a line says beside what was said before. `elsewhere` tells whether words stand in another line.
    fn reads(&self, line: &str, elsewhere: &dyn Fn(&str) -> bool) -> Says {
        if line.len() > 300 {
            return Says::Else;
        }
        match self.reads_parts(&parts(line, false), elsewhere) {
            // `Elm Herald, 12 May 2030. By Jonas Brandt`.
            Says::Else if line.contains(". ") => self.reads_parts(&parts(line, true), elsewhere),
            says => says,
        }
    }

    fn reads_parts(&self, parts: &[String], elsewhere: &dyn Fn(&str) -> bool) -> Says {
        let mut said = self.clone();
        let (mut open, mut sure) = (Vec::new(), false);
        for part in parts {
            match said.takes_part(part) {
                Part::Sure => sure = true,
                Part::Fits => {}
                // `Elm Post, March 2`: a day without its year says nothing.
                Part::Open => open.extend(part.split(", ").filter(|part| !when::is_day(part))),
            }
        }
        let by = said.author.is_some() && sure;
        let (outlets, others): (Vec<&str>, Vec<&str>) = open.iter().partition(|name| {
            let told =
                || ["told ", "told the ", "seen by ", "seen by the "].iter().any(|by| elsewhere(&[*by, name].concat()));
            names::outlet(name).is_some() || is_name(name) && sure && told()
        });
        let short = |name: &&str| is_name(name) && name.split(' ').count() <= 4 || names::is_role(name);
        let same = |name: &&str| said.outlet.as_ref().is_none_or(|outlet| outlet.eq_ignore_ascii_case(name));
        let free = outlets.first().is_none_or(same);
        if parts.is_empty() || outlets.len() > 1 || others.len() > 2 || !free || !others.iter().all(short) {
            return Says::Else;
        }
        let mut is_sure_alone = false;
        if let Some(name) = outlets.first() {
            let (name, sure) = names::outlet(name).unwrap_or_else(|| ((*name).to_owned(), Sure::Beside));
            is_sure_alone = sure == Sure::Alone && name.contains(' ');
            said.outlet = Some(name);
        }
        let last = |name: &str| elsewhere(name.rsplit(' ').next().unwrap_or(name));
        let person = others.iter().find(|name| names::is_person(name) && !last(name)).filter(|_| said.author.is_none());
        if let Some(person) = person {
            said.author = Some((*person).to_owned());
        }
        match (others.as_slice(), outlets.as_slice()) {
            _ if sure => {
                // Beside who wrote it stands for whom, or where; a place is named again in the article.
                if let ([name], []) = (others.as_slice(), outlets.as_slice())
                    && (by && person.is_none() && said.outlet.is_none())
                    && (name.contains(' ') && !names::is_section(name) && !names::is_role(name) && !elsewhere(name))
                {
                    said.outlet = Some((*name).to_owned());
                }
                Says::It(said)
            }
            ([], [_]) if is_sure_alone => Says::It(said),
            ([name], [_]) if person.is_some() || names::is_role(name) => Says::It(said),
            // `Ann Lee, City editor`, with the outlet or without.
            ([one, other], _) if person.is_some() && (names::is_role(one) || names::is_role(other)) => Says::It(said),
            ([_], [_]) | ([], _) => Says::Beside(said),
            ([name], []) => match name.split_once(" in ") {
                // `Ann Lee in Northport`, where the article speaks of no Lee.
                Some((person, place)) if names::is_person(person) && !last(person) && place.split(' ').count() <= 3 => {
                    said.author = Some(person.to_owned());
                    Says::It(said)
                }
                None if person.is_some() || names::is_section(name) => Says::Beside(said),
                _ => Says::Else,
            },
            _ => Says::Else,
        }
    }
}

fn mark(taken: &mut [bool], at: usize) {
    if let Some(taken) = taken.get_mut(at) {
        *taken = true;
    }
}

/// Whether a line has words, whatever their case, whole.
fn has(line: &str, words: &str) -> bool {
    let (line, words) = (line.to_lowercase(), words.to_lowercase());
    line.match_indices(&words).any(|(at, _)| {
        let before = line.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric));
        let after = line.get(at + words.len()..).is_some_and(|after| after.starts_with(char::is_alphanumeric));
        !before && !after
    })
}
