import {Part, html, nothing} from '../element.js';
import {Watch, gathered} from '../store.js';
import {language, locale, t} from '../words.js';
import {day, episode} from '../format.js';
import {api} from '../api.js';
import {hear} from '../live.js';
import {library} from '../stores/library.js';
import {failed} from '../parts/failed.js';
import {chip, icon} from '../parts/icon.js';
import {poster} from '../parts/poster.js';

const WEEKS = 5;

/** The day as `2026-03-14`, of this place. @param {Date} date */
const iso = (date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** What comes out when, five weeks at a time, from the Monday of this one. */
class Calendar extends Part {
  static properties = {from: {state: true}, found: {state: true}, failure: {state: true}, mine: {state: true}};

  #end = () => {};

  constructor() {
    super();
    this.from = monday(new Date());
    this.found = null;
    this.failure = null;
    this.mine = false;
    new Watch(this, language, library);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#end = hear(['download_complete', 'scan_completed', 'refresh_completed'], gathered(() => this.#read(), 1200));
    this.#read();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#end();
  }

  async #read() {
    const from = this.from;
    try {
      const found = await api.get(`api/calendar?from=${iso(from)}&to=${iso(after(from, WEEKS * 7 - 1))}`);
      if (from === this.from) {
        this.found = found;
        this.failure = null;
      }
    } catch (failure) {
      this.failure = failure;
    }
  }

  render() {
    return html`<div class="page calendar">
      <header><h1>${t('nav.calendar')}</h1>
        <label class="switch"><input type="checkbox" role="switch" .checked=${this.mine} @change=${(event) => (this.mine = event.target.checked)} />${t('calendar.monitored')}</label>
        <div class="buttons">
          <button class="button square" aria-label=${t('calendar.before')} title=${t('calendar.before')} @click=${() => this.#go(after(this.from, -WEEKS * 7))}>${icon('left')}</button>
          <button class="button" @click=${() => this.#go(monday(new Date()))}>${t('calendar.today')}</button>
          <button class="button square" aria-label=${t('calendar.after')} title=${t('calendar.after')} @click=${() => this.#go(after(this.from, WEEKS * 7))}>${icon('right')}</button>
        </div></header>
      <p class="quiet">${t('calendar.span', {from: day(iso(this.from)), to: day(iso(after(this.from, WEEKS * 7 - 1)))})}</p>
      ${this.failure ? failed(this.failure, () => this.#read()) : nothing}
      ${this.found === null ? (this.failure ? nothing : html`<div class="ghost tall"></div>`) : this.#content(this.found)}
    </div>`;
  }

  #content(found) {
    const shown = found.data.filter((one) => !this.mine || one.monitored);
    if (shown.length === 0) {
      return this.#nothing(found);
    }
    const days = Map.groupBy(shown, (one) => one.date);
    return html`<div class="days">${[...days].map(([date, entries]) => this.#day(date, entries))}</div>
      ${found.more ? html`<p class="quiet">${t('calendar.more')}</p>` : nothing}`;
  }

  #day(date, entries) {
    const today = date === iso(new Date());
    const name = new Date(`${date}T00:00`).toLocaleDateString(locale(), {weekday: 'long', day: 'numeric', month: 'long'});
    return html`<section class="date ${today ? 'today' : ''}">
      <h2 class="day">${name}${today ? html` <span class="chip moving">${t('activity.today')}</span>` : nothing}</h2>
      <ul class="card entries">${entries.map((one) => this.#entry(one))}</ul>
    </section>`;
  }

  #entry(one) {
    const entry = library.value.byKey.get(one.key);
    return html`<li class="entry ${one.monitored ? '' : 'unmonitored'}">
      <span class="thumb">${poster({key: one.key, name: one.name, poster: entry?.poster})}</span>
      <div class="grow"><div class="row"><a class="name" href="series/${one.key}">${one.name}</a><span class="number quiet">${episode(one.number)}</span></div>
        ${one.title ? html`<p class="small quiet">${one.title}</p>` : nothing}</div>
      ${chip(one.status)}
    </li>`;
  }

  /** Nobody is left before an empty page without a word on why. */
  #nothing(found) {
    if (!found.dates_known) {
      return html`<div class="empty">${icon('calendar')}<h2>${t('calendar.dateless')}</h2><p>${t('calendar.dateless.why')}</p><a class="button first" href="settings/providers">${t('calendar.dateless.go')}</a></div>`;
    }
    const hidden = found.data.length;
    return html`<div class="empty">${icon('calendar')}<h2>${t('calendar.none')}</h2>
      <p>${hidden ? t('calendar.hidden', {n: hidden}) : found.next ? t('calendar.next', {day: day(found.next)}) : t('calendar.none.why')}</p>
      ${!hidden && found.next ? html`<button class="button first" @click=${() => this.#go(monday(new Date(`${found.next}T00:00`)))}>${t('calendar.next.go')}</button>` : nothing}</div>`;
  }

  #go(from) {
    this.from = from;
    this.found = null;
    this.#read();
  }
}
customElements.define('aw-calendar', Calendar);

/** @param {Date} date */
function monday(date) {
  const start = new Date(date.getFullYear(), date.getMonth(), date.getDate());
  return after(start, -((start.getDay() + 6) % 7));
}

/** @param {Date} date @param {number} days */
function after(date, days) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}
