// Whoever deletes a row by keyboard goes on at the next one.

/** @param {CustomEvent} event */
function beforeSwap({ detail: { target, xhr } }) {
  const isDeleted = target.matches(".generation") && xhr.status < 300 && xhr.responseText === "";
  if (!isDeleted) return;
  const rows = [...document.querySelectorAll(".generation")];
  const at = rows.indexOf(target);
  const next = (rows[at + 1] ?? rows[at - 1])?.querySelector("[data-focus]");
  (next ?? document.querySelector("#prompt"))?.focus({ preventScroll: true });
}

/** @param {Document} root */
export function attach(root) {
  root.addEventListener("htmx:beforeSwap", beforeSwap);
}
