import {Part, html, repeat, nothing} from '../element.js';
import {Store, Watch} from '../store.js';
import {t} from '../words.js';
import {icon} from './icon.js';

const USUAL = 5_000;
const WITH_ACTION = 10_000;
const MOST = 4;

/**
 * @typedef {{id: number, text: string, kind: 'plain' | 'good' | 'bad', more?: string,
 *   action?: {label: string, run: () => void}}} Toast
 */

const toasts = new Store(/** @type {Toast[]} */ ([]));
let last = 0;

/**
 * Says something in passing.
 * @param {string} text
 * @param {{kind?: 'plain' | 'good' | 'bad', action?: {label: string, run: () => void}, more?: string}} [how]
 */
export function say(text, {kind = 'plain', action, more} = {}) {
  const id = ++last;
  toasts.set([...toasts.value.filter((one) => one.text !== text), {id, text, kind, action, more}].slice(-MOST));
  setTimeout(() => drop(id), action || kind === 'bad' ? WITH_ACTION : USUAL);
}

/** Says what failed, in the server's words. @param {any} failure */
export function sayFailure(failure) {
  if (failure?.name === 'AbortError') {
    return;
  }
  const more = failure?.requestId ? t('error.request', {id: failure.requestId}) : undefined;
  say(failure?.issues?.() || (failure?.message ?? String(failure)), {kind: 'bad', more});
}

function drop(id) {
  toasts.set(toasts.value.filter((one) => one.id !== id));
}

const DRAWINGS = {plain: 'info', good: 'check', bad: 'alert'};

class Toasts extends Part {
  constructor() {
    super();
    new Watch(this, toasts);
  }

  render() {
    return html`<div class="toasts" role="status" aria-live="polite">
      ${repeat(toasts.value, (one) => one.id, (one) => this.#one(one))}
    </div>`;
  }

  /** @param {Toast} toast */
  #one({id, text, kind, action, more}) {
    return html`<div class="toast ${kind}">
      ${icon(DRAWINGS[kind])}
      <div class="grow"><div>${text}</div>${more ? html`<div class="small quiet mono">${more}</div>` : nothing}</div>
      ${action
        ? html`<button class="button" @click=${() => {
            drop(id);
            action.run();
          }}>${action.label}</button>`
        : nothing}
      <button class="button bare square" aria-label=${t('close')} @click=${() => drop(id)}>${icon('close', 'small')}</button>
    </div>`;
  }
}
customElements.define('aw-toasts', Toasts);
