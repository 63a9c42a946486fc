// Has the browser make a passkey, or sign with one, and sends the form with what came of it.
// What to make or to sign stands in the form; at signing in it is asked for when it is needed.

/** @param {HTMLFormElement} form */
async function options(form) {
  const written = form.querySelector("script[type='application/json']");
  if (written) return JSON.parse(written.textContent).publicKey;
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error("there is nothing to sign");
  return (await answer.json()).request_options.publicKey;
}

/** @param {HTMLFormElement} form */
async function credential(form) {
  const asked = await options(form);
  if (form.dataset.passkey === "get") {
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
  }
  // One that signs in by itself: the device keeps it, and asks who is there.
  asked.authenticatorSelection = { residentKey: "required", requireResidentKey: true, userVerification: "required" };
  return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) });
}

/** @param {HTMLFormElement} form */
function serve(form) {
  const button = form.querySelector("button");
  const fault = form.querySelector("[data-no-passkey]");
  button.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    fault.hidden = true;
    button.disabled = true;
    try {
      form.elements.namedItem("credential").value = JSON.stringify(await credential(form));
      form.submit();
    } catch {
      // Turned down, timed out, or none there: the browser has said why.
      fault.hidden = false;
      button.disabled = false;
    }
  });
}

/** @param {ParentNode} root */
export function attach(root) {
  if (!globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON) return;
  for (const form of root.querySelectorAll("form[data-passkey]")) serve(form);
}
