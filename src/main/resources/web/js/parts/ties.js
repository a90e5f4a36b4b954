import {html} from '../element.js';
import {t} from '../words.js';
import {api, segment} from '../api.js';
import {icon} from './icon.js';
import {show} from './dialogs.js';

/**
 * Lets somebody say which series of other providers stand behind one, and take that back.
 * @param {{key: string, title: string, provider: string}} series
 * @returns {Promise<any>} true when something was changed
 */
export function chooseTies(series) {
  const address = `api/anime/${segment(series.key)}/ties`;
  /** @type {{text: string, ties: any[], hits: any[], failure: string, busy: string, changed: boolean}} */
  const state = {text: series.title, ties: [], hits: [], failure: '', busy: '', changed: false};
  const doing = async (what, draw, work) => {
    state.busy = what;
    state.failure = '';
    draw();
    try {
      await work();
    } catch (failure) {
      state.failure = failure.message;
    }
    state.busy = '';
    draw();
  };
  const read = (draw) => doing('', draw, async () => {
    state.ties = (await api.get(address)).data;
  });
  const search = (draw) => doing('search', draw, async () => {
    const {data} = await api.get(`api/anime/search?q=${segment(state.text.trim())}&limit=20`);
    state.hits = data.filter((hit) => hit.provider !== series.provider);
  });
  const tie = (hit, draw) => doing(hit.key, draw, async () => {
    state.ties = (await api.post(address, {key: hit.key})).data;
    state.changed = true;
  });
  const untie = (one, draw) => doing(one.provider, draw, async () => {
    state.ties = (await api.delete(`${address}/${segment(one.provider)}`)).data;
    state.changed = true;
  });
  const line = (name, facts, busy, words, act) => html`<li class="row"><span class="grow"><strong>${name}</strong> <span class="quiet">${facts}</span></span>
    <button class="button ${busy ? 'busy' : ''}" @click=${act}>${words}</button></li>`;
  let begun = false;
  // However it is closed: by its button, by Escape, by a click beside it.
  const answer = () => state.changed;
  return show(
    (close, draw) => {
      if (!begun) {
        begun = true;
        queueMicrotask(() => read(draw));
      }
      return html`<header><h2>${t('ties.title', {name: series.title})}</h2><button class="button bare square" aria-label=${t('close')} @click=${() => close()}>${icon('close')}</button></header>
        <div class="body">
          <p class="quiet">${t('ties.help')}</p>
          <ul class="hits tied">${state.ties.map((one) => line(one.title, one.provider, state.busy === one.provider, t('ties.untie'), () => untie(one, draw)))}</ul>
          <form class="row" @submit=${(event) => {
            event.preventDefault();
            search(draw);
          }}>
            <input class="input grow" aria-label=${t('find.label')} .value=${state.text} @input=${(event) => (state.text = event.target.value)} />
            <button class="button ${state.busy === 'search' ? 'busy' : ''}">${t('find.go')}</button>
          </form>
          ${state.failure ? html`<p class="note failed" role="alert">${icon('alert')}${state.failure}</p>` : ''}
          <ul class="hits">${state.hits.map((hit) => line(hit.name, [hit.year, hit.provider].filter(Boolean).join(' · '), state.busy === hit.key, t('ties.tie'), () => tie(hit, draw)))}</ul>
        </div>`;
    },
    {name: t('ties.title', {name: series.title})},
  ).then(answer);
}
