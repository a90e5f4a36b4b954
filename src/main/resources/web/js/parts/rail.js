import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {route} from '../router.js';
import {logout} from '../session.js';
import {queue} from '../stores/queue.js';
import {icon} from './icon.js';
import {sayFailure} from './toasts.js';

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
