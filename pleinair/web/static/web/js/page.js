// What several parts need of the page.

/** The headers of a request that changes something. */
export function headers() {
  return JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
}

/** Tell a screen reader what has happened. @param {string} words */
export function tell(words) {
  const news = document.getElementById("news");
  if (news) news.textContent = words;
}

/** Say above the prompt what is wrong, or nothing any more. @param {string[]} sentences */
export function fault(sentences) {
  const place = document.getElementById("faults");
  place?.replaceChildren(
    ...sentences.map((sentence) => {
      const line = document.createElement("p");
      line.className = "fault";
      line.textContent = sentence;
      return line;
    }),
  );
}

/** Make an element of the first element in HTML that our server sent. @param {string} html */
export function element(html) {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  return /** @type {HTMLElement} */ (document.importNode(template.content, true).firstElementChild);
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Return an address as the page knows it, for one id. @param {"row" | "small" | "large"} name @param {string} id */
export function addressOf(name, id) {
  return document.body.dataset[name].replace(NOBODY, id);
}

/** Let the button say what the bar as it is now would cost. */
export function askPrice() {
  document.getElementById("bar")?.dispatchEvent(new Event("pleinair:references"));
}
