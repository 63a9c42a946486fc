// With a picture to start from, the bar asks for an edit: its words, its button and its shape.
import { askPrice } from "./page.js";

const list = () => document.querySelector("#references");

/** @param {boolean} editing */
function name(editing) {
  for (const place of document.querySelectorAll("#bar [data-edit]")) {
    const words = editing ? place.dataset.edit : place.dataset.create;
    if (place instanceof HTMLTextAreaElement) place.placeholder = words;
    else place.textContent = words;
  }
}

/** Take all pictures out; the words stay. @param {MouseEvent} event */
function onClick(event) {
  if (!event.target.closest("[data-leave]") || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  list().replaceChildren();
  document.querySelector("[data-operation]")?.remove();
  document.querySelector("#prompt").focus({ preventScroll: true });
  askPrice();
}

/** @param {Document} root */
export function attach(root) {
  if (!list()) return;
  root.addEventListener("click", onClick);
  // The bar itself may be replaced, so what is looked at is all that is around it.
  let was = list().children.length > 0;
  new MutationObserver(() => {
    const editing = list().children.length > 0;
    if (editing !== was) name(editing);
    was = editing;
  }).observe(root.querySelector("#main"), { childList: true, subtree: true });
}
