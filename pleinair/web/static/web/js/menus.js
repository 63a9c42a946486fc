// Menus close when something else is pressed, or with Esc; messages when they are closed. With
// nothing left to close, Esc goes back from a picture.

/** @param {Element | null} [but] */
function close(but) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!but || !menu.contains(but)) menu.removeAttribute("open");
  }
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
  const open = document.querySelector("details[data-menu][open]");
  close();
  const back = document.querySelector("[data-esc]");
  if (open) open.querySelector("summary").focus({ preventScroll: true });
  else if (back && !document.activeElement?.matches("input, textarea, select")) back.click();
  else document.activeElement?.blur?.();
}

/** @param {Document} root */
export function attach(root) {
  root.addEventListener("click", (event) => {
    const shut = event.target.closest("[data-close-menu]")?.closest("[data-menu]");
    close(shut ? null : event.target);
    shut?.querySelector("summary").focus({ preventScroll: true });
    event.target.closest("[data-dismiss]")?.closest("[data-message]").remove();
  });
  root.addEventListener("keydown", onKey);
  for (const button of root.querySelectorAll("[data-dismiss]")) {
    button.hidden = false;
  }
}
