// Solves the arithmetic of the sign-up form while somebody types: see `accounts/puzzles.py`.
// Where the browser cannot digest (plain HTTP on another machine), waiting does instead.

const encoder = new TextEncoder();

/** @param {ArrayBuffer} digest @param {number} bits */
export function hasZeros(digest, bits) {
  return new DataView(digest).getUint32(0) >>> (32 - bits) === 0;
}

/** @param {string} challenge @param {number} bits */
export async function solve(challenge, bits) {
  for (let answer = 0; ; answer += 1) {
    const written = encoder.encode(`${challenge}:${answer}`);
    if (hasZeros(await crypto.subtle.digest("SHA-256", written), bits)) return String(answer);
  }
}

/** @param {ParentNode} root */
export function attach(root) {
  const form = root.querySelector("form[data-puzzle]");
  if (!(form instanceof HTMLFormElement) || !globalThis.crypto?.subtle) return;
  const bits = Number(form.dataset.puzzle);
  const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  /** @type {Promise<void> | undefined} */
  let solving;
  const begin = () => {
    solving ??= solve(field("challenge").value, bits).then((answer) => { field("answer").value = answer; });
    return solving;
  };
  form.addEventListener("focusin", begin, { once: true });
  form.addEventListener("submit", async (event) => {
    if (field("answer").value) return;
    event.preventDefault();
    await begin();
    form.requestSubmit();
  });
}
