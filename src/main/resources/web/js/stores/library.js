import {api, call} from '../api.js';
import {connection, hear} from '../live.js';
import {Store, gathered} from '../store.js';
import {said} from '../words.js';

/**
 * @typedef {{key: string, name: string, folder: string, year: number | null, released: number,
 *   missing: number, state: 'missing' | 'complete' | 'unmatched', monitored: boolean,
 *   updated_at: string, poster: string | null}} Entry
 */

/** The whole library in short. `series` is null until it was read. */
export const library = new Store({
  /** @type {Entry[] | null} */ series: null,
  /** @type {Map<string, Entry>} */ byKey: new Map(),
  /** @type {Error | null} */ failure: null,
});

let tag = '';
/** @type {Promise<void> | null} */
let reading = null;
/** @type {Promise<void> | null} */
let next = null;

/** Reads what has changed. Who calls while that goes on gets what is true afterwards; all who do so share one reading. */
export function readLibrary() {
  if (reading === null) {
    reading = read().finally(() => (reading = null));
    return reading;
  }
  next ??= reading.then(() => {
    next = null;
    return readLibrary();
  });
  return next;
}

async function read() {
  try {
    const answer = await call('GET', 'api/anime/index', undefined, tag ? {headers: {'If-None-Match': tag}} : {});
    if (answer.status !== 304) {
      tag = answer.headers.get('ETag') ?? '';
      take(answer.body);
    }
  } catch (failure) {
    library.update({failure});
  }
}

function take(series) {
  library.set({series, byKey: new Map(series.map((one) => [one.key, one])), failure: null});
}

export function forgetLibrary() {
  tag = '';
  library.set({series: null, byKey: new Map(), failure: null});
}

/** For looking things up: without case and accents. @param {string} text */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** @type {WeakMap<Entry, string>} */
const folds = new WeakMap();

/** What a series is looked up by: made when somebody looks something up for the first time. @param {Entry} one */
export function folded(one) {
  const made = folds.get(one) ?? fold(`${one.name} ${one.folder}`);
  folds.set(one, made);
  return made;
}

/** What a series is called. @param {string} key @param {string} [otherwise] */
export function nameOf(key, otherwise) {
  return library.value.byKey.get(key)?.name ?? otherwise ?? key;
}

const later = gathered(readLibrary, 1200);
hear(['download_complete', 'scan_completed', 'refresh_completed', 'series_matched', 'refresh_progress'], later);
connection.listen(({status}) => status === 'live' && library.value.series && readLibrary());

/**
 * The walk over the library folder, and how far the providers have been asked.
 * `result` is what the last walk of this visit found; `waiting` what one would lose that nobody has confirmed.
 * @type {Store<{running: boolean, folders: number, total: number, new_series: number,
 *   new_episodes: number, result: any, failure: string, waiting: any}>}
 */
export const scan = new Store({waiting: null, running: false, folders: 0, total: 0, new_series: 0, new_episodes: 0, result: null, failure: ''});

/** How far providers have been asked about series. */
export const refresh = new Store({running: false, done: 0, total: 0});

hear('snapshot scan_progress', (data) => {
  scan.update({running: data.running, folders: data.folders ?? 0, total: data.total ?? 0});
  readWaiting().catch(() => {});
});
hear('scan_started', () => scan.update({running: true, folders: 0, total: 0, new_series: 0, failure: ''}));
hear('scan_progress', (data) => scan.update({running: true, ...data}));
hear('scan_completed', (data) => scan.update({running: false, result: data, waiting: null}));
hear('scan_failed', (data) => {
  scan.update({running: false, failure: said(data.error)});
  readWaiting().catch(() => {});
});
hear('refresh_started', (data) => refresh.set({running: true, done: 0, total: data.total ?? 0}));
hear('refresh_progress', (data) => refresh.set({running: true, done: data.done, total: data.total}));
hear('refresh_completed', () => refresh.update({running: false}));

/** Whether a walk waits for somebody to confirm what it would lose. */
export async function readWaiting() {
  scan.update({waiting: (await api.get('api/anime/rescan')).waiting});
}

/**
 * Has the library folder walked. Ends with the walk, or after the server's patience.
 * @param {string} [confirm] `confirm_empty` or `confirm_loss`, after the server asked for it
 */
export async function startScan(confirm) {
  scan.update({running: true, folders: 0, total: 0, new_series: 0, failure: ''});
  try {
    const report = await api.post(`api/anime/rescan${confirm ? `?${confirm}=true` : ''}`);
    scan.update({running: report.running, result: report, waiting: null});
    return report;
  } catch (failure) {
    scan.update({running: false});
    throw failure;
  }
}
