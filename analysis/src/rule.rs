//! The names of rules and what they say, and the list of those that a corpus refers to.

use corpus::{Evidence, RuleIx, Span};

/// A rule as the code knows it. Each module keeps its own as constants.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rule {
    /// `<part>.<what>`: `status.expected-to`.
    pub name: &'static str,
    /// One sentence for readers: what the rule looks for and what it concludes.
    pub explanation: &'static str,
}

/// Defines rules as public constants: `NAME "part.what" "One sentence for readers.";`.
macro_rules! rules {
    ($($constant:ident $name:literal $explanation:literal;)*) => {
        $(
            #[doc = $explanation]
            pub const $constant: $crate::rule::Rule = $crate::rule::Rule { name: $name, explanation: $explanation };
        )*
    };
}
pub(crate) use rules;

/// A rule that fired, with the words that made it fire.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fired {
    /// The rule.
    pub rule: &'static Rule,
    /// The words, in text order.
    pub words: Vec<Span>,
}

/// The rules that fired somewhere in a corpus, in the order of their first firing.
#[derive(Clone, Debug, Default)]
pub(crate) struct RuleBook {
    rules: Vec<&'static Rule>,
}

impl RuleBook {
    /// The evidence of a rule that fired, the rule being entered in the book where it is new.
    pub(crate) fn evidence(&mut self, fired: Fired) -> Evidence {
        let known = self.rules.iter().position(|rule| rule.name == fired.rule.name);
        let at = known.unwrap_or_else(|| {
            self.rules.push(fired.rule);
            self.rules.len() - 1
        });
        Evidence { rule: RuleIx::from(at), words: fired.words }
    }

    /// The rules as the corpus lists them.
    pub(crate) fn into_rules(self) -> Vec<corpus::Rule> {
        self.rules
            .into_iter()
            .map(|rule| corpus::Rule { name: rule.name.to_owned(), explanation: rule.explanation.to_owned() })
            .collect()
    }
}
