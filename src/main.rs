//! Starts the app in the page.

fn main() {
    parallax_app::start();
}
