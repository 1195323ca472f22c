//! The agreement strip: how many points the sources share, tell differently, or tell alone; each a filter.

use super::how::how;
use super::source_tag::{source_tag, source_tags};
use crate::markup::{Element, Fragment, el, link};
use crate::query::Query;
use crate::scene::{Scene, counted};
use corpus::{Agreement, Corpus, Facet, Filter, Part, Relation, SourceIx, Value};

/// One cell of the strip.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Cell {
    All,
    Both,
    Differently,
    Only(SourceIx),
}

impl Cell {
    fn relation(self) -> Relation {
        match self {
            Self::All => Relation::All,
            Self::Both => Relation::Both,
            Self::Differently => Relation::Differently,
            Self::Only(_) => Relation::Only,
        }
    }
}

/// The strip; none where there is nothing to compare. Like the counts of the facets, its figures say what a click
/// would give: they leave the strip's own choice out of account.
#[must_use]
pub fn agreement(scene: &Scene) -> Option<Element> {
    let corpus = scene.corpus;
    if corpus.sources.len() < 2 {
        return None;
    }
    let base = without_choice(&scene.query.filter);
    let agreement = Agreement::new(corpus, scene.index, &scene.index.select(&base));
    let mut cells = Vec::new();
    let many = corpus.sources.len() > 2;
    if many {
        cells.push(cell(scene, &base, Cell::All, &agreement.all));
    }
    cells.extend([
        cell(scene, &base, Cell::Both, &agreement.both),
        cell(scene, &base, Cell::Differently, &agreement.differently),
    ]);
    let mut none = Vec::new();
    for (at, part) in agreement.only.iter().enumerate() {
        let at = SourceIx::from(at);
        // A row of noughts would bury the figures.
        if many && part.points.is_empty() && choice(&scene.query.filter) != Some(Cell::Only(at)) {
            none.push(at);
        } else {
            cells.push(cell(scene, &base, Cell::Only(at), part));
        }
    }
    if !none.is_empty() {
        cells.push(el("li").class("none").with(el("p").with("no point only in").with(source_tags(none))));
    }
    let class = if many { "agreement many" } else { "agreement" };
    let strip = el("section").attr("aria-label", "Agreement").with(el("ul").class(class).with(cells));
    let shared = corpus.sources.iter().any(|source| !source.shared.is_empty()).then_some(SAME_TEXT);
    let counted = Fragment::default().with(el("p").with(counting(corpus)).with(shared));
    Some(strip.with(how(scene, "How is this counted?", counted)))
}

fn cell(scene: &Scene, base: &Filter, cell: Cell, part: &Part) -> Element {
    let points = part.points.len();
    let chosen = choice(&scene.query.filter);
    let active = chosen == Some(cell);
    // A link can choose several, of which none is taken back alone.
    let among = chosen.is_none() && scene.query.filter.has(Value::Relation(cell.relation()));
    let next = Query { filter: if active { base.clone() } else { with_choice(base, cell) }, ..scene.query.clone() };
    let label = Fragment::default();
    let label = match cell {
        Cell::Only(source) => label.with("only in ").with(source_tag(source)),
        Cell::All => label.with(["told by all ", &scene.corpus.sources.len().to_string()].concat()),
        Cell::Both if scene.corpus.sources.len() > 2 => label.with("told by some"),
        Cell::Both => label.with("told by both"),
        Cell::Differently => label.with("told differently"),
    };
    // Nothing told differently is nothing to be warned of.
    let differs = cell == Cell::Differently && points > 0;
    let figure = link(scene.link(&next))
        .maybe("class", differs.then_some("differs"))
        .maybe("aria-current", (active || among).then_some("true"))
        .with(el("strong").with(points.to_string()))
        .with(if points == 1 { " point " } else { " points " });
    let behind =
        [counted(part.tally.claims.len(), "claim", "claims"), counted(part.tally.words as usize, "word", "words")];
    let same = (part.same_text > 0).then(|| {
        let told = if part.same_text == points { "in the same text" } else { "of them in the same text" };
        el("span").class("behind same-text").with([&part.same_text.to_string(), " ", told].concat())
    });
    // What all tell, one that tells next to nothing decides.
    let short: Vec<SourceIx> = scene.sources().filter(|(_, source)| source.is_short()).map(|(at, _)| at).collect();
    let short = (cell == Cell::All && !short.is_empty())
        .then(|| el("span").class("behind").with("too short to compare:").with(source_tags(short)));
    let behind = el("span").class("behind").with(behind.join(" · "));
    el("li").with(figure.with(label).with(behind).with(same).with(short))
}

const SAME_TEXT: &str = " “In the same text”: the sources have it word for word from one another or from a third, as where \
                         they print an agency’s report; that is one telling and not several. The same words of somebody in \
                         quotation marks are not taken for that.";

fn counting(corpus: &Corpus) -> &'static str {
    if corpus.sources.len() > 2 {
        "A point is what one or more claims tell about the same thing. Claims of several sources form one point only \
         where their words agree closely enough; where that is unsure they stay apart. “Told by all” and “told by some”: \
         what they say can hold together. “Told differently”: something in it can’t: one affirms what another \
         denies, or numbers or dates don’t fit. “Only in”: no matching claim was found in the other articles, which is \
         not to say that they deny it. A claim that tells two things counts in both points."
    } else {
        "A point is what one or more claims tell about the same thing. Claims of both sources form one point only \
         where their words agree closely enough; where that is unsure they stay apart. “Told by both”: what they say \
         can hold together. “Told differently”: something in it can’t: one affirms what the other denies, or numbers or \
         dates don’t fit. “Only in”: no matching claim was found in the other article, which is not to say that it denies \
         it. A claim that tells two things counts in both points."
    }
}

/// The cell a filter stands for, where it stands for one.
fn choice(filter: &Filter) -> Option<Cell> {
    let mut relations = filter.of(Facet::Relation);
    let (Some(Value::Relation(relation)), None) = (relations.next(), relations.next()) else { return None };
    match relation {
        Relation::All => Some(Cell::All),
        Relation::Both => Some(Cell::Both),
        Relation::Differently => Some(Cell::Differently),
        Relation::Only => match (filter.of(Facet::Source).next(), filter.of(Facet::Source).nth(1)) {
            (Some(Value::Source(source)), None) => Some(Cell::Only(source)),
            _ => None,
        },
    }
}

/// The filter without what the strip chose in it.
fn without_choice(filter: &Filter) -> Filter {
    let only = matches!(choice(filter), Some(Cell::Only(_)));
    let mut base = filter.clone();
    base.values.retain(|value| match value.facet() {
        Facet::Relation => false,
        Facet::Source => !only,
        _ => true,
    });
    base
}

fn with_choice(base: &Filter, cell: Cell) -> Filter {
    let mut filter = base.clone();
    if let Cell::Only(source) = cell {
        filter.values.retain(|value| value.facet() != Facet::Source);
        filter.values.insert(Value::Source(source));
    }
    filter.values.insert(Value::Relation(cell.relation()));
    filter
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::sample;
    use corpus::sample::{Shape, generated};
    use corpus::{TopicIx, Warning};

    fn filter(values: &[Value]) -> Filter {
        Filter { values: values.iter().copied().collect(), search: "s-400".to_owned() }
    }

    #[test]
    fn choosing_a_cell_and_leaving_it_comes_back_to_the_same_filter() {
        let base = filter(&[Value::Topic(TopicIx(1))]);
        for cell in [Cell::All, Cell::Both, Cell::Differently, Cell::Only(SourceIx(1))] {
            let chosen = with_choice(&base, cell);
            assert_eq!(choice(&chosen), Some(cell));
            assert_eq!(without_choice(&chosen), base);
        }
    }

    #[test]
    fn a_source_chosen_beside_the_strip_stays() {
        let base = filter(&[Value::Source(SourceIx(0))]);
        assert_eq!(without_choice(&with_choice(&base, Cell::Both)), base);
    }

    #[test]
    fn sources_that_alone_tell_nothing_share_a_line_and_short_ones_are_named() {
        let shown = |chosen: &str| {
            let mut corpus = generated(Shape { sources: 4, topics: 3, claims: 12, actors: 2 }, 3);
            corpus.points.iter_mut().for_each(|point| point.relation = Relation::Both);
            corpus.sources[3].warnings.push(Warning::TooShort { words: 14 });
            agreement(&sample(corpus, chosen)).unwrap().to_string()
        };
        let all = shown("");
        assert_eq!(all.matches("only in <span").count(), 1, "{all}");
        assert!(all.contains("<li class=\"none\"><p>no point only in <span class=\"tag source-0\">A</span>"), "{all}");
        assert_eq!(all.matches("too short to compare: <span class=\"tag source-3\">D<").count(), 1, "{all}");
        let chosen = shown("?told=only&source=newspaper-1");
        assert_eq!(chosen.matches("aria-current").count(), 1, "{chosen}");
    }

    #[test]
    fn several_relations_are_no_single_cell() {
        let several = filter(&[Value::Relation(Relation::Both), Value::Relation(Relation::Only)]);
        assert_eq!(choice(&several), None);
        assert_eq!(without_choice(&several), filter(&[]));
    }
}
