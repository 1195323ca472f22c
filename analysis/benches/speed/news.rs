//! Made-up news for measuring: ordinary sentences of varied words, the same on every machine.

/// Articles, each of about so many bytes; neighbours tell the same event in other words.
pub(crate) fn articles(count: usize, bytes: usize) -> Vec<String> {
    (0..count)
        .map(|number| {
            // Three articles an event: the same names and places, other sentences.
            let mut event = Choice(17 + number as u64 / 3);
            let cast: Vec<&str> = (0..6).map(|_| event.of(&NAMES)).collect();
            let places: Vec<&str> = (0..3).map(|_| event.of(&PLACES)).collect();
            let mut choice = Choice(1_000 + number as u64);
            let mut text = String::new();
            let mut sentences = 0;
            while text.len() < bytes {
                let sentence = sentence(&mut choice, &cast, &places);
                text.push_str(&sentence);
                sentences += 1;
                text.push(if sentences % 3 == 0 { '\n' } else { ' ' });
            }
            text
        })
        .collect()
}

/// Choices by a linear congruential generator with Knuth's constants.
struct Choice(u64);

impl Choice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    fn of<'t>(&mut self, words: &[&'t str]) -> &'t str {
        words.get(self.below(words.len())).copied().unwrap_or_default()
    }
}

fn sentence(choice: &mut Choice, cast: &[&str], places: &[&str]) -> String {
    let pattern = choice.of(&PATTERNS);
    let mut sentence = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        sentence.push_str(before);
        let (slot, after) = after.split_once('}').unwrap_or((after, ""));
        match slot {
            "name" => sentence.push_str(choice.of(cast)),
            "place" => sentence.push_str(choice.of(places)),
            "noun" => sentence.push_str(choice.of(&NOUNS)),
            "verb" => sentence.push_str(choice.of(&VERBS)),
            "quality" => sentence.push_str(choice.of(&QUALITIES)),
            "day" => sentence.push_str(choice.of(&DAYS)),
            _ => sentence.push_str(&(2 + choice.below(900)).to_string()),
        }
        rest = after;
    }
    sentence.push_str(rest);
    sentence
}

const PATTERNS: [&str; 20] = [
    "{name} said on {day} that the {noun} in {place} would {verb} the {quality} {noun} before the end of the year.",
    "The {noun} of {place} {verb}ed {number} {noun}s, {number} percent more than a year earlier.",
    "“We can't {verb} the {noun} without a {quality} {noun},” {name} told reporters in {place}.",
    "According to {name}, the {quality} {noun} was not {verb}ed, although {number} {noun}s had been promised.",
    "Officials in {place} refused to {verb} the {noun}, which critics call {quality}.",
    "Should the {noun} fail, {name} may {verb} a {quality} {noun} worth $ {number} million.",
    "A spokesman for {name} denied that the {noun} had {verb}ed any {noun} near {place}.",
    "The {quality} {noun}, opened in 1987, is expected to {verb} about {number} people a day.",
    "But the {noun} has yet to {verb} what {name} described as a “{quality} {noun}”.",
    "In {place}, where the {noun} began, residents {verb}ed their {noun}s and waited for help.",
    "{name} and {name} agreed to {verb} the {noun}, and talks on the {quality} {noun} will go on next week.",
    "It is unclear whether the {noun} can {verb} {number} tonnes of {noun} by {day}.",
    "The court ruled that the {noun} must {verb} the {noun} within {number} days.",
    "Analysts believe the {quality} {noun} will {verb} prices by {number} percent in the coming months.",
    "Since {day} at least {number} {noun}s have been {verb}ed, the largest {noun} in a decade.",
    "The ministry, however, insists that its {noun} is {quality} and that nobody was {verb}ed.",
    "{name}, who took office in {place} in 2019, has long {verb}ed the {quality} {noun}.",
    "Most of the {noun}s were {quality}, and two of them were {verb}ed at the border with {place}.",
    "“It was a {quality} day,” said {name}, a {noun} from {place}. “They {verb}ed us and left.”",
    "Neither {name} nor the {noun} commented on the {quality} {noun}.",
];
const NAMES: [&str; 24] = [
    "Ana Berg",
    "Tomas Lind",
    "Prime Minister Olu Adeyemi",
    "the Harbour Authority",
    "Skarvik Steel",
    "Maria Conti",
    "the Velm Council",
    "President Jonas Reyes",
    "Norland",
    "the Transport Ministry",
    "Helen Okafor",
    "Union Dock Workers",
    "Professor Ivo Marek",
    "Ostrava Rail",
    "the Central Bank",
    "Leila Haddad",
    "the European Commission",
    "Judge Paul Ames",
    "Greenfield Energy",
    "Dr. Sara Novak",
    "the Red Cross",
    "General Amir Khan",
    "Lakeside Airlines",
    "Farmers United",
];
const PLACES: [&str; 16] = [
    "Velm",
    "the north of Norland",
    "Skarvik",
    "Port Ellis",
    "Marseille",
    "Lisbon",
    "the Delta region",
    "Nairobi",
    "Osaka",
    "the capital",
    "Gdansk",
    "Rotterdam",
    "the Andes",
    "Perth",
    "Karachi",
    "the old town",
];
const NOUNS: [&str; 60] = [
    "bridge",
    "budget",
    "contract",
    "harbour",
    "strike",
    "reform",
    "pension",
    "vessel",
    "inquiry",
    "factory",
    "tunnel",
    "dam",
    "ferry",
    "protest",
    "border",
    "treaty",
    "hospital",
    "railway",
    "election",
    "tariff",
    "pipeline",
    "school",
    "warning",
    "shipment",
    "loan",
    "reactor",
    "village",
    "storm",
    "ceasefire",
    "judge",
    "minister",
    "worker",
    "farmer",
    "deal",
    "plan",
    "report",
    "tax",
    "market",
    "price",
    "engine",
    "satellite",
    "vaccine",
    "museum",
    "forest",
    "river",
    "road",
    "airport",
    "merger",
    "court",
    "law",
    "vote",
    "party",
    "mayor",
    "flood",
    "power plant",
    "coalition",
    "company",
    "train",
    "driver",
    "investor",
];
const VERBS: [&str; 36] = [
    "deliver",
    "suspend",
    "repair",
    "inspect",
    "extend",
    "reject",
    "approv",
    "block",
    "support",
    "delay",
    "sign",
    "attack",
    "defend",
    "restor",
    "question",
    "clear",
    "visit",
    "fund",
    "train",
    "test",
    "reopen",
    "limit",
    "record",
    "expand",
    "reduc",
    "consider",
    "offer",
    "abandon",
    "confirm",
    "weaken",
    "protect",
    "transport",
    "demand",
    "review",
    "monitor",
    "help",
];
const QUALITIES: [&str; 30] = [
    "costly",
    "long",
    "secret",
    "public",
    "fragile",
    "new",
    "local",
    "historic",
    "joint",
    "disputed",
    "safe",
    "unpopular",
    "foreign",
    "early",
    "final",
    "heavy",
    "legal",
    "modern",
    "private",
    "rural",
    "severe",
    "steady",
    "troubled",
    "urgent",
    "vast",
    "weak",
    "wealthy",
    "cautious",
    "peaceful",
    "outrageous",
];
const DAYS: [&str; 10] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "12 March",
    "1 July 2031",
    "the weekend",
    "Sunday",
];
