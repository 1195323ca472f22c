//! Names that stay the same: ids of claims and slugs of speakers.

use crate::document::Document;
use crate::maps::HashSet;
use crate::text::letters;
use std::ops::Range;

/// The words of a text alone: lower case, marks and white space reduced to single spaces. Two claims with the same
/// normal form are the same claim.
#[must_use]
pub fn normal_form(text: &str) -> String {
    let mut normal = Normal::default();
    normal.add(text);
    normal.text
}

/// The normal form of a run of tokens. Most are plain words, whose small letters the document knows.
pub(crate) fn normal_form_of(document: &Document<'_>, tokens: Range<usize>) -> String {
    let span = document.span(tokens.clone());
    let mut normal = Normal { text: String::with_capacity(span.len()), parted: false };
    let mut end = span.start;
    for at in tokens {
        let Some(token) = document.token(at) else { break };
        normal.parted |= token.span.start > end;
        end = token.span.end;
        if token.is_plain() {
            normal.begin_letters();
            normal.text.push_str(document.lower(at));
        } else {
            normal.add(token.span.slice(document.text()));
        }
    }
    normal.text
}

/// A normal form as far as it has been read.
#[derive(Default)]
struct Normal {
    text: String,
    /// Whether anything but letters and digits came since the last of these.
    parted: bool,
}

impl Normal {
    fn add(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_alphanumeric() {
                self.begin_letters();
                letters::push_small(c, &mut self.text);
            } else {
                self.parted = true;
            }
        }
    }

    fn begin_letters(&mut self) {
        if std::mem::take(&mut self.parted) && !self.text.is_empty() {
            self.text.push(' ');
        }
    }
}

/// Hands out claim ids: the source's slug, a hyphen and the first six hexadecimal digits of a hash of the normal
/// form; more digits where six are taken already.
#[derive(Debug, Default)]
pub struct ClaimIds {
    taken: HashSet<String>,
}

impl ClaimIds {
    /// The id of a claim with this normal form; never one handed out before, unless the very same form of the same
    /// source is asked for twice, which then gets a number appended.
    pub fn id(&mut self, source: &str, normal_form: &str) -> String {
        let digits = format!("{:016x}", hash(normal_form));
        let mut id = (6..=digits.len())
            .map(|length| format!("{source}-{}", digits.get(..length).unwrap_or(&digits)))
            .find(|id| !self.taken.contains(id))
            .unwrap_or_else(|| format!("{source}-{digits}"));
        let mut number = 2;
        while self.taken.contains(&id) {
            id = format!("{source}-{digits}-{number}");
            number += 1;
        }
        self.taken.insert(id.clone());
        id
    }
}

/// FNV-1a, 64 bit: small, without a seed, and the same on every machine and for all time, as links need it.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A name as it stands in a link: ASCII letters and digits in lower case, everything else a single hyphen. Names
/// without such letters get their hash.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !matches!(c, '\'' | '’' | '.') && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let kept = slug.trim_end_matches('-').len();
    slug.truncate(kept);
    if slug.is_empty() { format!("x{:06x}", hash(name) & 0xff_ffff) } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_depends_on_the_words_alone() {
        let id = |text: &str| ClaimIds::default().id("a", &normal_form(text));
        assert_eq!(id("The harbour’s new crane – a gift."), id(" the harbour's  new crane, a gift"));
        assert_ne!(id("The harbour opens."), id("The harbour closes."));
        assert_eq!(id("The harbour opens.").len(), "a-".len() + 6);
    }

    #[test]
    fn a_published_id_never_changes() {
        assert_eq!(ClaimIds::default().id("a", "the harbour opens"), "a-649f23");
    }

    #[test]
    fn ids_never_collide() {
        let mut ids = ClaimIds::default();
        let all: HashSet<String> = (0..20_000).map(|n| ids.id("a", &n.to_string())).collect();
        assert_eq!(all.len(), 20_000);
        assert_ne!(ids.id("a", "0"), ids.id("a", "0"));
    }

    #[test]
    fn slugs_are_plain() {
        assert_eq!(slug("Amara Bello Ngozi"), "amara-bello-ngozi");
        assert_eq!(slug("U.S. officials’ view"), "us-officials-view");
        assert!(slug("習近平").starts_with('x'));
    }
}
