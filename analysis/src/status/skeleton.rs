//! The skeleton of a sentence: which verb group is the main predicate, and what each other one hangs on.
//!
//! A sentence is read once from left to right. Words that open a clause (`which`, `because`, `that`) push a frame that
//! waits for its own verb; a verb group goes to the innermost frame that still waits. This is a chunker's view of
//! syntax (Abney 1991), not a parse; it is enough to keep a modal in a relative clause from colouring the sentence.

use super::groups::{Form, Group, find};
use super::lexicon::{OPENERS, Opener};
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
    /// A verb of saying after what was said: “…, he said”.
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
        let first = |role: fn(Role) -> bool| self.nodes.iter().position(|node| role(node.role));
        first(|role| role == Role::Main)
            .or_else(|| first(|role| role == Role::Contrast))
            .or_else(|| first(|role| role == Role::Adverbial))
            .or_else(|| first(|role| role == Role::Condition))
    }
}

#[derive(Clone, Copy)]
struct Frame {
    role: Role,
    waits: bool,
    start: usize,
    opener: Option<usize>,
    /// The opener may be a preposition, so that no verb need come.
    may_lack: bool,
}

/// The skeleton of a run of tokens: a sentence or a clause of one.
pub(crate) fn read(document: &Document<'_>, tokens: Range<usize>) -> Skeleton {
    let mut reader = Reader {
        document,
        nodes: Vec::new(),
        frames: vec![Frame { role: Role::Main, waits: true, start: tokens.start, opener: None, may_lack: false }],
        condition: None,
        comma: None,
        coordinator: None,
        dash: None,
        parenthesis: false,
        absolute: None,
        begin: tokens.start,
    };
    let groups = find(document, tokens.clone());
    let mut groups = groups.into_iter().peekable();
    let mut at = tokens.start;
    while at < tokens.end {
        if groups.peek().is_some_and(|group| group.tokens.start == at)
            && let Some(group) = groups.next()
        {
            at = group.tokens.end.max(at + 1);
            reader.group(group);
            continue;
        }
        at += reader.word(at).max(1);
    }
    reader.finish()
}

struct Reader<'d, 't> {
    document: &'d Document<'t>,
    nodes: Vec<Node>,
    frames: Vec<Frame>,
    condition: Option<usize>,
    comma: Option<usize>,
    coordinator: Option<usize>,
    dash: Option<usize>,
    /// Whether the coordinator is followed by a parenthesis in commas.
    parenthesis: bool,
    /// The `with` of a clause without a finite verb.
    absolute: Option<usize>,
    begin: usize,
}

impl Reader<'_, '_> {
    /// Reads a word outside verb groups and returns how many tokens it took.
    fn word(&mut self, at: usize) -> usize {
        match self.document.lower(at) {
            "," => {
                self.comma = Some(at);
                self.absolute = None;
                // “in India and Russia, he said”: a coordinator before a comma joins nouns, unless the comma opens a
                // parenthesis (“and, he said, …”).
                match self.coordinator {
                    Some(coordinator) if coordinator + 1 == at => self.parenthesis = true,
                    Some(_) if !self.parenthesis => self.coordinator = None,
                    _ => {}
                }
                // “As part of the deal, the firm …”: no verb came before the comma, so the opener was a preposition.
                while self.frames.last().is_some_and(|frame| frame.waits && frame.may_lack) {
                    self.frames.pop();
                }
                1
            }
            ";" | "–" | "—" | "--" | ":" => {
                self.dash = Some(at);
                1
            }
            "so" if !is_subject_start(self.document, at + 1) => 1,
            "so" if self.comma != at.checked_sub(1) => {
                self.push(Role::Adverbial, at, 1, false);
                1
            }
            "yet" if self.document.tag_at(at) == Tag::Adverb && self.comma != at.checked_sub(1) => 1,
            "and" | "or" | "but" | "yet" | "nor" | "so" => {
                self.coordinator = Some(at);
                self.parenthesis = false;
                1
            }
            "that" => {
                self.that(at);
                1
            }
            "with" if at == self.begin || self.comma == Some(at - 1) || self.coordinator == Some(at - 1) => {
                self.absolute = Some(at);
                1
            }
            _ => self.opener(at),
        }
    }

    fn that(&mut self, at: usize) {
        let document = self.document;
        let previous = at.checked_sub(1).filter(|&previous| previous >= self.begin);
        let after_verb = self.nodes.last().filter(|node| node.group.tokens.end == at);
        if let Some(node) = after_verb
            && (node.group.copula || is_reporting(document, &node.group) || document.tag_at(at) == Tag::Subordinator)
        {
            let parent = self.nodes.len() - 1;
            self.push(Role::Content(parent), at, 1, false);
            return;
        }
        let Some(previous) = previous else { return };
        let reporting = (0..self.nodes.len())
            .rev()
            .take(4)
            .find(|&at| self.nodes.get(at).is_some_and(|node| is_reporting(document, &node.group)));
        match document.tag_at(previous) {
            Tag::Noun | Tag::ProperNoun | Tag::Pronoun | Tag::Numeral | Tag::Particle => match reporting {
                Some(parent)
                    if parent + 1 == self.nodes.len()
                        && takes_person(document, &self.nodes, parent)
                        && !starts_verb(document, at + 1) =>
                {
                    self.push(Role::Content(parent), at, 1, false);
                }
                _ => self.push(Role::Relative, at, 1, false),
            },
            Tag::Adjective | Tag::Verb | Tag::Adverb => match self.nodes.len().checked_sub(1) {
                Some(parent) => self.push(Role::Content(parent), at, 1, false),
                None => self.push(Role::Adverbial, at, 1, false),
            },
            _ if document.tag_at(at) == Tag::Subordinator => match reporting {
                Some(parent) => self.push(Role::Content(parent), at, 1, false),
                None => self.push(Role::Relative, at, 1, false),
            },
            _ => {}
        }
    }

    fn opener(&mut self, at: usize) -> usize {
        let document = self.document;
        let Some((length, &opener)) = OPENERS.longest(at, |at| document.lower(at)) else { return 1 };
        let word = document.lower(at);
        let preposition =
            length == 1 && matches!(word, "as" | "since" | "after" | "before" | "until" | "till" | "than" | "once");
        let tag = document.tag_at(at);
        if preposition && tag == Tag::Adposition && !has_verb_before_comma(document, at + 1, self.limit(at)) {
            return 1;
        }
        if matches!(word, "provided" | "providing" | "assuming")
            && tag == Tag::Verb
            && self.nodes.is_empty()
            && at > self.begin
        {
            return 1;
        }
        if word == "who" && at > self.begin && document.word(at) == "WHO" {
            return 1;
        }
        let role = match opener {
            Opener::Relative if matches!(word, "who" | "which" | "whose") && at == self.begin => return length,
            Opener::Relative => Role::Relative,
            Opener::Contrast => Role::Contrast,
            Opener::Condition => Role::Condition,
            Opener::Adverbial
                if matches!(word, "whether" | "what" | "how" | "why" | "whatever" | "when" | "where")
                    && at > self.begin =>
            {
                match self.nodes.last() {
                    Some(node) if node.group.tokens.end + 2 >= at => Role::Content(self.nodes.len() - 1),
                    _ => Role::Adverbial,
                }
            }
            Opener::Adverbial
                if matches!(word, "what" | "how" | "why" | "when" | "where") && starts_verb(document, at + 1) =>
            {
                return 1;
            }
            Opener::Adverbial => Role::Adverbial,
        };
        if role == Role::Condition {
            // An “if” inside what somebody says, or after “ask”, makes no condition of the main clause.
            let asked = self
                .nodes
                .last()
                .is_some_and(|node| node.group.tokens.end == at && super::governors::asks(document, &node.group));
            if asked {
                self.push(Role::Content(self.nodes.len() - 1), at, length, false);
                return length;
            }
            self.condition.get_or_insert(at);
        }
        self.push(role, at, length, preposition);
        length
    }

    fn ends_before(&self, node: usize, place: usize) -> bool {
        self.nodes.get(node).is_some_and(|node| node.group.tokens.end <= place)
    }

    fn limit(&self, at: usize) -> usize {
        self.document
            .sentence_at(self.document.token(at).map_or(0, |token| token.span.start))
            .and_then(|sentence| self.document.sentences().get(sentence))
            .map_or(at + 1, |sentence| sentence.tokens.end)
    }

    fn push(&mut self, role: Role, at: usize, length: usize, may_lack: bool) {
        self.frames.push(Frame { role, waits: true, start: at + length, opener: Some(at), may_lack });
    }

    fn group(&mut self, group: Group) {
        if group.tokens.start == self.begin && self.is_inverted(&group) {
            self.condition.get_or_insert(self.begin);
            let (start, opener) = (self.begin, Some(self.begin));
            self.nodes.push(Node { group, role: Role::Condition, start, opener, subject: true });
            return;
        }
        if !group.form.is_finite() {
            self.add(group, Role::NonFinite, None);
            return;
        }
        if self.is_reduced(&group) {
            self.add(Group { form: Form::Participle, ..group }, Role::NonFinite, None);
            return;
        }
        if let Some(top) = self.frames.last_mut()
            && top.waits
        {
            top.waits = false;
            let (role, start, opener) = (top.role, top.start, top.opener);
            self.nodes.push(Node { group, role, start, opener, subject: true });
            self.settle();
            return;
        }
        let last_end = self.nodes.last().map_or(self.begin, |node| node.group.tokens.end);
        let coordinator = self.coordinator.filter(|&at| at >= last_end);
        let break_at = coordinator.or(self.comma.filter(|&at| at >= last_end));
        let subject_after = break_at.map_or(last_end, |at| at + 1);
        let has_subject = (subject_after..group.tokens.start).any(|at| is_subject_word(self.document, at));
        if let Some(coordinator) = coordinator {
            let after_comma = self.comma.is_some_and(|comma| comma + 1 == coordinator);
            let keeps = |frame: &Frame| match frame.role {
                Role::Main => true,
                Role::Content(_) => true,
                _ => !after_comma && !has_subject,
            };
            while self.frames.len() > 1 && self.frames.last().is_some_and(|frame| !keeps(frame)) {
                self.frames.pop();
            }
            let frame = self.frames.last_mut();
            let role = frame.map_or(Role::Main, |frame| {
                frame.waits = false;
                frame.role
            });
            self.nodes.push(Node {
                group,
                role,
                start: coordinator + 1,
                opener: Some(coordinator),
                subject: has_subject,
            });
            self.settle();
            return;
        }
        // “He said the deal will hold”: a clause without “that”.
        if let Some(parent) = self.nodes.len().checked_sub(1)
            && self.nodes.get(parent).is_some_and(|node| is_reporting(self.document, &node.group))
            && has_subject
            && self.comma.is_none_or(|comma| comma < last_end)
        {
            self.frames.push(Frame {
                role: Role::Content(parent),
                waits: false,
                start: last_end,
                opener: None,
                may_lack: false,
            });
            self.nodes.push(Node { group, role: Role::Content(parent), start: last_end, opener: None, subject: true });
            self.settle();
            return;
        }
        while self.frames.len() > 1 && self.frames.last().is_some_and(|frame| !frame.waits) {
            self.frames.pop();
        }
        let (waits, start) = self.frames.last().map_or((false, self.begin), |frame| (frame.waits, frame.start));
        if waits {
            let role = self.frames.last_mut().map_or(Role::Main, |frame| {
                frame.waits = false;
                frame.role
            });
            let start = self.comma.filter(|&comma| comma >= last_end).map_or(start, |comma| comma + 1);
            self.nodes.push(Node { group, role, start, opener: None, subject: true });
            self.settle();
            return;
        }
        let single = group.modal.is_none() && group.tokens.len() == 1 && group.form == Form::Present;
        if single && break_at.is_none() && !has_subject {
            // “may include exchanges”: an object that taggers take for a verb.
            self.add(group, Role::NonFinite, None);
            return;
        }
        let after_comma = self.comma.filter(|&comma| comma >= last_end);
        let dash = self.dash.filter(|&dash| dash >= last_end);
        let last = self.last_finite();
        if let Some(at) = dash.or(after_comma) {
            let parenthetical = has_subject && dash.is_none() && is_reporting(self.document, &group);
            let role = if parenthetical { Role::Parenthetical } else { Role::Main };
            self.nodes.push(Node { group, role, start: at + 1, opener: Some(at), subject: has_subject });
        } else if let Some(earlier) = last.and_then(|last| self.nodes.get_mut(last)) {
            // Two verbs without a join. The first stood in a clause about the subject (“the deal they signed has …”),
            // unless it has a place of its own, which the second then shares.
            let (role, start) = (earlier.role, earlier.start);
            let single = earlier.group.tokens.len() == 1;
            // “dropped over fears it would …”: the second hangs on a noun.
            let on_noun = is_noun_then_pronoun(self.document, group.tokens.start);
            if on_noun {
                self.add(group, Role::Relative, None);
                self.settle();
                return;
            }
            if role == Role::Main || single && !matches!(role, Role::Relative | Role::Adverbial) {
                earlier.role = Role::Relative;
            }
            self.nodes.push(Node { group, role, start, opener: None, subject: true });
        } else {
            self.nodes.push(Node { group, role: Role::Main, start: last_end, opener: None, subject: true });
        }
        self.settle();
    }

    /// “Had it rained, …”: a condition without “if”.
    fn is_inverted(&self, group: &Group) -> bool {
        let document = self.document;
        let begin = self.begin;
        matches!(document.lower(begin), "had" | "were" | "should")
            && group.tokens.len() == 1
            && is_subject_start(document, begin + 1)
            && has_comma_then_verb(document, begin + 2, self.limit(begin))
    }

    /// The last verb group that is the predicate of a clause, among the nearest ones.
    fn last_finite(&self) -> Option<usize> {
        let has_place = |node: &Node| !matches!(node.role, Role::NonFinite | Role::Parenthetical);
        (0..self.nodes.len()).rev().take(16).find(|&at| self.nodes.get(at).is_some_and(has_place))
    }

    /// Whether an `-ed` form is a participle for want of a subject: after a comma, a preposition or before `by`.
    fn is_reduced(&self, group: &Group) -> bool {
        let document = self.document;
        let at = group.tokens.start;
        if group.form == Form::Present {
            // “over fears it would …”: a noun that taggers take for a verb.
            let single = group.modal.is_none() && group.tokens.len() == 1;
            let after_noun_sign = matches!(document.tag_at(at.wrapping_sub(1)), Tag::Adposition | Tag::Determiner);
            return single && at > self.begin && after_noun_sign
                || single && self.absolute.is_some() && document.lower(at) == "set" && document.lower(at + 1) == "to";
        }
        if group.form != Form::PastOrParticiple {
            return false;
        }
        let coordinated = self.coordinator.is_some_and(|coordinator| coordinator + 2 >= at);
        if coordinated && self.nodes.last().is_some_and(|node| node.group.form.is_finite()) {
            return false;
        }
        if at == self.begin {
            return has_comma_then_verb(document, at, self.limit(at));
        }
        // “with further deliveries planned by spring”
        if self.absolute.is_some_and(|with| self.last_finite().is_none_or(|last| self.ends_before(last, with))) {
            return true;
        }
        let adjacent =
            self.nodes.last().is_some_and(|node| node.group.tokens.end == at && node.role == Role::NonFinite);
        if adjacent {
            return true;
        }
        let previous = document.lower(at - 1);
        let waits = self.frames.last().is_some_and(|frame| frame.waits);
        let after_mark = matches!(previous, "," | "–" | "—" | "(") && !waits;
        after_mark || document.tag_at(at - 1) == Tag::Adposition || !waits && document.tag_at(at - 1) == Tag::Noun
    }

    fn add(&mut self, group: Group, role: Role, opener: Option<usize>) {
        let start = group.tokens.start;
        self.nodes.push(Node { group, role, start, opener, subject: true });
    }

    /// Joins before a verb group are spent once it is placed.
    fn settle(&mut self) {
        self.comma = None;
        self.coordinator = None;
        self.dash = None;
    }

    fn finish(mut self) -> Skeleton {
        // A verb given to a frame whose opener may be a preposition is the main one where no other came:
        // “After the talks both sides signed”.
        if !self.nodes.iter().any(|node| node.role == Role::Main) {
            let begin = self.begin;
            if let Some(node) = self
                .nodes
                .iter_mut()
                .find(|node| node.role == Role::Adverbial && node.opener.is_some_and(|opener| opener == begin))
            {
                node.role = Role::Main;
            }
        }
        Skeleton { nodes: self.nodes, condition: self.condition }
    }
}

/// Whether a verb group can have a clause as its object.
fn is_reporting(document: &Document<'_>, group: &Group) -> bool {
    (!group.passive || matches!(document.lower(group.head), "told" | "informed" | "warned" | "assured" | "reminded"))
        && super::governors::lines(document, group.head).any(|governor| governor.needs.that || governor.needs.whether)
}

/// Whether only an addressee stands between the verb and “that”: “told reporters that”.
fn takes_person(document: &Document<'_>, nodes: &[Node], parent: usize) -> bool {
    nodes.get(parent).is_some_and(|node| {
        matches!(
            document.lemma(node.group.head),
            "tell"
                | "told"
                | "warn"
                | "assure"
                | "inform"
                | "remind"
                | "promise"
                | "convince"
                | "persuade"
                | "say"
                | "said"
        ) || matches!(document.lower(node.group.head), "told" | "warned" | "assured" | "informed")
    })
}

fn starts_verb(document: &Document<'_>, at: usize) -> bool {
    matches!(document.tag_at(at), Tag::Verb | Tag::Auxiliary)
}

fn is_subject_word(document: &Document<'_>, at: usize) -> bool {
    matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun | Tag::Pronoun | Tag::Numeral)
        || matches!(
            document.lower(at),
            "this" | "these" | "those" | "that" | "there" | "all" | "some" | "many" | "both"
        )
}

fn is_noun_then_pronoun(document: &Document<'_>, verb: usize) -> bool {
    verb.checked_sub(2).is_some_and(|noun| {
        document.tag_at(noun) == Tag::Noun
            && matches!(document.lower(noun + 1), "he" | "she" | "it" | "they" | "we" | "i" | "you")
    })
}

fn is_subject_start(document: &Document<'_>, at: usize) -> bool {
    matches!(document.tag_at(at), Tag::Pronoun | Tag::Determiner | Tag::ProperNoun)
}

fn has_verb_before_comma(document: &Document<'_>, from: usize, to: usize) -> bool {
    (from..to)
        .take_while(|&at| !matches!(document.lower(at), "," | ";"))
        .take(12)
        .any(|at| document.tag_at(at) == Tag::Auxiliary && document.lower(at - 1) != "to")
}

fn has_comma_then_verb(document: &Document<'_>, from: usize, to: usize) -> bool {
    let comma = (from..to).take(25).find(|&at| document.word(at) == ",");
    comma.is_some_and(|comma| (comma + 1..to).any(|at| starts_verb(document, at)))
}
