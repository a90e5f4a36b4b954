import {html} from '../element.js';
import {t} from '../words.js';
import {api, segment} from '../api.js';
import {icon} from './icon.js';
import {show} from './dialogs.js';

/**
 * Lets somebody say which of the providers' series a folder is.
 * @param {{key: string, title: string}} series
 * @returns {Promise<any>} the series as it is now; undefined when nothing was chosen
 */
export function chooseMatch(series) {
  /** @type {{text: string, hits: any[] | null, failure: string, busy: string}} */
  const state = {text: series.title, hits: null, failure: '', busy: ''};
  const search = async (draw) => {
    state.hits = null;
    state.failure = '';
    draw();
    try {
      state.hits = (await api.get(`api/anime/search?q=${segment(state.text.trim())}&limit=20`)).data;
    } catch (failure) {
      state.failure = failure.message;
    }
    draw();
  };
  const take = async (hit, close, draw) => {
    state.busy = hit.key;
    state.failure = '';
    draw();
    try {
      close(await api.post(`api/anime/${segment(series.key)}/match`, {key: hit.key}));
    } catch (failure) {
      state.failure = failure.message;
      state.busy = '';
      draw();
    }
  };
  let begun = false;
  return show(
    (close, draw) => {
      if (!begun) {
        begun = true;
        queueMicrotask(() => search(draw));
      }
      return html`<header><h2>${t('match.title', {name: series.title})}</h2><button class="button bare square" aria-label=${t('close')} @click=${() => close()}>${icon('close')}</button></header>
        <div class="body">
          <form class="row" @submit=${(event) => {
            event.preventDefault();
            search(draw);
          }}>
            <input class="input grow" aria-label=${t('find.label')} .value=${state.text} @input=${(event) => (state.text = event.target.value)} />
            <button class="button">${t('find.go')}</button>
          </form>
          ${state.failure ? html`<p class="note failed" role="alert">${icon('alert')}${state.failure}</p>` : ''}
          ${state.hits === null && !state.failure ? html`<div class="ghost line-ghost"></div>` : ''}
          ${state.hits?.length === 0 ? html`<p class="quiet">${t('find.nothing')}</p>` : ''}
          <ul class="hits">${(state.hits ?? []).map(
            (hit) => html`<li class="row"><span class="grow"><strong>${hit.name}</strong> <span class="quiet">${[hit.year, hit.provider].filter(Boolean).join(' · ')}</span></span>
              <button class="button ${state.busy === hit.key ? 'busy' : ''}" @click=${() => take(hit, close, draw)}>${t('match.this')}</button></li>`,
          )}</ul>
        </div>`;
    },
    {name: t('match.title', {name: series.title})},
  );
}
