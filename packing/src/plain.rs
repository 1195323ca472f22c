//! The same lists as lines, for programs that nobody loads over a network: they are read in a fiftieth of the time.

use crate::{SECTIONS, Sense, Thesaurus, Word};
use std::fmt::Write;

/// Words as lines: the word, its tags and its level.
#[must_use]
pub fn write(words: &[Word]) -> String {
    words.iter().fold(String::new(), |mut lines, Word { text, tags, level }| {
        let _ = writeln!(lines, "{text}\t{tags}\t{level}");
        lines
    })
}

/// The words that [`write`] wrote.
#[must_use]
pub fn read(lines: &str) -> Vec<Word> {
    let word = |line: &str| {
        let (text, said) = line.split_once('\t')?;
        let (tags, level) = said.split_once('\t')?;
        Some(Word { text: text.to_owned(), tags: tags.parse().ok()?, level: level.parse().ok()? })
    };
    lines.split('\n').filter_map(word).collect()
}

/// A thesaurus as lines: the section, the depth and the places of the words of each sense.
#[must_use]
pub fn write_thesaurus(thesaurus: &Thesaurus) -> String {
    let mut lines = String::new();
    for (section, senses) in thesaurus.iter().enumerate() {
        for Sense { depth, words } in senses {
            let _ = write!(lines, "{section} {depth}");
            words.iter().for_each(|word| {
                let _ = write!(lines, " {word}");
            });
            lines.push('\n');
        }
    }
    lines
}

/// The thesaurus that [`write_thesaurus`] wrote.
#[must_use]
pub fn read_thesaurus(lines: &str) -> Thesaurus {
    let mut thesaurus = <[Vec<Sense>; SECTIONS]>::default();
    for line in lines.lines() {
        let mut numbers = line.split(' ').filter_map(|number| number.parse::<u16>().ok());
        let (section, depth) = (numbers.next().map(usize::from), numbers.next());
        let depth = depth.and_then(|depth| u8::try_from(depth).ok()).unwrap_or_default();
        if let Some(senses) = section.and_then(|section| thesaurus.get_mut(section)) {
            senses.push(Sense { depth, words: numbers.collect() });
        }
    }
    thesaurus
}
