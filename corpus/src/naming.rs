//! What each source calls the same actor, over the selected claims.

use crate::fold::fold;
use crate::{ActorIx, Corpus, Selection, SourceIx, sort_by_number};

/// The names of an actor that two or more sources name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Naming {
    /// The actor.
    pub actor: ActorIx,
    /// The names it has in each source, in the order of the sources; of a source the most frequent first, of equals
    /// the one that comes first in the text. Empty where the selected claims of the source don't name it.
    pub sources: Vec<Vec<Name>>,
}

/// A name as a source uses it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name {
    /// The name, as it is written where it first occurs.
    pub name: String,
    /// How often it occurs in the selected claims, each mention once.
    pub times: u32,
}

impl Naming {
    /// The actors named by two or more sources, those named most often first. Two spellings are one name where they
    /// differ in no more than case, diacritics, the shape of dashes and quotes, or a possessive ’s. Words that show who
    /// is meant without being a name, such as a title, are not counted.
    #[must_use]
    pub fn all(corpus: &Corpus, selection: &Selection) -> Vec<Self> {
        let none = |actor: usize| Self { actor: actor.into(), sources: vec![Vec::new(); corpus.sources.len()] };
        let mut namings: Vec<Self> = (0..corpus.actors.len()).map(none).collect();
        // Where the last mention of each actor ended: claims can overlap, and then hold a mention twice.
        let mut ends = vec![(SourceIx(0), 0); namings.len()];
        for claim in selection.claims.iter().filter_map(|&at| corpus.claim(at)) {
            for tag in &claim.actors {
                let at = tag.actor.at();
                let Some((naming, end)) = namings.get_mut(at).zip(ends.get_mut(at)) else { continue };
                let Some(names) = naming.sources.get_mut(claim.source.at()) else { continue };
                let aliases = corpus.actor(tag.actor).map_or(&[][..], |actor| actor.aliases.as_slice());
                if end.0 != claim.source {
                    *end = (claim.source, 0);
                }
                for &span in &tag.evidence.words {
                    if span.start < end.1 {
                        continue;
                    }
                    end.1 = span.end;
                    let name = bare(corpus.words(claim, span));
                    if aliases.iter().any(|alias| fold(alias) == fold(name)) {
                        count(names, name);
                    }
                }
            }
        }
        namings.retain(|naming| naming.tellers().count() > 1);
        for naming in &mut namings {
            naming.sources.iter_mut().for_each(|names| sort_by_number(names, |it| u64::from(u32::MAX - it.times)));
        }
        sort_by_number(&mut namings, |naming| u64::from(u32::MAX - naming.times()));
        namings
    }

    /// Whether two of the sources that name the actor don't call it by the same names. A name and its adjective, as
    /// `Peru` and `Peruvian`, or a part of it, as a surname, are the same here.
    #[must_use]
    pub fn differs(&self) -> bool {
        let lacks = |names: &[Name], name: &Name| !names.iter().any(|other| alike(&other.name, &name.name));
        self.tellers().any(|one| self.tellers().any(|other| one.iter().any(|name| lacks(other, name))))
    }

    /// How often the sources name the actor, all together.
    #[must_use]
    pub fn times(&self) -> u32 {
        self.sources.iter().flatten().map(|name| name.times).sum()
    }

    fn tellers(&self) -> impl Iterator<Item = &Vec<Name>> {
        self.sources.iter().filter(|names| !names.is_empty())
    }
}

fn count(names: &mut Vec<Name>, name: &str) {
    let folded = fold(name);
    match names.iter_mut().find(|known| fold(&known.name) == folded) {
        Some(known) => known.times = known.times.saturating_add(1),
        None => names.push(Name { name: name.to_owned(), times: 1 }),
    }
}

/// Whether two names are one, or one a part of the other as a surname is of the full name, or single words that differ
/// in no more than their last letters.
fn alike(one: &str, other: &str) -> bool {
    /// How many letters adjectives share with their names at least, and how many can be different.
    const SHARED: usize = 4;
    const ENDING: usize = 4;
    let (one, other) = (fold(one), fold(other));
    let shared = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let ending = one.chars().count().max(other.chars().count()) - shared;
    let single = !one.contains(' ') && !other.contains(' ');
    let part = |short: &str, long: &str| short.split(' ').all(|word| long.split(' ').any(|other| other == word));
    single && shared >= SHARED && ending <= ENDING || part(&one, &other) || part(&other, &one)
}

/// The name without a possessive ’s.
fn bare(name: &str) -> &str {
    name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Draft;
    use crate::{Filter, Index, Role, Status, Value};

    fn corpus() -> Corpus {
        Draft::new("Event", &["rails"])
            .source("left")
            .paragraph(Role::Body)
            .claim("The Union’s strike", &["rails"], Status::Fact)
            .called("Rail Union", "Union’s")
            .claim("The Union and the Rail Union", &["rails"], Status::Fact)
            .called("Rail Union", "Union")
            .called("Rail Union", "Rail Union")
            .claim("Velm said", &["rails"], Status::Fact)
            .called("Velm", "Velm")
            .source("right")
            .paragraph(Role::Body)
            .claim("The staff lobby struck", &["rails"], Status::Fact)
            .called("Rail Union", "staff lobby")
            .claim("VELM answered Anders", &["rails"], Status::Fact)
            .called("Velm", "VELM")
            .called("Anders", "Anders")
            .corpus()
    }

    fn shown(namings: &[Naming]) -> Vec<String> {
        let name = |name: &Name| format!("{} {}", name.name, name.times);
        let source = |names: &Vec<Name>| names.iter().map(name).collect::<Vec<_>>().join(", ");
        namings.iter().map(|naming| naming.sources.iter().map(source).collect::<Vec<_>>().join(" | ")).collect()
    }

    #[test]
    fn an_actor_has_the_names_that_each_source_gives_it() {
        let corpus = corpus();
        let namings = Naming::all(&corpus, &Index::new(&corpus).select(&Filter::default()));
        assert_eq!(shown(&namings), ["Union 2, Rail Union 1 | staff lobby 1", "Velm 1 | VELM 1"]);
        assert_eq!(namings.iter().map(Naming::differs).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn an_adjective_or_a_surname_is_no_other_name() {
        assert!(alike("Anna Dorn", "Dorn") && alike("a b", "A B"));
        assert!(alike("Peru", "Peruvian") && alike("Ukrainian", "Ukraine") && alike("Łódź", "lodz"));
        assert!(!alike("Iran", "Iraq") && !alike("Velm Council", "Velm District") && !alike("Union", "Lobby"));
    }

    #[test]
    fn who_is_named_by_one_of_the_selected_sources_alone_is_left_out() {
        let corpus = corpus();
        let filter = Filter { values: [Value::Source(SourceIx(0))].into(), ..Filter::default() };
        assert_eq!(Naming::all(&corpus, &Index::new(&corpus).select(&filter)), []);
    }
}
