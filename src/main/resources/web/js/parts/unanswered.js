import {html, nothing} from '../element.js';
import {said, t} from '../words.js';
import {moment} from '../format.js';
import {api} from '../api.js';
import {icon} from './icon.js';

/**
 * When the provider that did not answer is asked again; null when it may be asked at once.
 * @param {{details?: any}} failure
 * @param {() => unknown} draw called at that time
 * @returns {Promise<string | null>}
 */
export async function restsUntil(failure, draw) {
  const id = failure.details?.provider;
  if (!id) {
    return null;
  }
  const {data} = await api.get('api/providers').catch(() => ({data: []}));
  const until = data.find((one) => one.id === id)?.rests_until ?? null;
  if (until) {
    setTimeout(draw, new Date(until).getTime() - Date.now());
  }
  return until;
}

/**
 * That no provider answered, why, and what helps: while it is left alone, asking again does not.
 * @param {{status: number, message: string, details?: any}} failure
 * @param {string | null} until it is left alone
 * @param {() => unknown} again
 * @param {() => unknown} [leave] called when somebody goes to the providers
 */
export function unanswered(failure, until, again, leave = () => {}) {
  const none = failure.status === 503;
  const {provider, reason} = failure.details ?? {};
  const rests = until !== null && new Date(until).getTime() > Date.now();
  return html`<div class="note failed" role="alert">${icon('alert')}<div class="grow stack tight"><p>${failure.message}</p>
    ${reason ? html`<p class="small">${provider}: ${said(reason)}</p>` : nothing}
    ${rests ? html`<p class="small">${t('find.rests', {provider, when: moment(until)})}</p>` : nothing}
    <div class="buttons">${none || rests ? nothing : html`<button class="button" @click=${again}>${t('again')}</button>`}
      ${none || reason ? html`<a class="button" href="settings/providers" @click=${leave}>${t(none ? 'find.configure' : 'find.check')}</a>` : nothing}</div></div></div>`;
}
