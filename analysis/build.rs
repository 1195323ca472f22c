//! Readies the word lists: reads the files under `data/`, which stay the source, packs the large ones as `words.bin`,
//! `more-words.bin` and `thesaurus.bin`, or puts them into lines where no browser loads them, and writes the others into
//! `lists/` without their comments.

use packing::{SECTIONS, Sense, Thesaurus, Word, plain};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The lists that are packed.
const PACKED: [&str; 3] = ["open.txt", "frequencies.txt", "senses.txt"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut words = Words::new();
    open(&read("words/open.txt")?, &mut words)?;
    frequencies(&read("frequencies.txt")?, &mut words)?;
    let thesaurus = read("senses.txt")?;
    let thesaurus = senses(&thesaurus)?;
    // The program of the browser has no thesaurus, so that words which stand only there are packed apart.
    let mut more = Words::new();
    for word in thesaurus.iter().flatten().flat_map(|(_, words)| words).filter(|word| !words.contains_key(**word)) {
        more.entry((*word).to_owned()).or_default();
    }
    let mut all = words.clone();
    all.extend(more.clone());
    let list = |words: Words| words.into_iter().map(|(text, said)| Word { text, ..said }).collect();
    let [words, more, all]: [Vec<Word>; 3] = [words, more, all].map(list);
    let place = |word: &&str| all.binary_search_by(|one| one.text.as_str().cmp(word));
    let thesaurus = thesaurus.map(|senses| {
        let places = |words: Vec<_>| words.iter().filter_map(|word| u16::try_from(place(word).ok()?).ok()).collect();
        let senses: Vec<_> = senses.into_iter().map(|(depth, words)| Sense { depth, words: places(words) }).collect();
        packing::in_order(&senses)
    });
    let ready = if env::var("CARGO_CFG_TARGET_FAMILY")? == "wasm" { packed } else { in_lines };
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    for (name, list) in
        ["words.bin", "more-words.bin", "thesaurus.bin"].into_iter().zip(ready(&words, &more, &all, &thesaurus)?)
    {
        fs::write(folder.join(name), list)?;
    }
    println!("cargo::rerun-if-changed=data");
    copy(Path::new("data"), &folder.join("lists"))
}

/// The words, those of the thesaurus alone, and the thesaurus, as files.
type Files = Result<[Vec<u8>; 3], Box<dyn Error>>;

/// The lists packed, once it is sure that they come back as they were.
fn packed(words: &[Word], more: &[Word], all: &[Word], thesaurus: &Thesaurus) -> Files {
    let files = [packing::pack(words), packing::pack(more), packing::pack_thesaurus(all, thesaurus)];
    let [packed, packed_more, packed_thesaurus] = &files;
    if packing::unpack(packed) != words
        || packing::unpack(packed_more) != more
        || packing::unpack_thesaurus(all, packed_thesaurus) != *thesaurus
    {
        return Err("the word lists do not come back as they were packed".into());
    }
    Ok(files)
}

/// The lists in lines.
fn in_lines(words: &[Word], more: &[Word], _: &[Word], thesaurus: &Thesaurus) -> Files {
    Ok([plain::write(words), plain::write(more), plain::write_thesaurus(thesaurus)].map(String::into_bytes))
}

/// Copies the lists of a folder and of those in it, without comments; the packed ones have no copy.
fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name().filter(|name| PACKED.iter().all(|packed| packed != name)) else { continue };
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            let list = fs::read_to_string(&path)?;
            let lines: Vec<_> = entries(&list).collect();
            fs::write(to.join(name), lines.join("\n"))?;
        }
    }
    Ok(())
}

fn read(file: &str) -> Result<String, Box<dyn Error>> {
    let path = format!("data/{file}");
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(&path).map_err(|error| format!("{path}: {error}").into())
}

fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines().filter(|line| !line.starts_with('#'))
}

type Words = BTreeMap<String, Word>;

/// Lines `=TAGS`, each before lines of words that may have these.
fn open(list: &str, words: &mut Words) -> Result<(), Box<dyn Error>> {
    let mut tags = 0;
    for line in entries(list) {
        match line.strip_prefix('=') {
            Some(letters) => tags = packing::tags(letters).ok_or_else(|| format!("open.txt: {line}"))?,
            None => line.split(' ').for_each(|word| words.entry(word.to_owned()).or_default().tags = tags),
        }
    }
    Ok(())
}

/// Lines of a level, a tab, and the words of that level.
fn frequencies(list: &str, words: &mut Words) -> Result<(), Box<dyn Error>> {
    for line in entries(list) {
        let (level, all) = line.split_once('\t').ok_or_else(|| format!("frequencies.txt: {line}"))?;
        let level = level.parse()?;
        all.split(' ').for_each(|word| words.entry(word.to_owned()).or_default().level = level);
    }
    Ok(())
}

/// A sense as written: its depth and its words.
type Written<'l> = (u8, Vec<&'l str>);

fn words(words: &str) -> Vec<&str> {
    words.split(' ').filter(|word| !word.is_empty()).collect()
}

/// The sections in the order of the file, each after a line `= name`. Opposites of adjectives stand below these.
fn senses(list: &str) -> Result<[Vec<Written<'_>>; SECTIONS], Box<dyn Error>> {
    let mut sections = <[Vec<Written<'_>>; SECTIONS]>::default();
    let mut rest = sections.iter_mut();
    let (mut name, mut section) = ("", None);
    for line in entries(list) {
        if let Some(next) = line.strip_prefix("= ") {
            (name, section) = (next, rest.next());
            continue;
        }
        let section = section.as_mut().ok_or_else(|| format!("senses.txt: no section for {line}"))?;
        match name {
            "nouns" | "verbs" => {
                let depth = line.chars().next().and_then(|digit| digit.to_digit(36));
                let depth = depth.ok_or_else(|| format!("senses.txt: no depth in {line}"))?;
                section.push((u8::try_from(depth)?, words(line.get(1..).unwrap_or(""))));
            }
            "adjectives" => {
                let (plain, opposite) = line.split_once('|').unwrap_or((line, ""));
                section.push((0, words(plain)));
                section.extend(Some((1, words(opposite))).filter(|(_, words)| !words.is_empty()));
            }
            _ => section.push((0, words(line))),
        }
    }
    Ok(sections)
}
