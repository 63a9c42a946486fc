// Pictures to start from: picked, pasted or dropped anywhere, or taken from the stream.
import { choose } from "./model.js";
import { addressOf, askPrice, element, fault, headers } from "./page.js";

/** @type {Set<Promise<void>>} */
const sending = new Set();
/** The picture that was sent last. */
let last = Promise.resolve();
const list = () => /** @type {HTMLElement | null} */ (document.querySelector("#references"));
const OURS = "application/x-pleinair-picture";

/** A place for a picture under way. */
function waiting() {
  const place = document.createElement("li");
  place.className = "reference";
  place.ariaBusy = "true";
  place.ariaLabel = list().dataset.sending;
  list().append(place);
  return place;
}

/** @param {File} file @param {HTMLElement} place */
async function bring(file, place) {
  const body = new FormData();
  body.append("files", file);
  try {
    const answer = await fetch(list().dataset.bring, { method: "POST", body, headers: headers() });
    if (answer.ok) {
      place.replaceWith(element(await answer.text()));
      fault([]);
    } else {
      place.remove();
      fault((await answer.json()).errors);
    }
  } catch {
    place.remove();
    fault([list().dataset.lost]);
  }
  askPrice();
}

/** @param {Iterable<File>} files */
function take(files) {
  for (const file of files) {
    if (!file.type.startsWith("image/")) continue;
    const place = waiting();
    // Who is new becomes a guest with the first picture: the others wait for it, or each of them
    // would make a guest of its own.
    last = document.body.dataset.live ? bring(file, place) : last.then(() => bring(file, place));
    const work = last.finally(() => sending.delete(work));
    sending.add(work);
  }
}

/** Start from a picture that was made here. @param {string} id */
export function start(id) {
  if (list().querySelector(`input[value="${CSS.escape(id)}"]`)) return;
  const chip = element(document.querySelector("#reference").innerHTML);
  const picture = chip.querySelector("img");
  picture.src = addressOf("small", id);
  // How large it really is, for who paints a mask over it.
  const shown = document.querySelector(`[data-image="${CSS.escape(id)}"] .tile__image`);
  picture.dataset.width = shown?.getAttribute("width") ?? "";
  picture.dataset.height = shown?.getAttribute("height") ?? "";
  chip.querySelector("input").value = id;
  list().append(chip);
  askPrice();
  document.querySelector("#prompt").focus({ preventScroll: true });
}

/** @param {Event} event */
function onChange(event) {
  if (event.target.matches("[data-pick]")) {
    take([...event.target.files]);
    event.target.value = "";
  } else if (event.target.matches("#references input:not(:checked)")) {
    event.target.closest("li").remove();
    if (!list().children.length) document.querySelector("[data-operation]")?.remove();
    document.querySelector("#prompt").focus({ preventScroll: true });
  }
}

/** @param {ClipboardEvent} event */
function onPaste(event) {
  if (!list() || !event.clipboardData.files.length) return;
  event.preventDefault();
  take(event.clipboardData.files);
}

/** @param {MouseEvent} event */
function onClick(event) {
  const link = event.target.closest("[data-with]");
  if (!link || !list() || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  start(link.dataset.with);
  choose(link.dataset.model);
}

/** @param {CustomEvent} event */
async function onSend(event) {
  if (event.detail.elt.id !== "bar" || !sending.size) return;
  event.preventDefault();
  await Promise.all(sending);
  event.detail.issueRequest(true);
}

/** @param {Document} root */
function attachDrop(root) {
  const sign = document.createElement("p");
  sign.className = "dropping";
  sign.textContent = list()?.dataset.drop ?? "";
  const wanted = (event) =>
    list() && [OURS, "Files"].some((kind) => event.dataTransfer.types.includes(kind));
  root.addEventListener("dragstart", (event) => {
    const picture = event.target.closest?.("[data-image]");
    if (picture) event.dataTransfer.setData(OURS, picture.dataset.image);
  });
  root.addEventListener("dragover", (event) => {
    if (!wanted(event)) return;
    event.preventDefault();
    if (!sign.isConnected) document.body.append(sign);
  });
  root.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) sign.remove();
  });
  root.addEventListener("dragend", () => sign.remove());
  root.addEventListener("drop", (event) => {
    sign.remove();
    if (!wanted(event)) return;
    event.preventDefault();
    const id = event.dataTransfer.getData(OURS);
    if (id) start(id);
    else take(event.dataTransfer.files);
  });
}

/** @param {Document} root */
export function attach(root) {
  root.addEventListener("change", onChange);
  root.addEventListener("paste", onPaste);
  root.addEventListener("click", onClick);
  root.addEventListener("htmx:confirm", onSend);
  attachDrop(root);
}
