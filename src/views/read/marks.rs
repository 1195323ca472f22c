//! Which mark a claim bears in the texts.

use crate::components::{CHOSEN, COUNTERPART, shape};
use crate::markup::{Element, el};
use crate::query::{Marking, Query};
use crate::scene::Scene;
use corpus::{ClaimIx, Facet, Kind, Legend, Relation, Value};

/// The classes of the kinds of marks, by their position; see `style/read.css`.
const KINDS: [&str; Legend::MAX] = ["kind-0", "kind-1", "kind-2", "kind-3", "kind-4", "kind-5"];

/// The id of the name of shared text in the legend.
pub(super) const SHARED: &str = "shared-text";

/// What the marks show, and what belongs to the open claim.
pub(super) struct Marks {
    pub(super) marking: Marking,
    pub(super) kinds: Legend,
    /// The claims of other sources on the points of the open claim.
    counterparts: Vec<ClaimIx>,
}

impl Marks {
    pub(super) fn new(scene: &Scene) -> Self {
        let marking = scene.query.look.marking;
        let mut kinds = Legend::new(scene.index, &scene.query.filter, &scene.selection, facet(marking));
        if marking == Marking::Alone {
            kinds.kinds.retain(|kind| kind.values == [Value::Relation(Relation::Only)]);
        }
        Self { marking, kinds, counterparts: counterparts(scene) }
    }

    /// The class of a claim's mark; `None` where it neither passes the filters nor belongs to the open claim.
    pub(super) fn class(&self, scene: &Scene, claim: ClaimIx) -> Option<String> {
        let belongs = self.belongs(scene, claim);
        if belongs.is_none() && !scene.selection.has(claim) {
            return None;
        }
        let kind = self.kinds.main_kind(claim).map_or("calm", |at| self.kind_class(at));
        Some(["assertion ", kind, if belongs.is_some() { " " } else { "" }, belongs.unwrap_or_default()].concat())
    }

    /// The class of a claim that is open or a counterpart of the one that is.
    pub(super) fn belongs(&self, scene: &Scene, claim: ClaimIx) -> Option<&'static str> {
        if scene.query.claim == Some(claim) {
            Some(CHOSEN)
        } else {
            self.counterparts.contains(&claim).then_some(COUNTERPART)
        }
    }

    /// The class of a kind.
    pub(super) fn kind_class(&self, at: usize) -> &'static str {
        let relation = self.kinds.kinds.get(at).and_then(|kind| match kind.values.first() {
            Some(Value::Relation(relation)) if self.marking == Marking::Told => Some(*relation),
            _ => None,
        });
        match relation {
            None => KINDS.get(at).copied().unwrap_or("calm"),
            Some(Relation::All) => "told-by-all",
            Some(Relation::Both) => "told-by-both",
            Some(Relation::Differently) => "differs",
            Some(Relation::Only) => "alone",
        }
    }

    /// The sign of a kind: its shape tells it from the others without any colour. How it is told is shown by the
    /// underlining alone.
    pub(super) fn sign(&self, at: usize) -> Option<Element> {
        match self.kinds.kinds.get(at)?.values.first()? {
            Value::Relation(_) => None,
            Value::Status(status) => Some(shape(*status)),
            _ => Some(el("i").class(["sign ", self.kind_class(at)].concat()).attr("aria-hidden", "true")),
        }
    }

    /// The signs of a claim, one for each kind it bears.
    pub(super) fn signs(&self, claim: ClaimIx) -> Vec<Element> {
        self.kinds.kinds_of(claim).filter_map(|at| self.sign(at)).collect()
    }

    /// What listeners are told of a claim's mark: the ids of the names in the legend.
    pub(super) fn told(&self, scene: &Scene, claim: ClaimIx) -> Option<String> {
        let mut ids: Vec<String> = self.kinds.kinds_of(claim).map(id).collect();
        if scene.corpus.claim(claim).is_some_and(|claim| !scene.corpus.shared_by(claim).is_empty()) {
            ids.push(SHARED.to_owned());
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The state in which only a kind's claims are selected; where they are already, that in which all are.
    pub(super) fn only(&self, scene: &Scene, kind: &Kind) -> Query {
        let mut query = scene.query.without(facet(self.marking));
        if !self.is_only(scene, kind) {
            query.filter.values.extend(kind.values.iter().copied());
        }
        query
    }

    /// Whether only a kind's claims are selected.
    pub(super) fn is_only(&self, scene: &Scene, kind: &Kind) -> bool {
        scene.query.filter.of(facet(self.marking)).eq(kind.values.iter().copied())
    }
}

/// The id of the name of a kind in the legend.
pub(super) fn id(at: usize) -> String {
    ["kind-", &at.to_string()].concat()
}

/// The facet whose values a way of marking shows.
pub(super) fn facet(marking: Marking) -> Facet {
    match marking {
        Marking::Told | Marking::Alone => Facet::Relation,
        Marking::Topic => Facet::Topic,
        Marking::Status => Facet::Status,
        Marking::Voice => Facet::Voice,
        Marking::Frame => Facet::Frame,
    }
}

fn counterparts(scene: &Scene) -> Vec<ClaimIx> {
    let Some((open, claim)) = scene.open_claim() else { return Vec::new() };
    let points = scene.index.points_of(open).iter().filter_map(|&at| scene.corpus.point(at));
    let elsewhere = |other: &ClaimIx| scene.corpus.claim(*other).is_some_and(|other| other.source != claim.source);
    points.flat_map(|point| &point.claims).copied().filter(elsewhere).collect()
}
