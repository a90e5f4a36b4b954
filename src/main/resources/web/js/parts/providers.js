import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {api, segment} from '../api.js';
import {ago, moment, number} from '../format.js';
import {icon} from './icon.js';
import {ask, show} from './dialogs.js';
import {sayFailure} from './toasts.js';

const KINDS = ['catalog', 'index', 'feed', 'jellyfin', 'peertube', 'archive', 'site'];

/** What each kind asks for, to begin with. */
const DRAFTS = {
  catalog: {address: 'https://media.example/catalog.json'},
  index: {address: 'http://nas.lan/anime/'},
  feed: {addresses: ['https://example.org/feed.xml']},
  jellyfin: {address: 'https://tv.example/'},
  peertube: {address: 'https://peertube.example/'},
  archive: {address: 'https://archive.org/'},
  site: {address: 'https://shows.example/', definition: 'NAME'},
};

/** The providers: where episodes come from. Says `change` with the new list. */
class Providers extends Part {
  static properties = {providers: {}, tested: {state: true}, standing: {state: true}};

  constructor() {
    super();
    this.providers = [];
    this.tested = new Map();
    this.standing = new Map();
    new Watch(this, language);
  }

  willUpdate(changed) {
    if (changed.has('providers')) {
      this.#read();
    }
  }

  render() {
    return html`<div class="card">
      ${this.providers.length === 0 ? html`<p class="pad quiet">${t('providers.none')}</p>` : nothing}
      <ul>${this.providers.map((one) => this.#one(one))}</ul>
      <div class="pad"><button class="button ${this.providers.length ? '' : 'first'}" @click=${() => this.#edit(null)}>${icon('add', 'small')}${t('providers.add')}</button></div>
    </div>`;
  }

  #one(one) {
    const standing = this.standing.get(one.id);
    const trial = this.tested.get(one.id);
    return html`<li class="provider pad">
      <div class="grow"><div class="row"><strong>${standing?.title ?? one.options?.title ?? one.id}</strong><span class="quiet">${KINDS.includes(one.kind) ? t(`kind.${one.kind}`) : one.kind}</span>${standing ? this.#state(standing) : nothing}</div>
        <p class="small quiet mono">${standing?.address ?? one.options?.address ?? ''}</p>
        ${standing?.last_error ? html`<p class="small quiet" title=${moment(standing.last_error.at)}>${t('providers.last', {when: ago(standing.last_error.at), why: standing.last_error.message})}</p>` : nothing}</div>
      <button class="button ${trial?.running ? 'busy' : ''}" @click=${() => this.#test(one)}>${trial?.running ? icon('retry', 'small spin') : nothing}${t('providers.test')}</button>
      <button class="button" @click=${() => this.#edit(one)}>${t('providers.edit')}</button>
      <button class="button bare square danger" aria-label=${t('providers.remove', {name: one.id})} @click=${() => this.#remove(one)}>${icon('trash')}</button>
      ${trial ? html`<div class="trial" role="status">${trial.running ? html`<p class="quiet">${t('providers.testing')}</p>` : nothing}${trial.failure ? html`<p class="reason">${trial.failure}</p>` : nothing}
        <ol>${trial.steps.map((step) => html`<li class="row"><span class="chip ${step.passed ? 'here' : 'failed'}">${icon(step.passed ? 'here' : 'close')}${t(`step.${step.step}`)}</span><span class="grow">${step.seen}</span><span class="number quiet small">${number(step.took_ms)} ms</span></li>`)}</ol></div>` : nothing}
    </li>`;
  }

  #state({state, success_rate: rate}) {
    const look = {ok: 'here', unknown: 'upcoming'}[state] ?? 'missing';
    return html`<span class="chip ${look}">${icon(look === 'here' ? 'here' : look === 'upcoming' ? 'queued' : 'alert')}${t(`standing.${state}`)}</span>${rate !== null && rate < 1 ? html`<span class="small quiet number">${t('providers.rate', {percent: Math.floor(rate * 100)})}</span>` : nothing}`;
  }

  #say(providers) {
    this.dispatchEvent(new CustomEvent('change', {detail: providers}));
  }

  async #read() {
    try {
      const {data} = await api.get('api/providers');
      this.standing = new Map(data.map((one) => [one.id, one]));
    } catch (failure) {
      sayFailure(failure);
    }
  }

  /** Goes through what a download would need, and shows what each step saw. */
  async #test(one) {
    const note = (trial) => (this.tested = new Map(this.tested).set(one.id, trial));
    note({running: true, steps: []});
    try {
      note((await api.post(`api/providers/${segment(one.id)}/test`, {}, {seconds: 180})).data);
    } catch (failure) {
      note({failure: failure.message, steps: []});
    }
    this.#read();
  }

  async #remove(one) {
    if (await ask({title: t('providers.remove', {name: one.id}), text: t('providers.remove.text'), yes: t('providers.remove.yes'), danger: true})) {
      this.#say(this.providers.filter((each) => each.id !== one.id));
    }
  }

  async #edit(one) {
    const draft = {id: one?.id ?? '', kind: one?.kind ?? 'catalog', options: JSON.stringify(one?.options ?? DRAFTS.catalog, null, 2), credentials: ''};
    let wrong = '';
    const changed = await show(
      (close, draw) => html`<header><h2>${t(one ? 'providers.edit' : 'providers.add')}</h2></header>
        <form class="body" @submit=${(event) => {
          event.preventDefault();
          try {
            const entry = {id: draft.id.trim(), kind: draft.kind.trim(), options: JSON.parse(draft.options)};
            if (draft.credentials.trim()) {
              entry.credentials = JSON.parse(draft.credentials);
            }
            close(entry);
          } catch {
            wrong = t('providers.json');
            draw();
          }
        }}>
          <div class="field"><label for="p-id">${t('providers.id')}</label><input id="p-id" class="input mono" required pattern="[a-z0-9_\\-]{1,64}" ?disabled=${Boolean(one)} .value=${draft.id} @input=${(event) => (draft.id = event.target.value)} /><p class="help">${t('providers.id.help')}</p></div>
          <div class="field"><label for="p-kind">${t('providers.kind')}</label><select id="p-kind" class="input" @change=${(event) => {
            draft.kind = event.target.value;
            if (!one) {
              draft.options = JSON.stringify(DRAFTS[draft.kind], null, 2);
            }
            draw();
          }}>${[...new Set([...KINDS, draft.kind])].map((kind) => html`<option value=${kind} ?selected=${kind === draft.kind}>${KINDS.includes(kind) ? t(`kind.${kind}`) : kind}</option>`)}</select></div>
          <div class="field"><label for="p-options">${t('providers.options')}</label><textarea id="p-options" class="input" rows="6" spellcheck="false" .value=${draft.options} @input=${(event) => (draft.options = event.target.value)}></textarea><p class="help">${t('providers.options.help')}</p></div>
          <div class="field"><label for="p-secret">${t('providers.credentials')}</label><textarea id="p-secret" class="input" rows="2" spellcheck="false" placeholder=${one ? t('providers.credentials.kept') : ''} @input=${(event) => (draft.credentials = event.target.value)}></textarea></div>
          ${wrong ? html`<p class="wrong" role="alert">${icon('alert', 'small')}${wrong}</p>` : ''}
          <div class="buttons ends"><button type="button" class="button" @click=${() => close()}>${t('cancel')}</button><button class="button first">${t('save')}</button></div>
        </form>`,
      {name: t(one ? 'providers.edit' : 'providers.add')},
    );
    if (changed) {
      this.#say(one ? this.providers.map((each) => (each.id === one.id ? changed : each)) : [...this.providers, changed]);
    }
  }
}
customElements.define('aw-providers', Providers);
