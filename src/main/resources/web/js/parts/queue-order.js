import {html} from '../element.js';
import {t} from '../words.js';
import {api} from '../api.js';
import {icon} from './icon.js';

const HIGHEST = 100;
const LOWEST = -100;

const number = (one) => Number(one.queue_item_id.replace(/\D/g, ''));
const older = (a, b) => number(a) < number(b);

/**
 * Puts an item of the queue between two others. The queue goes by priority, then by age: a priority
 * must be found that lies there, and where the neighbours leave no room the one before moves up.
 * @param {any} one
 * @param {any} before undefined at the head
 * @param {any} after undefined at the end
 */
async function place(one, before, after) {
  let priority = after
    ? older(one, after) ? after.priority : after.priority + 1
    : older(before, one) ? before.priority : before.priority - 1;
  priority = Math.max(LOWEST, Math.min(HIGHEST, priority));
  if (before && after && (priority > before.priority || (priority === before.priority && !older(before, one)))) {
    await rank(before, Math.min(HIGHEST, priority + 1));
  }
  await rank(one, priority);
}

const rank = (one, priority) => api.patch(`api/queue/${one.queue_item_id}`, {priority});

/** Moves the waiting items of a queue by hand and by keyboard. */
export class Order {
  /** Whose handle is held; empty for none. */
  grabbed = '';
  /** What became of it, for those who do not see it. */
  said = '';
  #host;
  #items;
  #send;

  /**
   * @param {import('lit').LitElement} host drawn anew when something is grabbed or let go
   * @param {() => any[]} items
   * @param {(act: () => Promise<unknown>) => Promise<unknown>} send does it and reads the queue anew
   */
  constructor(host, items, send) {
    this.#host = host;
    this.#items = items;
    this.#send = send;
  }

  grip(one) {
    const id = one.queue_item_id;
    return one.status === 'pending'
      ? html`<button class="grip" draggable="true" aria-pressed=${this.grabbed === id} aria-label=${t('queue.grab', {name: one.serie_name})} title=${t('queue.grab.help')}
          @dragstart=${(event) => this.#lift(event, id)} @dragend=${() => this.#hold('')} @keydown=${(event) => this.#press(event, one)} @blur=${() => this.#hold('')}>${icon('grip')}</button>`
      : html`<span class="grip"></span>`;
  }

  over = (event) => {
    if (this.grabbed && event.currentTarget.classList.contains('pending')) {
      event.preventDefault();
    }
  };

  drop = (event) => {
    event.preventDefault();
    const waiting = this.#waiting();
    const from = waiting.findIndex((one) => one.queue_item_id === this.grabbed);
    const to = waiting.findIndex((one) => one.queue_item_id === event.currentTarget.dataset.id);
    if (from >= 0 && to >= 0 && from !== to) {
      this.#place(waiting[from], from < to ? waiting[to] : waiting[to - 1], from < to ? waiting[to + 1] : waiting[to]);
    }
    this.#hold('');
  };

  #waiting() {
    return this.#items().filter((one) => one.status === 'pending');
  }

  #hold(id) {
    this.grabbed = id;
    this.#host.requestUpdate();
  }

  #lift(event, id) {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', id);
    event.dataTransfer.setDragImage(event.currentTarget.closest('.item'), 20, 20);
    this.#hold(id);
  }

  /** Space grabs and lets go; arrows carry what is grabbed. */
  #press(event, one) {
    const step = {ArrowUp: -1, ArrowDown: 1}[event.key];
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      this.#hold(this.grabbed ? '' : one.queue_item_id);
      this.said = t(this.grabbed ? 'queue.grabbed' : 'queue.let', {name: one.serie_name});
    } else if (event.key === 'Escape') {
      this.#hold('');
    } else if (step && this.grabbed === one.queue_item_id) {
      event.preventDefault();
      this.#carry(one, step, event.currentTarget);
    }
  }

  async #carry(one, step, grip) {
    const waiting = this.#waiting();
    const at = waiting.indexOf(one);
    if (waiting[at + step]) {
      await (step < 0 ? this.#place(one, waiting[at - 2], waiting[at - 1]) : this.#place(one, waiting[at + 1], waiting[at + 2]));
      this.said = t('queue.moved', {place: at + step + 1, n: waiting.length});
      await this.#host.updateComplete;
      grip.focus();
      this.#hold(one.queue_item_id);
    }
  }

  #place(one, before, after) {
    return this.#send(() => place(one, before, after));
  }
}
