// Where nothing is kept, a picture goes with its download: the page must not offer it any longer.
import { tell } from "./page.js";

const LOOK_EVERY_MS = 700;
const LOOKS = 40;

/** @param {string} address */
async function isGone(address) {
  const answer = await fetch(address, { method: "GET", headers: { "HX-Request": "true" } }).catch(() => null);
  return answer !== null && [404, 410].includes(answer.status);
}

/** @param {HTMLElement} link */
async function watch(link) {
  const page = link.getAttribute("href").replace(/download$/, "");
  for (let look = 0; look < LOOKS; look += 1) {
    await new Promise((go) => setTimeout(go, LOOK_EVERY_MS));
    if (await isGone(page.replace(/\/$/, ""))) {
      leave(link);
      return;
    }
  }
}

/** @param {HTMLElement} link */
function leave(link) {
  const words = document.querySelector("#gone").innerHTML;
  const place = link.closest(".tile, .page-picture");
  const row = place.closest(".generation");
  place.innerHTML = words;
  place.dataset.gone = "";
  if (row && !row.querySelector(".tile:not([data-gone])")) row.querySelector(".acts")?.remove();
  tell(place.textContent.trim());
}

/** @param {Document} root */
export function attach(root) {
  root.addEventListener("click", (event) => {
    const link = event.target.closest("[data-goes]");
    if (link) watch(link);
  });
}
