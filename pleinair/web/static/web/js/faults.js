// What was wrong is no longer said once it is being mended.
import { fault } from "./page.js";

/** @param {Event} event */
function onInput(event) {
  const form = event.target.closest("form");
  if (!form) return;
  if (form.id === "bar") fault([]);
  for (const told of form.querySelectorAll(":scope > .fault")) told.remove();
  event.target.removeAttribute("aria-invalid");
  const field = event.target.closest("[data-wrong]");
  if (!field) return;
  delete field.dataset.wrong;
  field.querySelector(".fault")?.remove();
}

/** @param {Document} root */
export function attach(root) {
  root.addEventListener("input", onInput);
}
