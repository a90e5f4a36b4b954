/**
 * A value that others watch.
 * @template T
 */
export class Store {
  #listeners = new Set();

  /** @param {T} value */
  constructor(value) {
    this.value = value;
  }

  /** @param {T} value */
  set(value) {
    this.value = value;
    this.#listeners.forEach((listener) => listener(value));
  }

  /** @param {Partial<T>} part */
  update(part) {
    this.set({...this.value, ...part});
  }

  /**
   * @param {(value: T) => void} listener
   * @returns {() => void} ends it
   */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Draws an element anew when a store changes, as long as the element is on the page. */
export class Watch {
  #stores;
  #ends = [];

  /** @param {import('lit').LitElement} host @param {...Store<any>} stores */
  constructor(host, ...stores) {
    this.host = host;
    this.#stores = stores;
    host.addController(this);
  }

  hostConnected() {
    this.#ends = this.#stores.map((store) => store.listen(() => this.host.requestUpdate()));
  }

  hostDisconnected() {
    this.#ends.forEach((end) => end());
  }
}

/**
 * Calls `act` once after a burst of calls, `pause` ms after the first of them.
 * @param {() => unknown} act
 * @param {number} pause
 */
export function gathered(act, pause) {
  let waiting = false;
  return () => {
    if (!waiting) {
      waiting = true;
      setTimeout(() => {
        waiting = false;
        act();
      }, pause);
    }
  };
}

/** Remembers small choices of this browser. @param {string} name @param {string} otherwise */
export function remembered(name, otherwise) {
  try {
    return localStorage.getItem(name) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** @param {string} name @param {string} value */
export function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // No storage: it holds until the page is left.
  }
}

/** A choice that the server has to know to begin the page with it. @param {string} name */
export function chosen(name) {
  return new RegExp(`(?:^|; )aniworld_${name}=(\\w+)`).exec(document.cookie)?.[1] ?? '';
}

/** @param {string} name @param {string} value of letters; empty for no choice */
export function choose(name, value) {
  const age = value ? 400 * 86_400 : 0;
  document.cookie = `aniworld_${name}=${value}; Path=${new URL(document.baseURI).pathname}; Max-Age=${age}; SameSite=Lax`;
}
