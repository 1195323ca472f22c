//! Where a verb group belongs: to a clause that waits for it, beside the one before, or to none.

use super::openers::has_comma_then_verb;
use super::{Frame, Node, Reader, Role, is_reporting, is_subject_start, is_subject_word};
use crate::status::forms::{Form, is_adverb};
use crate::status::groups::Group;
use crate::words::Tag;

/// A place for a verb group.
#[derive(Clone, Copy, Debug)]
struct Place {
    role: Role,
    start: usize,
    opener: Option<usize>,
    subject: bool,
}

impl Reader<'_, '_> {
    /// Gives a verb group its place.
    pub(super) fn attach(&mut self, group: Group) {
        if !group.form.is_finite() || self.is_noun(&group) {
            self.hang(group, Role::NonFinite);
        } else if self.is_inversion(&group) || self.is_inverted(&group) {
            let begin = self.tokens.start;
            self.condition.get_or_insert(begin);
            self.hang(group, Role::Condition);
        } else if self.is_reduced(&group) {
            // “The firm, a bank, closed two branches”: the predicate after all, where no other verb comes.
            let after_comma = self.document.mark(group.tokens.start.wrapping_sub(1)) == ",";
            if after_comma && self.frames.first().is_some_and(|frame| frame.waits) {
                self.fallback = Some(self.nodes.len());
            }
            self.hang(Group { form: Form::Participle, ..group }, Role::NonFinite);
        } else if self.is_inserted(&group) {
            self.hang(group, Role::Parenthetical);
        } else {
            let place = self.place(&group);
            self.nodes.push(Node {
                group,
                role: place.role,
                start: place.start,
                opener: place.opener,
                subject: place.subject,
                comma: self.comma,
            });
            // Joins before a verb group are spent once it is placed.
            self.comma = None;
            self.coordinator = None;
            self.dash = None;
        }
    }

    /// Puts a group beside the clauses, joins being kept for the next one.
    fn hang(&mut self, group: Group, role: Role) {
        let start = group.tokens.start;
        self.nodes.push(Node { group, role, start, opener: None, subject: true, comma: None });
    }

    fn place(&mut self, group: &Group) -> Place {
        let last_end = self.nodes.last().map_or(self.tokens.start, |node| node.group.tokens.end);
        let since = |join: Option<usize>| join.filter(|&at| at >= last_end);
        let (comma, dash) = (since(self.comma), since(self.dash));
        // A mark after the last verb and nouns before the coordinator: the nouns are joined, not clauses (“; oil and gas
        // would …”), as are those after a verb of saying (“said oil and gas would …”).
        let nouns = |from: usize, to: usize| (from..to).any(|at| is_subject_word(self.document, at));
        let mark = comma.max(dash);
        let says = self.nodes.last().is_some_and(|node| is_reporting(self.document, &node.group));
        let coordinator = since(self.coordinator).filter(|&coordinator| match mark {
            Some(mark) => !nouns(mark + 1, coordinator),
            None => !(says && nouns(last_end, coordinator)),
        });
        let dash = dash.filter(|&dash| comma.is_none_or(|comma| comma < dash));
        let subject_from = coordinator.max(mark).map_or(last_end, |at| at + 1);
        let subject = nouns(subject_from, group.tokens.start);
        if coordinator.is_some() && self.is_about_noun(group) {
            return Place { role: Role::Relative, start: subject_from, opener: None, subject };
        }
        self.after_insertion(group, comma)
            .or_else(|| self.awaited())
            .or_else(|| coordinator.map(|coordinator| self.coordinated(coordinator, subject)))
            .or_else(|| self.unmarked_content(last_end, subject && comma.is_none()))
            .or_else(|| self.resumed(comma))
            .unwrap_or_else(|| match dash.or(comma) {
                Some(at) => {
                    let says = subject && dash.is_none() && is_reporting(self.document, group);
                    let role = if says { Role::Parenthetical } else { Role::Main };
                    Place { role, start: at + 1, opener: Some(at), subject }
                }
                None => self.unjoined(group, last_end, subject),
            })
    }

    /// The innermost clause waits for its verb.
    fn awaited(&mut self) -> Option<Place> {
        let top = self.frames.last_mut().filter(|top| top.waits)?;
        top.waits = false;
        Some(Place { role: top.role, start: top.start, opener: top.opener, subject: true })
    }

    /// After `and`: beside the innermost clause that can have a second verb. A subject of its own or a comma before
    /// the coordinator takes it out of clauses that merely hang on another.
    fn coordinated(&mut self, coordinator: usize, subject: bool) -> Place {
        let after_comma = self.comma.is_some_and(|comma| comma + 1 == coordinator);
        let keeps = |frame: &Frame| match frame.role {
            Role::Main | Role::Content(_) => true,
            _ => !after_comma && !subject,
        };
        while self.frames.len() > 1 && self.frames.last().is_some_and(|frame| !keeps(frame)) {
            self.frames.pop();
        }
        let role = self.frames.last_mut().map_or(Role::Main, |frame| {
            frame.waits = false;
            frame.role
        });
        Place { role, start: coordinator + 1, opener: Some(coordinator), subject }
    }

    /// “He said the deal will hold”: a clause without `that`.
    fn unmarked_content(&mut self, last_end: usize, subject: bool) -> Option<Place> {
        let document = self.document;
        let reports = |at: &usize| self.nodes.get(*at).is_some_and(|node| is_reporting(document, &node.group));
        // “He said the plan to sell would …”: infinitives within the subject may come between.
        let last = self.nodes.len().checked_sub(1).filter(|_| subject)?;
        let further = || self.last_finite().filter(|&at| at + 1 < self.nodes.len() && self.has_subject_after(at));
        let parent = Some(last).filter(reports).or_else(|| further().filter(reports))?;
        let node = self.nodes.get_mut(parent)?;
        // “Had it come earlier, I think it would …”: what looked like “…, he said” has a content of its own.
        if node.role == Role::Parenthetical {
            node.role = Role::Main;
        }
        let role = Role::Content(parent);
        self.frames.push(Frame { role, waits: false, start: last_end, opener: None, may_lack: false });
        Some(Place { role, start: last_end, opener: None, subject })
    }

    /// Whether a noun follows a node before the next verb group.
    fn has_subject_after(&self, node: usize) -> bool {
        let end = self.nodes.get(node).map_or(0, |node| node.group.tokens.end);
        let next = self.nodes.get(node + 1).map_or(end, |node| node.group.tokens.start);
        (end..next.min(end + 12)).any(|at| is_subject_word(self.document, at))
    }

    /// A clause further out still waits for its verb; those within are over.
    fn resumed(&mut self, comma: Option<usize>) -> Option<Place> {
        while self.frames.len() > 1 && self.frames.last().is_some_and(|frame| !frame.waits) {
            self.frames.pop();
        }
        let mut place = self.awaited()?;
        place.start = comma.map_or(place.start, |comma| comma + 1);
        place.opener = None;
        Some(place)
    }

    /// “The revenue, he said, would be spent”: the verb between the commas was not the main one.
    fn after_insertion(&mut self, group: &Group, comma: Option<usize>) -> Option<Place> {
        let comma = comma?;
        let first = (comma + 1..group.tokens.start).find(|&at| !is_adverb(self.document, at));
        let last = self.last_finite()?;
        let (document, begin) = (self.document, self.tokens.start);
        let node = self.nodes.get_mut(last)?;
        let short = comma < node.group.tokens.end + 4;
        let pronoun = document.tag_at(node.group.tokens.start.wrapping_sub(1)) == Tag::Pronoun;
        let inserted = node.role == Role::Main
            && node.comma.is_some()
            && short
            && first.is_none()
            && self.coordinator.is_none_or(|coordinator| coordinator < node.group.tokens.end)
            && (pronoun || is_reporting(document, &node.group));
        inserted.then(|| {
            node.role = Role::Parenthetical;
            Place { role: Role::Main, start: begin, opener: None, subject: true }
        })
    }

    /// Two verbs without a join: one of them stands in a clause about a noun.
    fn unjoined(&mut self, group: &Group, last_end: usize, subject: bool) -> Place {
        let main = Place { role: Role::Main, start: last_end, opener: None, subject: true };
        let Some(earlier) = self.last_finite().and_then(|last| self.nodes.get_mut(last)) else { return main };
        let single = earlier.group.tokens.len() == 1;
        let (role, start) = (earlier.role, earlier.start);
        let verb = group.tokens.start;
        let pronoun = verb
            .checked_sub(1)
            .is_some_and(|at| matches!(self.document.lower(at), "he" | "she" | "it" | "they" | "we" | "i" | "you"));
        // “dropped over fears it would …”, “will undo the damage the storm has done”: the second is about a noun.
        if subject && (pronoun || !single) {
            return Place { role: Role::Relative, start: last_end, opener: None, subject };
        }
        // “the deal they signed has …”: the first is, unless it has a place of its own, which the second then shares.
        if role == Role::Main || single && !matches!(role, Role::Relative | Role::Adverbial) {
            earlier.role = Role::Relative;
        }
        Place { role, start, opener: None, subject: true }
    }

    /// Whether a single present form is a noun that was taken for a verb: “over fears it would”, “may include visits”.
    fn is_noun(&self, group: &Group) -> bool {
        let at = group.tokens.start;
        if group.form != Form::Present || group.modal.is_some() || group.tokens.len() > 1 || at == self.tokens.start {
            return false;
        }
        let document = self.document;
        let sets = self.absolute.is_some() && document.lower(at) == "set" && document.lower(at + 1) == "to";
        let adjacent = self.nodes.last().is_some_and(|node| node.group.tokens.end == at);
        sets || matches!(document.tag_at(at - 1), Tag::Adposition | Tag::Determiner) || adjacent && !self.waits()
    }

    /// Whether an `-ed` form is a participle: after a comma or a preposition, before a noun, or with no clause that
    /// waits for a verb.
    fn is_reduced(&self, group: &Group) -> bool {
        if group.form != Form::PastOrParticiple {
            return false;
        }
        let document = self.document;
        let at = group.tokens.start;
        // “…, the mayor said.”, “…, the mayor told reporters.”
        let end = group.tokens.end;
        let closes = end >= self.tokens.end || document.tag_at(end) == Tag::Punctuation || document.lower(at) == "told";
        if closes && self.comma.is_some_and(|comma| comma + 1 < at) && is_reporting(document, group) {
            return false;
        }
        // “The coach, Ana Ruiz, said she would stay”
        if document.lower(at) == "said" && group.tokens.len() == 1 && document.lower(end) != "to" {
            return false;
        }
        let last = self.last_finite().and_then(|last| self.nodes.get(last));
        let coordinated = self.coordinator.is_some_and(|coordinator| coordinator + 2 >= at);
        if coordinated && self.nodes.last().is_some_and(|node| node.group.form.is_finite()) {
            return false;
        }
        // “, and the mayor said”
        let after_comma = self.comma.is_some_and(|comma| self.coordinator == Some(comma + 1));
        let regular = document.lower(at).ends_with("ed");
        if self.coordinator.is_some() && (after_comma || !regular) && document.lower(at + 1) != "by" {
            return false;
        }
        if at == self.tokens.start {
            return has_comma_then_verb(document, at, self.tokens.end);
        }
        // “with further deliveries planned by spring”
        if self.absolute.is_some_and(|with| last.is_none_or(|node| node.group.tokens.end <= with)) {
            return true;
        }
        let hangs = self.nodes.last().is_some_and(|node| node.group.tokens.end == at && node.role == Role::NonFinite);
        if hangs || document.tag_at(at - 1) == Tag::Adposition || matches!(document.mark(at - 1), "," | "–" | "—" | "(")
        {
            return true;
        }
        // Nothing waits for a verb: the form follows its noun (“the metal previously used”), unless somebody says
        // something here (“he said profits doubled”), or the verb before may itself be a participle.
        let joined = self.comma.is_some() || self.coordinator.is_some() || self.dash.is_some();
        let reports = last.is_some_and(|node| is_reporting(document, &node.group));
        let doubtful = last.is_some_and(|node| node.group.form == Form::PastOrParticiple);
        !self.waits() && (document.tag_at(at - 1) == Tag::Noun || !joined) && !reports && !doubtful
    }

    /// “… and the time they have”: a pronoun right after a noun.
    fn is_about_noun(&self, group: &Group) -> bool {
        group.tokens.start.checked_sub(2).is_some_and(|noun| {
            self.document.tag_at(noun) == Tag::Noun
                && !matches!(self.document.lower(noun), "today" | "tomorrow" | "tonight" | "yesterday")
                && is_pronoun(self.document.lower(noun + 1))
        })
    }

    fn waits(&self) -> bool {
        [self.frames.first(), self.frames.last()].into_iter().flatten().any(|frame| frame.waits)
    }

    /// “Had it rained, …”: a condition without `if`.
    fn is_inversion(&self, group: &Group) -> bool {
        let document = self.document;
        let begin = self.tokens.start;
        group.tokens.start == begin
            && matches!(document.lower(begin), "had" | "were" | "should")
            && is_subject_start(document, begin + 1)
            && has_comma_then_verb(document, begin + 2, self.tokens.end)
    }

    /// The verb of such a condition: “Should it rain, …”.
    fn is_inverted(&self, group: &Group) -> bool {
        let begin = self.tokens.start;
        let opened = self.nodes.first().is_some_and(|first| first.role == Role::Condition && first.start == begin);
        opened
            && self.condition == Some(begin)
            && self.comma.is_none()
            && group.modal.is_none()
            && matches!(self.document.lower(begin), "had" | "were" | "should")
    }

    /// “…, says Smith, …” before the main verb.
    fn is_inserted(&self, group: &Group) -> bool {
        let document = self.document;
        let end = group.tokens.end;
        let after_comma = self.comma.is_some_and(|comma| comma + 1 == group.tokens.start);
        let waits = self.frames.first().is_some_and(|frame| frame.waits);
        after_comma
            && waits
            && group.tokens.len() == 1
            && is_reporting(document, group)
            && !is_pronoun(document.lower(end))
            && (is_subject_start(document, end) || document.tag_at(end) == Tag::Noun)
            && (end..self.tokens.end.min(end + 8)).any(|at| document.mark(at) == ",")
    }
}

/// Whether a word is a pronoun that is the subject.
fn is_pronoun(word: &str) -> bool {
    matches!(word, "he" | "she" | "it" | "they" | "we" | "i" | "you")
}
