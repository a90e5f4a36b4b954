import {Part, html} from '../element.js';
import {Store, Watch} from '../store.js';
import {language, t} from '../words.js';
import {go, route} from '../router.js';
import {icon} from './icon.js';
import './live-strip.js';

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
