import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {api, segment} from '../api.js';
import {go} from '../router.js';
import {hear} from '../live.js';
import {enqueue, lacking, queueChanges} from '../stores/queue.js';
import {library, readLibrary} from '../stores/library.js';
import {ask} from '../parts/dialogs.js';
import {icon} from '../parts/icon.js';
import {say, sayFailure} from '../parts/toasts.js';
import {takeBack} from '../parts/operations.js';
import {chooseMatch} from '../parts/match.js';
import {chooseTies} from '../parts/ties.js';
import {hero} from '../parts/series-hero.js';
import {editSeries} from '../parts/series-edit.js';
import '../parts/series-seasons.js';

/** One series: its seasons, its episodes, and what can be done with them. */
class Series extends Part {
  static properties = {
    key: {},
    series: {state: true},
    failure: {state: true},
    busy: {state: true},
  };

  #ends = [];

  constructor() {
    super();
    this.key = '';
    this.#clear();
    new Watch(this, language, library);
  }

  #clear() {
    this.series = null;
    this.failure = null;
    this.busy = '';
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
        this.series = series;
        this.failure = null;
      }
    } catch (failure) {
      if (key === this.key) {
        this.failure = this.series && failure.status !== 404 ? null : failure;
      }
    }
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
      <aw-seasons .series=${series} .queue=${(episodes) => this.#queue(episodes, 'chosen')}></aw-seasons>
    </article>`;
  }

  /** What the head of the page can do. */
  #acts() {
    return {
      busy: this.busy,
      download: () => this.#queue(lacking(this.series), 'missing'),
      monitor: (event) => this.#monitor(event),
      refresh: () => this.#refresh(),
      edit: () => this.#edit(),
      match: () => this.#match(),
      tie: () => this.#tie(),
      remove: () => this.#remove(),
    };
  }

  async #edit() {
    const changed = await editSeries(this.series);
    if (changed) {
      say(t('series.changed'), {kind: 'good'});
      readLibrary();
      if (changed.key === this.key) {
        this.series = changed;
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

  /** @returns {Promise<boolean | undefined>} whether they are queued */
  #queue(episodes, what) {
    return this.#do(what, async () => {
      const {queued, state} = await enqueue(this.series.key, this.series.title, episodes);
      say(t(state === 'paused' ? 'queued.paused' : 'queued', {n: queued, name: this.series.title}), {kind: 'good', action: {label: t('queued.show'), run: () => go('queue')}});
      await this.#read();
      return true;
    });
  }

  async #monitor(event) {
    const box = event.target;
    const done = await this.#do('monitor', () => api.patch(`api/anime/${segment(this.key)}`, {monitored: box.checked}));
    if (done) {
      this.series = done;
      readLibrary();
    } else {
      box.checked = !box.checked;
    }
  }

  async #refresh() {
    const done = await this.#do('refresh', () => api.post(`api/anime/${segment(this.key)}/refresh`));
    if (done) {
      this.series = done;
      say(t('series.refreshed', {n: done.missing.length}), {kind: 'good'});
      readLibrary();
    }
  }

  async #match() {
    const matched = await chooseMatch(this.series);
    if (matched) {
      readLibrary();
      if (matched.key === this.key) {
        this.series = matched;
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
