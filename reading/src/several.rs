//! Several articles in one text, as who collects them pastes them: where each begins.
//!
//! One article taken for two would be compared with itself, so a text is parted only where the next article shows itself:
//! below a long rule by its headline, elsewhere by a headline with a byline or a dateline of its own.

use corpus::Metadata;
use drafting::{headline_of, line, names_agency, take_byline};

/// The most articles that are looked for, and the most lines where one may begin.
const MOST: usize = 100;
const TRIES: usize = 1000;
/// The characters of a rule that nobody draws within an article.
const LONG_RULE: usize = 5;
/// The fewest characters and sentences of an article.
const SHORTEST: usize = 120;
const SENTENCES: usize = 2;
/// How many lines show that there is enough of it.
const BODY: usize = 60;
/// How many lines from its first on show that an article begins.
const HEAD: usize = 8;

/// What stands before a line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Before {
    /// Another line.
    Line,
    /// An empty line.
    Gap,
    /// Several empty lines, or a short rule.
    Break,
    /// A long rule.
    Rule,
}

/// A line that is neither empty nor a rule.
struct Line<'t> {
    text: &'t str,
    /// Where it begins in the text.
    at: usize,
    /// Where the text before it ends: before the rule, if there is one.
    end: usize,
    before: Before,
}

/// The articles in a text, in order; the whole where it is one.
pub(crate) fn parts(text: &str) -> Vec<&str> {
    let lines = lines(text);
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut known: Vec<Metadata> = vec![head(&lines.iter().take(HEAD).collect::<Vec<_>>()).unwrap_or_default()];
    let mut own = Size::default();
    let mut tries = 0;
    for (at, line) in lines.iter().enumerate() {
        let can_begin = line.before > Before::Line && !line.text.trim_end().ends_with(&['.', ',', ';'][..]);
        if can_begin && own.is_article() && tries < TRIES && starts.len() < MOST {
            tries += 1;
            let rest = lines.get(at..).unwrap_or_default();
            // What stands below the next rule is not of this one.
            let rest = rest.iter().enumerate().take_while(|(at, line)| *at == 0 || line.before < Before::Rule);
            let rest: Vec<&Line<'_>> = rest.map(|(_, line)| line).take(BODY).collect();
            let dateline = rest.iter().take(3).any(|it| names_agency(it.text.trim()));
            let found = head(&rest).filter(|found| begins(found, line.before, dateline, &known));
            if let Some(found) = found.filter(|_| Size::of(&rest).is_article()) {
                starts.push((line.at, line.end));
                known.push(found);
                own = Size::default();
            }
        }
        own.add(line);
    }
    let mut parts = Vec::with_capacity(starts.len() + 1);
    let mut from = 0;
    for (at, end) in starts {
        parts.extend(text.get(from..end));
        from = at;
    }
    parts.extend(text.get(from..));
    parts
}

/// Whether what the head of an article says tells it from those before.
fn begins(found: &Metadata, before: Before, dateline: bool, known: &[Metadata]) -> bool {
    let new = known.iter().all(|known| (&known.author, &known.outlet) != (&found.author, &found.outlet));
    let elsewhere = found.outlet.is_some() && known.iter().all(|known| known.outlet != found.outlet);
    match before {
        Before::Rule => true,
        Before::Break => new && (found.author.is_some() || found.outlet.is_some()),
        // `Source: …` below the title of a chart is not enough, nor the time above each entry of a live report.
        Before::Gap if elsewhere => dateline || found.author.is_some() || found.date.is_some(),
        Before::Gap => new && found.author.is_some() && found.date.is_some(),
        Before::Line => false,
    }
}

/// What the first lines say, where there is a headline among them.
fn head(lines: &[&Line<'_>]) -> Option<Metadata> {
    let first: Vec<String> = lines.iter().take(HEAD).map(|it| line(it.text)).filter(|it| !it.is_empty()).collect();
    let mut metadata = Metadata::default();
    let first = take_byline(first, &mut metadata);
    let headline = metadata.title.as_deref().or_else(|| headline_of(&first))?;
    let words = headline.split(' ').count();
    (3..=30).contains(&words).then_some(metadata)
}

/// How much running text lines have.
#[derive(Default)]
struct Size {
    sentences: usize,
    length: usize,
}

impl Size {
    fn of(lines: &[&Line<'_>]) -> Self {
        let mut size = Self::default();
        lines.iter().for_each(|line| size.add(line));
        size
    }

    fn add(&mut self, line: &Line<'_>) {
        let text = line.text.trim();
        if text.ends_with(&['.', '!', '?', '”', '"', '’'][..]) {
            self.sentences += 1;
            self.length += text.len();
        }
    }

    /// Whether it is as much as an article has.
    fn is_article(&self) -> bool {
        self.sentences >= SENTENCES && self.length >= SHORTEST
    }
}

/// The lines of a text with what stands before each.
fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut at, mut end, mut empty) = (0, None, 0);
    let mut before = Before::Line;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim();
        if line.is_empty() {
            empty += 1;
            before = before.max(if empty > 1 { Before::Break } else { Before::Gap });
        } else if let Some(rule) = rule(line) {
            before = before.max(rule);
            end.get_or_insert(at);
        } else {
            lines.push(Line { text: whole, at, end: end.take().unwrap_or(at), before });
            (before, empty) = (Before::Line, 0);
        }
        at += whole.len();
    }
    lines
}

/// What a line is that is nothing but the same mark again and again.
fn rule(line: &str) -> Option<Before> {
    let mark = line.chars().next().filter(|mark| "-–—=_*#~".contains(*mark))?;
    let same = line.chars().all(|c| c == mark || c == ' ');
    let many = line.chars().filter(|c| *c == mark).count();
    let long = many >= LONG_RULE || many >= 2 && mark == '—';
    (same && many >= 2).then_some(if long { Before::Rule } else { Before::Break })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "The council of Northport voted on Tuesday to reopen the old bridge over the Elm to traffic.\n\nRepairs cost £4.2 million, a third more than planned, said the mayor, who had promised the opening for last spring.\n\nIt is not clear who will pay.\n";

    fn firsts(text: &str) -> Vec<&str> {
        parts(text).into_iter().map(|part| part.trim().lines().next().unwrap_or("")).collect()
    }

    #[test]
    fn a_long_rule_parts_articles_that_have_headlines() {
        for rule in ["-----", "==========", "* * * * *", "———", "_____________"] {
            let text = format!("Old bridge opens again\n\n{BODY}\n{rule}\n\nA bridge nobody wanted\n\n{BODY}");
            assert_eq!(firsts(&text), ["Old bridge opens again", "A bridge nobody wanted"], "{rule}");
            assert!(parts(&text).iter().all(|part| !part.contains(rule)));
        }
    }

    #[test]
    fn a_headline_with_a_byline_of_its_own_begins_an_article() {
        let first = format!("Old bridge opens again\n\nBy Ann Lee, Elm Courier\n2 March 2026\n\n{BODY}");
        for (gap, head) in [
            ("\n\n", "A bridge nobody wanted\nBy Bo Ray, The Valley Herald\n\n"),
            ("\n\n", "A bridge nobody wanted\n\nThe Valley Herald, 3 March 2026\n\n"),
            ("\n\n", "A bridge nobody wanted\n\nBy Bo Ray\n3 March 2026\n\n"),
            ("\n---\n", "A bridge nobody wanted\nBy Bo Ray\n\n"),
            ("\n\n", "A bridge nobody wanted\n\nNORTHPORT, March 3 (Valley News) - It is open.\n\n"),
            ("\n\n\n\n", "A bridge nobody wanted\n\nNORTHPORT, March 3 (Valley News) - It is open.\n\n"),
        ] {
            let text = format!("{first}{gap}{head}{BODY}");
            assert_eq!(firsts(&text), ["Old bridge opens again", "A bridge nobody wanted"], "{head}");
        }
    }

    #[test]
    fn one_article_stays_one() {
        let head = "Old bridge opens again\n\nBy Ann Lee, Elm Courier\n2 March 2026\n\n";
        for middle in [
            "",
            "\n***\n\n",
            "\n-----\n\n",
            "What happens next\n\n",
            "\n---\n\nWhat happens next\n\n",
            "Traffic over the bridge\n\nSource: Ministry of Transport\n\n",
            "Mayor arrives at bridge\n\n14:05, 2 March 2026\n\n",
            "What it means for us\n\nBy Bo Ray, City correspondent\n\n",
            "Mayor arrives at bridge\n\nBy Ann Lee, Elm Courier\n2 March 2026\n\n",
            "Related: a bridge nobody wanted\n\n",
            "Elm Herald Bridge Prize",
            "NORTHPORT (Reuters) — The bridge is open.\n\n",
        ] {
            assert_eq!(parts(&format!("{head}{BODY}\n{middle}{BODY}")).len(), 1, "{middle}");
        }
        for text in ["", "\n", "-----", "-----\n-----", "Heading\n-------\nText."] {
            assert_eq!(parts(text), [text]);
        }
        // What follows the rule is too little for an article.
        let text = format!("{head}{BODY}\n-----\n\nA word to our readers\n\nWrite to us.");
        assert_eq!(parts(&text).len(), 1);
    }
}
