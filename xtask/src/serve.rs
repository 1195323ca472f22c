//! The development server.

use anyhow::Result;

use crate::setup;
use crate::shell::{self, command};

/// Sets up what is missing and serves with live reload until stopped. `flags` go to `trunk serve`.
///
/// # Errors
/// Where set-up fails, or Trunk does.
pub(crate) fn serve(flags: &[&str]) -> Result<()> {
    setup::for_serving()?;
    println!("» serving on http://127.0.0.1:8080 once the first build is through; Ctrl-C stops");
    // A folder of its own: dist/ is what one publishes and holds optimised builds only.
    shell::run(command("trunk").args(["serve", "--dist", "target/serve"]).args(flags))
}
