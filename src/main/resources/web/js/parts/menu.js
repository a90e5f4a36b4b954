import {html} from '../element.js';
import {t} from '../words.js';
import {logout} from '../api.js';
import {icon} from './icon.js';
import {show} from './dialogs.js';
import {sayFailure} from './toasts.js';

/** What has no place in the bar of a phone. */
export function openMenu() {
  show(
    (close) => html`<div class="body">
      ${['calendar', 'settings', 'system'].map((place) => html`<a class="button bare" href=${place} @click=${() => close()}>${icon(place)}<span class="grow">${t(`nav.${place}`)}</span></a>`)}
      <button class="button bare" @click=${() => {
        close();
        logout().catch(sayFailure);
      }}>${icon('leave')}<span class="grow">${t('logout')}</span></button>
    </div>`,
    {name: t('nav.more')},
  );
}
