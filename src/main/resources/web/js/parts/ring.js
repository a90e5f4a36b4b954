import {html, svg, styled} from '../element.js';

const ROUND = 2 * Math.PI * 14;

/** A thin ring that fills. @param {number} share 0 to 1 @param {unknown} inside what stands in it */
export function ring(share, inside) {
  return html`<svg class="ring" viewBox="0 0 34 34" aria-hidden="true">
    ${svg`<circle cx="17" cy="17" r="14"></circle>
      <circle class="done" cx="17" cy="17" r="14" stroke-dasharray=${ROUND} ${styled({'stroke-dashoffset': String(ROUND * (1 - share)), 'visibility': share > 0 ? 'visible' : 'hidden'})}></circle>
      ${inside}`}
  </svg>`;
}
