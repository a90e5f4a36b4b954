import {Store} from './store.js';

/** @type {[string, RegExp][]} */
const ROUTES = [
  ['library', /^(?:library)?$/],
  ['series', /^series\/([^/]+)$/],
  ['find', /^find$/],
  ['queue', /^queue$/],
  ['activity', /^activity$/],
  ['calendar', /^calendar$/],
  ['settings', /^settings(?:\/([^/]+))?$/],
  ['system', /^system(?:\/([^/]+))?$/],
  ['login', /^login$/],
  ['welcome', /^welcome$/],
];

const base = new URL(document.baseURI).pathname;

/** Where we are: the screen's name, what its address names, its query. */
export const route = new Store(read());

function read() {
  const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : '';
  for (const [name, form] of ROUTES) {
    const match = form.exec(path);
    if (match) {
      return {name, of: match[1] === undefined ? '' : decodeURIComponent(match[1]), query: new URLSearchParams(location.search)};
    }
  }
  return {name: 'nowhere', of: '', query: new URLSearchParams()};
}

/**
 * Goes to an address of ours.
 * @param {string} path below the base: `series/bleach`
 * @param {{replace?: boolean}} [how]
 */
export function go(path, {replace = false} = {}) {
  const target = new URL(path || '.', document.baseURI);
  if (target.href === location.href) {
    return;
  }
  history.replaceState({...history.state, scroll: scrollY}, '');
  history[replace ? 'replaceState' : 'pushState']({scroll: 0}, '', target);
  route.set(read());
}

/** How far this place of the history was scrolled. */
export const scrolled = () => history.state?.scroll ?? 0;

history.scrollRestoration = 'manual';

let noting = 0;
addEventListener('scroll', () => {
  clearTimeout(noting);
  noting = setTimeout(() => history.replaceState({...history.state, scroll: scrollY}, ''), 150);
}, {passive: true});

addEventListener('popstate', () => {
  clearTimeout(noting);
  route.set(read());
});

document.addEventListener('click', (event) => {
  /** @type {HTMLAnchorElement | null} */
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute('download')) {
    return;
  }
  const target = new URL(link.href);
  const below = target.pathname.startsWith(base) ? target.pathname.slice(base.length) : null;
  if (target.origin === location.origin && below !== null && ROUTES.some(([, form]) => form.test(below))) {
    event.preventDefault();
    clearTimeout(noting);
    go(below + target.search);
  }
});
