
// Starts the program of a single file, and says so in words where it does not start or stops. What stands above is what
// wasm-bindgen made for the program; the program itself stands in the page, packed by zlib and in base64.

const failure = document.getElementById("failure");

function show(reason) {
  document.getElementById("failure-reason").textContent = reason;
  failure.hidden = false;
}

document.getElementById("failure-reload").addEventListener("click", () => location.reload());

const trapped = (error) => error?.name === "RuntimeError";
const stopped = "The program met a fault and cannot go on. Opening the file again starts it anew.";

addEventListener("error", (event) => trapped(event.error) && show(stopped));
addEventListener("unhandledrejection", (event) => trapped(event.reason) && show(stopped));

try {
  const packed = Uint8Array.from(atob(document.getElementById("program").textContent), (c) => c.charCodeAt(0));
  const program = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  const answer = new Response(program, { headers: { "Content-Type": "application/wasm" } });
  await __wbg_init({ module_or_path: answer });
} catch (error) {
  show(
    trapped(error)
      ? stopped
      : "The program in this file could not be started. The file may be damaged, or the browser too old: it needs one of 2023 or later.",
  );
  console.error(error);
}
