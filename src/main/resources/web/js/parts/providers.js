import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {api} from '../api.js';
import {icon} from './icon.js';
import {ask, show} from './dialogs.js';

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
  static properties = {providers: {}, tested: {state: true}};

  constructor() {
    super();
    this.providers = [];
    this.tested = new Map();
    new Watch(this, language);
  }

  render() {
    return html`<div class="card">
      ${this.providers.length === 0 ? html`<p class="pad quiet">${t('providers.none')}</p>` : nothing}
      <ul>${this.providers.map((one) => this.#one(one))}</ul>
      <div class="pad"><button class="button ${this.providers.length ? '' : 'first'}" @click=${() => this.#edit(null)}>${icon('add', 'small')}${t('providers.add')}</button></div>
    </div>`;
  }

  #one(one) {
    return html`<li class="provider pad">
      <div class="grow"><strong>${one.options?.title ?? one.id}</strong> <span class="quiet">${one.kind}</span>
        <p class="small quiet mono">${one.options?.address ?? one.options?.base_url ?? ''}</p>
        ${this.tested.has(one.id) ? html`<p class="small" role="status">${this.tested.get(one.id)}</p>` : nothing}</div>
      <button class="button" @click=${() => this.#test(one)}>${t('providers.test')}</button>
      <button class="button" @click=${() => this.#edit(one)}>${t('providers.edit')}</button>
      <button class="button bare square danger" aria-label=${t('providers.remove', {name: one.id})} @click=${() => this.#remove(one)}>${icon('trash')}</button>
    </li>`;
  }

  #say(providers) {
    this.dispatchEvent(new CustomEvent('change', {detail: providers}));
  }

  /** A search that every provider answers to shows which of them does not. */
  async #test(one) {
    const note = (words) => (this.tested = new Map(this.tested).set(one.id, words));
    note(t('providers.testing'));
    try {
      const {data, warnings} = await api.get('api/anime/search?q=a&limit=100');
      const warning = (warnings ?? []).find((each) => JSON.stringify(each).includes(one.id));
      note(warning ? (warning.reason ?? warning.message ?? String(warning)) : t('providers.answers', {n: data.filter((hit) => hit.provider === one.id).length}));
    } catch (failure) {
      note(failure.message);
    }
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
