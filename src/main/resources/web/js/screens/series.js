import {Part, html, nothing, styled} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {episode as spoken, episodeAlone, ago, moment, size} from '../format.js';
import {api, segment} from '../api.js';
import {go} from '../router.js';
import {hear} from '../live.js';
import {enqueue, moving, queueChanges} from '../stores/queue.js';
import {library, readLibrary} from '../stores/library.js';
import {ask} from '../parts/dialogs.js';
import {chip} from '../parts/chip.js';
import {icon} from '../parts/icon.js';
import {poster} from '../parts/poster.js';
import {say, sayFailure} from '../parts/toasts.js';
import {takeBack} from '../parts/operations.js';
import {chooseMatch} from '../parts/match.js';

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
    history: {state: true},
    busy: {state: true},
  };

  #last = null;
  #ends = [];

  constructor() {
    super();
    this.#clear();
    new Watch(this, language, moving, library);
  }

  #clear() {
    this.series = null;
    this.failure = null;
    this.chosen = new Set();
    this.shut = null;
    this.opened = '';
    this.history = null;
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
    const {series} = this;
    return html`<article class="page series">
      ${this.#hero(series)}
      ${series.provider ? nothing : html`<div class="note missing">${icon('alert')}<div class="grow"><strong>${t('series.unmatched')}</strong><p>${t('series.unmatched.why')}</p></div>
        <button class="button first" @click=${this.#match}>${t('series.match')}</button></div>`}
      ${series.seasons.length ? series.seasons.map((season) => this.#season(season)) : html`<p class="quiet">${t('series.none')}</p>`}
      ${this.chosen.size ? this.#selection() : nothing}
    </article>`;
  }

  #hero(series) {
    const all = series.seasons.flatMap((season) => season.episodes);
    const out = all.filter((one) => one.status !== 'upcoming').length;
    const here = all.filter((one) => one.status === 'present').length;
    const entry = {key: series.key, name: series.title, poster: library.value.byKey.get(series.key)?.poster ?? null};
    const lacking = all.filter((one) => one.status === 'missing').length;
    return html`<header class="hero">
      <div class="behind" aria-hidden="true">${poster(entry)}</div>
      <div class="face">${poster(entry)}</div>
      <div class="about">
        <h1>${series.title}</h1>
        <p class="facts">
          ${[
            series.year,
            series.provider,
            all.length ? t('library.of', {present: here, released: out}) + ' ' + t('series.here') : null,
          ]
            .filter(Boolean)
            .map((fact, i) => html`${i ? html`<span aria-hidden="true"> · </span>` : nothing}<span>${fact}</span>`)}
        </p>
        ${series.description ? html`<p class="description" @click=${(event) => event.currentTarget.classList.toggle('whole')}>${series.description}</p>` : nothing}
        <p class="small quiet row folder" title=${t('series.folder')}>${icon('folder', 'small')}<span>${series.folder}</span></p>
        <div class="row actions">
          ${lacking
            ? html`<button class="button first ${this.busy === 'missing' ? 'busy' : ''}" @click=${() => this.#queue(series.missing, 'missing')}>${icon('moving')}${t('series.download', {n: lacking})}</button>`
            : all.length
              ? this.#whole(all)
              : nothing}
          <label class="switch" title=${t('series.monitor.help')}><input type="checkbox" role="switch" .checked=${series.monitored} @change=${this.#monitor} />${t('series.monitor')}</label>
          <span class="grow"></span>
          ${series.provider ? html`<button class="button ${this.busy === 'refresh' ? 'busy' : ''}" @click=${this.#refresh}>${icon('retry', this.busy === 'refresh' ? 'small spin' : 'small')}${t('series.refresh')}</button>` : nothing}
          ${series.link ? html`<a class="button bare square" href=${series.link} target="_blank" rel="noreferrer" aria-label=${t('series.page')} title=${t('series.page')}>${icon('link')}</a>` : nothing}
          ${series.provider ? html`<button class="button bare square" aria-label=${t('series.rematch')} title=${t('series.rematch')} @click=${this.#match}>${icon('bookmark')}</button>` : nothing}
          <button class="button bare square danger" aria-label=${t('series.remove')} title=${t('series.remove')} @click=${this.#remove}>${icon('trash')}</button>
        </div>
      </div>
    </header>`;
  }

  #whole(all) {
    const coming = all.some((one) => one.status === 'queued' || one.status === 'downloading');
    return html`<span class="chip large ${coming ? 'moving' : 'here'}">${icon(coming ? 'moving' : 'here')}${t(coming ? 'series.coming' : 'state.complete')}</span>`;
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
        <span class="wide quiet small">${one.language ?? ''}</span>
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
    const tried = (this.history ?? []).filter((each) => each.episode === one.number && each.status === 'failed');
    return html`<div class="why">
      <p>${t(`why.${one.status}`, {provider: this.series.provider ?? ''})} ${one.status === 'missing' && !this.series.monitored ? t('why.unmonitored') : ''}</p>
      ${this.history === null
        ? html`<p class="quiet">…</p>`
        : tried.length
          ? html`<p>${t('why.tried', {n: tried.length})}</p><ul>${tried.slice(0, 5).map((each) => html`<li><span class="quiet" title=${moment(each.ended_at)}>${ago(each.ended_at)}</span> – ${each.error}</li>`)}</ul>`
          : one.status === 'missing'
            ? html`<p class="quiet">${t('why.untried')}</p>`
            : nothing}
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

  async #open(one) {
    this.opened = this.opened === one.number ? '' : one.number;
    if (this.opened && this.history === null && one.status !== 'present') {
      try {
        this.history = (await api.get(`api/history?serie_id=${segment(this.key)}&per_page=100`)).data;
      } catch (failure) {
        this.history = [];
        sayFailure(failure);
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
