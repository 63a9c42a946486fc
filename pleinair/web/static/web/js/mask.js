// Paint over the first picture where it may change. What is painted becomes the file of a mask,
// which the form takes as it would take one that somebody made elsewhere.
import { addressOf } from "./page.js";
import { draw, drawAll, maskOf } from "./strokes.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** What was painted, on the picture with this id. @type {import("./strokes.js").Stroke[]} */
let strokes = [];
let painted = "";
/** Where the keys have moved to, in the picture's pixels. */
let place = [0, 0];
let isDrawing = false;

const find = (/** @type {string} */ selector) => document.querySelector(selector);
const dialog = () => /** @type {HTMLDialogElement} */ (find("#mask"));
const canvas = () => /** @type {HTMLCanvasElement} */ (find(".mask__paint"));
const first = () => /** @type {HTMLElement | null} */ (find("#references > li"));
const field = () => /** @type {HTMLInputElement | null} */ (find("#bar [name=mask_file]"));
const firstId = () => first()?.querySelector("input")?.value ?? "";
const brush = () => (find(".mask__size input").valueAsNumber / 100) * Math.max(canvas().width, canvas().height);

/** @param {number[][]} points @param {string} [tool] */
function add(points, tool = find("[name=mask-tool]:checked").value) {
  strokes.push({ tool, width: brush(), points });
  draw(canvas().getContext("2d"), strokes.at(-1));
}

/** Show the brush where it would paint. */
function showBrush() {
  const ring = find(".mask__brush");
  const shown = canvas().clientWidth / canvas().width;
  ring.hidden = false;
  const side = `${brush() * shown}px`;
  Object.assign(ring.style, { left: `${place[0] * shown}px`, top: `${place[1] * shown}px`, width: side, height: side });
}

async function open() {
  const chip = first();
  if (!chip || !firstId()) return;
  const picture = find(".mask__picture");
  picture.src = addressOf("large", firstId());
  // A stroke made before the size is known would be lost.
  await picture.decode();
  const { width, height } = chip.querySelector("img").dataset;
  if (painted !== firstId()) [painted, strokes] = [firstId(), []];
  canvas().width = Number(width) || picture.naturalWidth;
  canvas().height = Number(height) || picture.naturalHeight;
  place = [canvas().width / 2, canvas().height / 2];
  drawAll(canvas(), strokes);
  dialog().showModal();
  showBrush();
  canvas().focus();
}

/** @param {Blob | null} mask */
function hand(mask) {
  const files = new DataTransfer();
  if (mask) files.items.add(new File([mask], "mask.png", { type: "image/png" }));
  field().files = files.files;
}

/** What was painted is no mask any more. */
function drop() {
  painted = "";
  strokes = [];
  find(".reference__mask")?.remove();
  if (field()) hand(null);
}

/** Keep what is painted as a mask, and show it on the picture's chip. */
async function done() {
  first()?.querySelector(".reference__mask")?.remove();
  const mask = await maskOf(canvas());
  hand(mask);
  if (mask && first()) {
    const over = document.createElement("canvas");
    Object.assign(over, { className: "reference__mask", width: canvas().width, height: canvas().height });
    over.getContext("2d").drawImage(canvas(), 0, 0);
    first().append(over);
  }
  dialog().close();
  find("#prompt").focus({ preventScroll: true });
}

const DEEDS = {
  leave: () => dialog().close(),
  undo: () => { strokes.pop(); drawAll(canvas(), strokes); },
  clear: () => add([], "clear"),
  done,
};

/** @param {PointerEvent} event */
function onPointer(event) {
  const box = canvas().getBoundingClientRect();
  const scale = canvas().width / box.width;
  place = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  showBrush();
  if (event.type === "pointerdown") {
    canvas().setPointerCapture(event.pointerId);
    isDrawing = true;
    add([place]);
  } else if (isDrawing && event.type === "pointermove") {
    strokes.at(-1).points.push(place);
    draw(canvas().getContext("2d"), { ...strokes.at(-1), points: strokes.at(-1).points.slice(-2) });
  } else isDrawing = false;
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const undoes = event.key === "z" && (event.ctrlKey || event.metaKey);
  const by = ARROWS[event.key];
  if (!undoes && (event.target !== canvas() || (!by && event.key !== " "))) return;
  event.preventDefault();
  if (undoes) return DEEDS.undo();
  const was = place;
  const limits = [canvas().width, canvas().height];
  if (by) place = place.map((at, axis) => Math.max(0, Math.min(limits[axis], at + by[axis] * brush() * 0.5)));
  if (!by || event.shiftKey) add([was, place]);
  showBrush();
}

/** @param {Document} root */
export function attach(root) {
  if (!dialog()) return;
  root.addEventListener("click", (event) => {
    if (event.target.closest("[data-paint]")) open();
    DEEDS[event.target.closest("[data-mask]")?.dataset.mask]?.();
  });
  for (const kind of ["pointerdown", "pointermove", "pointerup", "pointercancel"]) canvas().addEventListener(kind, onPointer);
  dialog().addEventListener("keydown", onKey);
  dialog().addEventListener("input", showBrush);
  // A mask belongs to one picture: with another in its place it must not go along, and no model
  // is asked for one that it cannot take.
  new MutationObserver(() => {
    if (painted && (painted !== firstId() || !field())) drop();
  }).observe(find("#main"), { childList: true, subtree: true });
}
