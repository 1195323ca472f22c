//! Which words of a text carry which mark, where marks overlap.

use corpus::{Span, sort_by_number};

/// Why words are marked. Where marks overlap, the first in this order shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Mark {
    /// They make the difference to another source.
    Difference,
    /// They are what a judgement rests on.
    Evidence,
    /// They are what the reader searched for.
    Found,
}

/// Cuts `whole` into pieces without gap or overlap, each with the least of the marks that cover it.
///
/// Marks outside of `whole` are ignored, as is an empty mark.
pub fn pieces<M: Copy + Ord>(whole: Span, marks: &[(Span, M)]) -> Vec<(Span, Option<M>)> {
    let mut cuts: Vec<u32> = vec![whole.start, whole.end];
    for (span, _) in marks.iter().filter(|(span, _)| !span.is_empty()) {
        cuts.extend([span.start, span.end].iter().filter(|&&at| whole.start < at && at < whole.end));
    }
    sort_by_number(&mut cuts, |at| u64::from(*at));
    cuts.dedup();
    let mut found: Vec<(Span, Option<M>)> = Vec::new();
    for (&start, &end) in cuts.iter().zip(cuts.iter().skip(1)) {
        let piece = Span { start, end };
        let mark = marks.iter().filter(|(span, _)| span.contains(piece)).map(|&(_, mark)| mark).min();
        match found.last_mut() {
            Some((last, same)) if *same == mark => last.end = end,
            _ => found.push((piece, mark)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::Mark::{Difference, Evidence, Found};
    use super::*;

    fn check(text: &str, marks: &[(&str, Mark)], expected: &str) {
        let at = |words: &str| text.find(words).map(|start| Span::new(start, start + words.len())).unwrap();
        let marks: Vec<_> = marks.iter().map(|&(words, mark)| (at(words), mark)).collect();
        let shown: String = pieces(Span::new(0, text.len()), &marks)
            .into_iter()
            .map(|(span, mark)| match mark {
                None => span.slice(text).to_owned(),
                Some(mark) => format!("[{}:{}]", &format!("{mark:?}")[..1], span.slice(text)),
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn every_word_is_shown_once_under_its_gravest_mark() {
        check("no deal is signed", &[], "no deal is signed");
        check("no deal is signed", &[("deal", Found)], "no [F:deal] is signed");
        check("no deal is signed", &[("no deal", Difference), ("deal is", Found)], "[D:no deal][F: is] signed");
        check("no deal is signed", &[("deal", Found), ("no deal is signed", Evidence)], "[E:no deal is signed]");
        check("é–ü", &[("–", Found)], "é[F:–]ü");
    }

    #[test]
    fn marks_elsewhere_and_empty_marks_show_nothing() {
        let whole = Span::new(10, 20);
        let marks = [(Span::new(0, 5), Found), (Span::new(15, 15), Evidence), (Span::new(20, 30), Difference)];
        assert_eq!(pieces(whole, &marks), [(whole, None)]);
        assert_eq!(pieces(Span::new(3, 3), &marks), []);
    }

    #[test]
    fn a_mark_that_reaches_out_is_shown_as_far_as_the_text_goes() {
        assert_eq!(
            pieces(Span::new(10, 20), &[(Span::new(5, 12), Found)]),
            [(Span::new(10, 12), Some(Found)), (Span::new(12, 20), None)]
        );
    }
}
