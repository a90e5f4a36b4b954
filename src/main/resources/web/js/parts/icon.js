import {html, svg} from '../element.js';
import {t} from '../words.js';

/** Line drawings on a grid of 24. */
const DRAWINGS = {
  library: 'M4 5h6v14H4zM14 5h6v14h-6z',
  find: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM20 20l-4.7-4.7',
  queue: 'M12 4v10m0 0 4-4m-4 4-4-4M5 19h14',
  activity: 'M3 12h4l3-7 4 14 3-7h4',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4m8-4v4',
  settings: 'M4 7h9m5 0h2M4 17h2m5 0h9M13 7a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0ZM6 17a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0Z',
  system: 'M4 5h16v11H4zM9 20h6m-3-4v4M7 11h2l2-3 2 5 1.5-2H17',
  more: 'M5 11.6a.4.4 0 1 1 0 .8.4.4 0 0 1 0-.8ZM12 11.6a.4.4 0 1 1 0 .8.4.4 0 0 1 0-.8ZM19 11.6a.4.4 0 1 1 0 .8.4.4 0 0 1 0-.8Z',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  here: 'M5 12.5l4.5 4.5L19 7.5',
  missing: 'M12 4v16M4 12h16',
  alert: 'M12 8v5m0 3.5h.01M12 3.5 21.5 20h-19Z',
  info: 'M12 11v6m0-10h.01M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  moving: 'M12 5v13m0 0 5-5m-5 5-5-5',
  queued: 'M12 7v5l3 2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  upcoming: 'M12 7v5l3 2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  play: 'M8 5.5v13l10.5-6.5Z',
  pause: 'M8 5v14M16 5v14',
  stop: 'M6.5 6.5h11v11h-11z',
  retry: 'M19 12a7 7 0 1 1-2.2-5.1M19 4v4.5h-4.5',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5m3-5v5',
  add: 'M12 5v14M5 12h14',
  grid: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  list: 'M4 6h16M4 12h16M4 18h16',
  down: 'M6 9.5l6 6 6-6',
  right: 'M9.5 6l6 6-6 6',
  left: 'M14.5 6l-6 6 6 6',
  up: 'M6 14.5l6-6 6 6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6Z',
  hidden: 'M4 4l16 16M9.5 6a9.6 9.6 0 0 1 2.5-.4c6 0 9.5 6.4 9.5 6.4a17 17 0 0 1-3 3.7M6 7.8A16 16 0 0 0 2.5 12s3.5 6.5 9.5 6.5a9.7 9.7 0 0 0 4-.9',
  bookmark: 'M7 4h10v16l-5-4-5 4Z',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4.1 4.1 0 0 0-5.8-5.8l-1.5 1.5M14 10a4 4 0 0 0-6-.4l-3 3a4.1 4.1 0 0 0 5.8 5.8l1.5-1.5',
  folder: 'M3.5 6h6l2 2.5h9V19h-17Z',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  key: 'M8 11a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM11 12l8-8m-3 3 3 3',
  leave: 'M14 4h5v16h-5M4 12h11m-4-4 4 4-4 4',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2.5v2m0 15v2M2.5 12h2m15 0h2M5.3 5.3l1.4 1.4m10.6 10.6 1.4 1.4m0-13.4-1.4 1.4M6.7 17.3l-1.4 1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
  offline: 'M4 4l16 16M5 12.5a10 10 0 0 1 4-2.6m4-.4a10 10 0 0 1 6 3M8.5 16a5 5 0 0 1 5.5-1M12 19.5h.01',
  clock: 'M12 7v5l3.5 2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  shield: 'M12 3l8 3v6c0 4.5-3.3 7.7-8 9-4.7-1.3-8-4.5-8-9V6Z',
  disk: 'M4 6c0-3.3 16-3.3 16 0v12c0 3.3-16 3.3-16 0ZM4 6c0 3.3 16 3.3 16 0M4 12c0 3.3 16 3.3 16 0',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  film: 'M4 5h16v14H4zM8 5v14m8-14v14M4 9.7h4m8 0h4M4 14.3h4m8 0h4',
};

/** A drawing; decoration only, so a name must stand beside it or on its button. @param {string} name @param {string} [more] */
export function icon(name, more = '') {
  return html`<svg class="icon ${more}" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${DRAWINGS[name] ?? DRAWINGS.info}></path>`}</svg>`;
}

const LOOKS = {
  present: 'here',
  complete: 'here',
  completed: 'here',
  missing: 'missing',
  unmatched: 'upcoming',
  queued: 'moving',
  pending: 'moving',
  downloading: 'moving',
  waiting: 'missing',
  held: 'missing',
  failed: 'failed',
  upcoming: 'upcoming',
};
const SHAPES = {
  here: 'here',
  missing: 'missing',
  moving: 'moving',
  failed: 'close',
  upcoming: 'upcoming',
};

/** What state something is in: a colour, a shape and a word. @param {string} state */
export function chip(state) {
  const look = LOOKS[state] ?? 'upcoming';
  const drawing = state === 'queued' || state === 'pending' || state === 'waiting' ? 'queued' : SHAPES[look];
  return html`<span class="chip ${look}">${icon(drawing)}${t(`state.${state}`)}</span>`;
}
