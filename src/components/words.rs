//! The words that set each source apart: as bars, as a table, each opening its uses; and what each source calls the
//! same actor.

use super::bar::{Part, bar};
use super::concordance::concordance;
use super::how::how;
use super::names::names;
use super::source_tag::{colour, source_tag};
use crate::browser::LOOKS_UP;
use crate::markup::{Element, Fragment, el, link};
use crate::query::{Look, Piece, Sort};
use crate::scene::{Scene, counted};
use corpus::{Keyness, Keyword, SourceIx, sort_by_number};

/// The id of what opens and closes the words.
pub const WORDS: &str = "words";

/// The id of the field in which a word is looked up.
const FIELD: &str = "look-up";

/// How many words of a source are drawn; the table has all.
const DRAWN: usize = 8;

/// The words, folded under the most characteristic; none where there is but one source. They are of the whole articles,
/// whatever the filters: a word counts by all that a source says. Names are of the selected claims.
#[must_use]
pub fn vocabulary(scene: &Scene) -> Option<Element> {
    if scene.corpus.sources.len() < 2 {
        return None;
    }
    let look = &scene.query.look;
    let open = look.word.is_some() || look.sort.is_some() || look.embed == Some(Piece::Words);
    let shown = look.side_by_side(scene.corpus);
    let told = told(scene, &shown);
    let summary = el("summary").attr("id", WORDS).with(el("h3").with("Words and names"));
    let summary = summary.with(finding(scene, &told).unwrap_or_else(|| el("span").with(none(scene, &shown))));
    let part = el("details").class("fold words").maybe("open", open.then_some("")).with(summary);
    let chart = (!told.is_empty()).then(|| chart(scene, &shown, &told));
    let part = part.with(chart).with(any_word(scene)).with(concordance(scene));
    let table = (!told.is_empty()).then(|| table(scene, told));
    let told = Fragment::default().with(HOW.map(|told| el("p").with(told)).to_vec());
    Some(part.with(table).with(how(scene, "How is this computed?", told)).with(names(scene, &shown)))
}

/// The characteristic words of the sources shown, by source, the most characteristic of each first.
fn told(scene: &Scene, shown: &[SourceIx]) -> Vec<(SourceIx, &'static Keyword)> {
    let of = |&at: &SourceIx| scene.corpus.source(at).map(|source| (at, source.keyness.words()));
    shown.iter().filter_map(of).flat_map(|(at, words)| words.iter().map(move |word| (at, word))).collect()
}

/// The most characteristic word of all, in words.
fn finding(scene: &Scene, told: &[(SourceIx, &'static Keyword)]) -> Option<Element> {
    let &(at, most) = told.iter().rev().max_by_key(|(_, word)| word.z_hundredths)?;
    let uses = counted(most.places.len(), "time", "times");
    let others = if scene.corpus.sources.len() == 2 { " in the other" } else { " in the others together" };
    let elsewhere = match most.elsewhere {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        times => counted(times as usize, "time", "times"),
    };
    let sentence = el("span").with(["“", &most.word, "” stands ", &uses, " in "].concat()).with(source_tag(at));
    Some(sentence.with([", ", &elsewhere, others].concat()))
}

/// What is told where no word is characteristic of any source shown.
fn none(scene: &Scene, shown: &[SourceIx]) -> &'static str {
    let enough = |at: &SourceIx| scene.corpus.source(*at).is_some_and(|it| it.keyness != Keyness::TooLittleText);
    if shown.iter().any(enough) { NONE } else { TOO_LITTLE }
}

const TOO_LITTLE: &str = "Too little text: counts of words say nothing reliable about articles this short.";

const NONE: &str = "No word is used significantly more often by one source than by the others.";

/// The words of each source with a bar for the z-score of each, all on one scale.
fn chart(scene: &Scene, shown: &[SourceIx], told: &[(SourceIx, &'static Keyword)]) -> Element {
    let scale = told.iter().map(|(_, word)| word.z_hundredths).max().unwrap_or(0);
    let mut chart = el("div").class("keyness");
    for &at in shown {
        let Some(source) = scene.corpus.source(at) else { continue };
        let name = el("h4").with(source_tag(at)).with(" ").with(source.metadata.label.as_str());
        let own = el("section").class(colour(at)).with(name);
        let said = |words: &'static str| el("p").class("quiet small").with(words);
        chart = chart.with(match source.keyness.words() {
            [] if source.keyness == Keyness::TooLittleText => own.with(said(TOO_LITTLE)),
            [] => own.with(said("No word is used significantly more often here.")),
            words => own.with(el("ol").with(bars(scene, words, scale))),
        });
    }
    chart
}

fn bars(scene: &Scene, words: &'static [Keyword], scale: u32) -> Vec<Element> {
    let drawn = words.iter().take(DRAWN).map(|word| {
        let length = bar("length", &[Part { class: "z", length: word.z_hundredths }], scale);
        el("li").with(word_link(scene, &word.word)).with(length).with(el("span").with(["z ", &z(word)].concat()))
    });
    let mut bars: Vec<Element> = drawn.collect();
    let more = words.len().saturating_sub(DRAWN);
    if more > 0 {
        bars.push(el("li").class("quiet").with([&more.to_string(), " more in the table"].concat()));
    }
    bars
}

/// A word that opens its uses.
fn word_link(scene: &Scene, word: &str) -> Element {
    let current = scene.query.look.word.as_deref() == Some(word);
    let word = link(scene.link(&scene.query.looking_up(word))).with(word.to_owned());
    word.maybe("aria-current", current.then_some("true"))
}

/// A z-score to one decimal.
fn z(word: &Keyword) -> String {
    let tenths = word.z_hundredths.saturating_add(5) / 10;
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
}

/// The field in which any word can be looked up.
fn any_word(scene: &Scene) -> Element {
    let label = el("label").attr("for", FIELD).with("Look a word up in all articles");
    let field = el("input").attr("type", "text").attr("id", FIELD).attr("autocomplete", "off");
    let field = field.attr("autocapitalize", "off").attr("maxlength", "40").attr(LOOKS_UP, "");
    let field = field.value(scene.query.look.word.clone().unwrap_or_default());
    el("p").class("look-up").with(label).with(field).with(el("span").class("quiet").with("and press Enter"))
}

/// The table twin of the bars, with all words.
fn table(scene: &Scene, mut told: Vec<(SourceIx, &'static Keyword)>) -> Element {
    let sort = scene.query.look.sort.unwrap_or(Sort::Z);
    let down = |number: usize| u64::MAX - number as u64;
    sort_by_number(&mut told, |(_, word)| match sort {
        Sort::Word => alphabetic(&word.word),
        Sort::Z => down(word.z_hundredths as usize),
        Sort::Here => down(word.places.len()),
        Sort::Elsewhere => down(word.elsewhere as usize),
    });
    let heads = Sort::ALL.map(|column| {
        let look = Look { sort: Some(column), ..scene.query.look.clone() };
        let order = if column == Sort::Word { "ascending" } else { "descending" };
        let head = el("th").attr("scope", "col").maybe("aria-sort", (column == sort).then_some(order));
        head.with(link(scene.link(&scene.query.with_look(look))).with(column.label()))
    });
    let heads = el("tr").with(el("th").attr("scope", "col").with("Source")).with(heads.to_vec());
    let row = |(at, word): (SourceIx, &'static Keyword)| {
        let number = |count: usize| el("td").with(count.to_string());
        let name = el("th").attr("scope", "row").with(word_link(scene, &word.word));
        let row = el("tr").with(el("td").with(source_tag(at))).with(name).with(el("td").with(z(word)));
        row.with(number(word.places.len())).with(number(word.elsewhere as usize))
    };
    let rows: Vec<Element> = told.into_iter().map(row).collect();
    let table = el("table")
        .with(el("caption").class("unseen").with("The words that set each source apart"))
        .with(el("thead").with(heads))
        .with(el("tbody").with(rows));
    el("details").class("twin").with(el("summary").with("All of them as a table")).with(table)
}

/// A number that orders words by the alphabet, as far as their first eight letters.
fn alphabetic(word: &str) -> u64 {
    let letters = word.chars().flat_map(char::to_lowercase).chain(std::iter::repeat('\0'));
    letters.take(8).fold(0, |number, letter| number << 8 | u64::from(u32::from(letter).min(255)))
}

const HOW: [&str; 2] = [
    "Counted are nouns, names, verbs, adjectives and adverbs in their dictionary form, each sentence once. For each word \
     its log-odds in one source are set beside those in the others together, with an informative Dirichlet prior taken \
     from English at large (Monroe, Colaresi & Quinn 2008). The z-score says how many standard errors lie between them: \
     from 1.6 on chance alone is unlikely. Left out are words used less than three times and articles of fewer than a \
     hundred such words.",
    "The uses of a word are all places where any of its forms stands, repeated sentences and credits included. Words and \
     uses are of the whole articles, whatever the filters.",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_ordered_by_the_alphabet_whatever_their_case() {
        let mut words = vec!["zeal", "Éire", "Arms", "arm", "deal"];
        sort_by_number(&mut words, |word| alphabetic(word));
        assert_eq!(words, ["arm", "Arms", "deal", "zeal", "Éire"]);
    }

    #[test]
    fn a_score_is_written_to_one_decimal() {
        let z = |z_hundredths| {
            z(&Keyword { word: String::new(), forms: Vec::new(), z_hundredths, places: Vec::new(), elsewhere: 0 })
        };
        assert_eq!([165, 249, 250, 1000].map(z), ["1.7", "2.5", "2.5", "10.0"]);
    }
}
