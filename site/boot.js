// Starts the program, and says so in words where it does not start or stops.
//
// An external file, because the content security policy allows no inline script. The names of the
// program's two files carry a hash, so they are read from the preload links that Trunk writes.

const failure = document.getElementById("failure");

function show(reason) {
  document.getElementById("failure-reason").textContent = reason;
  failure.hidden = false;
}

document.getElementById("failure-reload").addEventListener("click", () => location.reload());

// A panic in the program reaches the page as a WebAssembly trap.
const trapped = (error) => error?.name === "RuntimeError";
const stopped = "The program met a fault and cannot go on. Nothing of yours is lost: the address of this page holds all you had chosen.";

addEventListener("error", (event) => trapped(event.error) && show(stopped));
addEventListener("unhandledrejection", (event) => trapped(event.reason) && show(stopped));

async function start() {
  try {
    const { default: init } = await import(document.querySelector("link[rel=modulepreload]").href);
    await init({ module_or_path: document.querySelector("link[rel=preload][as=fetch]").href });
  } catch (error) {
    show(
      typeof WebAssembly === "object"
        ? trapped(error) ? stopped : "The program could not be loaded. Please check your connection and reload the page."
        : "This browser has no WebAssembly, or it is switched off. Parallax needs it to run.",
    );
    console.error(error);
  }
}

parallax.started = start();
