use super::*;
use crate::sorting::Sorting;
use crate::status;

/// Points over sentences, each its own claim; a text per source, a sentence per line.
fn group(sources: &[&str]) -> (Vec<String>, Vec<Group>) {
    let (texts, aligned) = align(sources);
    (texts, aligned.groups)
}

fn align(sources: &[&str]) -> (Vec<String>, Alignment) {
    let documents: Vec<Document<'_>> = sources.iter().map(|text| Document::new(text)).collect();
    let sentences =
        || documents.iter().enumerate().flat_map(|(source, it)| it.sentences().iter().map(move |s| (source, s)));
    let statuses: Vec<status::Finding> =
        sentences().map(|(at, s)| status::of(&documents[at], s.tokens.clone())).collect();
    let candidates: Vec<Candidate<'_>> = sentences()
        .zip(&statuses)
        .map(|((source, sentence), status)| Candidate {
            source,
            event: 0,
            tokens: sentence.tokens.clone(),
            heading: false,
            status,
            speaker: None,
            said_by: Vec::new(),
            meant: None,
            cue: Vec::new(),
            stance: false,
            persons: Vec::new(),
            actors: Vec::new(),
            topics: Vec::new(),
        })
        .collect();
    let texts = sentences().map(|(at, s)| s.span.slice(sources[at]).to_owned()).collect();
    (texts, points(&documents, &candidates))
}

/// Text beside the sentences of a case, so that the words of the event are as common as they are in articles.
const BESIDE: [&str; 2] = [
    "The harbour city of Velm has 40,000 people.\nFishing has long been its main trade.\nThe mayor was elected in spring.\n\
     Schools closed early on Monday because of the heat.\nA new tram line runs to the airport.\n",
    "Velm lies on the northern coast.\nThe old town draws many visitors in summer.\nHotels are mostly booked out.\n\
     The council meets on Tuesdays in the old hall.\nA museum of shipbuilding opened in 1987.\n",
];

fn check(a: &str, b: &str, together: bool) {
    let sources = [format!("{}{a}", BESIDE[0]), format!("{}{b}", BESIDE[1])];
    let (texts, groups) = group(&[&sources[0], &sources[1]]);
    let at = |text: &str| texts.iter().position(|it| it == text).unwrap();
    let found = groups.iter().any(|group| group.claims.contains(&at(a)) && group.claims.contains(&at(b)));
    assert_eq!(found, together, "{a} | {b}");
}

#[test]
fn claims_that_tell_the_same_meet() {
    for (a, b) in [
        (
            "Velm will buy four electric ferries from the Norwegian yard Skarvik.",
            "The council approved the purchase of four electric ferries built by Skarvik.",
        ),
        (
            "The minister said the bridge would be closed for repairs until March.",
            "Until March the bridge will stay closed while repairs go on.",
        ),
        (
            "Dockers plan to end their strike on Friday after a pay deal.",
            "A pay deal means the dockers will halt the strike on Friday.",
        ),
    ] {
        check(a, b, true);
    }
}

#[test]
fn claims_an_editor_would_keep_apart_stay_apart() {
    for (a, b) in [
        ("The town wants to deepen energy ties with Norway.", "The town wants to deepen cultural ties with Spain."),
        ("The council will discuss the harbour budget on Tuesday.", "The harbour police arrested two men on Tuesday."),
        (
            "Officials reaffirmed their commitment to cleaner ferries.",
            "The party leader reaffirmed his commitment to lower rents.",
        ),
        ("The ferry company made a profit of 3 million crowns.", "The ferry company employs 300 people."),
    ] {
        check(a, b, false);
    }
}

#[test]
fn a_silent_source_is_checked_at_the_claim_that_shares_most() {
    let energy = "The town wants to deepen energy ties with Norway.";
    let culture = "The town wants to deepen cultural ties with Spain.";
    let bridge = "Until March the bridge stays closed for repairs.";
    let sources = [
        format!("{}{energy}\n{bridge}", BESIDE[0]),
        format!("{}The bridge will be closed for repairs until March.\n{culture}", BESIDE[1]),
    ];
    let (texts, aligned) = align(&[&sources[0], &sources[1]]);
    let nearest = |text: &str| -> Vec<&str> {
        let at = texts.iter().position(|it| it == text).unwrap();
        aligned.nearest[at].iter().map(|near| texts[near.at()].as_str()).collect()
    };
    assert_eq!(nearest(energy), [culture]);
    assert_eq!(nearest(culture), [energy]);
    assert!(nearest(bridge).is_empty(), "it is told by both");
    assert!(nearest("Hotels are mostly booked out.").is_empty(), "nothing is like it");
}

#[test]
fn every_claim_is_in_a_point_and_a_claim_of_two_things_in_two() {
    let (texts, groups) = group(&[
        "The plan foresees faster ferries and cheaper tickets, and the council will build a second harbour bridge.\nRain fell.",
        "Tickets will get cheaper and ferries faster under the plan.\nBuilding a second harbour bridge will cost much.",
    ]);
    for (claim, text) in texts.iter().enumerate() {
        assert!(groups.iter().any(|group| group.claims.contains(&claim)), "{text}");
    }
}

#[test]
fn the_order_of_the_sources_does_not_change_who_meets_whom() {
    let a = "Velm will buy four electric ferries from Skarvik.\nThe bridge will be closed for repairs until March.";
    let b = "Until March the bridge stays closed for repairs.\nThe purchase of four electric ferries from Skarvik is agreed.";
    let meetings = |sources: &[&str]| {
        let (texts, groups) = group(sources);
        let mut met: Vec<Vec<String>> = (groups.iter())
            .map(|group| {
                let mut claims: Vec<String> = group.claims.iter().map(|&at| texts[at].clone()).collect();
                claims.arrange();
                claims
            })
            .collect();
        met.arrange();
        met
    };
    assert_eq!(meetings(&[a, b]), meetings(&[b, a]));
}

#[test]
fn a_short_denial_meets_what_it_denies() {
    check(
        "No pay deals are expected to be signed during the visit.",
        "Several key pay contracts are expected to be signed at the yard.",
        true,
    );
}

#[test]
fn a_figure_is_told_with_the_words_that_make_it_a_bound() {
    let (_, groups) = group(&["More than 70 sailors were hurt in Velm.", "70 sailors were hurt in Velm."]);
    let sides = groups.iter().flat_map(|group| &group.differences).flat_map(|difference| &difference.sides);
    let readings: Vec<&str> = sides.map(|side| side.reading.as_str()).collect();
    assert_eq!(readings, ["more than 70 sailors", "70 sailors"]);
    assert!(groups.iter().all(|group| group.relation != Relation::Differently));
}
