// Between two events, the bar and its seconds go on by themselves.

const EVERY_MS = 250;
/** @type {WeakMap<Element, {at: number, value: number}>} */
const begun = new WeakMap();

/**
 * Return seconds left and the bar's value, which stays below `most` until the end.
 * @param {{value: number, total_s: number, gone_s: number, most: number}} from
 */
export function reckon({ value, total_s, gone_s, most }) {
  const part = Math.min(1, gone_s / Math.max(total_s, 0.1));
  return {
    left_s: Math.ceil(total_s - gone_s),
    value: Math.max(value, value + (most - value) * part),
  };
}

/** @param {number} left_s @param {DOMStringMap} words */
function describe(left_s, words) {
  if (left_s > Number(words.minutesFrom)) return words.minutes.replace("%s", String(Math.ceil(left_s / 60)));
  return left_s > 0 ? words.about.replace("%s", String(left_s)) : words.late;
}

function step() {
  for (const place of document.querySelectorAll("[data-remaining]")) {
    const bar = place.querySelector("progress");
    const start = begun.get(place) ?? { at: performance.now(), value: bar.value };
    begun.set(place, start);
    const gone_s = (performance.now() - start.at) / 1000;
    const { remaining, most } = place.dataset;
    const now = reckon({ value: start.value, total_s: Number(remaining), gone_s, most: Number(most) });
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
