import {Part, html, nothing, repeat, styled} from '../element.js';
import {Watch, remember, remembered} from '../store.js';
import {language, locale, t} from '../words.js';
import {ago, moment} from '../format.js';
import {api} from '../api.js';
import {go, scrolled} from '../router.js';
import {fold, folded, library, readLibrary, scan} from '../stores/library.js';
import {enqueueMissing, moving, movingKeys} from '../stores/queue.js';
import {chip, icon} from '../parts/icon.js';
import {poster} from '../parts/poster.js';
import {say, sayFailure} from '../parts/toasts.js';
import {sought} from '../parts/frame.js';
import {Rows} from '../parts/rows.js';

const FILTERS = {
  all: () => true,
  missing: (one) => one.missing > 0,
  complete: (one) => one.state === 'complete',
  unmatched: (one) => one.state === 'unmatched',
  unmonitored: (one) => !one.monitored,
};
const SORTS = {
  name: () => 0,
  missing: (a, b) => b.missing - a.missing,
  updated: (a, b) => (a.updated_at < b.updated_at ? 1 : -1),
  year: (a, b) => (b.year ?? 0) - (a.year ?? 0),
};
const CAPTION = 80;
const GAP = 18;

/** What is asked before a scan that would lose much; seldom needed. */
const losses = () => import('../parts/losses.js');

/** The collection: as posters, or as a list for those who compare. */
class Library extends Part {
  static properties = {filter: {state: true}, sort: {state: true}, view: {state: true}, busy: {state: true}};

  #rows = new Rows(this);
  #shown = [];
  #restore = scrolled();

  constructor() {
    super();
    const query = new URLSearchParams(location.search);
    const asked = query.get('show') ?? 'all';
    this.filter = asked in FILTERS ? asked : 'all';
    this.sort = remembered('library.sort', 'name') in SORTS ? remembered('library.sort', 'name') : 'name';
    this.view = remembered('library.view', 'grid') === 'list' ? 'list' : 'grid';
    this.busy = new Set();
    new Watch(this, library, language, sought, scan, moving);
  }

  render() {
    const {series, failure} = library.value;
    return html`<div class="library">
      <div class="page-head">
        <h1 class=${series ? 'hidden-visually' : ''}>${t('nav.library')}</h1>
        ${series ? this.#tools(series) : nothing}
      </div>
      ${this.#scanning()}
      ${series ? this.#content(series) : failure ? this.#failed(failure) : this.#ghosts()}
    </div>`;
  }

  #tools(series) {
    return html`
      <div class="choices" role="group" aria-label=${t('library.show')}>
        ${Object.keys(FILTERS).map((name) => {
          const count = series.filter(FILTERS[name]).length;
          return name !== 'all' && name !== this.filter && count === 0
            ? nothing
            : html`<button aria-pressed=${this.filter === name} @click=${() => this.#choose(name)}>${t(`library.show.${name}`)} <span class="count">${count.toLocaleString(locale())}</span></button>`;
        })}
      </div>
      <span class="grow"></span>
      <label class="hidden-visually" for="sort">${t('library.sort')}</label>
      <select id="sort" class="input plain" .value=${this.sort} @change=${(event) => this.#sortBy(event.target.value)}>
        ${Object.keys(SORTS).map((name) => html`<option value=${name} ?selected=${name === this.sort}>${t(`library.sort.${name}`)}</option>`)}
      </select>
      <div class="choices" role="group" aria-label=${t('library.view')}>
        ${['grid', 'list'].map((name) => html`<button aria-pressed=${this.view === name} aria-label=${t(`library.view.${name}`)} title=${t(`library.view.${name}`)} @click=${() => this.#look(name)}>${icon(name, 'small')}</button>`)}
      </div>
      <button class="button" aria-label=${t('library.scan')} ?disabled=${scan.value.running} @click=${this.#scan}>${icon('retry', scan.value.running ? 'small spin' : 'small')}<span>${t('library.scan')}</span></button>`;
  }

  #scanning() {
    const {running, folders, total, new_series: fresh} = scan.value;
    if (!running) {
      return this.#waiting();
    }
    return html`<div class="card pad scan" role="status">
      <div class="row"><span class="grow">${t('scan.running', {folders: folders ?? 0, total: total ?? 0})}</span>
        <span class="quiet number">${fresh ? t('scan.fresh', {n: fresh}) : ''}</span></div>
      <div class="bar"><i ${styled({'--done': total ? String(folders / total) : '0'})}></i></div>
    </div>`;
  }

  #waiting() {
    const {waiting} = scan.value;
    return waiting
      ? html`<div class="card pad row" role="status">${icon('alert')}<span class="grow">${t('loss.waits', {n: waiting.lost_files, all: waiting.known_files})}</span>
          <button class="button" @click=${() => losses().then((one) => one.confirmLoss(waiting, waiting.message))}>${t('loss.show')}</button></div>`
      : nothing;
  }

  #content(series) {
    if (series.length === 0) {
      return html`<div class="empty">${icon('library')}<h2>${t('library.empty')}</h2><p>${t('library.empty.why')}</p>
        <div class="buttons"><button class="button first" ?disabled=${scan.value.running} @click=${this.#scan}>${t('library.scan')}</button>
        <a class="button" href="settings/library">${t('library.empty.folder')}</a></div></div>`;
    }
    this.#shown = this.#choice(series);
    return html`${this.#shown.length === 0 ? this.#nothing() : this.view === 'grid' ? this.#grid() : this.#list()}
      ${sought.value.trim() ? html`<p class="beyond">${icon('find', 'small')}<a href="find?q=${encodeURIComponent(sought.value.trim())}">${t('library.beyond', {text: sought.value.trim()})}</a></p>` : nothing}`;
  }

  #choice(series) {
    const words = fold(sought.value).split(/\s+/).filter(Boolean);
    const found = series.filter((one) => FILTERS[this.filter](one) && words.every((word) => folded(one).includes(word)));
    return this.sort === 'name' ? found : found.sort(SORTS[this.sort]);
  }

  #nothing() {
    return sought.value.trim()
      ? html`<div class="empty">${icon('find')}<h2>${t('library.nothing', {text: sought.value.trim()})}</h2></div>`
      : html`<div class="empty">${icon('check')}<h2>${t(`library.none.${this.filter}`)}</h2></div>`;
  }

  #grid() {
    const width = this.#rows.width;
    const least = width < 500 ? 104 : width < 1000 ? 140 : width > 2800 ? 290 : width > 2000 ? 190 : 158;
    const gap = width < 500 ? 12 : GAP;
    const columns = Math.max(2, Math.floor((width + gap) / (least + gap)));
    const cover = (width - gap * (columns - 1)) / columns;
    const height = cover * 1.5 + (width > 2800 ? 2 : 1) * CAPTION;
    const window = this.#rows.window(Math.ceil(this.#shown.length / columns), height + gap);
    const from = window.from * columns;
    const live = movingKeys();
    const part = this.#shown.slice(from, window.to * columns);
    return html`<ul class="covers" ${styled({'height': `${window.height - gap}px`, '--cover': `${cover}px`, '--line': `${height}px`})} @keydown=${(event) => this.#arrow(event, columns)}>
      ${repeat(part, (one) => one.key, (one, i) => {
        const at = from + i;
        return html`<li class="cover ${one.monitored ? '' : 'unmonitored'}" aria-setsize=${this.#shown.length} aria-posinset=${at + 1} data-at=${at}
          ${styled({transform: `translate(${(at % columns) * (cover + gap)}px, ${Math.floor(at / columns) * (height + gap)}px)`})}>${this.#cover(one, live.has(one.key))}</li>`;
      })}
    </ul>`;
  }

  #cover(one, isMoving) {
    const present = one.released - one.missing;
    return html`
      <a href="series/${one.key}" class="frame ${isMoving ? 'moving' : ''}" title=${one.name}>
        ${poster(one)}
        ${one.missing ? html`<span class="pill">${icon('missing', 'small')}<span class="number">${one.missing}</span><span class="hidden-visually"> ${t('state.missing')}</span></span>` : nothing}
        ${one.state === 'unmatched' ? html`<span class="pill grey">?<span class="hidden-visually"> ${t('state.unmatched')}</span></span>` : nothing}
        ${one.released ? html`<span class="hair ${one.missing ? '' : 'whole'}"><i ${styled({'--done': String(present / one.released)})}></i></span>` : nothing}
        <span class="title">${one.name}</span>
      </a>
      <span class="under"><span class="number">${this.#under(one, present)}</span></span>
      ${one.missing ? this.#download(one) : nothing}`;
  }

  #under(one, present) {
    if (one.state === 'unmatched') {
      return t('state.unmatched');
    }
    const count = one.missing ? t('library.of', {present, released: one.released}) : t('library.all', {n: one.released});
    return one.year ? `${one.year} · ${count}` : count;
  }

  #download(one) {
    const words = t('library.download', {n: one.missing, name: one.name});
    return html`<button class="get" aria-label=${words} title=${words} ?disabled=${this.busy.has(one.key)} @click=${() => this.#get(one)}>${icon(this.busy.has(one.key) ? 'retry' : 'moving', this.busy.has(one.key) ? 'spin' : '')}</button>`;
  }

  #list() {
    const line = this.#rows.width > 2800 ? 88 : 56;
    const window = this.#rows.window(this.#shown.length, line);
    const live = movingKeys();
    return html`<div class="lines card">
      <div class="line head" aria-hidden="true"><span></span><span>${t('column.title')}</span><span class="wide">${t('column.year')}</span><span>${t('column.state')}</span><span class="wide">${t('column.episodes')}</span><span class="wide">${t('column.updated')}</span><span></span></div>
      <ul ${styled({height: `${window.height}px`, '--line': `${line}px`})} @keydown=${(event) => this.#arrow(event, 1)}>
      ${repeat(this.#shown.slice(window.from, window.to), (one) => one.key, (one, i) => {
        const at = window.from + i;
        return html`<li class="line cover-row" aria-setsize=${this.#shown.length} aria-posinset=${at + 1} data-at=${at} ${styled({transform: `translateY(${at * line}px)`})}>
          ${poster(one)}
          <a href="series/${one.key}" title=${one.name}>${one.name}</a>
          <span class="wide number quiet">${one.year ?? ''}</span>
          <span>${live.has(one.key) ? chip('downloading') : one.missing ? html`<span class="chip missing">${icon('missing')}${t('library.missing', {n: one.missing})}</span>` : chip(one.state)}</span>
          <span class="wide number quiet">${one.released ? `${one.released - one.missing} / ${one.released}` : ''}</span>
          <span class="wide quiet" title=${moment(one.updated_at)}>${ago(one.updated_at)}</span>
          <span class="end">${one.missing ? this.#download(one) : nothing}</span>
        </li>`;
      })}</ul></div>`;
  }

  #failed(failure) {
    return html`<div class="empty">${icon('alert')}<h2>${failure.message}</h2><button class="button first" @click=${readLibrary}>${t('again')}</button></div>`;
  }

  #ghosts() {
    return html`<div class="ghosts" aria-hidden="true">${Array.from({length: 18}, () => html`<div class="ghost"></div>`)}</div>`;
  }

  updated() {
    if (this.#restore && library.value.series) {
      const to = this.#restore;
      this.#restore = 0;
      requestAnimationFrame(() => scrollTo(0, to));
    }
  }

  #choose(name) {
    this.filter = name;
    history.replaceState(history.state, '', name === 'all' ? 'library' : `library?show=${name}`);
    scrollTo(0, 0);
  }

  #sortBy(name) {
    this.sort = name;
    remember('library.sort', name);
  }

  #look(name) {
    this.view = name;
    remember('library.view', name);
  }

  async #scan() {
    await losses().then((one) => one.walk());
  }

  async #get(one) {
    this.busy = new Set(this.busy).add(one.key);
    try {
      const {queued, state} = await enqueueMissing(one.key, one.name);
      say(t(state === 'paused' ? 'queued.paused' : 'queued', {n: queued, name: one.name}), {
        kind: 'good',
        action: state === 'paused' ? {label: t('queue.resume'), run: () => api.post('api/queue/resume').catch(sayFailure)} : {label: t('queued.show'), run: () => go('queue')},
      });
    } catch (failure) {
      sayFailure(failure);
    } finally {
      const rest = new Set(this.busy);
      rest.delete(one.key);
      this.busy = rest;
    }
  }

  /** Arrows go through the covers; `d` downloads what the one in focus lacks. */
  #arrow(event, columns) {
    const at = Number(event.target.closest('[data-at]')?.dataset.at);
    const step = {ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns}[event.key];
    if (event.key === 'd' && this.#shown[at]?.missing) {
      this.#get(this.#shown[at]);
      return;
    }
    if (step === undefined || event.altKey || event.metaKey || event.ctrlKey) {
      return;
    }
    event.preventDefault();
    /** @type {HTMLElement | null} */
    const next = this.querySelector(`[data-at="${at + step}"] a`);
    next?.focus({preventScroll: true});
    next?.scrollIntoView({block: 'nearest'});
  }
}
customElements.define('aw-library', Library);
