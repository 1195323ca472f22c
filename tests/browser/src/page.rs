//! One visitor: a browser with a profile of its own, and what a person does and sees in it.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{Key, TypingData, WebDriver, WebElement};
use tokio::runtime::{Builder, Runtime};

use crate::Driver;

/// How long anything on the page may take to come about.
const PATIENCE: Duration = Duration::from_secs(10);

/// A browser with a fresh profile.
#[derive(Debug)]
pub struct Page {
    runtime: Runtime,
    driver: WebDriver,
}

impl Page {
    pub(crate) fn open(driver: &Driver) -> Result<Page> {
        let runtime = Builder::new_current_thread().enable_all().build().context("no runtime")?;
        let driver = runtime
            .block_on(WebDriver::new(driver.address(), Driver::capabilities()?))
            .context("could not start the browser")?;
        let page = Page { runtime, driver };
        page.size(1400, 900)?;
        Ok(page)
    }

    /// Ends the visit.
    ///
    /// # Errors
    /// With everything that a visitor of `origin` should never meet: errors in the console, violations of the
    /// policy, requests to another origin.
    pub fn close(self, origin: &str) -> Result<()> {
        let complaints = self.complaints(origin);
        self.leave()?;
        let complaints = complaints?;
        ensure!(complaints.is_empty(), "the browser complains:\n  {}", complaints.join("\n  "));
        Ok(())
    }

    /// Ends the visit, whatever the browser has to complain of.
    ///
    /// # Errors
    /// Where the browser does not end.
    pub fn leave(self) -> Result<()> {
        self.runtime.block_on(self.driver.clone().quit()).context("could not end the browser")
    }

    /// Errors in the console, violations of the policy and requests to other origins than `origin`, so far.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn complaints(&self, origin: &str) -> Result<Vec<String>> {
        let (console, traffic) = self.runtime.block_on(async {
            anyhow::Ok((self.driver.browser_log().await?, self.driver.get_log("performance").await?))
        })?;
        let mut complaints: Vec<String> = Vec::new();
        complaints.extend(console.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message));
        for entry in traffic {
            let entry: Value = serde_json::from_str(&entry.message).unwrap_or_default();
            let message = &entry["message"];
            let url = message["params"]["request"]["url"].as_str().unwrap_or_default();
            let foreign = !url.starts_with(origin) && !url.starts_with("data:") && !url.starts_with("blob:");
            if message["method"] == "Network.requestWillBeSent" && foreign {
                complaints.push(format!("request to {url}"));
            }
        }
        Ok(complaints)
    }

    /// Enters an address and waits until the program has taken the page over.
    ///
    /// # Errors
    /// Where it does not do so in time.
    pub fn visit(&self, url: &str) -> Result<()> {
        self.load(url)?;
        self.wait(&format!("the program should start at {url}"), |page| page.started())
    }

    /// Enters an address and waits until the browser has loaded the page, the program perhaps not yet.
    ///
    /// # Errors
    /// Where the address cannot be loaded.
    pub fn load(&self, url: &str) -> Result<()> {
        self.runtime.block_on(self.driver.goto(url)).with_context(|| format!("could not load {url}"))
    }

    /// Whether the program has put itself in the place of the introduction.
    fn started(&self) -> Result<bool> {
        let script = "return !document.querySelector('#app > .intro') && !!document.querySelector('#app > *')";
        Ok(self.script(script)? == Value::Bool(true))
    }

    /// Clicks what has this role and name, as assistive technology sees it (see [`Page::find`]).
    ///
    /// # Errors
    /// Where there is no such thing in time, or something else is in front of it.
    pub fn click(&self, role: &str, name: &str) -> Result<()> {
        let click = || self.runtime.block_on(self.find(role, name)?.click()).map_err(anyhow::Error::new);
        // What was drawn anew between finding and clicking is there again: a person would not have noticed.
        let redrawn = |error: &anyhow::Error| format!("{error:?}").contains("stale element");
        click()
            .or_else(|error| if redrawn(&error) { click() } else { Err(error) })
            .with_context(|| format!("could not click {role} “{name}”"))
    }

    /// The first element with this ARIA role whose accessible name begins with `name`, once there is one.
    ///
    /// # Errors
    /// Where there is none in time; the message lists the names there are.
    pub fn find(&self, role: &str, name: &str) -> Result<WebElement> {
        let end = Instant::now() + PATIENCE;
        loop {
            let all = self.named(role)?;
            let exact = all.iter().find(|(found, _)| found == name);
            if let Some((_, node)) = exact.or_else(|| all.iter().find(|(found, _)| found.starts_with(name))) {
                return self.element(*node);
            }
            if Instant::now() > end {
                let names: Vec<_> = all.iter().map(|(found, _)| format!("“{found}”")).collect();
                bail!("there is no {role} “{name}”, only {}", names.join(", "));
            }
            sleep(Duration::from_millis(50));
        }
    }

    /// The accessible names of everything with this role, in the order of the page.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn names(&self, role: &str) -> Result<Vec<String>> {
        Ok(self.named(role)?.into_iter().map(|(name, _)| name).collect())
    }

    fn named(&self, role: &str) -> Result<Vec<(String, i64)>> {
        let document = self.devtools("Runtime.evaluate", json!({ "expression": "document" }))?;
        let document = &document["result"]["objectId"];
        let answer = self.devtools("Accessibility.queryAXTree", json!({ "objectId": document, "role": role }))?;
        let nodes = answer["nodes"].as_array().into_iter().flatten().filter(|node| node["ignored"] != true);
        let names = nodes.filter_map(|node| {
            let name = node["name"]["value"].as_str().unwrap_or_default();
            Some((name.to_owned(), node["backendDOMNodeId"].as_i64()?))
        });
        Ok(names.collect())
    }

    /// Hands an element from the DevTools protocol over to WebDriver, by way of a variable.
    fn element(&self, node: i64) -> Result<WebElement> {
        let object = self.devtools("DOM.resolveNode", json!({ "backendNodeId": node }))?;
        let keep = json!({
            "objectId": object["object"]["objectId"],
            "functionDeclaration": "function() { window.__found = this; }",
        });
        self.devtools("Runtime.callFunctionOn", keep)?;
        let found = self.runtime.block_on(self.driver.execute("return window.__found", vec![]))?;
        found.element().context("the element is gone")
    }

    /// Presses keys one after the other, wherever the focus is.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        self.runtime.block_on(self.driver.action_chain().send_keys(keys).perform()).context("could not press keys")
    }

    /// Types a text into the field with this role and name (see [`Page::find`]), in place of what is there. A field for
    /// files takes their paths, a line each, as if they were chosen.
    ///
    /// # Errors
    /// Where there is no such field in time, or it takes nothing.
    pub fn type_into(&self, role: &str, name: &str, text: &str) -> Result<()> {
        let field = self.find(role, name)?;
        let typed = self.runtime.block_on(async {
            if role == "textbox" {
                field.send_keys(Key::Control + "a").await?;
            }
            field.send_keys(text).await
        });
        typed.with_context(|| format!("could not type into {role} “{name}”"))
    }

    /// The accessible role and name of what has the focus.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn focused(&self) -> Result<(String, String)> {
        let active = self.devtools("Runtime.evaluate", json!({ "expression": "document.activeElement" }))?;
        let tree = json!({ "objectId": active["result"]["objectId"], "fetchRelatives": false });
        let tree = self.devtools("Accessibility.getPartialAXTree", tree)?;
        let value = |what: &str| tree["nodes"][0][what]["value"].as_str().unwrap_or_default().to_owned();
        Ok((value("role"), value("name")))
    }

    /// Presses Tab until something with this role and name has the focus, as one without a mouse does.
    ///
    /// # Errors
    /// Where it cannot be reached in 200 steps.
    pub fn tab_to(&self, role: &str, name: &str) -> Result<()> {
        let mut seen = Vec::new();
        for _ in 0..200 {
            let (at, called) = self.focused()?;
            if at == role && called.starts_with(name) {
                return Ok(());
            }
            seen.push(format!("{at} “{called}”"));
            self.press(Key::Tab)?;
        }
        bail!("{role} “{name}” cannot be reached with Tab, only {}", seen.join(", "))
    }

    /// All text of the page as it is shown.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn text(&self) -> Result<String> {
        let text = self.script("return document.body.innerText")?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page shows `words`, whatever their case (a stylesheet may change that).
    ///
    /// # Errors
    /// Where it does not do so in time.
    pub fn shows(&self, words: &str) -> Result<()> {
        let lower = words.to_lowercase();
        self.wait(&format!("the page should show “{words}”"), |page| {
            Ok(page.text()?.to_lowercase().contains(&lower))
        })
    }

    /// The title of the document.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn title(&self) -> Result<String> {
        self.runtime.block_on(self.driver.title()).context("no title")
    }

    /// The whole address in the address bar.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn address(&self) -> Result<String> {
        Ok(self.runtime.block_on(self.driver.current_url()).context("no address")?.to_string())
    }

    /// Goes back in history.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn back(&self) -> Result<()> {
        self.runtime.block_on(self.driver.back()).context("could not go back")
    }

    /// Goes forward in history.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn forward(&self) -> Result<()> {
        self.runtime.block_on(self.driver.forward()).context("could not go forward")
    }

    /// What lies in the clipboard.
    ///
    /// # Errors
    /// Where the browser does not allow to read it.
    pub fn clipboard(&self) -> Result<String> {
        let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.devtools("Browser.grantPermissions", permissions)?;
        let script = "const done = arguments[0]; navigator.clipboard.readText().then(done, (e) => done('error: ' + e))";
        let text = self.runtime.block_on(self.driver.execute_async(script, vec![]))?;
        Ok(text.convert()?)
    }

    /// Opens another tab and goes there; the tabs are counted from 0.
    ///
    /// # Errors
    /// Where the browser does not open it.
    pub fn open_tab(&self) -> Result<()> {
        let opened = self.runtime.block_on(async { self.driver.switch_to_window(self.driver.new_tab().await?).await });
        opened.context("could not open a tab")
    }

    /// Goes to the tab opened as this one.
    ///
    /// # Errors
    /// Where there is none.
    pub fn go_to_tab(&self, number: usize) -> Result<()> {
        let tabs = self.runtime.block_on(self.driver.windows()).context("no tabs")?;
        let tab = tabs.get(number).with_context(|| format!("there is no tab {number}"))?.clone();
        self.runtime.block_on(self.driver.switch_to_window(tab)).context("could not go to the tab")
    }

    /// Gives the window a size in CSS pixels.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn size(&self, width: u32, height: u32) -> Result<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).map(drop)
    }

    /// Asks for the light or the dark colours, or for `forced` ones, which the system sets instead of the page.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn colours(&self, scheme: &str) -> Result<()> {
        let forced = if scheme == "forced" { "active" } else { "none" };
        let scheme = if scheme == "forced" { "light" } else { scheme };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ] });
        self.devtools("Emulation.setEmulatedMedia", features).map(drop)
    }

    /// By how many CSS pixels the page is wider than the window.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn overflow(&self) -> Result<i64> {
        let script = "const page = document.documentElement; return page.scrollWidth - window.innerWidth";
        self.script(script)?.as_i64().context("no width")
    }

    /// A picture of what is in the window, as PNG.
    ///
    /// # Errors
    /// Where it cannot be taken.
    pub fn window(&self) -> Result<Vec<u8>> {
        Ok(self.runtime.block_on(self.driver.screenshot_as_png())?)
    }

    /// Writes a picture of the whole page, below the window too.
    ///
    /// # Errors
    /// Where the picture cannot be taken or written.
    pub fn picture(&self, file: &Path) -> Result<()> {
        let height = self.script("return document.documentElement.scrollHeight")?.as_u64().unwrap_or(900);
        let width = self.script("return window.innerWidth")?.as_u64().unwrap_or(1400);
        let before = self.script("return window.innerHeight")?.as_u64().unwrap_or(900);
        self.size(u32::try_from(width)?, u32::try_from(height.clamp(before, 12_000))?)?;
        let png = self.window();
        self.size(u32::try_from(width)?, u32::try_from(before)?)?;
        fs::write(file, png?).with_context(|| format!("could not write {}", file.display()))
    }

    /// Runs a script that returns a value.
    ///
    /// # Errors
    /// Where the script throws.
    pub fn script(&self, script: &str) -> Result<Value> {
        Ok(self.runtime.block_on(self.driver.execute(script, vec![]))?.json().clone())
    }

    /// Runs a script that hands its value to its last argument.
    ///
    /// # Errors
    /// Where the script throws or hands nothing over.
    pub fn script_async(&self, script: &str) -> Result<Value> {
        Ok(self.runtime.block_on(self.driver.execute_async(script, vec![]))?.json().clone())
    }

    /// Sends a command of the DevTools protocol.
    ///
    /// # Errors
    /// Where the browser refuses it.
    pub fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        let sent = self.runtime.block_on(self.driver.cdp().send_raw(method, parameters));
        sent.with_context(|| format!("the browser refuses {method}"))
    }

    /// Waits until something holds.
    ///
    /// # Errors
    /// With `what` should have come about, where it has not in time.
    pub fn wait(&self, what: &str, holds: impl Fn(&Page) -> Result<bool>) -> Result<()> {
        let end = Instant::now() + PATIENCE;
        while !holds(self)? {
            ensure!(Instant::now() < end, "{what}, but has not within {PATIENCE:?}");
            sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}
