import {html} from '../element.js';
import {t} from '../words.js';
import {icon} from './icon.js';

/**
 * What could not be read, why, and the way to try again.
 * @param {{message: string}} failure
 * @param {() => unknown} again
 */
export function failed(failure, again) {
  return html`<div class="note failed" role="alert">${icon('alert')}<span class="grow">${failure.message}</span>
    <button class="button" @click=${() => again()}>${icon('retry', 'small')}${t('again')}</button></div>`;
}
