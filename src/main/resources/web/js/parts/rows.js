const BEYOND = 500;

/** Which rows of a long list are worth drawing: those in view, and a little beyond. */
export class Rows {
  /** How wide the list may be. */
  width = innerWidth;
  #top = 0;
  #drawn = '';
  #list = {count: 0, height: 1};
  #watching = new ResizeObserver(([entry]) => {
    const width = entry.contentRect.width;
    if (width !== this.width) {
      this.width = width;
      this.host.requestUpdate();
    }
  });
  #moved = () => {
    const {from, to} = this.#cut();
    if (this.#drawn !== `${from} ${to}`) {
      this.host.requestUpdate();
    }
  };

  /** @param {import('lit').LitElement} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {
    const around = /** @type {HTMLElement} */ (this.host.parentElement);
    const style = getComputedStyle(around);
    this.width = around.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    this.#watching.observe(this.host);
    addEventListener('scroll', this.#moved, {passive: true});
    addEventListener('resize', this.#moved);
  }

  hostDisconnected() {
    this.#watching.disconnect();
    removeEventListener('scroll', this.#moved);
    removeEventListener('resize', this.#moved);
  }

  hostUpdated() {
    const list = this.host.querySelector('ul');
    const top = list ? list.getBoundingClientRect().top + scrollY : 0;
    if (Math.abs(top - this.#top) > 1) {
      this.#top = top;
      this.#moved();
    }
  }

  /**
   * @param {number} count of rows
   * @param {number} height of one, with the gap after it
   * @returns {{from: number, to: number, height: number}} `to` is not drawn
   */
  window(count, height) {
    this.#list = {count, height};
    const cut = this.#cut();
    this.#drawn = `${cut.from} ${cut.to}`;
    return {...cut, height: count * height};
  }

  #cut() {
    const {count, height} = this.#list;
    const above = scrollY - this.#top;
    const from = Math.min(Math.max(0, Math.floor((above - BEYOND) / height)), Math.max(0, count - 1));
    const to = Math.min(count, Math.ceil((above + innerHeight + BEYOND) / height));
    return {from, to: Math.max(to, from)};
  }
}
