use super::check_worthiness;
use crate::Document;

fn label(text: &str) -> &'static str {
    let document = Document::new(text);
    check_worthiness(&document, 0..document.tokens().len()).worth.label()
}

#[test]
fn sentences_fall_into_three_classes() {
    for (expected, text) in [
        ("CFS", "We lost 40,000 jobs in this state last year."),
        ("CFS", "He voted against the bill that cut taxes for families."),
        ("CFS", "Unemployment is at its highest rate since 1982."),
        ("UFS", "I grew up on a small farm."),
        ("NFS", "Thank you, and good evening."),
        ("NFS", "I think we should do better."),
        ("NFS", "What would you do about that?"),
        ("NFS", "We will stand by our friends."),
    ] {
        assert_eq!(label(text), expected, "{text}");
    }
}

/// Made-up sentences as candidates speak them; fewer with figures than they have, since those with figures are easy.
const SPOKEN: &[(&str, &str)] = &[
    ("NFS", "I think the American people deserve a lot better than what they've been getting."),
    ("NFS", "And that's the difference between my opponent and me."),
    (
        "CFS",
        "In the last four years we've added more to the national debt than in the whole history of the country before that.",
    ),
    ("NFS", "We need to bring people together and get something done for a change."),
    ("UFS", "I was talking to a fellow in Des Moines just the other day who runs a little hardware store."),
    ("NFS", "I'm going to see to it that every child has a chance to go to college."),
    ("CFS", "He voted against the defense budget eleven times when he was in the Senate."),
    ("NFS", "Well, let me respond to that if I may."),
    ("CFS", "Steel production is running at about half of capacity."),
    ("NFS", "You cannot lead the world if you don't know where you want to go."),
    ("NFS", "Now, how are we going to pay for all of this?"),
    ("CFS", "The Soviet Union turned out twice as many engineers last year as we did."),
    ("UFS", "My father worked in a mill for most of his life."),
    ("NFS", "I don't believe that for a minute, and I don't think you do either."),
    ("CFS", "When I was governor, we balanced the budget eight years in a row."),
    ("NFS", "That's just not the way it works in the real world."),
    ("CFS", "Under this administration the price of gasoline has doubled."),
    ("NFS", "I would hope that we could find a way to work with our allies on this."),
    ("NFS", "He's a good man and I respect him, but he's wrong on this one."),
    ("CFS", "Nearly three million manufacturing jobs have disappeared since he took office."),
    ("NFS", "We will not let any nation hold a veto over our security."),
    ("UFS", "We talked about this in our first debate in Cleveland."),
    ("CFS", "My opponent's plan would give a tax break to companies that move their plants overseas."),
    ("NFS", "And I'm proud of that, and I make no apology for it."),
    ("CFS", "Hospital costs have gone up faster than anything else in the economy."),
    ("NFS", "So what I want to do is put more money in the pockets of working families."),
    ("CFS", "She has never once in thirty years fixed the tax code."),
    ("NFS", "This is about the kind of country we want to leave our children."),
    ("CFS", "There are 40 million people in this country who don't have health insurance."),
    ("NFS", "If we don't act now, it's going to be too late."),
    ("NFS", "I'd like to go back to what the Senator said about Social Security."),
    ("CFS", "The President signed that bill into law over the objections of his own secretary of labor."),
    ("NFS", "We can do better, and with your help we will do better."),
    ("NFS", "Frankly, it's a disgrace, and everybody knows it's a disgrace."),
    ("CFS", "Israel has been our strongest ally in the Middle East since its founding."),
    ("UFS", "I've been married to the same woman for thirty-one years."),
    ("NFS", "The first thing I would do is sit down with the leaders of both parties."),
    ("CFS", "Crime is down in almost every big city in America."),
    ("NFS", "It seems to me that the question is one of trust."),
    ("NFS", "Let's be honest about what's at stake here."),
    ("CFS", "The trade deficit with China is the largest we have ever had with any country."),
    ("CFS", "They cut the number of Border Patrol agents."),
    ("NFS", "I have a plan that'll take care of that problem."),
    ("NFS", "I want to make sure that our veterans get the care they have earned."),
    ("UFS", "I visited a school there this past spring with my wife."),
    ("NFS", "My position on this has been very clear from the beginning."),
    ("CFS", "We've got the highest corporate tax rate in the industrialized world."),
    ("NFS", "It takes judgment, it takes experience, and it takes strength."),
    ("CFS", "Some 200,000 people lined up for food stamps in that one state alone."),
    ("NFS", "Now, we may disagree about how to get there."),
    ("NFS", "I just think that's the wrong approach for a country like ours."),
    ("CFS", "Iran has thousands of centrifuges spinning today and it had none a decade ago."),
    ("NFS", "You know, there's an old saying down home about that."),
    ("NFS", "I believe in a strong defense, and I always have."),
    ("CFS", "He said in that same interview that the war was a mistake."),
    ("NFS", "No one should go bankrupt because they get sick."),
    ("UFS", "I served with him on the committee for a number of years."),
    ("NFS", "We have to be strong, but we also have to be smart."),
    ("CFS", "Wages for the average worker have not gone up in ten years."),
    ("NFS", "I hope you'll go out and vote, whoever it is you vote for."),
    ("NFS", "I look forward to that debate, and I thank you for having us."),
    ("CFS", "In Ohio alone we have lost one out of every five factory jobs."),
    ("NFS", "Government ought to be on the side of the people who play by the rules."),
    ("CFS", "The top one percent got most of that tax cut."),
    ("NFS", "I've got a different view of the role of government than he does."),
    ("NFS", "That would be a terrible mistake, in my judgment."),
    ("CFS", "Inflation was at 12 percent when we came in, and today it's at four."),
    ("UFS", "My mother raised the two of us by herself."),
    ("NFS", "And by the way, I'm not going to apologize for caring about that."),
    ("CFS", "We are importing more than half of our oil from overseas."),
    ("NFS", "I say we ought to give them a chance."),
    ("NFS", "There is no greater responsibility for a president than to keep this country safe."),
    ("CFS", "The senator opposed the treaty, and then he changed his mind."),
    ("NFS", "Those are the values I was brought up with and those are the values I'll take to Washington."),
    ("CFS", "It was this Congress that passed the largest increase in Medicare premiums."),
    ("NFS", "You've heard a lot of numbers here tonight."),
    ("NFS", "We've made a lot of progress, but we've got a long way to go."),
    ("CFS", "More young men are in prison today than in college in some of those communities."),
    ("NFS", "I will cut taxes for 95 percent of working families."),
    ("NFS", "What kind of leadership is that?"),
    ("CFS", "I was the first governor in the country to sign a patients' bill of rights."),
    ("UFS", "Last week I was in Pennsylvania, and I met a young woman there."),
    ("NFS", "Let me tell you what I'd do about it."),
    ("CFS", "Seventeen intelligence agencies looked at it and they all came to the same conclusion."),
    ("NFS", "And the people watching at home understand that."),
    ("CFS", "He outsourced those jobs to Mexico."),
    ("NFS", "We must never again send our sons and daughters to fight a war we aren't prepared to win."),
    ("CFS", "Under his plan a family making $60,000 would pay $2,000 more in taxes."),
    ("NFS", "I don't know where he gets his figures, but they're wrong."),
    ("NFS", "It's easy to criticize, and it's a lot harder to lead."),
    ("CFS", "The Chinese have built up islands in the South China Sea and put airfields on them."),
    ("NFS", "Because if you're not willing to stand up for what's right, you shouldn't be president."),
    ("NFS", "I support the right of workers to organize."),
    ("CFS", "Only four states spend less per pupil than his."),
    ("NFS", "With all due respect, that isn't an answer to the question."),
    ("CFS", "The deficit is now half of what it was."),
    ("NFS", "Our best days are still ahead of us."),
    ("UFS", "The two of us came to the Congress in the same year."),
    ("NFS", "We'd be glad to sit down with anybody and talk about that."),
    ("CFS", "Farm income has fallen by nearly a third."),
    ("NFS", "I'd rather have a president who tells you the truth."),
    ("CFS", "We withdrew our troops, and that is how ISIS got started."),
    ("NFS", "That is why I'm running for president."),
    ("NFS", "We shouldn't be the world's policeman."),
    ("CFS", "She took millions of dollars from the big banks for speeches."),
    ("NFS", "I'm not sure I understand what his policy is."),
    ("CFS", "In my state we've had four straight years of falling test scores turned around."),
    ("NFS", "We're going to close those loopholes, and the rich are going to pay their fair share."),
    ("CFS", "Medicare will run out of money in 2026."),
    ("NFS", "I have great respect for the work that they do."),
    ("UFS", "I wrote him a letter about it and he never answered."),
    ("NFS", "But the idea that you can just walk away from your friends is dangerous."),
    ("CFS", "Not a single one of my opponent's bills on that subject ever became law."),
    ("NFS", "It's the private sector that creates jobs, not the government."),
    ("CFS", "The rate of unemployment among young black men is over forty percent."),
    ("NFS", "I'm the only one on this stage with the temperament for that job."),
    ("NFS", "Education is the key to our future, there's no question about it."),
    ("CFS", "This president has gone around the world apologizing for America."),
    ("NFS", "So I'm asking for your vote and your support."),
    ("UFS", "The Vice President and I have known each other a long time."),
    (
        "NFS",
        "Well, I think the first thing we have to do, Jim, is to get our own house in order so that when we go to our friends in Europe and ask them to do more, they know we're serious about it.",
    ),
    (
        "NFS",
        "And what I've said is that if you have a government program that isn't working for people, then you ought to have the courage to say so and change it.",
    ),
    (
        "CFS",
        "When we took over, the country was losing 700,000 jobs a month, and the auto industry was about to go under.",
    ),
    (
        "NFS",
        "I'm for cutting taxes for the middle class, I'm for a strong military, and I'm for making sure that every kid in America can read by the third grade.",
    ),
    ("CFS", "In 1978 the interest rate for a home mortgage was 9 percent, and it went to 18 before it was over."),
    (
        "UFS",
        "I was in Youngstown not long ago and went through one of those plants with some of the people who used to work in it.",
    ),
    (
        "NFS",
        "The question before the American people is which one of us can be trusted to keep the peace and keep the economy growing.",
    ),
    (
        "CFS",
        "The Congressional Budget Office says that his proposal would add $1.3 trillion to the deficit over the next ten years.",
    ),
    (
        "NFS",
        "I would never send American troops into a country unless I was convinced that our vital interests were at stake and that we had a way to get out.",
    ),
    ("CFS", "The Senator has missed 71 percent of his votes this year."),
    (
        "NFS",
        "We've got to get the economy moving again, and we've got to start with jobs, because a job is the best welfare program there is.",
    ),
    ("CFS", "Today there are 15 million people in this country who are out of work or have given up looking for it."),
    ("NFS", "Now, if you believe that raising taxes on small business is the way to create jobs, then he's your man."),
    ("CFS", "We've given 8 million seniors a discount on their prescription drugs."),
    (
        "NFS",
        "I don't want to get into a numbers game here, but I do want to set the record straight on what I have proposed.",
    ),
    ("CFS", "He proposed a 50-cent increase in the gasoline tax back in the early '90s."),
    (
        "NFS",
        "It's a matter of what kind of Supreme Court we're going to have, and it's probably the most important decision that the next president will make.",
    ),
    ("CFS", "The Russians have not tested a weapon since the treaty was signed."),
    (
        "NFS",
        "And the fact of the matter is that people are hurting out there and they want to know that somebody in Washington gives a damn.",
    ),
    ("CFS", "Texas ranks 49th in the percentage of children with health insurance."),
    ("NFS", "There are some things on which we agree, and this happens to be one of them."),
    (
        "CFS",
        "Mr. Nixon was sent to Moscow, and since that time the Communists have moved into Cuba, 90 miles from our shores.",
    ),
    (
        "NFS",
        "I happen to believe that when the President of the United States gives his word, that word ought to be good with our friends and with our enemies.",
    ),
    ("UFS", "My wife Barbara and I moved out there right after the war with everything we owned in the back of a car."),
    ("CFS", "We spend more on education per student than any other country and our kids are 25th in math."),
    ("NFS", "That's what this election is about, and that's the choice you'll have to make on November 4th."),
    (
        "NFS",
        "I'd like to see us get to the point where we don't need to import a drop of oil from people who don't like us.",
    ),
    ("CFS", "Social Security is going to start paying out more than it takes in within 12 years."),
    ("NFS", "So I would ask the Governor again, where are the specifics of this plan of yours?"),
    (
        "CFS",
        "He was for the agreement when he ran in the primaries and he turned against it once the unions came out against it.",
    ),
    ("NFS", "My opponent thinks that government has the answer to every problem, and I trust the people."),
    ("NFS", "We have the finest fighting men and women in the world, and they deserve our support."),
    ("CFS", "Thirty-nine nations have signed on to help us in Afghanistan."),
    ("CFS", "I cut taxes 19 times when I was governor of my state."),
    (
        "NFS",
        "If I'm elected, I'll put together a bipartisan commission within the first 100 days to look at the whole tax code.",
    ),
    ("CFS", "The average family has seen its income go down by $4,300."),
    ("NFS", "And I say to those people: help is on the way, we hear you, and we're not going to forget you."),
    ("CFS", "General Motors is selling more cars in China than it is here at home."),
    ("NFS", "There's a better way, and that's to give people a choice instead of a mandate."),
    ("UFS", "I went to public schools, and my kids went to public schools."),
    ("CFS", "They've raised the debt ceiling seven times without a single condition attached to it."),
    ("NFS", "I've been all over this state, and I can tell you that people are ready for a change."),
    ("CFS", "In the 1960s only about 2 percent of our farm exports went to that region."),
    ("NFS", "We don't need 16,000 more bureaucrats in Washington telling us what doctor to see."),
    ("CFS", "There were no weapons of mass destruction, and the inspectors had told us so."),
    ("NFS", "Now I know the Vice President doesn't like to hear that, but that's what the record shows."),
    ("CFS", "Two-thirds of the people without insurance are in families where somebody works full time."),
    (
        "NFS",
        "We also ought to have a constitutional amendment for a balanced budget and a line-item veto for the president.",
    ),
    ("CFS", "Saudi Arabia and Turkey have contributed almost nothing to that effort."),
    ("NFS", "I have fought for working people my whole life and I won't stop now."),
    ("CFS", "Mexico has a VAT tax of 16 percent, and we don't have one."),
    ("NFS", "I just don't see how you can say you're for education and then vote the other way."),
    ("CFS", "Planned deliveries of those bombers were cancelled in 1977."),
    ("NFS", "Look, the truth is that we're not going to get there overnight."),
    ("CFS", "The Justice Department put more than a hundred thousand gun criminals in jail."),
    ("NFS", "You have to have a president who knows how the military works and who isn't afraid to make a tough call."),
    ("UFS", "I remember when I was a young congressman, Sam Rayburn took me aside one afternoon."),
    ("NFS", "This isn't about Democrats or Republicans, this is about our country and where we're headed."),
    ("CFS", "Poverty among the elderly is at the lowest level since they began keeping track of it."),
    ("NFS", "We want peace, and we want our neighbors in this hemisphere to enjoy the freedom we have."),
];

/// F1 of a class over the made-up sentences.
fn f1(class: &str) -> f64 {
    let (mut found, mut given, mut both) = (0.0, 0.0, 0.0);
    for (expected, text) in SPOKEN {
        let label = label(text);
        found += f64::from(label == class);
        given += f64::from(*expected == class);
        both += f64::from(label == class && *expected == class);
    }
    2.0 * both / (found + given)
}

#[test]
fn most_of_what_candidates_say_is_told_apart() {
    for (class, least) in [("CFS", 0.85), ("UFS", 0.6), ("NFS", 0.9)] {
        assert!(f1(class) >= least, "{class} {}", f1(class));
    }
}
