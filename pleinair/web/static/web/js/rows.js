// One row of the stream, made anew in place: pictures stay or fade in, focus and menus stay.
import { addressOf, element, tell } from "./page.js";

const WAIT_FOR_PICTURES_MS = 1500;
/** Rows being fetched, and whether they must be fetched once more. @type {Map<string, boolean>} */
const fetching = new Map();

/** @param {string} id @returns {Promise<HTMLElement | null>} the row, or null when it is gone */
export async function fetchRow(id) {
  const answer = await fetch(addressOf("row", id), { headers: { "HX-Request": "true" } });
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok) throw new Error(`the row answered ${answer.status}`);
  const row = element(await answer.text());
  await arrived(row);
  return row;
}

/** Show a row as it is now. Calls that come meanwhile become one more. @param {string} id */
export async function refresh(id) {
  if (fetching.has(id)) {
    fetching.set(id, true);
    return;
  }
  fetching.set(id, false);
  try {
    const fresh = await fetchRow(id);
    const old = document.getElementById(`g-${id}`);
    if (old && fresh) exchange(old, fresh);
    else old?.remove();
  } catch {
    // The next event tries again; what is shown stays.
  }
  const again = fetching.get(id);
  fetching.delete(id);
  if (again) await refresh(id);
}

/** @param {HTMLElement} row */
async function arrived(row) {
  const pictures = [...row.querySelectorAll(".tile__image")];
  for (const picture of pictures) picture.loading = "eager";
  const all = Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
  await Promise.race([all, new Promise((go) => setTimeout(go, WAIT_FOR_PICTURES_MS))]);
}

/** @param {HTMLElement} old @param {HTMLElement} fresh */
function exchange(old, fresh) {
  for (const tile of fresh.querySelectorAll(".tile")) {
    const before = old.querySelector(`.tile[data-tile="${tile.dataset.tile}"]`);
    if (before) keepPicture(before, tile);
  }
  const words = old.querySelector("[data-words]");
  // Where words are not kept, those on the screen may stay until the page goes.
  if (!fresh.querySelector("[data-words] a")) fresh.querySelector("[data-words]").replaceWith(words);
  const focused = old.contains(document.activeElement) && document.activeElement.closest("[data-focus]");
  for (const menu of old.querySelectorAll("details[open]")) {
    const name = menu.querySelector("summary").dataset.focus;
    fresh.querySelector(`summary[data-focus="${name}"]`)?.parentElement.setAttribute("open", "");
  }
  const changed = old.dataset.state !== fresh.dataset.state;
  old.replaceWith(fresh);
  htmx.process(fresh);
  if (focused) {
    const same = fresh.querySelector(`[data-focus="${focused.dataset.focus}"]`);
    (same ?? fresh.querySelector("[data-focus]"))?.focus({ preventScroll: true });
  }
  if (changed) announce(fresh);
}

/** @param {HTMLElement} before @param {HTMLElement} tile */
function keepPicture(before, tile) {
  const shown = before.querySelector(".tile__picture");
  const place = tile.querySelector(".tile__picture");
  if (before.dataset.keep === tile.dataset.keep) {
    place.replaceWith(shown);
    return;
  }
  tile.dataset.arriving = "";
  const last = shown.querySelector(".tile__image:not(.tile__before)");
  if (!last) return;
  last.className = "tile__before";
  last.alt = "";
  place.querySelector(".tile__image").before(last);
}

/** Tell what has become of a row, and what is left to spend. @param {HTMLElement} row */
export function announce(row) {
  tell(row.dataset.news);
  if (!row.dataset.balance) return;
  for (const place of document.querySelectorAll("[data-credits]")) {
    place.textContent = row.dataset.balance;
  }
}
