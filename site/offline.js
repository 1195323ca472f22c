// Has the browser keep the files of this build (site/sw.js), and offers a newer build once all of it is here.
//
// The reader decides when: until the button is pressed, or every tab with the page is closed, each tab goes on with the
// build it started with. A browser that keeps nothing loses being offline and nothing else.

const offer = document.getElementById("update");
const { serviceWorker } = navigator;

async function keep() {
  const registration = await serviceWorker.register(parallax.script("offline"), { updateViaCache: "none" });
  let pressed = false;
  const show = () => {
    // Without one that was there before, the page has just been kept for the first time.
    if (serviceWorker.controller) offer.hidden = false;
  };
  if (registration.waiting) show();
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next.addEventListener("statechange", () => next.state === "installed" && show());
  });
  serviceWorker.addEventListener("controllerchange", () => pressed && location.reload());
  document.getElementById("update-now").addEventListener("click", () => {
    pressed = true;
    // None waits where another tab has said yes already.
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  });
  document.getElementById("update-later").addEventListener("click", () => {
    offer.hidden = true;
  });
  serviceWorker.controller?.postMessage("opened");
}

// After the program, so as not to compete with it for the connection.
await parallax.started;
if (serviceWorker && parallax.has("offline")) keep().catch((error) => console.info("Not kept for use offline:", error));
