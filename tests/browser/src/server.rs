//! A static host in miniature: files of one folder, with the headers of its `_headers` file.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fs, mem, thread};

use anyhow::{Context, Result};

use crate::build::{self, Changes};

/// What a site is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Event {
    /// The built-in event, told by two sources: `dist/`.
    BuiltIn,
    /// The made-up event that six sources tell: `target/six-sources/`.
    OfSix,
    /// No event and no page: the modules that are loaded on need, in `target/engine/`.
    Modules,
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
    host: Arc<Host>,
}

impl Site {
    pub(crate) fn serve(folder: &Path, hosting: Hosting) -> Result<Site> {
        let listener = TcpListener::bind("127.0.0.1:0").context("could not open a port")?;
        let origin = format!("http://{}", listener.local_addr().context("a port without an address")?);
        let host = Arc::new(Host {
            hosting,
            headers: headers(folder, hosting.headers),
            folder: folder.to_owned(),
            changes: Mutex::default(),
            asked: Mutex::default(),
            down: AtomicBool::new(false),
            over: AtomicBool::new(false),
        });
        let listening = Arc::clone(&host);
        thread::spawn(move || {
            let open = |host: &Host| !host.over.load(Ordering::Relaxed);
            for stream in listener.incoming().map_while(|stream| open(&listening).then_some(stream)) {
                let host = Arc::clone(&listening);
                // A browser that hangs up early is no concern of the host.
                thread::spawn(move || stream.map(|stream| host.answer(&stream)));
            }
        });
        Ok(Site { origin, host })
    }

    /// Answers nothing from now on, as if the network were gone.
    pub fn go_down(&self) {
        self.host.down.store(true, Ordering::Relaxed);
    }

    /// Serves the next build from now on, in which the page ends with “The next build.” and the icon has another name.
    ///
    /// # Errors
    /// Where that build cannot be made from the present one.
    pub fn publish_next(&self) -> Result<()> {
        *lock(&self.host.changes) = build::next(&self.host.folder)?;
        Ok(())
    }

    /// The paths that were asked for since this was last called.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        mem::take(&mut *lock(&self.host.asked))
    }

    /// The scheme, host and port.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of the site with what is given after its path: `""` or `"?view=claims"`.
    #[must_use]
    pub fn link(&self, rest: &str) -> String {
        format!("{}{}{rest}", self.origin, self.host.hosting.path)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.host.over.store(true, Ordering::Relaxed);
        // One last visit, so that the host looks up and sees that it is over.
        let _ = TcpStream::connect(self.origin.trim_start_matches("http://"));
    }
}

#[derive(Debug)]
struct Host {
    hosting: Hosting,
    folder: PathBuf,
    headers: String,
    changes: Mutex<Changes>,
    asked: Mutex<Vec<String>>,
    down: AtomicBool,
    over: AtomicBool,
}

/// What a lock holds, also where a thread has failed meanwhile: each use leaves it whole.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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
        if self.down.load(Ordering::Relaxed) {
            return Ok(());
        }
        lock(&self.asked).push(path.to_owned());
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
            Some("png") => "image/png",
            Some("webmanifest") => "application/manifest+json",
            _ => "application/octet-stream",
        };
        let changed = name.to_str().and_then(|name| lock(&self.changes).get(name).cloned());
        let body = changed.unwrap_or_else(|| fs::read(self.folder.join(name)).ok())?;
        Some((kind, body))
    }
}

/// The header lines that `_headers` gives for every path.
fn headers(folder: &Path, read: bool) -> String {
    let text = if read { fs::read_to_string(folder.join("_headers")).unwrap_or_default() } else { String::new() };
    let rules = text.lines().skip_while(|line| line.trim_end() != "/*").skip(1);
    let rules = rules.take_while(|line| line.starts_with([' ', '\t']));
    rules.map(|line| format!("{}\r\n", line.trim())).collect()
}
