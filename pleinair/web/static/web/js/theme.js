// The theme changes at once; the server remembers it.
import { headers } from "./page.js";

/** @param {SubmitEvent} event */
function onSubmit(event) {
  const form = event.target.closest("[data-theme-choice]");
  if (!form || !event.submitter) return;
  event.preventDefault();
  const chosen = event.submitter.value;
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  for (const button of form.querySelectorAll("button")) {
    button.ariaPressed = String(button === event.submitter);
  }
  // Where the answer leads is this very page: it is not fetched a second time.
  const body = new URLSearchParams({ theme: chosen });
  fetch(form.action, { method: "POST", body, headers: headers(), redirect: "manual" });
}

/** @param {Document} root */
export function attach(root) {
  root.addEventListener("submit", onSubmit);
}
