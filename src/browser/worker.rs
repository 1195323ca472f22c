//! The worker that reads, analyses and keeps a reader's own articles, off the page's thread.
//!
//! It is started by the first thing that is asked of it; `site/worker.js` says what it understands. A worker that has
//! met a fault, or is to stop, is ended; the next question starts another.

use super::numbered::Numbered;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{self, Array, Function, Promise, Reflect};
use web_sys::{Event, MessageEvent, Worker};

/// Why the worker gave no answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// What sort of refusal it is, for the program: `stopped` where [`stop`] ended the worker, `fault` where it broke
    /// down, otherwise as the worker says.
    pub kind: String,
    /// Why, in a sentence for the reader.
    pub told: String,
}

/// What the worker tells unasked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum News {
    /// What is being done, how much of it is done, and of how much.
    Progress(String, u32, u32),
    /// The id of a comparison that another tab changed or deleted (empty: all of them), and a sentence on that.
    Elsewhere(String, String),
}

/// Called with it.
type Tell = Rc<dyn Fn(News)>;

struct Waiting {
    answer: Function,
    refuse: Function,
}

struct Running {
    worker: Worker,
    next: u32,
    waiting: Numbered<Waiting>,
    /// Called by the worker for as long as it lives.
    _heard: [Closure<dyn Fn(Event)>; 2],
}

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
    static NEWS: RefCell<Option<Tell>> = const { RefCell::new(None) };
}

/// Calls `tell` with what the worker tells unasked, from now on.
pub fn on_news(tell: impl Fn(News) + 'static) {
    NEWS.set(Some(Rc::new(tell)));
}

/// Asks the worker for something.
///
/// # Errors
/// Why there is no answer.
pub async fn ask(task: &str, with: &[JsValue]) -> Result<JsValue, Refusal> {
    JsFuture::from(asked(task, with)).await.map_err(|error| refusal(&error))
}

fn asked(task: &str, with: &[JsValue]) -> Promise {
    Promise::new(&mut |answer, refuse: Function| {
        let refused = refuse.clone();
        let waiting = Waiting { answer, refuse };
        if RUNNING.with_borrow_mut(|running| post(running, task, with, waiting)).is_err() {
            drop(refused.call1(&JsValue::NULL, &JsValue::UNDEFINED));
        }
    })
}

/// Ends the worker. Whatever waits for an answer is refused.
pub fn stop() {
    end("stopped", "Stopped.");
}

fn post(running: &mut Option<Running>, task: &str, with: &[JsValue], waiting: Waiting) -> Result<(), JsValue> {
    let running = match running {
        Some(running) => running,
        None => running.insert(start()?),
    };
    let job = running.next;
    running.next = job.wrapping_add(1);
    let parts: Array = with.iter().collect();
    running.worker.post_message(&Array::of3(&job.into(), &task.into(), &parts))?;
    running.waiting.insert(job, waiting);
    Ok(())
}

fn start() -> Result<Running, JsValue> {
    // Made by site/files.js: where the browser knows Trusted Types, nothing else can make one.
    let parallax = Reflect::get(&js_sys::global(), &"parallax".into())?;
    let make: Function = Reflect::get(&parallax, &"worker".into())?.dyn_into()?;
    let worker: Worker = make.call0(&parallax)?.dyn_into()?;
    let heard = Closure::new(|event: Event| {
        if let Some(message) = event.dyn_ref::<MessageEvent>() {
            hear(&message.data());
        }
    });
    let broke = Closure::new(|_: Event| end("fault", FAULT));
    worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    worker.set_onerror(Some(broke.as_ref().unchecked_ref()));
    Ok(Running { worker, next: 0, waiting: Numbered::default(), _heard: [heard, broke] })
}

const FAULT: &str =
    "The part that reads articles could not be loaded or met a fault. Nothing of yours is lost; please try again.";

/// Takes a message of the worker: `[job, "done", answer]`, `[job, "progress", doing, done, of]`,
/// `[job, "failed", sentence, kind]` or `[job, "elsewhere", id, sentence]`.
fn hear(message: &JsValue) {
    let Some(parts) = message.dyn_ref::<Array>() else { return };
    let number = |at| parts.get(at).as_f64().unwrap_or_default() as u32;
    let job = number(0);
    let text = |at| parts.get(at).as_string().unwrap_or_default();
    let what = text(1);
    let take = || RUNNING.with_borrow_mut(|running| running.as_mut()?.waiting.remove(job));
    match what.as_str() {
        "progress" => news(News::Progress(text(2), number(3), number(4))),
        "elsewhere" => news(News::Elsewhere(text(2), text(3))),
        "done" => {
            if let Some(waiting) = take() {
                drop(waiting.answer.call1(&JsValue::NULL, &parts.get(2)));
            }
        }
        _ => {
            if let Some(waiting) = take() {
                drop(waiting.refuse.call1(&JsValue::NULL, &parts.slice(2, 4)));
            }
            if parts.get(3) == "fault" {
                end("fault", FAULT);
            }
        }
    }
}

fn news(news: News) {
    if let Some(tell) = NEWS.with_borrow(Option::clone) {
        tell(news);
    }
}

fn end(kind: &str, told: &str) {
    if let Some(running) = RUNNING.take() {
        running.worker.terminate();
        let why = Array::of2(&told.into(), &kind.into());
        for waiting in running.waiting.into_things() {
            drop(waiting.refuse.call1(&JsValue::NULL, &why));
        }
    }
}

fn refusal(error: &JsValue) -> Refusal {
    let part = |at: u32| Reflect::get_u32(error, at).ok().and_then(|part| part.as_string());
    Refusal { kind: part(1).unwrap_or_else(|| "fault".to_owned()), told: part(0).unwrap_or_else(|| FAULT.to_owned()) }
}
