use super::expectation;
use crate::{Document, claims};

fn holds(text: &str) -> bool {
    let document = Document::new(text);
    let (claims, _) = claims::find(&document);
    expectation(&document, &claims, 0..document.tokens().len()).holds
}

#[test]
fn what_is_to_come_is_an_expectation() {
    for text in [
        "Analysts expect the bank to raise rates in June.",
        "The ruling could open the door to more lawsuits.",
        "If the dam fails, thousands of homes would be flooded.",
        "It remains to be seen how voters react.",
        "The council plans to widen the road.",
    ] {
        assert!(holds(text), "{text}");
    }
}

#[test]
fn what_happened_is_not_nor_what_is_wanted_or_ruled_out() {
    for text in [
        "The bank raised rates in June.",
        "Police could not reach the village.",
        "The festival was held on 3 May 2011.",
        "They could see the lights from the hill.",
        "Mr. Will and Ms. May met in the old mill.",
        "The ministry lacks the political will, he said.",
        "The owner would not comment.",
        "The mayor has no plans to resign.",
        "The singer wants the label to pay.",
        "She had been expected to win.",
    ] {
        assert!(!holds(text), "{text}");
    }
}

/// Made-up sentences as news has them, and whether an editor would call them an expectation.
const NEWS: &[(bool, &str)] = &[
    (true, "Analysts said the merger could face months of scrutiny from regulators in Brussels."),
    (false, "The company, based in Ohio, employs 4,300 people and makes brake parts for trucks."),
    (false, "“This is a sad day for all of us,” said Maria Lopez, whose brother worked at the mine."),
    (true, "The central bank is widely expected to leave rates unchanged when it meets next week."),
    (false, "Rescuers pulled 12 people from the rubble on Monday."),
    (false, "The Senate approved a measure on Thursday that would bar such payments."),
    (true, "If approved, the plant would create about 2,000 jobs in a region hit hard by closures."),
    (false, "He declined to say whether the talks had made progress."),
    (true, "The storm will probably weaken as it moves inland, forecasters said."),
    (false, "Mr. Tanaka, who joined the bank in 1987, could not be reached for comment."),
    (true, "“We hope the new government will keep the promises made by the last one,” Mr. Osei said."),
    (false, "More than 300 people were killed in a similar collapse in 2005."),
    (true, "Prosecutors said they would seek the death penalty."),
    (false, "Police said the gunman opened fire shortly after 9 a.m. and fled on foot."),
    (true, "The decision may lead other airlines to follow suit."),
    (false, "The president arrived in Jakarta on Sunday for a three-day visit."),
    (false, "“They should have warned us,” said a resident of the flooded district."),
    (true, "A trial is scheduled to begin on March 3."),
    (false, "The talks, which began in May, broke down over fishing rights."),
    (true, "Economists warn that higher fuel prices are likely to slow growth in the coming months."),
    (false, "It was the second time in a year that the reactor had been shut down."),
    (true, "The two leaders plan to meet again in Geneva in the fall."),
    (false, "The ship would normally carry a crew of 14, but only nine were on board."),
    (false, "The report found that the agency had ignored warnings for years."),
    (true, "Officials fear the death toll will rise as crews reach more remote villages."),
    (false, "The budget deficit widened to $47 billion from $39 billion a year earlier."),
    (true, "Whether the cease-fire will hold remains to be seen."),
    (false, "Under the agreement, signed last year, the rebels gave up their weapons."),
    (false, "“I could hear people screaming,” said Ahmed Farah, a shopkeeper."),
    (true, "The government intends to sell its remaining stake by the end of next year."),
    (false, "He may have been the most feared man in the city, neighbors said."),
    (false, "China is the largest buyer of the country's iron ore."),
    (true, "The airline said it expected to resume flights on Saturday."),
    (false, "The fire burned 11,000 acres and forced hundreds of people from their homes."),
    (false, "Critics say the law is too vague and gives the police too much power."),
    (true, "The case could set a precedent for hundreds of similar lawsuits."),
    (false, "Mr. Haddad said he had no plans to resign."),
    (false, "“The market has been looking for an excuse to sell,” said Karen Wolfe, a strategist at a brokerage."),
    (false, "In the will, she left the house to her niece."),
    (true, "Without new financing, the carrier will run out of cash in a matter of weeks."),
    (false, "The commission was set up after the crash of 1998 to oversee the industry."),
    (false, "The army has denied any role in the killings."),
    (true, "Voters will go to the polls on Oct. 12 to choose a new parliament."),
    (false, "Shares of the company fell 6 percent, to $31.20."),
    (true, "That would be the largest cut since 1991."),
    (false, "She had been expected to win, but polls tightened in the last week."),
    (false, "The suspect, 23, was charged with two counts of murder."),
    (true, "The outbreak threatens to overwhelm hospitals already short of beds."),
    (false, "The protesters want the prime minister to step down."),
    (false, "“What we need is a serious debate about water,” he said."),
    (true, "Lawyers for the company said they would appeal."),
    (false, "For decades, the valley would flood each spring, and farmers grew used to it."),
    (true, "Mr. Park's departure is likely to set off a struggle for control of the party."),
    (false, "The bridge was due to open in 2009, but the work fell behind."),
    (false, "They could see the smoke from ten miles away."),
    (true, "Investors are bracing for another round of layoffs."),
    (false, "The ministry said the vaccine was safe and urged parents to have their children immunized."),
    (true, "The United Nations is preparing to send 500 more peacekeepers."),
    (false, "Cuba has long said it would not negotiate under pressure."),
    (true, "“It's going to take years to rebuild,” said the mayor, Luis Ortega."),
    (false, "The movement began in the universities and spread to the factories."),
    (false, "Last May, the two companies announced a joint venture in India."),
    (true, "Aid groups say that up to a million people could go hungry this winter."),
    (false, "The witness said he saw two men in a white van."),
    (false, "In an earlier case, a judge ruled that the state had to pay."),
    (true, "A second round of voting will be needed if no candidate wins a majority."),
    (false, "The killing of the journalist would come to define his presidency."),
    (true, "The new rules take effect on Jan. 1."),
    (false, "There is little doubt that the pact helped both countries."),
    (true, "Mr. Singh said the country's output was on track to double within five years."),
    (false, "“We are very concerned about the situation,” a spokesman for the ministry said."),
    (false, "Its chief rival, which would not comment, lost $90 million in the same period."),
    (true, "Such an attack would almost certainly draw a response from Pakistan."),
    (false, "A hospital official said that six of the wounded were in critical condition."),
    (false, "The measure failed in 2010 and again in 2012."),
    (true, "The findings could help doctors decide which patients to treat first."),
    (false, "President Mwale, 71, may not have known about the transfers."),
    (true, "Congress is expected to vote on the bill before it breaks for the summer."),
    (false, "The army used tear gas to disperse a crowd that was trying to march on the palace."),
    (false, "It also said it would cut 1,200 jobs, or 9 percent of its work force, and close two plants."),
    (true, "The next hearing was set for June 14."),
    (false, "Many residents have no electricity and must walk a mile for water."),
    (true, "The group has vowed to carry out more attacks."),
    (false, "He said the bank would have failed without the loan."),
    (true, "But the biggest test may come in the spring, when the troops begin to leave."),
    (false, "Sales rose 4 percent last quarter, better than the 2 percent that analysts had forecast."),
    (
        false,
        "Chinese and Indian officials held their sixth round of talks on the boundary question in the resort town on Tuesday, with both sides describing the exchange as frank.",
    ),
    (
        true,
        "Analysts at the brokerage predicted that the shortage would last into the second half of the year and push up prices for consumers.",
    ),
    (
        false,
        "“What we are seeing is a company that has lost its way,” said Dan Perkins, who follows the retailer for a research firm in Boston.",
    ),
    (true, "A ruling is not expected until late June."),
    (false, "The ambassador, who would speak only on the condition of anonymity, said relations had never been worse."),
    (true, "But with elections a year away, few expect lawmakers to take up so divisive a bill."),
    (
        false,
        "The two men met in prison, where Mr. Vance was serving a sentence for fraud, and became business partners after their release.",
    ),
    (true, "“If they pull out, the whole thing falls apart,” a Western diplomat said."),
    (false, "Hundreds of villagers marched to the dam last month to demand compensation."),
    (true, "The loss of the contract is a blow to the shipyard, which may have to lay off half of its workers."),
    (false, "At least 17 people drowned when the ferry, built for 60 passengers and carrying more than 200, capsized."),
    (true, "The chairman said he was confident that the deal would close by the end of the quarter."),
    (false, "It was unclear who had fired the rocket."),
    (false, "The court has ruled on such cases only twice, in 1971 and 1988."),
    (true, "Some fear that the new law will drive the trade underground."),
    (false, "The bank said profit rose to 1.2 billion euros from 950 million euros a year ago, helped by lower taxes."),
    (true, "He is due to appear before a magistrate on Friday."),
    (false, "Ms. Albright, who had hoped to bring the sides together before the summit, left without an agreement."),
    (true, "Any increase in production would take months to reach the market."),
    (false, "Palestinian officials called the raid a provocation."),
    (true, "The carrier could also face fines of up to $27,500 for each violation."),
    (false, "He was taken to a hospital, where doctors said that he was in stable condition."),
    (false, "In 1996, he promised to step aside after one term; he is now in his fourth."),
    (true, "That is likely to anger conservatives, who have pressed for deeper cuts."),
    (false, "The president has the power to dissolve Parliament and call new elections."),
    (true, "The team hopes to begin human trials within three years."),
    (false, "The agency, formed after the war, has 2,100 inspectors and a budget of $310 million."),
    (false, "“We had to do something, and we did,” he told reporters."),
    (true, "Further rain was forecast for the weekend."),
    (false, "The strike has kept 40,000 workers off the job since April."),
    (true, "The move sets up a showdown with the Senate, where leaders have said they will block the nominee."),
    (false, "According to the indictment, the men planned to blow up a fuel depot."),
    (false, "The measure would also ban smoking in parks."),
    (true, "Japan plans to launch its own satellite in the spring."),
    (false, "Residents said they had been told to stay indoors."),
    (true, "“I think there will be more cases like this one,” said Prof. Ruth Adler of the law school."),
    (false, "The currency has lost a fifth of its value since January."),
    (true, "Without the subsidy, many small farms would go under, the ministry said."),
    (false, "The police would not say how many people had been detained."),
    (false, "Turkey, a NATO member, has bought natural gas from both countries for years."),
    (true, "Talks are to resume in Vienna on Monday."),
    (false, "She may be best known for a speech she gave at the age of 19."),
    (true, "The company's troubles are far from over."),
    (false, "Mr. Obi asked why it had taken the government so long to act."),
    (true, "Mr. Bell faces up to 20 years in prison if convicted."),
    (false, "Investigators have not determined what caused the explosion."),
    (false, "The rebels, who control most of the north, have refused to disarm until foreign troops leave."),
    (true, "Both sides said they looked forward to closer cooperation."),
    (false, "More than half of the students could not read at grade level."),
    (true, "The airline, which filed for bankruptcy last year, expects to return to profit in 2008."),
    (false, "“This should never have happened,” said the boy's uncle."),
    (false, "The tower was to have been the tallest in Europe."),
    (true, "Next year's harvest is in doubt."),
    (false, "Mr. Cho has been mentioned as a possible candidate for governor."),
    (true, "Under the plan, the first of the prisoners would be freed in September."),
    (false, "Relief workers said roads to the area had been washed away."),
    (true, "The increase will add about $4 a month to the typical bill."),
    (false, "The game was called off because of the threat of lightning."),
    (true, "There are concerns that the virus could spread to pigs."),
    (false, "The former general has long been accused of ordering the massacre."),
];

#[test]
fn most_of_what_news_looks_ahead_to_is_found_and_little_else() {
    let (mut found, mut given, mut both) = (0.0, 0.0, 0.0);
    for &(expected, text) in NEWS {
        let holds = holds(text);
        found += f64::from(holds);
        given += f64::from(expected);
        both += f64::from(holds && expected);
    }
    let f1 = 2.0 * both / (found + given);
    assert!(f1 >= 0.85, "F1 {f1}");
}
