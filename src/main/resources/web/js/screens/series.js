import {Part, html, nothing, styled} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {day, episode as spoken, episodeAlone, size} from '../format.js';
import {api, segment} from '../api.js';
import {go} from '../router.js';
import {hear} from '../live.js';
import {enqueue, moving, queueChanges} from '../stores/queue.js';
import {library, readLibrary} from '../stores/library.js';
import {ask} from '../parts/dialogs.js';
import {chip, icon} from '../parts/icon.js';
import {say, sayFailure} from '../parts/toasts.js';
import {takeBack} from '../parts/operations.js';
import {chooseMatch} from '../parts/match.js';
import {chooseTies} from '../parts/ties.js';
import {hero} from '../parts/series-hero.js';
import {editSeries} from '../parts/series-edit.js';
import {readReasons, why} from '../parts/why.js';

const OPEN_AT_FIRST = 4;

/** One series: its seasons, its episodes, and what can be done with them. */
class Series extends Part {
  static properties = {
    key: {},
    series: {state: true},
    failure: {state: true},
    chosen: {state: true},
    shut: {state: true},
    opened: {state: true},
    reasons: {state: true},
    busy: {state: true},
  };

  /** @type {number | null} */
  #last = null;
  #ends = [];

  constructor() {
    super();
    this.key = '';
    this.#clear();
    new Watch(this, language, moving, library);
  }

  #clear() {
    this.series = null;
    this.failure = null;
    this.chosen = new Set();
    this.shut = null;
    this.opened = '';
    /** @type {import('../parts/why.js').Reasons | null} */
    this.reasons = null;
    this.busy = '';
    this.#last = null;
  }

  connectedCallback() {
    super.connectedCallback();
    const again = () => this.#read();
    this.#ends = [
      queueChanges.listen(again),
      hear(['scan_completed', 'refresh_completed'], again),
      hear('series_matched', (data) => data.previous_key === this.key && go(`series/${data.key}`, {replace: true})),
    ];
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#ends.forEach((end) => end());
  }

  willUpdate(changed) {
    if (changed.has('key')) {
      this.#clear();
      this.#read();
    }
  }

  async #read() {
    const key = this.key;
    try {
      const series = await api.get(`api/anime/${segment(key)}`);
      if (key === this.key) {
        this.#take(series);
      }
    } catch (failure) {
      this.failure = this.series ? null : failure;
    }
  }

  #take(series) {
    this.series = series;
    if (this.reasons) {
      this.#ask();
    }
    this.shut ??= new Set(series.seasons.length > OPEN_AT_FIRST ? series.seasons.filter((one) => !one.episodes.some((each) => each.status !== 'present')).map((one) => one.season) : []);
  }

  render() {
    if (this.failure) {
      return html`<div class="empty">${icon(this.failure.status === 404 ? 'find' : 'alert')}<h1>${this.failure.status === 404 ? t('series.gone') : this.failure.message}</h1>
        <div class="buttons"><a class="button first" href=".">${t('nav.library')}</a><button class="button" @click=${this.#read}>${t('again')}</button></div></div>`;
    }
    if (!this.series) {
      return html`<div class="page"><div class="ghost tall"></div></div>`;
    }
    const series = /** @type {any} */ (this.series);
    return html`<article class="page series">
      ${hero(series, this.#acts())}
      ${series.provider ? nothing : html`<div class="note missing">${icon('alert')}<div class="grow"><strong>${t('series.unmatched')}</strong><p>${t('series.unmatched.why')}</p></div>
        <button class="button first" @click=${this.#match}>${t('series.match')}</button></div>`}
      ${series.seasons.length ? series.seasons.map((season) => this.#season(season)) : html`<p class="quiet">${t('series.none')}</p>`}
      ${this.chosen?.size ? this.#selection() : nothing}
    </article>`;
  }

  /** What the head of the page can do. */
  #acts() {
    return {
      busy: this.busy,
      download: () => this.#queue(this.series.missing, 'missing'),
      monitor: (event) => this.#monitor(event),
      refresh: () => this.#refresh(),
      edit: () => this.#edit(),
      match: () => this.#match(),
      tie: () => this.#tie(),
      remove: () => this.#remove(),
    };
  }

  #season({season, episodes}) {
    const here = episodes.filter((one) => one.status === 'present').length;
    const shut = this.shut.has(season);
    const able = episodes.filter((one) => one.status !== 'upcoming');
    const chosen = able.filter((one) => this.chosen.has(one.number)).length;
    const name = season === 0 ? t('series.specials') : t('series.season', {number: season});
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
    const live = [...moving.value.values()].find((each) => each.key === this.key && each.episode === one.number.replace('-', ''));
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
      ${one.status === 'missing' ? html`<p><button class="button" @click=${() => this.#queue([one.number], one.number)}>${icon('moving', 'small')}${t('series.download.one')}</button></p>` : nothing}
    </div>`;
  }

  #selection() {
    return html`<div class="selection" role="toolbar" aria-label=${t('series.selection')}>
      <span class="number grow">${t('series.chosen', {n: this.chosen.size})}</span>
      <button class="button first" @click=${() => this.#queue([...this.chosen], 'chosen')}>${icon('moving')}${t('series.queue')}</button>
      <button class="button bare square" aria-label=${t('series.clear')} @click=${() => (this.chosen = new Set())}>${icon('close')}</button>
    </div>`;
  }

  #fold(season) {
    const shut = new Set(this.shut);
    if (!shut.delete(season)) {
      shut.add(season);
    }
    this.shut = shut;
  }

  /** With shift, all between the last one and this. */
  #choose(one, event) {
    const all = this.series.seasons.flatMap((season) => season.episodes).filter((each) => each.status !== 'upcoming');
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
    const {key} = this;
    try {
      const reasons = await readReasons(key, this.series.provider);
      if (key === this.key) {
        this.reasons = reasons;
      }
    } catch (failure) {
      sayFailure(failure);
    }
  }

  async #edit() {
    const changed = await editSeries(this.series);
    if (changed) {
      say(t('series.changed'), {kind: 'good'});
      readLibrary();
      if (changed.key === this.key) {
        this.#take(changed);
      } else {
        go(`series/${changed.key}`, {replace: true});
      }
    }
  }

  async #do(what, act) {
    this.busy = what;
    try {
      return await act();
    } catch (failure) {
      sayFailure(failure);
      return undefined;
    } finally {
      this.busy = '';
    }
  }

  #queue(episodes, what) {
    return this.#do(what, async () => {
      const {queued, state} = await enqueue(this.series.key, this.series.title, episodes);
      this.chosen = new Set();
      say(t(state === 'paused' ? 'queued.paused' : 'queued', {n: queued, name: this.series.title}), {kind: 'good', action: {label: t('queued.show'), run: () => go('queue')}});
      await this.#read();
    });
  }

  async #monitor(event) {
    const box = event.target;
    const done = await this.#do('monitor', () => api.patch(`api/anime/${segment(this.key)}`, {monitored: box.checked}));
    if (done) {
      this.#take(done);
      readLibrary();
    } else {
      box.checked = !box.checked;
    }
  }

  async #refresh() {
    const done = await this.#do('refresh', () => api.post(`api/anime/${segment(this.key)}/refresh`));
    if (done) {
      this.#take(done);
      say(t('series.refreshed', {n: done.missing.length}), {kind: 'good'});
      readLibrary();
    }
  }

  async #match() {
    const matched = await chooseMatch(this.series);
    if (matched) {
      readLibrary();
      if (matched.key === this.key) {
        this.#take(matched);
      } else {
        go(`series/${matched.key}`, {replace: true});
      }
    }
  }

  async #tie() {
    if (await chooseTies(this.series)) {
      await this.#read();
      readLibrary();
    }
  }

  async #remove() {
    const {title} = this.series;
    const yes = await ask({title: t('series.remove.title', {name: title}), text: t('series.remove.text'), yes: t('series.remove.yes'), danger: true, option: t('series.remove.files')});
    if (!yes) {
      return;
    }
    const done = await this.#do('remove', () => api.delete(`api/anime/${segment(this.key)}?delete_files=${yes.option}`));
    if (done) {
      say(t('series.removed', {name: title}), {kind: 'good', action: yes.option ? {label: t('undo'), run: () => takeBack()} : undefined});
      readLibrary();
      go('library', {replace: true});
    }
  }
}
customElements.define('aw-series', Series);
