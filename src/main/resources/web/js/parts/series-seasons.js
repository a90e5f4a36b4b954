import {Part, html, nothing, styled} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {day, episode as spoken, episodeAlone, size} from '../format.js';
import {moving} from '../stores/queue.js';
import {seasonName, specialsLast} from './seasons.js';
import {chip, icon} from './icon.js';
import {sayFailure} from './toasts.js';
import {readReasons, why} from './why.js';

const OPEN_AT_FIRST = 4;

/** The seasons of a series, what is chosen of them, and why what is not here is not. */
class Seasons extends Part {
  static properties = {
    series: {},
    queue: {},
    chosen: {state: true},
    shut: {state: true},
    opened: {state: true},
    reasons: {state: true},
  };

  #key = '';
  /** @type {number | null} */
  #last = null;

  constructor() {
    super();
    /** @type {any} */
    this.series = null;
    /** @type {(episodes: string[]) => Promise<unknown>} says whether they are queued */
    this.queue = async () => false;
    this.chosen = new Set();
    /** @type {Set<number> | null} */
    this.shut = null;
    this.opened = '';
    /** @type {import('./why.js').Reasons | null} */
    this.reasons = null;
    new Watch(this, language, moving);
  }

  /** Another series begins as if nobody had touched anything. */
  #forget() {
    this.#key = this.series.key;
    this.#last = null;
    this.chosen = new Set();
    this.shut = null;
    this.opened = '';
    this.reasons = null;
  }

  willUpdate(changed) {
    if (changed.has('series')) {
      if (this.series.key !== this.#key) {
        this.#forget();
      }
      if (this.reasons) {
        this.#ask();
      }
      this.shut ??= new Set(this.series.seasons.length > OPEN_AT_FIRST ? this.series.seasons.filter(isWhole).map((one) => one.season) : []);
    }
  }

  render() {
    const seasons = specialsLast(this.series.seasons);
    return html`${seasons.length ? seasons.map((season) => this.#season(season)) : html`<p class="quiet">${t('series.none')}</p>`}
      ${this.chosen.size ? this.#selection() : nothing}`;
  }

  #season({season, episodes}) {
    const here = episodes.filter((one) => one.status === 'present').length;
    const shut = (this.shut?.has(season) ?? false);
    const able = episodes.filter((one) => one.status !== 'upcoming');
    const chosen = able.filter((one) => this.chosen.has(one.number)).length;
    const name = seasonName(season);
    return html`<section class="card season" aria-label=${name}>
      <header class="row">
        <input type="checkbox" class="check" aria-label=${t('series.choose.all', {name})} .checked=${chosen > 0 && chosen === able.length} .indeterminate=${chosen > 0 && chosen < able.length} @change=${(event) => this.#chooseAll(able, event.target.checked)} />
        <h2 class="grow"><button class="fold" aria-expanded=${String(!shut)} @click=${() => this.#fold(season)}>${icon(shut ? 'right' : 'down', 'small')}${name}</button></h2>
        <span class="quiet number small">${t('library.of', {present: here, released: able.length})}</span>
        <div class="bar here narrow" aria-hidden="true"><i ${styled({'--done': String(able.length ? here / able.length : 0)})}></i></div>
      </header>
      ${shut ? nothing : html`<ul class="episodes">${episodes.map((one) => this.#episode(one))}</ul>`}
    </section>`;
  }

  #episode(one) {
    const live = [...moving.value.values()].find((each) => each.key === this.series.key && each.episode === one.number.replace('-', ''));
    const open = this.opened === one.number;
    return html`<li class="episode ${this.chosen.has(one.number) ? 'chosen' : ''}">
      <div class="main">
        <input type="checkbox" class="check" aria-label=${t('series.choose', {episode: spoken(one.number)})} ?disabled=${one.status === 'upcoming'} .checked=${this.chosen.has(one.number)} @click=${(event) => this.#choose(one, event)} />
        <span class="which number">${episodeAlone(one.number)}</span>
        <button class="what" aria-expanded=${String(open)} @click=${() => this.#open(one)}>${one.title || spoken(one.number)}</button>
        <span class="wide quiet small">${one.language ?? (one.status === 'upcoming' && one.released ? day(one.released) : '')}</span>
        <span class="wide quiet small number end">${size(one.size_bytes)}</span>
        <span class="state">${live ? html`<span class="chip moving live">${icon('moving')}<span class="number">${Math.floor(live.percent)} %</span></span>` : chip(one.status)}</span>
      </div>
      ${live ? html`<div class="bar thin"><i ${styled({'--done': String(live.percent / 100)})}></i></div>` : nothing}
      ${open ? this.#more(one) : nothing}
    </li>`;
  }

  #more(one) {
    if (one.status === 'present') {
      return html`<div class="why"><dl class="definitions"><dt>${t('series.file')}</dt><dd class="mono">${one.file}</dd><dt>${t('series.size')}</dt><dd>${size(one.size_bytes)}</dd></dl></div>`;
    }
    return html`<div class="why">
      ${why(one, this.series, this.reasons ?? null)}
      ${one.status === 'missing' ? html`<p><button class="button" @click=${() => this.queue([one.number])}>${icon('moving', 'small')}${t('series.download.one')}</button></p>` : nothing}
    </div>`;
  }

  #selection() {
    return html`<div class="selection" role="toolbar" aria-label=${t('series.selection')}>
      <span class="number grow">${t('series.chosen', {n: this.chosen.size})}</span>
      <button class="button first" @click=${() => this.#queueChosen()}>${icon('moving')}${t('series.queue')}</button>
      <button class="button bare square" aria-label=${t('series.clear')} @click=${() => (this.chosen = new Set())}>${icon('close')}</button>
    </div>`;
  }

  #fold(season) {
    const shut = new Set(this.shut ?? []);
    if (!shut.delete(season)) {
      shut.add(season);
    }
    this.shut = shut;
  }

  /** With shift, all between the last one and this. */
  #choose(one, event) {
    const all = specialsLast(this.series.seasons).flatMap((season) => season.episodes).filter((each) => each.status !== 'upcoming');
    const at = all.indexOf(one);
    const from = event.shiftKey && this.#last !== null ? this.#last : at;
    const chosen = new Set(this.chosen);
    for (const each of all.slice(Math.min(from, at), Math.max(from, at) + 1)) {
      event.target.checked ? chosen.add(each.number) : chosen.delete(each.number);
    }
    this.#last = at;
    this.chosen = chosen;
  }

  #chooseAll(episodes, all) {
    const chosen = new Set(this.chosen);
    episodes.forEach((one) => (all ? chosen.add(one.number) : chosen.delete(one.number)));
    this.chosen = chosen;
  }

  #open(one) {
    this.opened = this.opened === one.number ? '' : one.number;
    if (this.opened && one.status === 'missing' && this.reasons === null) {
      this.#ask();
    }
  }

  async #ask() {
    const {key, provider} = this.series;
    try {
      const reasons = await readReasons(key, provider);
      if (key === this.series.key) {
        this.reasons = reasons;
      }
    } catch (failure) {
      sayFailure(failure);
    }
  }

  async #queueChosen() {
    if (await this.queue([...this.chosen])) {
      this.chosen = new Set();
    }
  }
}
customElements.define('aw-seasons', Seasons);

const isWhole = ({episodes}) => episodes.every((one) => one.status === 'present');
