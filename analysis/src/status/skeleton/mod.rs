//! The skeleton of a sentence: which verb group is the main predicate, and what each other one hangs on.
//!
//! A sentence is read once from left to right. Words that open a clause (`which`, `because`, `that`) push a frame that
//! waits for its own verb; a verb group goes to the innermost frame that still waits. This is a chunker's view of
//! syntax (Abney 1991), not a parse; it is enough to keep a modal in a relative clause from colouring the sentence.

mod attach;
mod openers;

use super::forms::Form;
use super::groups::{Group, find};
use crate::document::Document;
use crate::words::Tag;
use std::ops::Range;

/// What a verb group is in its sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// The predicate of the sentence, or one coordinated with it.
    Main,
    /// The predicate of an adverbial clause that asserts something of its own: “though no deal was signed”.
    Contrast,
    /// The predicate of another adverbial clause.
    Adverbial,
    /// The predicate of an `if` clause.
    Condition,
    /// The predicate of a clause about a noun.
    Relative,
    /// The predicate of what the group says, thinks or shows.
    Content(usize),
    /// A verb of saying beside what is said: “…, he said”.
    Parenthetical,
    /// An infinitive, gerund or participle.
    NonFinite,
}

/// A verb group with its role.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Node {
    /// The group.
    pub(crate) group: Group,
    /// Its role.
    pub(crate) role: Role,
    /// Where its clause starts: after the opener, coordinator or comma before its subject.
    pub(crate) start: usize,
    /// The place of the opener or coordinator, where the clause has one.
    pub(crate) opener: Option<usize>,
    /// Whether it has a subject of its own after a coordinator.
    pub(crate) subject: bool,
    /// The comma before its subject, where one stands after the verb group before.
    comma: Option<usize>,
}

/// The verb groups of a run of tokens with their roles.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Skeleton {
    pub(crate) nodes: Vec<Node>,
    /// The word that makes the main clause depend on a condition.
    pub(crate) condition: Option<usize>,
}

impl Skeleton {
    /// The predicate of the clause: the first main one; else that of its only adverbial clause; else none.
    pub(crate) fn main(&self) -> Option<usize> {
        let first = |role: Role| self.nodes.iter().position(|node| node.role == role);
        [Role::Main, Role::Contrast, Role::Adverbial, Role::Condition].into_iter().find_map(first)
    }
}

/// The skeleton of a run of tokens: a sentence or a clause of one.
pub(crate) fn read(document: &Document<'_>, tokens: Range<usize>) -> Skeleton {
    let mut reader = Reader::new(document, tokens.clone());
    let mut groups = find(document, tokens.clone()).peekable();
    let mut at = tokens.start;
    while at < tokens.end {
        if groups.peek().is_some_and(|group| group.tokens.start == at)
            && let Some(group) = groups.next()
        {
            at = group.tokens.end.max(at + 1);
            reader.attach(group);
        } else {
            at += reader.word(at).max(1);
        }
    }
    reader.finish()
}

/// A clause that has been opened.
#[derive(Clone, Copy, Debug)]
struct Frame {
    role: Role,
    /// Its verb has not come yet.
    waits: bool,
    start: usize,
    opener: Option<usize>,
    /// The opener may be a preposition, so that no verb need come.
    may_lack: bool,
}

/// The state of reading: what has been placed, what is open, and which joins stand since the last verb group.
#[derive(Debug)]
struct Reader<'d, 't> {
    document: &'d Document<'t>,
    tokens: Range<usize>,
    nodes: Vec<Node>,
    /// The first is the sentence itself.
    frames: Vec<Frame>,
    condition: Option<usize>,
    comma: Option<usize>,
    coordinator: Option<usize>,
    dash: Option<usize>,
    /// Whether the coordinator is followed by a parenthesis in commas.
    parenthesis: bool,
    /// The `with` of a clause without a finite verb.
    absolute: Option<usize>,
    /// A node taken for a participle that is the predicate where no other verb comes.
    fallback: Option<usize>,
}

impl<'d, 't> Reader<'d, 't> {
    fn new(document: &'d Document<'t>, tokens: Range<usize>) -> Self {
        let sentence = Frame { role: Role::Main, waits: true, start: tokens.start, opener: None, may_lack: false };
        Self {
            document,
            tokens,
            nodes: Vec::new(),
            frames: vec![sentence],
            condition: None,
            comma: None,
            coordinator: None,
            dash: None,
            parenthesis: false,
            absolute: None,
            fallback: None,
        }
    }

    fn finish(mut self) -> Skeleton {
        // A verb given to a clause whose opener may be a preposition is the main one where no other came:
        // “After the talks both sides signed”.
        if !self.nodes.iter().any(|node| node.role == Role::Main) {
            if let Some(node) = self.fallback.and_then(|at| self.nodes.get_mut(at)) {
                node.role = Role::Main;
                node.group.form = Form::Past;
                node.start = self.tokens.start;
                return Skeleton { nodes: self.nodes, condition: self.condition };
            }
            let begin = self.tokens.start;
            let opens = |node: &&mut Node| node.role == Role::Adverbial && node.opener == Some(begin);
            if let Some(node) = self.nodes.iter_mut().find(opens) {
                node.role = Role::Main;
            }
        }
        Skeleton { nodes: self.nodes, condition: self.condition }
    }

    /// The last verb group that is the predicate of a clause, among the nearest ones.
    fn last_finite(&self) -> Option<usize> {
        let has_place = |node: &Node| !matches!(node.role, Role::NonFinite | Role::Parenthetical);
        (0..self.nodes.len()).rev().take(16).find(|&at| self.nodes.get(at).is_some_and(has_place))
    }
}

/// Whether a verb group can have a clause as its object.
fn is_reporting(document: &Document<'_>, group: &Group) -> bool {
    let tells = matches!(document.lower(group.head), "told" | "informed" | "warned" | "assured" | "reminded");
    (!group.passive || tells)
        && super::governors::lines(document, group.head).any(|line| line.needs.that || line.needs.whether)
}

fn starts_verb(document: &Document<'_>, at: usize) -> bool {
    matches!(document.tag_at(at), Tag::Verb | Tag::Auxiliary)
}

/// Whether a word can start a subject that follows without a join.
fn is_subject_start(document: &Document<'_>, at: usize) -> bool {
    matches!(document.tag_at(at), Tag::Pronoun | Tag::Determiner | Tag::ProperNoun)
}

/// Whether a word can be the noun of a subject.
fn is_subject_word(document: &Document<'_>, at: usize) -> bool {
    matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun | Tag::Pronoun | Tag::Numeral)
        || matches!(
            document.lower(at),
            "this" | "these" | "those" | "that" | "there" | "all" | "some" | "many" | "both"
        )
}
