import {call} from '../api.js';
import {hear, connection} from '../live.js';
import {Store, gathered} from '../store.js';

/**
 * @typedef {{key: string, name: string, folder: string, year: number | null, released: number,
 *   missing: number, state: 'missing' | 'complete' | 'unmatched', monitored: boolean,
 *   updated_at: string, poster: string | null, folded: string}} Entry
 */

/** The whole library in short. `series` is null until it was read. */
export const library = new Store({
  /** @type {Entry[] | null} */ series: null,
  /** @type {Map<string, Entry>} */ byKey: new Map(),
  /** @type {Error | null} */ failure: null,
});

let tag = '';
let reading = null;

/** Reads what has changed. Two calls at once are one. */
export function readLibrary() {
  reading ??= read().finally(() => (reading = null));
  return reading;
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

function take(rows) {
  const series = rows.map((row) => ({...row, folded: fold(`${row.name} ${row.folder}`)}));
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

/** What a series is called. @param {string} key @param {string} [otherwise] */
export function nameOf(key, otherwise) {
  return library.value.byKey.get(key)?.name ?? otherwise ?? key;
}

const later = gathered(readLibrary, 1200);
hear(['download_complete', 'scan_completed', 'refresh_completed', 'series_matched', 'refresh_progress'], later);
connection.listen(({status}) => status === 'live' && library.value.series && readLibrary());
