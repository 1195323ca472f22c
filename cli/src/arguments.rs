//! The command line.

use crate::annotate::Fields;
use std::ffi::OsString;
use std::path::PathBuf;

/// What a command line asks for.
#[derive(Debug)]
pub(crate) enum Arguments {
    /// To be told something.
    Say(&'static str),
    /// To run a command.
    Run(Command),
}

/// A command with its options.
#[derive(Debug)]
pub(crate) enum Command {
    /// `annotate`.
    Annotate { files: Vec<PathBuf>, fields: Fields },
    /// `relate`.
    Relate { files: Vec<PathBuf> },
    /// `group`.
    Group { files: Vec<PathBuf> },
    /// `analyse`.
    Analyse { files: Vec<PathBuf>, seeds: Option<PathBuf>, json: bool },
}

const HELP: &str = include_str!("../help/parallax.txt");
const ANNOTATE: &str = include_str!("../help/annotate.txt");
const RELATE: &str = include_str!("../help/relate.txt");
const GROUP: &str = include_str!("../help/group.txt");
const ANALYSE: &str = include_str!("../help/analyse.txt");
const VERSION: &str = concat!("parallax ", env!("CARGO_PKG_VERSION"), "\n");

/// Reads the words after the program's name.
///
/// # Errors
/// Says what makes no sense.
pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Arguments, String> {
    let mut words = words.into_iter().collect::<Vec<_>>().into_iter();
    let Some(command) = words.next() else { return Err("a command is missing".to_owned()) };
    let mut rest = Words::new(words);
    match command.to_str() {
        Some("-h" | "--help") => Ok(Arguments::Say(HELP)),
        Some("-V" | "--version") => Ok(Arguments::Say(VERSION)),
        Some("help") => match rest.files.first().and_then(|file| file.to_str()) {
            None => Ok(Arguments::Say(HELP)),
            Some(command) => help(command),
        },
        Some(name) if rest.flag(&["-h", "--help"]) => help(name),
        Some("annotate") => {
            let mut fields = match rest.value("--fields")? {
                Some(list) => Fields::parse(&list)?,
                None => Fields::default(),
            };
            if rest.flag(&["--pos"]) {
                fields.add_pos();
            }
            Ok(Arguments::Run(Command::Annotate { files: rest.done()?, fields }))
        }
        Some("relate") => Ok(Arguments::Run(Command::Relate { files: rest.done()? })),
        Some("group") => Ok(Arguments::Run(Command::Group { files: rest.done()? })),
        Some("analyse" | "analyze") => {
            let seeds = rest.value("--seeds")?.map(PathBuf::from);
            let json = rest.flag(&["--json"]);
            let files = rest.done()?;
            if files.is_empty() && seeds.is_none() {
                return Err("analyse needs files, or a folder with --seeds".to_owned());
            }
            Ok(Arguments::Run(Command::Analyse { files, seeds, json }))
        }
        _ => Err(format!("“{}” is not a command", command.to_string_lossy())),
    }
}

fn help(command: &str) -> Result<Arguments, String> {
    Ok(Arguments::Say(match command {
        "annotate" => ANNOTATE,
        "relate" => RELATE,
        "group" => GROUP,
        "analyse" | "analyze" => ANALYSE,
        other => return Err(format!("“{other}” is not a command")),
    }))
}

/// The words after the command: options, and files in their order.
struct Words {
    options: Vec<String>,
    files: Vec<PathBuf>,
}

impl Words {
    fn new(words: impl Iterator<Item = OsString>) -> Self {
        let (mut options, mut files) = (Vec::new(), Vec::new());
        let mut ended = false;
        let mut words = words.peekable();
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--") if !ended => ended = true,
                Some(option) if !ended && option.starts_with('-') && option.len() > 1 => {
                    let takes = matches!(option, "--fields" | "--seeds");
                    let value =
                        if takes { words.next_if(|next| !next.to_string_lossy().starts_with("--")) } else { None };
                    options.push(match value {
                        Some(value) => format!("{option}={}", value.to_string_lossy()),
                        None => option.to_owned(),
                    });
                }
                _ => files.push(PathBuf::from(word)),
            }
        }
        Self { options, files }
    }

    /// Whether an option without a value was given; takes it out.
    fn flag(&mut self, names: &[&str]) -> bool {
        let before = self.options.len();
        self.options.retain(|option| !names.contains(&option.as_str()));
        self.options.len() < before
    }

    /// The value of an option, as `--name value` or `--name=value`; takes it out.
    fn value(&mut self, name: &str) -> Result<Option<String>, String> {
        let Some(at) = self.options.iter().position(|option| option.split('=').next() == Some(name)) else {
            return Ok(None);
        };
        let option = self.options.remove(at);
        match option.split_once('=') {
            Some((_, value)) if !value.is_empty() => Ok(Some(value.to_owned())),
            _ => Err(format!("{name} needs a value")),
        }
    }

    /// The files, once every option has been taken out.
    fn done(self) -> Result<Vec<PathBuf>, String> {
        match self.options.first() {
            Some(option) => Err(format!("“{option}” is not an option here")),
            None => Ok(self.files),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Arguments, Command, read};

    fn check(line: &str, expected: &str) {
        let found = match read(line.split_whitespace().map(Into::into)) {
            Ok(Arguments::Say(text)) => text.lines().next().unwrap_or("").to_owned(),
            Ok(Arguments::Run(Command::Annotate { files, .. })) => format!("annotate {} files", files.len()),
            Ok(Arguments::Run(Command::Relate { files })) => format!("relate {} files", files.len()),
            Ok(Arguments::Run(Command::Group { files })) => format!("group {} files", files.len()),
            Ok(Arguments::Run(Command::Analyse { files, seeds, json })) => {
                format!("analyse {} files, seeds {}, json {json}", files.len(), seeds.is_some())
            }
            Err(misuse) => misuse,
        };
        assert!(found.starts_with(expected), "{line}: {found}");
    }

    #[test]
    fn a_command_line_is_understood_or_refused_with_its_reason() {
        check("--help", "parallax ");
        check("annotate --help", "parallax annotate");
        check("help annotate", "parallax annotate");
        check("annotate --pos a.jsonl -- --b", "annotate 2 files");
        check("annotate --fields claims,pos", "annotate 0 files");
        check("annotate --fields nonsense", "“nonsense” is not a field");
        check("annotate --fields", "--fields needs a value");
        check("annotate --nonsense", "“--nonsense” is not an option here");
        check("analyse a.txt --json --seeds=dir", "analyse 1 files, seeds true, json true");
        check("relate -- --pairs.jsonl", "relate 1 files");
        check("group a.jsonl b.jsonl", "group 2 files");
        check("analyse", "analyse needs files");
        check("frobnicate", "“frobnicate” is not a command");
        check("", "a command is missing");
    }
}
