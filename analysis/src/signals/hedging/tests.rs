use super::uncertain;
use crate::Document;

fn check(expected: bool, sentences: &[&str]) {
    for text in sentences {
        let document = Document::new(text);
        let signal = uncertain(&document, 0..document.tokens().len());
        let words: Vec<_> =
            signal.evidence.iter().flat_map(|fired| &fired.words).map(|span| span.slice(text)).collect();
        assert_eq!(signal.holds, expected, "{text} {words:?}");
    }
}

#[test]
fn hedged_sentences_are_uncertain() {
    check(
        true,
        &[
            "These data suggest that the protein binds copper.",
            "The painting may have been stolen in 1911.",
            "It is unclear whether the pilot survived.",
            "The enzyme appears to act on sugars.",
            "The gene is probably inactive in adults.",
            "Some historians believe the king was poisoned.",
            "The crew is thought to have left by boat.",
            "A possible cause is the cold.",
            "The fund is expected to lose money.",
            "If prices fall, farmers would suffer.",
            "The cause of the fire remains unknown and is not known to the owners.",
            "The suspected thief allegedly ran off.",
            "Many fans consider the film a failure.",
            "These findings raise the possibility of a second planet.",
            "The mine is regarded as a threat to the lake.",
            "The scan must have missed the crack.",
            "It has often been said that the well has no bottom.",
            "Brewers expect the price of hops to rise.",
            "The poem is seen by many as her best.",
            "Some critics have called the play dull.",
            "The cave is reputed to be bottomless.",
            "The exact role of the valve remains elusive.",
            "One would expect a loss of weight.",
        ],
    );
}

#[test]
fn words_that_only_look_like_hedges_do_not_count() {
    check(
        false,
        &[
            "The match was played on 5 May 2012.",
            "The singer appeared in three films.",
            "She assumed office in 2004.",
            "Officials could not reach the village.",
            "Please reply as soon as possible.",
            "The suspect was arrested at noon.",
            "There is no doubt that the fire was set.",
            "He would later become mayor.",
            "The engine indicates its speed on a dial.",
            "They expected guests.",
            "Drivers must have a licence.",
            "The membrane potential was measured twice.",
            "He would serve two terms as mayor.",
            "She could speak four languages.",
            "Some of the barns were burnt down.",
            "The song was used by many bands.",
            "The proposed bridge was never built.",
            "It is possible to reach the summit by cable car.",
            "They hoped to win.",
        ],
    );
}

/// Made-up sentences as encyclopedias and news have them, and whether they are uncertain.
const SENTENCES: &[(bool, &str)] = &[
    (false, "The village lies on the left bank of the river, about 12 km north of the district capital."),
    (true, "He may have studied in Padua before he settled in Vienna, though no record of it survives."),
    (false, "The album was released in March 1984 and reached number 12 in the charts."),
    (true, "It is considered one of the finest examples of Gothic architecture in the region."),
    (true, "Many fans believe that the second season is the best."),
    (false, "The station was opened in 1871 and closed in 1966."),
    (true, "The name is probably derived from the Old Norse word for marsh."),
    (false, "She was elected mayor in 1998 and served until 2006."),
    (true, "Some critics argued that the film glorified violence."),
    (false, "The species can be found in wet meadows and along streams."),
    (true, "The origin of the custom is unknown, but it is thought to date from the 15th century."),
    (false, "Under the rules, a player who touches the ball with a hand must leave the field."),
    (true, "If the court rules against the company, it could be forced to sell the unit."),
    (true, "Analysts expect earnings to rise by about 8 percent."),
    (false, "The airline ordered 20 planes from the European maker in May."),
    (true, "The investigators are examining whether the fuel had been contaminated."),
    (false, "He joined the army at the age of 17 and fought in Italy."),
    (true, "It has been suggested that the poem was written by a woman."),
    (false, "The bank reported a loss of $12 million for the third quarter."),
    (true, "The move is seen as an attempt to please voters in the south."),
    (false, "“I was there and I saw it,” the driver said."),
    (true, "The president's health is rumored to be poor."),
    (false, "The book was translated into nine languages."),
    (true, "According to some sources, the castle was built by a brother of the king."),
    (false, "The team plays its home games at a stadium that holds 14,000."),
    (true, "The spokesman said the talks would probably resume next week."),
    (false, "The river freezes over in most winters."),
    (true, "Most scholars agree that the letter is not genuine."),
    (false, "Police found the car in a lake on Sunday."),
    (true, "The alleged leader of the group was arrested in Madrid."),
    (false, "She said that she had never met the man."),
    (true, "It seems that the two men had met in Paris."),
    (false, "There is no cure for the disease."),
    (true, "The painting appears in an inventory of 1620, which suggests that it was painted earlier."),
    (false, "The song appears on the band's third album."),
    (true, "Traders said the rate cut might not be enough to calm the markets."),
    (false, "The law requires that every dog be registered."),
    (true, "The council is considering a ban on cars in the old town."),
    (false, "The bridge was designed by an engineer from Lyon."),
    (true, "He is widely regarded as the founder of modern chemistry in Japan."),
    (false, "The government announced a package of 40 measures on Tuesday."),
    (true, "Unless it rains soon, the harvest will fail."),
    (false, "Congress passed the act in 1934."),
    (true, "Officials fear that the sect was planning an attack."),
    (false, "The lake is fed by two small streams and has no outlet."),
    (true, "Possible causes include a fault in the engine."),
    (false, "The potential difference between the plates is measured in volts."),
    (true, "It is not clear how many people live in the camp."),
    (false, "The two parties signed the agreement in Lisbon."),
    (true, "Critics say the plan is too costly."),
    (false, "The committee suggested several changes to the draft."),
    (true, "The tribe presumably moved south after the flood."),
    (false, "He could not attend the ceremony because of illness."),
    (true, "Experts believe the ring came from a grave."),
    (false, "The company will open a second plant in October."),
    (true, "The firm hopes to double its sales."),
    (false, "Some of the houses were destroyed in the war."),
    (true, "Several historians have called the battle a turning point."),
    (false, "Many of the students come from rural areas."),
    (true, "There is some evidence that cats can sense earthquakes."),
    (false, "He was charged with theft and released on bail."),
    (true, "Shares could fall further, brokers warned."),
    (false, "The film stars a young actor from Leeds."),
    (true, "The decline is often attributed to overfishing."),
    (false, "The city had a population of 23,400 at the last census."),
    (true, "The disease is believed to have spread from bats."),
    (false, "Every year, thousands of pilgrims visit the shrine."),
    (true, "The minister reportedly offered to resign."),
    (false, "The judge said he would rule on Friday."),
    (true, "Doctors assumed that the boy would never walk again."),
    (false, "He later moved to Chicago, where he would remain for the rest of his life."),
    (true, "Perhaps the best known of his works is a small oil sketch of a dog."),
    (false, "The club won the cup for the first time in 1957."),
    (true, "A study is under way to determine the effects of the dam on fish."),
    (false, "The engine was modified to run on gas."),
    (true, "In theory, the device works without any power."),
    (false, "Pupils who pass the examination can apply for a place at the upper school."),
    (true, "The exact date of his birth is disputed, but most sources give 1473."),
    (false, "The regiment was disbanded in 1919."),
    (true, "Some people think of the place as haunted."),
    (false, "The defendants were ordered to pay $1.3 million."),
    (true, "The dialect is generally thought to be a mixture of two older ones."),
    (false, "If a team scores in the last minute, the clock is stopped."),
    (true, "A second suspect is believed to be still at large."),
    (false, "The novel tells of a man who believes that he is a king."),
    (true, "It would be the first such merger in the industry."),
    (false, "After the war he returned to Graz, where he taught mathematics."),
    (true, "The island might once have been connected to the mainland."),
    (false, "The court held that the contract was void."),
    (true, "The officials, who suspect that the money was moved abroad, declined to name the bank."),
    (false, "An estimated 300 people took part."),
    (true, "The theory has been proposed that the stones served as a calendar."),
    (false, "He claimed the title in 1983 and defended it twice."),
    (true, "Opponents claim that the dam will destroy the valley."),
    (false, "The program is used by many schools."),
    (true, "Supposedly, the house was once an inn."),
    (false, "Smoking is not allowed anywhere in the building."),
    (true, "The merger is likely to be approved, people close to the talks said."),
    (false, "In December, the company said it had hired 400 people."),
    (true, "Whether he knew of the plot is an open question."),
    (false, "This was the last time that the two teams would meet in the final."),
    (true, "Nobody knows for certain who built the tower."),
    (false, "The museum has one of the largest collections of clocks in Europe."),
    (true, "Apparently the king had been warned."),
    (false, "The forecast calls for rain."),
    (true, "The bones could be those of a child."),
    (false, "The term refers to any vessel that is driven by oars."),
    (true, "One possible explanation is that the birds follow the coast."),
    (false, "He is best known for his role in a police series."),
    (true, "I think that they will sell."),
    (false, "Prices rose 0.3 percent in May, the Labor Department said."),
    (true, "The plan calls for a new road, which critics fear would cut the village in two."),
    (false, "The council voted against the proposal."),
    (true, "The temple appears to have been abandoned in the fourth century."),
    (false, "The two men are suspects in a robbery."),
    (true, "The company is said to be in talks with a Japanese rival."),
    (false, "He asked if the train had left."),
    (true, "It is said that the bell can be heard under the water on quiet nights."),
    (false, "The treaty would remain in force for 40 years."),
    (true, "The loss, potentially the largest in its history, was blamed on bad loans."),
    (false, "The drug is approved for use in adults."),
    (true, "He felt that the results were not reliable."),
    (false, "There was no hint of trouble when the plane took off."),
    (true, "The book is often credited with starting the movement."),
    (true, "Residents suspected arson."),
];

#[test]
fn most_uncertain_sentences_are_found_and_few_others() {
    let (mut found, mut given, mut both) = (0.0, 0.0, 0.0);
    for &(expected, text) in SENTENCES {
        let document = Document::new(text);
        let holds = uncertain(&document, 0..document.tokens().len()).holds;
        found += f64::from(holds);
        given += f64::from(expected);
        both += f64::from(holds && expected);
    }
    let f1 = 2.0 * both / (found + given);
    assert!(f1 >= 0.88, "F1 {f1}");
}
