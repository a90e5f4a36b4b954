import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {api, findOut, login, logout} from '../api.js';
import {icon} from './icon.js';
import {passwordField} from './password.js';
import {say, sayFailure} from './toasts.js';

/** Changes the password, which ends every session but the one that changed it. */
class PasswordChange extends Part {
  static properties = {failure: {state: true}, busy: {state: true}, short: {state: true}};

  constructor() {
    super();
    this.failure = null;
    this.busy = false;
    this.short = false;
    new Watch(this, language);
  }

  render() {
    return html`<form class="card pad stack" @submit=${this.#change}>
      <h3>${t('password.change')}</h3>
      ${passwordField({id: 'old', label: t('password.old'), complete: 'current-password', wrong: this.failure?.details.field === 'current_password' ? t('login.wrong') : ''})}
      ${passwordField({id: 'new', label: t('first.password'), complete: 'new-password', help: t('password.change.help'), wrong: this.short ? t('first.short') : this.failure?.about('new_password')})}
      ${this.failure && !this.failure.details.field && !this.failure.about('new_password') ? html`<p class="note failed" role="alert">${icon('alert')}${this.failure.message}</p>` : nothing}
      <div class="buttons"><button class="button ${this.busy ? 'busy' : ''}">${icon('key', 'small')}${t('password.change')}</button>
        <button type="button" class="button" @click=${() => logout().catch(sayFailure)}>${icon('leave', 'small')}${t('logout')}</button></div>
    </form>`;
  }

  async #change(event) {
    event.preventDefault();
    const form = event.currentTarget;
    const next = this.field('#new').value;
    this.short = [...next].length < 8;
    if (this.short) {
      return;
    }
    this.busy = true;
    this.failure = null;
    try {
      await api.post('api/auth/password', {current_password: this.field('#old').value, new_password: next});
      await login(next).catch(findOut);
      form.reset();
      say(t('password.changed'), {kind: 'good'});
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  }
}
customElements.define('aw-password-change', PasswordChange);
