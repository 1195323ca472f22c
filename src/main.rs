//! Starts the app in the place the page keeps for it.

use leptos::prelude::*;

fn main() {
    let Some(place) = document().get_element_by_id("app") else { return };
    place.set_inner_html("");
    mount_to(wasm_bindgen::JsCast::unchecked_into(place), || view! { <main><h1>"Parallax"</h1></main> }).forget();
}
