//! Accessibility as axe-core checks it (WCAG 2.2 A and AA).

use std::{env, fs};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::Page;

impl Page {
    /// What axe finds wrong with the page as it is shown, each with the rule, what it is about and where.
    ///
    /// # Errors
    /// Where `AXE` names no script that runs.
    pub fn violations(&self) -> Result<Vec<String>> {
        let file = env::var("AXE").context("AXE names no axe.min.js: run this by `cargo xtask test browser`")?;
        let axe = fs::read_to_string(&file).with_context(|| format!("could not read {file}"))?;
        let tags = r#"["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]"#;
        let run = format!(
            "const done = arguments[arguments.length - 1];
             {axe};
             axe.run({{ runOnly: {tags} }}).then((found) => done(found.violations), (error) => done([{{ id: String(error) }}]));"
        );
        let found = self.script_async(&run)?;
        let violations = found.as_array().into_iter().flatten();
        Ok(violations.map(told).collect())
    }
}

fn told(violation: &Value) -> String {
    let places = violation["nodes"].as_array().into_iter().flatten().take(3);
    let places: Vec<String> = places.map(|node| format!("{} {}", node["target"], node["failureSummary"])).collect();
    format!("{}: {} at {}", violation["id"], violation["help"], places.join("; "))
}
