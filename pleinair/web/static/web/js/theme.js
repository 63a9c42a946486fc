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
  const body = new URLSearchParams({ theme: chosen, back: "/healthz" });
  fetch(form.action, { method: "POST", body, headers: headers() });
}

/** @param {Document} root */
export function attach(root) {
  root.addEventListener("submit", onSubmit);
}
