import {Part, html, nothing} from '../element.js';
import {Watch, gathered} from '../store.js';
import {language, locale, said, t} from '../words.js';
import {ago, episode, moment, size} from '../format.js';
import {api} from '../api.js';
import {hear} from '../live.js';
import {library, nameOf} from '../stores/library.js';
import {enqueue} from '../stores/queue.js';
import {failed} from '../parts/failed.js';
import {chip, icon} from '../parts/icon.js';
import {poster} from '../parts/poster.js';
import {say, sayFailure} from '../parts/toasts.js';
import '../parts/operations.js';

const PAGE = 50;

/** Where it lies in the library is known by the series. @param {string} path */
const fileName = (path) => path.slice(path.lastIndexOf('/') + 1);

/** What became of downloads, newest first. */
class Activity extends Part {
  static properties = {entries: {state: true}, total: {state: true}, failure: {state: true}, shown: {state: true}};

  #pages = 1;
  #end = () => {};

  constructor() {
    super();
    this.entries = null;
    this.total = 0;
    this.failure = null;
    this.shown = 'all';
    new Watch(this, language, library);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#end = hear(['download_complete', 'download_failed'], gathered(() => this.#read(), 800));
    this.#read();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#end();
  }

  async #read() {
    const {shown} = this;
    try {
      const status = shown === 'failed' ? '&status=failed' : '';
      const parts = await Promise.all(Array.from({length: this.#pages}, (_, i) => api.get(`api/history?per_page=${PAGE}&page=${i + 1}${status}`)));
      if (shown !== this.shown) {
        return; // somebody has asked for others meanwhile
      }
      this.entries = parts.flatMap((part) => part.data);
      this.total = parts[0].pagination.total;
      this.failure = null;
    } catch (failure) {
      this.failure = failure;
    }
  }

  render() {
    return html`<div class="page activity">
      <header><h1>${t('nav.activity')}</h1>
        <div class="choices" role="group" aria-label=${t('library.show')}>
          ${['all', 'failed', 'files'].map((name) => html`<button aria-pressed=${this.shown === name} @click=${() => this.#choose(name)}>${t(`activity.${name}`)}</button>`)}
        </div></header>
      ${this.shown === 'files' ? html`<aw-operations></aw-operations>` : this.#downloads()}
    </div>`;
  }

  #downloads() {
    return html`
      ${this.failure ? failed(this.failure, () => this.#read()) : nothing}
      ${!this.entries ? html`<div class="ghost tall"></div>` : this.entries.length === 0 ? html`<div class="empty">${icon('activity')}<h2>${t(this.shown === 'failed' ? 'activity.none' : 'activity.empty')}</h2><p>${this.shown === 'failed' ? '' : t('activity.empty.why')}</p></div>` : this.#days()}
      ${this.entries && this.entries.length < this.total ? html`<button class="button wide" @click=${() => {
        this.#pages++;
        this.#read();
      }}>${t('queue.more', {n: this.total - this.entries.length})}</button>` : nothing}`;
  }

  #days() {
    const days = Map.groupBy(this.entries ?? [], (one) => new Date(one.ended_at).toDateString());
    return [...days.values()].map(
      (entries) => html`<section><h2 class="day">${this.#day(entries[0].ended_at)}</h2><ul class="card entries">${entries.map((one) => this.#entry(one))}</ul></section>`,
    );
  }

  #day(time) {
    const day = new Date(time);
    const today = new Date();
    if (day.toDateString() === today.toDateString()) {
      return t('activity.today');
    }
    return day.toLocaleDateString(locale(), {weekday: 'long', day: 'numeric', month: 'long', year: day.getFullYear() === today.getFullYear() ? undefined : 'numeric'});
  }

  #entry(one) {
    const entry = library.value.byKey.get(one.serie_id);
    const name = nameOf(one.serie_id, one.serie_name);
    return html`<li class="entry">
      <span class="thumb">${poster({key: one.serie_id, name, poster: entry?.poster})}</span>
      <div class="grow"><div class="row"><a class="name" href="series/${one.serie_id}">${name}</a><span class="number quiet">${episode(one.episode)}</span>${chip(one.status)}</div>
        ${one.status === 'failed' ? html`<p class="reason small">${said(one.error)}</p>` : html`<p class="small quiet mono file" title=${one.file_path}>${fileName(one.file_path)}</p>`}</div>
      <div class="small quiet number end"><div title=${moment(one.ended_at)}>${ago(one.ended_at)}</div><div>${size(one.bytes)}</div></div>
      ${one.status === 'failed' ? html`<button class="button" @click=${() => this.#again(one)}>${icon('retry', 'small')}${t('queue.retry.short')}</button>` : nothing}
    </li>`;
  }

  #choose(name) {
    this.shown = name;
    this.#pages = 1;
    if (name !== 'files') {
      this.#read();
    }
  }

  async #again(one) {
    try {
      await enqueue(one.serie_id, one.serie_name, [one.episode]);
      say(t('queued', {n: 1, name: one.serie_name}), {kind: 'good'});
    } catch (failure) {
      sayFailure(failure);
    }
  }
}
customElements.define('aw-activity', Activity);
