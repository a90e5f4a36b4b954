import {html, nothing, styled} from '../element.js';
import {said, t} from '../words.js';
import {ago, episode, left, moment, size, speed} from '../format.js';
import {api} from '../api.js';
import {chip, icon} from './icon.js';

/** Why nothing of an item moves, in a sentence. */
export function trouble(details) {
  const held = details?.episodes.find((each) => each.held_by);
  const failed = details?.status === 'failed' ? details.episodes.find((each) => each.error) : undefined;
  if (held) {
    return html`<p class="small held">${icon('alert', 'small')}<span>${t(`held.${held.held_by}`)} ${held.held_by === 'disk' ? html`<span class="quiet">${said(held.reason)}</span>` : held.held_by === 'hours' ? html`<a href="settings/downloads">${t('held.hours.go')}</a>` : nothing}</span></p>`;
  }
  return failed ? html`<p class="small reason">${said(failed.error)}</p>` : nothing;
}

export function running(one, details) {
  const own = details.episodes.find((each) => each.download_id === one.download_id);
  return html`<li>
    <div class="row small"><strong>${episode(one.episode)}</strong><span class="quiet number grow">${size(one.bytes)}${one.total_bytes ? ` / ${size(one.total_bytes)}` : ''}${own?.host ? ` · ${own.host}` : ''}${own?.attempt > 1 ? ` · ${t('queue.attempt', {n: own.attempt})}` : ''}</span>
      <span class="number">${speed(one.speed_mbps)}</span><span class="quiet number eta">${left(one.eta_seconds)}</span></div>
    <div class="bar thin ${one.total_bytes || one.percent ? '' : 'unknown'}" role="progressbar" aria-label=${episode(one.episode)} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.floor(one.percent)}>${filled(one)}</div>
  </li>`;
}

/** A file that comes over several connections grows in several places. */
function filled({parts, percent, total_bytes: total}) {
  return parts?.length > 1 && total
    ? parts.map(([from, to]) => html`<i class="part" ${styled({'--from': String(from / total), '--share': String((to - from) / total)})}></i>`)
    : html`<i ${styled({'--done': String(percent / 100)})}></i>`;
}

export function download(one, send) {
  const state = one.held_by ? 'held' : one.next_attempt_at ? 'waiting' : one.status;
  const reason = said(one.reason ?? one.error ?? '');
  return html`<li><div class="row"><span class="number which">${episode(one.episode)}</span>${chip(state)}<span class="quiet small number grow">${size(one.size_bytes ?? one.bytes)}</span>
    ${one.status === 'failed' ? html`<button class="button bare" @click=${() => send('retry', () => api.post(`api/queue/${one.download_id}/retry`))}>${t('queue.retry.short')}</button>` : nothing}
    ${one.status === 'completed' ? nothing : html`<button class="button bare square" aria-label=${t('queue.remove', {name: episode(one.episode)})} @click=${() => send('remove', () => api.delete(`api/queue/${one.download_id}`))}>${icon('close', 'small')}</button>`}</div>
    ${reason ? html`<p class="small reason">${reason}${one.next_attempt_at ? html` <span class="quiet">${t('queue.next', {when: ago(one.next_attempt_at)})}</span>` : nothing}</p>` : nothing}
    ${one.attempts?.length ? attemptsOf(one.attempts) : nothing}
    ${one.file_path ? html`<p class="small quiet mono">${one.file_path}</p>` : nothing}
  </li>`;
}

/** Which sources were tried in vain, the newest first. */
export function attemptsOf(attempts) {
  return html`<details class="small"><summary class="quiet">${t('queue.tried', {n: attempts.length})}</summary>
    <ol class="plain" reversed>${attempts.toReversed().map((one) => html`<li><strong>${one.host}</strong> <span class="quiet number" title=${moment(one.failed_at)}>${t('queue.attempt', {n: one.attempt})} · ${ago(one.failed_at)}</span><br><span class="reason">${said(one.reason)}</span></li>`)}</ol></details>`;
}
