//! The sources' frames on one scale, over the selected claims.

use crate::{Corpus, Frame, Selection, Tally};

/// How much of each source a frame takes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrameShares {
    /// The frame.
    pub frame: Frame,
    /// The selected claims that show it, one tally a source, in the order of the sources.
    pub sources: Vec<Tally>,
    /// These claims of all selected claims of the source, in whole per cents; `None` for a source of which no claim
    /// is selected, which frames nothing in one way or another.
    pub percents: Vec<Option<u32>>,
}

impl FrameShares {
    /// The frames in their order, each with all sources. A claim may show several frames or none, so the shares of a
    /// source need not add up to anything.
    #[must_use]
    pub fn all(corpus: &Corpus, selection: &Selection) -> Vec<Self> {
        let mut shares: Vec<Self> = Frame::ALL
            .map(|frame| Self { frame, sources: vec![Tally::default(); corpus.sources.len()], percents: Vec::new() })
            .into();
        for &at in &selection.claims {
            let Some(claim) = corpus.claim(at) else { continue };
            for share in &mut shares {
                if claim.frames.iter().any(|tag| tag.frame == share.frame)
                    && let Some(tally) = share.sources.get_mut(claim.source.at())
                {
                    tally.add(corpus, at);
                }
            }
        }
        for share in &mut shares {
            let counted = share.sources.iter().zip(&selection.per_source);
            share.percents = counted.map(|(tally, &all)| percent(tally.claims.len(), all as usize)).collect();
        }
        shares
    }

    /// The largest share less the smallest, in per cent points; 0 where fewer than two sources can be compared.
    #[must_use]
    pub fn spread(&self) -> u32 {
        let known = || self.percents.iter().flatten();
        known().max().zip(known().min()).map_or(0, |(most, least)| most - least)
    }
}

/// A part of a whole in whole per cents, rounded to the nearest; `None` of nothing.
fn percent(part: usize, whole: usize) -> Option<u32> {
    u32::try_from((part * 200 + whole).checked_div(whole * 2)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Draft;
    use crate::{Filter, Index, Role, SourceIx, Status, Value};

    fn corpus() -> Corpus {
        Draft::new("Event", &["rails"])
            .source("left")
            .paragraph(Role::Body)
            .claim("They quarrel.", &["rails"], Status::Fact)
            .framed(Frame::Conflict)
            .claim("It costs.", &["rails"], Status::Fact)
            .framed(Frame::Economic)
            .framed(Frame::Conflict)
            .claim("It rains.", &["rails"], Status::Fact)
            .source("right")
            .paragraph(Role::Body)
            .claim("It snows.", &["rails"], Status::Fact)
            .corpus()
    }

    #[test]
    fn a_share_is_of_the_selected_claims_of_the_source() {
        let corpus = corpus();
        let index = Index::new(&corpus);
        let shares = FrameShares::all(&corpus, &index.select(&Filter::default()));
        assert_eq!(shares.iter().map(|it| it.frame).collect::<Vec<_>>(), Frame::ALL);
        assert_eq!(shares[0].percents, [Some(67), Some(0)]);
        assert_eq!(shares[0].spread(), 67);
        assert_eq!(shares[2].sources[0].claims.len(), 1);
    }

    #[test]
    fn a_source_without_selected_claims_has_no_share() {
        let corpus = corpus();
        let filter = Filter { values: [Value::Source(SourceIx(0))].into(), ..Filter::default() };
        let shares = FrameShares::all(&corpus, &Index::new(&corpus).select(&filter));
        assert_eq!(shares[0].percents, [Some(67), None]);
        assert_eq!(shares[0].spread(), 0);
    }
}
