//! Text that sources share word for word, and what rests on it.
//!
//! Two papers that print the same agency report agree in all it says, but that is one telling and not two. What they
//! share is kept with each source, so that such agreement can be told from one in words of their own.

use crate::{Claim, Corpus, Point, Role, Source, SourceIx, Span};
use serde::{Deserialize, Serialize};

/// The part of a claim, in hundredths of its bytes, that has to stand in another source for the claim to be the same
/// text: a word put in or taken out makes no text of its own.
const SAME: usize = 75;

/// A passage that other sources have word for word.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Shared {
    /// Its place in the text of its source.
    pub span: Span,
    /// The other sources that have it, in their order; at least one.
    pub with: Vec<SourceIx>,
}

impl Source {
    /// The passages that reach into a part of its text, in order.
    pub fn shared_in(&self, part: Span) -> impl Iterator<Item = &Shared> + Clone {
        let first = self.shared.partition_point(|passage| passage.span.end <= part.start);
        self.shared.iter().skip(first).take_while(move |passage| passage.span.start < part.end)
    }
}

impl Corpus {
    /// The other sources that have a claim's words, all or nearly all of them, in their order.
    #[must_use]
    pub fn shared_by(&self, claim: &Claim) -> Vec<SourceIx> {
        let mut held = vec![0; self.sources.len()];
        for passage in self.source(claim.source).into_iter().flat_map(|source| source.shared_in(claim.span)) {
            let (start, end) = (passage.span.start.max(claim.span.start), passage.span.end.min(claim.span.end));
            for other in &passage.with {
                if let Some(held) = held.get_mut(other.at()) {
                    *held += Span { start, end }.len();
                }
            }
        }
        let same = |bytes: usize| bytes > 0 && bytes * 100 >= claim.span.len() * SAME;
        held.iter().enumerate().filter(|(_, bytes)| same(**bytes)).map(|(other, _)| SourceIx::from(other)).collect()
    }

    /// The tellers of a point that tell it in the same text: each group two or more sources, in their order. Headings,
    /// which papers write themselves above a report they print, count only where a source has nothing else on the point.
    #[must_use]
    pub fn same_text(&self, point: &Point) -> Vec<Vec<SourceIx>> {
        self.tellings(point).into_iter().filter(|group| group.len() > 1).collect()
    }

    /// Whether several sources tell a point, but all in one text.
    #[must_use]
    pub fn rests_on_shared_text(&self, point: &Point) -> bool {
        matches!(self.tellings(point).as_slice(), [one] if one.len() > 1)
    }

    /// The tellers of a point, those together that tell it in the same text.
    fn tellings(&self, point: &Point) -> Vec<Vec<SourceIx>> {
        if self.sources.iter().all(|source| source.shared.is_empty()) {
            return point.tellers(self).into_iter().map(|teller| vec![teller]).collect();
        }
        let mut groups: Vec<Vec<(SourceIx, Vec<SourceIx>)>> = Vec::new();
        for teller in point.tellers(self) {
            let common = self.common(point, teller);
            let same = |(other, theirs): &(SourceIx, Vec<SourceIx>)| common.contains(other) || theirs.contains(&teller);
            match groups.iter_mut().find(|group| group.iter().any(same)) {
                Some(group) => group.push((teller, common)),
                None => groups.push(vec![(teller, common)]),
            }
        }
        groups.into_iter().map(|group| group.into_iter().map(|(teller, _)| teller).collect()).collect()
    }

    /// The sources that have the words of every claim of a teller on a point.
    fn common(&self, point: &Point, teller: SourceIx) -> Vec<SourceIx> {
        let claims = || point.claims.iter().filter_map(|&at| self.claim(at)).filter(|claim| claim.source == teller);
        let headings_count = claims().all(|claim| self.is_heading(claim));
        let counting = claims().filter(|claim| headings_count || !self.is_heading(claim));
        let mut common: Option<Vec<SourceIx>> = None;
        for claim in counting {
            let mut by = self.shared_by(claim);
            if let Some(before) = common {
                by.retain(|source| before.contains(source));
            }
            common = Some(by);
        }
        common.unwrap_or_default()
    }

    fn is_heading(&self, claim: &Claim) -> bool {
        let paragraph = self.source(claim.source).and_then(|it| it.paragraphs.get(claim.paragraph as usize));
        paragraph.is_some_and(|paragraph| matches!(paragraph.role, Role::Title | Role::Subheading))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Draft;
    use crate::{Relation, Status};

    const LEAD: &str = "The bridge opens in May.";
    const TOLL: &str = "The toll is two crowns.";

    /// Four papers, each with claims by role, and one point of all the claims; passages in capitals stand in the papers
    /// named by number.
    fn corpus(papers: &[&[(Role, &str, &[u32])]]) -> Corpus {
        let mut draft = Draft::new("A bridge", &["bridge"]);
        for (at, claims) in papers.iter().enumerate() {
            draft = draft.source(&format!("paper-{at}"));
            for (role, text, _) in *claims {
                draft = draft.paragraph(*role).claim(text, &["bridge"], Status::Fact);
            }
        }
        let all: Vec<usize> = (0..papers.iter().map(|claims| claims.len()).sum()).collect();
        let mut corpus = draft.point(&all, Relation::All, &[]).corpus();
        let with: Vec<&[u32]> = papers.iter().flat_map(|claims| claims.iter().map(|(_, _, with)| *with)).collect();
        for (claim, with) in corpus.claims.iter().zip(with).filter(|(_, with)| !with.is_empty()) {
            let with = with.iter().map(|&at| SourceIx(at)).collect();
            if let Some(source) = corpus.sources.get_mut(claim.source.at()) {
                source.shared.push(Shared { span: claim.span, with });
            }
        }
        corpus
    }

    #[track_caller]
    fn check(papers: &[&[(Role, &str, &[u32])]], expected: &[&[u32]], alone: bool) {
        let corpus = corpus(papers);
        let point = corpus.points.first().unwrap();
        let same: Vec<Vec<u32>> =
            corpus.same_text(point).iter().map(|group| group.iter().map(|source| source.0).collect()).collect();
        assert_eq!(same, expected);
        assert_eq!(corpus.rests_on_shared_text(point), alone);
    }

    #[test]
    fn a_reprint_adds_no_telling_to_a_point() {
        use Role::{Body, Title};
        let own = |text| (Body, text, &[][..]);
        check(&[&[own(LEAD)], &[own("In May the bridge opens.")]], &[], false);
        check(&[&[(Body, LEAD, &[1])], &[(Body, LEAD, &[0])]], &[&[0, 1]], true);
        check(&[&[(Body, LEAD, &[1])], &[(Body, LEAD, &[0])], &[own(TOLL)]], &[&[0, 1]], false);
        let (first, second) = ([(Body, LEAD, &[1_u32][..])], [(Body, LEAD, &[0_u32][..])]);
        check(&[&first, &second, &[(Body, TOLL, &[3])], &[(Body, TOLL, &[2])]], &[&[0, 1], &[2, 3]], false);
        // A heading of its own, and then the same report.
        check(&[&[(Title, "Open!", &[]), (Body, LEAD, &[1])], &[(Body, LEAD, &[0])]], &[&[0, 1]], true);
        // One goes on in its own words; the other has nothing beyond what both have.
        check(&[&[(Body, LEAD, &[1]), own(TOLL)], &[(Body, LEAD, &[0])]], &[&[0, 1]], true);
        check(&[&[(Body, LEAD, &[1]), own(TOLL)], &[(Body, LEAD, &[0]), own("It costs two.")]], &[], false);
    }

    #[test]
    fn a_word_more_or_less_makes_no_text_of_its_own() {
        let shared = |share: f64| {
            let mut corpus = corpus(&[&[(Role::Body, LEAD, &[1])], &[(Role::Body, LEAD, &[0])]]);
            let passage = &mut corpus.sources[0].shared[0];
            passage.span.end = (f64::from(passage.span.end) * share) as u32;
            corpus.shared_by(&corpus.claims[0])
        };
        assert_eq!((shared(1.0), shared(0.8), shared(0.5)), (vec![SourceIx(1)], vec![SourceIx(1)], vec![]));
    }
}
