//! What a reader may expect of the status of a sentence: short cases from all kinds of news.

use super::of;
use crate::Document;
use corpus::Polarity;

/// Each line: the status shown, a minus for what is told in the negative, a bar, the sentence.
fn check(cases: &str) {
    let mut wrong = Vec::new();
    for line in cases.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (expected, text) = line.split_once(" | ").unwrap();
        let document = Document::new(text);
        let finding = of(&document, 0..document.tokens().len());
        let minus = if finding.polarity == Polarity::Negative { "-" } else { "" };
        let found = format!("{}{minus}", finding.shown.slug());
        if found != expected {
            let words: Vec<_> = finding.fired.words.iter().map(|span| span.slice(text)).collect();
            wrong.push(format!("{text}\n  {found} for {expected}, by {} {words:?}", finding.fired.rule.name));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_told_plainly_is_a_fact() {
    check(
        "
        fact | The striker scored twice in the second half.
        fact | The company has opened a second plant in Ohio.
        fact | Prices rose by 3 per cent in May.
        fact | The museum is the largest in the country.
        fact | She was elected mayor in 2019.
        fact | Officials expressed hope for an early end to the strike.
        fact | The system is essential to the country's air defence.
        fact | The party has long relied on rural voters but is now courting the cities.
        fact | Storms have prompted officials to seek help from the army.
        fact | The telescope can see galaxies ten billion light years away.
        fact | Members must renew their passes every year.
        fact | The bank is pursuing a costly upgrade of its systems.
        fact | The firm is actively promoting the engine as a cleaner choice.
        fact | Police are exploring several leads.
        fact | The crew managed to land the plane.
        fact | The captain insists that the ship is safe.
        fact | The clerk did not forget to lock the gate.
        ",
    );
}

#[test]
fn a_denial_is_a_fact_told_in_the_negative() {
    check(
        "
        fact- | A final decision has not been made.
        fact- | The minister did not attend the funeral.
        fact- | Nobody was hurt in the fire.
        fact- | No injuries were reported.
        fact- | Investigators found no evidence of fraud.
        fact- | The bridge is no longer safe.
        fact- | The witness has never seen the car.
        fact- | The team failed to reach the final.
        fact- | The bank declined to comment.
        fact- | The mayor denied taking bribes.
        fact- | The firm was unable to pay its staff.
        fact- | The guard forgot to lock the gate.
        fact- | The flood prevented the ferry from sailing.
        fact- | The nurse refused to sign the form.
        fact- | Police could not confirm the report.
        fact- | The drug isn't approved in Europe.
        fact- | None of the suspects was armed.
        fact- | There is no cure for the disease.
        fact- | Neither side accepted the ruling.
        fact- | The council has yet to decide on the bridge.
        fact- | The drug is yet to be approved.
        fact- | Parliament has still to approve the treaty.
        ",
    );
}

#[test]
fn words_that_only_look_like_denials_deny_nothing() {
    check(
        "
        fact | The law not only bans the chemical but also taxes its makers.
        fact | The bill was not just late.
        fact | No fewer than 40 people were arrested.
        fact | There is no doubt the fire was set on purpose.
        fact | The firm did not fail to pay its staff.
        fact | The plant closed without warning.
        fact | The visit strengthened the alliance without rupturing other ties.
        fact | The policy stresses autonomy, refusing to sever old links.
        ",
    );
}

#[test]
fn what_is_arranged_or_announced_is_scheduled() {
    check(
        "
        scheduled | The walkout is due to last three days.
        scheduled | The fair was due to last about a week.
        scheduled | The envoy is scheduled to visit the mine.
        scheduled | The pool is set to open in June.
        scheduled | The president is scheduled to visit Japan on 4-5 May.
        scheduled | The president will visit Japan in May.
        scheduled | The airline plans to seek new investors.
        scheduled | The trial is due to begin on Monday.
        scheduled | The two teams are set to meet in the final.
        scheduled | The treaty is to be signed in Paris.
        scheduled | The minister arrives on Friday.
        scheduled | The band is playing in Leeds next week.
        scheduled | The firm intends to cut 300 jobs.
        scheduled | The vote has been scheduled for June.
        scheduled | The chip maker is planning a new factory in Texas.
        scheduled | The club is going to appeal.
        scheduled | The council said it would close two libraries.
        scheduled | The union pledged to fight the cuts.
        scheduled | He told reporters that talks will centre on trade.
        scheduled | The talks will aim to resolve delays.
        scheduled | The money, the mayor said, would be spent on parks.
        scheduled | His lawyer, Ana Ruiz, said he would appeal.
        scheduled | The coach, Ana Ruiz, said she would return, but two players left.
        scheduled | The reform would be put to the vote on November 27.
        scheduled | The library would be sold in June, the mayor said.
        scheduled | The talks would start on Monday, the minister told reporters.
        scheduled | The mine would be sold, the owner announced.
        scheduled | The liner will be the first to be built mainly of wood instead of the steel previously used.
        scheduled | The firm, founded in 1990, will close.
        scheduled | The council said a vote on whether to sell the site would be held in June.
        scheduled | The firm said it would “act at once”, a paper reports.
        scheduled | We'll open the gates at noon.
        scheduled | The two mayors will sign the charter at noon.
        scheduled | The prize will be raised to two million.
        ",
    );
}

#[test]
fn what_is_thought_likely_is_expected() {
    check(
        "
        expected | The twins were said to be on board.
        expected | The firm is understood to have lost two clients.
        expected | The works are estimated at 38 million crowns.
        expected | The court is expected to rule this week.
        expected | The firm expects to sell two million phones.
        expected | Analysts expect profits to fall.
        expected | The talks will also likely include fishing rights.
        expected | The comet probably broke up last year.
        expected | Researchers believe the virus came from bats.
        expected | The economy is projected to grow by 2 per cent.
        expected | The move appears to be tactical.
        expected | The move seems tactical, not a change of course.
        expected | The singer is reportedly in talks with a rival label.
        expected | The signs indicate the party will keep its seats.
        expected | It is likely that the ship sank quickly.
        expected | Rain is forecast to return on Sunday.
        expected | The thieves are believed to have fled by sea.
        expected | He must have known about the deal.
        expected | Economists worry that the tax is too low.
        expected | Snow is likely in the north.
        expected | The new line will boost trade in the valley.
        expected | Until Friday pupils will remain at home.
        expected | The minister said the tax would hurt farmers.
        expected | House prices will rise again next year.
        expected | The group is poised to win the contract.
        ",
    );
}

#[test]
fn what_may_be_is_possible() {
    check(
        "
        possible | Had she stayed, the team would have won.
        possible | Should they refuse, the talks will end.
        possible | The visit may include talks on fishing.
        possible | The drug might slow the disease.
        possible | The strike could last for weeks.
        possible | The army is contemplating buying five more ships.
        possible | The bank is considering a bid for its rival.
        possible | The league is deliberating on adding two teams.
        possible | Ministers are weighing a ban on vaping.
        possible | The town wants to build a stadium.
        possible | The charity is seeking to raise two million pounds.
        possible | The state seeks to deepen trade ties during the talks.
        possible | A merger would create the largest bank in Europe.
        possible | Otherwise there would be a strike on Monday.
        possible | If the talks fail, the union will strike.
        possible | The union will strike unless pay goes up.
        possible | Will the deal hold?
        possible- | Perhaps the crew had no warning.
        possible | It is possible that the fossil is a fake.
        possible | A key topic is the town's potential purchase of the site.
        possible | The mayor has not ruled out a second term.
        possible | The mayor refused to rule out a second term.
        possible | The envoy declined to rule out further talks.
        possible | It is unclear whether the pilot survived.
        possible | The government should act now.
        possible | The suspect allegedly stole two cars.
        possible | The driver was accused of stealing two cars.
        possible | The aim is to halve emissions by 2040.
        possible | Had the alarm gone off earlier, I think more would have lived.
        possible | The adviser says farmers could easily save the crop by using treated seed.
        possible | The hope is that the birds return.
        possible | A better plan, argues Smith, would be a tax on fuel.
        possible | The keeper says that if the fence had held, animals such as wolves may have stayed.
        possible | “It would change the town,” the mayor said.
        possible- | The tour may not go ahead.
        ",
    );
}

#[test]
fn what_is_denied_of_the_future_is_ruled_out() {
    check(
        "
        ruled-out- | No contracts are expected to be signed during the visit.
        ruled-out- | The bank does not expect to raise rates.
        ruled-out- | The king will not attend.
        ruled-out- | There was no danger of collapse.
        ruled-out- | The new line will not ease congestion.
        ruled-out- | The player won't be ready for the derby.
        ruled-out- | The bill is unlikely to pass.
        ruled-out- | The firm has no plans to close the site.
        ruled-out- | The club does not intend to sell its captain.
        ruled-out- | The general has ruled out a ceasefire.
        ruled-out- | The team is not expected to travel.
        ruled-out- | The club refuses to sell its captain.
        ruled-out- | Nobody is likely to be charged.
        ruled-out- | The treaty will never be signed.
        ruled-out- | The minister said he would not resign.
        ruled-out- | Analysts do not think the price will fall.
        ruled-out- | The firm is expected not to pay a dividend.
        fact- | The studio no longer wants to make the film.
        ruled-out- | The plant will no longer make trucks.
        ",
    );
}

#[test]
fn a_modal_in_a_clause_that_hangs_on_the_main_one_does_not_count() {
    check(
        "
        fact | The cities signed a pact that will cut fares.
        fact | The meeting comes as both sides look to end the dispute.
        fact | The man who may face trial works in Leeds.
        fact | The mayor opened the bridge, which will carry trams.
        fact | The firm sold the plant because it could not pay its debts.
        fact | The family moved to Leeds when she was six so they could be near the school.
        expected | The scheme was reportedly dropped over fears it would cost too much.
        fact | The letter ended with the words “Who will pay?”
        fact | The best way to save fuel is to drive slowly.
        fact | The nets were intended to protect birds.
        fact | The delay was due to fog.
        fact | The senator agrees with the mayor on the need to act.
        fact | In May, when the mayor promised to resign, forty members cheered.
        fact | The firm, a small bank, closed two branches.
        fact | The fair comes as both towns hope to draw visitors and address issues of parking.
        fact | The novelist was there to sign books.
        fact | The law bans cars that would pollute the valley.
        fact | The minister resigned after he was told he would be charged.
        expected | The summit is expected to deliver deals that will reinforce ties.
        scheduled | The minister will meet the man who said he could not pay.
        ",
    );
}

#[test]
fn a_clause_by_itself_is_judged_like_a_sentence() {
    check(
        "
        ruled-out- | though no contracts are expected to be signed during the visit
        scheduled | with further deliveries planned by 2027
        scheduled | and the fair will offer a stage for young bands
        fact- | Though a final decision has not been made
        ",
    );
}

#[test]
fn a_heading_without_a_finite_verb_has_a_status_too() {
    check(
        "
        expected | Trade Deals Expected To Be Signed During Paris Talks
        scheduled | Prime minister to visit flood towns
        possible | Bid to save library
        fact | Three killed in motorway crash
        ruled-out- | Minister unlikely to resign
        fact | Storm over school meals
        ",
    );
}

#[test]
fn the_words_behind_a_status_are_named() {
    let text = "No contracts are expected to be signed during the visit.";
    let document = Document::new(text);
    let finding = of(&document, 0..document.tokens().len());
    let words: Vec<_> = finding.fired.words.iter().map(|span| span.slice(text)).collect();
    assert_eq!(words, ["No", "expected to"]);
    assert_eq!(finding.fired.rule.name, "status.expected");
}

#[test]
fn a_past_like_the_present_is_told_from_it_by_its_subject() {
    fn check(text: &str, expected: corpus::Time) {
        let document = Document::new(text);
        assert_eq!(super::of(&document, 0..document.tokens().len()).time, expected, "{text}");
    }
    check("The bank cut its rate.", corpus::Time::Past);
    check("Gales hit the coast each winter.", corpus::Time::Present);
}
