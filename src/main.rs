//! Starts the app in the page.

/// A quarter of the program that the standard allocator makes, and allocation in constant time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    parallax_app::start();
}
