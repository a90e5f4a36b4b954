import {Store, chosen, choose} from './store.js';

/** What there is to read, loaded when it is read. @type {Record<string, () => Promise<{default: Record<string, any>}>>} */
const LANGUAGES = {en: () => import('./words/en.js'), de: () => import('./words/de.js')};

/** The language of the interface, `en` or `de`: at first the one in which the server began the page. */
export const language = new Store(document.documentElement.lang);

let words = (await LANGUAGES[language.value]()).default;

/** By whose habits dates and numbers are written: the reader's own where it speaks our language. */
export function locale() {
  return navigator.languages.find((tag) => tag.slice(0, 2) === language.value) ?? language.value;
}

let plurals = new Intl.PluralRules(language.value);

/** The language chosen by hand; empty for the browser's own. */
export const chosenLanguage = () => chosen('language');

/** @param {string} tag `en`, `de`, or empty for the browser's own */
export async function speak(tag) {
  choose('language', tag);
  const wanted = [tag, ...navigator.languages.map((one) => one.slice(0, 2))];
  const next = wanted.find((one) => one in LANGUAGES) ?? 'en';
  words = (await LANGUAGES[next]()).default;
  forms = null;
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
  const found = words[key];
  if (found === undefined) {
    return key;
  }
  const text = typeof found === 'string' ? found : found[plurals.select(Number(values.n))] ?? found.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? shown(values[name]) : whole));
}

/**
 * What the server said, in the reader's language where we know the sentence; of several, joined as
 * "host: reason; host: reason", those that we know.
 * @param {string} sentence
 */
export function said(sentence) {
  const parts = sentence.split('; ').map((part) => /^(\S+: )?(.*)$/s.exec(part));
  return known(sentence) ?? parts.map((part) => (part?.[1] ?? '') + (known(part?.[2] ?? '') ?? part?.[2])).join('; ');
}

/** @type {[RegExp, string][] | null} */
let forms = null;

/** @param {string} sentence @returns {string | undefined} */
function known(sentence) {
  forms ??= words.reasons.map(([form, text]) => /** @type {[RegExp, string]} */ ([pattern(form), text]));
  const [match, text] = first(forms ?? [], sentence);
  const part = (name) => match?.groups?.[name] ?? '';
  // A reason may hold another one.
  return words.said[sentence] ?? text?.replace(/\{(\w+)\}/g, (_, name) => (name === 'why' ? said(part(name)) : part(name)));
}

/** @param {[RegExp, string][]} all @param {string} sentence @returns {[RegExpExecArray | null, string | undefined]} */
function first(all, sentence) {
  for (const [form, text] of all) {
    const match = form.exec(sentence);
    if (match) {
      return [match, text];
    }
  }
  return [null, undefined];
}

/** @param {string} form with names in braces for what is of the moment */
function pattern(form) {
  const plain = form.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${plain.replace(/\{(\w+)\}/g, '(?<$1>.+?)')}$`, 's');
}

function shown(value) {
  return typeof value === 'number' ? value.toLocaleString(locale()) : String(value ?? '');
}
