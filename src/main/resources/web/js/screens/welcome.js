import {Part, html, nothing, styled} from '../element.js';
import {Watch} from '../store.js';
import {language, said, t} from '../words.js';
import {api} from '../api.js';
import {go} from '../router.js';
import {library, readLibrary, refresh, scan, startScan} from '../stores/library.js';
import {icon} from '../parts/icon.js';
import {pickFolder} from '../parts/folder-picker.js';

const STEPS = ['folder', 'provider', 'scan'];

/** The first steps after the password: one decision each. */
class Welcome extends Part {
  /** Whether the one provider there is was set up here. */
  #mine = false;

  static properties = {step: {state: true}, folder: {state: true}, address: {state: true}, config: {state: true}, failure: {state: true}, busy: {state: true}, done: {state: true}, silent: {state: true}};

  constructor() {
    super();
    this.step = 'folder';
    this.folder = '';
    this.address = '';
    this.config = null;
    this.failure = null;
    this.busy = false;
    this.done = false;
    this.silent = '';
    new Watch(this, language, scan, refresh, library);
  }

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.config = (await api.get('api/config')).data;
      this.folder ||= this.config.anime_directory ?? '';
    } catch (failure) {
      this.failure = failure;
    }
  }

  render() {
    const at = STEPS.indexOf(this.step);
    return html`<ol class="steps" aria-label=${t('welcome.steps')}>
        <li class="done"><span class="hidden-visually">${t('welcome.password')}</span></li>
        ${STEPS.map((name, i) => html`<li class=${i < at ? 'done' : ''} aria-current=${i === at ? 'step' : nothing}><span class="hidden-visually">${t(`welcome.${name}`)}</span></li>`)}
      </ol>
      <div class="card">${this.step === 'folder' ? this.#folder() : this.step === 'provider' ? this.#provider() : this.#scan()}</div>`;
  }

  #problem() {
    return this.failure ? html`<p class="note failed" role="alert">${icon('alert')}<span>${told(this.failure)}</span></p>` : nothing;
  }

  #folder() {
    return html`<form class="stack" @submit=${this.#saveFolder}>
      <div class="stack tight"><h1>${t('welcome.folder')}</h1><p class="quiet">${t('welcome.folder.why')}</p></div>
      <div class="field"><label for="folder">${t('welcome.folder.label')}</label>
        <div class="with-button"><input id="folder" class="input mono" required placeholder="/srv/anime" .value=${this.folder} @input=${(event) => (this.folder = event.target.value)} />
          <button type="button" class="button" @click=${this.#pick}>${icon('folder', 'small')}${t('folder.choose')}</button></div></div>
      ${this.#problem()}
      <div class="buttons ends"><button class="button first ${this.busy ? 'busy' : ''}">${t('welcome.next')}</button></div>
    </form>`;
  }

  #provider() {
    // One that was set up here can still be put right here.
    const has = this.config?.providers?.length && !this.#mine;
    return html`<form class="stack" @submit=${this.#saveProvider}>
      <div class="stack tight"><h1>${t('welcome.provider')}</h1><p class="quiet">${t('welcome.provider.why')}</p></div>
      ${has
        ? html`<p class="note">${icon('check')}${t('welcome.provider.has', {names: this.config.providers.map((one) => one.options?.title ?? one.id).join(', ')})}</p>`
        : html`<div class="field"><label for="address">${t('welcome.provider.label')}</label>
            <input id="address" class="input mono" type="url" placeholder="https://media.example/catalog.json" .value=${this.address} @input=${(event) => this.#typed(event.target.value)} aria-describedby="address-help" />
            <p class="help" id="address-help">${t('welcome.provider.help')}</p></div>`}
      ${this.#problem()}
      ${this.silent ? html`<p class="note missing" role="alert">${icon('alert')}<span>${this.silent}</span></p>` : nothing}
      <div class="buttons ends"><button type="button" class="button bare" @click=${() => this.#go('folder')}>${t('welcome.back')}</button>
        <button class="button first ${this.busy ? 'busy' : ''}">${t(this.silent ? 'welcome.anyway' : has || this.address.trim() ? 'welcome.next' : 'welcome.later')}</button></div>
    </form>`;
  }

  #scan() {
    const {running, folders, total, failure} = scan.value;
    const asking = refresh.value;
    const share = running ? (total ? folders / total : 0) : asking.running && asking.total ? asking.done / asking.total : this.done ? 1 : 0;
    const found = library.value.series?.length ?? 0;
    return html`<div class="stack">
      <div class="stack tight"><h1>${t(this.done && !running && !asking.running ? 'welcome.scan.done' : 'welcome.scan')}</h1><p class="quiet">${t('welcome.scan.why')}</p></div>
      <div class="bar ${this.done && !asking.running ? 'here' : ''}" role="progressbar" aria-label=${t('welcome.scan')} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(share * 100)}><i ${styled({'--done': String(share)})}></i></div>
      <p class="number" aria-live="polite">${running ? t('scan.running', {folders: folders ?? 0, total: total ?? 0}) : asking.running ? t('welcome.asking', {done: asking.done, total: asking.total}) : this.done ? t('welcome.found', {n: found}) : ''}</p>
      ${failure ? html`<p class="note failed" role="alert">${icon('alert')}${failure}</p>` : this.#problem()}
      <div class="buttons ends">
        ${this.failure ? html`<button class="button" @click=${() => this.#go('folder')}>${t('welcome.back')}</button>` : nothing}
        <button class="button first" @click=${() => go('', {replace: true})}>${t('welcome.end')}</button></div>
    </div>`;
  }

  #typed(address) {
    this.address = address;
    this.silent = '';
  }

  #go(step) {
    this.failure = null;
    this.silent = '';
    this.step = step;
  }

  async #pick() {
    this.folder = (await pickFolder(this.folder)) ?? this.folder;
  }

  async #try(act) {
    this.busy = true;
    this.failure = null;
    try {
      await act();
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  }

  #saveFolder(event) {
    event.preventDefault();
    this.#try(async () => {
      if (this.folder !== this.config?.anime_directory) {
        this.config = (await api.put('api/config', {anime_directory: this.folder.trim()})).data;
      }
      this.#go('provider');
    });
  }

  #saveProvider(event) {
    event.preventDefault();
    this.#try(async () => {
      if (this.address.trim() && !this.silent) {
        this.config = (await api.put('api/config', {providers: [{id: 'catalog', kind: 'catalog', options: {address: this.address.trim()}}]})).data;
        this.#mine = true;
        this.silent = await silence();
        if (this.silent) {
          return;
        }
      }
      this.#go('scan');
      await startScan();
      this.done = true;
      await readLibrary();
    });
  }
}
customElements.define('aw-welcome', Welcome);

/** What was wrong, by the name that people know. @param {import('../api.js').ApiError} failure */
function told(failure) {
  const folder = failure.about('anime_directory');
  return folder ? `${t('set.anime_directory')}: ${folder}` : failure.issues() || failure.message;
}

/** Asks the provider that was just set up, the only one. What it finds does not matter. @returns {Promise<string>} what is wrong with it */
async function silence() {
  try {
    await api.get('api/anime/search?q=a&limit=1');
    return '';
  } catch (failure) {
    if (failure.code !== 'PROVIDER_ERROR') {
      throw failure;
    }
    return t('welcome.silent', {why: said(failure.details.reason).replace(/[.!?]?$/, '.')});
  }
}
