import {Part, html, nothing} from '../element.js';
import {Watch, choose, chosen} from '../store.js';
import {chosenLanguage, language, said, speak, t} from '../words.js';
import {ago, moment} from '../format.js';
import {api, segment} from '../api.js';
import {failed} from '../parts/failed.js';
import {icon} from '../parts/icon.js';
import {settingField} from '../parts/fields.js';
import {pickFolder} from '../parts/folder-picker.js';
import {say, sayFailure} from '../parts/toasts.js';
import {walk} from '../parts/losses.js';
import '../parts/backups.js';
import '../parts/password-change.js';
import '../parts/providers.js';

/** @type {Record<string, import('../parts/fields.js').Field[]>} */
const SECTIONS = {
  library: [
    {name: 'anime_directory', kind: 'folder'},
    {name: 'download_directory', kind: 'folder'},
    {name: 'episode_name_pattern', kind: 'pattern'},
    {name: 'container', kind: 'choice', choices: ['original', 'mkv', 'mp4']},
    {name: 'preferred_languages', kind: 'lines'},
    {name: 'trash_days', kind: 'number', least: 0, unit: 'days'},
  ],
  downloads: [
    {name: 'max_concurrent_downloads', kind: 'number', least: 1, most: 32},
    {name: 'connections_per_download', kind: 'number', least: 1, most: 16},
    {name: 'bandwidth_limit_mbps', kind: 'number', least: 0, step: '0.1', unit: 'mbps'},
    {name: 'host_bandwidth_limit_mbps', kind: 'number', least: 0, step: '0.1', unit: 'mbps'},
    {name: 'connections_per_host', kind: 'number', least: 0, most: 128},
    {name: 'download_hours', kind: 'lines'},
    {name: 'stall_timeout', kind: 'number', least: 5, most: 600, unit: 'seconds'},
    {name: 'minimum_speed_kbps', kind: 'number', least: 0},
    {name: 'transfer_timeout_minutes', kind: 'number', least: 1, most: 10080, unit: 'minutes'},
    {name: 'file_mode', kind: 'text'},
  ],
  providers: [{name: 'provider_timeout', kind: 'number', least: 1, most: 600, unit: 'seconds'}],
  schedule: [
    {name: 'scheduler.enabled', kind: 'switch'},
    {name: 'scheduler.interval_minutes', kind: 'number', least: 1, most: 10080, unit: 'minutes'},
    {name: 'scheduler.auto_download', kind: 'switch'},
  ],
  access: [
    {name: 'session_timeout_hours', kind: 'number', least: 1, most: 8760, unit: 'hours'},
    {name: 'public_reads', kind: 'choice', choices: ['auto', 'always', 'never']},
    {name: 'rate_limit_per_minute', kind: 'number', least: 0},
    {name: 'base_path', kind: 'text'},
    {name: 'trusted_proxies', kind: 'lines'},
    {name: 'allowed_hosts', kind: 'lines'},
    {name: 'allowed_origins', kind: 'lines'},
  ],
  logs: [
    {name: 'logging.level', kind: 'choice', choices: ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL']},
    {name: 'logging.file', kind: 'text', empty: true},
    {name: 'logging.max_bytes', kind: 'number', least: 1024, unit: 'bytes'},
    {name: 'logging.backup_count', kind: 'number', least: 0, most: 100},
    {name: 'logging.format', kind: 'choice', choices: ['text', 'json']},
    {name: 'enable_debug_mode', kind: 'switch'},
    {name: 'diagnostics_hosts', kind: 'lines'},
  ],
  backups: [],
  look: [],
};

const valueOf = (config, name) => name.split('.').reduce((part, key) => part?.[key], config);
const wish = (name, value) => name.split('.').reduceRight((inner, key) => ({[key]: inner}), value);

/** All that can be set. A change is saved when its field is left, and can be taken back. */
class Settings extends Part {
  static properties = {section: {}, config: {state: true}, wrong: {state: true}, failure: {state: true}, preview: {state: true}, schedule: {state: true}};

  #naming = 0;

  constructor() {
    super();
    this.section = '';
    this.config = null;
    this.wrong = {};
    this.failure = null;
    this.preview = null;
    this.schedule = null;
    new Watch(this, language);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#read();
  }

  /** On phones the sections are a row that scrolls. */
  updated() {
    /** @type {HTMLElement | null} */
    const here = this.querySelector('.sections [aria-current]');
    if (here?.parentElement) {
      here.parentElement.scrollLeft = here.offsetLeft - 24;
    }
  }

  async #read() {
    try {
      this.config = (await api.get('api/config')).data;
      this.failure = null;
      this.#name(this.config.episode_name_pattern);
      this.schedule = await api.get('api/scheduler/config');
    } catch (failure) {
      this.failure = this.config ? null : failure;
    }
  }

  render() {
    const section = this.section in SECTIONS ? this.section : 'library';
    return html`<div class="page settings">
      <header><h1>${t('nav.settings')}</h1></header>
      <div class="columns">
        <nav class="sections" aria-label=${t('settings.sections')}>${Object.keys(SECTIONS).map((name) => html`<a href="settings/${name}" aria-current=${name === section ? 'page' : nothing}>${t(`settings.${name}`)}</a>`)}</nav>
        <section class="stack" aria-labelledby="section">
          <div class="stack tight"><h2 id="section">${t(`settings.${section}`)}</h2><p class="quiet">${t(`settings.${section}.why`)}</p></div>
          ${this.failure ? failed(this.failure, () => this.#read()) : this.config === null ? html`<div class="ghost tall"></div>` : this.#content(section)}
        </section>
      </div>
    </div>`;
  }

  #content(section) {
    const fields = SECTIONS[section];
    return html`
      ${section === 'look' ? this.#look() : nothing}
      ${section === 'providers' ? html`<aw-providers .providers=${this.config.providers} .save=${(all) => this.#providers(all)}></aw-providers>` : nothing}
      ${fields.length ? html`<div class="card">${fields.map((field) => this.#field(field))}</div>` : nothing}
      ${section === 'schedule' ? this.#next() : nothing}
      ${section === 'access' ? html`<aw-password-change></aw-password-change>` : nothing}
      ${section === 'backups' ? html`<aw-backups .config=${this.config} @restored=${this.#read}></aw-backups>` : nothing}`;
  }

  #field(field) {
    const value = valueOf(this.config, field.name);
    const save = (next) => this.#save(field.name, next);
    return settingField(field, value, {
      wrong: this.wrong[field.name],
      save,
      pick: async () => {
        const folder = await pickFolder(value ?? '');
        if (folder) {
          save(folder);
        }
      },
      typed: field.kind === 'pattern' ? (text) => this.#name(text) : undefined,
      below: field.kind === 'pattern' ? this.#named() : undefined,
    });
  }

  #named() {
    if (!this.preview) {
      return nothing;
    }
    return this.preview.valid
      ? html`<p class="mono example" aria-live="polite">${icon('film', 'small')}${this.preview.preview}</p>`
      : html`<p class="wrong" aria-live="polite">${icon('alert', 'small')}${said(this.preview.issue)}</p>`;
  }

  #name(pattern) {
    clearTimeout(this.#naming);
    this.#naming = setTimeout(async () => {
      this.preview = (await api.get(`api/config/naming?pattern=${segment(pattern)}`).catch(() => null))?.data ?? null;
    }, 200);
  }

  #next() {
    const {next_run_at: next, last_run_at: last, last_error: error} = this.schedule ?? {};
    return html`<div class="card pad stack">
      <dl class="definitions"><dt>${t('schedule.next')}</dt><dd title=${next ? moment(next) : ''}>${next ? ago(next) : t('schedule.off')}</dd><dt>${t('schedule.last')}</dt><dd title=${last ? moment(last) : ''}>${last ? ago(last) : t('schedule.never')}</dd></dl>
      ${error ? html`<p class="note failed">${icon('alert')}${said(error)}</p>` : nothing}
      <div class="buttons"><button class="button" @click=${this.#scanNow}>${icon('retry', 'small')}${t('schedule.now')}</button></div></div>`;
  }

  async #scanNow() {
    if (await walk()) {
      say(t('schedule.done'), {kind: 'good'});
      await this.#read();
    }
  }

  #look() {
    const theme = chosen('theme');
    const tongue = chosenLanguage();
    return html`<div class="card">
      <div class="field setting brief"><div class="meaning"><span class="label">${t('look.theme')}</span></div><div class="choices" role="group" aria-label=${t('look.theme')}>
        ${['', 'light', 'dark'].map((name) => html`<button aria-pressed=${theme === name} @click=${() => this.#dress(name)}>${icon({light: 'sun', dark: 'moon', '': 'system'}[name], 'small')}${t(`look.theme.${name || 'auto'}`)}</button>`)}</div></div>
      <div class="field setting brief"><div class="meaning"><span class="label">${t('look.language')}</span></div><div class="choices" role="group" aria-label=${t('look.language')}>
        ${['', 'en', 'de'].map((tag) => html`<button aria-pressed=${tongue === tag} @click=${() => speak(tag)}>${tag === 'en' ? 'English' : tag === 'de' ? 'Deutsch' : t('look.language.auto')}</button>`)}</div></div>
    </div>`;
  }

  #dress(name) {
    choose('theme', name);
    if (name) {
      document.documentElement.dataset.theme = name;
    } else {
      delete document.documentElement.dataset.theme;
    }
    this.requestUpdate();
  }

  async #save(name, value) {
    const before = valueOf(this.config, name);
    if (JSON.stringify(before) === JSON.stringify(value)) {
      this.wrong = {...this.wrong, [name]: undefined};
      return;
    }
    if (await this.#send(name, value)) {
      say(t('settings.saved', {name: t(`set.${name}`)}), {kind: 'good', action: {label: t('undo'), run: () => this.#send(name, before)}});
    }
  }

  /** @returns {Promise<string>} what is wrong; empty when it is saved */
  async #providers(all) {
    await this.#save('providers', all);
    return this.wrong.providers ?? '';
  }

  async #send(name, value) {
    try {
      this.config = (await api.put('api/config', wish(name, value))).data;
      this.wrong = {...this.wrong, [name]: undefined};
      if (name.startsWith('scheduler')) {
        this.schedule = await api.get('api/scheduler/config');
      }
      if (name === 'episode_name_pattern') {
        this.#name(this.config.episode_name_pattern);
      }
      return true;
    } catch (failure) {
      this.wrong = {...this.wrong, [name]: failure.about?.(name) || failure.issues?.() || failure.message};
      return false;
    }
  }
}
customElements.define('aw-settings', Settings);
