//! From links between claims to points: greedy, best link first, around an anchor that doesn't move.
//!
//! Plain single linkage chains: A tells of B's deal, B's deal of C's delay. Here a point keeps the core of its first and
//! strongest link as anchor, and a claim joins only when it shares most of the anchor and is close to the members on
//! average (Sokal & Michener 1958). What a claim tells beside the anchor may found a further point.

use super::link::{self, Link};
use super::nearest::Near;
use super::neighbours;
use super::overlap::{Overlap, Shared};
use super::terms::{Part, Term, Terms};
use crate::sorting::{Sorting, arrange_numbers};
use corpus::ClaimIx;

/// The share of the anchor's weight that a claim must hold to join.
pub(crate) const OF_ANCHOR: f32 = 0.5;

/// From this share on two cores are about the same thing.
const SAME_CORE: f32 = 0.4;

/// The least mean score between a claim and the members it joins.
const MEAN: f32 = 0.7;

/// Claims of different speakers need more in common by this factor where one takes a stand: who thinks so is part of
/// what is told.
pub(crate) const OTHER_SPEAKER: f32 = 1.25;

/// And less by this factor where one person or body says both.
const SAME_SPEAKER: f32 = 1.15;

/// From this score on a claim may join without an act that the founders tell.
const SURE: f32 = 2.2;

/// Claims that share less than this by weight are not compared.
const LEAST_SHARED: f32 = 0.9;

/// With how many of the next clusters that tell of one act a cluster is compared.
const NEXT: usize = 8;

/// A claim is measured against at most this many members.
const MEASURED: usize = 6;

/// Claims that tell one thing.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Cluster {
    /// The claims, sorted.
    pub(crate) claims: Vec<usize>,
    /// The keys of the terms that the founding link shares, sorted, each with its weight.
    pub(crate) anchor: Vec<(u32, f32)>,
    /// The two claims of the founding link, and the positions of its core's terms in each.
    pub(crate) founders: (usize, usize),
    /// The core of the founding link.
    pub(crate) core: Vec<Shared>,
    /// Whether a figure of one matter founded it. Only such figures join it.
    pub(crate) by_figure: bool,
}

/// Who tells a claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Teller {
    /// The number of its source.
    pub(crate) source: usize,
    /// The number of its speaker; `None` for the outlet itself.
    pub(crate) speaker: Option<usize>,
    /// Whether the speaker takes a stand on it.
    pub(crate) stance: bool,
}

/// The clusters of claims of at least two sources, and by claim those nearest to it in sources that tell none of its
/// clusters, the nearest first. A claim may be in several clusters or in none. `are_apart` says of two claims
/// with such a core that they tell different things all the same, `are_one_deed` that it is one deed, so that fewer words
/// are enough; `of_one_act` is the link between what both say of one act, `of_one_figure` are links that figures make where
/// the words in common are too plain.
pub(crate) fn clusters(
    terms: &Terms,
    tellers: &[Teller],
    of_one_figure: Vec<(usize, usize, Link)>,
    are_apart: impl Fn(usize, usize, &[Shared]) -> bool,
    are_one_deed: impl Fn(usize, usize, &[Shared]) -> bool,
    of_one_act: impl Fn(usize, usize) -> Option<Link>,
) -> (Vec<Cluster>, Vec<Vec<ClaimIx>>) {
    let teller = |claim: usize| tellers.get(claim).copied();
    let apart = |a: usize, b: usize| teller(a).map(|it| it.source) != teller(b).map(|it| it.source);
    // The closest link of two claims, by all that they tell or by one act of theirs.
    let between = |a: usize, b: usize| {
        let whole = link::between(terms.of(a), terms.of(b));
        let founds = whole.as_ref().is_some_and(|link| link.score >= link::FOUNDING);
        if founds || !apart(a, b) { whole } else { of_one_act(a, b).or(whole) }
    };
    let mut near = Near::default();
    let mut links: Vec<(usize, usize, Link)> = comparable(terms, &mut near)
        .into_iter()
        .flat_map(|(a, b, shared)| {
            let mut links = link::all_between(terms.of(a), terms.of(b), shared);
            if links.iter().all(|link| link.score < link::FOUNDING) && apart(a, b) {
                links.extend(of_one_act(a, b));
            }
            links.into_iter().map(move |link| (a, b, link))
        })
        .filter_map(|(a, b, mut link)| {
            let stance = |claim: usize| teller(claim).is_some_and(|it| it.stance);
            let speaker = |claim: usize| teller(claim).and_then(|it| it.speaker);
            if speaker(a) == speaker(b) {
                link.score *= if speaker(a).is_some() { SAME_SPEAKER } else { 1.0 };
            } else if (stance(a) || stance(b)) && speaker(a).is_some() && speaker(b).is_some() {
                link.score /= OTHER_SPEAKER;
            }
            let joins = link.score >= link::JOINING;
            if joins && link.score < link::FOUNDING && apart(a, b) && are_one_deed(a, b, &link.core) {
                link.score = link::FOUNDING;
            }
            joins.then_some((a, b, link))
        })
        .collect();
    links.extend(of_one_figure);
    // Links between sources come first, the best of them before the others; those inside a source can only join.
    let order = |(a, b, link): &(usize, usize, Link)| (apart(*a, *b), link.score);
    links.arrange_by(|x, y| {
        let ((apart_x, score_x), (apart_y, score_y)) = (order(x), order(y));
        apart_y.cmp(&apart_x).then(score_y.total_cmp(&score_x)).then((x.0, x.1).cmp(&(y.0, y.1)))
    });

    let mut growing =
        Growing { terms, are_apart, between, clusters: Vec::new(), of_claim: vec![Vec::new(); terms.len()] };
    for (a, b, link) in links {
        growing.place(a, b, link, apart(a, b));
    }
    growing.unite();
    growing.drop_parts();
    let is_told = |claim: usize, other: usize| {
        let of_claim = growing.of_claim.get(claim).into_iter().flatten();
        let told = of_claim.filter_map(|&at| growing.clusters.get(at)).flat_map(|cluster| &cluster.claims);
        told.into_iter().any(|&it| !apart(it, other))
    };
    let nearest = near.nearest(terms.len(), |a, b| !apart(a, b), is_told);
    let mut clusters = growing.clusters;
    clusters.retain(|cluster| !cluster.claims.is_empty());
    for cluster in &mut clusters {
        cluster.claims.arrange();
    }
    (clusters, nearest)
}

/// Neighbours that share enough for a link between them, as far as their bounds tell, with these.
fn comparable(terms: &Terms, near: &mut Near) -> Vec<(usize, usize, f32)> {
    let mut bounds = terms.bounds();
    let mut laid_out = None;
    let bounded = neighbours::find(terms).into_iter().map(|(a, b)| {
        if laid_out.replace(a) != Some(a) {
            bounds.lay_out(a);
        }
        let shared = bounds.shared_with(b);
        near.note(a, b, shared);
        (a, b, shared)
    });
    bounded.filter(|&(_, _, shared)| shared >= LEAST_SHARED).collect()
}

/// The clusters so far, and those each claim is in.
struct Growing<'t, F, B> {
    terms: &'t Terms,
    /// Whether two claims with such a core tell different things.
    are_apart: F,
    /// The closest link of two claims.
    between: B,
    clusters: Vec<Cluster>,
    of_claim: Vec<Vec<usize>>,
}

impl<F: Fn(usize, usize, &[Shared]) -> bool, B: Fn(usize, usize) -> Option<Link>> Growing<'_, F, B> {
    /// Lets one of two linked claims join a cluster of the other, or lets them found one where they are of different
    /// sources and neither is in one about the same thing.
    fn place(&mut self, a: usize, b: usize, link: Link, between_sources: bool) {
        let founding = between_sources && link.score >= link::FOUNDING;
        let core = anchor(self.terms.of(a), &link.core);
        let (with_a, with_b) = (self.about(a, &core), self.about(b, &core));
        // Two claims that one point holds make no second one of words that the first has, too.
        let again = |cluster: &Cluster| {
            let shared = || core.iter().any(|(key, _)| cluster.anchor.iter().any(|(anchor, _)| anchor == key));
            cluster.claims.contains(&a)
                && cluster.claims.contains(&b)
                && (cluster.by_figure && link.by_figure || shared())
        };
        if self.clusters.iter().any(again) {
            return;
        }
        if with_a.iter().any(|at| with_b.contains(at)) {
            return;
        }
        let joins = |at: usize, claim: usize| {
            let cluster = self.clusters.get(at)?;
            if cluster.by_figure {
                return link.by_figure.then_some((at, claim));
            }
            let told =
                !between_sources || link.score >= SURE || tells_what_happens(self.terms, cluster, self.terms.of(claim));
            (told && self.may_join(cluster, claim, link.same_figure)).then_some((at, claim))
        };
        // A claim that already is in a point about the same thing does not join a second one.
        let joined = match (with_a.is_empty(), with_b.is_empty()) {
            (false, true) => with_a.iter().find_map(|&at| joins(at, b)),
            (true, false) => with_b.iter().find_map(|&at| joins(at, a)),
            _ => None,
        };
        if let Some((at, claim)) = joined {
            self.put(at, claim);
        } else if founding && with_a.is_empty() && with_b.is_empty() && !(self.are_apart)(a, b, &link.core) {
            let at = self.clusters.len();
            let by_figure = link.by_figure;
            self.clusters.push(Cluster {
                claims: Vec::new(),
                anchor: core,
                founders: (a, b),
                core: link.core,
                by_figure,
            });
            self.put(at, a);
            self.put(at, b);
        }
    }

    /// Puts clusters together that are about one thing and whose claims could all have joined the other: of four claims
    /// that tell the same, two and two may have been the closest.
    fn unite(&mut self) {
        // Clusters by an act of their anchors; of long lists each is compared with its neighbours only.
        let mut acts: Vec<(u64, u32)> = Vec::new();
        for (at, cluster) in self.clusters.iter().enumerate().filter(|(_, cluster)| !cluster.by_figure) {
            let terms = self.terms.of(cluster.founders.0);
            let told = cluster.core.iter().filter_map(|pair| terms.get(pair.a));
            let told = told.filter(|term| matches!(term.part, Part::Act | Part::Number));
            acts.extend(told.map(|term| (u64::from(term.key), u32::try_from(at).unwrap_or(u32::MAX))));
        }
        arrange_numbers(&mut acts);
        acts.dedup();
        for (at, &(act, first)) in acts.iter().enumerate() {
            for &(_, second) in acts.iter().skip(at + 1).take(NEXT).take_while(|(other, _)| *other == act) {
                self.unite_two(first as usize, second as usize);
            }
        }
    }

    fn unite_two(&mut self, first: usize, second: usize) {
        let Some((one, other)) = self.clusters.get(first).zip(self.clusters.get(second)) else { return };
        // What tells of several things would bring together what the others keep apart.
        let of_one = |claim: &usize| self.of_claim.get(*claim).is_some_and(|clusters| clusters.len() == 1);
        let united = !one.claims.is_empty()
            && !other.claims.is_empty()
            && one.claims.len() + other.claims.len() <= MEASURED
            && one.claims.iter().chain(&other.claims).all(of_one)
            && alike(&one.anchor, &other.anchor)
            && other.claims.iter().all(|&claim| self.may_join(one, claim, false))
            && one.claims.iter().all(|&claim| self.may_join(other, claim, false));
        if united {
            let moved = self.clusters.get_mut(second).map(|cluster| std::mem::take(&mut cluster.claims));
            for claim in moved.unwrap_or_default() {
                self.put(first, claim);
            }
        }
    }

    /// Empties each cluster whose claims are all in another one of some of the same words.
    fn drop_parts(&mut self) {
        for at in 0..self.clusters.len() {
            let Some(own) = self.clusters.get(at) else { continue };
            let holds = |other: &Cluster| {
                let larger = other.claims.len() > own.claims.len();
                larger
                    && own.claims.iter().all(|claim| other.claims.contains(claim))
                    && own.anchor.iter().any(|(key, _)| other.anchor.iter().any(|(other, _)| other == key))
            };
            let beside = own.claims.first().and_then(|&claim| self.of_claim.get(claim));
            let part = beside.is_some_and(|all| all.iter().filter_map(|&at| self.clusters.get(at)).any(holds));
            if let Some(own) = self.clusters.get_mut(at).filter(|_| part) {
                own.claims.clear();
            }
        }
    }

    /// The clusters of a claim that are about the same thing as a core.
    fn about(&self, claim: usize, core: &[(u32, f32)]) -> Vec<usize> {
        let of_claim = self.of_claim.get(claim).map_or(&[][..], Vec::as_slice);
        let same = |at: &usize| self.clusters.get(*at).is_some_and(|cluster| alike(&cluster.anchor, core));
        of_claim.iter().copied().filter(same).collect()
    }

    /// Whether a claim holds enough of what a cluster is about, is close to its members on average and tells nothing else
    /// than any of them. Where a telling figure joins it to one of them, that is enough of what the cluster is about.
    fn may_join(&self, cluster: &Cluster, claim: usize, same_figure: bool) -> bool {
        let terms = self.terms;
        let own = terms.of(claim);
        let whole: f32 = cluster.anchor.iter().map(|&(_, weight)| weight).sum();
        let held = |founder: usize| -> f32 {
            let founder = terms.of(founder);
            let anchored =
                |at: usize| founder.get(at).is_some_and(|term| cluster.anchor.iter().any(|(key, _)| *key == term.key));
            let shared = Overlap::of(founder, own).shared;
            shared.iter().filter(|shared| anchored(shared.a)).map(|shared| shared.weight).sum()
        };
        let (a, b) = cluster.founders;
        let is_anchored = |key: u32| cluster.anchor.iter().any(|(anchor, _)| *anchor == key);
        let model = |of: &[Term]| of.iter().any(|term| term.designator && is_anchored(term.key));
        if model(terms.of(a)) && !model(own) {
            return false;
        }
        if !same_figure && held(a).max(held(b)) < OF_ANCHOR * whole {
            return false;
        }
        let measured = || cluster.claims.iter().take(MEASURED).copied();
        let links: Vec<(usize, Option<Link>)> =
            measured().map(|member| (member, (self.between)(claim, member))).collect();
        let scores: f32 = links.iter().map(|(_, link)| link.as_ref().map_or(0.0, |link| link.score)).sum();
        let parted = |(member, link): &(usize, Option<Link>)| {
            link.as_ref().is_some_and(|link| (self.are_apart)(claim, *member, &link.core))
        };
        scores >= MEAN * links.len() as f32 && !links.iter().any(parted)
    }

    fn put(&mut self, at: usize, claim: usize) {
        if let Some(cluster) = self.clusters.get_mut(at) {
            cluster.claims.push(claim);
        }
        if let Some(of_claim) = self.of_claim.get_mut(claim) {
            of_claim.push(at);
        }
    }
}

fn anchor(terms: &[Term], core: &[Shared]) -> Vec<(u32, f32)> {
    let mut anchor: Vec<(u32, f32)> =
        core.iter().filter_map(|shared| terms.get(shared.a)).map(|term| (term.key, term.weight)).collect();
    anchor.arrange_by_key(|&(key, _)| key);
    anchor.dedup_by_key(|&mut (key, _)| key);
    anchor
}

/// Whether two cores share so much that they are about the same thing.
fn alike(a: &[(u32, f32)], b: &[(u32, f32)]) -> bool {
    let weight = |core: &[(u32, f32)]| core.iter().map(|&(_, weight)| weight).sum::<f32>();
    let shared: f32 =
        a.iter().filter(|(key, _)| b.iter().any(|(other, _)| other == key)).map(|&(_, weight)| weight).sum();
    shared >= SAME_CORE * weight(a).min(weight(b))
}

/// Whether a claim holds one of the acts of a cluster's core that a founder tells by a verb, where there are any: who is
/// involved is not yet what happened.
fn tells_what_happens(terms: &Terms, cluster: &Cluster, claim: &[Term]) -> bool {
    let verb = |of: usize, at: usize| terms.of(of).get(at).filter(|term| term.part == Part::Act && !term.noun);
    let (a, b) = cluster.founders;
    let acts = || cluster.core.iter().filter_map(|pair| Some(verb(a, pair.a).or_else(|| verb(b, pair.b))?.key));
    acts().next().is_none() || acts().any(|key| claim.iter().any(|term| term.key == key))
}
