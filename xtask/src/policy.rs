//! The content security policy: written once, in `site/_headers`, and copied into the page.

use anyhow::{Context, Result, bail};

/// The headers file, as hosts look for it.
pub(crate) const FILE: &str = "_headers";

const HEADER: &str = "Content-Security-Policy:";
/// What stands in index.html, and still does after Trunk's minifier, which drops quotes it can do without.
const PLACE: &str = "content=\"default-src 'none'\"";

/// The page with the policy of a headers file in its place.
///
/// # Errors
/// Where the headers hold no policy, or the page has no place for one.
pub(crate) fn write(html: &str, headers: &str, served: bool) -> Result<String> {
    let policy = in_page(find(headers).context("site/_headers holds no Content-Security-Policy")?, served);
    match html.split_once(PLACE) {
        Some((before, after)) => Ok(format!("{before}content=\"{policy}\"{after}")),
        None => bail!("index.html has no `{PLACE}` for the content security policy"),
    }
}

/// The policy in a headers file.
fn find(headers: &str) -> Option<&str> {
    headers.lines().find_map(|line| line.trim().strip_prefix(HEADER)).map(str::trim)
}

/// The policy as the page states it: on the development server with the inline script and the socket of live reload, and
/// without Trusted Types, since it shows the errors of a build as markup.
fn in_page(policy: &str, served: bool) -> String {
    let directives = policy.split(';').map(str::trim);
    let directives = directives.filter(|directive| !(served && directive.starts_with("require-trusted-types-for")));
    let directives = directives.map(|directive| match directive.split(' ').next() {
        Some("script-src") if served => format!("{directive} 'unsafe-inline'"),
        Some("connect-src") if served => format!("{directive} ws:"),
        _ => directive.to_owned(),
    });
    directives.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADERS: &str = include_str!("../../site/_headers");

    #[test]
    fn the_published_policy_allows_no_inline_code_and_no_eval() {
        let policy = find(HEADERS).unwrap();
        assert!(policy.starts_with("default-src 'none';"));
        assert!(!policy.contains("'unsafe-inline'") && !policy.contains("'unsafe-eval'"));
        assert!(!policy.contains('*') && !policy.contains("http"));
        assert!(policy.contains("require-trusted-types-for 'script'; trusted-types parallax"));
    }

    #[test]
    fn the_page_states_the_policy_of_the_headers_and_may_be_framed() {
        let policy = find(HEADERS).unwrap();
        assert_eq!(in_page(policy, false), policy);
        assert!(!policy.contains("frame-ancestors"), "parts of the page are made to be embedded");
    }

    #[test]
    fn live_reload_is_allowed_on_the_development_server_alone() {
        let policy = "script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
        assert_eq!(in_page(policy, true), "script-src 'self' 'unsafe-inline'; connect-src 'self' ws:");
        assert_eq!(in_page(policy, false), policy);
    }
}
