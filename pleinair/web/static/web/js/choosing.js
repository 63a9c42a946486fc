// Says how many pictures are chosen.

function count() {
  const place = document.querySelector("[data-chosen-count]");
  if (!place) return;
  const chosen = document.querySelectorAll(".grid__choose :checked").length;
  place.textContent = place.dataset.chosenCount.replace("%s", String(chosen));
}

/** @param {Document} root */
export function attach(root) {
  root.addEventListener("change", (event) => {
    if (event.target.closest(".grid__choose")) count();
  });
  // A reset tells before it is done.
  root.addEventListener("reset", () => setTimeout(count));
}
