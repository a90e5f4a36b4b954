import {Store, remember, remembered} from './store.js';
import en from './words/en.js';
import de from './words/de.js';

const LANGUAGES = {en, de};

/** The language of the interface: `en` or `de`. */
export const language = new Store(chosen());

function chosen() {
  const wanted = [remembered('language', ''), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((tag) => tag in LANGUAGES) ?? 'en';
}

/** By whose habits dates and numbers are written: the reader's own where it speaks our language. */
export function locale() {
  return navigator.languages.find((tag) => tag.slice(0, 2) === language.value) ?? language.value;
}

let plurals = new Intl.PluralRules(language.value);
document.documentElement.lang = language.value;

/** @param {string} tag `en`, `de`, or empty for the browser's own */
export function speak(tag) {
  remember('language', tag);
  const next = chosen();
  plurals = new Intl.PluralRules(next);
  document.documentElement.lang = next;
  language.set(next);
}

/**
 * The words for something. Names in braces are replaced; where there is a choice, `n` decides.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  const found = LANGUAGES[language.value][key] ?? LANGUAGES.en[key];
  if (found === undefined) {
    return key;
  }
  const text = typeof found === 'string' ? found : found[plurals.select(Number(values.n))] ?? found.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? shown(values[name]) : whole));
}

/**
 * What the server said, in the reader's language where we know the sentence.
 * @param {string} sentence
 */
export function said(sentence) {
  return LANGUAGES[language.value].said[sentence] ?? sentence;
}

function shown(value) {
  return typeof value === 'number' ? value.toLocaleString(locale()) : String(value ?? '');
}
