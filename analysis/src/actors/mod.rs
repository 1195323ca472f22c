//! Who is named: persons, states, bodies and firms, with the names by which the sources call them.
//!
//! Names are found in two passes. The first reads each document for names that a list knows or that their own words
//! explain: a title, a given name, a word such as `Ministry` or `Limited`. The second finds these names again in
//! their short forms: surnames, acronyms, firms without `Limited`. A name that nothing explains is no actor.

mod agency;
mod entities;
mod gazetteer;
mod names;
mod runs;

pub(crate) use agency::acts;

use crate::document::Document;
use crate::lexicon::is_among;
use crate::rule::{Fired, Rule};
use crate::sorting::Sorting;
use corpus::{Actor, Span};

/// The actors of a set of documents and where each is named.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Actors {
    /// The actors, the most often named first.
    pub actors: Vec<Actor>,
    /// For each document the mentions in text order.
    pub mentions: Vec<Vec<Mention>>,
}

/// A place where an actor is named.
#[derive(Clone, PartialEq, Debug)]
pub struct Mention {
    /// The words that name it.
    pub span: Span,
    /// Position of the actor in [`Actors::actors`].
    pub actor: usize,
    /// The rule that recognised it.
    pub fired: Fired,
}

/// Whether a word before a title makes it that of another.
pub(crate) fn is_lesser(word: &str) -> bool {
    is_among(word, "deputy vice former ex acting assistant shadow junior associate")
}

/// The listed name that starts at a token: the actor's own name, whether it is but the capital of the state, and how
/// many tokens it takes.
pub(crate) fn listed(document: &Document<'_>, at: usize) -> Option<(&'static str, bool, usize)> {
    let found = gazetteer::known_at(document, at)?;
    let name = gazetteer::known(found.known)?.name;
    Some((name, found.form == gazetteer::Form::Capital, found.length))
}

/// A name in the lists.
pub const KNOWN: Rule = Rule {
    name: "actor.known",
    explanation: "The words are a name in the list of states and well-known bodies and firms.",
};

/// An adjective of a state.
pub const DEMONYM: Rule = Rule {
    name: "actor.demonym",
    explanation: "The word is the adjective of a state or the noun for its people, so the state is concerned.",
};

/// A capital that stands for its state.
pub const CAPITAL: Rule = Rule {
    name: "actor.capital",
    explanation: "A capital stands for its state's government, since it does or owns something, no preposition of place stands before it, and the text names the state.",
};

/// A word such as `Ministry` or `Limited` in a name.
pub const HEAD: Rule = Rule {
    name: "actor.head",
    explanation: "A capitalised name that starts or ends with a word for a body or firm is one.",
};

/// A title before a name.
pub const TITLE: Rule =
    Rule { name: "actor.title", explanation: "A title or occupation before a capitalised name makes it a person's." };

/// A given name at the start of a name.
pub const GIVEN_NAME: Rule = Rule {
    name: "actor.given-name",
    explanation: "A capitalised name that starts with a common given name or initials is a person's.",
};

/// A name next to a verb of speech.
pub const SPEECH: Rule = Rule {
    name: "actor.speech",
    explanation: "Two or three capitalised words next to a verb of speech are a person's name.",
};

/// A surname by itself.
pub const SURNAME: Rule = Rule {
    name: "actor.surname",
    explanation: "The word is the surname of somebody whom a source names in full, or of a well-known person.",
};

/// An acronym or a shortened name.
pub const SHORT_NAME: Rule = Rule {
    name: "actor.short-name",
    explanation: "The words are the acronym or the short form of a name that a source gives in full.",
};

/// A name that is explained elsewhere.
pub const REPEATED: Rule =
    Rule { name: "actor.repeated", explanation: "The words are a name that a source explains at another place." };

/// The names of one document that need no other document to be understood: the first of the two passes.
#[derive(Clone, Debug)]
pub struct Named(Vec<names::Found>);

/// Finds the names that a document explains by itself.
#[must_use]
pub fn explained(document: &Document<'_>) -> Named {
    Named(names::explained(document))
}

/// Finds who is named in the documents, names of one actor across documents put together.
#[must_use]
pub fn find(documents: &[Document<'_>]) -> Actors {
    together(documents, documents.iter().map(explained).collect())
}

/// Finds who is named in the documents, given the names that each explains.
#[must_use]
pub fn together(documents: &[Document<'_>], named: Vec<Named>) -> Actors {
    let mut found: Vec<Vec<names::Found>> = named.into_iter().map(|Named(found)| found).collect();
    let known = entities::Entities::of(documents, &found);
    for (document, found) in documents.iter().zip(&mut found) {
        known.find_short_names(document, found);
        found.arrange_by_key(|found| (found.span.start, std::cmp::Reverse(found.span.end)));
    }
    known.actors(documents, found)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::document::Document;
    use corpus::ActorKind::{self, Body, Firm, Person, State};

    /// Checks the actors of texts, by slug and kind, and the words that name them, in the order of the text.
    #[track_caller]
    fn check(text: &str, expected: &[(&str, ActorKind, &str)]) {
        let documents = [Document::new(text)];
        let found = find(&documents);
        let mentions: Vec<_> = found.mentions[0]
            .iter()
            .map(|mention| {
                let actor = &found.actors[mention.actor];
                (actor.slug.as_str(), actor.kind, mention.span.slice(text))
            })
            .collect();
        assert_eq!(mentions, expected, "{text}");
    }

    #[test]
    fn states_are_named_by_name_adjective_and_people() {
        check("Peru and the UK met.", &[("peru", State, "Peru"), ("united-kingdom", State, "UK")]);
        check(
            "The Peruvians met British envoys.",
            &[("peru", State, "Peruvians"), ("united-kingdom", State, "British")],
        );
        check("He told us that America's oil is sold.", &[("united-states", State, "America")]);
        check("The W.H.O. agreed.", &[("who", Body, "W.H.O.")]);
        check("The Peru-Chile talks.", &[("peru", State, "Peru"), ("chile", State, "Chile")]);
        check("She spoke in French about the Bay of Bengal and the Indian Ocean.", &[]);
    }

    #[test]
    fn a_capital_stands_for_its_state_only_where_it_acts() {
        check("Peru agreed. Lima wants more.", &[("peru", State, "Peru"), ("peru", State, "Lima")]);
        check("Peru agreed. They met in Lima. The road to Lima is long.", &[("peru", State, "Peru")]);
        check("Peru agreed to Lima's terms.", &[("peru", State, "Peru"), ("peru", State, "Lima")]);
        check("Lima wants more.", &[]);
        check("Peru agreed. In the end, Lima gave in.", &[("peru", State, "Peru"), ("peru", State, "Lima")]);
        check("Peru agreed. Talks in Quito, Lima were held.", &[("peru", State, "Peru")]);
    }

    #[test]
    fn persons_are_told_by_title_given_name_or_speech() {
        check(
            "Prime Minister Ravi Kapoor came. Kapoor spoke.",
            &[("ravi-kapoor", Person, "Ravi Kapoor"), ("ravi-kapoor", Person, "Kapoor")],
        );
        check("It rained, said Bikila Worku.", &[("bikila-worku", Person, "Bikila Worku")]);
        check(
            "J. K. Mbeki and Anna Mbeki left.",
            &[("j-k-mbeki", Person, "J. K. Mbeki"), ("anna-mbeki", Person, "Anna Mbeki")],
        );
        check("The Prime Minister left the Green Corner.", &[]);
    }

    #[test]
    fn bodies_and_firms_are_told_by_their_heads() {
        check(
            "The Ministry of Water Affairs paid Nile Pumps Limited.",
            &[
                ("ministry-of-water-affairs", Body, "Ministry of Water Affairs"),
                ("nile-pumps-limited", Firm, "Nile Pumps Limited"),
            ],
        );
        check(
            "He told Nile Pumps Limited (NPL). NPL agreed, and Nile Pumps paid.",
            &[
                ("nile-pumps-limited", Firm, "Nile Pumps Limited"),
                ("nile-pumps-limited", Firm, "NPL"),
                ("nile-pumps-limited", Firm, "NPL"),
                ("nile-pumps-limited", Firm, "Nile Pumps"),
            ],
        );
        check(
            "NATO and the European Union (EU) agreed.",
            &[("nato", Body, "NATO"), ("european-union", Body, "European Union"), ("european-union", Body, "EU")],
        );
    }

    #[test]
    fn what_is_no_actor_stays_out() {
        for text in [
            "Operation Morning Star used the T-90 in March and on Monday.",
            "Maintenance, repair, and overhaul (MRO) is a Free Trade Agreement (FTA) matter.",
            "However, Recent talks at the World Cup led to the Treaty of Small Steps.",
            "New Bridges Are Expected To Be Built",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn names_of_one_actor_are_put_together_across_documents() {
        let texts = ["President Ann Kimaro spoke.", "Kimaro left. U.S. officials came, as the United States said."];
        let documents = texts.map(Document::new);
        let found = find(&documents);
        let slugs: Vec<_> = found.actors.iter().map(|actor| actor.slug.as_str()).collect();
        assert_eq!(slugs, ["ann-kimaro", "united-states"]);
        assert_eq!(found.actors[0].aliases, ["Ann Kimaro", "Kimaro"]);
        assert_eq!(found.mentions[1].len(), 3);
    }

    #[test]
    fn a_surname_that_two_share_is_whoever_was_named_last() {
        check(
            "Anna Mbeki met Peter Mbeki. Mbeki smiled. Mr. Mbeki left.",
            &[
                ("anna-mbeki", Person, "Anna Mbeki"),
                ("peter-mbeki", Person, "Peter Mbeki"),
                ("peter-mbeki", Person, "Mbeki"),
                ("peter-mbeki", Person, "Mbeki"),
            ],
        );
    }

    #[test]
    fn long_runs_of_capitals_take_linear_time() {
        let text = "A Bank Of ".repeat(20_000);
        let _ = find(&[Document::new(&text)]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_gives_mentions_that_slice_it_in_order(
            pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..14),
            tail in ".{0,12}",
        ) {
            let text = format!("{}{tail}", pieces.join(" ")) + &pieces.concat();
            let found = find(&[Document::new(&text)]);
            let mut end = 0;
            for mention in &found.mentions[0] {
                assert!(mention.span.start >= end && !mention.span.slice(&text).is_empty(), "{text}");
                assert!(found.actors.get(mention.actor).is_some());
                end = mention.span.end;
            }
        }
    }

    /// What names are made of, to put together at random.
    const PIECES: [&str; 32] = [
        "Peru",
        "Lima",
        "Peruvian",
        "US",
        "India-Russia",
        "Anna",
        "Mbeki",
        "J.",
        "Mr.",
        "President",
        "Bank",
        "of",
        "and",
        "the",
        "Limited",
        "(NPL)",
        "(",
        ")",
        "-",
        "–",
        "’s",
        "said",
        "in",
        "Ministry",
        "Sea",
        "Operation",
        "al-Amr",
        "é",
        "New",
        "York",
        ".",
        "Nile Pumps",
    ];
}
