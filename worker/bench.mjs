// Megabytes a second of the analysis as WebAssembly: node bench.mjs ENGINE ARTICLES, called by `cargo xtask bench`.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [engine, folder] = process.argv.slice(2);
const { Engine, initSync } = await import(pathToFileURL(join(engine, "worker.js")));
initSync({ module: readFileSync(join(engine, "worker_bg.wasm")) });

const articles = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
const bytes = articles.reduce((sum, article) => sum + article.length, 0);
const analyse = (article) => {
  const engine = new Engine();
  engine.begin(article);
  engine.finish();
  engine.free();
};
const seconds = [];
for (let run = 0; run < 12; run += 1) {
  const start = performance.now();
  articles.forEach((article) => analyse(article));
  seconds.push((performance.now() - start) / 1000);
}
// The first runs also warm the engine's compiler and read the lexicons.
const counted = seconds.slice(2).sort((a, b) => a - b);
console.log(bytes / counted[counted.length >> 1] / 1e6);
