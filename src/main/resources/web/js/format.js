import {locale, t} from './words.js';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** @param {number | null | undefined} bytes */
export function size(bytes) {
  if (bytes === null || bytes === undefined) {
    return '';
  }
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${number(bytes / 1000 ** step, step === 0 ? 0 : 1)} ${UNITS[step]}`;
}

/** @param {number} value @param {number} [decimals] */
export function number(value, decimals = 0) {
  return value.toLocaleString(locale(), {maximumFractionDigits: decimals});
}

/** @param {number} mbps 10^6 bits a second */
export function speed(mbps) {
  return `${mbps.toLocaleString(locale(), {minimumFractionDigits: 1, maximumFractionDigits: 1})} Mbit/s`;
}

/** How long something still takes. @param {number | null | undefined} seconds */
export function left(seconds) {
  if (seconds === null || seconds === undefined) {
    return '';
  }
  return t('time.left', {time: duration(seconds)});
}

/** @param {number} seconds */
export function duration(seconds) {
  if (seconds < 60) {
    return t('time.seconds', {n: Math.max(1, Math.round(seconds))});
  }
  if (seconds < 3600) {
    return t('time.minutes', {n: Math.round(seconds / 60)});
  }
  const hours = Math.floor(seconds / 3600);
  return hours < 48
    ? t('time.hours', {n: hours, minutes: Math.round((seconds % 3600) / 60)})
    : t('time.days', {n: Math.round(hours / 24)});
}

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const STEPS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** A moment as seen from now: "3 hours ago". @param {string | number} moment */
export function ago(moment) {
  const seconds = (new Date(moment).getTime() - Date.now()) / 1000;
  const words = new Intl.RelativeTimeFormat(locale(), {numeric: 'auto'});
  const [unit, length] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? /** @type {const} */ (['second', 1]);
  if (unit === 'day' && Math.abs(seconds) > 30 * length) {
    return new Date(moment).toLocaleDateString(locale(), {dateStyle: 'medium'});
  }
  return unit === 'second' ? t(seconds > 0 ? 'time.soon' : 'time.now') : words.format(Math.round(seconds / length), unit);
}

/** A day without a time. @param {string} date as `2026-03-14` */
export function day(date) {
  return new Date(`${date}T00:00`).toLocaleDateString(locale(), {dateStyle: 'medium'});
}

/** The whole moment. @param {string | number} moment */
export function moment(moment) {
  return new Date(moment).toLocaleString(locale(), {dateStyle: 'medium', timeStyle: 'short'});
}

/** An episode's number as people write it. @param {string} dashed `S01-E05` */
export function episode(dashed) {
  const parts = /^S(\d+)-?E([\d.]+)$/.exec(dashed);
  return parts ? `S${parts[1]} E${parts[2]}` : dashed;
}

/** What is beside the season. @param {string} dashed */
export function episodeAlone(dashed) {
  return dashed.replace(/^S\d+-?E0*(?=\d)/, '');
}
