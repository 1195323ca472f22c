//! Things by their numbers.

/// A few things, each by a number: a list that is looked through. A tree would be a program of its own for each kind of
/// thing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Numbered<T>(Vec<(u32, T)>);

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Numbered<T> {
    /// Puts a thing in the place of what had the number.
    pub(super) fn insert(&mut self, number: u32, thing: T) {
        drop(self.remove(number));
        self.0.push((number, thing));
    }

    /// Takes out what has the number.
    pub(super) fn remove(&mut self, number: u32) -> Option<T> {
        let at = self.0.iter().position(|(known, _)| *known == number)?;
        Some(self.0.remove(at).1)
    }

    /// What has the number.
    pub(super) fn get(&self, number: u32) -> Option<&T> {
        self.0.iter().find(|(known, _)| *known == number).map(|(_, thing)| thing)
    }

    /// All, in the order in which they were put there.
    pub(super) fn iter(&self) -> impl Iterator<Item = &(u32, T)> {
        self.0.iter()
    }

    /// All things, without their numbers.
    pub(super) fn into_things(self) -> impl Iterator<Item = T> {
        self.0.into_iter().map(|(_, thing)| thing)
    }
}
