//! A reader's own sources: hands to the worker what the reader asks for, and shows what comes back.

use crate::browser::{self, Brought, Entry, News, Refusal, Typed};
use crate::desk::Copying;
use crate::loaded::{self, Loaded};
use crate::page::VIEW_TITLE;
use crate::query::{self, View};
use crate::state::{State, TEXT_SIZE};
use crate::workshop::{
    ADD_TO_THIS, CHOOSES, Door, Fields, LAST_CARD, START_ANEW, Shelved, Task, Told, Unkept, Workshop,
};
use leptos::prelude::*;
use std::cell::RefCell;
use std::future::Future;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Reflect, Uint8Array};

/// The comparisons of this tab, as the bytes that the worker understands.
#[derive(Default)]
struct Held {
    /// Those that were shown or changed.
    known: Vec<Known>,
    /// What the one that is shown was before the last change.
    before: Option<JsValue>,
    /// What a link or file brought along.
    offered: Option<JsValue>,
    /// How often the reader went to another event: what was asked for before no longer takes the page over.
    visits: u32,
    /// Whether a comparison is being changed. The next change starts from what comes of it.
    busy: bool,
    /// What was brought meanwhile: it joins what is being worked on.
    waiting: Vec<Job>,
    /// What was told of what was brought before that.
    earlier: Vec<Told>,
}

/// Something the worker is to do that ends in a comparison.
struct Job {
    task: &'static str,
    with: Vec<JsValue>,
    /// What the reader typed for it, to be let go of once it has arrived.
    handed_in: Typed,
    /// The visit it was asked for at: the page of a later one is not taken over by it.
    visit: u32,
}

impl Job {
    fn new(task: &'static str, with: Vec<JsValue>) -> Self {
        Self { task, with, handed_in: browser::handed_in(), visit: visits() }
    }
}

/// A comparison this tab knows.
struct Known {
    /// Its name in links.
    id: String,
    bytes: JsValue,
    /// Whether the device keeps it.
    kept: bool,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::new(Held::default());
}

/// Opens what the address of the page asks for beyond the built-in event: a comparison kept on this device, or one that
/// the fragment holds.
pub fn arrive(state: State) {
    browser::on_news(move |news| match news {
        News::Progress(doing, done, of) => change(state, |shop| shop.task = Some(Task { doing, done, of })),
        News::Elsewhere(id, why) => changed_elsewhere(state, &id, why),
    });
    let fragment = browser::fragment();
    let search = browser::search();
    // The letter, then the number of the format.
    let packed = fragment.strip_prefix("#d").filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if packed.is_some() {
        receive(state, fragment);
    } else if query::comparison_of(&search).is_some() {
        go_to(state, &search, None);
    }
}

/// Goes to a link that is about another event than the one shown; `entry` as for [`State::show`].
pub fn go_to(state: State, search: &str, entry: Option<Entry>) {
    let visit = HELD.with_borrow_mut(|held| {
        held.before = None;
        held.visits += 1;
        held.visits
    });
    // What was told is of the comparison that is left.
    change(state, |shop| *shop = Workshop { kept: shop.kept.take(), added: shop.added, ..Workshop::default() });
    let Some(id) = query::comparison_of(search) else {
        if let Ok(event) = loaded::event() {
            state.show(event, search, entry);
        }
        return;
    };
    change(state, |shop| shop.door = Some(Door::Opening));
    // What is kept may have been changed in another tab since; what is not kept is only here.
    let here = bytes_of(&id, false);
    let search = search.to_owned();
    spawn(async move {
        let answer = ask(state, "open", &[id.into(), here]).await;
        if visit != visits() {
            return;
        }
        match answer {
            Ok(answer) => take_up(state, &answer, Some((search, entry))),
            Err(why) => change(state, |shop| shop.door = Some(Door::Shut(why.told))),
        }
    });
}

/// Tells that another tab changed or deleted what is kept of the comparison of this id; of all, with none.
fn changed_elsewhere(state: State, id: &str, why: String) {
    let shown = state.loaded().corpus.comparison.as_deref();
    if let Some(shown) = shown.filter(|shown| id.is_empty() || *shown == id) {
        change(state, |shop| shop.unkept = Some(Unkept { why, conflict: Some(shown.to_owned()) }));
    }
    refresh(state);
}

fn visits() -> u32 {
    HELD.with_borrow(|held| held.visits)
}

/// Takes in files.
pub fn bring(state: State, files: Vec<Brought>) {
    if state.query().view != View::Sources {
        state.go(state.query().with_view(View::Sources));
    }
    let files: Array = files.into_iter().map(|it| it.file).collect();
    add(state, files.into(), JsValue::NULL);
}

fn add(state: State, files: JsValue, pasted: JsValue) {
    // Where the choice is not on screen, what it would stand at.
    let own = state.loaded().corpus.comparison.is_some();
    let new = if own { browser::is_chosen(START_ANEW) } else { !browser::is_chosen(ADD_TO_THIS) };
    let comparison = if new || !own { JsValue::NULL } else { held(state) };
    let corpus = if new { JsValue::NULL } else { shown_bytes(state) };
    let job = Job::new("bring", vec![comparison, corpus, files, pasted]);
    if !HELD.with_borrow(|held| held.busy) {
        return carry_out(state, job);
    }
    HELD.with_borrow_mut(|held| held.waiting.push(job));
    tell(state, "That waits until the articles before it are done, and is then added to them.".to_owned(), false);
}

/// Looks up what is kept on this device, where that has not been done.
pub fn list(state: State) {
    if state.desk.with_untracked(|desk| desk.workshop.kept.is_none()) {
        change(state, |shop| shop.kept = Some(Vec::new()));
        refresh(state);
    }
}

/// Does what a control of own sources names, with what stands in the fields of its form.
pub fn serve(state: State, deed: &str, fields: Fields) {
    let mut asked = None;
    change(state, |shop| asked = shop.confirming.take());
    let (verb, what) = deed.split_once(':').unwrap_or((deed, ""));
    match verb {
        "add" => {
            let text = fields.get("text").unwrap_or_default();
            if text.trim().is_empty() {
                let told = "There is no text in the field yet.";
                browser::point_out(deed, "text", told);
                return tell(state, told.to_owned(), true);
            }
            let (kind, text) = browser::as_pasted(text);
            add(state, Array::new().into(), Array::of2(&kind.into(), &text.into()).into());
        }
        "bring" => browser::focus(CHOOSES),
        "undo" => {
            if let Some(before) = HELD.with_borrow_mut(|held| held.before.take()) {
                perform(state, "undo", vec![before, held(state)]);
            }
        }
        "save-copy" => perform(state, "save_copy", vec![held(state)]),
        "confirm" => {
            change(state, |shop| shop.confirming = Some(what.to_owned()).filter(|what| !what.is_empty()));
            // The control that was pressed is gone. The keyboard goes to the one that takes the question back, and from
            // there to where it came from.
            let next =
                if what.is_empty() { ["confirm:", &asked.unwrap_or_default()].concat() } else { "confirm:".to_owned() };
            request_animation_frame(move || browser::focus_control(&next));
        }
        "newer" => {
            let shown = state.loaded().corpus.comparison.as_deref();
            HELD.with_borrow_mut(|held| held.known.retain(|known| Some(&*known.id) != shown));
            go_to(state, &browser::search(), Some(Entry::Same));
        }
        "delete" | "forget" => delete(state, what.to_owned()),
        "raw" => hand_out(state, what.to_owned()),
        "link" => make_link(state),
        "copy-link" => {
            if let Some(link) = state.desk.with_untracked(|desk| desk.workshop.link.clone()) {
                state.copy_text(Copying::Link, link);
            }
        }
        "file" => save_file(state),
        "cancel" => {
            browser::stop();
            keep_focus();
        }
        "accept" => {
            if let Some(offered) = HELD.with_borrow_mut(|held| held.offered.take()) {
                change(state, |shop| shop.door = Some(Door::Opening));
                perform(state, "accept", vec![offered]);
            }
        }
        "decline" => {
            let own = state.loaded().corpus.comparison.is_some();
            change(state, |shop| shop.door = None);
            if !own {
                go_to(state, "?view=sources", Some(Entry::New));
            }
        }
        "dismiss" => {
            change(state, |shop| (shop.told, shop.undoable) = (Vec::new(), false));
            keep_focus();
        }
        _ => {
            let fields: Array = fields.0.into_iter().map(JsValue::from).collect();
            perform(state, "change", vec![held(state), shown_bytes(state), deed.into(), fields.into()]);
        }
    }
}

/// Once what was pressed is gone, leaves the keyboard at the heading of the view rather than nowhere.
fn keep_focus() {
    request_animation_frame(|| {
        if browser::focus_lost() {
            browser::focus_in_place(VIEW_TITLE);
        }
    });
}

/// Has the worker do something that ends in a comparison, and shows that.
fn perform(state: State, task: &'static str, with: Vec<JsValue>) {
    carry_out(state, Job::new(task, with));
}

fn carry_out(state: State, job: Job) {
    if HELD.with_borrow_mut(|held| std::mem::replace(&mut held.busy, true)) {
        return tell(state, "The last change is still being worked on. Please try again then.".to_owned(), true);
    }
    spawn(async move {
        let answer = ask(state, job.task, &job.with).await;
        let stopped = answer.as_ref().is_err_and(|why| why.kind == "stopped");
        let next = HELD.with_borrow_mut(|held| {
            held.busy = false;
            if stopped {
                held.waiting.clear();
            }
            (!held.waiting.is_empty()).then(|| held.waiting.remove(0))
        });
        let made = answer.as_ref().ok().and_then(|answer| answer.dyn_ref::<Array>()).map(|parts| parts.get(0));
        match answer {
            Ok(answer) => finished(state, job, &answer),
            Err(why) => failed(state, &job.with, why),
        }
        if let Some(mut next) = next {
            // It was brought to what is now done, whatever the reader looks at meanwhile.
            if let (Some(comparison), Some(made)) = (next.with.first_mut(), made) {
                *comparison = made;
            }
            let earlier = state.desk.with_untracked(|desk| desk.workshop.told.clone());
            HELD.with_borrow_mut(|held| held.earlier = earlier);
            carry_out(state, next);
        }
    });
}

/// Shows what came of something that was asked for.
fn finished(state: State, Job { task, with, handed_in, visit }: Job, answer: &JsValue) {
    browser::point_out("", "", "");
    let done = answer.is_array();
    let undoable = done && task == "change" && visit == visits();
    // Only then the field is emptied: what is typed there while files are read stays.
    let pasted = done && task == "bring" && with.get(3).is_some_and(|pasted| !pasted.is_null());
    if done {
        browser::let_go(&handed_in);
    }
    HELD.with_borrow_mut(|held| held.before = with.into_iter().next().filter(|_| undoable));
    change(state, |shop| {
        shop.undoable = undoable;
        shop.added += u32::from(pasted);
    });
    if visit == visits() {
        take_up(state, answer, None);
        if done && task == "bring" {
            // Who goes on typing is left to it.
            request_animation_frame(|| {
                if !browser::is_typing() {
                    browser::focus(LAST_CARD);
                }
            });
        }
    } else {
        hold(answer);
        refresh(state);
    }
}

/// Tells that the worker refused something, at the field where it is about one.
fn failed(state: State, with: &[JsValue], why: Refusal) {
    if let (Some(deed), Some(field)) = (with.get(2).and_then(JsValue::as_string), why.kind.strip_prefix("field:")) {
        browser::point_out(&deed, field, &why.told);
    }
    refused(state, why);
    change(state, |shop| {
        if shop.door == Some(Door::Opening) {
            shop.door = shop.told.pop().map(|told| Door::Shut(told.sentence));
        }
    });
}

/// Shows what the worker answered: `[comparison, corpus, id, told, why it is not kept]`, or `{offer}`, or `{told}` alone.
/// With a link, that is what is shown of it.
fn take_up(state: State, answer: &JsValue, link: Option<(String, Option<Entry>)>) {
    let Some((id, why)) = hold(answer) else {
        let part = |name: &str| Reflect::get(answer, &name.into()).unwrap_or_default();
        if let Some(offer) = part("offer").dyn_ref::<Array>() {
            let size = offer.get(2).as_f64().unwrap_or_default() as usize;
            return offer_to(state, offer, size);
        }
        return told(state, &part("told"));
    };
    let parts: &Array = answer.unchecked_ref();
    let kept = why.is_none();
    change(state, |shop| (shop.unkept, shop.link, shop.door) = (why, None, None));
    told(state, &parts.get(3));
    match Loaded::keep(Uint8Array::new(&parts.get(1)).to_vec(), Some(id)) {
        Ok(loaded) => {
            let search = browser::search();
            let same = query::comparison_of(&search) == loaded.corpus.comparison || !browser::fragment().is_empty();
            let (search, entry) = match link {
                Some(link) => link,
                None if same => (search, Some(Entry::Same)),
                None => ("?view=sources".to_owned(), Some(Entry::New)),
            };
            state.show(loaded, &search, entry);
        }
        Err(error) => tell(state, error.to_string(), true),
    }
    if kept {
        browser::spare();
    }
    refresh(state);
}

/// Holds the comparison of an answer. Returns its name, and why it is not kept where it isn't; `None` where the answer
/// has none.
fn hold(answer: &JsValue) -> Option<(String, Option<Unkept>)> {
    let parts = answer.dyn_ref::<Array>()?;
    let id = parts.get(2).as_string()?;
    let why = parts.get(4).dyn_into::<Array>().ok().map(|why| {
        let conflict = (why.get(1) == "conflict").then(|| id.clone());
        Unkept { why: why.get(0).as_string().unwrap_or_default(), conflict }
    });
    HELD.with_borrow_mut(|held| {
        held.known.retain(|known| known.id != id);
        held.known.push(Known { id: id.clone(), bytes: parts.get(0), kept: why.is_none() });
        browser::set_at_risk(held.known.iter().any(|known| !known.kept));
    });
    Some((id, why))
}

/// Tells what the worker has to tell: about what, the sentence, and whether it failed, one after the other.
fn told(state: State, list: &JsValue) {
    let texts = texts(list);
    let mut told = HELD.with_borrow_mut(|held| std::mem::take(&mut held.earlier));
    told.extend(texts.chunks_exact(3).filter_map(|it| match it {
        [about, sentence, failed] => {
            Some(Told { about: about.clone(), sentence: sentence.clone(), failed: !failed.is_empty() })
        }
        _ => None,
    }));
    change(state, |shop| shop.told = told);
}

/// Takes what the fragment of the address holds, and asks the reader whether to add it.
fn receive(state: State, text: String) {
    change(state, |shop| shop.door = Some(Door::Opening));
    spawn(async move {
        let length = text.len();
        match ask(state, "unpack", &[text.into()]).await {
            Ok(answer) => offer_to(state, answer.unchecked_ref(), length),
            Err(why) => change(state, |shop| shop.door = Some(Door::Shut(why.told))),
        }
    });
}

fn offer_to(state: State, offer: &Array, length: usize) {
    HELD.with_borrow_mut(|held| held.offered = Some(offer.get(0)));
    let lines = texts(&offer.get(1));
    change(state, |shop| shop.door = Some(Door::Offered { lines, length }));
}

fn make_link(state: State) {
    spawn(async move {
        match ask(state, "pack", &[held(state)]).await {
            Ok(text) => {
                let search = state.query().to_search(&state.loaded().corpus);
                let link = [&browser::address_of(&search), "#", &text.as_string().unwrap_or_default()].concat();
                change(state, |shop| shop.link = Some(link));
            }
            Err(why) => refused(state, why),
        }
    });
}

fn save_file(state: State) {
    spawn(async move {
        match ask(state, "file", &[held(state)]).await {
            Ok(answer) => {
                let parts = texts(&answer);
                if let [title, text] = parts.as_slice() {
                    let name = ["parallax-", &corpus::slug(title), ".json"].concat();
                    state.save(&name, "application/json", text);
                }
            }
            Err(why) => refused(state, why),
        }
    });
}

/// Hands out what is kept but can't be opened, as it is.
fn hand_out(state: State, id: String) {
    spawn(async move {
        match ask(state, "raw", &[id.as_str().into()]).await {
            Ok(text) => {
                let text = text.as_string().unwrap_or_default();
                state.save(&["parallax-", &id, ".json"].concat(), "application/json", &text);
            }
            Err(why) => refused(state, why),
        }
    });
}

/// Deletes a kept comparison, or with no id everything that is kept.
fn delete(state: State, id: String) {
    spawn(async move {
        let all = id.is_empty();
        let task = if all { "forget" } else { "remove" };
        if let Err(why) = ask(state, task, &[id.as_str().into()]).await {
            return refused(state, why);
        }
        HELD.with_borrow_mut(|held| {
            held.known.retain(|known| !all && known.id != id);
            browser::set_at_risk(held.known.iter().any(|known| !known.kept));
        });
        if all {
            browser::forget(TEXT_SIZE);
            browser::let_all_go();
            change(state, |shop| shop.added += 1);
        }
        if state.loaded().corpus.comparison.as_ref().is_some_and(|shown| all || *shown == id) {
            go_to(state, "?view=sources", Some(Entry::New));
        } else {
            keep_focus();
        }
        let done = if all {
            "Nothing of yours is left on this device."
        } else {
            "The comparison is deleted from this device."
        };
        tell(state, done.to_owned(), false);
        refresh(state);
    });
}

fn refresh(state: State) {
    spawn(async move {
        // Without a store there is nothing to list, which the first save tells.
        let rows = ask(state, "shelf", &[]).await.map(|rows| texts(&rows)).unwrap_or_default();
        let row = |row: &[String]| match row {
            [id, title, sources, saved, condition] => {
                let saved = browser::moment(saved.parse().unwrap_or_default()).unwrap_or_default();
                let (id, title, sources) = (id.clone(), title.clone(), sources.clone());
                Some(Shelved { id, title, sources, saved, condition: condition.clone() })
            }
            _ => None,
        };
        let kept = rows.chunks_exact(5).filter_map(row).collect();
        change(state, |shop| shop.kept = Some(kept));
    });
}

/// The comparison that is shown.
fn held(state: State) -> JsValue {
    let shown = state.loaded().corpus.comparison.as_deref();
    shown.map_or(JsValue::NULL, |id| bytes_of(id, true))
}

/// A comparison this tab knows, by its name in links; `kept` says whether one counts that the device keeps.
fn bytes_of(id: &str, kept: bool) -> JsValue {
    HELD.with_borrow(|held| {
        let known = held.known.iter().find(|known| known.id == id && (kept || !known.kept));
        known.map_or(JsValue::NULL, |known| known.bytes.clone())
    })
}

/// What the analysis made of it, as bytes.
fn shown_bytes(state: State) -> JsValue {
    Uint8Array::from(&*state.loaded().bytes).into()
}

fn texts(list: &JsValue) -> Vec<String> {
    list.dyn_ref::<Array>().map(|list| list.iter().filter_map(|text| text.as_string()).collect()).unwrap_or_default()
}

/// Asks the worker, and takes the progress away once it has answered.
async fn ask(state: State, task: &str, with: &[JsValue]) -> Result<JsValue, Refusal> {
    let answer = browser::ask(task, with).await;
    change(state, |shop| shop.task = None);
    answer
}

fn tell(state: State, sentence: String, failed: bool) {
    change(state, |shop| shop.told = vec![Told { about: String::new(), sentence, failed }]);
}

/// Tells why something was not done, unless the reader stopped it.
fn refused(state: State, why: Refusal) {
    let stopped = why.kind == "stopped";
    tell(state, why.told, !stopped);
}

/// Changes the workshop. What each caller adds to the program is the change alone.
fn change(state: State, with: impl FnOnce(&mut Workshop)) {
    let mut with = Some(with);
    change_by(state, &mut |shop| {
        if let Some(with) = with.take() {
            with(shop);
        }
    });
}

#[inline(never)]
fn change_by(state: State, with: &mut dyn FnMut(&mut Workshop)) {
    state.desk.update(|desk| with(&mut desk.workshop));
}

/// Runs something that waits for the worker. Behind a pointer, so that it is one kind of thing for Leptos.
fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(Box::pin(task) as std::pin::Pin<Box<dyn Future<Output = ()>>>);
}
