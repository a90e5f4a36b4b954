import {html, nothing} from '../element.js';
import {t} from '../words.js';
import {api, segment} from '../api.js';
import {library} from '../stores/library.js';
import {icon} from './icon.js';
import {poster} from './poster.js';
import {show} from './dialogs.js';
import {seasonName, specialsLast} from './seasons.js';
import {restsUntil, unanswered} from './unanswered.js';

/** A text of so many letters is shown in part at first. */
const LONG = 320;

/** @typedef {{season: number, episodes: number, upcoming: number, languages: string[]}} Season */
/** @typedef {{key: string, name: string, description: string, year: number | null, site: string, provider: string,
 *   poster: string | null, in_library: boolean, seasons: Season[]}} Preview */

/**
 * Shows what a provider has of a series that a search found, so that somebody can decide. Closing it ends the question.
 * @param {{key: string, name: string, year?: number | null, provider: string, site?: string}} hit
 * @param {(series: Preview) => void} [seen] called with what the provider says
 * @returns {Promise<'add' | 'download' | undefined>} what was decided; undefined for nothing
 */
export async function preview(hit, seen = () => {}) {
  /** @type {{series: Preview | null, failure: any, rest: string | null, whole: boolean}} */
  const state = {series: null, failure: null, rest: null, whole: false};
  const closed = new AbortController();
  const read = async (draw) => {
    state.failure = null;
    draw();
    try {
      state.series = (await api.get(`api/previews/${segment(hit.key)}`, {signal: closed.signal})).data;
      seen(/** @type {Preview} */ (state.series));
    } catch (failure) {
      state.rest = await restsUntil(failure, draw);
      state.failure = failure;
    }
    if (!closed.signal.aborted) {
      draw();
    }
  };
  let begun = false;
  try {
    return await show(
      (close, draw) => {
        if (!begun) {
          begun = true;
          queueMicrotask(() => read(draw));
        }
        const {series} = state;
        return html`<header><h2>${series?.name ?? hit.name}</h2><button class="button bare square" aria-label=${t('close')} @click=${() => close()}>${icon('close')}</button></header>
          <div class="body preview" aria-busy=${!series && !state.failure}>
            ${!state.failure ? nothing : state.failure.status === 404 ? gone(hit) : unanswered(state.failure, state.rest, () => read(draw), close)}
            <div class="look">
              ${poster({key: hit.key, name: hit.name, poster: series?.poster ?? library.value.byKey.get(hit.key)?.poster})}
              <div class="grow">
                <p class="small quiet">${facts(hit, series)}</p>
                ${series ? told(series, state, draw) : state.failure ? nothing : waiting()}
              </div>
            </div>
            ${series ? seasons(series) : nothing}
          </div>
          <footer>${foot(hit, series, close)}</footer>`;
      },
      {name: t('preview.title', {name: hit.name})},
    );
  } finally {
    closed.abort();
  }
}

function facts(hit, series) {
  const episodes = series?.seasons.reduce((sum, season) => sum + season.episodes, 0) ?? 0;
  const known = [series?.year ?? hit.year, hit.provider, episodes ? t('library.all', {n: episodes}) : ''];
  const site = series?.site || hit.site;
  return html`${known.filter(Boolean).join(' · ')}${site ? html` · <a href=${site} target="_blank" rel="noreferrer">${t('find.page')}</a>` : nothing}`;
}

function waiting() {
  return html`<p class="row" role="status">${icon('retry', 'small spin')}${t('preview.asking')}</p>
    <div class="ghost line-ghost"></div><div class="ghost line-ghost"></div>`;
}

function told(series, state, draw) {
  if (!series.description) {
    return html`<p class="quiet">${t('preview.untold')}</p>`;
  }
  const long = series.description.length > LONG;
  return html`<p class="synopsis ${long && !state.whole ? 'long' : ''}">${series.description}</p>
    ${long
      ? html`<p><button class="linklike" aria-expanded=${state.whole} @click=${() => {
          state.whole = !state.whole;
          draw();
        }}>${t(state.whole ? 'preview.less' : 'preview.more')}</button></p>`
      : nothing}`;
}

/** @param {Preview} series */
function seasons(series) {
  if (series.seasons.length === 0) {
    return html`<p class="note">${icon('info')}<span>${t('preview.none')}</span></p>`;
  }
  return html`<ul class="hits seasons" aria-label=${t('preview.seasons')}>${specialsLast(series.seasons).map(
    (one) => html`<li class="row"><strong>${seasonName(one.season)}</strong>
      <span class="grow quiet">${t('library.all', {n: one.episodes})}${one.upcoming ? ` · ${t('preview.upcoming', {n: one.upcoming})}` : nothing}</span>
      <span class="tongues">${one.languages.map((tongue) => html`<span class="chip plain">${tongue}</span>`)}</span></li>`,
  )}</ul>`;
}

function gone(hit) {
  return html`<div class="note failed" role="alert">${icon('alert')}<p class="grow">${t('preview.gone', {provider: hit.provider})}</p></div>`;
}

/** Adding does not wait for the look: who knows what he wants need not. */
function foot(hit, series, close) {
  if (library.value.byKey.has(hit.key) || series?.in_library) {
    return html`<button class="button" @click=${() => close()}>${t('close')}</button>
      <a class="button first" href="series/${hit.key}" @click=${() => close()}>${icon('check', 'small')}${t('preview.open')}</a>`;
  }
  return html`<button class="button" @click=${() => close()}>${t('cancel')}</button>
    <button class="button" @click=${() => close('add')}>${icon('add', 'small')}${t('find.add')}</button>
    <button class="button first" @click=${() => close('download')}>${icon('moving', 'small')}${t('find.add.all')}</button>`;
}
