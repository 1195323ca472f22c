//! The noun phrases of a set of articles, and the claims that use them: what a topic may be called after.

use crate::actors::Actors;
use crate::align::concepts::{self, ConceptKind};
use crate::claims::DocumentClaim;
use crate::document::{Document, TokenKind};
use crate::lexicon::list;
use crate::maps::{HashMap, HashSet};
use crate::sorting::Sorting;
use crate::stems::of_phrase;
use crate::text::letters;
use crate::words::{Tag, frequency};
use corpus::{ActorKind, Span};
use std::ops::Range;
use std::sync::OnceLock;

static GENERIC: &str = list!("generic-nouns.txt");

/// The longest phrases considered, in tokens and, as hyphens part these, in stems.
const LONGEST: usize = 3;
const MOST_STEMS: usize = 5;

/// A phrase that a topic may be called after.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Candidate {
    /// Its stems, parted by blanks.
    pub(super) stems: String,
    /// How many stems.
    pub(super) length: usize,
    /// The claims that use it, ascending, each once.
    pub(super) claims: Vec<usize>,
    /// How often it is used.
    pub(super) uses: u32,
    /// How often a longer candidate holds it.
    pub(super) nested: u32,
    /// How many longer candidates hold it.
    pub(super) holders: u32,
    /// How rare its rarest word is in English at large, 0 to 1.
    pub(super) rarity: f64,
    /// How many of its uses are names throughout.
    pub(super) names: u32,
    /// How many of its uses follow a number: `60 million crowns`.
    pub(super) counted: u32,
    /// The actor it is a name of, where it is one.
    pub(super) actor: Option<usize>,
    /// Its class of [`concepts`], for a single word.
    pub(super) class: Option<u16>,
    forms: HashMap<String, u32>,
}

impl Candidate {
    /// The form in which it is most often written, the alphabetically first of several.
    pub(super) fn form(&self) -> &str {
        let most = self.forms.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
        most.map_or("", |(form, _)| form)
    }
}

/// Collects the phrases of the claims, in the order of their stems; claims are numbered through all documents. Names
/// of persons and states are left out: they are found under who is named.
pub(super) fn find(documents: &[Document<'_>], claims: &[&[DocumentClaim]], actors: &Actors) -> Vec<Candidate> {
    let mut found: HashMap<String, Candidate> = HashMap::default();
    let mut number = 0;
    for (at, (document, claims)) in documents.iter().zip(claims).enumerate() {
        let names = Names::new(document, actors, at);
        for claim in *claims {
            for phrase in phrases(document, claim.tokens.clone(), &names) {
                let actor = names.whole.get(&(phrase.start, phrase.end)).copied();
                enter(&mut found, document, phrase, number, actor);
            }
            number += 1;
        }
    }
    nest(&mut found);
    let mut found: Vec<_> = found.into_values().collect();
    found.arrange_by(|a, b| a.stems.cmp(&b.stems));
    found
}

/// The tokens that name somebody.
#[derive(Default)]
struct Names {
    /// Tokens of the names of persons and states.
    barred: HashSet<usize>,
    /// Tokens of names that the token before belongs to as well.
    inner: HashSet<usize>,
    /// The actors by the tokens of their mentions.
    whole: HashMap<(usize, usize), usize>,
}

impl Names {
    fn new(document: &Document<'_>, actors: &Actors, at: usize) -> Self {
        let mut names = Self::default();
        for mention in actors.mentions.get(at).into_iter().flatten() {
            let kind = actors.actors.get(mention.actor).map(|actor| actor.kind);
            let tokens = document.tokens_in(mention.span);
            names.inner.extend(tokens.clone().skip(1));
            names.whole.insert((tokens.start, tokens.end), mention.actor);
            if kind == Some(ActorKind::Person) {
                // `Prime Minister Ana Ruiz`: an office says no more of what about than the name.
                let title = |at: &usize| matches!(document.tag_at(*at), Tag::ProperNoun | Tag::Noun | Tag::Adjective);
                names.barred.extend((0..tokens.start).rev().take_while(title));
            }
            if matches!(kind, Some(ActorKind::Person | ActorKind::State)) {
                names.barred.extend(tokens);
            }
        }
        names
    }

    /// Whether a phrase would take a name apart.
    fn cut(&self, phrase: &Range<usize>) -> bool {
        self.inner.contains(&phrase.start) || self.inner.contains(&phrase.end)
    }
}

/// The runs of up to [`LONGEST`] adjectives and nouns that end in a noun.
fn phrases(document: &Document<'_>, tokens: Range<usize>, names: &Names) -> Vec<Range<usize>> {
    let named = |at: usize| {
        let word = matches!(document.kind(at), TokenKind::Word) && document.lower(at).len() > 1;
        // The halves of `Hale & Stone` name nobody.
        let half = document.word(at + 1) == "&" || at > 0 && matches!(document.lower(at - 1), "&" | "per");
        word && !half && !names.barred.contains(&at) && !document.lower(at).starts_with('\'')
    };
    let noun = |at: usize| named(at) && matches!(document.tag_at(at), Tag::Noun | Tag::ProperNoun);
    let fits = |at: usize| noun(at) || named(at) && document.tag_at(at) == Tag::Adjective;
    let mut phrases = Vec::new();
    let mut start = tokens.start;
    for at in tokens {
        if !fits(at) {
            start = at + 1;
        } else if noun(at) {
            let firsts = start.max((at + 1).saturating_sub(LONGEST))..=at;
            phrases.extend(firsts.map(|first| first..at + 1).filter(|phrase| !names.cut(phrase)));
        }
    }
    phrases
}

fn enter(
    found: &mut HashMap<String, Candidate>,
    document: &Document<'_>,
    phrase: Range<usize>,
    claim: usize,
    actor: Option<usize>,
) {
    let stems = document.stems();
    let parts = stems.parts(document, phrase.clone());
    let Some(first) = parts.first() else { return };
    if parts.len() > MOST_STEMS || generic().contains(stems.key(first).word) {
        return;
    }
    let stems: Vec<&str> = parts.iter().map(|part| stems.key(part).word).collect();
    let length = stems.len();
    let stems = stems.join(" ");
    let form = document.span(phrase.clone());
    let candidate = found.entry(stems.clone()).or_insert_with(|| Candidate {
        stems,
        length,
        class: if phrase.len() == 1 { class(document, phrase.start) } else { None },
        rarity: phrase.clone().map(|at| frequency::rarity(document.lemma(at))).fold(0.0, f64::max),
        ..Candidate::default()
    });
    candidate.uses += 1;
    candidate.actor = candidate.actor.or(actor);
    let before = phrase.start.checked_sub(1);
    let number = before.is_some_and(|at| document.kind(at) == TokenKind::Number || document.tag_at(at) == Tag::Numeral);
    candidate.counted += u32::from(number);
    candidate.names += u32::from(phrase.clone().all(|at| document.tag_at(at) == Tag::ProperNoun));
    if candidate.claims.last() != Some(&claim) {
        candidate.claims.push(claim);
    }
    *candidate.forms.entry(written(document, form, phrase)).or_default() += 1;
}

/// The class of words that name the same sort of thing, as `plane` and `aircraft` do.
fn class(document: &Document<'_>, at: usize) -> Option<u16> {
    let thing = concepts::of(document.lemma(at), true).filter(|concept| concept.kind == ConceptKind::Thing)?;
    (document.tag_at(at) == Tag::Noun).then_some(thing.class)
}

/// A phrase as a label would write it: as the text does, but without the capitals of a sentence's start or a headline.
fn written(document: &Document<'_>, form: Span, phrase: Range<usize>) -> String {
    let name = |at: usize| {
        let inner = document.word(at).chars().skip(1).any(|c| c.is_uppercase() || c.is_numeric());
        inner || document.tag_at(at) == Tag::ProperNoun
    };
    if phrase.clone().any(name) {
        form.slice(document.text()).to_owned()
    } else {
        letters::small(form.slice(document.text()))
    }
}

/// Tells each phrase how often it stands inside longer ones that are used more than once.
fn nest(found: &mut HashMap<String, Candidate>) {
    let longer: Vec<(String, u32)> =
        found.values().filter(|it| it.length > 1 && it.uses > 1).map(|it| (it.stems.clone(), it.uses)).collect();
    for (stems, uses) in longer {
        let words: Vec<&str> = stems.split(' ').collect();
        let inner: HashSet<String> =
            (1..words.len()).flat_map(|length| words.windows(length).map(|window| window.join(" "))).collect();
        for stems in inner {
            if let Some(inner) = found.get_mut(&stems) {
                inner.nested += uses;
                inner.holders += 1;
            }
        }
    }
}

fn generic() -> &'static HashSet<String> {
    static STEMS: OnceLock<HashSet<String>> = OnceLock::new();
    STEMS.get_or_init(|| GENERIC.lines().flat_map(of_phrase).collect())
}
