#![no_main]

// Any bytes, as a file of each kind: a draft or a refusal, and never a panic.
libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    for name in ["a.html", "a.md", "a.txt", "a.mht"] {
        let _ = reading::read(name, input);
    }
    let _ = documents::read("a", input);
});
