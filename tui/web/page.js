"use strict";
const place = document.getElementById("terminal");
place.dataset.sessionWebsocketUrl = new URL("ws", location.href).href.replace(/^http/, "ws");
const button = document.getElementById("rouvrir");
button.addEventListener("click", () => location.reload());

// The keyboard goes where it is of use, without a click: the interface, then « Rouvrir ».
let last = "";
new MutationObserver(() => {
  const said = document.body.classList;
  const state = said.contains("-closed") ? "closed" : said.contains("-first-byte") ? "open" : "";
  if (state === last) return;
  last = state;
  (state === "closed" ? button : place.querySelector("textarea"))?.focus();
}).observe(document.body, { attributes: true, attributeFilter: ["class"] });

// The terminal measures its letters once, when it opens: their font must be there before.
async function start() {
  const shapes = ["", "bold ", "italic "];
  await Promise.allSettled(shapes.map((shape) => document.fonts.load(`${shape}16px "Roboto Mono"`)));
  const script = document.createElement("script");
  script.src = "static/js/textual.js";
  script.onload = () => window.onload(new Event("load"));
  document.head.append(script);
}
window.addEventListener("load", start, { once: true });
