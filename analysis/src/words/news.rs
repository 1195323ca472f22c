//! Words that news uses of one event, and words of which one excludes the other.

use crate::lexicon::{WordMap, list};
use std::sync::LazyLock;

static LIST: &str = list!("news-words.txt");

/// How the list knows two words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum InNews {
    /// News uses both of one event.
    Near,
    /// They stand on one side of a line of opposites.
    OneSide,
    /// Each excludes the other.
    Opposite,
}

/// Places in a line: a line without sides, and the two sides of the others.
const SIDES: usize = 3;

/// How the list knows two dictionary forms; opposites before others.
pub(crate) fn kinship(a: &str, b: &str) -> Option<InNews> {
    let places = |word| PLACES.get(word).map_or(&[][..], Vec::as_slice);
    let (of_a, of_b) = (places(a), places(b));
    let pairs = || of_a.iter().flat_map(|x| of_b.iter().map(move |y| (x, y)));
    let meet = |&(x, y): &(&usize, &usize)| x / SIDES == y / SIDES;
    if pairs().filter(meet).any(|(x, y)| x != y) {
        return Some(InNews::Opposite);
    }
    let near = pairs().filter(meet).any(|(x, _)| x % SIDES == 0);
    if near { Some(InNews::Near) } else { pairs().any(|pair| meet(&pair)).then_some(InNews::OneSide) }
}

/// By word, the places it stands at: the line times [`SIDES`], and which of them.
static PLACES: LazyLock<WordMap<Vec<usize>>> = LazyLock::new(|| {
    let mut places: WordMap<Vec<usize>> = WordMap::default();
    for (at, line) in LIST.lines().enumerate() {
        let sides = line.split_once(" | ").map_or([line, "", ""], |(plain, opposite)| ["", plain, opposite]);
        for (side, words) in sides.into_iter().enumerate() {
            let words = words.split(' ').filter(|word| !word.is_empty());
            words.for_each(|word| places.change(word, |places| places.push(at * SIDES + side)));
        }
    }
    places
});

#[cfg(test)]
mod tests {
    use super::{InNews, kinship};

    #[test]
    fn words_of_a_line_are_near_and_those_of_two_sides_opposites() {
        assert_eq!(kinship("jail", "sentence"), Some(InNews::Near));
        assert_eq!(kinship("convict", "acquit"), Some(InNews::Opposite));
        assert_eq!(kinship("adopt", "ratify"), Some(InNews::OneSide));
        assert_eq!(kinship("jail", "volcano"), None);
    }
}
