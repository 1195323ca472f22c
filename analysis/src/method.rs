//! The figures by which the analysis decides, in words: for the page that explains the method. Each sentence is made from
//! the constants that the code uses, so that it can't say anything else.

use crate::align::grouping;
use crate::events::SAME_EVENT;
use crate::keyness::{LEAST_USES, LEAST_WORDS, MOST, PRIOR_WORDS, SIGNIFICANT};
use crate::reuse::{OWN, RUN};
use crate::topics::discover;

/// What a reader should know of them: a term of the interface and a sentence each.
#[must_use]
pub fn figures() -> Vec<(&'static str, String)> {
    let percent = |share: f64| format!("{:.0}%", share * 100.0);
    vec![
        (
            "Points",
            format!(
                "Claims are compared by their rare words, names, figures and deeds. A claim joins a point where it holds \
                 {} of the weight of the point’s core; where it matters who says so, claims of different speakers need {} \
                 times as much in common. Claims that tell of another act, of other parts or another place are kept \
                 apart, however much they share.",
                percent(grouping::OF_ANCHOR.into()),
                grouping::OTHER_SPEAKER
            ),
        ),
        (
            "Topics",
            format!(
                "Where no topics are given, they are found in the articles: {} to {} phrases that claims use together.",
                discover::ENOUGH,
                discover::MOST
            ),
        ),
        (
            "Characteristic words",
            format!(
                "Log-odds with an informative Dirichlet prior of {PRIOR_WORDS:.0} words of English at large (Monroe et al. \
                 2008). A word is told from {LEAST_USES} uses and a z-score of {SIGNIFICANT} on, at most {MOST} of a source; \
                 of a source with fewer than {LEAST_WORDS} words counted, none.",
            ),
        ),
        (
            "Another event",
            format!(
                "A source is said to tell another event where it is less than {} like the others, judged one half by names \
                 and figures and one half by its other words, or is days apart.",
                percent(SAME_EVENT)
            ),
        ),
        (
            "Shared text",
            format!(
                "A passage is shared where sources have {RUN} words in a row in common, white space, marks and capitals aside, \
                 and {OWN} of them are neither names nor in quotation marks. A claim is the same text as another source’s \
                 where three quarters of it stand there.",
            ),
        ),
    ]
}
