import {Part, html, nothing, styled} from '../element.js';
import {Watch} from '../store.js';
import {language, locale, t} from '../words.js';
import {left, size, speed} from '../format.js';
import {api} from '../api.js';
import {moving, queue, queueChanges, speedNow} from '../stores/queue.js';
import {icon} from './icon.js';
import './speed-graph.js';

/** A look at the disk is worth this many ms. */
const FRESH = 10_000;

/** The queue in figures, its speed over the last minutes, and whether it fits on the disk. */
class QueueNow extends Part {
  static properties = {forecast: {state: true}};

  #ends = [];
  #readAt = 0;
  #later = 0;

  constructor() {
    super();
    this.forecast = null;
    new Watch(this, language, queue, moving);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#ends = [queueChanges.listen(() => this.#look())];
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#later);
    this.#ends.forEach((end) => end());
  }

  /** Once in a while, and never for each change: it asks the disk. */
  #look() {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#read(), Math.max(0, this.#readAt + FRESH - Date.now()));
  }

  async #read() {
    this.#readAt = Date.now();
    this.forecast = (await api.get('api/queue/forecast').catch(() => null))?.data ?? null;
  }

  render() {
    const status = queue.value;
    const numbers = status?.downloads;
    const state = status?.state;
    return html`<section class="card now live" aria-label=${t('queue.now')}>
      <div class="figures">
        <div><strong class="number">${speed(speedNow())}</strong><span>${t('queue.speed')}</span></div>
        <div><strong class="number">${numbers ? (numbers.pending + numbers.downloading).toLocaleString(locale()) : '–'}</strong><span>${t('queue.left')}</span></div>
        <div><strong class="number">${status?.eta_seconds ? left(status.eta_seconds) : state && state !== 'running' ? t(`queue.state.${state}`) : '–'}</strong><span>${t('queue.time')}</span></div>
        <div><strong class="number">${numbers?.failed ?? 0}</strong><span>${t('queue.failed')}</span></div>
      </div>
      <aw-speed-graph></aw-speed-graph>
      ${this.#disk(numbers)}
    </section>`;
  }

  #disk(numbers) {
    const {forecast} = this;
    if (!forecast?.downloads || !numbers || numbers.pending + numbers.downloading === 0) {
      return nothing;
    }
    const {needed_bytes: needed, free_bytes: free, lacking_bytes: lacking, unknown_sizes: unknown} = forecast;
    const words =
      free === null
        ? t('forecast.away')
        : lacking === null
          ? t('forecast.unknown', {free: size(free)})
          : lacking > 0
            ? t('forecast.lacking', {lacking: size(lacking), needed: size(needed), free: size(free)})
            : t('forecast.fits', {needed: size(needed), free: size(free)});
    const tight = lacking > 0 || free === null;
    return html`<div class="forecast ${tight ? 'tight' : ''}">
      ${icon(tight ? 'alert' : 'disk', 'small')}
      <span class="grow">${words}${unknown && lacking !== null ? html` <span class="quiet">${t('forecast.guessed', {n: unknown})}</span>` : nothing}</span>
      ${free && lacking !== null ? html`<span class="bar ${tight ? 'failed' : ''}" aria-hidden="true"><i ${styled({'--done': String(Math.min(1, needed / free))})}></i></span>` : nothing}
    </div>`;
  }
}
customElements.define('aw-queue-now', QueueNow);
