//! Set-up, serve, build and test, each one command.
fn main() {}
