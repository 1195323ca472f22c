//! The functions of a module in an order in which they pack well.
//!
//! Brotli writes what it has seen before as how far back that was, which costs the less the nearer it is. Functions that
//! begin alike – with the same locals, the same first steps – go on alike, too, so their bodies are put into the order
//! of their bytes. That is a fortieth of the program, for nothing.

use anyhow::{Context, Result};

/// The sections of a module that say what its functions are.
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const CODE: u8 = 10;

/// A module with functions named by the order of their bodies, as the pass of wasm-opt that orders them by their names
/// takes it. Names that it had are gone.
///
/// # Errors
/// Where the bytes are no module, or hold something that the page's modules don't.
pub(crate) fn named_by_body(module: &[u8]) -> Result<Vec<u8>> {
    named(module).context("this is no module whose functions could be put in order")
}

fn named(module: &[u8]) -> Option<Vec<u8>> {
    let (mut named, mut rest) = (module.get(..8)?.to_vec(), module.get(8..)?);
    let (mut imported, mut bodies) = (0, Vec::new());
    while let Some((&id, mut after)) = rest.split_first() {
        let content = block(&mut after)?;
        let whole = rest.get(..rest.len() - after.len())?;
        match id {
            IMPORTS => imported = functions_in(content)?,
            CODE => bodies = bodies_in(content)?,
            _ => {}
        }
        if id != CUSTOM || block(&mut &*content)? != b"name" {
            named.extend(whole);
        }
        rest = after;
    }
    let mut order: Vec<usize> = (0..bodies.len()).collect();
    order.sort_by_key(|&at| bodies.get(at));
    let mut names = vec![(0, String::new()); order.len()];
    for (place, at) in order.into_iter().enumerate() {
        *names.get_mut(at)? = (imported + at, format!("{place:05}"));
    }
    let mut map = Vec::new();
    write_number(&mut map, names.len());
    for (function, name) in names {
        write_number(&mut map, function);
        write_block(&mut map, name.as_bytes());
    }
    let mut section = Vec::new();
    write_block(&mut section, b"name");
    // The part of the section that names functions.
    section.push(1);
    write_block(&mut section, &map);
    named.push(CUSTOM);
    write_block(&mut named, &section);
    Some(named)
}

/// How many of the imports are functions, which are counted before those that have a body.
fn functions_in(mut imports: &[u8]) -> Option<usize> {
    let rest = &mut imports;
    let mut functions = 0;
    for _ in 0..number(rest)? {
        // Whose it is, and its name there.
        block(rest)?;
        block(rest)?;
        match take(rest, 1)? {
            [0] => {
                number(rest)?;
                functions += 1;
            }
            // A table has a type before its bounds, as a global has beside whether it changes.
            [1] => {
                take(rest, 1)?;
                bounds(rest)?;
            }
            [2] => bounds(rest)?,
            [3] => drop(take(rest, 2)?),
            _ => return None,
        }
    }
    Some(functions)
}

fn bounds(rest: &mut &[u8]) -> Option<()> {
    let has_end = number(rest)? & 1 == 1;
    number(rest)?;
    if has_end {
        number(rest)?;
    }
    Some(())
}

fn bodies_in(mut code: &[u8]) -> Option<Vec<&[u8]>> {
    (0..number(&mut code)?).map(|_| block(&mut code)).collect()
}

/// Takes bytes that stand behind their number.
fn block<'b>(rest: &mut &'b [u8]) -> Option<&'b [u8]> {
    let length = number(rest)?;
    take(rest, length)
}

fn take<'b>(rest: &mut &'b [u8], length: usize) -> Option<&'b [u8]> {
    let (taken, left) = rest.split_at_checked(length)?;
    *rest = left;
    Some(taken)
}

/// Takes a number, seven bits a byte, the lowest first.
fn number(rest: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let byte = *take(rest, 1)?.first()?;
        number |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

fn write_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn write_block(bytes: &mut Vec<u8>, block: &[u8]) {
    write_number(bytes, block.len());
    bytes.extend(block);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a function from outside and three of its own.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x07\x01\x01m\x01f\0\0\x03\x04\x03\0\0\0\
                            \x0a\x0d\x03\x03\0\x01\x0b\x02\0\x0b\x04\0\x01\x01\x0b\0\x08\x04name\x01\x01\0";

    #[test]
    fn functions_are_named_by_the_order_of_their_bodies() {
        let named = named_by_body(MODULE).unwrap();
        let (kept, names) = named.split_at(MODULE.len() - 10);
        assert_eq!(kept, &MODULE[..kept.len()]);
        assert_eq!(names, b"\0\x1d\x04name\x01\x16\x03\x01\x0500001\x02\x0500002\x03\x0500000");
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for wanted in [0, 127, 128, 16_384, 5_000_000] {
            let mut bytes = Vec::new();
            write_number(&mut bytes, wanted);
            assert_eq!(number(&mut bytes.as_slice()), Some(wanted));
        }
        assert!(named_by_body(b"\0asm").is_err());
    }
}
