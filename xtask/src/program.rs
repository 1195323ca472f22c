//! The program of the page, made as small as can be.
//!
//! Leptos links a library whose classes wasm-bindgen exports, whether or not anybody calls them. They are taken out of
//! the script that goes with the program, then out of the program what that script no longer calls; only then does
//! wasm-opt see what is left, twice: before its functions are put in order and after. At last, the hashes in the names by
//! which script and program know each other become numbers: nothing can foretell a hash, so each takes its eight bytes
//! twice, however well both files are packed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::order;
use crate::setup;
use crate::shell::{self, command};

/// The lowest kilobyte of memory is the far end of the stack, so that offsets may be folded into it; a function called
/// from one place is not copied there, and of the others only what is hardly larger than its call, which the compression
/// of repeated code pays back; who compiled it nobody needs to load.
const OPTIONS: [&str; 6] = [
    "--converge",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=0",
    "--always-inline-max-function-size=4",
    "--strip-producers",
    "--strip-target-features",
];

/// Shrinks the program of a finished site and its script, both given by their paths.
///
/// # Errors
/// Where a tool reports failure, or a file cannot be read or written.
pub(crate) fn shrink(program: &Path, script: &Path) -> Result<()> {
    let glue = fs::read_to_string(script).with_context(|| format!("could not read {}", script.display()))?;
    let glue = without_classes(&glue);
    fs::write(script, &glue).with_context(|| format!("could not write {}", script.display()))?;

    let graph = program.with_extension("graph");
    fs::write(&graph, reached(&glue)).with_context(|| format!("could not write {}", graph.display()))?;
    let mut called = command("wasm-metadce");
    called.arg(program).arg("--graph-file").arg(&graph).arg("--output").arg(program);
    // What it finds unused, it lists, which is of no use here.
    shell::read(called.args(setup::WASM_FEATURES))?;
    fs::remove_file(&graph).with_context(|| format!("could not remove {}", graph.display()))?;
    pack(program, false)?;
    number(program, script, &glue)
}

/// Puts numbers in the place of the hashes in a program and its script. They are as long, so that nothing moves.
fn number(program: &Path, script: &Path, glue: &str) -> Result<()> {
    let mut code = fs::read(program).with_context(|| format!("could not read {}", program.display()))?;
    let mut glue = glue.to_owned();
    for (at, hash) in hashes(&glue).into_iter().enumerate() {
        let number = format!("{at:0width$}", width = HASH);
        glue = glue.replace(&hash, &number);
        replace(&mut code, hash.as_bytes(), number.as_bytes());
    }
    for folder in ["/rustc/", "/rust/deps/", "/registry/src/"] {
        without_paths(&mut code, folder);
    }
    fs::write(program, code).with_context(|| format!("could not write {}", program.display()))?;
    fs::write(script, glue).with_context(|| format!("could not write {}", script.display()))
}

/// How many digits of a hash wasm-bindgen writes.
const HASH: usize = 16;

/// The hashes at the ends of names, in the order of the script.
fn hashes(glue: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for name in glue.split(|c: char| !c.is_ascii_alphanumeric() && c != '_') {
        let Some((_, hash)) = name.len().checked_sub(HASH).and_then(|at| name.split_at_checked(at)) else { continue };
        let is_hash = hash.bytes().all(|digit| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit));
        if name.len() > HASH && is_hash && !found.iter().any(|known| known == hash) {
            found.push(hash.to_owned());
        }
    }
    found
}

/// How long a path can be, in bytes.
const LONGEST_PATH: usize = 200;

/// Puts dots in the place of the paths of files below a folder, which a panic would name: the libraries' own, of which
/// nobody who sees one can make anything, and whose length is that of a folder of the machine that built the program.
fn without_paths(code: &mut [u8], folder: &str) {
    let mut at = 0;
    while let Some(rest) = code.get_mut(at..).filter(|rest| rest.len() >= folder.len()) {
        if rest.starts_with(folder.as_bytes())
            && let Some(length) = rest.windows(3).take(LONGEST_PATH).position(|end| end == b".rs")
            && let Some(path) = rest.get_mut(..length)
        {
            path.fill(b'.');
        }
        at += 1;
    }
}

/// Puts other bytes of the same length in the place of some, wherever these are.
fn replace(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    let mut at = 0;
    while let Some(window) = bytes.get_mut(at..at + from.len()) {
        if window == from {
            window.copy_from_slice(to);
        }
        at += 1;
    }
}

/// How a module is made small where that does not make it slower. What is worked out twice is packed better than what is
/// kept for later, and engines look for it themselves; functions with similar names have similar code, which is packed
/// best where it stands together.
const FAST: [&str; 4] =
    ["-Os", "--skip-pass=local-cse", "--skip-pass=simplify-locals-nostructure", "--reorder-functions-by-name"];

/// How what is loaded first is made small, at whatever cost but that. Locals set and read in plain sight pack better, too,
/// than trees that each look different.
const SMALL: [&str; 4] = ["-Oz", "--skip-pass=local-cse", "--skip-pass=simplify-locals", "--reorder-functions-by-name"];

/// Makes a program or module small, or small where that does not make it slower, with its functions in the order in which
/// they pack best. Only what has its last form can be put in order; once it is, wasm-opt still finds something to do.
///
/// # Errors
/// Where wasm-opt reports failure, or the module cannot be read or written.
pub(crate) fn pack(module: &Path, fast: bool) -> Result<()> {
    optimise(module, fast)?;
    let code = fs::read(module).with_context(|| format!("could not read {}", module.display()))?;
    let named = order::named_by_body(&code)?;
    fs::write(module, named).with_context(|| format!("could not write {}", module.display()))?;
    optimise(module, fast)
}

/// Makes a program or module small, or small where that does not make it slower.
///
/// # Errors
/// Where wasm-opt reports failure.
pub(crate) fn optimise(module: &Path, fast: bool) -> Result<()> {
    let mut optimise = command("wasm-opt");
    let level: &[&str] = if fast { &FAST } else { &SMALL };
    optimise.arg(module).args(level).args(OPTIONS).arg("--output").arg(module);
    shell::run(optimise.args(setup::WASM_FEATURES))
}

/// The script without the classes it exports: whoever starts the program uses none.
fn without_classes(glue: &str) -> String {
    let classes: Vec<&str> =
        glue.lines().filter_map(|line| line.strip_prefix("export class ")?.strip_suffix(" {")).collect();
    let is_of = |line: &str, before: &str, after: &str| {
        classes.iter().any(|class| {
            line.strip_prefix(before).and_then(|it| it.strip_prefix(class)).is_some_and(|it| it.starts_with(after))
        })
    };
    let mut kept = String::with_capacity(glue.len());
    // What ends the part that is left out, where one is.
    let mut until = None;
    for line in glue.lines() {
        if let Some(end) = until {
            if line.ends_with(end) && !line.starts_with(' ') || end == ";" && line.ends_with(end) {
                until = None;
            }
        } else if is_of(line, "export class ", " {") {
            until = Some("}");
        } else if is_of(line, "const ", "Finalization = ") {
            until = (!line.ends_with(';')).then_some(";");
        } else if !is_of(line, "if (Symbol.dispose) ", ".prototype") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// What the script calls of the program, as wasm-metadce reads it.
fn reached(glue: &str) -> String {
    let name = |rest: &str| -> String {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "_$".contains(*c)).collect()
    };
    let called: BTreeSet<String> = glue.split("wasm.").skip(1).map(name).filter(|name| !name.is_empty()).collect();
    let exports = called.iter().map(|name| format!("{{\"name\": \"{name}\", \"export\": \"{name}\", \"root\": true}}"));
    format!("[{}]", exports.collect::<Vec<_>>().join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
export class Unused {
    free() {
        wasm.unused_free(this.ptr);
    }
}
if (Symbol.dispose) Unused.prototype[Symbol.dispose] = Unused.prototype.free;
function start() {
    wasm.main$1();
}
const UnusedFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.unused_free(ptr, 1));
const CLOSURES = 1;
";

    #[test]
    fn exported_classes_go_and_the_rest_of_the_script_stays() {
        assert_eq!(without_classes(GLUE), "function start() {\n    wasm.main$1();\n}\nconst CLOSURES = 1;\n");
    }

    #[test]
    fn paths_of_libraries_become_dots_of_the_same_length() {
        let mut code = b"x/rustc/59/library/core/src/str.rssrc/app.rs/rustc/5".to_vec();
        without_paths(&mut code, "/rustc/");
        let path = "/rustc/59/library/core/src/str".replace(|_: char| true, ".");
        assert_eq!(code, ["x", &path, ".rssrc/app.rs/rustc/5"].concat().into_bytes());
    }

    #[test]
    fn hashes_at_the_ends_of_names_become_numbers_in_both_files() {
        let glue = "__wbg_a_f249a2a76caa9a55: 1, b__h0123456789abcdef(), __wbg_a_f249a2a76caa9a55, deadbeef, x_f249a2a76caa9a5g";
        assert_eq!(hashes(glue), ["f249a2a76caa9a55", "0123456789abcdef"]);
        let mut code = *b"\xfff249a2a76caa9a55\xfff249a2a76caa9a55";
        replace(&mut code, b"f249a2a76caa9a55", b"0000000000000007");
        assert_eq!(&code, b"\xff0000000000000007\xff0000000000000007");
    }

    #[test]
    fn what_the_script_still_calls_is_kept_of_the_program() {
        assert_eq!(reached(&without_classes(GLUE)), r#"[{"name": "main$1", "export": "main$1", "root": true}]"#);
    }
}
