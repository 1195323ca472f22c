//! That everybody can use every view: what axe checks, targets large enough, a focus that is never hidden.

use anyhow::{Result, ensure};
use browser::{Event, Hosting, Page, Site};

use crate::{Promise, promise};

/// Every view and state that looks different, of the built-in event.
const STATES: [&str; 12] = [
    "",
    "?view=claims",
    "?view=read",
    "?view=read&mark=status",
    "?view=sources",
    "?view=method",
    "?told=differently&view=compare",
    "?q=zeppelin",
    "?view=globe",
    "?tour=3&view=read",
    "?embed=table",
    "?embed=worksheet",
];

pub(crate) fn promises() -> Vec<Promise> {
    let of_six = Hosting { event: Event::OfSix, ..Hosting::default() };
    vec![
        promise("axe_finds_nothing_wrong_in_the_light", light),
        promise("axe_finds_nothing_wrong_in_the_dark", dark),
        promise("axe_finds_nothing_wrong_in_forced_colours", forced),
        promise("axe_finds_nothing_wrong_on_a_narrow_screen", narrow),
        Promise { hosting: of_six, ..promise("axe_finds_nothing_wrong_with_six_sources", six) },
        promise("axe_finds_nothing_wrong_with_everything_unfolded", unfolded),
        promise("everything_to_hit_is_at_least_24_pixels_large", targets),
        promise("the_focus_is_never_hidden_under_what_stays_in_place", focus),
    ]
}

fn light(page: &Page, site: &Site) -> Result<()> {
    all(page, site, &STATES)
}

fn dark(page: &Page, site: &Site) -> Result<()> {
    page.colours("dark")?;
    all(page, site, &STATES)
}

fn forced(page: &Page, site: &Site) -> Result<()> {
    page.colours("forced")?;
    all(page, site, &STATES)
}

fn narrow(page: &Page, site: &Site) -> Result<()> {
    page.size(320, 640)?;
    for state in STATES {
        page.visit(&site.link(state))?;
        let wider = page.overflow()?;
        ensure!(wider <= 0, "{state} is {wider} px wider than the screen");
    }
    all(page, site, &STATES)
}

fn six(page: &Page, site: &Site) -> Result<()> {
    all(page, site, &["", "?view=claims", "?view=read", "?pivot=post&column=wire&column=green", "?embed=framing"])?;
    page.size(360, 740)?;
    all(page, site, &["", "?view=read"])
}

fn unfolded(page: &Page, site: &Site) -> Result<()> {
    for state in ["", "?view=claims", "?view=read", "?view=method"] {
        page.visit(&site.link(state))?;
        // What is drawn once a fold of its kind is opened comes first.
        page.script("document.querySelector('summary[data-does=open]')?.click()")?;
        page.wait("what is folded should be drawn", |page| {
            Ok(page.script("return document.querySelector('summary[data-does=open]')")?.is_null())
        })?;
        page.script("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")?;
        sound(page, state)?;
    }
    Ok(())
}

fn all(page: &Page, site: &Site, states: &[&str]) -> Result<()> {
    for state in states {
        page.visit(&site.link(state))?;
        sound(page, state)?;
    }
    Ok(())
}

fn sound(page: &Page, state: &str) -> Result<()> {
    let violations = page.violations()?;
    ensure!(violations.is_empty(), "“{state}”:\n  {}", violations.join("\n  "));
    Ok(())
}

/// WCAG 2.5.8: 24 by 24 pixels, or as much room around. Links within sentences are exempt.
fn targets(page: &Page, site: &Site) -> Result<()> {
    for (width, height) in [(1400, 900), (360, 740)] {
        page.size(width, height)?;
        for state in STATES {
            page.visit(&site.link(state))?;
            let small = page.script(
                "// The map of a text is drawn to scale; the passages of the text beside it lead to the same places.
                 const seen = (element) => element.checkVisibility() && !element.closest('.unseen, .skip, .map, [inert]');
                 const inline = (element) => element.closest('.text, .prose, p.small, .because, .cited') && element.tagName === 'A';
                 return [...document.querySelectorAll('a[href], button, summary, input, select')]
                   .filter((element) => seen(element) && !inline(element))
                   .map((element) => [element, element.closest('label, .row') ?? element])
                   .filter(([, box]) => { const { width, height } = box.getBoundingClientRect(); return width < 24 || height < 23.5; })
                   .map(([element, box]) => `${element.tagName} “${element.textContent.trim().slice(0, 40)}” ${box.getBoundingClientRect().width.toFixed(1)} × ${box.getBoundingClientRect().height.toFixed(1)}`)",
            )?;
            let small = small.as_array().cloned().unwrap_or_default();
            ensure!(small.is_empty(), "“{state}” at {width} px: {small:?}");
        }
    }
    Ok(())
}

/// WCAG 2.4.11: what has the focus is not entirely hidden by the bar, the head of a table or a card.
fn focus(page: &Page, site: &Site) -> Result<()> {
    for state in ["", "?view=claims", "?tour=3&view=read"] {
        page.visit(&site.link(state))?;
        for _ in 0..120 {
            page.press(browser::Key::Tab)?;
            let hidden = page.script(
                "const at = document.activeElement;
                 if (!at || at === document.body) return null;
                 const boxes = [...at.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
                 if (boxes.length === 0) return null;
                 const seen = boxes.some((box) => [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]].some(([x, y]) => {
                   const found = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
                   return found && (at.contains(found) || found.contains(at) || found.closest('label, .row')?.contains(at));
                 }));
                 return seen ? null : `${at.tagName} “${at.textContent.trim().slice(0, 40)}”`",
            )?;
            ensure!(hidden.is_null(), "in “{state}” the focus is on {hidden}, which nobody sees");
        }
    }
    Ok(())
}
