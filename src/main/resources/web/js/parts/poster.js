import {html, styled} from '../element.js';

const SMALL_WORDS = /^(the|a|an|of|on|in|to|and|no|wo|ga|der|die|das|des|ein|eine|und|im|am)$/i;

/** A number from a key, the same everywhere and for ever. @param {string} key */
function hash(key) {
  let value = 2166136261;
  for (const letter of key) {
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16777619);
  }
  return value >>> 0;
}

/** Up to two letters that stand for a title. @param {string} title */
export function initials(title) {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  const large = words.filter((word) => !SMALL_WORDS.test(word));
  const letters = (large.length ? large : words).slice(0, 2).map((word) => [...word][0]);
  return (letters.join('') || [...title.trim()][0] || '?').toLocaleUpperCase();
}

/**
 * The picture of a series: one made from its key and title, before it its provider's as soon as that is here.
 * @param {{key: string, name: string, poster?: string | null}} series
 */
export function poster({key, name, poster: version}) {
  const number = hash(key);
  return html`<span class="poster made" aria-hidden="true"
    ${styled({'--hue': String(number % 360), '--turn': `${(number >> 9) % 2 ? 40 : -46}`, '--tilt': `${130 + ((number >> 12) % 70)}deg`})}
    ><span>${initials(name)}</span>${version
      ? html`<img alt="" loading="lazy" decoding="async" width="300" height="450" @load=${show} @error=${hide}
          src="posters/${encodeURIComponent(key)}?v=${encodeURIComponent(version)}" />`
      : ''}</span>`;
}

/** A picture that cannot be had leaves the made one; another address may do better. */
function hide(event) {
  event.target.classList.add('lost');
}

function show(event) {
  event.target.classList.remove('lost');
}
