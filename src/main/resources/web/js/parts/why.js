import {html, nothing} from '../element.js';
import {said, t} from '../words.js';
import {ago, day, moment} from '../format.js';
import {api, segment} from '../api.js';
import {attemptsOf} from './queue-downloads.js';

/**
 * What the server knows of missing episodes, and what happens next by itself.
 * @typedef {{episodes: Map<string, any>, schedule: any, provider: any}} Reasons
 */

/** @param {string} key @param {string | null} provider @returns {Promise<Reasons>} */
export async function readReasons(key, provider) {
  const [missing, schedule, providers] = await Promise.all([
    api.get(`api/anime/${segment(key)}/missing`),
    api.get('api/scheduler/config').catch(() => null),
    provider ? api.get('api/providers').catch(() => ({data: []})) : {data: []},
  ]);
  return {
    episodes: new Map(missing.data.map((one) => [one.number, one])),
    schedule,
    provider: providers.data.find((one) => one.id === provider) ?? null,
  };
}

/**
 * Why an episode is not here: what is known, what was tried, what happens next.
 * @param {{number: string, status: string, released: string | null}} episode
 * @param {any} series
 * @param {Reasons | null} reasons null while they are asked for
 */
export function why(episode, series, reasons) {
  const known = reasons?.episodes.get(episode.number);
  return html`
    <p>${t(`why.${episode.status}`, {provider: series.provider ?? ''})}${episode.released ? ` ${t(episode.status === 'upcoming' ? 'why.comes' : 'why.out', {day: day(episode.released)})}` : ''}</p>
    ${episode.status !== 'missing' ? nothing : reasons === null ? html`<p class="quiet">…</p>` : html`${history(known)}<p class="quiet">${next(series, reasons)}</p>`}`;
}

function history(known) {
  if (!known) {
    return nothing;
  }
  return html`
    ${known.gone ? html`<p title=${moment(known.gone.since)}>${t('why.gone', {when: ago(known.gone.since)})} <span class="mono">${known.gone.path}</span></p>` : nothing}
    ${known.tried.length
      ? html`<p>${t('why.tried', {n: known.tried.length})}</p><ul>${known.tried.slice(0, 5).map((each) => html`<li><span class="quiet" title=${moment(each.ended_at)}>${ago(each.ended_at)}</span> – <span class="reason">${said(each.error)}</span>${each.attempts?.length ? attemptsOf(each.attempts) : nothing}</li>`)}</ul>`
      : known.reason === 'untried'
        ? html`<p>${t('why.untried')}</p>`
        : nothing}`;
}

/** What will happen without anybody doing anything. */
function next(series, {schedule, provider}) {
  if (provider && (provider.state === 'resting' || provider.state === 'quarantined')) {
    return t('why.next.provider', {provider: provider.title, error: provider.last_error ? said(provider.last_error.message) : t(`standing.${provider.state}`)});
  }
  if (!series.monitored) {
    return t('why.unmonitored');
  }
  if (!schedule?.enabled || !schedule.auto_download || !schedule.next_run_at) {
    return t('why.next.never');
  }
  return t('why.next.run', {when: ago(schedule.next_run_at)});
}
