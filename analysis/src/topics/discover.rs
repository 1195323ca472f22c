//! Topics for any event: found from the articles where nobody has named them.
//!
//! Candidates are noun phrases, weighed by C-value (Frantzi, Ananiadou and Mima 2000), which prefers a phrase to the
//! words inside it where these are seldom used apart, and by how rare their words are in English at large. Topics are
//! then chosen one after the other, each for the claims that no topic chosen before it covers, and gather the phrases
//! that are used together with theirs.

use super::candidates::{self, Candidate};
use super::{OTHER_SLUG, TopicTerms};
use crate::actors::Actors;
use crate::claims::DocumentClaim;
use crate::document::Document;
use crate::identity::slug;
use crate::maps::{HashMap, HashSet};
use crate::sorting::Sorting;
use crate::text::letters;
use corpus::Topic;

/// The most topics found.
pub(crate) const MOST: usize = 14;

/// As long as more than one in this number of claims has no topic, a claim or two make one.
const FEW_OTHERS: usize = 5;

/// From this number of topics on, a phrase of one claim may be a further one.
const SOME: usize = 3;

/// What a name counts for beside a common noun: who is named is shown elsewhere, and says little of what about.
const NAME: f64 = 0.45;

/// As long as there are fewer topics, a claim or two make one.
pub(crate) const ENOUGH: usize = 6;

/// The most phrases a topic gathers.
const MOST_TERMS: usize = 8;

/// How much more a phrase of several words says than a word.
const PHRASE: f64 = 2.2;

/// The share of a phrase's uses that must fall on claims of a topic for the topic to gather it.
const TOGETHER: f64 = 0.6;

/// The topics of some articles, given the claims of each and who is named in them: at most 14, in the order of the
/// number of claims, and none that holds more than a third of all claims by the phrase it is called after. Fewer than
/// six where the articles are so short that hardly a phrase is used twice.
#[must_use]
pub fn discover(documents: &[Document<'_>], claims: &[&[DocumentClaim]], actors: &Actors) -> Vec<Topic> {
    let candidates = candidates::find(documents, claims, actors);
    let total: usize = claims.iter().map(|claims| claims.len()).sum();
    let first_of: Vec<usize> = claims
        .iter()
        .scan(0, |sum, claims| {
            let first = *sum;
            *sum += claims.len();
            Some(first)
        })
        .collect();
    let sources = |candidate: &Candidate| {
        let mut sources: Vec<usize> =
            candidate.claims.iter().map(|claim| first_of.partition_point(|first| first <= claim)).collect();
        sources.dedup();
        sources.len()
    };
    let named = named(&candidates);
    let too_large = |it: &Candidate| {
        it.actor.and_then(|actor| named.get(&actor)).is_some_and(|claims| claims.len() > largest(total))
    };
    let weight = |it: &Candidate| if too_large(it) { 0.0 } else { weight(it, total, sources(it)) };
    let weights: Vec<f64> = candidates.iter().map(weight).collect();
    let by_claim = by_claim(&candidates, total);

    let mut covered = vec![false; total];
    let mut taken = vec![false; candidates.len()];
    let mut groups: Vec<Vec<usize>> = Vec::new();
    while groups.len() < MOST {
        let open = covered.iter().filter(|covered| !**covered).count();
        let few = groups.len() < ENOUGH || open * FEW_OTHERS > total;
        let seed = best(&candidates, &weights, &covered, &taken, few)
            .or_else(|| lone(&candidates, &covered).filter(|_| groups.len() >= SOME && open * 4 > total));
        let Some(seed) = seed else { break };
        let mut group = gather(&candidates, &by_claim, &weights, seed, &taken, largest(total));
        add_same(&mut group, &candidates, seed, &taken, largest(total) * 3 / 2);
        for candidate in group.iter().filter_map(|&at| candidates.get(at)) {
            candidate.claims.iter().for_each(|&claim| mark(&mut covered, claim));
        }
        group.iter().for_each(|&at| mark(&mut taken, at));
        groups.push(group);
    }
    let mut topics: Vec<Topic> = Vec::new();
    for group in &groups {
        let topic = topic(group, &candidates);
        let known = topic.slug == OTHER_SLUG || topics.iter().any(|known| known.slug == topic.slug);
        if !topic.slug.is_empty() && !known {
            topics.push(topic);
        }
    }
    by_size(topics, documents, claims)
}

/// The topics with the most claims first.
fn by_size(topics: Vec<Topic>, documents: &[Document<'_>], claims: &[&[DocumentClaim]]) -> Vec<Topic> {
    let terms = TopicTerms::new(&topics);
    let mut sizes = vec![0_usize; topics.len()];
    for (document, claims) in documents.iter().zip(claims) {
        for (topic, _) in claims.iter().flat_map(|claim| terms.find(document, claim.tokens.clone())) {
            if let Some(size) = sizes.get_mut(topic) {
                *size += 1;
            }
        }
    }
    let mut sized: Vec<(usize, Topic)> = sizes.into_iter().zip(topics).collect();
    sized.arrange_by_key(|(size, _)| std::cmp::Reverse(*size));
    sized.into_iter().map(|(_, topic)| topic).collect()
}

/// The most claims that a topic may hold.
fn largest(claims: usize) -> usize {
    (claims / 3).max(3)
}

/// How well a phrase would serve as a topic, 0 where it can't: its C-value times the rarity of its rarest word, half
/// as much again where several sources use it.
fn weight(candidate: &Candidate, claims: usize, sources: usize) -> f64 {
    let spread = candidate.claims.len();
    if spread < 2 || spread > largest(claims) || candidate.rarity < 0.2 || candidate.counted == candidate.uses {
        return 0.0;
    }
    let inside = f64::from(candidate.nested) / f64::from(candidate.holders.max(1));
    let length = if candidate.length > 1 { PHRASE } else { 1.0 };
    let c_value = length * (f64::from(candidate.uses) - inside);
    let shared = if sources > 1 { 1.5 } else { 1.0 };
    let name = if candidate.names * 2 > candidate.uses { NAME } else { 1.0 };
    c_value.max(0.0) * candidate.rarity * shared * name
}

/// By actor, the claims that name it.
fn named(candidates: &[Candidate]) -> HashMap<usize, HashSet<usize>> {
    let mut named: HashMap<usize, HashSet<usize>> = HashMap::default();
    for candidate in candidates {
        if let Some(actor) = candidate.actor {
            named.entry(actor).or_default().extend(&candidate.claims);
        }
    }
    named
}

/// A phrase that but one claim uses, of a claim that no topic covers: better than none where many are left. Two words
/// say more than one.
fn lone(candidates: &[Candidate], covered: &[bool]) -> Option<usize> {
    let fits = |candidate: &Candidate| {
        let open = candidate.claims.first().is_some_and(|&claim| !is(covered, claim));
        candidate.claims.len() == 1
            && candidate.length <= 2
            && candidate.counted == 0
            && candidate.rarity >= 0.2
            && !candidate.form().contains(char::is_uppercase)
            && open
    };
    let all = candidates.iter().enumerate().filter(|(_, candidate)| fits(candidate));
    let tells = |candidate: &Candidate| candidate.rarity * candidate.length as f64;
    all.reduce(|best, next| if tells(next.1) > tells(best.1) { next } else { best }).map(|(at, _)| at)
}

/// Adds to a group what is the same as its seed by another name, as far as the topic does not grow too large.
fn add_same(group: &mut Vec<usize>, candidates: &[Candidate], seed: usize, taken: &[bool], largest: usize) {
    let claims = |at: usize| candidates.get(at).map_or(&[][..], |candidate| candidate.claims.as_slice());
    let mut held: HashSet<usize> = group.iter().flat_map(|&at| claims(at)).copied().collect();
    let mut same = Vec::new();
    for at in (0..candidates.len()).filter(|&at| !is(taken, at) && are_one(candidates, seed, at)) {
        let added = claims(at).iter().filter(|claim| !held.contains(claim)).count();
        if !group.contains(&at) && held.len() + added <= largest {
            held.extend(claims(at));
            same.push(at);
        }
    }
    group.splice(1..1, same);
    group.truncate(MOST_TERMS);
}

/// Whether two candidates are names of one actor, words for the same sort of thing, or a thing with and without its name:
/// `ferry` and `ferry Skarvik Queen`.
fn are_one(candidates: &[Candidate], seed: usize, at: usize) -> bool {
    let (Some(seed), Some(other)) = (candidates.get(seed), candidates.get(at).filter(|_| seed != at)) else {
        return false;
    };
    seed.actor.is_some() && seed.actor == other.actor
        || seed.class.is_some() && seed.class == other.class
        || is_named(seed, other)
        || is_named(other, seed)
}

/// Whether the second is the first followed by its name.
fn is_named(thing: &Candidate, named: &Candidate) -> bool {
    let name = named.stems.strip_prefix(&thing.stems).is_some_and(|rest| rest.starts_with(' '));
    let mut name_written = named.form().split(' ').skip(thing.length);
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    name && !capital(thing.form()) && name_written.clone().next().is_some() && name_written.all(capital)
}

/// For each claim the candidates it uses.
fn by_claim(candidates: &[Candidate], claims: usize) -> Vec<Vec<usize>> {
    let mut by_claim = vec![Vec::new(); claims];
    for (at, candidate) in candidates.iter().enumerate() {
        for &claim in &candidate.claims {
            if let Some(uses) = by_claim.get_mut(claim) {
                uses.push(at);
            }
        }
    }
    by_claim
}

/// The candidate with the most weight on claims that no topic covers yet.
fn best(candidates: &[Candidate], weights: &[f64], covered: &[bool], taken: &[bool], few: bool) -> Option<usize> {
    let least = if few { 1 } else { 2 };
    let mut best: Option<(usize, f64)> = None;
    for (at, (candidate, weight)) in candidates.iter().zip(weights).enumerate() {
        if *weight <= 0.0 || is(taken, at) {
            continue;
        }
        let new = candidate.claims.iter().filter(|&&claim| !is(covered, claim)).count();
        let gain = weight * new as f64 / candidate.claims.len() as f64;
        if new >= least && best.is_none_or(|(_, most)| gain > most) {
            best = Some((at, gain));
        }
    }
    best.map(|(at, _)| at)
}

/// A phrase with those used together with it: the phrases that hold it, and those most of whose uses are in its
/// claims.
fn gather(
    candidates: &[Candidate],
    by_claim: &[Vec<usize>],
    weights: &[f64],
    seed: usize,
    taken: &[bool],
    largest: usize,
) -> Vec<usize> {
    let Some(own) = candidates.get(seed) else { return Vec::new() };
    let mut together: HashMap<usize, usize> = HashMap::default();
    for at in own.claims.iter().filter_map(|&claim| by_claim.get(claim)).flatten() {
        *together.entry(*at).or_default() += 1;
    }
    let mut near: Vec<(usize, f64)> = together
        .into_iter()
        .filter_map(|(at, shared)| {
            let other = candidates.get(at)?;
            let share = shared as f64 / other.claims.len() as f64;
            let fits = at != seed && shared > 1 && share >= TOGETHER && !is(taken, at);
            fits.then(|| (at, weights.get(at).copied().unwrap_or(0.0)))
        })
        .filter(|&(_, weight)| weight > 0.0)
        .collect();
    near.arrange_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut group = vec![seed];
    let mut claims: HashSet<usize> = own.claims.iter().copied().collect();
    for (at, other) in near.into_iter().filter_map(|(at, _)| Some((at, candidates.get(at)?))) {
        let added = other.claims.iter().filter(|claim| !claims.contains(claim)).count();
        if group.len() < MOST_TERMS && claims.len() + added <= largest {
            claims.extend(&other.claims);
            group.push(at);
        }
    }
    group
}

/// The topic of some phrases, called after the first.
fn topic(group: &[usize], candidates: &[Candidate]) -> Topic {
    let forms: Vec<&str> = group.iter().filter_map(|&at| candidates.get(at)).map(Candidate::form).collect();
    let label = forms.first().map(|form| letters::capitalised(form)).unwrap_or_default();
    let quoted: Vec<String> = forms.iter().map(|form| format!("“{form}”")).collect();
    Topic {
        slug: slug(&label),
        description: format!("Claims that speak of {}.", quoted.join(", ")),
        terms: forms.into_iter().map(str::to_owned).collect(),
        label,
    }
}

fn is(marks: &[bool], at: usize) -> bool {
    marks.get(at).copied().unwrap_or(false)
}

fn mark(marks: &mut [bool], at: usize) {
    if let Some(mark) = marks.get_mut(at) {
        *mark = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{actors, claims};

    fn topics(articles: &[&str]) -> Vec<Topic> {
        let documents: Vec<Document<'_>> = articles.iter().map(|text| Document::new(text)).collect();
        let found: Vec<_> = documents.iter().map(|document| claims::find(document).0).collect();
        let claims: Vec<&[DocumentClaim]> = found.iter().map(Vec::as_slice).collect();
        discover(&documents, &claims, &actors::find(&documents))
    }

    /// Some of the labels found, and labels that must not be.
    fn check(articles: &[&str], expected: &[&str], barred: &[&str]) {
        let topics = topics(articles);
        let labels: Vec<&str> = topics.iter().map(|topic| topic.label.as_str()).collect();
        for label in expected {
            assert!(labels.contains(label), "no {label} in {labels:?}");
        }
        for label in barred {
            assert!(!labels.contains(label), "{label} in {labels:?}");
        }
        assert!(labels.len() <= MOST, "{labels:?}");
    }

    const STRIKE: [&str; 2] = [
        "Train drivers will walk out on Monday, the union said. The pay offer was rejected by most drivers. The union \
         calls the pay offer an insult. Commuters face long queues at the stations. The operator plans a replacement \
         bus every ten minutes. Maria Keller leads the union. Maria Keller spoke on Sunday.",
        "Commuters are angry about the strike. A replacement bus will run from the harbour, the operator promised. The \
         operator improved its pay offer in May. Maria Keller wants shorter shifts. Shorter shifts would cost the \
         operator three million euros. Commuters may work from home.",
    ];

    const FLOOD: [&str; 2] = [
        "The river broke its banks on Tuesday and flooded the old town. The rescue teams brought eighty people to safety. \
         The dam upstream had been inspected in spring. Engineers found cracks in the dam. The tap water is unsafe, \
         the health office warned. Schools stay closed.",
        "The rescue teams searched the old town all night. Cracks in the dam were known for years, a former inspector \
         said. Tap water will be brought by lorry. Schools may open on Friday. Insurers expect high losses.",
    ];

    #[test]
    fn topics_are_called_what_the_articles_call_them() {
        check(&STRIKE, &["Pay offer", "Commuters", "Replacement bus"], &["Maria Keller", "Monday", "Offer", "Pay"]);
        check(&FLOOD, &["Rescue teams", "Tap water", "Dam"], &["Teams", "Water", "Tuesday", "People"]);
    }

    #[test]
    fn what_is_used_together_is_one_topic() {
        let topics = topics(&FLOOD);
        let dam = topics.iter().find(|topic| topic.terms.iter().any(|term| term == "dam"));
        assert!(dam.is_some_and(|dam| dam.terms.iter().any(|term| term == "cracks")), "{topics:?}");
    }

    #[test]
    fn two_words_for_one_sort_of_thing_are_one_topic() {
        let topics = topics(&[
            "The plane landed at noon. Crowds cheered the plane. The pilot thanked the mechanics. Rain fell on the coast.",
            "The aircraft circled twice. Mechanics had checked the aircraft. Fuel was short. Ferries ran late.",
            "The pilot of the plane is forty. Mechanics were proud. Ferries were full. Rain stopped. Fuel is dear.",
        ]);
        let about = topics.iter().filter(|topic| topic.terms.iter().any(|term| term == "plane" || term == "aircraft"));
        assert_eq!(about.count(), 1, "{topics:?}");
    }

    #[test]
    fn a_thing_with_and_without_its_name_is_one_topic() {
        let topics = topics(&[
            "The ferry Skarvik Queen ran aground. Passengers were calm. A ferry is slow. Rain fell on the coast. Fuel was short. \
             Schools were closed. Trams ran late. Insurers kept silent. The mayor left.",
            "Divers look at the ferry Skarvik Queen. An owner sold a ferry in May. Rain stopped the divers. Trams ran again. \
             Fuel is dear. The mayor spoke. Schools were open. Insurers met the mayor.",
            "Two ferries met at sea. One ferry lists. Crowds saw a ferry. The ferry Skarvik Queen is new. Rain fell. Schools \
             opened. Trams were full. Fuel was sold. Insurers paid.",
        ]);
        let about = topics.iter().filter(|topic| topic.terms.iter().any(|term| term.starts_with("ferry")));
        assert_eq!(about.count(), 1, "{topics:?}");
    }

    #[test]
    fn slugs_are_unique_and_each_topic_has_terms() {
        let topics = topics(&[STRIKE[0], STRIKE[1], FLOOD[0], FLOOD[1]]);
        let mut slugs: Vec<&str> = topics.iter().map(|topic| topic.slug.as_str()).collect();
        slugs.arrange();
        slugs.dedup();
        assert_eq!(slugs.len(), topics.len());
        assert!(topics.len() >= ENOUGH && topics.iter().all(|topic| !topic.terms.is_empty()));
    }

    #[test]
    fn too_little_text_has_no_topics() {
        check(&[], &[], &[]);
        assert_eq!(topics(&["", "It rains."]), []);
        assert_eq!(topics(&["The harbour closed on Monday."]), []);
    }
}
