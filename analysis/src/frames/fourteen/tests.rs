use super::Dimension::*;
use super::*;

fn check(text: &str, expected: &[Dimension]) {
    let findings = find(&Document::new(text));
    let present: Vec<Dimension> = findings.iter().filter(|it| it.present).map(|it| it.frame).collect();
    assert_eq!(present, expected, "{text}");
}

#[test]
fn dimensions_are_told_by_what_a_text_dwells_on() {
    check(
        "The jury found him guilty of two murders. The judge gave him a life sentence, and his lawyer will appeal.",
        &[Legality, Crime],
    );
    check("Nurses in the hospital treated forty patients for the virus; vaccines run low.", &[Capacity, Health]);
    check("Inflation fell while wages and company profits rose, economists said.", &[Economic]);
}

#[test]
fn a_text_without_indicators_shows_none() {
    check("", &[]);
    check("It is as it was.", &[]);
    check("An envoy came.", &[Dimension::External]);
}

#[test]
fn each_dimension_has_its_place_and_its_indicators() {
    for (at, (dimension, name, _)) in DIMENSIONS.iter().enumerate() {
        assert_eq!(*dimension as usize, at);
        assert_eq!(Dimension::ALL[at], *dimension);
        assert!(LIST.lines().any(|line| line.split('\t').next() == Some(name)), "{name}");
    }
}

/// Made-up articles of mixed news, each with the dimensions that the codebook gives it.
const ARTICLES: &[(&[Dimension], &str)] = &[
    (
        &[Crime, Security, QualityOfLife, Legality],
        "Two people were killed and five wounded when a man opened fire at a shopping centre outside the town of \
         Harlow Creek on Friday evening. Police arrested a suspect, aged 22, less than an hour later at his parents' \
         home. He has been charged with two counts of murder and is due to appear before a judge on Monday. \
         Investigators searched the house and took away a rifle and several boxes of ammunition. Neighbours described \
         him as quiet. The centre, where many families from the area do their Christmas shopping, stayed closed over \
         the weekend. Officers with dogs patrolled the car park, and schools nearby were put under guard. The mayor \
         asked residents to stay indoors. “We moved here because it felt safe,” said a mother of three. “Now I don't \
         let the kids walk to school.”",
    ),
    (
        &[Legality, Morality, Health, Political, Fairness],
        "The state's highest court on Tuesday struck down a law that would have banned abortion after the sixth week \
         of pregnancy. In a 5 to 2 ruling the justices held that the statute violated the right to privacy in the \
         state constitution. “The decision belongs to a woman and her doctor,” the chief justice wrote. The governor, \
         a Republican who had made the bill a promise of his campaign, said he would appeal. Church leaders condemned \
         the ruling. “Every life is sacred, and no judge can change that,” said the bishop of the diocese. Outside \
         the court, supporters of equal rights for women cheered. Clinics in the state had stopped treating patients \
         while the case was heard, and some women travelled hundreds of miles. Democrats in the legislature said the \
         voters would remember who had passed the law.",
    ),
    (
        &[Security, External, Political],
        "North Velia fired two ballistic missiles into the sea on Wednesday, the military of its southern neighbour \
         said, hours before foreign ministers were to meet in Geneva. The launch, the third this month, breaks \
         resolutions of the United Nations Security Council. The president called it a provocation and put the armed \
         forces on alert. Two warships were sent to the strait. An ally of the north, which shares a long border with \
         it, asked both sides to show restraint and said sanctions had failed. Diplomats fear that the talks, which \
         were to lead to a treaty on the enrichment of uranium, could collapse. Analysts said the regime wanted to \
         show that it could strike bases abroad. A spokesman for the prime minister said that the government would \
         speak with its allies.",
    ),
    (
        &[Health, Capacity, QualityOfLife, External],
        "The outbreak of plague that began in the highlands in August has infected more than 1,800 people and killed \
         127, the ministry of health said. Most have the pneumonic form, which spreads by coughs and can kill within \
         a day if it is not treated. Hospitals in the capital have run out of beds, and staff work without masks. The \
         World Health Organization has delivered 1.2 million doses of antibiotics and warned nine neighbouring \
         countries that the disease could cross their borders. Schools are closed and public gatherings forbidden. \
         “We are short of everything, of gloves, of fuel for the ambulances, of nurses,” said a doctor at the main \
         clinic. Families who live crowded in huts with no clean water are most at risk. Officials blame the custom \
         of dancing with the dead.",
    ),
    (
        &[Morality, Crime, Legality],
        "A cardinal who once led one of the largest dioceses in the country was found guilty on Thursday of having \
         sexually abused two choirboys. The jury deliberated for three days. Victims wept as the verdict was read. \
         “He preached about sin while he did this to children,” said one of the men, now 35. The Vatican said it \
         respected the courts and would wait for the appeal. Prosecutors told the judge that the abuse had been \
         covered up for decades by bishops who moved priests from parish to parish. The church's own inquiry found \
         that it had failed in its moral duty. The cardinal, who faces up to ten years in prison, says he is \
         innocent. Catholics outside the court prayed for him and for those he harmed.",
    ),
    (
        &[Economic, External, Policy, Political],
        "The administration said on Monday that it would impose tariffs of 25 percent on imported steel, a step that \
         threatens to start a trade war with its closest partners. Brussels answered within hours with a list of \
         goods worth 2.8 billion euros, from motorcycles to whiskey, on which it would raise duties. Shares of car \
         makers fell. Economists said that prices would rise and that more jobs would be lost in factories that use \
         steel than would be saved in mills that make it. The president, who promised in his campaign to bring back \
         manufacturing, told supporters that the policy was already working. Lawmakers of his own party disagree. A \
         bill that would require Congress to approve any new tariff was introduced in the Senate. “This measure is a \
         tax on American consumers,” a senator said.",
    ),
    (
        &[Political, PublicOpinion],
        "With eleven days to go before the election, the prime minister's party has lost its lead. A poll published \
         on Sunday gives the opposition 38 percent of the vote and the governing Conservatives 36, within the margin \
         of error. Support for the party has dropped since the debate, in which most viewers thought the prime \
         minister looked tired. Asked who would make the better leader, voters under 40 chose her rival two to one. \
         Both campaigns turned to the marginal seats in the north. At a rally in a packed hall the opposition leader \
         told the crowd that the country was ready for change. Pollsters warned that turnout would decide. Smaller \
         parties, the Liberals among them, may hold the balance in a coalition if no one wins a majority in \
         parliament.",
    ),
    (
        &[Policy, Security, Crime, QualityOfLife, Political, External],
        "Hundreds of migrants were waiting on Sunday at the border crossing, many of them families with small \
         children who had walked for weeks through three countries. The government has said it will turn back anyone \
         who enters illegally and has sent 2,000 soldiers to help the patrols. Under a new policy those who ask for \
         asylum must wait on the other side until their claim is heard. Critics say that the measure does not work: \
         smugglers charge more and take them through the desert. Some are robbed or kidnapped by gangs. “We fled \
         because they killed my brother,” said a woman from the south who sleeps in a tent with two babies. The \
         president told a rally that the country was being invaded. The foreign minister of the neighbouring country \
         protested and asked for a regional agreement.",
    ),
    (
        &[Crime, External, Political, Legality],
        "The king's security men murdered a journalist inside the kingdom's consulate and then lied about it, \
         officials of the host country said on Saturday, calling for those responsible to be extradited. The kingdom \
         first denied any knowledge of his death, then said it had arrested eighteen suspects. Prosecutors in both \
         countries have opened investigations. The case has strained ties with Western capitals. Germany stopped its \
         sales of weapons, and a group of senators asked the White House to impose sanctions on the crown prince, who \
         is seen as having given the order. The president said that the alliance was too important. At the United \
         Nations a special envoy spoke of a violation of international law and called for a tribunal. The victim's \
         fiancée waited outside the consulate for eleven hours.",
    ),
    (
        &[Policy, Legality, Political, Crime],
        "After the latest shooting the state legislature voted on Thursday to raise the age for buying a rifle to 21 \
         and to require background checks at gun shows. The bill, the first restriction on guns in the state in \
         twenty years, passed by a single vote. The gun lobby said it would sue, since in its view the act violates \
         the Second Amendment. “We have laws enough; what we need is to enforce them,” said a Republican from the \
         north of the state. Supporters pointed to studies that show fewer murders where such rules exist, though \
         others found no effect. Democrats wanted a ban on semiautomatic weapons as well, but the governor threatened \
         a veto. Pupils who had survived the attack watched from the gallery as lawmakers debated.",
    ),
    (
        &[QualityOfLife, Capacity, Health, Economic],
        "Nearly a week after the flood, 60,000 people in the valley are still without electricity, and tap water must \
         be boiled. Shelters are full. Volunteers hand out blankets and hot meals in a school whose gymnasium has \
         become home to ninety families. The regional hospital moved its patients to other towns after its generators \
         failed for lack of fuel. Repairs to the roads alone will cost 400 million dollars, more than the county's \
         whole budget, and few owners have insurance. Shops are shut, and workers at the paper mill have not been \
         paid. Crews have too few pumps and trucks. “My father built that house,” said an elderly man who had lost \
         everything. “I don't know where we will live.” Doctors warn of infections from the dirty water.",
    ),
    (
        &[Culture, Fairness, PublicOpinion, Political],
        "The statue of a general who fought to preserve slavery was taken down from its pedestal before dawn on \
         Tuesday, as a crowd sang and others waved the old flag. The city council had voted for its removal after \
         months of protests. For many black residents the monument was a symbol of racism and of the years in which \
         they were not allowed to vote. Others see it as part of their heritage. “You can't erase our history,” said \
         a retired teacher whose ancestors fought in the war. A petition to keep the statue has been signed by 40,000 \
         people, while a survey found the state evenly divided. The mayor said the city would put up a memorial to \
         those who marched for equality. Historians proposed moving the bronze to a museum.",
    ),
    (
        &[Policy, Economic, Political, External, Capacity],
        "The European Union's governments agreed on Friday to cut emissions by 55 percent by the end of the decade, \
         after a night of negotiations in Brussels. The plan requires members to expand wind and solar power and sets \
         a price on carbon for ships. Poland and other countries that depend on coal will be given funds to help \
         their miners find new jobs. Industry groups said that the cost of electricity would rise and that plants \
         would move abroad. Environmental groups called the target too weak. The commission will present the \
         legislation in June, and parliament must approve it. “It is the most ambitious programme anywhere,” the \
         chancellor said. Grid operators doubt that there are enough power lines and storage for it. Ministers hope \
         that other large economies will follow at the summit in November.",
    ),
    (
        &[Capacity, Economic, External, Security, QualityOfLife],
        "Russia's largest gas company halted deliveries through the pipeline on Wednesday, and prices on the \
         wholesale market rose by a fifth within hours. The country's reserves would last for about seven weeks of \
         winter, the energy agency said. Bakeries and glass works have cut shifts, and some cities have lowered the \
         heating in pools and schools. Households already pay three times as much as before the invasion. The economy \
         minister spoke of a weapon of war and said that storage would be filled with gas from Norway and the Gulf, \
         though terminals to unload it are lacking. The bloc's leaders meet on Thursday to discuss a cap on prices. \
         Soldiers have been guarding the compressor stations since an explosion in September that investigators call \
         sabotage.",
    ),
    (
        &[Legality, Security, Policy, Fairness],
        "The security agency collected the telephone records of millions of citizens who were suspected of nothing, \
         documents made public on Sunday show. Officials say that the program has prevented terrorist attacks and \
         that every step was approved by a court. Civil liberties groups call it illegal and have filed a lawsuit. \
         “The Fourth Amendment does not have an exception for computers,” a lawyer for one of them said. A committee \
         that oversees the intelligence services will review the law under which the data is gathered. Muslim groups \
         complain that they are singled out for surveillance because of their religion. An earlier report recommended \
         that the collection be ended, since it had produced little. The director of the agency said that to stop it \
         would make the country less safe.",
    ),
    (
        &[Political, Legality, Crime],
        "The inquiry into whether the president's campaign worked with a foreign power took another turn on Wednesday \
         when his former lawyer told Congress that he had been instructed to lie. Republicans on the panel dismissed \
         him as a convicted liar who hopes for a shorter term behind bars. Democrats said that the testimony, given \
         under oath, opened the way to removing the president from office. The White House called the hearing a witch \
         hunt. A grand jury has already charged six of the president's aides, among them the man who ran his \
         campaign, who was found guilty last year of hiding income from the tax office. The special counsel is \
         expected to hand his findings to the attorney general within weeks. Whether the public will ever see them is \
         a matter for the courts.",
    ),
    (
        &[Security, External, Capacity, QualityOfLife, Health],
        "Shells fell on the port city for a ninth day as invading troops tightened their ring around it, and \
         officials said there was no more bread in the shops. At least twenty civilians died when a maternity ward \
         was hit. Columns of tanks were seen thirty miles from the capital. The president begged NATO to close the \
         sky. Western governments, which have promised anti-aircraft missiles and are training recruits, refuse to do \
         so for fear of a wider war. More than two million people have fled across the frontier to Poland and \
         Romania, most of them women with children. Volunteers at the station hand out soup and look for beds. The \
         Red Cross could not get a convoy with insulin through. Both delegations will meet again in Turkey.",
    ),
    (
        &[Health, Policy, Legality, Political, Economic],
        "From Monday nobody who works in a hospital or a care home may come to work without proof of vaccination. \
         Unions fear that one nurse in ten will leave rather than be jabbed, and managers say they have no one to \
         take their place. The health secretary said the rule had worked in France and Italy, where few resigned. \
         Lawyers acting for forty carers have asked the High Court to stop it, since in their view it breaches \
         employment law. “It is our bodies and our choice,” one of them said. A scientist who advises the cabinet \
         said that the mandate came too late to slow the latest wave of infections. Backbenchers in the governing \
         party voted against it. Agencies that supply staff have raised their prices by a third.",
    ),
    (
        &[Fairness, Crime, Legality, PublicOpinion, Political],
        "Thousands marched through the centre of the city on Saturday, the sixth night of protests since a white \
         officer knelt on the neck of an unarmed black man until he stopped breathing. “We are tired of being treated \
         as suspects because of our skin,” said a student who carried a sign with the dead man's name. The officer \
         has been fired and charged with manslaughter; his three colleagues have not. Some shops were looted and a \
         police station was set on fire after dark, and more than a hundred people were arrested. The governor called \
         in the National Guard. A survey taken this week found that six in ten Americans believe that the police \
         discriminate. The mayor promised to ban chokeholds, while the head of the police union spoke of a mob.",
    ),
    (
        &[Morality, Political, Culture, External],
        "The pope has betrayed the faithful in China, the retired archbishop said in a letter that has split the \
         curia. Under an accord that was renewed last month, the Communist Party may propose bishops, and Rome \
         approves them. “To hand the flock to those who tear down crosses is a grave sin,” he wrote. Diplomats of the \
         Holy See reply that without the agreement there would soon be no priests in whole provinces. Underground \
         congregations, which have kept the old liturgy and customs alive for seventy years in spite of persecution, \
         feel abandoned. The letter appeals to the conscience of cardinals and asks them to speak for the truth. \
         Beijing has not commented. Observers see in the pact the wish of the Vatican to open an embassy there.",
    ),
    (
        &[Economic, QualityOfLife, Political, Policy],
        "Lorry drivers blocked the motorway for a third day on Thursday because diesel costs more than ever. “I drive \
         sixty hours and at the end of the month there is nothing left for the children,” said one of them, who has \
         not had a holiday in four years. The finance minister offered to cut the duty on fuel by ten cents until \
         autumn, which would cost the treasury half a billion. The opposition called that a drop in the ocean and \
         asked for a freeze on rents and a higher minimum wage as well. Bakers and hairdressers complain that their \
         customers stay away. The central bank raised its forecast for inflation to nine percent. Economists doubt \
         that the rebate will help those who need it; most of it will go to people with big cars.",
    ),
    (
        &[External, Security, Economic, Political],
        "The regime in Tehran will no longer keep to the limits that it accepted in the nuclear accord, its president \
         announced on Sunday, a year after Washington walked out of it. Engineers will enrich uranium as far as the \
         country needs. The Europeans, who had hoped to save the deal by letting firms trade in spite of American \
         sanctions, asked Iran to reconsider. Oil exports have fallen by four fifths since the penalties came into \
         force, and the rial has lost half of its value. Israel's prime minister compared the step to the Nazis' \
         march into the Rhineland and called for more pressure. Two tankers were attacked last month in the Gulf, and \
         the Pentagon has sent bombers to Qatar. The ambassador of Russia said the Americans had only themselves to \
         blame.",
    ),
    (
        &[Crime, QualityOfLife, Capacity, Policy, Fairness],
        "Prisoners at the jail, which was built for 1,500 and holds 2,900, sleep on mattresses on the floor, three to \
         a cell, according to a report by the ombudsman. There is one doctor, who comes on Tuesdays. In July two \
         inmates were stabbed to death in a fight over a telephone. Guards work double shifts because a fifth of the \
         posts are empty. Most of those behind bars are awaiting trial, and most of them are poor; those with money, \
         the report says, make bail within a day. It recommends that people accused of petty theft be released under \
         supervision, as two neighbouring provinces have done with good results. The minister of justice agreed that \
         the system was overstretched but said that she would not let dangerous men out. A new wing will be ready in \
         2026.",
    ),
];

#[test]
fn most_dimensions_of_mixed_news_are_found_and_few_others() {
    let (mut found, mut given, mut both) = ([0.0; 14], [0.0; 14], [0.0; 14]);
    for (expected, text) in ARTICLES {
        for (at, finding) in find(&Document::new(text)).iter().enumerate() {
            let is_given = expected.contains(&finding.frame);
            found[at] += f64::from(finding.present);
            given[at] += f64::from(is_given);
            both[at] += f64::from(is_given && finding.present);
        }
    }
    let f1 = |at: usize| 2.0 * both[at] / (found[at] + given[at]);
    let macro_f1 = (0..14).map(f1).sum::<f64>() / 14.0;
    let sum = |counts: [f64; 14]| counts.iter().sum::<f64>();
    let micro_f1 = 2.0 * sum(both) / (sum(found) + sum(given));
    assert!(micro_f1 >= 0.82 && macro_f1 >= 0.8, "micro {micro_f1}, macro {macro_f1}");
}
