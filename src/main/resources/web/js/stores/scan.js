import {api} from '../api.js';
import {hear} from '../live.js';
import {Store} from '../store.js';

/**
 * The walk over the library folder, and how far the providers have been asked.
 * `result` is what the last walk of this visit found; `waiting` what one would lose that nobody has confirmed.
 */
export const scan = new Store({running: false, folders: 0, total: 0, new_series: 0, new_episodes: 0, result: null, failure: '', waiting: null});

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
  scan.update({running: false, failure: data.error});
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
