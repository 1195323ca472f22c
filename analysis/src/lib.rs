//! Text in, corpus out.
