import {html} from '../element.js';
import {t} from '../words.js';
import {episode, left, size, speed} from '../format.js';
import {styled} from '../element.js';
import {moving, queue} from '../stores/queue.js';
import {nameOf} from '../stores/library.js';
import {icon} from './icon.js';
import {show} from './dialogs.js';

/** What moves right now, beside whatever one looks at. */
export async function openQueueSheet() {
  const ends = [];
  await show(
    (close, draw) => {
      if (ends.length === 0) {
        ends.push(moving.listen(draw), queue.listen(draw));
      }
      const numbers = queue.value?.downloads;
      const running = [...moving.value.values()];
      return html`<header><h2>${t('queue.title')}</h2><button class="button bare square" aria-label=${t('close')} @click=${() => close()}>${icon('close')}</button></header>
        <div class="body">
          ${running.length === 0 ? html`<p class="quiet">${numbers?.pending ? t('strip.waiting', {n: numbers.pending}) : t('strip.idle')}</p>` : ''}
          ${running.map(
            (one) => html`<div class="stack tight live">
              <div class="row"><strong class="grow">${nameOf(one.key, one.folder)} · ${episode(one.episode)}</strong><span class="number">${Math.floor(one.percent)} %</span></div>
              <div class="bar"><i ${styled({'--done': String(one.percent / 100)})}></i></div>
              <div class="row small quiet number"><span>${speed(one.speed_mbps)}</span><span class="grow">${size(one.bytes)}${one.total_bytes ? ` / ${size(one.total_bytes)}` : ''}</span><span>${left(one.eta_seconds)}</span></div>
            </div>`,
          )}
          ${running.length && numbers?.pending ? html`<p class="quiet">${t('sheet.more', {n: numbers.pending})}</p>` : ''}
        </div>
        <footer><a class="button first" href="queue" @click=${() => close()}>${t('sheet.open')}</a></footer>`;
    },
    {sheet: true, name: t('queue.title')},
  );
  ends.forEach((end) => end());
}
