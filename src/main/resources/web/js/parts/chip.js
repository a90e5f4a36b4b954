import {html} from '../element.js';
import {t} from '../words.js';
import {icon} from './icon.js';

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
const DRAWINGS = {
  here: 'here',
  missing: 'missing',
  moving: 'moving',
  failed: 'close',
  upcoming: 'upcoming',
};

/** What state something is in: a colour, a shape and a word. @param {string} state */
export function chip(state) {
  const look = LOOKS[state] ?? 'upcoming';
  const drawing = state === 'queued' || state === 'pending' || state === 'waiting' ? 'queued' : DRAWINGS[look];
  return html`<span class="chip ${look}">${icon(drawing)}${t(`state.${state}`)}</span>`;
}
