// The only place that makes addresses of scripts: of files of this build, which `cargo xtask seal` lists in the page by
// what they are for. The program and the other scripts find it as `parallax`.

const listed = document.querySelector("meta[name=files]").content.split(" ");
const files = new Map(listed.map((pair) => pair.split("=")));

// Where the browser knows Trusted Types, the policy has it refuse every other way to start a script.
const rules = {
  createScriptURL(use) {
    if (!files.has(use)) throw new TypeError(`This build has no file for “${use}”.`);
    return new URL(files.get(use), document.baseURI).href;
  },
};
const policy = globalThis.trustedTypes?.createPolicy("parallax", rules) ?? rules;

globalThis.parallax = {
  has: (use) => files.has(use),
  script: (use) => policy.createScriptURL(use),
  worker: () => new Worker(policy.createScriptURL("worker"), { type: "module" }),
};
