//! Where in an article something stands, as a reader would say it.

use crate::{Paragraph, Role, Source};

/// The place of a paragraph in its article. Places are ordered from the top of the article to its end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place {
    /// Position in the source's paragraphs.
    pub paragraph: u32,
    /// What the paragraph is.
    pub role: Role,
    /// For a body paragraph its number among the body paragraphs, from 1; for any other the number of the body
    /// paragraph that comes next.
    pub number: u32,
    /// Whether it begins in the second half of the text.
    pub far_down: bool,
}

impl Place {
    /// Whether it is what a hurried reader sees: the headline, the standfirst, or what stands with the first paragraph.
    #[must_use]
    pub fn is_up_front(self) -> bool {
        self.number == 1 && self.role != Role::Credit && !self.far_down
    }

    /// The place in words: `headline`, `standfirst`, `paragraph 3`, `subheading above paragraph 3`, `credit`.
    #[must_use]
    pub fn in_words(self) -> String {
        match self.role {
            Role::Title => "headline".to_owned(),
            Role::Standfirst => "standfirst".to_owned(),
            Role::Subheading => format!("subheading above paragraph {}", self.number),
            Role::Body => format!("paragraph {}", self.number),
            Role::Credit => "credit".to_owned(),
        }
    }
}

impl Source {
    /// The place of a paragraph; `None` past the end.
    #[must_use]
    pub fn place(&self, paragraph: u32) -> Option<Place> {
        let Paragraph { span, role } = *self.paragraphs.get(paragraph as usize)?;
        let above = self.paragraphs.iter().take(paragraph as usize).filter(|above| above.role == Role::Body).count();
        let far_down = span.range().start * 2 >= self.text.len();
        Some(Place { paragraph, role, number: u32::try_from(above + 1).unwrap_or(u32::MAX), far_down })
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::bridge;

    #[test]
    fn a_place_is_named_as_a_reader_would() {
        let corpus = bridge();
        let check = |source: usize, expected: &[&str]| {
            let source = &corpus.sources[source];
            let places: Vec<String> = (0..10).filter_map(|at| source.place(at)).map(|place| place.in_words()).collect();
            assert_eq!(places, expected);
        };
        check(0, &["headline", "standfirst", "paragraph 1", "paragraph 2"]);
        check(1, &["headline", "subheading above paragraph 1", "paragraph 1", "paragraph 2"]);
    }

    #[test]
    fn the_head_of_an_article_is_up_front_and_its_second_half_far_down() {
        let source = &bridge().sources[0];
        let places: Vec<_> = (0..10).filter_map(|at| source.place(at)).collect();
        let told: Vec<_> = places.iter().map(|place| (place.is_up_front(), place.far_down)).collect();
        assert_eq!(told, [(true, false), (true, false), (true, false), (false, true)]);
    }
}
