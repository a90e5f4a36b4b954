import {html} from '../element.js';
import {go} from '../router.js';
import {t} from '../words.js';
import {icon} from './icon.js';
import {focusSearch} from './frame.js';

const WAYS = {l: 'library', f: 'find', q: 'queue', a: 'activity', c: 'calendar', s: 'settings', y: 'system'};

let waysOpen = 0;

/** Keys that work wherever nobody is writing. @param {KeyboardEvent} event */
export function press(event) {
  const writing = event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
  if (writing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) {
    return;
  }
  if (event.key === '/') {
    event.preventDefault();
    focusSearch();
  } else if (event.key === '?') {
    help();
  } else if (event.key === 'g') {
    waysOpen = event.timeStamp + 1500;
  } else if (event.timeStamp < waysOpen && event.key in WAYS) {
    waysOpen = 0;
    go(WAYS[event.key]);
  }
}

async function help() {
  const {show} = await import('./dialogs.js');
  /** @type {[string[], string][]} */
  const rows = [
    [['/'], 'keys.search'],
    [['?'], 'keys.help'],
    ...Object.entries(WAYS).map(([key, place]) => /** @type {[string[], string]} */ ([['g', key], `nav.${place}`])),
    [['←', '→', '↑', '↓'], 'keys.arrows'],
    [['d'], 'keys.download'],
    [['Shift', t('keys.click')], 'keys.range'],
    [['Space', '↑', '↓'], 'keys.move'],
    [['Esc'], 'keys.close'],
  ];
  show(
    (close) => html`<header><h2>${t('keys.title')}</h2><button class="button bare square" aria-label=${t('close')} @click=${() => close()}>${icon('close')}</button></header>
      <div class="body keys">${rows.map(([keys, words]) => html`<span>${keys.map((key) => html`<kbd>${key}</kbd> `)}</span><span>${t(words)}</span>`)}</div>`,
    {name: t('keys.title')},
  );
}
