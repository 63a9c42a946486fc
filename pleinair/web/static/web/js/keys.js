// One key for each thing to do, outside of fields. `?` lists them.

/** @returns {HTMLDialogElement | null} */
const dialog = () => document.querySelector("#keys");

/** The picture that a key means: the focused one, else the one under the pointer, else the page's. */
function meant() {
  return (
    document.activeElement?.closest(".tile") ??
    document.querySelector(".tile:hover") ??
    document.querySelector("[data-keys]")
  );
}

/** @param {number} by */
function move(by) {
  const strip = [...document.querySelectorAll(".strip__one")];
  const all = strip.length ? strip : [...document.querySelectorAll("a.tile__picture")];
  const at = all.findIndex((one) => one === document.activeElement || (strip.length && one.ariaCurrent));
  const next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))];
  if (strip.length) next?.click();
  else next?.focus();
}

/** @type {Record<string, () => void>} */
const ACTIONS = {
  "?": () => dialog()?.showModal(),
  "/": () => document.querySelector("#prompt")?.focus(),
  c: () => document.querySelector('[data-leads="create"]')?.click(),
  a: () => document.querySelector('[data-leads="activity"]')?.click(),
  j: () => move(1),
  k: () => move(-1),
};

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  // The prompt has the focus from the start: while it is empty, it lets this one through.
  const asksForKeys = key === "?" && event.target.id === "prompt" && !event.target.value;
  if (!asksForKeys && event.target.closest("input, textarea, select, [contenteditable]")) return;
  const button = /^[a-z]$/.test(key) && meant()?.querySelector(`[data-key="${key}"]`);
  if (!button && !ACTIONS[key]) return;
  event.preventDefault();
  if (button) button.click();
  else ACTIONS[key]();
}

/** @param {Document} root */
export function attach(root) {
  root.addEventListener("keydown", onKey);
  for (const button of root.querySelectorAll("[data-show-keys]")) {
    button.hidden = false;
    button.addEventListener("click", () => dialog()?.showModal());
  }
}
