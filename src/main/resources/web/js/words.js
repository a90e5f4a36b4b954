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
 * What the server said, in the reader's language where we know the sentence; of several, joined as
 * "host: reason; host: reason", those that we know.
 * @param {string} sentence
 */
export function said(sentence) {
  const parts = sentence.split('; ').map((part) => /^(\S+: )?(.*)$/s.exec(part));
  return known(sentence) ?? parts.map((part) => (part?.[1] ?? '') + (known(part?.[2] ?? '') ?? part?.[2])).join('; ');
}

/** @type {Map<string, [RegExp, string][]>} */
const forms = new Map();

/** @param {string} sentence @returns {string | undefined} */
function known(sentence) {
  const {said: whole, reasons} = LANGUAGES[language.value];
  if (!forms.has(language.value)) {
    forms.set(language.value, reasons.map(([form, words]) => [pattern(form), words]));
  }
  const [match, words] = first(forms.get(language.value) ?? [], sentence);
  return whole[sentence] ?? words?.replace(/\{(\w+)\}/g, (_, name) => match?.groups?.[name] ?? '');
}

/** @param {[RegExp, string][]} all @param {string} sentence @returns {[RegExpExecArray | null, string | undefined]} */
function first(all, sentence) {
  for (const [form, words] of all) {
    const match = form.exec(sentence);
    if (match) {
      return [match, words];
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
