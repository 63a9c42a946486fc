// The grid of Activity: a place that waits becomes its pictures.

/** @param {string} id */
export async function refreshCells(id) {
  const waiting = [...document.querySelectorAll(`[aria-busy][data-of="${id}"]`)];
  if (!waiting.length) return;
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = [...page.querySelectorAll(`[data-of="${id}"]`)].map((cell) => document.importNode(cell, true));
  waiting[0].replaceWith(...fresh);
  for (const cell of waiting) cell.remove();
}
