import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {ago, size} from '../format.js';
import {api, ApiError, segment} from '../api.js';
import {icon} from './icon.js';
import {sayFailure} from './toasts.js';

const LEVELS = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'];
const LINES = 500;
const EVERY = 2000;

/** The log files, and the end of one as it grows. */
class Logs extends Part {
  static properties = {files: {state: true}, file: {state: true}, lines: {state: true}, least: {state: true}, text: {state: true}, following: {state: true}, failure: {state: true}};

  #ticking = 0;

  constructor() {
    super();
    this.files = [];
    this.file = 'app.log';
    this.lines = null;
    this.least = 'DEBUG';
    this.text = '';
    this.following = true;
    this.failure = null;
    new Watch(this, language);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#start();
    this.#ticking = setInterval(() => this.following && !document.hidden && this.#tail(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  async #start() {
    try {
      this.files = await api.get('api/logging/files');
      this.file = this.files.find((one) => one.name === this.file)?.name ?? this.files[0]?.name ?? this.file;
      await this.#tail();
    } catch (failure) {
      this.failure = failure;
    }
  }

  async #tail() {
    try {
      const answer = await fetch(`api/logging/files/${segment(this.file)}/tail?lines=${LINES}`);
      if (!answer.ok) {
        throw new ApiError(answer.status, await answer.json());
      }
      this.lines = entries(await answer.text());
      this.failure = null;
    } catch (failure) {
      this.failure = failure;
    }
  }

  /** Stays at the end while somebody looks at the end. */
  willUpdate() {
    const box = this.querySelector('.log');
    this.atEnd = !box || box.scrollHeight - box.scrollTop - box.clientHeight < 40;
  }

  updated() {
    const box = this.querySelector('.log');
    if (box && this.atEnd) {
      box.scrollTop = box.scrollHeight;
    }
  }

  render() {
    const least = LEVELS.indexOf(this.least);
    const text = this.text.toLowerCase();
    const shown = (this.lines ?? []).filter((one) => one.level >= least && (!text || one.text.toLowerCase().includes(text)));
    const file = this.files.find((one) => one.name === this.file);
    return html`<div class="row log-tools">
        <label class="hidden-visually" for="log-file">${t('logs.file')}</label>
        <select id="log-file" class="input plain" @change=${(event) => this.#choose(event.target.value)}>${this.files.map((one) => html`<option value=${one.name} ?selected=${one.name === this.file}>${one.name}</option>`)}</select>
        <label class="hidden-visually" for="log-level">${t('logs.level')}</label>
        <select id="log-level" class="input plain" @change=${(event) => (this.least = event.target.value)}>${LEVELS.map((one) => html`<option value=${one} ?selected=${one === this.least}>${t(`logs.level.${one}`)}</option>`)}</select>
        <input class="input plain grow" type="search" aria-label=${t('logs.search')} placeholder=${t('logs.search')} .value=${this.text} @input=${(event) => (this.text = event.target.value)} />
        <button class="button" aria-pressed=${this.following} @click=${() => (this.following = !this.following)}>${icon(this.following ? 'pause' : 'play', 'small')}${t(this.following ? 'logs.hold' : 'logs.follow')}</button>
        <a class="button" download href="api/logging/files/${segment(this.file)}/download">${t('logs.download')}</a>
        <button class="button" @click=${this.#clean}>${t('logs.clean')}</button>
      </div>
      ${this.failure ? html`<p class="note failed" role="alert">${icon('alert')}${this.failure.message}</p>` : nothing}
      <div class="log card" tabindex="0" role="log" aria-live="off" aria-label=${this.file}>${this.lines === null ? nothing : shown.length === 0 ? html`<p class="pad quiet">${t('logs.none')}</p>` : shown.map((one) => html`<div class="level-${LEVELS[one.level]}">${one.text}</div>`)}</div>
      ${file ? html`<p class="small quiet">${size(file.size)} · ${ago(file.modified * 1000)}</p>` : nothing}`;
  }

  #choose(name) {
    this.file = name;
    this.lines = null;
    this.#tail();
  }

  async #clean() {
    try {
      await api.post('api/logging/cleanup');
      await this.#start();
    } catch (failure) {
      sayFailure(failure);
    }
  }
}
customElements.define('aw-logs', Logs);

/** A line without a level belongs to the one before it. */
function entries(text) {
  let level = 1;
  return text.split('\n').filter(Boolean).map((line) => {
    const found = /^\S+ +(DEBUG|INFO|WARNING|ERROR|CRITICAL)\b|"level": ?"(DEBUG|INFO|WARNING|ERROR|CRITICAL)"/.exec(line);
    level = found ? LEVELS.indexOf(found[1] ?? found[2]) : level;
    return {level, text: line};
  });
}
