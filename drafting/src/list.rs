//! Lists of words and phrases as files: one a line, `#` before what is said about them.

/// Words, and beginnings of words, which end in `*` in the file.
#[derive(Debug)]
pub struct List {
    whole: Vec<&'static str>,
    starts: Vec<&'static str>,
}

impl List {
    /// Reads a file.
    #[must_use]
    pub fn of(file: &'static str) -> Self {
        let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let (starts, mut whole): (Vec<&str>, Vec<&str>) = lines.partition(|line| line.ends_with('*'));
        whole.sort_unstable();
        Self { whole, starts: starts.into_iter().map(|start| start.trim_end_matches('*')).collect() }
    }

    /// Whether the list has a word, or a beginning of it.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.has_whole(word) || self.starts.iter().any(|start| word.starts_with(start))
    }

    /// Whether the list has a word as a whole.
    #[must_use]
    pub fn has_whole(&self, word: &str) -> bool {
        self.whole.binary_search(&word).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::List;

    #[test]
    fn words_and_beginnings_are_found() {
        let list = List::of("# A comment.\nnav\nad\nrelated*\n");
        for word in ["ad", "nav", "related", "relatedposts"] {
            assert!(list.has(word), "{word}");
        }
        for word in ["", "add", "na", "a comment.", "unrelated"] {
            assert!(!list.has(word), "{word}");
        }
    }
}
