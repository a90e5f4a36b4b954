import {Part, html, svg} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {doneShare, moving, queue, speedNow} from '../stores/queue.js';
import {ring} from './ring.js';
import {speed} from '../format.js';

/** What the queue is doing, in one line; opens the queue from anywhere. */
class LiveStrip extends Part {
  constructor() {
    super();
    new Watch(this, queue, moving, language);
  }

  render() {
    const running = moving.value.size;
    const open = (queue.value?.downloads.pending ?? 0) + (queue.value?.downloads.downloading ?? 0);
    const words = this.#words(running, open);
    const inside = open ? svg`<text x="17" y="17.5">${open > 99 ? '99+' : open}</text>` : svg`<path class="rest" d="M11.5 17.5l4 4 7-8"></path>`;
    return html`<button class="strip live ${running ? 'moving' : ''}" aria-haspopup="dialog" aria-label=${`${t('queue.title')}: ${words}`} @click=${open_}>
      ${ring(open ? doneShare() : 0, inside)}
      <span class="words number" aria-hidden="true">${words}</span>
    </button>`;
  }

  #words(running, open) {
    const state = queue.value?.state;
    if (running) {
      return `${t('strip.running', {n: running})} · ${speed(speedNow())}`;
    }
    if (open && state !== 'running') {
      return t(state === 'paused' ? 'strip.paused' : 'strip.stopped', {n: open});
    }
    return open ? t('strip.waiting', {n: open}) : t('strip.idle');
  }
}
customElements.define('aw-live-strip', LiveStrip);

async function open_() {
  const {openQueueSheet} = await import('./queue-sheet.js');
  openQueueSheet();
}
