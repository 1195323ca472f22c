#![no_main]

#[path = "../../analysis/tests/probes/mod.rs"]
mod probes;

libfuzzer_sys::fuzz_target!(|input: &[u8]| probes::relate_pair(input));
