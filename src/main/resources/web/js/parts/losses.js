import {html} from '../element.js';
import {t} from '../words.js';
import {startScan} from '../stores/library.js';
import {show} from './dialogs.js';
import {sayFailure} from './toasts.js';

/** Has the library folder walked; what it would lose is shown first. */
export async function walk() {
  try {
    return await startScan();
  } catch (failure) {
    return failure.details?.confirm ? confirmLoss(failure.details, failure.message) : sayFailure(failure);
  }
}

/**
 * Shows what a scan would lose, and has it walk again once that was confirmed.
 * @param {{confirm: string, lost_files: number, known_files: number, lost: string[]}} loss
 * @param {string} why in the server's words
 */
export async function confirmLoss(loss, why) {
  const sure = await show((close) => content(loss, why, close), {name: t('loss.title')});
  if (sure) {
    try {
      return await startScan(loss.confirm);
    } catch (failure) {
      sayFailure(failure);
    }
  }
}

function content(loss, why, close) {
  const more = loss.lost_files - loss.lost.length;
  return html`
    <header><h2>${t('loss.title')}</h2></header>
    <div class="body stack">
      <p>${t('loss.text', {n: loss.lost_files, all: loss.known_files})}</p>
      <p class="quiet">${why}</p>
      <ul class="paths" tabindex="0" aria-label=${t('loss.files')}>${loss.lost.map((path) => html`<li>${path}</li>`)}</ul>
      ${more > 0 ? html`<p class="quiet">${t('loss.more', {n: more})}</p>` : ''}
    </div>
    <footer>
      <button class="button" @click=${() => close()}>${t('cancel')}</button>
      <button class="button first danger" @click=${() => close(true)}>${t('loss.yes')}</button>
    </footer>`;
}
