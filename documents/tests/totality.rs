//! Any bytes give a draft or a refusal, and the same ones the same.

use documents::read;
use proptest::prelude::*;

/// Pieces of PDF files, to be put together at random.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let known = prop::sample::select(vec![
        "1 0 obj ",
        "2 0 obj ",
        "3 0 obj ",
        "endobj ",
        "<< ",
        ">> ",
        "[ ",
        "] ",
        "/Type /Catalog ",
        "/Pages 2 0 R ",
        "/Type /Pages ",
        "/Kids [3 0 R] ",
        "/Count 1 ",
        "/Type /Page ",
        "/Parent 2 0 R ",
        "/Contents 1 0 R ",
        "/Resources ",
        "/Font ",
        "/F 3 0 R ",
        "/Subtype /Type1 ",
        "/BaseFont /Helvetica ",
        "/Filter /FlateDecode ",
        "/Length 9 ",
        "stream\n",
        "endstream ",
        "BT ",
        "ET ",
        "/F 9 Tf ",
        "9 9 Td ",
        "(word) Tj ",
        "-1 ",
        "99999999999 ",
        "xref ",
        "trailer ",
        "/Root 1 0 R ",
        "startxref 0 ",
        "%%EOF ",
    ]);
    let any = prop_oneof![9 => known.prop_map(|text| text.as_bytes().to_vec()), 1 => prop::collection::vec(any::<u8>(), 0..20)];
    prop::collection::vec(any, 0..80).prop_map(|parts| [b"%PDF-1.7\n".to_vec(), parts.concat()].concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn anything_that_begins_as_a_pdf_is_read(bytes in pieces()) {
        prop_assert_eq!(read("a.pdf", &bytes), read("a.pdf", &bytes));
    }

    #[test]
    fn anything_that_begins_as_a_package_is_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let bytes = [b"PK\x03\x04".to_vec(), bytes].concat();
        prop_assert_eq!(read("a.docx", &bytes), read("a.docx", &bytes));
    }
}
