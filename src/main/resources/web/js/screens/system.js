import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {duration, number} from '../format.js';
import {api} from '../api.js';
import {failed} from '../parts/failed.js';
import {icon} from '../parts/icon.js';
import {sayFailure} from '../parts/toasts.js';
import '../parts/logs.js';

const SECTIONS = ['health', 'logs', 'about'];

/** How the server is, what it writes down, what it is. */
class System extends Part {
  static properties = {section: {}, network: {state: true}, probing: {state: true}, health: {state: true}, system: {state: true}, failure: {state: true}};

  #ticking = 0;

  constructor() {
    super();
    this.section = '';
    this.health = null;
    this.network = null;
    this.probing = false;
    this.system = null;
    this.failure = null;
    new Watch(this, language);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#read();
    this.#ticking = setInterval(() => document.hidden || this.section === 'logs' || this.#read(), 15_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  async #read() {
    try {
      [this.health, this.system] = await Promise.all([checkup(), this.system ?? api.get('api/diagnostics/system')]);
      this.failure = null;
    } catch (failure) {
      this.failure = failure;
    }
  }

  async #probe() {
    this.probing = true;
    try {
      this.network = await api.get('api/diagnostics/network');
    } catch (failure) {
      sayFailure(failure);
    } finally {
      this.probing = false;
    }
  }

  render() {
    const section = SECTIONS.includes(this.section) ? this.section : 'health';
    return html`<div class="page system">
      <header><h1>${t('nav.system')}</h1></header>
      <div class="columns">
        <nav class="sections" aria-label=${t('settings.sections')}>${SECTIONS.map((name) => html`<a href="system/${name}" aria-current=${name === section ? 'page' : nothing}>${t(`system.${name}`)}</a>`)}</nav>
        <section class="stack" aria-labelledby="section">
          <h2 id="section">${t(`system.${section}`)}</h2>
          ${this.failure ? failed(this.failure, () => this.#read()) : nothing}
          ${section === 'logs' ? html`<aw-logs></aw-logs>` : section === 'about' ? this.#about() : this.#health()}
        </section>
      </div>
    </div>`;
  }

  #health() {
    const {health} = this;
    if (!health) {
      return this.failure ? nothing : html`<div class="ghost tall"></div>`;
    }
    const look = {healthy: 'here', degraded: 'missing', unhealthy: 'failed'}[health.status];
    return html`<div class="card pad verdict"><span class="sign ${look}">${icon(look === 'here' ? 'check' : 'alert')}</span>
        <div><h3>${t(`health.${health.status}`)}</h3><p class="quiet">${t('health.up', {time: duration(health.uptime_seconds)})}</p></div></div>
      <ul class="card checks">
        ${this.#check('disk', t('health.database'), health.database?.status, health.database?.response_time_ms === null ? '' : `${number(health.database?.response_time_ms ?? 0)} ms`)}
        ${this.#check('folder', t('health.folder'), health.filesystem?.status, health.filesystem?.disk_free_gb === null ? '' : t('health.free', {size: `${number(health.filesystem?.disk_free_gb ?? 0, 1)} GB`}))}
        ${Object.entries(health.services ?? {}).map(([name, status]) => this.#check(name === 'download_service' ? 'queue' : 'library', t(`health.${name}`), status, ''))}
        ${health.providers ? this.#check('find', t('settings.providers'), health.providers.configured === 0 ? 'not configured' : health.providers.failing ? 'failing' : 'ready', this.#providers(health.providers)) : nothing}
      </ul>
      ${health.programs ? html`<div class="card pad stack"><h3>${t('health.programs')}</h3><p class="quiet">${t('health.programs.why')}</p>
        <div class="row">${Object.entries(health.programs).map(([name, there]) => html`<span class="chip ${there ? 'here' : 'upcoming'}">${icon(there ? 'here' : 'close')}${name}<span class="hidden-visually"> ${t(there ? 'health.there' : 'health.absent')}</span></span>`)}</div></div>` : nothing}
      <div class="card pad stack"><h3>${t('health.network')}</h3>
        ${this.network ? this.#hosts(this.network) : html`<p class="quiet">${t('health.network.why')}</p>`}
        <div class="buttons"><button class="button ${this.probing ? 'busy' : ''}" @click=${this.#probe}>${icon('retry', this.probing ? 'small spin' : 'small')}${t('health.network.try')}</button></div></div>`;
  }

  #providers({configured, failing, last_error: error}) {
    return failing ? t('health.failing', {n: failing, total: configured, why: error ? t(`health.why.${error}`) : ''}) : t('health.answering', {n: configured});
  }

  #hosts({internet_connected: connected, dns_working: dns, tests}) {
    return html`<p>${t(connected ? 'health.online' : dns ? 'health.nothing' : 'health.nameless')}</p>
      <ul>${(tests ?? []).map((one) => html`<li class="row host"><span class="mono grow">${one.host}</span><span class="number quiet">${one.response_time_ms === null ? '' : `${number(one.response_time_ms)} ms`}</span><span class="chip ${one.reachable ? 'here' : 'missing'}">${icon(one.reachable ? 'here' : 'close')}${t(one.reachable ? 'health.reached' : 'health.unreached')}</span></li>`)}</ul>`;
  }

  #check(drawing, name, status, more) {
    const good = ['connected', 'accessible', 'ready'].includes(status);
    return html`<li class="row">${icon(drawing)}<span class="grow"><strong>${name}</strong>${more ? html`<br /><span class="small quiet">${more}</span>` : nothing}</span>
      <span class="chip ${good ? 'here' : 'missing'}">${icon(good ? 'here' : 'alert')}${t(good ? 'health.good' : `health.bad.${{'not configured': 'unset', full: 'full', 'read-only': 'readonly', failing: 'failing'}[status] ?? 'away'}`)}</span></li>`;
  }

  #about() {
    const {system, health} = this;
    if (!system) {
      return nothing;
    }
    const rows = [
      ['about.version', health?.version],
      ['about.java', system.java_version],
      ['about.platform', system.platform],
      ['about.processor', system.processor],
      ['about.host', system.hostname],
    ];
    return html`<div class="card pad"><dl class="definitions">${rows.map(([name, value]) => html`<dt>${t(name)}</dt><dd class="mono">${value ?? ''}</dd>`)}</dl></div>
      <p class="quiet">${t('about.api')} <a href="api/docs" target="_blank">api/docs</a> · <a href="api/openapi.json" target="_blank">api/openapi.json</a></p>`;
  }
}
customElements.define('aw-system', System);

/** A server that is unwell says how it is beside the error. */
async function checkup() {
  try {
    return await api.get('health/detailed');
  } catch (failure) {
    if (failure.status === 503 && failure.body.database) {
      return failure.body;
    }
    throw failure;
  }
}
