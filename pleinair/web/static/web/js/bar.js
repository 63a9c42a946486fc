// The prompt bar: keys, filling it, and what is left in it after sending.
import { askPrice, fault } from "./page.js";

const withKeyboard = matchMedia("(hover: hover)").matches;
/** @returns {HTMLTextAreaElement | null} */
const prompt = () => document.querySelector("#prompt");

function writeOn() {
  const words = prompt();
  words?.focus({ preventScroll: true });
  words?.setSelectionRange(words.value.length, words.value.length);
}

/** @param {string} words */
function fill(words) {
  const place = prompt();
  if (!place) return;
  place.value = words;
  fault([]);
  document.querySelector("[data-operation]")?.remove();
  writeOn();
}

/** After a request was taken: the words go, the settings stay. */
function clear() {
  fill("");
  document.querySelector("#references")?.replaceChildren();
  for (const name of ["seed", "size", "mask_file"]) {
    const field = document.querySelector(`#bar input[name="${name}"]`);
    if (field) field.value = "";
  }
  // The keyboard of a phone would cover what comes.
  if (!withKeyboard) prompt()?.blur();
  askPrice();
  scrollTo({ top: 0, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.target !== prompt() || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  if (!event.repeat) document.querySelector("#bar")?.requestSubmit();
}

/** @param {MouseEvent} event */
function onClick(event) {
  // The second press of a double click meant the first request.
  if (event.detail > 1 && event.target.closest("#send")) event.preventDefault();
  if (event.target.closest('a[href="#prompt"]')) {
    // The bar is docked: going to where it would lie without that would leave the newest pictures.
    event.preventDefault();
    writeOn();
  }
  const link = event.target.closest("[data-fill]");
  if (!link || !prompt() || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  fill(link.dataset.fill);
}

/** @param {CustomEvent} event */
function onAnswer(event) {
  // To htmx an answer with sentences about what was wrong is a success, too; no answer has status 0.
  const { status } = event.detail.xhr;
  if (event.detail.elt.id === "bar" && status >= 200 && status < 400) clear();
}

/** @param {CustomEvent} event */
function onTrouble(event) {
  const words = document.querySelector("#bar")?.dataset;
  if (words) fault([event.type === "htmx:sendError" ? words.offline : words.broken]);
}

/** @param {Document} root */
export function attach(root) {
  root.addEventListener("keydown", onKey);
  root.addEventListener("click", onClick);
  root.addEventListener("htmx:afterRequest", onAnswer);
  root.addEventListener("htmx:sendError", onTrouble);
  root.addEventListener("htmx:responseError", onTrouble);
  root.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.elt.id === "bar") writeOn();
  });
  const isFilled = Boolean(prompt()?.value) || root.querySelector("#references > li") !== null;
  if (!location.hash && (withKeyboard || isFilled)) writeOn();
}
