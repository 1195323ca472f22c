//! What a reader should know about the taking out, each sentence once.

/// Sentences for the reader, in the order in which they came up.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Notes(Vec<String>);

impl Notes {
    /// Adds a sentence, unless it is there already.
    pub fn say(&mut self, sentence: impl Into<String>) {
        let sentence = sentence.into();
        if !self.0.contains(&sentence) {
            self.0.push(sentence);
        }
    }

    /// Adds a sentence on a number of things, unless there are none: `2 images were left out.`
    pub fn count(&mut self, many: usize, one: &str, several: &str, what: &str) {
        match many {
            0 => {}
            1 => self.say(format!("1 {one} was {what}.")),
            _ => self.say(format!("{many} {several} were {what}.")),
        }
    }

    /// The sentences.
    #[must_use]
    pub fn into_sentences(self) -> Vec<String> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Notes;

    #[test]
    fn a_sentence_is_said_once_and_counts_agree_with_their_verb() {
        let mut notes = Notes::default();
        notes.say("Once.");
        notes.say("Once.");
        notes.count(0, "image", "images", "left out");
        notes.count(1, "image", "images", "left out");
        notes.count(2, "table", "tables", "left out");
        assert_eq!(notes.into_sentences(), ["Once.", "1 image was left out.", "2 tables were left out."]);
    }
}
