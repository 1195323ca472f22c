//! What the voice rules promise, by example: source | cue | content of each attribution.

use super::{Attribution, attributions, speaker_name};
use crate::document::Document;
use corpus::{AttributionKind, Span};
use proptest::prelude::*;

fn words(text: &str, spans: &[Span]) -> String {
    spans.iter().map(|span| span.slice(text)).collect::<Vec<_>>().join(" … ")
}

fn row(text: &str, attribution: &Attribution) -> String {
    let not = if attribution.negative { "not " } else { "" };
    format!(
        "{not}{} | {} | {}",
        words(text, &attribution.source),
        words(text, &attribution.cue),
        words(text, &attribution.content)
    )
}

/// The shown attributions of a text.
fn check(text: &str, expected: &[&str]) {
    let document = Document::new(text);
    let found: Vec<_> =
        attributions(&document).iter().filter(|found| found.shown).map(|found| row(text, found)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn indirect_speech_has_its_speaker_and_its_clause() {
    check(
        "Trade Minister Ana Ruiz told Reuters that talks will resume in May.",
        &["Trade Minister Ana Ruiz | told | that talks will resume in May."],
    );
    check(
        "The harbour firm, which runs both docks, will pay for the repairs, the mayor said.",
        &["the mayor | said | The harbour firm, which runs both docks, will pay for the repairs"],
    );
    check("The union said the strike would go on.", &["The union | said | the strike would go on."]);
    check("Prices will fall, according to the central bank.", &["the central bank | according to | Prices will fall"]);
    check("According to the central bank, prices will fall.", &["the central bank | According to | prices will fall."]);
    check(
        "At least nine sheep were stolen, the farmer said.",
        &["the farmer | said | At least nine sheep were stolen"],
    );
    check("By noon the road had flooded, wardens said.", &["wardens | said | By noon the road had flooded"]);
    check("In the storm that followed, the warden said.", &[]);
    check(
        "The ferry was on its way to Velm when the crew said the engine had failed.",
        &["the crew | said | the engine had failed."],
    );
    check("FARE MISERY: Commuters pay more for late trains.", &[]);
    check("MAYOR MOLL: We will not sell the trams.", &["MAYOR MOLL | : | We will not sell the trams."]);
}

#[test]
fn direct_speech_is_attributed_before_and_after_its_marks() {
    check("“We will not pay for it,” the mayor said.", &["the mayor | said | “We will not pay for it,”"]);
    check(
        "“We will not pay for it,” said Olga Petrova, the mayor of Tver.",
        &["Olga Petrova, the mayor of Tver | said | “We will not pay for it,”"],
    );
    check("She added: “We never agreed to that.”", &["She | added | “We never agreed to that.”"]);
    check(
        "Rain after the drought had saved crops, said Ana Ruiz, head of the guild.",
        &["Ana Ruiz, head of the guild | said | Rain after the drought had saved crops"],
    );
    check(
        "“The books were false,” presiding judge Ana Ruiz said.",
        &["presiding judge Ana Ruiz | said | “The books were false,”"],
    );
    check(
        "“It is gone,” said Ana Ruiz. “We don't know what comes next.”",
        &[
            "Ana Ruiz | said | “It is gone,”",
            "Ana Ruiz |  | “We don't know what comes next.”",
            "not We | don't know | what comes next.”",
        ],
    );
}

#[test]
fn who_refuses_to_say_something_has_not_said_it() {
    check(
        "The company did not say why the plant was closed.",
        &["not The company | did not say | why the plant was closed."],
    );
}

#[test]
fn what_others_see_and_judge_is_theirs() {
    check("Coastal states regard the dam with alarm.", &[]);
    check(
        "Coastal states view the dam with alarm, seeing it as a threat.",
        &[
            "Coastal states | view | the dam with alarm, seeing it as a threat.",
            "Coastal states | seeing | it as a threat.",
        ],
    );
    check(
        "The opposition has criticised the budget publicly.",
        &["The opposition | has criticised | the budget publicly."],
    );
}

#[test]
fn a_verb_set_off_by_commas_attributes_the_sentence_around_it() {
    check("The talks, the ministry said on Friday, will go on.", &["the ministry | said | The talks … will go on."]);
    check("However, he said, prices are rising.", &["he | said | prices are rising."]);
    check("As she put it, nobody is safe.", &["she | put | nobody is safe."]);
    check("As the minister said, nobody is safe.", &["the minister | said | nobody is safe."]);
}

#[test]
fn one_sentence_may_hold_several_speakers() {
    check(
        "Experts say the bridge was unsafe, but the city insists it was inspected.",
        &["Experts | say | the bridge was unsafe", "the city | insists | it was inspected."],
    );
    check(
        "He called for calm and said the police would investigate.",
        &["He | called | for calm", "He | said | the police would investigate."],
    );
}

#[test]
fn the_subject_is_read_past_what_stands_between_it_and_its_verb() {
    check(
        "Greek officials, who were not authorised to speak publicly, said the talks had failed.",
        &["Greek officials | said | the talks had failed."],
    );
    check(
        "A report released on Monday found that many species are at risk.",
        &["A report | found | that many species are at risk."],
    );
}

#[test]
fn the_passive_leaves_the_source_unnamed_or_names_it_after_by() {
    check("He is said to have left the country.", &[" | is said | He … to have left the country."]);
    check("Smith was told that he would be paid.", &[" | was told | that he would be paid."]);
    check("The report was dismissed by the opposition.", &["the opposition | was dismissed | The report"]);
}

#[test]
fn nouns_and_adjectives_attribute_where_somebody_bears_them() {
    check("The firm’s claim that it was misled surprised nobody.", &["The firm | claim | that it was misled"]);
    check("Austrian unease grows over the new pipeline.", &["Austrian | unease | over the new pipeline."]);
    check("Voters are worried about prices.", &["Voters | are worried | about prices."]);
}

#[test]
fn a_quotation_that_goes_on_keeps_its_speaker() {
    check(
        "“We are ready,” Mr Lee said on Monday. “We have been for years.”",
        &["Mr Lee | said | “We are ready,”", "Mr Lee |  | “We have been for years.”"],
    );
    check("The mayor denied the reports:\n\n“There is no deal.”", &["The mayor | denied | “There is no deal.”"]);
}

#[test]
fn plans_are_found_but_are_not_somebody_saying_so() {
    let text = "The city plans to build a bridge.";
    let document = Document::new(text);
    let found = attributions(&document);
    assert_eq!(
        found.iter().map(|found| row(text, found)).collect::<Vec<_>>(),
        ["The city | plans | to build a bridge."]
    );
    assert!(found.iter().all(|found| !found.shown));
}

/// All attributions of a text, those that are not shown too.
fn check_all(text: &str, expected: &[&str]) {
    let document = Document::new(text);
    let found: Vec<_> = attributions(&document).iter().map(|found| row(text, found)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_noun_attributes_up_to_the_verb_of_its_sentence() {
    check_all("The decision to close the port angered traders.", &[" | decision | to close the port"]);
    check_all("Criticism of the plan came from both sides.", &[" | Criticism | of the plan"]);
    check_all("Fear of what may come has driven up prices.", &[" | Fear | of what may come"]);
    check_all("The mayor faced criticism from farmers over the cuts.", &["farmers | criticism | over the cuts."]);
    check_all("The board’s plan was to sell the mill.", &["The board | plan | to sell the mill."]);
    check_all(
        "Critics of the dam say it leaks.",
        &["Critics | Critics | of the dam", "Critics of the dam | say | it leaks."],
    );
}

#[test]
fn what_a_relative_clause_attributes_ends_with_it() {
    check_all("The union, which opposes the merger, has called a strike.", &["which | opposes | the merger"]);
}

#[test]
fn whoever_is_asked_convinced_or_criticised_has_the_right_part() {
    check_all("Asked about the leak, she smiled.", &[" | Asked | about the leak"]);
    check_all("They were convinced that the bridge was safe.", &["They | were convinced | that the bridge was safe."]);
    check_all("Her speech drew criticism from both sides.", &["both sides | criticism | Her speech"]);
    check_all(
        "If prices fall, says Olga Petrova, farmers will sell.",
        &["Olga Petrova | says | If prices fall … farmers will sell."],
    );
}

#[test]
fn polls_speak_for_those_they_asked() {
    check_all("The mayor leads by ten points in a new poll.", &["a new poll | in | The mayor leads by ten points"]);
}

#[test]
fn speech_and_thought_are_kinds_of_their_own() {
    fn check(text: &str, kind: AttributionKind) {
        let found = attributions(&Document::new(text));
        assert_eq!(found.first().map(|found| found.kind), Some(kind), "{text}");
    }
    check("The clerk said that the file was lost.", AttributionKind::Speech);
    check("Sailors fear that the storm will turn.", AttributionKind::Thought);
    check("They trust in higher wages.", AttributionKind::Perception);
    check("She believes in higher wages.", AttributionKind::Belief);
    check("The port wants to grow.", AttributionKind::Intention);
}

#[test]
fn words_after_a_mark_that_never_opened_are_still_spoken() {
    check("We had no choice at all,” the captain said.", &["the captain | said | We had no choice at all,”"]);
}

#[test]
fn a_speaker_is_named_without_titles() {
    fn check(text: &str, name: &str, named: bool) {
        let document = Document::new(text);
        let found = attributions(&document);
        let speaker = found.split_last().and_then(|(last, earlier)| speaker_name(&document, last, earlier));
        assert_eq!(speaker.map(|speaker| (speaker.name, speaker.named)), Some((name.to_owned(), named)), "{text}");
    }
    check("Defence Secretary Maria Lopez said that talks will resume.", "Maria Lopez", true);
    check("Several officials say that talks will resume.", "officials", false);
    check("Maria Lopez arrived on Monday. She said that talks will resume.", "Maria Lopez", true);
    let spoken = "Storm Berta had cut the power. “We work day and night,” said the director, Jan Holm. ";
    check(&format!("{spoken}He said that all homes would have power."), "Jan Holm", true);
    check(&format!("{spoken}Ana Ruiz came too. She said that talks will resume."), "Ana Ruiz", true);
    check("Ana Ruiz left. A spokesman for the mayor rejected it. No deal is near, he said.", "spokesman", false);
    check("Mayor Ana Ruiz on Monday opened the quay. She said that talks will resume.", "Ana Ruiz", true);
    check("Ana Ruiz left. The new E2 will sell. She said that talks will resume.", "Ana Ruiz", true);
    check("The firm denied the leak. It said that the pipe was new.", "firm", false);
    check("Prosecutors had asked for more. They said that they would appeal.", "Prosecutors", false);
    check("The firm lowered its forecast for the operating margin.", "firm", false);
}

#[test]
fn hostile_text_gives_attributions_in_linear_time() {
    let long =
        ["said ".repeat(20_000), "\"".repeat(50_000), "according to ".repeat(10_000), "and said, ".repeat(10_000)];
    for text in long {
        let document = Document::new(&text);
        let _ = attributions(&document);
    }
}

/// Words that the rules look for, in any order: what a sentence's edges may hold.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop::sample::select(vec![
        "said",
        "says",
        "that",
        "according to",
        "claims",
        "to",
        "by",
        "and",
        "but",
        "as",
        "who",
        "the minister",
        "Ana Ruiz",
        "he",
        "it is",
        "believed",
        "seen",
        "citing",
        "unease",
        "over",
        "confident",
        "prime minister",
        "week",
        "Monday",
        ",",
        ".",
        ":",
        ";",
        "\"",
        "“",
        "”",
        "‘",
        "’",
        "'",
        "(",
        ")",
        "-",
        "—",
        "\n\n",
        "refused",
        "was",
        "not",
        "'s",
        "“We stay.”",
    ]);
    prop::collection::vec(scrap, 0..30).prop_map(|scraps| scraps.join(" "))
}

proptest! {
    #[test]
    fn any_words_in_any_order_give_attributions_that_slice_the_text(text in scraps()) {
        let document = Document::new(&text);
        for attribution in attributions(&document) {
            let spans = attribution.source.iter().chain(&attribution.cue).chain(&attribution.content);
            for span in spans {
                prop_assert!(text.get(span.start as usize..span.end as usize).is_some_and(|words| !words.is_empty()));
            }
            let _ = speaker_name(&document, &attribution, &[]);
        }
    }
}
