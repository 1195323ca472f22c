//! Lines that a site puts around an article and a copy of it takes along: told by their form alone, and kept in doubt.

use drafting::{List, Notes, is_name};
use std::sync::LazyLock;

/// Lines that sites put between paragraphs.
static PHRASES: LazyLock<List> = LazyLock::new(|| List::of(include_str!("../data/site-phrases.txt")));
/// Sentences in which a site speaks of itself.
static SENTENCES: LazyLock<List> = LazyLock::new(|| List::of(include_str!("../data/site-sentences.txt")));

/// The most characters of a line that is told by how it begins.
const LONGEST: usize = 200;
/// The most words of a caption that ends in a credit.
const CAPTION: usize = 30;

/// The lines of a text without those of the site it was copied from; says in a note how many there were.
pub(crate) fn without(lines: Vec<String>, notes: &mut Notes) -> Vec<String> {
    let of_site = |at: usize, line: &str| match at {
        0 => is_whole(line) && !line.starts_with(char::is_lowercase),
        _ => is_of_the_site(line),
    };
    let mut marks: Vec<bool> = lines.iter().enumerate().map(|(at, line)| of_site(at, line)).collect();
    // `Image caption,` above the caption.
    for at in (1..lines.len()).rev() {
        let label = lines.get(at - 1).is_some_and(|line| ["Image caption,", "Image source,"].contains(&line.as_str()));
        if let Some(mark) = marks.get_mut(at).filter(|_| label) {
            *mark = true;
        }
    }
    // Below the text what stands under `Related stories` are their headlines.
    let last = lines.iter().zip(&marks).rposition(|(line, mark)| !mark && closes(line)).unwrap_or(lines.len());
    let mut listed = false;
    for (line, mark) in lines.iter().zip(&mut marks).skip(last + 1) {
        *mark |= listed;
        listed |= heads_list(line);
    }
    let mut first = None;
    let mut many = 0;
    let mut marks = marks.into_iter();
    let kept = lines.into_iter().filter_map(|line| {
        if !marks.next().unwrap_or(false) {
            return Some(line);
        }
        many += 1;
        first.get_or_insert(line);
        None
    });
    let kept: Vec<String> = kept.collect();
    if let Some(first) = first {
        let shown: String = first.chars().take(60).collect();
        let were =
            if many == 1 { "1 line of the site was".to_owned() } else { format!("{many} lines of the site were") };
        notes.say(format!("{were} left out, such as “{shown}”."));
    }
    kept
}

/// Whether a line belongs to the site, wherever it stands below the headline.
fn is_of_the_site(line: &str) -> bool {
    let inbox = ["delivered to your inbox", "straight to your inbox", "direct to your inbox"];
    let small = line.to_lowercase();
    let phrase = || is_phrase(line) || inbox.iter().any(|phrase| small.contains(phrase));
    is_whole(line) || line.chars().count() <= LONGEST && phrase() || is_picture(line)
}

/// Whether a line is no more than what sites put between paragraphs, which no headline is.
fn is_whole(line: &str) -> bool {
    let small = line.to_lowercase();
    PHRASES.has_whole(bare(&small)) || is_count(&small) || is_duration(&small)
}

/// Whether a line counts comments and the like: `12 comments`, `Comments (1,024)`, `3.2k shares`.
fn is_count(line: &str) -> bool {
    let Some((one, other)) = line.split_once(' ') else { return false };
    let unit =
        |word: &str| matches!(word, "comment" | "comments" | "share" | "shares" | "views" | "likes" | "reactions");
    let plain = |word: &str| word.trim_matches(&['(', ')'][..]).trim_end_matches(&['k', 'm', '+'][..]).to_owned();
    let number = |word: &str| {
        let word = plain(word);
        word.starts_with(|c: char| c.is_ascii_digit())
            && word.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
    };
    number(one) && unit(other) || unit(one) && number(other)
}

/// Whether a line is the credit of a picture, or a caption with it.
fn is_picture(line: &str) -> bool {
    const LABELS: [&str; 15] = [
        "photograph:",
        "photographs:",
        "photo:",
        "photos:",
        "picture:",
        "pictures:",
        "image:",
        "images:",
        "photo by ",
        "photograph by ",
        "picture by ",
        "photo credit:",
        "image credit:",
        "image source,",
        "credit:",
    ];
    const INSIDE: [&str; 8] = [
        " photograph: ",
        " photo: ",
        " picture: ",
        " (photo by ",
        " (photo: ",
        " (ap photo/",
        " (image credit: ",
        " credit: ",
    ];
    let small = line.to_lowercase();
    if small.len() != line.len() || line.len() > 400 {
        return false;
    }
    let named = |at: usize| line.get(at..).is_some_and(is_credit_of_picture);
    let begins = LABELS.iter().any(|label| small.starts_with(label) && named(label.len()));
    // A caption: one sentence at most, and the credit.
    let caption = |label: &str| {
        let Some(at) = small.rfind(label) else { return false };
        let caption = line.get(..at).unwrap_or("");
        let bracket = label.contains('(');
        let whole = caption.split_whitespace().count() <= CAPTION && !caption.contains(". ");
        whole && named(at + label.len()) && bracket == line.trim_end_matches('.').ends_with(')')
    };
    begins
        || small.starts_with("image caption,")
        || small == "image source,"
        || is_agency(line)
        || INSIDE.iter().any(|label| caption(label))
}

/// Whether a text names who took a picture and whose it is, and nothing else: `Ann Lee/Getty Images`.
fn is_credit_of_picture(text: &str) -> bool {
    let text = text.trim().trim_end_matches('.').trim_end_matches(')');
    let name = |part: &str| part.trim().is_empty() || is_name(part.trim());
    !text.is_empty() && text.split(' ').count() <= 9 && text.split(&['/', ',', '|', '(', ')'][..]).all(name)
}

/// Whether a line names an agency for pictures, and perhaps who took it: `REUTERS/Ann Lee`, `(Getty Images)`.
fn is_agency(line: &str) -> bool {
    let line = line.trim_matches(&['(', ')', '[', ']', '.'][..]);
    let agency = |part: &str| {
        let part = part.trim().to_lowercase();
        let known = ["getty images", "ap photo", "file photo", "shutterstock", "alamy", "istock", "istockphoto"];
        known.contains(&&*part)
            || line.contains('/') && matches!(&*part, "reuters" | "afp" | "epa" | "pa" | "pa wire" | "ap" | "rex")
    };
    is_credit_of_picture(line) && line.split(&['/', '|'][..]).any(agency)
}

/// Whether a line is the heading of a list of other articles.
fn heads_list(line: &str) -> bool {
    const HEADS: [&str; 16] = [
        "related",
        "related articles",
        "related content",
        "related coverage",
        "related stories",
        "more on this story",
        "more on this topic",
        "more stories",
        "most read",
        "most popular",
        "read next",
        "recommended",
        "top stories",
        "trending",
        "you may also like",
        "you might also like",
    ];
    HEADS.contains(&bare(&line.to_lowercase()))
}

/// Whether a line ends as a sentence does.
fn closes(line: &str) -> bool {
    line.ends_with(&['.', '!', '?', '”', '"', '’', ')', ':'][..])
}

/// A line without the marks at its end.
fn bare(line: &str) -> &str {
    line.trim_end_matches(&[':', '.', '…', '»', '>', ' '][..])
}

/// Whether a line is what sites put between paragraphs.
pub(crate) fn is_phrase(line: &str) -> bool {
    const SITES: [&str; 4] = ["facebook", "instagram", "whatsapp", "telegram"];
    let small = line.to_lowercase();
    let follow = small.starts_with("follow ") && SITES.iter().any(|site| small.contains(site));
    // `Read more: it was late.` may be said by someone.
    let teaser = !line.ends_with(&['.', '!', '”', '"'][..]) && PHRASES.has(&small);
    follow || teaser || is_duration(&small) || PHRASES.has_whole(bare(&small)) || SENTENCES.has(&small)
}

/// Whether a line in small letters says how long reading or listening takes: `4 min read`.
fn is_duration(line: &str) -> bool {
    let unit = line.trim_start_matches(|c: char| c.is_ascii_digit());
    unit.len() < line.len()
        && matches!(
            unit.trim_start_matches(&[' ', '-'][..]),
            "min" | "mins" | "min read" | "minute read" | "minutes read" | "min listen"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_of_sites_are_known() {
        for line in [
            "Advertisement",
            "4 min read",
            "5 min",
            "Related coverage",
            "Read more:",
            "Also read: The bridge",
            "ALSO READ | The bridge",
            "Follow us on X.",
        ] {
            assert!(is_phrase(line), "{line}");
        }
        for line in [
            "Read more than once, the letter was clear.",
            "Share prices fell.",
            "4 minutes later it was over.",
            "Related work is done.",
        ] {
            assert!(!is_phrase(line), "{line}");
        }
    }

    #[test]
    fn what_a_copy_takes_along_is_left_out() {
        for line in [
            "Share this",
            "Share this article",
            "ADVERTISEMENT",
            "Sign up to our newsletter",
            "Sign up for our morning newsletter, with all that the town will talk about.",
            "The five stories of the day, straight to your inbox.",
            "Read more: Mayor defends her plan",
            "READ MORE: What the bridge cost",
            "Related: How the old bridge was built",
            "Photograph: Ann Lee/Getty Images",
            "Photo: Ann Lee",
            "(AP Photo/Ann Lee)",
            "REUTERS/Ann Lee",
            "Getty Images",
            "Image source, Getty Images",
            "Image caption, The bridge has stood since 1964",
            "The bridge opened on Friday. Photograph: Ann Lee/The Elm Post",
            "The old bridge at dawn. Photograph: Ann Lee/The Elm Post",
            "The old bridge at dawn on Friday. (Photo by Ann Lee/Getty Images)",
            "Click here to read more",
            "We use cookies to make this site work and to learn what you read.",
            "This website uses cookies.",
            "Accept all cookies",
            "12 comments",
            "Comments (1,024)",
            "3.2k shares",
            "4 min read",
            "Share on Facebook",
            "View comments",
        ] {
            let lines = ["Bridge opens", line, "It opened on Friday."].map(str::to_owned).to_vec();
            let mut notes = Notes::default();
            assert_eq!(without(lines, &mut notes), ["Bridge opens", "It opened on Friday."], "{line}");
            let note = notes.into_sentences().concat();
            assert!(note.starts_with("1 line of the site was left out, such as “"), "{note}");
        }
    }

    #[test]
    fn no_sentence_of_an_article_is_lost() {
        for line in [
            "Share prices fell by a third on Friday.",
            "Advertisement revenue fell by a third on Friday.",
            "Comments by the mayor drew laughter.",
            "12 comments were struck from the record.",
            "“Sign up for our shifts or go,” the manager told them.",
            "Read more books, the minister told the pupils.",
            "Read more: the minister had said so before, and nobody had listened.",
            "Related: the bridge cost twice as much.",
            "Watch: that was all he said.",
            "Photo: the mayor called it a scandal.",
            "Photographs of the bridge were shown in court.",
            "Image: it was all about that, she said.",
            "Picture this: a town without a bridge.",
            "Click, and the bridge was gone.",
            "Cookies were sold on the bridge.",
            "“We use cookies,” the baker said.",
            "The mayor gave no credit: Ann Lee had built it.",
            "He took the photo. Then he left. It was shown with the words “Photo: Ann Lee”.",
            "Reuters/Ipsos polled a thousand people.",
            "Who pays",
            "Subscribe we must, said the reader.",
            "It has 12 comments",
        ] {
            let lines = ["Bridge opens", line, "It opened on Friday."].map(str::to_owned).to_vec();
            let mut notes = Notes::default();
            assert_eq!(without(lines.clone(), &mut notes), lines, "{line}");
            assert_eq!(notes, Notes::default());
        }
    }

    #[test]
    fn headlines_of_other_articles_go_with_what_heads_them_below_the_text_alone() {
        let read =
            |lines: &[&str]| without(lines.iter().map(|&line| line.to_owned()).collect(), &mut Notes::default()).len();
        assert_eq!(read(&["Bridge opens", "It opened.", "Related stories", "Mayor resigns", "Ferry stops"]), 2);
        assert_eq!(read(&["Bridge opens", "It opened.", "Related stories", "Mayor resigns", "She did."]), 4);
        assert_eq!(read(&["Bridge opens", "It opened.", "Who pays", "Mayor resigns"]), 4);
        assert_eq!(read(&["Related", "Bridge opens", "It opened."]), 2);
        assert_eq!(read(&["Bridge opens", "Image caption,", "It is old.", "It opened."]), 2);
    }

    #[test]
    fn a_headline_stays_however_it_begins() {
        for headline in ["Watch: Bridge opens", "Read more: a plea for books", "Share this bridge, says mayor"] {
            let lines = [headline, "It opened on Friday."].map(str::to_owned).to_vec();
            assert_eq!(without(lines.clone(), &mut Notes::default()), lines);
        }
    }
}
