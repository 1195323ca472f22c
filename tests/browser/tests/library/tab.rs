//! A tab with the library, as the scenarios ask it: values in, values or refusals out.

use anyhow::{Context, Result, anyhow, bail, ensure};
use browser::{Page, Site};
use corpus::{Comparison, Kept, Trouble};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// A worker with the library, from the modules' own address, and a way to ask it.
const HARNESS: &str = r#"
    globalThis.begin = (before) => {
        const code = `${before};
            const ready = import("${location.href}").then(async (module) => (await module.default(), module));
            onmessage = async ({ data: [number, task, ...parts] }) => {
                try { postMessage([number, "done", await (await ready)[task](...parts)]); }
                catch (error) { postMessage([number, "failed", [error.name, error.message]]); }
            };`;
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });
        const waiting = new Map();
        worker.onmessage = ({ data: [number, ...answer] }) => { waiting.get(number)(answer); waiting.delete(number); };
        let number = 0;
        const ask = (...parts) => new Promise((answer) => {
            waiting.set(++number, answer);
            worker.postMessage([number, ...parts.map((part) => Array.isArray(part) ? new Uint8Array(part) : part)]);
        });
        const plain = (value) => value instanceof Uint8Array ? [...value] : value ?? null;
        return { worker, ask: async (...parts) => (await ask(...parts)).map(plain) };
    };
    globalThis.records = (change) => new Promise((done, failed) => {
        const opening = indexedDB.open("parallax");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
            const transaction = opening.result.transaction("comparisons", "readwrite");
            change(transaction.objectStore("comparisons"));
            transaction.oncomplete = () => { opening.result.close(); done(); };
        };
    });
"#;

/// A tab with the library, of several in one window.
pub(crate) struct Tab<'a> {
    page: &'a Page,
    name: &'static str,
}

/// What the library refuses: the kind, and the sentence for the reader.
pub(crate) type Refused = (Trouble, String);

/// Opens the window anew.
pub(crate) fn window(page: &Page, site: &Site) -> Result<()> {
    page.load(&site.link("library.js"))?;
    page.script(HARNESS).map(|_| ())
}

/// Opens a tab, in whose worker a script runs first.
pub(crate) fn tab<'a>(page: &'a Page, name: &'static str, first: &str) -> Result<Tab<'a>> {
    page.script(&format!("globalThis.{name} = begin({})", json!(first)))?;
    Ok(Tab { page, name })
}

impl Tab<'_> {
    /// The answer to a task: a value, or what was refused.
    pub(crate) fn ask(&self, task: &str, parts: &[Value]) -> Result<Result<Value, Refused>> {
        let parts: String = parts.iter().map(|part| format!(", {part}")).collect();
        let answer = self.page.script(&format!("return {}.ask({}{parts})", self.name, json!(task)))?;
        let answer: (String, Value) = serde_json::from_value(answer).context("an answer has two parts")?;
        if answer.0 == "done" {
            return Ok(Ok(answer.1));
        }
        let (kind, sentence): (String, String) = serde_json::from_value(answer.1)?;
        ensure!(kind != "fault" && Trouble::named(&kind).name() == kind, "{task} failed: {kind}: {sentence}");
        Ok(Err((Trouble::named(&kind), sentence)))
    }

    pub(crate) fn value<T: DeserializeOwned>(&self, task: &str, parts: &[Value]) -> Result<T> {
        let value = self.ask(task, parts)?.map_err(|(kind, sentence)| anyhow!("{task}: {kind:?}: {sentence}"))?;
        Ok(postcard::from_bytes(&bytes(value)?)?)
    }

    pub(crate) fn refusal(&self, task: &str, parts: &[Value]) -> Result<Refused> {
        match self.ask(task, parts)? {
            Err(refused) => Ok(refused),
            Ok(value) => bail!("{task} should be refused but gives {value}"),
        }
    }

    pub(crate) fn list(&self) -> Result<Vec<Kept>> {
        self.value("list", &[])
    }

    pub(crate) fn open(&self, id: &str) -> Result<Comparison> {
        self.value("open", &[json!(id)])
    }

    /// Saves the comparison, writes its place in the store into it, and returns how it is listed.
    pub(crate) fn save(&self, comparison: &mut Comparison) -> Result<Kept> {
        *comparison = self.value("save", &[packed(comparison)?])?;
        let listed = self.list()?.into_iter().find(|kept| kept.id == comparison.id);
        listed.context("what was saved is listed")
    }
}

pub(crate) fn packed<T: Serialize>(value: &T) -> Result<Value> {
    Ok(json!(postcard::to_extend(value, Vec::new())?))
}

pub(crate) fn bytes(value: Value) -> Result<Vec<u8>> {
    serde_json::from_value(value).context("an answer in bytes")
}
