// A time of day as the clock on this table shows it; without scripts it is told with its zone.

class LocalTime extends HTMLElement {
  connectedCallback() {
    const moment = new Date(this.getAttribute("datetime"));
    this.textContent = moment.toLocaleTimeString(document.documentElement.lang, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  }
}

export function attach() {
  customElements.define("local-time", LocalTime);
}
