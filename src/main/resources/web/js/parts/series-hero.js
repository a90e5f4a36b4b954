import {html, nothing} from '../element.js';
import {t} from '../words.js';
import {library} from '../stores/library.js';
import {icon} from './icon.js';
import {poster} from './poster.js';

/**
 * The head of a series' page: what it is, how much of it is here, what can be done.
 * @param {any} series
 * @param {{busy: string, download: () => void, monitor: (event: Event) => void, refresh: () => void,
 *   edit: () => void, match: () => void, tie: () => void, remove: () => void}} acts
 */
export function hero(series, acts) {
  const all = series.seasons.flatMap((season) => season.episodes);
  const out = all.filter((one) => one.status !== 'upcoming').length;
  const here = all.filter((one) => one.status === 'present').length;
  const entry = {key: series.key, name: series.title, poster: library.value.byKey.get(series.key)?.poster ?? null};
  const lacking = all.filter((one) => one.status === 'missing').length;
  return html`<header class="hero">
    <div class="behind" aria-hidden="true">${poster(entry)}</div>
    <div class="face">${poster(entry)}</div>
    <div class="about">
      <h1>${series.title}</h1>
      <p class="facts">
        ${[
          series.year,
          series.provider,
          all.length ? t('library.of', {present: here, released: out}) + ' ' + t('series.here') : null,
          series.languages.length ? series.languages.join(', ') : null,
        ]
          .filter(Boolean)
          .map((fact, i) => html`${i ? html`<span aria-hidden="true"> · </span>` : nothing}<span>${fact}</span>`)}
      </p>
      ${series.description ? html`<p class="description" @click=${(event) => event.currentTarget.classList.toggle('whole')}>${series.description}</p>` : nothing}
      <p class="small quiet row folder" title=${t('series.folder')}>${icon('folder', 'small')}<span>${series.folder}</span></p>
      <div class="row actions">
        ${lacking
          ? html`<button class="button first ${acts.busy === 'missing' ? 'busy' : ''}" @click=${acts.download}>${icon('moving')}${t('series.download', {n: lacking})}</button>`
          : all.length
            ? whole(all)
            : nothing}
        <label class="switch" title=${t('series.monitor.help')}><input type="checkbox" role="switch" .checked=${series.monitored} @change=${acts.monitor} />${t('series.monitor')}</label>
        <span class="grow"></span>
        ${series.provider ? html`<button class="button ${acts.busy === 'refresh' ? 'busy' : ''}" aria-label=${t('series.refresh')} @click=${acts.refresh}>${icon('retry', acts.busy === 'refresh' ? 'small spin' : 'small')}<span class="words">${t('series.refresh')}</span></button>` : nothing}
        <button class="button bare square" aria-label=${t('series.edit')} title=${t('series.edit')} @click=${acts.edit}>${icon('settings')}</button>
        ${series.link ? html`<a class="button bare square" href=${series.link} target="_blank" rel="noreferrer" aria-label=${t('series.page')} title=${t('series.page')}>${icon('link')}</a>` : nothing}
        ${series.provider ? html`<button class="button bare square" aria-label=${t('series.rematch')} title=${t('series.rematch')} @click=${acts.match}>${icon('bookmark')}</button>
          <button class="button bare square" aria-label=${t('series.ties')} title=${t('series.ties')} @click=${acts.tie}>${icon('copy')}</button>` : nothing}
        <button class="button bare square danger" aria-label=${t('series.remove')} title=${t('series.remove')} @click=${acts.remove}>${icon('trash')}</button>
      </div>
    </div>
  </header>`;
}

function whole(all) {
  const coming = all.some((one) => one.status === 'queued' || one.status === 'downloading');
  return html`<span class="chip large ${coming ? 'moving' : 'here'}">${icon(coming ? 'moving' : 'here')}${t(coming ? 'series.coming' : 'state.complete')}</span>`;
}
