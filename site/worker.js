// Reads, changes, analyses and keeps a reader's own articles, off the page's thread. Loaded on first need.
//
// The page asks by `[job, task, parts]` and is answered by `[job, "done", answer]` or `[job, "failed", sentence, kind]`, and
// meanwhile by `[job, "progress", doing, done, of]`. What another tab did to what is kept is told unasked, by
// `[0, "elsewhere", id, sentence]`; an empty id stands for all. A comparison goes back and forth as bytes that only the module
// `library` understands: nothing here is remembered that would be lost with the worker. Each task loads only the modules
// it needs, from beside this file.

const modules = new Map();

/** How often a module has met a fault: it is then loaded as another one, since the first can't be relied on. */
const faults = new Map();

function load(name) {
  if (!modules.has(name)) {
    const again = faults.has(name) ? `?${faults.get(name)}` : "";
    const loading = import(`./${name}.js${again}`).then(async (module) => {
      await module.default();
      return module;
    });
    // What could not be loaded is tried again the next time.
    loading.catch(() => modules.delete(name));
    modules.set(name, loading);
  }
  return modules.get(name);
}

/** The most a file may hold, in bytes; told before it is read. */
const LARGEST = 20 * 1024 * 1024;

function refusal(kind, sentence) {
  return Object.assign(new Error(sentence), { name: kind });
}

async function bytesOf(file) {
  if (file.size > LARGEST) {
    throw refusal("large", `The file has ${Math.ceil(file.size / 1024 / 1024)} MB; 20 MB is the most that is read.`);
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw refusal("unreadable", "The file could not be read. It may have been moved, or is a folder.");
  }
}

/**
 * How files begin that the module `documents` reads: what is packed as Word files are, older Word files, and PDF, which other
 * bytes may precede.
 */
const DOCUMENTS = /^(PK\x03\x04|\xd0\xcf\x11\xe0|[^]{0,1000}%PDF-\d\.\d\s)/;

async function draftsOf(file) {
  const bytes = await bytesOf(file);
  const document = DOCUMENTS.test(String.fromCharCode(...bytes.subarray(0, 1024)));
  return document ? [await readBy("documents", one, file.name, "", bytes)] : readBy("reading", all, file.name, "", bytes);
}

/** The article in what is read, as a draft. */
const one = (module, parts) => module.read(...parts);

/** The articles in it, where each shows where it begins. */
function all(module, parts) {
  const drafts = module.readAll(...parts);
  const taken = [];
  for (let draft; (draft = drafts.next()); ) taken.push(draft);
  drafts.free();
  return taken;
}

async function readBy(name, take, ...parts) {
  const module = await load(name);
  try {
    return take(module, parts);
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    modules.delete(name);
    faults.set(name, (faults.get(name) ?? 0) + 1);
    console.error(error);
    throw refusal("unreadable", "It could not be read: its reader met a fault in it. Save it in another format, or paste its text.");
  }
}

/** What an error says to the reader; a fault of the program, after which nothing can be relied on, is thrown on. */
function sentenceOf(error) {
  if (isFault(error)) throw error;
  return String(error?.message ?? error);
}

const isFault = (error) => error instanceof WebAssembly.RuntimeError || error instanceof TypeError;

/** What is told of a change once it is made. */
const DONE = {
  rename: "The comparison is renamed.",
  retell: "The corrections are made.",
  remove: "The source is removed.",
  topic: "The topics are changed.",
  "find-topics": "The topics are found anew.",
};

let engine;

async function analysed(progress, input) {
  const module = await load("analysis");
  engine ??= new module.Engine();
  const all = engine.begin(input);
  progress("Analysing", 0, all);
  for (let read = 1; engine.readNext(); read += 1) progress("Analysing", read, all);
  return engine.finish();
}

/** What is taken out of a text that was pasted, of the kind that the clipboard or a field says. */
const pasted = (take, [kind, text]) => readBy("reading", take, "", kind, new TextEncoder().encode(text));

/** The comparison with what the analysis makes of it: `[comparison, corpus, id, told, why it is not kept]`. */
async function shown(progress, comparison, told = [], unkept = null) {
  const library = await load("library");
  const corpus = await analysed(progress, library.input(comparison));
  return [comparison, corpus, library.names(comparison)[0], told, unkept];
}

/** The workers of other tabs. */
const others = new BroadcastChannel("parallax");

const tellOthers = (id, done) => others.postMessage([id, `This comparison was ${done} in another tab since you opened it.`]);

others.addEventListener("message", ({ data: [id, sentence] }) => postMessage([0, "elsewhere", id, sentence]));

/** Keeps a comparison, then shows it. One that can't be kept is shown all the same. */
async function settled(progress, comparison, told = []) {
  const library = await load("library");
  let unkept = null;
  try {
    comparison = await library.save(comparison);
    tellOthers(library.names(comparison)[0], "saved");
  } catch (error) {
    unkept = [sentenceOf(error), String(error.name)];
    if (!library.names(comparison)[0]) comparison = library.copy(comparison, anyName());
  }
  return shown(progress, comparison, told, unkept);
}

const anyName = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join("");

/** What a file or link holds, for the reader to look at before it is added: `[opened, what to tell of it]`. */
const offered = (library, opened) => [opened, library.preview(opened)];

const tasks = {
  /**
   * Adds files and a pasted text to a comparison, or to one that starts with what the page shows, or to a new one. Files
   * that hold a comparison are not added but offered, one at a time.
   */
  async bring(progress, comparison, corpus, files, text) {
    const library = await load("library");
    comparison ??= corpus ? library.of_corpus(corpus) : library.empty();
    const told = [];
    let added = 0;
    const add = (name, drafts) => {
      if (drafts.length > 1) told.push(name, `It holds ${drafts.length} articles, which were parted where each begins.`, "");
      for (const draft of drafts) {
        for (const note of library.notes(draft)) told.push(name, note, "");
        comparison = library.add(comparison, draft);
        added += 1;
      }
    };
    for (const [at, file] of files.entries()) {
      progress("Reading", at, files.length);
      try {
        if (/\.json$/i.test(file.name)) {
          const opened = library.read_file(await bytesOf(file));
          if (files.length === 1) return { offer: [...offered(library, opened), file.size] };
          throw refusal("several", "It holds a comparison, which is opened by itself. Bring it alone.");
        }
        add(file.name, await draftsOf(file));
      } catch (error) {
        told.push(file.name, sentenceOf(error), "failed");
      }
    }
    if (text) add("", await pasted(all, text));
    if (added === 0) return { told };
    const done = added === 1 ? "The article is added. Its card" : `${added} articles are added. Each card`;
    return settled(progress, comparison, ["", `${done} says what was understood and what to know of it.`, "", ...told]);
  },
  async change(progress, comparison, corpus, deed, fields) {
    const library = await load("library");
    const told = ["", DONE[deed.split(":")[0]] ?? "It is changed.", ""];
    // Names stand at even places, each before what is in its field.
    const text = fields.findIndex((name, at) => at % 2 === 0 && name === "text") + 1;
    // The source of a page in the place of a text is read as it would be when it is added.
    if (deed.startsWith("retell:") && text > 0 && /^\s*<(!doctype|html)\b/i.test(fields[text])) {
      const draft = await pasted(one, ["text/plain", fields[text]]);
      for (const note of library.notes(draft)) told.push("", note, "");
      fields[text] = library.text(draft);
    }
    const changed = library.change(comparison, corpus, deed, fields);
    if (library.same(comparison, changed)) return { told: ["", "That is how it was already.", ""] };
    return settled(progress, changed, told);
  },
  async undo(progress, earlier, later) {
    return settled(progress, (await load("library")).back(earlier, later), ["", "The last change is taken back.", ""]);
  },
  async save_copy(progress, comparison) {
    return settled(progress, (await load("library")).copy(comparison, ""), ["", "It is saved as a comparison of its own.", ""]);
  },
  async open(progress, id, here) {
    const library = await load("library");
    return shown(progress, here ?? (await library.open(id)));
  },
  /** Adds what was offered, under its own name where that is free. Of what is kept nothing is overwritten. */
  async accept(progress, opened) {
    const library = await load("library");
    const comparison = library.opened(opened);
    const [id] = library.names(comparison);
    let free = false;
    try {
      const here = await library.open(id);
      if (library.same(here, comparison)) return shown(progress, here, ["", "This comparison was here already.", ""]);
    } catch (error) {
      free = error.name === "missing";
    }
    const told = free ? "The comparison is added." : "Another version of it is here already, so this one is added as a copy.";
    return settled(progress, library.copy(comparison, free ? id : ""), ["", told, ""]);
  },
  async unpack(_, text) {
    const library = await load("library");
    return offered(library, library.unpack(text));
  },
  pack: async (_, comparison) => (await load("library")).pack(comparison),
  async file(_, comparison) {
    const library = await load("library");
    return [library.names(comparison)[1], library.write_file(comparison)];
  },
  async shelf() {
    const library = await load("library");
    return library.rows(await library.list());
  },
  raw: async (_, id) => new TextDecoder().decode(await (await load("library")).raw(id)),
  async remove(_, id) {
    await (await load("library")).remove(id);
    tellOthers(id, "deleted");
  },
  async forget() {
    await (await load("library")).forget();
    tellOthers("", "deleted");
  },
};

addEventListener("message", async ({ data: [job, task, parts] }) => {
  try {
    const progress = (doing, done, of) => postMessage([job, "progress", doing, done, of]);
    postMessage([job, "done", await tasks[task](progress, ...parts)]);
  } catch (error) {
    if (isFault(error)) console.error(error);
    postMessage([job, "failed", String(error?.message ?? error), isFault(error) ? "fault" : String(error?.name)]);
  }
});
