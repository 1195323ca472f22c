//! The policy-frame dimensions of Boydstun, Card, Gross, Resnik and Smith (2014), without their “other”: what a text
//! on a matter of policy makes it a matter of.
//!
//! A dimension's indicators are added up, one that other dimensions share counting half and each at most
//! [`MOST_USES`] times, and related to the length of the text. What is present must pass a rate of its own: news is
//! full of politics and of law, while a matter of capacity or of public opinion is only where a text dwells on it.

#[cfg(test)]
mod tests;

use super::indicators::{Hit, Indicators};
use super::{Finding, figurative, shown};
use crate::document::Document;
use crate::lexicon::list;
use crate::maps::HashMap;
use crate::rule::Rule;
use std::sync::OnceLock;

static LIST: &str = list!("frames14.txt");
static STATES: &str = list!("actors/states.txt");

/// How often one indicator counts in a text, so that a name used throughout makes no frame by itself.
const MOST_USES: u32 = 4;

/// Words added to the length of a text, so that one indicator in a short one is not much.
const FURTHER_WORDS: f64 = 150.0;

/// The most words that a text's length counts for: a passage on a dimension makes it present, however long the rest is.
const MOST_WORDS: f64 = 900.0;

/// What a text must have of a dimension in any case: one indicator in full, or two that count half.
const LEAST: f64 = 1.0;

/// How many dimensions nearly every text on a matter of policy has; where fewer pass their rate, the nearest are taken.
const USUAL: usize = 4;

/// The share of its rate that a dimension must reach to be taken as one of the nearest.
const NEAR: f64 = 0.6;

/// A dimension along which policy is framed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Dimension {
    /// Costs, benefits and other financial implications.
    Economic,
    /// Availability of physical, human and financial resources, and capacity of systems.
    Capacity,
    /// Religion, duty, right and wrong.
    Morality,
    /// Equal treatment, rights of groups, discrimination.
    Fairness,
    /// Law, constitution, courts and their reasoning.
    Legality,
    /// Breaking of laws, enforcement and its consequences.
    Crime,
    /// Threats to a nation, a place or a person, and defence against them.
    Security,
    /// Health, disease, sanitation, safety.
    Health,
    /// Wealth, mobility, daily life and happiness of people.
    QualityOfLife,
    /// Traditions, customs and values of a group.
    Culture,
    /// Attitudes of the public, polls, protest.
    PublicOpinion,
    /// Parties, elections, office, lobbying, bargaining.
    Political,
    /// Particular policies: what they are to do and whether they do it.
    Policy,
    /// Relations with other nations and groups, treaties, standing.
    External,
}

/// For each dimension: itself, its name in the annotated corpora, its indicators per 1,000 words that make it present.
const DIMENSIONS: [(Dimension, &str, f64); 14] = [
    (Dimension::Economic, "Economic", 6.5),
    (Dimension::Capacity, "Capacity_and_resources", 3.5),
    (Dimension::Morality, "Morality", 2.5),
    (Dimension::Fairness, "Fairness_and_equality", 2.2),
    (Dimension::Legality, "Legality_Constitutionality_and_jurisprudence", 4.5),
    (Dimension::Crime, "Crime_and_punishment", 3.5),
    (Dimension::Security, "Security_and_defense", 4.0),
    (Dimension::Health, "Health_and_safety", 4.5),
    (Dimension::QualityOfLife, "Quality_of_life", 5.0),
    (Dimension::Culture, "Cultural_identity", 4.0),
    (Dimension::PublicOpinion, "Public_opinion", 5.5),
    (Dimension::Political, "Political", 6.5),
    (Dimension::Policy, "Policy_prescription_and_evaluation", 8.5),
    (Dimension::External, "External_regulation_and_reputation", 5.0),
];

impl Dimension {
    /// All of them, in the order of the codebook.
    pub const ALL: [Self; 14] = [
        Self::Economic,
        Self::Capacity,
        Self::Morality,
        Self::Fairness,
        Self::Legality,
        Self::Crime,
        Self::Security,
        Self::Health,
        Self::QualityOfLife,
        Self::Culture,
        Self::PublicOpinion,
        Self::Political,
        Self::Policy,
        Self::External,
    ];

    /// Its name in the annotated corpora: `Crime_and_punishment`.
    #[must_use]
    pub fn name(self) -> &'static str {
        DIMENSIONS.iter().find(|(dimension, ..)| *dimension == self).map_or("", |&(_, name, _)| name)
    }
}

/// The text holds indicators of the dimension.
pub const INDICATORS: Rule =
    Rule { name: "frame.policy", explanation: "The sentence holds words that the policy-frame dimension is known by." };

/// What a document shows of the dimensions, in the order of [`Dimension::ALL`]. A text that passes few
/// rates shows those dimensions, too, that come nearest to theirs.
#[must_use]
pub fn find(document: &Document<'_>) -> [Finding<Dimension>; 14] {
    let mut hits = indicators().find(document);
    hits.retain(|hit| match DIMENSIONS.get(hit.family).map(|&(dimension, ..)| dimension) {
        Some(Dimension::Security) => {
            !figurative::has_no_opponent(document, hit.span) && !figurative::is_unarmed(document, hit.span)
        }
        // The month.
        Some(Dimension::PublicOpinion) => hit.span.slice(document.text()) != "March",
        _ => true,
    });
    let words = f64::from(document.count_words(0..document.tokens().len())).min(MOST_WORDS);
    let mut findings = DIMENSIONS.map(|(dimension, _, rate)| {
        let family = dimension as usize;
        let own: Vec<Hit> = hits.iter().filter(|hit| hit.family == family).copied().collect();
        let amount = amount(&own);
        let score = amount / (words + FURTHER_WORDS) * 1000.0 / rate;
        let evidence = shown(document, &own, &INDICATORS);
        Finding { frame: dimension, present: score >= 1.0 && amount >= LEAST, score, evidence }
    });
    while findings.iter().filter(|finding| finding.present).count() < USUAL
        && let Some(nearest) = findings
            .iter_mut()
            .filter(|finding| !finding.present && finding.score >= NEAR)
            .max_by(|a, b| a.score.total_cmp(&b.score))
    {
        nearest.present = true;
    }
    findings
}

/// The indicators of one dimension added up.
fn amount(hits: &[Hit]) -> f64 {
    let mut uses: HashMap<usize, u32> = HashMap::default();
    let counted = hits.iter().filter(|hit| {
        let uses = uses.entry(hit.number).or_default();
        *uses += 1;
        *uses <= MOST_USES
    });
    counted.fold(0.0, |sum, hit| sum + if hit.telling { 1.0 } else { 0.5 })
}

fn indicators() -> &'static Indicators {
    static LISTS: OnceLock<Indicators> = OnceLock::new();
    LISTS.get_or_init(|| {
        let mut indicators = Indicators::parse(LIST, &DIMENSIONS.map(|(_, name, _)| name));
        // The United States are named in English news of every kind, at home as much as abroad.
        for line in STATES.lines().filter(|line| !line.starts_with("United States;")) {
            for name in line.split([';', ',']).map(str::trim) {
                indicators.add(name, Dimension::External as usize, false);
            }
        }
        indicators
    })
}
