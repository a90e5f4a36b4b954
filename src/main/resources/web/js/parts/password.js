import {html, nothing} from '../element.js';
import {t} from '../words.js';
import {icon} from './icon.js';

/**
 * A field for a password that can be shown.
 * @param {{id: string, label: string, complete: string, help?: string, wrong?: string}} field
 */
export function passwordField({id, label, complete, help, wrong}) {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <div class="secret"><input class="input" id=${id} type="password" autocomplete=${complete} required
      aria-invalid=${wrong ? 'true' : nothing} aria-describedby="${id}-more" />
      <button type="button" class="button bare square" aria-label=${t('password.show')} title=${t('password.show')} @click=${flip}>${icon('eye')}</button></div>
    <div id="${id}-more">${wrong ? html`<p class="wrong" role="alert">${icon('alert', 'small')}${wrong}</p>` : nothing}${help ? html`<p class="help">${help}</p>` : nothing}</div>
  </div>`;
}

function flip(event) {
  const field = event.currentTarget.previousElementSibling;
  field.type = field.type === 'password' ? 'text' : 'password';
}
