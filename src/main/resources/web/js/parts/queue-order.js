import {api} from '../api.js';

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
export async function place(one, before, after) {
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
