// How fast the analysis is as WebAssembly: node bench.mjs ENGINE ARTICLES, called by `cargo xtask bench`. Prints
// numbers by name, as JSON: megabytes a second of texts by themselves, and of reading alone, the seconds that a first start
// takes, that fifty articles take together, and of these to read and to compare them, and that one more takes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [engine, folder] = process.argv.slice(2);
const { Engine, initSync } = await import(pathToFileURL(join(engine, "analysis.js")));
const input = (name) => readFileSync(join(folder, name));

const seconds = (run) => {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
};
const median = (runs, run) => {
  const times = Array.from({ length: runs }, run).sort((a, b) => a - b);
  return times[times.length >> 1];
};
const analyse = (engine, articles) => {
  engine.begin(articles);
  const read = seconds(() => {
    while (engine.readNext());
  });
  const compared = seconds(() => engine.finish());
  return { read, compared };
};

const texts = Array.from({ length: 25 }, (_, at) => input(`${at}.bin`));
const bytes = texts.reduce((sum, text) => sum + text.length, 0);
const [fifty, more] = [input("fifty.bin"), input("one-more.bin")];

// The first text also compiles the module and unpacks the word lists.
const start = seconds(() => {
  initSync({ module: readFileSync(join(engine, "analysis_bg.wasm")) });
  analyse(new Engine(), texts[0]);
});
// A worker keeps one engine for its life. One that is not freed here would have the memory grow with each text, which
// took a third of the time that was measured.
const once = (articles) => {
  const engine = new Engine();
  const parts = analyse(engine, articles);
  engine.free();
  return parts;
};
const alone = () => seconds(() => texts.forEach(once));
alone();
const reading = () => texts.reduce((sum, text) => sum + once(text).read, 0);
const together = () => seconds(() => once(fifty));
const parts = Array.from({ length: 5 }, () => once(fifty));
const part = (name) => median(5, (_, at) => parts[at][name]);
const added = () => {
  const engine = new Engine();
  analyse(engine, fifty);
  const time = seconds(() => analyse(engine, more));
  engine.free();
  return time;
};
console.log(
  JSON.stringify({
    alone: bytes / median(9, alone) / 1e6,
    reading: bytes / median(9, reading) / 1e6,
    start,
    fifty: median(5, together),
    read: part("read"),
    compared: part("compared"),
    added: median(5, added),
  }),
);
