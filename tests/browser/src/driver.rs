//! The process of chromedriver.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use std::{env, thread};

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::Capabilities;

/// How long the driver may take to start.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running chromedriver, ended when dropped.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// Starts chromedriver on a port that it chooses.
    ///
    /// # Errors
    /// Where it cannot be started or does not say its port.
    pub fn start() -> Result<Driver> {
        let program = env::var_os("CHROMEDRIVER").map_or_else(|| PathBuf::from("chromedriver"), PathBuf::from);
        let mut process = Command::new(&program)
            .args(["--port=0", "--log-level=SEVERE"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("could not start {}", program.display()))?;
        let output = process.stdout.take().context("chromedriver has no output")?;
        // Read to its end on the side, lest the driver waits for a reader or we for a driver that says nothing.
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let port = line.split_once("started successfully on port ").map(|(_, rest)| rest.trim_end_matches('.'));
                if let Some(port) = port.and_then(|port| port.parse::<u16>().ok()) {
                    // Nobody listens any more where the driver took too long.
                    let _ = tell.send(port);
                }
            }
        });
        let port = told.recv_timeout(PATIENCE).context("chromedriver does not say that it has started")?;
        Ok(Driver { process, address: format!("http://127.0.0.1:{port}") })
    }

    /// Where the driver listens.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What is asked of the browser: no window, no traffic of its own, every message kept.
    pub(crate) fn capabilities() -> Result<Capabilities> {
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--hide-scrollbars",
            "--lang=en",
        ];
        let mut options = json!({ "args": arguments });
        if let Ok(chrome) = env::var("CHROME") {
            options["binary"] = json!(chrome);
        }
        let mut capabilities = Capabilities::default();
        capabilities.set("browserName", "chrome")?;
        capabilities.set("goog:chromeOptions", options)?;
        capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))?;
        Ok(capabilities)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Already gone is as good as ended.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
