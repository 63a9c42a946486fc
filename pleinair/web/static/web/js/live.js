// What changed, as it changes: by a stream of events, or by asking where no stream gets through.
import { announce, fetchRow, refresh } from "./rows.js";
import { refreshCells } from "./cells.js";

const ASK_EVERY_MS = 2000;
/** Only these many failures in a row mean that no stream gets through. */
const FAILURES = 2;

/** @type {EventSource | null} */
let source = null;
let since = "";
let failures = 0;
let asking = 0;

/** @param {{id: string, revision: number, state: string}} change */
function take({ id, revision, state }) {
  const row = document.getElementById(`g-${id}`);
  if (!row) arrive(id);
  else if (Number(row.dataset.revision) < revision) refresh(id);
  if (!["queued", "running"].includes(state)) refreshCells(id);
}

/** Show what was started elsewhere, above everything else. @param {string} id */
async function arrive(id) {
  const newest = document.querySelector(".day > #newest");
  const shown = [...document.querySelectorAll("[data-generation]")].map((r) => r.dataset.generation);
  // Ids begin with the time: what is older belongs further down, or on another page.
  if (!newest || shown.some((other) => other > id)) return;
  const row = await fetchRow(id).catch(() => null);
  if (!row || document.getElementById(row.id)) return;
  row.dataset.new = "";
  newest.prepend(row);
  htmx.process(row);
  announce(row);
}

function listen() {
  if (source || asking) return;
  source = new EventSource(`${document.body.dataset.events}?after=${since}`);
  source.addEventListener("generation", (event) => {
    since = event.lastEventId;
    take(JSON.parse(event.data));
  });
  source.addEventListener("open", () => { failures = 0; });
  source.addEventListener("error", () => {
    failures += 1;
    const over = source.readyState === EventSource.CLOSED;
    if (failures < FAILURES && !over) return;
    stop();
    if (failures < FAILURES) setTimeout(listen, ASK_EVERY_MS);
    else asking = setInterval(ask, ASK_EVERY_MS);
  });
}

async function ask() {
  if (document.hidden) return;
  try {
    const answer = await fetch(`${document.body.dataset.changes}?after=${since}`);
    const { after, changes } = await answer.json();
    since = after;
    changes.forEach(take);
  } catch {
    // No line at all; the next round asks for the same again.
  }
}

function stop() {
  source?.close();
  source = null;
}

/** @param {CustomEvent} event */
function beforeSwap(event) {
  if (event.detail.target.id !== "newest") return;
  // The stream of events may have been quicker than the answer.
  const id = /id="(g-[0-9a-f-]+)"/.exec(event.detail.serverResponse)?.[1];
  if (id) document.getElementById(id)?.remove();
}

/** @param {CustomEvent} event */
function afterSwap(event) {
  if (event.detail.target.id !== "newest") return;
  const row = event.detail.target.firstElementChild;
  if (row) announce(row);
  // A guest has no session before the first request, and so had nothing to listen to.
  if (document.body.dataset.live) return;
  document.body.dataset.live = "yes";
  listen();
}

/** @param {Document} root */
export function attach(root) {
  since = document.body.dataset.since ?? "";
  root.addEventListener("htmx:beforeSwap", beforeSwap);
  root.addEventListener("htmx:afterSwap", afterSwap);
  root.addEventListener("visibilitychange", () => {
    if (!document.body.dataset.live) return;
    // A hidden page holds no line; shown again, it asks for all it has missed.
    if (document.hidden) stop();
    else listen();
  });
  if (document.body.dataset.live) listen();
}
