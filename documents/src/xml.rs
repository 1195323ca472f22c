//! XML as a series of elements opening and closing, with the text between them. No entity is loaded or expanded.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// What comes next in a file.
pub(crate) enum Piece<'a> {
    /// An element begins; its name without prefix.
    Open(&'a str, &'a BytesStart<'a>),
    /// An element ends; its name without prefix.
    Close(&'a str),
    /// Text, with references to characters resolved.
    Text(&'a str),
}

/// Shows a file piece by piece; returns whether it was whole. What is damaged ends the showing.
pub(crate) fn walk(xml: &[u8], mut see: impl FnMut(Piece<'_>)) -> bool {
    let text = String::from_utf8_lossy(xml);
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().check_end_names = false;
    let mut open = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                open += 1;
                see(Piece::Open(start.local_name().as_ref(), &start));
            }
            Ok(Event::End(end)) => {
                open = open.saturating_sub(1);
                see(Piece::Close(end.local_name().as_ref()));
            }
            Ok(Event::Text(text)) => see(Piece::Text(&text.xml10_content())),
            Ok(Event::CData(text)) => see(Piece::Text(&text.xml10_content())),
            Ok(Event::GeneralRef(reference)) => {
                let mut buffer = [0; 4];
                if let Ok(Some(c)) = reference.resolve_char_ref() {
                    see(Piece::Text(c.encode_utf8(&mut buffer)));
                } else if let Some(text) = quick_xml::escape::resolve_predefined_entity(&reference) {
                    see(Piece::Text(text));
                }
            }
            Ok(Event::Eof) => return open == 0,
            Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// The value of an attribute, its name given without prefix.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = start.attributes();
    let found =
        attributes.with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::default()).ok().map(std::borrow::Cow::into_owned)
}
