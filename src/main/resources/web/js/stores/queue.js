import {api} from '../api.js';
import {connection, hear} from '../live.js';
import {Store, gathered} from '../store.js';

const SAMPLES = 300;

/**
 * @typedef {{total: number, pending: number, downloading: number, completed: number, failed: number}} Counts
 * @typedef {{total_items: number, pending: number, downloading: number, completed: number, failed: number,
 *   total_size_bytes: number, download_speed_mbps: number, state: 'stopped' | 'running' | 'paused',
 *   eta_seconds: number | null, downloads: Counts}} Status
 */

/** The queue's numbers, as the server last told them; null before. */
export const queue = new Store(/** @type {Status | null} */ (null));

/**
 * What moves right now, by download.
 * @type {Store<Map<string, {download_id: string, key: string, folder: string, episode: string,
 *   percent: number, speed_mbps: number, eta_seconds: number | null, bytes: number,
 *   total_bytes: number | null, parts: [number, number][]}>>}
 */
export const moving = new Store(new Map());

/** Speed in Mbit/s, once a second, the newest last. */
export const speeds = new Store(/** @type {number[]} */ ([]));

/** Raised by 1 when items of the queue may have changed. */
export const queueChanges = new Store(0);

const changed = gathered(() => queueChanges.set(queueChanges.value + 1), 800);

hear('snapshot downloads', (data) => {
  queue.set(data.queue);
  changed();
});
hear('snapshot download_progress', (data) => moving.set(new Map(data.downloads.map((one) => [one.download_id, one]))));
hear('queue_changed', (data) => {
  queue.set(data);
  changed();
});
hear('download_progress', (data) => moving.set(new Map(moving.value).set(data.download_id, data)));
hear(['download_complete', 'download_failed', 'download_retrying'], (data) => {
  const rest = new Map(moving.value);
  rest.delete(data.download_id);
  moving.set(rest);
  changed();
});
hear('download_started', changed);

/** The end of one download changes the numbers without a word about the whole queue. */
const counted = gathered(async () => {
  try {
    queue.set((await api.get('api/queue/status')).data);
  } catch {
    // The next message or the next snapshot brings them.
  }
}, 800);
hear(['download_complete', 'download_failed'], counted);

/** Speed of everything, in Mbit/s. */
export function speedNow() {
  return [...moving.value.values()].reduce((sum, one) => sum + one.speed_mbps, 0);
}

/** How much of the whole queue is done, 0 to 1. */
export function doneShare() {
  const numbers = queue.value?.downloads;
  if (!numbers) {
    return 0;
  }
  const open = numbers.pending + numbers.downloading;
  const under = [...moving.value.values()].reduce((sum, one) => sum + one.percent / 100, 0);
  const all = open + numbers.completed;
  return all === 0 ? 0 : Math.min(1, (numbers.completed + under) / all);
}

/** Takes what the server has seen of the last minutes, so that a reload does not begin with nothing. */
export async function readSpeeds() {
  try {
    speeds.set((await api.get('api/queue/speed')).data.mbps);
  } catch {
    // The graph begins now.
  }
}

setInterval(() => {
  if (connection.value.status === 'live') {
    speeds.set([...speeds.value.slice(1 - SAMPLES), speedNow()]);
  }
}, 1000);

/** Series of which something moves. */
export function movingKeys() {
  return new Set([...moving.value.values()].map((one) => one.key));
}

/**
 * Queues episodes of a series, and sets a queue going that stands still.
 * @param {string} key
 * @param {string} name
 * @param {string[]} episodes
 * @returns {Promise<{queued: number, state: string}>}
 */
export async function enqueue(key, name, episodes) {
  let queued = 0;
  for (let from = 0; from < episodes.length; from += 500) {
    const part = episodes.slice(from, from + 500);
    const {data} = await api.post('api/queue/add', {serie_id: key, serie_name: name, episodes: part});
    queued += data.episodes.length;
  }
  // Before the first word of the live view nobody knows whether it is paused, which must stay so.
  const {state} = queue.value ?? (await api.get('api/queue/status')).data;
  if (state === 'stopped') {
    await api.post('api/queue/start');
  }
  return {queued, state: state === 'stopped' ? 'running' : state};
}

/** What a series lacks and nobody has queued. @param {any} series */
export function lacking(series) {
  return series.seasons.flatMap((season) => season.episodes).filter((one) => one.status === 'missing').map((one) => one.number);
}

/** Queues all that a series lacks. @param {string} key @param {string} name */
export async function enqueueMissing(key, name) {
  const series = await api.get(`api/anime/${encodeURIComponent(key)}`);
  const episodes = lacking(series);
  return episodes.length === 0 ? {queued: 0, state: ''} : enqueue(key, name, episodes);
}
