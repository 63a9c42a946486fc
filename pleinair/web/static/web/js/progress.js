// Between two events, the bar and its seconds go on by themselves.

const EVERY_MS = 250;
/** Never full before it is: our figure is a guess. */
const MOST = 92;
const MINUTES_FROM_S = 90;
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

/** @param {number} left_s @param {DOMStringMap} words */
function describe(left_s, words) {
  if (left_s > MINUTES_FROM_S) return words.minutes.replace("%s", String(Math.ceil(left_s / 60)));
  return left_s > 0 ? words.about.replace("%s", String(left_s)) : words.late;
}

function step() {
  for (const place of document.querySelectorAll("[data-remaining]")) {
    const bar = place.querySelector("progress");
    const start = begun.get(place) ?? { at: performance.now(), value: bar.value };
    begun.set(place, start);
    const gone_s = (performance.now() - start.at) / 1000;
    const now = reckon({ value: start.value, total_s: Number(place.dataset.remaining), gone_s });
    bar.value = now.value;
    const words = describe(now.left_s, place.dataset);
    const when = place.querySelector("[data-when]");
    if (when.textContent !== words) when.textContent = words;
  }
}

/** @param {Document} _root */
export function attach(_root) {
  setInterval(step, EVERY_MS);
}
