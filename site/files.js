// The files of this build that are started or fetched on need, which `cargo xtask seal` lists in the page by what they
// are for. Nothing else makes addresses of scripts. The program and the other scripts find all this as `parallax`.

const listed = document.querySelector("meta[name=files]").content.split(" ");
const files = new Map(listed.map((pair) => pair.split("=")));

function address(use) {
  if (!files.has(use)) throw new TypeError(`This build has no file for “${use}”.`);
  return new URL(files.get(use), document.baseURI).href;
}

// Where the browser knows Trusted Types, the policy has it refuse every other way to start a script.
const rules = { createScriptURL: address };
const policy = globalThis.trustedTypes?.createPolicy("parallax", rules) ?? rules;

const base64 = (bytes) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(",")[1]);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([bytes]));
  });

// The page as a single file that shows a corpus under a title. Nothing in the sources can end the place where they
// stand, since base64 has no “<”; the title is escaped by the browser.
async function single(corpus, title) {
  // At once, since the bytes are a view of the program's memory.
  const encoded = base64(corpus);
  const answer = await fetch(address("single"));
  if (!answer.ok) throw new TypeError(`${answer.url}: ${answer.status}`);
  const named = document.createElement("title");
  named.textContent = title;
  const page = (await answer.text()).replace("<title>Parallax</title>", () => named.outerHTML);
  const text = await encoded;
  return page.replace(' id="corpus">', (place) => place + text);
}

globalThis.parallax = {
  has: (use) => files.has(use),
  script: (use) => policy.createScriptURL(use),
  worker: () => new Worker(policy.createScriptURL("worker"), { type: "module" }),
  single,
};
