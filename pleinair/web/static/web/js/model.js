// The model that the bar asks for.

/** Let the bar ask for the model that made a picture; the server says what becomes of the rest. @param {string} model */
export function choose(model) {
  const menu = /** @type {HTMLSelectElement | null} */ (document.querySelector("#bar [name=model]"));
  if (!menu || menu.value === model) return;
  // One that is not on offer is named all the same, so that the answer can tell.
  if (![...menu.options].some((one) => one.value === model)) menu.add(new Option("", model));
  menu.value = model;
  menu.dispatchEvent(new Event("change", { bubbles: true }));
}
