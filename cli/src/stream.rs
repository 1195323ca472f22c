//! JSON lines in, JSON lines out.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::borrow::Borrow;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::PathBuf;

/// What is written in place of a result.
#[derive(Debug, Serialize)]
pub(crate) struct Failure {
    /// The line of its file, from one.
    line: u64,
    #[serde(skip_serializing_if = "Value::is_null")]
    id: Value,
    error: String,
}

/// Reads each line of the files, or of standard input where there are none, as a record, and writes what `each` makes of
/// it at once, so that memory does not grow with the input. A line that is no such record, or of which `each` can make
/// nothing, gives an object with its line number and what is wrong. Returns whether all went well.
///
/// # Errors
/// Those of writing. A file that can't be read is reported on standard error.
pub(crate) fn map<In: DeserializeOwned, Out: Serialize>(
    files: &[PathBuf],
    out: &mut impl Write,
    mut each: impl FnMut(In) -> Result<Out, String>,
) -> io::Result<bool> {
    let mut all = true;
    let readable = for_each_file(files, |input, name| {
        lines(input, name, &mut each, |result| {
            all &= result.is_ok();
            write(out, &result)?;
            // Whoever writes a line and waits for its answer gets it.
            out.flush()
        })
    })?;
    Ok(readable && all)
}

/// Reads all lines of the files, or of standard input, as records, in their order and with what is wrong in the place of
/// those that are none. Tells also whether all files could be read.
///
/// # Errors
/// None: a file that can't be read is reported on standard error.
pub(crate) fn collect<In: DeserializeOwned>(files: &[PathBuf]) -> io::Result<(Vec<Result<In, Failure>>, bool)> {
    let mut records = Vec::new();
    let readable = for_each_file(files, |input, name| {
        lines(input, name, &mut Ok, |record| {
            records.push(record);
            Ok(())
        })
    })?;
    Ok((records, readable))
}

/// Writes a result or what is written in its place as a line.
///
/// # Errors
/// Those of writing.
pub(crate) fn write(out: &mut impl Write, result: &Result<impl Serialize, impl Borrow<Failure>>) -> io::Result<()> {
    match result {
        Ok(result) => serde_json::to_writer(&mut *out, result)?,
        Err(failure) => serde_json::to_writer(&mut *out, failure.borrow())?,
    }
    out.write_all(b"\n")
}

/// Opens the files one after the other, or standard input where there are none. Returns whether all could be read.
fn for_each_file(
    files: &[PathBuf],
    mut read: impl FnMut(&mut dyn BufRead, &str) -> io::Result<bool>,
) -> io::Result<bool> {
    if files.is_empty() {
        return read(&mut io::stdin().lock(), "standard input");
    }
    let mut all = true;
    for path in files {
        match File::open(path) {
            Ok(file) => all &= read(&mut BufReader::new(file), &path.display().to_string())?,
            Err(error) => {
                eprintln!("parallax: {}: {error}", path.display());
                all = false;
            }
        }
    }
    Ok(all)
}

/// Hands on what `each` makes of every line that is not empty. Returns whether the input could be read to its end.
fn lines<In: DeserializeOwned, Out>(
    input: &mut dyn BufRead,
    name: &str,
    each: &mut impl FnMut(In) -> Result<Out, String>,
    mut hand_on: impl FnMut(Result<Out, Failure>) -> io::Result<()>,
) -> io::Result<bool> {
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        match input.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => {
                eprintln!("parallax: {name}: {error}");
                return Ok(false);
            }
        }
        let record = line.trim_ascii();
        if record.is_empty() {
            continue;
        }
        let result = serde_json::from_slice(record).map_err(|error| describe(&error)).and_then(&mut *each);
        hand_on(result.map_err(|error| Failure { line: number, id: id_of(record), error }))?;
    }
    Ok(true)
}

/// What is wrong, without the position in lines, since there is but one.
fn describe(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let what = text.rsplit_once(" at line ").map_or(text.as_str(), |(what, _)| what);
    format!("{what} (column {})", error.column())
}

/// The id of a line that is at least an object.
fn id_of(record: &[u8]) -> Value {
    serde_json::from_slice(record).ok().and_then(|value: Value| value.get("id").cloned()).unwrap_or(Value::Null)
}

#[cfg(test)]
mod tests {
    use super::{lines, write};
    use crate::records::Text;

    #[track_caller]
    fn check(input: &str, expected: &[&str]) {
        let mut out = Vec::new();
        let length = &mut |record: Text| record.text.map(|text| text.len()).ok_or_else(|| "no text".to_owned());
        let read = lines(&mut input.as_bytes(), "test", length, |result| write(&mut out, &result));
        assert!(read.unwrap());
        let out = String::from_utf8(out).unwrap();
        assert_eq!(out.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_bad_line_gives_an_error_with_its_number_and_the_stream_goes_on() {
        check("{\"id\":1,\"text\":\"abc\"}\n\n  {\"text\":\"\"}", &["3", "0"]);
        check(
            "{\n{\"id\":\"x\",\"text\":7}\n{\"id\":2}\n{\"text\":\"ok\"}\n",
            &[
                "{\"line\":1,\"error\":\"EOF while parsing an object (column 1)\"}",
                "{\"line\":2,\"id\":\"x\",\"error\":\"invalid type: integer `7`, expected a string (column 18)\"}",
                "{\"line\":3,\"id\":2,\"error\":\"no text\"}",
                "2",
            ],
        );
    }

    #[test]
    fn brackets_without_end_and_broken_text_are_errors_like_others() {
        let deep = "[".repeat(100_000);
        check(&deep, &["{\"line\":1,\"error\":\"recursion limit exceeded (column 128)\"}"]);
        check("{\"text\":\"\\ud800\"}\n", &["{\"line\":1,\"error\":\"unexpected end of hex escape (column 16)\"}"]);
    }
}
