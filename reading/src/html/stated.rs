//! What a page says of its article, in its head, in its data and beside its headline: the first place that says it counts.

use super::article::Found;
use super::data;
use super::meta::Meta;
use super::tree::Tree;
use corpus::Metadata;
use drafting::{Notes, date_or_note, line, outlet_of, web};

/// Under which names the day of publication is stated; those of the first few are for nothing else.
const DATES: [&str; 22] = [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article:published",
    "og:published_time",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "dc.date.created",
    "sailthru.date",
    "citation_publication_date",
    "article.published",
    "publish-date",
    "publishdate",
    "publish_date",
    "published-date",
    "pubdate",
    "publication_date",
    "date",
];
/// How many of them come before the page's data.
const SURE_DATES: usize = 3;
/// Under which names a change is stated.
const CHANGES: [&str; 4] = ["article:modified_time", "og:updated_time", "datemodified", "last-modified"];
/// Under which names the outlet is stated, after the site's own name.
const OUTLETS: [&str; 8] = [
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "dc.source",
    "news_source",
    "source",
    "application-name",
    "apple-mobile-web-app-title",
];
/// Under which names the author is stated.
const AUTHORS: [&str; 8] = [
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl",
];

/// What a page says of its article.
pub(super) struct Stated {
    pub(super) metadata: Metadata,
    /// Its headline or, where it states none, the title of the page without the name of the site.
    pub(super) title: Option<String>,
    /// Whether it states that as the headline.
    pub(super) sure: bool,
    /// Whether it says that the article is not free to read.
    pub(super) paid: bool,
    /// The day of a change, where it states none of publication.
    changed: Option<String>,
}

/// What a page says in its head and its data; `saved_from` is the address that the file around it states.
pub(super) fn of(tree: &Tree, saved_from: Option<&str>, notes: &mut Notes) -> Stated {
    let data = data::stated(tree);
    let meta = Meta::of(tree);
    let first = |names: &[&str]| meta.first(names).map(str::to_owned);
    let mut metadata = Metadata::default();

    let own = |value: Option<&str>| value.map(str::to_owned);
    let urls = [own(meta.canonical()), first(&["og:url"]), data.url, tree.saved_from.clone(), own(saved_from)];
    metadata.url = first_of(&urls, &web);

    let outlets = [first(&["og:site_name"]), data.outlet, meta.publisher(), first(&OUTLETS), data.site];
    metadata.outlet = first_of(&outlets, &|outlet| Some(line(outlet)).filter(|outlet| is_outlet(outlet)));

    let title = data.headline.or_else(|| first(&["og:title", "twitter:title", "dc.title"]));
    let title = title.map(|title| line(&title)).filter(|title| !title.is_empty());
    let sure = title.is_some();
    let whole = meta.title();
    if metadata.outlet.is_none() {
        metadata.outlet = whole.as_deref().and_then(|whole| site_of(whole, title.as_deref(), metadata.url.as_deref()));
    }
    let outlet = metadata.outlet.as_deref();
    let title =
        title.map(|title| without_outlet(&title, outlet)).or_else(|| whole.map(|whole| without_site(&whole, outlet)));

    let dates = [first(&DATES[..SURE_DATES]), data.date, first(&DATES[SURE_DATES..]), own(meta.time())];
    metadata.date = first_of(&dates, &|date| Some(date.to_owned())).and_then(|date| date_or_note(&date, notes));

    let languages = [own(meta.language()), data.language, first(&["og:locale", "content-language"])];
    metadata.language = first_of(&languages, &drafting::language);

    let authors = [data.author, first(&AUTHORS), meta.author()];
    let named = |author: &str| {
        let author = line(author);
        let author = without_by(&author);
        (Some(author) != metadata.outlet.as_deref() && is_author(author)).then(|| author.to_owned())
    };
    metadata.author = first_of(&authors, &named);
    Stated { metadata, title, sure, paid: data.paid, changed: data.changed.or_else(|| first(&CHANGES)) }
}

/// What is read of the first value that can be read; not generic, as each type of it would be code of its own.
fn first_of(values: &[Option<String>], read: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    values.iter().flatten().find_map(|value| read(value))
}

impl Stated {
    /// Adds what the lines between the headline and the text say that the head does not, and, where no day of publication
    /// is found, that of a change.
    pub(super) fn complete(&mut self, tree: &Tree, found: &Found) {
        let seen = drafting::read_byline(found.beside.iter().map(|text| line(text)).collect());
        let marked = Meta::time_within(tree, found.between.0, found.between.1).and_then(drafting::date);
        let metadata = &mut self.metadata;
        metadata.author = metadata.author.take().or(seen.author);
        metadata.outlet = metadata.outlet.take().or(seen.outlet);
        metadata.date = metadata.date.or(marked).or(seen.date).or_else(|| drafting::date(self.changed.as_deref()?));
    }
}

/// Whether a value can be an outlet's name: some sites put their address there, or that of a page elsewhere.
fn is_outlet(name: &str) -> bool {
    !name.is_empty() && !name.contains("://") && !name.starts_with(&['@', '{', '%'][..]) && name.chars().count() <= 100
}

/// Whether a value can be an author's name, and not what a program puts there in want of one.
fn is_author(name: &str) -> bool {
    let nobody = ["admin", "administrator", "editor", "author", "staff", "unknown", "anonymous", "webmaster", "root"];
    !name.is_empty() && !name.contains("://") && !nobody.contains(&&*name.to_lowercase())
}

fn without_by(author: &str) -> &str {
    let start = author.get(..3).filter(|start| start.eq_ignore_ascii_case("by "));
    start.and_then(|start| author.get(start.len()..)).map_or(author, str::trim_start)
}

/// What stands between the parts of a page's title.
const MARKS: [&str; 8] = [" | ", " - ", " – ", " — ", " :: ", " « ", " » ", " · "];

/// A page's title in two: up to the last mark, and after it.
fn halves(title: &str) -> Option<(&str, &str)> {
    let cut = MARKS.iter().filter_map(|mark| title.rfind(mark)).max()?;
    let (head, tail) = title.split_at_checked(cut)?;
    Some((head.trim(), tail.trim_start_matches(|c: char| !c.is_alphanumeric()).trim()))
}

/// The name of the site at the end of a page's title, where that is an outlet's: by its words, by the host of the page,
/// or because the headline is what stands before it.
fn site_of(whole: &str, headline: Option<&str>, url: Option<&str>) -> Option<String> {
    let (head, tail) = halves(whole)?;
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let bare = letters(tail.strip_prefix("The ").unwrap_or(tail));
    let host = url.and_then(|url| url.split("://").nth(1)?.split(&['/', '?', ':'][..]).next()).map(letters);
    let of_host = bare.len() > 3 && host.is_some_and(|host| host.contains(&bare));
    let after_headline = headline.is_some_and(|headline| letters(headline) == letters(head));
    let short = tail.split(' ').count() <= 6 && drafting::is_name(tail) && !drafting::is_section(tail);
    let named = outlet_of(tail);
    let fits = named.is_some() || short && (of_host || after_headline);
    (fits && head.split(' ').count() > 1).then(|| named.unwrap_or_else(|| tail.to_owned()))
}

/// A headline without the name of the outlet at its end, where the page states both.
fn without_outlet(title: &str, outlet: Option<&str>) -> String {
    let same = |tail: &str| outlet.is_some_and(|outlet| outlet.eq_ignore_ascii_case(tail));
    halves(title).filter(|(head, tail)| same(tail) && head.contains(' ')).map_or(title, |(head, _)| head).to_owned()
}

/// A page's title without the name of its site at the end: `Bridge opens | The Post`.
fn without_site(title: &str, outlet: Option<&str>) -> String {
    let Some((head, tail)) = halves(title) else { return title.to_owned() };
    let site = outlet.is_some_and(|outlet| drafting::overlap(tail, outlet) >= 50)
        || title.contains(" | ")
        || tail.split(' ').count() <= 3;
    if site && head.split(' ').count() > 1 { head.to_owned() } else { title.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::article;
    use crate::html::builder::read as parse;

    #[test]
    fn the_name_of_the_site_is_no_part_of_the_title() {
        for (title, outlet, expected) in [
            ("Bridge opens again | The Post", None, "Bridge opens again"),
            ("Bridge opens again - The Morning Post of Elm", Some("Morning Post of Elm"), "Bridge opens again"),
            (
                "Bridge opens – and closes again the same day after protests",
                None,
                "Bridge opens – and closes again the same day after protests",
            ),
            ("Bridge | The Post", None, "Bridge | The Post"),
            ("Bridge opens again", None, "Bridge opens again"),
        ] {
            assert_eq!(without_site(title, outlet), expected);
        }
    }

    #[test]
    fn the_outlet_is_taken_from_the_title_where_it_is_certain() {
        let url = Some("https://www.elmlens.example/a");
        for (title, headline, url, expected) in [
            ("Bridge opens again - Elm Courier", None, None, Some("Elm Courier")),
            ("Bridge opens again | City | The Elm Post", None, None, Some("The Elm Post")),
            ("Bridge opens again | Reuters", None, None, Some("Reuters")),
            ("Bridge opens again | Elm Lens", None, url, Some("Elm Lens")),
            ("Bridge opens again | Elm Lens", Some("Bridge opens again"), None, Some("Elm Lens")),
            ("Bridge opens again | Elm Lens", None, None, None),
            ("Bridge opens again | Politics", Some("Bridge opens again"), None, None),
            ("Bridge opens – and closes again", None, None, None),
            ("Mayor says - Ann Lee", None, None, None),
            ("Bridge opens again", None, url, None),
            ("Bridge | ", None, url, None),
        ] {
            assert_eq!(site_of(title, headline, url).as_deref(), expected, "{title}");
        }
    }

    fn read(head: &str) -> (Metadata, Option<String>) {
        let stated = of(&parse(&format!("<html><head>{head}</head><body></body></html>")), None, &mut Notes::default());
        (stated.metadata, stated.title)
    }

    #[test]
    fn what_pages_of_many_makers_state_is_read() {
        let title = "<title>Bridge opens again - Elm Courier</title>";
        let (metadata, headline) = read(title);
        assert_eq!(
            (metadata.outlet.as_deref(), headline.as_deref()),
            (Some("Elm Courier"), Some("Bridge opens again"))
        );
        for (head, outlet, author, date) in [
            (
                "<meta name=publisher content='Elm Lens'><meta name=byl content='By Ann Lee'><meta name=pubdate content='2026-03-02'>",
                "Elm Lens",
                "Ann Lee",
                "2026-03-02",
            ),
            (
                "<meta name=author content='Elm Lens'><meta property=og:site_name content='Elm Lens'>",
                "Elm Lens",
                "",
                "",
            ),
            ("<meta name=author content=admin><meta name=source content='https://elm.example'>", "", "", ""),
            (
                "<meta name=DC.date.issued content='2 March 2026'><meta property=article:modified_time content='2026-03-05'>",
                "",
                "",
                "2026-03-02",
            ),
            (
                "<span itemprop=publisher itemscope><meta itemprop=name content='Elm Lens'></span><span itemprop=author>Ann Lee</span>",
                "Elm Lens",
                "Ann Lee",
                "",
            ),
            (
                "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": \"Bridge opens\", \"isPartOf\": {\"@type\": \"WebSite\", \"name\": \"Elm Lens\"}}</script>",
                "Elm Lens",
                "",
                "",
            ),
            (
                "<script type=application/ld+json>{\"@graph\": [{\"@type\": \"WebPage\", \"datePublished\": \"2026-03-02\"}, {\"@type\": \"WebSite\", \"name\": \"Elm Lens\"}]}</script>",
                "Elm Lens",
                "",
                "2026-03-02",
            ),
            (
                "<script type=application/ld+json>\n//<![CDATA[\n{\"@type\": \"NewsArticle\", \"headline\": \"Bridge\nopens\", \"publisher\": {\"name\": \"Elm Lens\"}}\n//]]></script>",
                "Elm Lens",
                "",
                "",
            ),
        ] {
            let (metadata, _) = read(head);
            let date_ = metadata.date.map(|date| date.to_string()).unwrap_or_default();
            let stated = |value: Option<String>| value.unwrap_or_default();
            assert_eq!(
                (&*stated(metadata.outlet), &*stated(metadata.author), &*date_),
                (outlet, author, date),
                "{head}"
            );
        }
    }

    #[test]
    fn what_stands_beside_the_headline_fills_what_the_head_leaves_open() {
        let head = "<meta property=article:modified_time content='2026-03-05T10:00:00Z'>";
        let body = "<body><h1>Bridge opens again</h1>BESIDE<p>The bridge over the Elm opened to traffic on Friday.</p>";
        let read = |beside: &str| {
            let tree = parse(&[head, &body.replace("BESIDE", beside)].concat());
            let mut stated = of(&tree, None, &mut Notes::default());
            stated.complete(&tree, &article::of_page(&tree, stated.title.as_deref(), stated.sure));
            let Metadata { author, outlet, date, .. } = stated.metadata;
            [author, outlet, date.map(|date| date.to_string())].map(Option::unwrap_or_default).join("; ")
        };
        for (beside, expected) in [
            ("", "; ; 2026-03-05"),
            (
                "<div>City</div><div class=byline>By <a>Ann Lee</a>, Elm Courier</div><ul><li>Share</ul>",
                "Ann Lee; Elm Courier; 2026-03-05",
            ),
            ("<div class=meta>Published 2 March 2026</div>", "; ; 2026-03-02"),
            (
                "<p>Updated <time datetime=2026-03-04>4 March</time></p><p><time datetime=2026-03-02>2 March</time></p>",
                "; ; 2026-03-02",
            ),
        ] {
            assert_eq!(read(beside), expected, "{beside}");
        }
    }
}
