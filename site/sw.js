// Keeps the files of one build on the device: after one visit the page works offline.
//
// `cargo xtask seal` writes the files of the build, each with its SHA-256, in the place of the empty list. Whoever
// publishes another build changes this file by that, which is how browsers notice. It is then fetched in the background
// and waits until no tab shows the earlier build, or until a reader asks for it (site/offline.js).

const VERSION = "";
const FILES = {};

const HERE = registration.scope;
const OURS = `parallax ${HERE} `;
const CACHE = OURS + VERSION;
const MATCH = { ignoreVary: true };

// The page is asked for by its folder, since hosts may redirect from its name.
const address = (name) => new URL(name === "index.html" ? "./" : name, HERE).href;

// By content: what a new build has not changed is found in the cache of the one before.
const key = (name) => `${address(name)}?${FILES[name]}`;

// With its hash, so that a host in the middle of an update gives no mixture of two builds. As a response without its
// redirects, which a browser would not take for a page.
async function load(name) {
  const { body, headers } = await fetch(address(name), { integrity: `sha256-${FILES[name]}`, cache: "no-cache" });
  return new Response(body, { headers });
}

async function install() {
  const cache = await caches.open(CACHE);
  const keep = async (name) => cache.put(key(name), (await caches.match(key(name), MATCH)) ?? (await load(name)));
  await Promise.all(Object.keys(FILES).map(keep));
}

const builds = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

// Removes the earlier builds, unless another tab may still show one.
async function tidy() {
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (tabs.filter((tab) => tab.url.startsWith(HERE)).length > 1) return;
  for (const name of await builds()) {
    if (name !== CACHE) await caches.delete(name);
  }
}

async function serve(request, name) {
  const cache = await caches.open(CACHE);
  // A browser short of room may have dropped it.
  return (await cache.match(key(name), MATCH)) ?? fetch(request);
}

// A tab that shows an earlier build gets the files of that one: their names tell, for they hold a hash.
async function serveEarlier(request) {
  for (const name of await builds()) {
    const found = await (await caches.open(name)).match(request, { ignoreSearch: true, ...MATCH });
    if (found) return found;
  }
  return fetch(request);
}

addEventListener("install", (event) => event.waitUntil(install()));

addEventListener("activate", (event) => event.waitUntil(Promise.all([tidy(), clients.claim()])));

addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(skipWaiting());
  if (event.data === "opened") event.waitUntil(tidy());
});

addEventListener("fetch", (event) => {
  const { request, clientId } = event;
  if (request.method !== "GET" || !request.url.startsWith(HERE)) return;
  const name = request.url.slice(HERE.length).split(/[?#]/)[0] || "index.html";
  if (Object.hasOwn(FILES, name)) event.respondWith(serve(request, name));
  else if (clientId) event.respondWith(serveEarlier(request));
});
