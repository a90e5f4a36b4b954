import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {connection, hurry} from '../live.js';
import {icon} from './icon.js';
import {duration} from '../format.js';

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
