import {html, render} from '../element.js';
import {language, t} from '../words.js';

/**
 * Shows a dialog until it closes; what it holds is drawn by `content`.
 * @param {(close: (answer?: any) => void, draw: () => void) => unknown} content
 * @param {{sheet?: boolean, name: string}} how `name` is what it is called for those who do not see it
 * @returns {Promise<any>} what it was closed with; undefined when it was dismissed
 */
export function show(content, {sheet = false, name}) {
  const dialog = document.createElement('dialog');
  dialog.className = sheet ? 'sheet' : '';
  dialog.setAttribute('aria-label', name);
  let answer;
  const close = (value) => {
    answer = value;
    dialog.close();
  };
  const draw = () => render(content(close, draw), dialog);
  document.body.append(dialog);
  draw();
  // Who marks a text and lets go beside the dialog did not mean to leave it.
  let pressed = null;
  dialog.addEventListener('pointerdown', (event) => (pressed = event.target));
  dialog.addEventListener('click', (event) => event.target === dialog && pressed === dialog && close());
  dialog.showModal();
  const deaf = language.listen(draw);
  return new Promise((done) => {
    dialog.addEventListener('close', () => {
      deaf();
      render(html``, dialog);
      dialog.remove();
      done(answer);
    });
  });
}

/**
 * Asks before something that cannot be undone.
 * @param {{title: string, text: string, yes: string, danger?: boolean, option?: string}} question
 * @returns {Promise<{option: boolean} | undefined>} undefined for no
 */
export function ask({title, text, yes, danger = false, option}) {
  let chosen = false;
  return show(
    (close) => html`
      <header><h2>${title}</h2></header>
      <div class="body">
        <p class="quiet">${text}</p>
        ${option
          ? html`<label class="row"><input type="checkbox" class="check" @change=${(event) => (chosen = event.target.checked)} />${option}</label>`
          : ''}
      </div>
      <footer>
        <button class="button" @click=${() => close()}>${t('cancel')}</button>
        <button class="button first ${danger ? 'danger' : ''}" @click=${() => close({option: chosen})}>${yes}</button>
      </footer>`,
    {name: title},
  );
}
