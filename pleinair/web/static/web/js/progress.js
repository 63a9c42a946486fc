// Between two events, the bar and its seconds go on by themselves.

const EVERY_MS = 250;
/** Never full before it is: our figure is a guess. */
const MOST = 92;
/** @type {WeakMap<Element, {at: number, value: number}>} */
const begun = new WeakMap();

/** Return seconds left and the bar's value. @param {{value: number, total_s: number, gone_s: number}} from */
export function reckon({ value, total_s, gone_s }) {
  const part = Math.min(1, gone_s / Math.max(total_s, 0.1));
  return {
    left_s: Math.ceil(total_s - gone_s),
    value: Math.max(value, value + (MOST - value) * part),
  };
}

function step() {
  for (const place of document.querySelectorAll("[data-remaining]")) {
    const bar = place.querySelector("progress");
    const start = begun.get(place) ?? { at: performance.now(), value: bar.value };
    begun.set(place, start);
    const gone_s = (performance.now() - start.at) / 1000;
    const now = reckon({ value: start.value, total_s: Number(place.dataset.remaining), gone_s });
    bar.value = now.value;
    const words = now.left_s > 0 ? place.dataset.about.replace("%s", String(now.left_s)) : place.dataset.late;
    const when = place.querySelector("[data-when]");
    if (when.textContent !== words) when.textContent = words;
  }
}

/** @param {Document} _root */
export function attach(_root) {
  setInterval(step, EVERY_MS);
}
