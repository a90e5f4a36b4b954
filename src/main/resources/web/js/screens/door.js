import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {duration} from '../format.js';
import {go, route} from '../router.js';
import {login, session, setUp} from '../api.js';
import {icon} from '../parts/icon.js';
import {passwordField} from '../parts/password.js';
import './welcome.js';

/** Where everybody comes in: the login, or the first steps. */
class Door extends Part {
  static properties = {busy: {state: true}, problem: {state: true}, wait: {state: true}, short: {state: true}};

  constructor() {
    super();
    this.busy = false;
    this.problem = null;
    this.short = false;
    new Watch(this, language, session, route);
  }

  render() {
    const first = session.value.state === 'new';
    const steps = session.value.state === 'in';
    return html`<main class="door"><div class="box ${steps ? 'wide' : ''}">
      <div class="brand"><img src=${new URL('../../icon.svg', import.meta.url).href} alt="" />Aniworld</div>
      ${steps ? html`<aw-welcome></aw-welcome>` : first ? this.#first() : this.#login()}
    </div></main>`;
  }

  #login() {
    return html`<form class="card" @submit=${this.#enter}>
      <h1>${t('login.title')}</h1>
      ${passwordField({id: 'password', label: t('password'), complete: 'current-password', wrong: this.#problem()})}
      <button class="button first wide ${this.busy ? 'busy' : ''}">${t('login')}</button>
    </form>`;
  }

  #first() {
    return html`<form class="card" @submit=${this.#begin}>
      <div class="stack tight"><h1>${t('first.title')}</h1><p class="quiet">${t('first.why')}</p></div>
      ${passwordField({id: 'password', label: t('first.password'), complete: 'new-password', help: t('first.password.help'), wrong: this.short ? t('first.short') : this.problem?.about('master_password')})}
      ${session.value.codeNeeded
        ? html`<div class="field"><label for="code">${t('first.code')}</label><input class="input mono" id="code" autocomplete="one-time-code" aria-describedby="code-help" required />
            <p class="help" id="code-help">${t('first.code.help')}</p></div>`
        : nothing}
      ${this.problem && !this.problem.about('master_password') ? html`<p class="note failed" role="alert">${icon('alert')}${this.#problem()}</p>` : nothing}
      <button class="button first wide ${this.busy ? 'busy' : ''}">${t('first.go')}</button>
    </form>`;
  }

  #problem() {
    const failure = this.problem;
    if (!failure) {
      return '';
    }
    const wait = failure.details.retry_after;
    return wait ? t('login.wait', {time: duration(wait)}) : failure.status === 401 ? t('login.wrong') : failure.message;
  }

  #enter(event) {
    event.preventDefault();
    this.#try(() => login(this.#value('password')), () => route.value.name === 'login' && go('', {replace: true}));
  }

  #begin(event) {
    event.preventDefault();
    this.short = [...this.#value('password')].length < 8;
    if (!this.short) {
      this.#try(() => setUp(this.#value('password'), this.field('#code')?.value.trim() ?? ''), () => go('welcome', {replace: true}));
    }
  }

  async #try(attempt, then) {
    this.busy = true;
    this.problem = null;
    try {
      await attempt();
      then();
    } catch (failure) {
      this.problem = failure;
      await this.updateComplete;
      this.field('#password')?.focus();
    } finally {
      this.busy = false;
    }
  }

  #value(id) {
    return this.field(`#${id}`).value;
  }

  firstUpdated() {
    this.querySelector('input')?.focus();
  }
}
customElements.define('aw-door', Door);
