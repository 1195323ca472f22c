//! A text that says the same again and again, as what was pasted twice does.

use crate::Notes;

/// From this share on, in percent of its characters, a text is told as repeating itself. An article has quotations and
/// phrases twice, and a page read badly a paragraph or two.
const SHARE: usize = 40;

/// The fewest characters of a sentence that counts. Short ones are said twice by many.
const SENTENCE: usize = 20;

/// Says in a note where much of a text consists of sentences that stand in it already.
pub fn tell_repeats(lines: &[String], notes: &mut Notes) {
    let sentences = lines.iter().flat_map(|line| line.split(&['.', '!', '?'][..])).map(str::trim);
    let mut sentences: Vec<&str> = sentences.filter(|sentence| sentence.len() >= SENTENCE).collect();
    let length = |sentences: &[&str]| sentences.iter().map(|sentence| sentence.len()).sum::<usize>();
    let all = length(&sentences);
    sentences.sort_unstable();
    sentences.dedup();
    let again = all - length(&sentences);
    let share = (again * 100).checked_div(all).unwrap_or(0);
    if share >= SHARE {
        notes.say(format!(
            "{share}% of the text are sentences that stand in it already, and each of them counts again. Please check whether it was copied more than once."
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        let mut notes = Notes::default();
        tell_repeats(&text.lines().map(str::to_owned).collect::<Vec<_>>(), &mut notes);
        notes.into_sentences().concat()
    }

    #[test]
    fn a_text_that_repeats_itself_is_told() {
        let said = "The bridge over the Elm opened on Friday. The mayor was pleased with the work of all.";
        assert!(told(&format!("{said}\n").repeat(1200)).starts_with("99% of the text are sentences"));
        assert!(told(&said.repeat(1200)).starts_with("99% of the text are sentences"));
        assert!(told(&[said, said].join("\n")).starts_with("50% of the text are sentences"));
    }

    #[test]
    fn what_is_said_twice_here_and_there_is_not() {
        let own = "The council of Northport will meet on Thursday to hear of it. Nobody knows what it will decide.";
        let again = "The bridge over the Elm opened on Friday.";
        for text in ["", "No.\nNo.\nNo.", own, &[own, again, again].join("\n")] {
            assert_eq!(told(text), "", "{text}");
        }
    }
}
