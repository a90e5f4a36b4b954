import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, said, t} from '../words.js';
import {api, segment} from '../api.js';
import {route} from '../router.js';
import {enqueueMissing} from '../stores/queue.js';
import {library, readLibrary} from '../stores/library.js';
import {icon} from '../parts/icon.js';
import {poster} from '../parts/poster.js';
import {say, sayFailure} from '../parts/toasts.js';
import {restsUntil, unanswered} from '../parts/unanswered.js';

/** Asks the providers, and takes series into the library. */
class Find extends Part {
  static properties = {text: {state: true}, hits: {state: true}, warnings: {state: true}, failure: {state: true}, rest: {state: true}, searching: {state: true}, busy: {state: true}};

  /** @type {AbortController | null} */
  #running = null;
  #pause = 0;

  constructor() {
    super();
    this.text = route.value.query.get('q') ?? '';
    this.hits = null;
    this.warnings = [];
    this.failure = null;
    this.rest = null;
    this.searching = false;
    this.busy = new Map();
    new Watch(this, language, library);
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.text) {
      this.#search();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
    this.#running?.abort();
  }

  firstUpdated() {
    this.field('#find')?.focus();
  }

  async #search() {
    clearTimeout(this.#pause);
    this.#running?.abort();
    const text = this.text.trim();
    history.replaceState(history.state, '', text ? `find?q=${segment(text)}` : 'find');
    if (!text) {
      this.hits = null;
      this.searching = false;
      return;
    }
    const mine = (this.#running = new AbortController());
    this.searching = true;
    this.failure = null;
    try {
      const answer = await api.get(`api/anime/search?q=${segment(text)}&limit=50`, {signal: mine.signal});
      this.hits = answer.data;
      this.warnings = answer.warnings ?? [];
    } catch (failure) {
      const rest = mine.signal.aborted ? null : await restsUntil(failure, () => this.requestUpdate());
      if (!mine.signal.aborted) {
        this.rest = rest;
        this.failure = failure;
        this.hits = null;
      }
    } finally {
      if (this.#running === mine) {
        this.searching = false;
      }
    }
  }

  #typed(event) {
    this.text = event.target.value;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#search(), 450);
  }

  render() {
    return html`<div class="page find">
      <header><h1>${t('nav.find')}</h1></header>
      <form role="search" class="big-search" @submit=${(event) => {
        event.preventDefault();
        this.#search();
      }}>
        ${icon(this.searching ? 'retry' : 'find', this.searching ? 'spin' : '')}
        <input id="find" class="input" type="search" maxlength="200" aria-label=${t('find.label')} placeholder=${t('find.hint')} autocomplete="off" .value=${this.text} @input=${this.#typed} />
      </form>
      ${this.failure ? unanswered(this.failure, this.rest, () => this.#search()) : nothing}
      ${this.warnings.map((one) => html`<p class="note missing">${icon('alert')}${typeof one === 'string' ? one : t('find.warning', {provider: one.provider ?? '', reason: said(one.reason ?? one.message ?? '')})}</p>`)}
      <div aria-live="polite" class="hidden-visually">${this.hits ? t('find.found', {n: this.hits.length}) : ''}</div>
      ${this.hits === null ? (this.failure || this.text.trim() ? nothing : html`<div class="empty">${icon('find')}<h2>${t('find.empty')}</h2><p>${t('find.empty.why')}</p></div>`) : this.hits.length === 0 ? html`<div class="empty">${icon('find')}<h2>${t('find.nothing')}</h2></div>` : html`<ul class="finds">${this.hits.map((hit) => this.#hit(hit))}</ul>`}
    </div>`;
  }

  #hit(hit) {
    const busy = this.busy.get(hit.key);
    // It is there only when all that was asked for is done: who leaves earlier would lose the downloads.
    const there = !busy && library.value.byKey.has(hit.key);
    return html`<li class="card hit">
      <div class="peek" @click=${() => this.#look(hit)}>${poster({key: hit.key, name: hit.name, poster: library.value.byKey.get(hit.key)?.poster ?? hit.poster})}</div>
      <div class="grow">
        <h2>${there ? html`<a href="series/${hit.key}">${hit.name}</a>` : hit.name}</h2>
        <p class="small quiet">${[hit.year, hit.provider].filter(Boolean).join(' · ')}${hit.site ? html` · <a href=${hit.site} target="_blank" rel="noreferrer">${t('find.page')}</a>` : nothing}</p>
        <div class="buttons">
          ${there
            ? html`<a class="button" href="series/${hit.key}">${icon('check', 'small')}${t('find.there')}</a>`
            : html`<button class="button" aria-label=${t('preview.title', {name: hit.name})} @click=${() => this.#look(hit)}>${icon('eye', 'small')}${t('find.preview')}</button>
                <button class="button first ${busy ? 'busy' : ''}" @click=${() => this.#add(hit, false)}>${icon('add', 'small')}${t('find.add')}</button>
                <button class="button ${busy ? 'busy' : ''}" @click=${() => this.#add(hit, true)}>${icon('moving', 'small')}${t('find.add.all')}</button>`}
        </div>
      </div>
    </li>`;
  }

  /** What only some open comes when it is opened. */
  async #look(hit) {
    try {
      const {preview} = await import('../parts/preview.js');
      const wish = await preview(hit, ({poster: picture}) => {
        // What was fetched once stays on the card.
        this.hits = this.hits?.map((one) => (one.key === hit.key ? {...one, poster: picture} : one));
      });
      if (wish) {
        await this.#add(hit, wish === 'download');
      }
    } catch (failure) {
      sayFailure(failure);
    }
  }

  async #add(hit, download) {
    this.busy = new Map(this.busy).set(hit.key, true);
    try {
      const series = await api.post('api/anime', {key: hit.key, name: hit.name});
      await readLibrary();
      if (download) {
        const {queued} = await enqueueMissing(series.key, series.title);
        say(t('queued', {n: queued, name: series.title}), {kind: 'good'});
      } else {
        say(t('find.added', {name: series.title}), {kind: 'good'});
      }
    } catch (failure) {
      sayFailure(failure);
    } finally {
      const rest = new Map(this.busy);
      rest.delete(hit.key);
      this.busy = rest;
    }
  }
}
customElements.define('aw-find', Find);
