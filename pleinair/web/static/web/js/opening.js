// What an address leads to is opened, also where the browser does not do that by itself.

/** @param {Document} root */
function unfold(root) {
  const target = root.getElementById(location.hash.slice(1));
  const folded = target?.closest("details:not([open])");
  if (!(folded instanceof HTMLDetailsElement)) return;
  folded.open = true;
  target?.scrollIntoView();
}

/** @param {Document} root */
export function attach(root) {
  addEventListener("hashchange", () => unfold(root));
  unfold(root);
}
