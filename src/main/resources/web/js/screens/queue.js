import {Part, html, nothing, repeat, styled} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {ago, moment, size} from '../format.js';
import {api} from '../api.js';
import {moving, queue, queueChanges} from '../stores/queue.js';
import {library, nameOf} from '../stores/library.js';
import {ask} from '../parts/dialogs.js';
import {failed} from '../parts/failed.js';
import {chip, icon} from '../parts/icon.js';
import {poster} from '../parts/poster.js';
import {download, running, trouble} from '../parts/queue-downloads.js';
import {Order} from '../parts/queue-order.js';
import {say, sayFailure} from '../parts/toasts.js';
import '../parts/queue-now.js';

const PAGE = 50;
const DETAILED = 10;
const FILTERS = ['all', 'downloading', 'pending', 'failed', 'completed'];
/** How long details are as good as new, in ms. */
const FRESH = 5_000;

/** What is to be downloaded, what moves, what failed. */
class Queue extends Part {
  static properties = {
    items: {state: true},
    total: {state: true},
    details: {state: true},
    opened: {state: true},
    filter: {state: true},
    failure: {state: true},
    busy: {state: true},
  };

  #pages = 1;
  #end = () => {};
  #later = 0;
  /** @type {Map<string, {data: any, form: string, at: number}>} */
  #known = new Map();
  #order = new Order(this, () => this.items ?? [], (act) => this.#send('move', act));

  constructor() {
    super();
    /** @type {any[] | null} */
    this.items = null;
    this.total = 0;
    this.details = new Map();
    this.opened = new Set();
    this.filter = 'all';
    this.failure = null;
    this.busy = '';
    new Watch(this, language, queue, moving, library);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#end = queueChanges.listen(() => this.#order.grabbed || this.#read());
    this.#read();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#later);
    this.#end();
  }

  async #read() {
    const shown = this.filter;
    try {
      const status = shown === 'all' ? '' : `&status=${shown}`;
      const parts = await Promise.all(Array.from({length: this.#pages}, (_, i) => api.get(`api/queue?per_page=${PAGE}&page=${i + 1}${status}`)));
      if (shown !== this.filter) {
        return; // somebody has asked for others meanwhile
      }
      this.items = parts.flatMap((part) => part.data);
      this.total = parts[0].pagination.total;
      this.failure = null;
      await this.#readDetails();
    } catch (failure) {
      this.failure = failure;
    }
  }

  /**
   * Of what somebody opened, of what moves, and of the next ones, which may be held for a reason.
   * Only what changed is read again, and the rest a little later: so a busy queue stays far from the
   * rate limit.
   */
  async #readDetails() {
    const weight = (one) => ({downloading: 1, failed: 2, pending: 3}[one.status] ?? 9);
    const [opened, others] = [true, false].map((open) => (this.items ?? []).filter((one) => this.opened.has(one.queue_item_id) === open));
    const next = others.filter((one) => weight(one) < 9).sort((a, b) => weight(a) - weight(b));
    const wanted = [...opened, ...next.slice(0, DETAILED)];
    const now = Date.now();
    const answers = await Promise.all(wanted.map((one) => this.#detail(one, now)));
    this.#known = new Map(answers.filter(Boolean).map((one) => [one.data.queue_item_id, one]));
    this.details = new Map([...this.#known].map(([id, one]) => [id, one.data]));
  }

  async #detail(one, now) {
    const known = this.#known.get(one.queue_item_id);
    const form = JSON.stringify(one);
    if (known && known.form === form && now - known.at < FRESH) {
      clearTimeout(this.#later);
      this.#later = setTimeout(() => this.#readDetails(), FRESH);
      return known;
    }
    const answer = await api.get(`api/queue/${one.queue_item_id}`).catch(() => null);
    return answer && {data: answer.data, form, at: now};
  }

  render() {
    const state = queue.value?.state;
    const numbers = queue.value?.downloads;
    return html`<div class="page queue">
      <header><h1>${t('queue.title')}</h1>${this.#controls(state, numbers)}</header>
      <aw-queue-now></aw-queue-now>
      <div class="row">
        <div class="choices" role="group" aria-label=${t('library.show')}>
          ${FILTERS.map((name) => html`<button aria-pressed=${this.filter === name} @click=${() => this.#choose(name)}>${t(`queue.show.${name}`)} <span class="count">${this.#count(name) ?? ''}</span></button>`)}
        </div>
        <span class="grow"></span>
        ${queue.value?.failed ? html`<button class="button" @click=${() => this.#send('retry', () => api.post('api/queue/retry-failed'))}>${icon('retry', 'small')}${t('queue.retry.all')}</button>` : nothing}
        ${queue.value?.completed ? html`<button class="button" @click=${() => this.#send('clear', () => api.delete('api/queue?status=completed'))}>${icon('check', 'small')}${t('queue.clear')}</button>` : nothing}
      </div>
      ${this.failure ? failed(this.failure, () => this.#read()) : nothing}
      ${this.#list()}
      <p class="hidden-visually" aria-live="assertive">${this.#order.said}</p>
    </div>`;
  }

  #controls(state, numbers) {
    if (!state) {
      return nothing;
    }
    const open = (numbers?.pending ?? 0) + (numbers?.downloading ?? 0);
    return html`<div class="buttons">
      ${state === 'running'
        ? html`<button class="button" @click=${() => this.#send('pause', () => api.post('api/queue/pause'))}>${icon('pause', 'small')}${t('queue.pause')}</button>`
        : html`<button class="button ${open ? 'first' : ''}" @click=${() => this.#send('start', () => api.post(state === 'paused' ? 'api/queue/resume' : 'api/queue/start'))}>${icon('play', 'small')}${t(state === 'paused' ? 'queue.resume' : 'queue.start')}</button>`}
      ${state === 'stopped' ? nothing : html`<button class="button" title=${t('queue.stop.help')} @click=${() => this.#send('stop', () => api.post('api/queue/stop'))}>${icon('stop', 'small')}${t('queue.stop')}</button>`}
    </div>`;
  }

  #list() {
    if (this.items === null) {
      return html`<div class="ghost tall"></div>`;
    }
    if (this.items.length === 0) {
      return this.filter === 'all'
        ? html`<div class="empty">${icon('queue')}<h2>${t('queue.empty')}</h2><p>${t('queue.empty.why')}</p><a class="button first" href="library?show=missing">${t('queue.empty.go')}</a></div>`
        : html`<div class="empty">${icon('check')}<h2>${t('queue.none')}</h2></div>`;
    }
    return html`<ol class="items">${repeat(this.items, (one) => one.queue_item_id, (one) => this.#item(one))}</ol>
      ${this.items.length < this.total ? html`<button class="button wide" @click=${this.#more}>${t('queue.more', {n: this.total - this.items.length})}</button>` : nothing}`;
  }

  #item(one) {
    const id = one.queue_item_id;
    const numbers = one.downloads;
    const details = this.details.get(id);
    const open = this.opened.has(id);
    const live = [...moving.value.values()].filter((each) => details?.episodes.some((own) => own.download_id === each.download_id));
    const share = (numbers.completed + live.reduce((sum, each) => sum + each.percent / 100, 0)) / Math.max(1, numbers.total);
    const entry = library.value.byKey.get(one.serie_id);
    return html`<li class="item card ${one.status} ${this.#order.grabbed === id ? 'grabbed' : ''}" data-id=${id} @dragover=${this.#order.over} @drop=${this.#order.drop}>
      ${this.#order.grip(one)}
      <a class="thumb" href="series/${one.serie_id}" tabindex="-1" aria-hidden="true">${poster({key: one.serie_id, name: one.serie_name, poster: entry?.poster})}</a>
      <div class="grow">
        <div class="row head">
          <a class="name" href="series/${one.serie_id}">${nameOf(one.serie_id, one.serie_name)}</a>
          ${chip(one.status)}
          ${one.priority ? html`<span class="chip plain" title=${t('queue.priority')}>${one.priority > 0 ? `+${one.priority}` : `−${-one.priority}`}</span>` : nothing}
        </div>
        <p class="small quiet number">
          ${t('queue.done', {done: numbers.completed, total: numbers.total})}${numbers.failed ? html` · <span class="bad">${t('queue.failures', {n: numbers.failed})}</span>` : nothing}${one.known_size_bytes ? ` · ${size(one.known_size_bytes)}` : ''} · <span title=${moment(one.added_at)}>${ago(one.added_at)}</span>
        </p>
        ${one.status === 'downloading' ? html`<div class="bar live"><i ${styled({'--done': String(share)})}></i></div>` : nothing}
        ${live.length ? html`<ul class="running live">${live.map((each) => running(each, details))}</ul>` : nothing}
        ${open && details ? html`<ul class="downloads">${details.episodes.map((each) => download(each, (what, act) => this.#send(what, act)))}</ul>` : nothing}
        ${open ? nothing : trouble(details)}
        ${!open && numbers.failed && one.status === 'failed' ? html`<button class="linklike" @click=${() => this.#toggle(id)}>${t('queue.why')}</button>` : nothing}
      </div>
      <div class="tools">
        ${numbers.failed ? html`<button class="button bare square" aria-label=${t('queue.retry', {name: one.serie_name})} title=${t('queue.retry.short')} @click=${() => this.#send('retry', () => api.post(`api/queue/${id}/retry`))}>${icon('retry')}</button>` : nothing}
        <button class="button bare square" aria-expanded=${String(open)} aria-label=${t('queue.episodes', {name: one.serie_name})} @click=${() => this.#toggle(id)}>${icon(open ? 'up' : 'down')}</button>
        <button class="button bare square" aria-label=${t('queue.remove', {name: one.serie_name})} title=${t('queue.remove.short')} @click=${() => this.#remove(one)}>${icon('close')}</button>
      </div>
    </li>`;
  }

  #count(name) {
    const status = queue.value;
    return status && {all: status.total_items, downloading: status.downloading, pending: status.pending, failed: status.failed, completed: status.completed}[name];
  }

  #choose(name) {
    this.filter = name;
    this.#pages = 1;
    this.#read();
  }

  #more() {
    this.#pages++;
    this.#read();
  }

  #toggle(id) {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) {
      opened.add(id);
    }
    this.opened = opened;
    this.#readDetails();
  }

  /** @returns {Promise<boolean>} whether it worked; else what failed has been said */
  async #send(what, act) {
    this.busy = what;
    try {
      await act();
      this.#known.clear();
      await this.#read();
      return true;
    } catch (failure) {
      sayFailure(failure);
      return false;
    } finally {
      this.busy = '';
    }
  }

  async #remove(one) {
    const running = one.downloads.downloading > 0;
    if (running && !(await ask({title: t('queue.remove.title', {name: one.serie_name}), text: t('queue.remove.text'), yes: t('queue.remove.yes'), danger: true}))) {
      return;
    }
    if (await this.#send('remove', () => api.delete(`api/queue/${one.queue_item_id}`))) {
      say(t('queue.removed', {name: one.serie_name}));
    }
  }
}
customElements.define('aw-queue', Queue);
