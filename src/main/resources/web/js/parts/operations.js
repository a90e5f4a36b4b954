import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {ago, moment} from '../format.js';
import {api} from '../api.js';
import {readLibrary} from '../stores/library.js';
import {failed} from './failed.js';
import {icon} from './icon.js';
import {say, sayFailure} from './toasts.js';

const PAGE = 50;

/**
 * Takes back what was done to files: they come back from the trash, or get their old names.
 * @param {number} [id] the newest when absent
 */
export async function takeBack(id) {
  try {
    const {data} = await api.post('api/library/undo', id === undefined ? {} : {operation_id: id});
    say(t('operations.back', {name: data.what}), {kind: 'good'});
    await readLibrary();
  } catch (failure) {
    sayFailure(failure);
  }
}

/** What was done to files, newest first. */
class Operations extends Part {
  static properties = {operations: {state: true}, failure: {state: true}};

  constructor() {
    super();
    this.operations = null;
    this.failure = null;
    new Watch(this, language);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#read();
  }

  async #read() {
    try {
      this.operations = (await api.get(`api/library/operations?per_page=${PAGE}`)).data;
      this.failure = null;
    } catch (failure) {
      this.failure = failure;
    }
  }

  render() {
    if (this.failure) {
      return failed(this.failure, () => this.#read());
    }
    if (this.operations === null) {
      return html`<div class="ghost tall"></div>`;
    }
    if (this.operations.length === 0) {
      return html`<div class="empty">${icon('folder')}<h2>${t('operations.none')}</h2><p>${t('operations.none.why')}</p></div>`;
    }
    return html`<ul class="card entries">${this.operations.map((one) => this.#one(one))}</ul>`;
  }

  #one(one) {
    return html`<li class="entry">
      <div class="grow"><div class="row"><strong>${one.what}</strong><span class="chip plain">${t(`operations.${one.kind}`)}</span>${one.state === 'done' ? nothing : html`<span class="chip plain">${t(`operations.${one.state}`)}</span>`}</div>
        ${one.moves.slice(0, 3).map((move) => html`<p class="small quiet mono">${move.from} → ${move.to}</p>`)}</div>
      <div class="small quiet end" title=${moment(one.at)}>${ago(one.at)}</div>
      ${one.state === 'done' && one.kind !== 'undo' ? html`<button class="button" @click=${() => takeBack(one.id).then(() => this.#read())}>${t('undo')}</button>` : nothing}
    </li>`;
  }
}
customElements.define('aw-operations', Operations);
