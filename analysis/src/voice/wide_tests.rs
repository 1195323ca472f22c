//! What the voice rules promise beyond speech and thought: stances, intentions and requests, shown or not.

use super::attributions;
use crate::document::Document;
use corpus::Span;

/// All attributions of a text as source | cue | content.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let words = |spans: &[Span]| spans.iter().map(|span| span.slice(text)).collect::<Vec<_>>().join(" … ");
    let found: Vec<String> = attributions(&Document::new(text))
        .iter()
        .map(|found| format!("{} | {} | {}", words(&found.source), words(&found.cue), words(&found.content)))
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn texts_put_together_from_tokens_are_read_as_others_are() {
    check(
        "`` We will stay , '' said Olga Lund , the bank 's chairwoman . `` It pays . ''",
        &[
            "Olga Lund , the bank 's chairwoman | said | `` We will stay , ''",
            "Olga Lund , the bank 's chairwoman |  | `` It pays . ''",
        ],
    );
    check("\" We will stay , \" she said .", &["she | said | \" We will stay , \""]);
}

#[test]
fn who_tries_or_prepares_means_to() {
    check("The union tried to stop the sale.", &["The union | tried | to stop the sale."]);
    check("The board is weighing whether to sell.", &["The board | is weighing | whether to sell."]);
}

#[test]
fn a_particle_belongs_to_its_verb() {
    check("The mayor lashed out at the press.", &["The mayor | lashed out | at the press."]);
    check("She ruled out a second term.", &["She | ruled out | a second term."]);
    check("The court ruled the hall was unsafe.", &["The court | ruled | the hall was unsafe."]);
}

#[test]
fn a_source_is_named_with_all_its_words() {
    check("The man who led the firm said it will close.", &["The man who led the firm | said | it will close."]);
    check("At least four women said it will close.", &["At least four women | said | it will close."]);
    check("Many doubt it will pass.", &["Many | doubt | it will pass."]);
    check(
        "According to people close to the firm, a deal is near.",
        &["people close to the firm | According to | a deal is near."],
    );
}

#[test]
fn what_is_done_about_a_claim_does_not_make_it_ones_own() {
    check("The drop sparked fears that the bank would fail.", &[" | fears | that the bank would fail."]);
    check(
        "She voiced fears that the bank would fail.",
        &["She | voiced | fears that the bank would fail.", "She | fears | that the bank would fail."],
    );
}

#[test]
fn measures_speak_where_they_show_something() {
    check("Polls show a tight race.", &["Polls | show | a tight race."]);
    check("The slide in the polls went on.", &[]);
}

#[test]
fn in_the_passive_both_halves_are_what_is_seen() {
    check("The bill has long been seen as weak by unions.", &["unions | has long been seen | The bill … as weak"]);
    check("The owners were asked to leave.", &[" | were asked | The owners … to leave."]);
}

#[test]
fn who_answers_a_speaker_is_not_told_by_the_speaker() {
    check(
        "The airport said the runway was clear, but pilots dispute that.",
        &["The airport | said | the runway was clear", "pilots | dispute | that."],
    );
    check(
        "The clinic said the dose was right, though her family denied it.",
        &["The clinic | said | the dose was right", "her family | denied | it."],
    );
    check(
        "Ministers insist the water is clean, while anglers remain unconvinced.",
        &["Ministers | insist | the water is clean"],
    );
    check(
        "The club said the pitch was dry, but photographs showed otherwise.",
        &["The club | said | the pitch was dry"],
    );
    check(
        "The clerk said the hall was full, but doors would stay open.",
        &["The clerk | said | the hall was full, but doors would stay open."],
    );
}

#[test]
fn a_relative_clause_leaves_the_sentence_to_its_subject() {
    check(
        "The guild, which insists that the mill is unsafe, rejected the sale.",
        &["which | insists | that the mill is unsafe", "The guild | rejected | the sale."],
    );
    check(
        "Nurses, who say the wards are full, criticised the board.",
        &["who | say | the wards are full", "Nurses | criticised | the board."],
    );
    check(
        "The bank, which the regulator accuses of greed, denied it had lied.",
        &["the regulator | accuses | of greed", "The bank | denied | it had lied."],
    );
    check("The clerk who claimed the vote was rigged has left.", &["who | claimed | the vote was rigged"]);
    check(
        "The party that argued the law was weak said it would sue.",
        &["that | argued | the law was weak", "The party | said | it would sue."],
    );
}

#[test]
fn plural_nouns_for_people_speak() {
    check("Sponsors said the race was off.", &["Sponsors | said | the race was off."]);
    check("“It broke,” engineers told us.", &["engineers | told | “It broke,”"]);
    check("Firemen fear the roof will fall.", &["Firemen | fear | the roof will fall."]);
    check("Staff claim the doors were shut.", &["Staff | claim | the doors were shut."]);
}
