import {html, nothing} from '../element.js';
import {t} from '../words.js';
import {icon} from './icon.js';

/**
 * A setting on its way into a form.
 * @typedef {{name: string, kind: 'text' | 'number' | 'switch' | 'choice' | 'lines' | 'folder' | 'pattern',
 *   unit?: string, choices?: string[], least?: number, most?: number, step?: string, empty?: boolean}} Field
 */

/**
 * @param {Field} field
 * @param {any} value
 * @param {{wrong?: string, save: (value: any) => void, pick?: () => void, typed?: (text: string) => void, below?: unknown}} with_
 */
export function settingField(field, value, {wrong, save, pick, typed, below}) {
  const id = `set-${field.name.replace('.', '-')}`;
  return html`<div class="field setting ${['switch', 'number', 'choice'].includes(field.kind) ? 'brief' : ''}">
    <div class="meaning"><label for=${id}>${t(`set.${field.name}`)}</label><p class="help" id="${id}-help">${t(`set.${field.name}.help`)}</p></div>
    <div class="value">${control(id, field, value, {wrong, save, pick, typed})}${below ?? nothing}
      <div id="${id}-wrong">${wrong ? html`<p class="wrong" role="alert">${icon('alert', 'small')}<span>${wrong}</span></p>` : nothing}</div></div>
  </div>`;
}

function control(id, field, value, {wrong, save, pick, typed}) {
  const invalid = wrong ? 'true' : nothing;
  switch (field.kind) {
    case 'switch':
      return html`<span class="switch"><input id=${id} type="checkbox" role="switch" .checked=${value} aria-describedby="${id}-help ${id}-wrong" @change=${(event) => save(event.target.checked)} /></span>`;
    case 'choice':
      return html`<select id=${id} class="input short" aria-describedby="${id}-help ${id}-wrong" aria-invalid=${invalid} @change=${(event) => save(event.target.value)}>
        ${field.choices.map((one) => html`<option value=${one} ?selected=${one === value}>${t(`set.${field.name}.${one}`)}</option>`)}</select>`;
    case 'number':
      return html`<span class="with-unit"><input id=${id} class="input short number" type="number" min=${field.least ?? nothing} max=${field.most ?? nothing} step=${field.step ?? '1'} .value=${String(value ?? '')} aria-describedby="${id}-help ${id}-wrong" aria-invalid=${invalid} @change=${(event) => save(event.target.value === '' ? null : Number(event.target.value))} />${field.unit ? html`<span class="quiet">${t(`unit.${field.unit}`)}</span>` : nothing}</span>`;
    case 'lines':
      return html`<textarea id=${id} class="input" rows="2" spellcheck="false" aria-describedby="${id}-help ${id}-wrong" aria-invalid=${invalid} .value=${(value ?? []).join('\n')} @change=${(event) => save(event.target.value.split('\n').map((line) => line.trim()).filter(Boolean))}></textarea>`;
    case 'folder':
      return html`<div class="with-button"><input id=${id} class="input mono" .value=${value ?? ''} spellcheck="false" aria-describedby="${id}-help ${id}-wrong" aria-invalid=${invalid} @change=${(event) => save(event.target.value.trim())} /><button class="button" @click=${pick}>${icon('folder', 'small')}${t('folder.choose')}</button></div>`;
    default:
      return html`<input id=${id} class="input ${field.kind === 'pattern' ? 'mono' : ''}" .value=${value ?? ''} spellcheck="false" aria-describedby="${id}-help ${id}-wrong" aria-invalid=${invalid} @input=${(event) => typed?.(event.target.value)} @change=${(event) => save(event.target.value === '' && field.empty ? null : event.target.value)} />`;
  }
}
