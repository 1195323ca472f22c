//! Names that links used in former versions, so that a link once published opens for good.
//!
//! When a topic, source, speaker or actor gets another slug, a claim another id, or a key another name, the old one
//! goes into a table here and the links that use it stay in `tests/links.txt`. Entries are never removed.

/// A former name and the one to read instead.
pub(super) struct Alias {
    /// The key the name belongs to, by its present name.
    pub(super) key: &'static str,
    /// What old links say.
    pub(super) old: &'static str,
    /// What it is called now; may itself have become an old name since.
    pub(super) new: &'static str,
}

/// Former keys: old and new.
pub(super) const KEYS: &[(&str, &str)] = &[];

/// Former values.
pub(super) const VALUES: &[Alias] = &[];

/// The present name of a key.
pub(super) fn key<'a>(table: &'a [(&str, &str)], name: &'a str) -> &'a str {
    follow(name, table.len(), |name| table.iter().find(|(old, _)| *old == name).map(|(_, new)| *new))
}

/// The present name of a key's value.
pub(super) fn value<'a>(table: &'a [Alias], key: &str, name: &'a str) -> &'a str {
    let renamed = |name: &str| table.iter().find(|alias| alias.key == key && alias.old == name).map(|alias| alias.new);
    follow(name, table.len(), renamed)
}

/// Renames until there is nothing to rename, at most `steps` times: a table that goes in circles ends all the same.
fn follow<'a>(name: &'a str, steps: usize, renamed: impl Fn(&str) -> Option<&'a str>) -> &'a str {
    (0..steps).try_fold(name, |name, _| renamed(name).ok_or(name)).unwrap_or_else(|name| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_name_leads_to_the_present_one() {
        let table = [
            Alias { key: "topic", old: "missiles", new: "air-defense" },
            Alias { key: "topic", old: "air-defense", new: "air-defence" },
            Alias { key: "actor", old: "loop", new: "pool" },
            Alias { key: "actor", old: "pool", new: "loop" },
        ];
        assert_eq!(value(&table, "topic", "missiles"), "air-defence");
        assert_eq!(value(&table, "topic", "air-defence"), "air-defence");
        assert_eq!(value(&table, "source", "missiles"), "missiles");
        assert_eq!(value(&[], "topic", "missiles"), "missiles");
        assert!(["loop", "pool"].contains(&value(&table, "actor", "loop")));
        assert_eq!(key(&[("find", "search"), ("search", "q")], "find"), "q");
        assert_eq!(key(KEYS, "q"), "q");
    }

    #[test]
    fn no_name_in_use_is_an_old_name() {
        let keys =
            ["view", "topic", "source", "status", "voice", "actor", "told", "q", "claim", "mark", "embed", "tour"];
        assert!(KEYS.iter().all(|(old, _)| !keys.contains(old)));
        assert!(VALUES.iter().all(|alias| keys.contains(&alias.key)));
    }
}
