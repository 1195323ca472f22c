//! A static host in miniature: files of one folder, with the headers of its `_headers` file.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{fs, thread};

use anyhow::{Context, Result};

/// What a site is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Event {
    /// The built-in event, told by two sources: `dist/`.
    BuiltIn,
    /// The made-up event that six sources tell: `target/six-sources/`.
    OfSix,
}

/// How the site is hosted.
#[derive(Clone, Copy, Debug)]
pub struct Hosting {
    /// Which event the site is about.
    pub event: Event,
    /// The path under which the site lies, from slash to slash.
    pub path: &'static str,
    /// Whether the host reads the `_headers` file.
    pub headers: bool,
    /// Requests whose path ends so are answered with 404.
    pub missing: Option<&'static str>,
}

impl Default for Hosting {
    fn default() -> Hosting {
        Hosting { event: Event::BuiltIn, path: "/", headers: true, missing: None }
    }
}

/// A hosted site; the host ends when this is dropped.
#[derive(Debug)]
pub struct Site {
    origin: String,
    path: &'static str,
    over: Arc<AtomicBool>,
}

impl Site {
    pub(crate) fn serve(folder: &Path, hosting: Hosting) -> Result<Site> {
        let listener = TcpListener::bind("127.0.0.1:0").context("could not open a port")?;
        let origin = format!("http://{}", listener.local_addr().context("a port without an address")?);
        let over = Arc::new(AtomicBool::new(false));
        let host = Host { folder: folder.to_owned(), hosting, headers: headers(folder, hosting.headers) };
        let ended = Arc::clone(&over);
        thread::spawn(move || {
            let host = Arc::new(host);
            for stream in listener.incoming().map_while(|stream| (!ended.load(Ordering::Relaxed)).then_some(stream)) {
                let host = Arc::clone(&host);
                // A browser that hangs up early is no concern of the host.
                thread::spawn(move || stream.map(|stream| host.answer(&stream)));
            }
        });
        Ok(Site { origin, path: hosting.path, over })
    }

    /// The scheme, host and port.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of the site with what is given after its path: `""` or `"?view=claims"`.
    #[must_use]
    pub fn link(&self, rest: &str) -> String {
        format!("{}{}{rest}", self.origin, self.path)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        // One last visit, so that the host looks up and sees that it is over.
        let _ = TcpStream::connect(self.origin.trim_start_matches("http://"));
    }
}

struct Host {
    folder: PathBuf,
    hosting: Hosting,
    headers: String,
}

impl Host {
    fn answer(&self, mut stream: &TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        // The rest of the request is read and left: closing before that would reset the connection.
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let target = request.split(' ').nth(1).unwrap_or_default();
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let (status, kind, body) = match self.file(path) {
            Some((kind, body)) => ("200 OK", kind, body),
            None => ("404 Not Found", "text/plain", b"not found".to_vec()),
        };
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n{}\r\n",
            body.len(),
            self.headers
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(&body)
    }

    fn file(&self, path: &str) -> Option<(&'static str, Vec<u8>)> {
        if self.hosting.missing.is_some_and(|end| path.ends_with(end)) {
            return None;
        }
        let name = path.strip_prefix(self.hosting.path)?;
        let name = Path::new(if name.is_empty() { "index.html" } else { name });
        if !name.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        let kind = match name.extension().and_then(|extension| extension.to_str()) {
            Some("html") => "text/html; charset=utf-8",
            Some("css") => "text/css",
            Some("js") => "text/javascript",
            Some("wasm") => "application/wasm",
            Some("svg") => "image/svg+xml",
            _ => "application/octet-stream",
        };
        fs::read(self.folder.join(name)).ok().map(|body| (kind, body))
    }
}

/// The header lines that `_headers` gives for every path.
fn headers(folder: &Path, read: bool) -> String {
    let text = if read { fs::read_to_string(folder.join("_headers")).unwrap_or_default() } else { String::new() };
    let rules = text.lines().skip_while(|line| line.trim_end() != "/*").skip(1);
    let rules = rules.take_while(|line| line.starts_with([' ', '\t']));
    rules.map(|line| format!("{}\r\n", line.trim())).collect()
}
