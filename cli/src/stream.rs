//! JSON lines in, JSON lines out, one line at a time, so that memory does not grow with the input.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::PathBuf;

/// What is written in place of a result.
#[derive(Debug, Serialize)]
struct Failure {
    /// The line of its file, from one.
    line: u64,
    #[serde(skip_serializing_if = "Value::is_null")]
    id: Value,
    error: String,
}

/// Reads each line of the files, or of standard input where there are none, as a record, and writes what `each` makes of
/// it. A line that is no such record, or of which `each` can make nothing, gives an object with its line number and
/// what is wrong. Empty lines are passed over. Returns whether all went well.
///
/// # Errors
/// Those of writing. A file that can't be read is reported on standard error.
pub(crate) fn map<In: DeserializeOwned, Out: Serialize>(
    files: &[PathBuf],
    out: &mut impl Write,
    mut each: impl FnMut(In) -> Result<Out, String>,
) -> io::Result<bool> {
    let mut all = true;
    for_each(files, |input, name| {
        let good = lines(input, name, out, &mut each)?;
        all &= good;
        Ok(())
    })
    .map(|readable| readable && all)
}

/// Opens the files one after the other, or standard input where there are none. Returns whether all could be opened.
fn for_each(files: &[PathBuf], mut read: impl FnMut(&mut dyn BufRead, &str) -> io::Result<()>) -> io::Result<bool> {
    if files.is_empty() {
        read(&mut io::stdin().lock(), "standard input")?;
        return Ok(true);
    }
    let mut all = true;
    for path in files {
        match File::open(path) {
            Ok(file) => read(&mut BufReader::new(file), &path.display().to_string())?,
            Err(error) => {
                eprintln!("parallax: {}: {error}", path.display());
                all = false;
            }
        }
    }
    Ok(all)
}

fn lines<In: DeserializeOwned, Out: Serialize>(
    input: &mut dyn BufRead,
    name: &str,
    out: &mut impl Write,
    each: &mut impl FnMut(In) -> Result<Out, String>,
) -> io::Result<bool> {
    let mut all = true;
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
        match result {
            Ok(result) => serde_json::to_writer(&mut *out, &result)?,
            Err(error) => {
                all = false;
                serde_json::to_writer(&mut *out, &Failure { line: number, id: id_of(record), error })?;
            }
        }
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(all)
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
    use super::lines;
    use crate::records::Text;

    fn check(input: &str, expected: &[&str]) {
        let mut out = Vec::new();
        let all = lines(&mut input.as_bytes(), "test", &mut out, &mut |record: Text| match record.text {
            Some(text) => Ok(text.len()),
            None => Err("no text".to_owned()),
        });
        let out = String::from_utf8(out).unwrap();
        let found: Vec<_> = out.lines().collect();
        assert_eq!(found, expected);
        assert_eq!(all.unwrap(), !out.contains("error"));
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
}
