//! What a reader does with sources of their own, as far as the page shows it: the state of the Sources view that no link
//! carries. The comparisons themselves are the worker's (`site/worker.js`); the page holds them as bytes.

/// The id of the choice to start a new comparison rather than to add to the one that is shown.
pub const START_ANEW: &str = "start-anew";

/// The id of the choice to add to what is shown.
pub const ADD_TO_THIS: &str = "add-to-this";

/// The id of the field for files, where bringing articles begins.
pub const CHOOSES: &str = "files";

/// The id of the heading of the last source's card, where the eye belongs once an article is added.
pub const LAST_CARD: &str = "last-card";

/// A reader's own sources on the page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Workshop {
    /// What stands in front of the page until the reader or the worker has decided something.
    pub door: Option<Door>,
    /// What the worker does right now.
    pub task: Option<Task>,
    /// What became of the last things the reader did.
    pub told: Vec<Told>,
    /// The comparisons kept on this device; `None` until they have been looked up.
    pub kept: Option<Vec<Shelved>>,
    /// Why the comparison that is shown is not kept on this device, where it isn't.
    pub unkept: Option<Unkept>,
    /// Whether the last change can be taken back.
    pub undoable: bool,
    /// The link that holds the texts, where the reader asked for one.
    pub link: Option<String>,
    /// What the reader was asked to confirm, as the control names it.
    pub confirming: Option<String>,
    /// How often something was added: the form for it is drawn afresh each time.
    pub added: u32,
}

impl Workshop {
    /// What was told is of the view that is left, unless it can be taken back.
    pub fn leave(&mut self) {
        if !self.undoable {
            self.told.clear();
        }
    }
}

/// What stands in front of the page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Door {
    /// A kept comparison is being opened, or a link read.
    Opening,
    /// It can't be shown, for the reason given.
    Shut(String),
    /// A link or file brought texts along; the reader is asked whether to add them.
    Offered {
        /// The title; then each article with its length, followed by its headline; what was set right follows an empty
        /// text.
        lines: Vec<String>,
        /// How long the link is, or how large the file, in bytes.
        length: usize,
    },
}

/// Something that takes a while.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Task {
    /// What is being done, as the beginning of a sentence: “Reading”.
    pub doing: String,
    /// How many articles of it are done.
    pub done: u32,
    /// Of how many.
    pub of: u32,
}

/// Something that was told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// What it is about, such as the name of a file; may be empty.
    pub about: String,
    /// The sentence.
    pub sentence: String,
    /// Whether something did not work.
    pub failed: bool,
}

/// Why a comparison is not kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unkept {
    /// Why, in a sentence.
    pub why: String,
    /// Its name in links, where another tab has saved or deleted the same comparison since.
    pub conflict: Option<String>,
}

/// A comparison in the list of those at hand.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shelved {
    /// Its name in links.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Number of its articles.
    pub sources: String,
    /// When it was last saved, by the reader's clock, in words; empty where that is not known.
    pub saved: String,
    /// `newer` or `damaged` where it can't be opened.
    pub condition: String,
}

/// What stands in the fields of a form: names, each followed by what stands in its field.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Fields(pub Vec<String>);

impl Fields {
    /// What stands in the field of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let at = self.0.iter().step_by(2).position(|field| field == name)?;
        self.0.get(at * 2 + 1).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::Fields;

    #[test]
    fn a_field_is_found_by_its_name_and_not_by_what_stands_in_another() {
        let fields = Fields(["a", "b", "b", "c"].map(str::to_owned).to_vec());
        assert_eq!([fields.get("a"), fields.get("b"), fields.get("c")], [Some("b"), Some("c"), None]);
    }
}
