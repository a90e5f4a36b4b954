import {t} from '../words.js';

/**
 * The seasons as people look for them: the specials, which have the number 0, behind all others.
 * @param {any[]} seasons
 * @returns {any[]}
 */
export function specialsLast(seasons) {
  return [...seasons.filter((one) => one.season > 0), ...seasons.filter((one) => one.season === 0)];
}

/** @param {number} number */
export const seasonName = (number) => (number === 0 ? t('series.specials') : t('series.season', {number}));
