//! JSON lines in, JSON lines out.

use crate::records::{Fields, Id, Record};
use serde::Serialize;
use std::borrow::Borrow;
use std::fmt::Display;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::PathBuf;

/// What some editors write at the start of a file.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What is written in place of a result.
#[derive(Debug, Serialize)]
pub(crate) struct Failure {
    /// The line of its file, from one.
    line: u64,
    #[serde(skip_serializing_if = "Id::is_missing")]
    id: Id,
    error: String,
}

/// Reads each line of the files, or of standard input where there are none, as a record, and writes what `each` makes of
/// it at once, so that memory does not grow with the input. A line that is no such record, or of which `each` can make
/// nothing, gives an object with its line number and what is wrong. Returns whether all went well.
///
/// # Errors
/// Those of writing. A file that can't be read is reported on standard error.
pub(crate) fn map<In: Record, Out: Serialize>(
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
pub(crate) fn collect<In: Record>(files: &[PathBuf]) -> io::Result<(Vec<Result<In, Failure>>, bool)> {
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

/// Tells on standard error what went wrong, where anybody still reads that.
pub(crate) fn complain(what: impl Display) {
    let _ = writeln!(io::stderr(), "parallax: {what}");
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
        if path.as_os_str() == "-" {
            all &= read(&mut io::stdin().lock(), "standard input")?;
            continue;
        }
        match File::open(path) {
            Ok(file) => all &= read(&mut BufReader::new(file), &path.display().to_string())?,
            Err(error) => {
                complain(format_args!("{}: {error}", path.display()));
                all = false;
            }
        }
    }
    Ok(all)
}

/// Hands on what `each` makes of every line that is not empty. Returns whether the input could be read to its end.
fn lines<In: Record, Out>(
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
                complain(format_args!("{name}: {error}"));
                return Ok(false);
            }
        }
        // Some editors put a mark before the first line.
        let mark: &[u8] = if number == 1 { BYTE_ORDER_MARK } else { &[] };
        let record = line.strip_prefix(mark).unwrap_or(&line).trim_ascii();
        if record.is_empty() {
            continue;
        }
        let (id, result) = match str::from_utf8(record) {
            Ok(record) => {
                let id = Id::of(record);
                (id.clone(), Fields::of(record).and_then(|fields| In::read(id, fields)))
            }
            Err(_) => (Id::default(), Err("the line is not UTF-8".to_owned())),
        };
        hand_on(result.and_then(&mut *each).map_err(|error| Failure { line: number, id, error }))?;
    }
    Ok(true)
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
            "{\n{\"id\":\"x\",\"text\":7}\n{\"id\":2}\n[1]\n{\"text\":\"ok\"} {}\n{\"text\":\"ok\"}\n",
            &[
                "{\"line\":1,\"error\":\"the line ends before its JSON does\"}",
                "{\"line\":2,\"id\":\"x\",\"error\":\"“text” must be text in quotation marks; it is a number\"}",
                "{\"line\":3,\"id\":2,\"error\":\"no text\"}",
                "{\"line\":4,\"error\":\"the line is a list, not an object in braces: {…}\"}",
                "{\"line\":5,\"error\":\"the line is not JSON from column 15 on\"}",
                "2",
            ],
        );
    }

    #[test]
    fn a_mark_before_the_first_line_is_no_part_of_it() {
        check("\u{feff}{\"text\":\"abc\"}\n", &["3"]);
    }

    #[test]
    fn a_day_that_is_none_is_told() {
        check(
            "{\"id\":12345678901234567890123,\"text\":\"a\",\"reference\":\"May 2\"}\n{\"text\":\"a\",\"reference\":\"2031-05-02T10:00\"}",
            &[
                "{\"line\":1,\"id\":12345678901234567890123,\"error\":\"“reference” must be a day such as 2031-05-02; it is “May 2”\"}",
                "1",
            ],
        );
    }

    #[test]
    fn brackets_without_end_and_broken_text_are_errors_like_others() {
        let deep = "[".repeat(100_000);
        check(&deep, &["{\"line\":1,\"error\":\"brackets stand too deep in one another at column 128\"}"]);
        check("{\"text\":\"\\ud800\"}\n", &["{\"line\":1,\"error\":\"the line is not JSON from column 16 on\"}"]);
    }
}
