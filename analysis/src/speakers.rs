//! Who the attributions of a corpus name, one speaker for all the names one actor goes by.

use crate::actors::{self, Actors, Mention};
use crate::document::Document;
use crate::identity::slug;
use crate::maps::HashMap;
use crate::notes::Notes;
use crate::sorting::Sorting;
use crate::voice::{Attribution, SpeakerName, speaker_name};
use crate::words::Tag;
use corpus::{ActorIx, ActorKind, OUTLET_SLUG, Span, Speaker};
use std::cmp::Reverse;

/// The slug of the speaker that stands for all who are not named.
const UNNAMED: &str = "unnamed";

/// The speakers of a corpus.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Speakers {
    list: Vec<Speaker>,
    of_attribution: HashMap<(usize, usize), usize>,
}

impl Speakers {
    /// The speaker of a document's attribution, where a claim rests on it and it names somebody.
    #[must_use]
    pub fn of(&self, document: usize, attribution: usize) -> Option<usize> {
        self.of_attribution.get(&(document, attribution)).copied()
    }

    /// The name of a speaker as a sentence has it, where one is known: `the firm`.
    #[must_use]
    pub fn name(&self, speaker: usize) -> Option<String> {
        let speaker = self.list.get(speaker).filter(|speaker| speaker.slug != UNNAMED)?;
        Some(if speaker.named { speaker.name.clone() } else { format!("the {}", speaker.name) })
    }

    /// The speakers, the most frequent first.
    #[must_use]
    pub fn into_list(self) -> Vec<Speaker> {
        self.list
    }
}

/// Collects the speakers of the attributions that claims rest on.
#[must_use]
pub fn find(documents: &[Document<'_>], notes: &[Notes], actors: &Actors) -> Speakers {
    let mut found: Vec<(Speaker, usize)> = Vec::new();
    let mut numbers: HashMap<String, usize> = HashMap::default();
    let mut uses = Vec::new();
    for (at, (document, notes)) in documents.iter().zip(notes).enumerate() {
        for number in notes.claims.iter().filter_map(|claim| claim.attribution) {
            let earlier = notes.attributions.get(..number).unwrap_or_default();
            let Some(attribution) = notes.attributions.get(number) else { continue };
            let speaker = speaker(document, at, attribution, earlier, actors);
            let speaker = *numbers.entry(speaker.slug.clone()).or_insert_with(|| {
                found.push((speaker, 0));
                found.len() - 1
            });
            if let Some((_, count)) = found.get_mut(speaker) {
                *count += 1;
            }
            uses.push(((at, number), speaker));
        }
    }
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.arrange_by_key(|&at| (Reverse(found.get(at).map_or(0, |(_, count)| *count)), at));
    let place: HashMap<usize, usize> = order.iter().enumerate().map(|(place, &at)| (at, place)).collect();
    Speakers {
        list: order.iter().filter_map(|&at| found.get(at)).map(|(speaker, _)| speaker.clone()).collect(),
        of_attribution: uses.into_iter().filter_map(|(key, at)| Some((key, *place.get(&at)?))).collect(),
    }
}

/// Whom an attribution names: the actor its source's name is a mention of, where there is one, else that name itself.
/// A source that names nobody, as in passives and with pronouns that nothing explains, is one unnamed speaker. The
/// adjective of a state stands for the state, that of another place for its people.
fn speaker(
    document: &Document<'_>,
    number: usize,
    attribution: &Attribution,
    earlier: &[Attribution],
    actors: &Actors,
) -> Speaker {
    let unnamed = || Speaker { slug: UNNAMED.to_owned(), name: "Unnamed".to_owned(), named: false, actor: None };
    let Some(SpeakerName { name, named, head }) = speaker_name(document, attribution, earlier) else {
        return unnamed();
    };
    let adjective = is_adjective(document, head);
    let mentions = actors.mentions.get(number).map_or(&[][..], Vec::as_slice);
    let mentioned = mentions
        .iter()
        .find(|mention| (named || adjective) && mention.span.end == head.end && head.overlaps(mention.span));
    let mentioned = mentioned.map(|mention| mention.actor).or_else(|| meant(document, head, mentions, actors));
    if let Some((at, actor)) = mentioned.and_then(|actor| Some((actor, actors.actors.get(actor)?))) {
        let named = true;
        return Speaker { slug: actor.slug.clone(), name: actor.name.clone(), named, actor: Some(ActorIx::from(at)) };
    }
    let Some(name) = (if adjective { people(&name) } else { Some(name) }) else { return unnamed() };
    let slug = Some(slug(&name)).filter(|slug| slug != OUTLET_SLUG).unwrap_or_else(|| "the-outlet".to_owned());
    Speaker { slug, name, named, actor: None }
}

/// How many places where a text names somebody are looked at for whom a description means.
const MOST_MENTIONS: usize = 200;

/// The one whom a description means: the only person whom the text gives that office, or the only body or firm of that
/// kind that the sentence or those before it name.
fn meant(document: &Document<'_>, head: Span, mentions: &[Mention], actors: &Actors) -> Option<usize> {
    let own = document.tokens_in(head);
    let noun = document.lower(own.start);
    // `A spokesman`, `the head of the guild`
    if own.start == 0 || document.lower(own.start - 1) != "the" || document.tag_at(own.end) == Tag::Adposition {
        return None;
    }
    let here = document.sentence_at(head.start)?;
    let fits = |mention: &&Mention| {
        let name = document.tokens_in(mention.span);
        match actors.actors.get(mention.actor).map(|actor| actor.kind) {
            Some(ActorKind::Person) => {
                let end = name.start - usize::from(name.start > 0 && document.lower(name.start - 1) == ",");
                end.checked_sub(own.len()).is_some_and(|start| {
                    let lesser = start > 0 && actors::is_lesser(document.lower(start - 1));
                    !lesser && own.clone().zip(start..).all(|(x, y)| document.lower(x) == document.lower(y))
                })
            }
            kind => {
                let there = document.sentence_at(mention.span.start).unwrap_or(0);
                let any = kind == Some(ActorKind::Firm) && matches!(noun, "company" | "firm");
                let same = |at: usize| document.lower(at) == noun;
                own.len() == 1 && there <= here && there + 2 >= here && (any || name.clone().any(same))
            }
        }
    };
    let mut found = mentions.iter().take(MOST_MENTIONS).filter(fits).map(|mention| mention.actor);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// Whether a name is but an adjective of a place: `European` in `European unease grows`.
fn is_adjective(document: &Document<'_>, head: Span) -> bool {
    let tokens = document.tokens_in(head);
    tokens.len() == 1 && document.tag_at(tokens.start) == Tag::Adjective && document.is_capitalised(tokens.start)
}

/// The people of a place by its adjective, where they go by the adjective's plural: `Europeans`.
fn people(adjective: &str) -> Option<String> {
    adjective.ends_with("an").then(|| format!("{adjective}s"))
}
