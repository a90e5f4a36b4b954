import {html} from '../element.js';
import {t} from '../words.js';
import {api, segment} from '../api.js';
import {icon} from './icon.js';
import {show} from './dialogs.js';

/**
 * Lets somebody say where a series lies and which languages are wished for it.
 * @param {{key: string, title: string, folder: string, languages: string[]}} series
 * @returns {Promise<any>} the series as it is now; undefined when nothing was changed
 */
export function editSeries(series) {
  const draft = {folder: series.folder, languages: series.languages.join('\n')};
  /** @type {{failure: any, busy: boolean}} */
  const state = {failure: null, busy: false};
  const save = async (close, draw) => {
    /** @type {{folder?: string, languages?: string[]}} */
    const wish = {};
    if (draft.folder.trim() !== series.folder) {
      wish.folder = draft.folder.trim();
    }
    const languages = draft.languages.split('\n').map((one) => one.trim()).filter(Boolean);
    if (languages.join('\n') !== series.languages.join('\n')) {
      wish.languages = languages;
    }
    if (Object.keys(wish).length === 0) {
      close();
      return;
    }
    state.busy = true;
    draw();
    try {
      close(await api.patch(`api/anime/${segment(series.key)}`, wish));
    } catch (failure) {
      state.failure = failure;
      state.busy = false;
      draw();
    }
  };
  const wrong = (field) => {
    const issue = state.failure?.about?.(field);
    return issue ? html`<p class="wrong" role="alert">${icon('alert', 'small')}<span>${issue}</span></p>` : '';
  };
  return show(
    (close, draw) => html`<header><h2>${t('series.edit.title', {name: series.title})}</h2></header>
      <form class="body" @submit=${(event) => {
        event.preventDefault();
        save(close, draw);
      }}>
        <div class="field"><label for="s-languages">${t('series.languages')}</label>
          <textarea id="s-languages" class="input" rows="3" spellcheck="false" aria-describedby="s-languages-help" .value=${draft.languages} @input=${(event) => (draft.languages = event.target.value)}></textarea>
          ${wrong('languages')}<p class="help" id="s-languages-help">${t('series.languages.help')}</p></div>
        <div class="field"><label for="s-folder">${t('series.folder')}</label>
          <input id="s-folder" class="input mono" required spellcheck="false" aria-describedby="s-folder-help" .value=${draft.folder} @input=${(event) => (draft.folder = event.target.value)} />
          ${wrong('folder')}<p class="help" id="s-folder-help">${t('series.folder.help')}</p></div>
        ${state.failure && !wrong('folder') && !wrong('languages') ? html`<p class="note failed" role="alert">${icon('alert')}${state.failure.message}</p>` : ''}
        <div class="buttons ends"><button type="button" class="button" @click=${() => close()}>${t('cancel')}</button><button class="button first ${state.busy ? 'busy' : ''}">${t('save')}</button></div>
      </form>`,
    {name: t('series.edit.title', {name: series.title})},
  );
}
