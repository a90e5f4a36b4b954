import {html} from '../element.js';
import {t} from '../words.js';
import {api, segment} from '../api.js';
import {icon} from './icon.js';
import {show} from './dialogs.js';

/**
 * Goes through the server's folders.
 * @param {string} from where to begin; empty for the server's own choice
 * @returns {Promise<string | undefined>} the chosen folder
 */
export function pickFolder(from) {
  /** @type {{listing: any, failure: string}} */
  const state = {listing: null, failure: ''};
  const look = async (path, draw) => {
    try {
      state.listing = (await api.get(`api/config/directories${path ? `?path=${segment(path)}` : ''}`)).data;
      state.failure = '';
    } catch (failure) {
      if (path && !state.listing) {
        return look('', draw);
      }
      state.failure = failure.message;
    }
    draw();
    return undefined;
  };
  let begun = false;
  return show(
    (close, draw) => {
      if (!begun) {
        begun = true;
        queueMicrotask(() => look(from, draw));
      }
      const {listing, failure} = state;
      return html`<header><h2>${t('folder.title')}</h2><button class="button bare square" aria-label=${t('close')} @click=${() => close()}>${icon('close')}</button></header>
        <div class="body">
          <p class="mono path">${listing?.path ?? '…'}</p>
          ${failure ? html`<p class="note failed" role="alert">${icon('alert')}${failure}</p>` : ''}
          <ul class="folders">
            ${listing?.parent ? html`<li><button class="button bare wide" @click=${() => look(listing.parent, draw)}>${icon('up', 'small')}<span class="grow">${t('folder.up')}</span></button></li>` : ''}
            ${(listing?.directories ?? []).map((one) => html`<li><button class="button bare wide" @click=${() => look(one.path, draw)}>${icon('folder', 'small')}<span class="grow">${one.name}</span>${icon('right', 'small')}</button></li>`)}
          </ul>
          ${listing && listing.directories.length === 0 ? html`<p class="quiet">${t('folder.none')}</p>` : ''}
          ${listing?.more ? html`<p class="quiet">${t('folder.more')}</p>` : ''}
        </div>
        <footer>${listing && !listing.writable ? html`<span class="quiet grow">${t('folder.readonly')}</span>` : ''}<button class="button" @click=${() => close()}>${t('cancel')}</button>
          <button class="button first" ?disabled=${!listing} @click=${() => close(listing.path)}>${t('folder.this')}</button></footer>`;
    },
    {name: t('folder.title')},
  );
}
