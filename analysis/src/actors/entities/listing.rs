//! The actors as a corpus lists them, with where each is named.

use super::{Entities, Entity};
use crate::actors::names::Found;
use crate::actors::{Actors, DEMONYM, Mention};
use crate::document::Document;
use crate::identity::slug;
use crate::maps::{HashMap, HashSet};
use crate::rule::{Fired, Rule};
use crate::sorting::Sorting;
use corpus::{Actor, Span};
use std::cmp::Reverse;

impl Entities {
    /// The actors, the most often named first, and where each is named.
    pub(in crate::actors) fn actors(&self, documents: &[Document<'_>], found: Vec<Vec<Found>>) -> Actors {
        let mut uses: Vec<Uses> = self.entities.iter().map(|_| Uses::default()).collect();
        let mut mentions = Vec::new();
        for (number, (document, found)) in documents.iter().zip(found).enumerate() {
            let mut of_document: Vec<(Span, usize, Fired)> = Vec::new();
            for found in found {
                let overlaps = of_document.last().is_some_and(|(last, ..)| last.overlaps(found.span));
                let Some(entity) = self.entity(document, &found).filter(|_| !overlaps) else { continue };
                if let Some(uses) = uses.get_mut(entity) {
                    uses.add((number, found.span), found.span.slice(document.text()), found.fired.rule);
                }
                of_document.push((found.span, entity, found.fired));
            }
            mentions.push(of_document);
        }
        let mut order: Vec<usize> =
            (0..uses.len()).filter(|&at| uses.get(at).is_some_and(|uses| uses.count > 0)).collect();
        order.arrange_by_key(|&at| uses.get(at).map(|uses| (Reverse(uses.count), uses.first)));
        let place: HashMap<usize, usize> = order.iter().enumerate().map(|(place, &at)| (at, place)).collect();
        let mut slugs = HashSet::default();
        let actors =
            order.iter().filter_map(|&at| Some(actor(self.entities.get(at)?, uses.get(at)?, &mut slugs))).collect();
        let mentions = mentions
            .into_iter()
            .map(|of_document| {
                let mention = |(span, entity, fired)| Some(Mention { span, actor: *place.get(&entity)?, fired });
                of_document.into_iter().filter_map(mention).collect()
            })
            .collect();
        Actors { actors, mentions }
    }
}

/// Names of one actor that are listed.
const MOST_ALIASES: usize = 50;

/// How an entity is named in the documents.
#[derive(Debug, Default)]
struct Uses {
    count: usize,
    first: Option<(usize, Span)>,
    /// Names as written with the number of times, in the order of their first use.
    names: Vec<(String, usize)>,
}

impl Uses {
    fn add(&mut self, place: (usize, Span), written: &str, rule: &'static Rule) {
        self.count += 1;
        self.first.get_or_insert(place);
        if rule.name == DEMONYM.name {
            return;
        }
        let written: String = written.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
        let full = self.names.len() >= MOST_ALIASES;
        match self.names.iter_mut().find(|(name, _)| *name == written) {
            Some((_, count)) => *count += 1,
            None if !full => self.names.push((written, 1)),
            None => {}
        }
    }
}

fn actor(entity: &Entity, uses: &Uses, slugs: &mut HashSet<String>) -> Actor {
    let mut names: Vec<&(String, usize)> = uses.names.iter().collect();
    names.arrange_by_key(|(_, count)| Reverse(*count));
    let fullest = names.iter().max_by_key(|(name, count)| (name.split(' ').count(), *count));
    let name = entity.listed.map_or_else(|| fullest.map(|(name, _)| name.clone()).unwrap_or_default(), str::to_owned);
    let mut aliases: Vec<String> = names.into_iter().map(|(name, _)| name.clone()).collect();
    if !aliases.contains(&name) {
        aliases.push(name.clone());
    }
    let base = slug(&name);
    let mut unique = base.clone();
    let mut number = 2;
    while slugs.contains(&unique) {
        unique = format!("{base}-{number}");
        number += 1;
    }
    slugs.insert(unique.clone());
    Actor { slug: unique, name, kind: entity.kind, aliases }
}
