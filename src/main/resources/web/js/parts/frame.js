import {Part, html, nothing, styled, svg} from '../element.js';
import {Store, Watch} from '../store.js';
import {language, t} from '../words.js';
import {doneShare, moving, queue, speedNow} from '../stores/queue.js';
import {duration, speed} from '../format.js';
import {go, route} from '../router.js';
import {icon} from './icon.js';
import {logout} from '../api.js';
import {sayFailure} from './toasts.js';
import {connection, hurry} from '../live.js';

const ROUND = 2 * Math.PI * 14;

/** A thin ring that fills. @param {number} share 0 to 1 @param {unknown} inside what stands in it */
export function ring(share, inside) {
  return html`<svg class="ring" viewBox="0 0 34 34" aria-hidden="true">
    ${svg`<circle cx="17" cy="17" r="14"></circle>
      <circle class="done" cx="17" cy="17" r="14" stroke-dasharray=${ROUND} ${styled({'stroke-dashoffset': String(ROUND * (1 - share)), 'visibility': share > 0 ? 'visible' : 'hidden'})}></circle>
      ${inside}`}
  </svg>`;
}

/** What the queue is doing, in one line; opens the queue from anywhere. */
class LiveStrip extends Part {
  constructor() {
    super();
    new Watch(this, queue, moving, language);
  }

  render() {
    const running = moving.value.size;
    const open = (queue.value?.downloads.pending ?? 0) + (queue.value?.downloads.downloading ?? 0);
    const words = this.#words(running, open);
    const inside = open ? svg`<text x="17" y="17.5">${open > 99 ? '99+' : open}</text>` : svg`<path class="rest" d="M11.5 17.5l4 4 7-8"></path>`;
    return html`<button class="strip live ${running ? 'moving' : ''}" aria-haspopup="dialog" aria-label=${`${t('queue.title')}: ${words}`} @click=${open_}>
      ${ring(open ? doneShare() : 0, inside)}
      <span class="words number" aria-hidden="true">${words}</span>
    </button>`;
  }

  #words(running, open) {
    const state = queue.value?.state;
    if (running) {
      return `${t('strip.running', {n: running})} · ${speed(speedNow())}`;
    }
    if (open && state !== 'running') {
      return t(state === 'paused' ? 'strip.paused' : 'strip.stopped', {n: open});
    }
    return open ? t('strip.waiting', {n: open}) : t('strip.idle');
  }
}
customElements.define('aw-live-strip', LiveStrip);

async function open_() {
  const {openQueueSheet} = await import('./queue-sheet.js');
  openQueueSheet();
}

/** What is being looked for in the library. */
export const sought = new Store('');

/** The one search field, and the live strip. */
class Top extends Part {
  constructor() {
    super();
    new Watch(this, language, route, sought);
  }

  render() {
    return html`<header class="top">
      <div class="search" role="search">
        ${icon('find')}
        <input class="input" id="search" type="search" placeholder=${t('search.hint')} aria-label=${t('search.label')} autocomplete="off" spellcheck="false"
          .value=${sought.value} @input=${this.#typed} @keydown=${this.#pressed} />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <aw-live-strip></aw-live-strip>
    </header>`;
  }

  #typed(event) {
    sought.set(event.target.value);
    if (route.value.name !== 'library') {
      go('library');
    }
  }

  #pressed(event) {
    if (event.key === 'Escape') {
      sought.set('');
      event.target.blur();
    } else if (event.key === 'Enter' && sought.value.trim()) {
      /** @type {HTMLElement | null} */
      const first = document.querySelector('.cover a, .cover-row a');
      first?.focus();
    }
  }
}
customElements.define('aw-top', Top);

export function focusSearch() {
  const field = /** @type {HTMLInputElement | null} */ (document.getElementById('search'));
  field?.focus();
  field?.select();
}

/** @type {[string, string][]} */
const PLACES = [
  ['library', 'library'],
  ['find', 'find'],
  ['queue', 'queue'],
  ['activity', 'activity'],
  ['calendar', 'calendar'],
  ['settings', 'settings'],
  ['system', 'system'],
];
const ON_PHONES = PLACES.slice(0, 4);

/** The ways to the screens: at the side, on phones at the foot. */
class Rail extends Part {
  constructor() {
    super();
    new Watch(this, language, route, queue);
  }

  render() {
    return html`
      <nav class="rail" aria-label=${t('nav.main')}>
        <a class="brand" href="."><img src=${new URL('../../icon.svg', import.meta.url).href} alt="" /><span>Aniworld</span></a>
        ${PLACES.slice(0, 5).map((place) => this.#place(place))}
        <span class="gap"></span>
        ${PLACES.slice(5).map((place) => this.#place(place))}
        <button class="place" @click=${() => logout().catch(sayFailure)}>${icon('leave')}<span>${t('logout')}</span></button>
      </nav>
      <nav class="foot" aria-label=${t('nav.main')}>
        ${ON_PHONES.map((place) => this.#place(place))}
        <button class="place" aria-haspopup="dialog" @click=${more}>${icon('more')}<span>${t('nav.more')}</span></button>
      </nav>`;
  }

  #place([name, drawing]) {
    const here = route.value.name === name || (name === 'library' && route.value.name === 'series');
    const open = (queue.value?.downloads.pending ?? 0) + (queue.value?.downloads.downloading ?? 0);
    return html`<a class="place" href=${name} aria-current=${here ? 'page' : nothing}>${icon(drawing)}<span>${t(`nav.${name}`)}</span>
      ${name === 'queue' && open ? html`<span class="badge"><span class="hidden-visually">, ${t('queue.open', {n: open})}</span><span aria-hidden="true">${open > 999 ? '999+' : open}</span></span>` : nothing}</a>`;
  }
}
customElements.define('aw-rail', Rail);

async function more() {
  const {openMenu} = await import('./menu.js');
  openMenu();
}

const FORBEARANCE = 1500;

/** Says that what is shown may be old, as long as the live connection is gone. */
class Lost extends Part {
  #ticking = 0;

  constructor() {
    super();
    new Watch(this, connection, language);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#ticking = setInterval(() => connection.value.status === 'lost' && this.requestUpdate(), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  render() {
    const {status, since} = connection.value;
    const age = Date.now() - since;
    const lost = status === 'lost' && age >= FORBEARANCE;
    document.documentElement.classList.toggle('is-stale', lost);
    return html`<div role="status" class="lost">${lost
      ? html`<div>${icon('offline')}<span>${t('live.lost')} <span class="quiet number">${t('live.stale', {time: duration(age / 1000)})}</span></span>
          <button class="button bare" @click=${hurry}>${t('live.now')}</button></div>`
      : nothing}</div>`;
  }
}
customElements.define('aw-lost', Lost);
