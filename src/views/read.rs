//! The articles side by side in full, with the selected claims marked in place.

mod article;
mod legend;
mod marks;
mod places;
mod tray;

use crate::components::{Choice, choices, columns, nothing_found, source_tag};
use crate::desk::{Act, Desk};
use crate::markup::{Element, Fragment, el};
use crate::query::{Look, Marking};
use crate::scene::Scene;
use corpus::{Few, SourceIx};
use marks::Marks;

/// From how many articles on each gets half the height of a wide screen, so that two rows of them are in sight.
const MANY: usize = 4;

/// The articles. Choosing a claim brings what the others say on its points into sight.
pub(super) fn read(scene: &Scene, desk: &Desk) -> Element {
    let shown = shown(scene);
    let marks = Marks::new(scene);
    let articles: Vec<Element> = shown.iter().filter_map(|&at| article::article(scene, &marks, at)).collect();
    let class = match shown.len() {
        1 => "articles one",
        MANY.. => "articles many",
        _ => "articles",
    };
    let controls = el("div").class("reading").with(marking(scene)).with(text_size(desk)).with(sources(scene));
    // Where all claims pass, a line under each would single out none.
    el("div")
        .maybe("class", scene.query.filter.is_empty().then_some("whole"))
        .with(controls)
        .with(legend::legend(scene, &marks))
        .with(scene.selection.is_empty().then(|| nothing_found(scene)))
        .with(
            el("div")
                .class("hows")
                .with(legend::made(scene, marks.marking))
                .with(places::places(scene, desk, &marks, &shown))
                .with(several(scene)),
        )
        .with(el("div").class(class).with(articles))
        .with(tray::tray(scene))
}

/// The articles that are shown: the chosen ones and that of the open claim, so that a link to a claim always shows it.
fn shown(scene: &Scene) -> Vec<SourceIx> {
    let mut shown = scene.query.look.side_by_side(scene.corpus);
    if let Some((_, claim)) = scene.open_claim()
        && !shown.contains(&claim.source)
    {
        shown.push(claim.source);
    }
    shown
}

/// What the marks are to show.
fn marking(scene: &Scene) -> Element {
    let choice = |marking: Marking| Choice {
        label: Fragment::default().with(match marking {
            Marking::Told => "how it is told",
            Marking::Topic => "topics",
            Marking::Status => "how sure",
            Marking::Voice => "who says so",
            Marking::Frame => "frames",
            Marking::Alone => "only in one",
        }),
        href: scene.link(&scene.query.with_look(Look { marking, ..scene.query.look.clone() })),
        current: scene.query.look.marking == marking,
    };
    choices("Marks show", Marking::ALL.map(choice).into())
}

/// All articles or a single one; none where there is but one.
fn sources(scene: &Scene) -> Option<Element> {
    let look = &scene.query.look;
    let sources = scene.corpus.sources.len();
    let shown = look.side_by_side(scene.corpus);
    let all = Look { columns: Few::new(), ..look.clone() };
    let mut ways = vec![Choice {
        label: Fragment::default().with(if sources == 2 { "both" } else { "all" }),
        current: all.side_by_side(scene.corpus) == shown,
        href: scene.link(&scene.query.with_look(all)),
    }];
    for (at, source) in scene.sources() {
        let alone = Look { columns: [at].into(), pivot: None, ..look.clone() };
        // Of many sources the names stand beside the boxes that choose several.
        let name = el("span").class(if sources == 2 { "name" } else { "unseen" });
        let name = name.with(" ").with(source.metadata.label.as_str()).with(" alone");
        ways.push(Choice {
            label: Fragment::default().with(source_tag(at)).with(name),
            current: shown == [at],
            href: scene.link(&scene.query.with_look(alone)),
        });
    }
    (sources > 1).then(|| choices("Articles", ways))
}

/// Boxes that choose several of many articles.
fn several(scene: &Scene) -> Option<Element> {
    let summary = el("summary").with("Choose several articles");
    columns(scene).map(|boxes| el("details").class("how").with(summary).with(boxes))
}

/// Buttons for the size of the sources' words.
fn text_size(desk: &Desk) -> Element {
    let button = |act: Act, sign: &'static str, name: &'static str, possible: bool| {
        let button = el("button").attr("type", "button").attr(crate::browser::DOES, act.name());
        // Not `disabled`: a button that is takes the focus away from who has just pressed it.
        let button = button.maybe("aria-disabled", (!possible).then_some("true"));
        button.with(el("span").attr("aria-hidden", "true").with(sign)).with(el("span").class("unseen").with(name))
    };
    let size = desk.text_size;
    el("div")
        .class("text-size")
        .attr("role", "group")
        .attr("aria-label", "Text size")
        .with(button(Act::Smaller, "A−", "Smaller text", size.smaller().is_some()))
        .with(button(Act::Normal, "A", "Normal text size", size.class().is_some()))
        .with(button(Act::Larger, "A+", "Larger text", size.larger().is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::sample;
    use corpus::Corpus;
    use corpus::sample::{Shape, bridge, generated, reprinted};

    fn shows(corpus: Corpus, search: &str) -> String {
        read(&sample(corpus, search), &Desk::default()).to_string()
    }

    fn six() -> Corpus {
        generated(Shape { sources: 6, topics: 9, claims: 60, actors: 8 }, 3)
    }

    #[test]
    fn the_pivot_stands_first_and_one_article_can_stand_alone() {
        let ids = |search: &str| -> Vec<String> {
            let shown = shows(six(), search);
            let ids = shown.split("<h3 id=\"read-newspaper-").skip(1);
            ids.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
        };
        assert_eq!(ids("?view=read"), ["0", "1", "2", "3", "4", "5"]);
        assert_eq!(ids("?view=read&pivot=newspaper-4"), ["4", "0", "1", "2", "3", "5"]);
        assert_eq!(ids("?view=read&column=newspaper-2"), ["2"]);
    }

    #[test]
    fn the_article_of_the_open_claim_is_shown_beside_the_chosen_one() {
        let shown = shows(bridge(), "?view=read&column=post&claim=wire-0ab99a");
        assert!(shown.contains("id=\"read-post\"") && shown.contains("id=\"read-wire\""), "{shown}");
    }

    #[test]
    fn a_counterpart_is_marked_in_every_other_article() {
        let corpus = six();
        let point = corpus.points.iter().find(|point| point.tellers(&corpus).len() == 3).unwrap();
        let search = ["?view=read&claim=", &corpus.claim(point.claims[0]).unwrap().id].concat();
        let shown = shows(corpus, &search);
        let articles: Vec<&str> = shown.split("<section class=\"article").skip(1).collect();
        assert_eq!(articles.iter().filter(|article| article.contains(" counterpart\"")).count(), 2);
        assert_eq!(articles.iter().filter(|article| article.contains(" chosen\"")).count(), 1);
    }

    #[test]
    fn shared_text_is_marked_in_the_legend_too_and_told_to_listeners() {
        assert!(!shows(bridge(), "?view=read").contains("shared"));
        let shown = shows(reprinted(), "?view=read");
        assert!(shown.contains("id=\"shared-text\">shared text<"), "{shown}");
        assert!(shown.contains("<span class=\"shared\" title=\"Word for word also in B\">The navy’s S‑400"), "{shown}");
        assert_eq!(shown.matches(" shared-text\"><").count(), 2, "{shown}");
    }

    #[test]
    fn every_article_has_the_same_words_whatever_the_marks() {
        let words = |search: &str| {
            let shown = shows(bridge(), search);
            let texts: Vec<String> = shown
                .split("class=\"text\"")
                .skip(1)
                .filter_map(|rest| rest.split_once('>')?.1.split_once("<svg class=\"map"))
                .map(|(text, _)| text.split('<').map(|part| part.split_once('>').map_or(part, |it| it.1)).collect())
                .collect();
            texts
        };
        let plain = words("?view=read");
        assert!(plain.len() == 2 && plain[0].starts_with("Bridge to open in May"), "{plain:?}");
        for marking in Marking::ALL {
            assert_eq!(words(&["?view=read&mark=", marking.slug()].concat()), plain);
        }
    }
}
