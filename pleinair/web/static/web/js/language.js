// The page comes anew in another language; what stands in the bar comes with it.
import { headers } from "./page.js";
import { start } from "./references.js";

const bar = () => /** @type {HTMLFormElement | null} */ (document.querySelector("#bar"));

/** @param {SubmitEvent} event */
async function onSubmit(event) {
  const form = event.target.closest(".languages");
  if (!form || !event.submitter || !bar()) return;
  event.preventDefault();
  const body = new URLSearchParams({ language: event.submitter.value });
  await fetch(form.action, { method: "POST", body, headers: headers(), redirect: "manual" });
  const written = [...new FormData(bar())].filter(([, value]) => typeof value === "string");
  // The browser itself carries this over to the page as it loads anew, as it may do with any field.
  history.replaceState({ written }, "");
  location.reload();
}

/** Fill the bar with what was written before. @param {[string, string][]} written */
function restore(written) {
  const words = new Map(written);
  document.querySelector("#references").replaceChildren();
  for (const [name, value] of written) if (name === "references") start(value);
  const prompt = document.querySelector("#prompt");
  prompt.value = words.get("prompt");
  prompt.setSelectionRange(prompt.value.length, prompt.value.length);
  for (const name of ["csrfmiddlewaretoken", "client_key", "price", "prompt", "references"]) words.delete(name);
  const chips = document.querySelector("[data-chips]");
  htmx.ajax("POST", chips.dataset.controls, { source: chips, target: chips, swap: "innerHTML", values: Object.fromEntries(words) });
}

/** @param {Document} root */
export function attach(root) {
  root.addEventListener("submit", onSubmit);
  const written = history.state?.written;
  if (!written) return;
  history.replaceState(null, "");
  if (bar()) restore(written);
}
