//! Short codes for values, used where a link would grow too long.
//!
//! A reader may choose two hundred topics. Written in full, such a link is longer than mail programs and chats let
//! pass. Then a facet's values are written as one list, `topic=~k3fQ9aTz`: four characters each, made from the slug
//! alone, so that the link still says the same when topics are added, reordered or (by an alias) renamed.

/// Opens a list of codes. No slug holds it, and it needs no escape.
pub(super) const MARK: char = '~';

/// Characters in a code.
pub(super) const LEN: usize = 4;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The code of a slug: its 32-bit FNV-1a hash folded to 24 bits, in the base 64 alphabet for URLs (RFC 4648, 5).
pub(super) fn code(slug: &str) -> String {
    let hash = slug.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let folded = (hash >> 24) ^ (hash & 0x00ff_ffff);
    [18, 12, 6, 0]
        .into_iter()
        .filter_map(|shift| ALPHABET.get((folded >> shift & 63) as usize))
        .map(|&letter| char::from(letter))
        .collect()
}

/// The codes of a list without its mark. Characters left over at the end come out as a code of their own, which
/// stands for nothing.
pub(super) fn codes(list: &str) -> impl Iterator<Item = String> + '_ {
    let mut letters = list.chars().peekable();
    std::iter::from_fn(move || {
        letters.peek()?;
        Some(letters.by_ref().take(LEN).collect())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_depends_on_the_slug_alone_and_never_changes() {
        assert_eq!(code(""), "HJ1E");
        assert_eq!(code("air-defence"), "sHTo");
    }

    #[test]
    fn a_list_falls_into_codes_whatever_it_holds() {
        let check = |list: &str, expected: &[&str]| assert!(codes(list).eq(expected.iter().copied()), "{list}");
        check("", &[]);
        check("abcdefgh", &["abcd", "efgh"]);
        check("abcdef", &["abcd", "ef"]);
        check("éééé東", &["éééé", "東"]);
    }
}
