import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {ago, moment, size} from '../format.js';
import {api, findOut, segment} from '../api.js';
import {icon} from './icon.js';
import {ask, show} from './dialogs.js';
import {KINDS} from './provider-edit.js';
import {say, sayFailure} from './toasts.js';

/** Backups of the settings, and the settings as a file. Says `restored` when they changed. */
class Backups extends Part {
  static properties = {config: {}, backups: {state: true}};

  constructor() {
    super();
    this.config = null;
    this.backups = null;
    new Watch(this, language);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#do(() => this.#read());
  }

  async #read() {
    this.backups = (await api.get('api/config/backups')).data;
  }

  async #do(act) {
    try {
      return await act();
    } catch (failure) {
      sayFailure(failure);
      return undefined;
    }
  }

  render() {
    return html`<div class="card">
        ${this.backups === null ? html`<div class="ghost tall"></div>` : this.backups.length === 0 ? html`<p class="pad quiet">${t('backups.none')}</p>` : html`<ul>${this.backups.map((one) => this.#one(one))}</ul>`}
        <div class="pad"><button class="button" @click=${() => this.#do(async () => {
          await api.post('api/config/backups');
          await this.#read();
          say(t('backups.made'), {kind: 'good'});
        })}>${icon('add', 'small')}${t('backups.make')}</button></div>
      </div>
      <div class="card pad stack"><h3>${t('backups.file')}</h3><p class="quiet">${t('backups.file.why')}</p>
        <div class="buttons"><button class="button" @click=${() => this.#do(exportFile)}>${t('backups.export')}</button>
          <label class="button">${t('backups.import')}<input type="file" class="hidden-visually" accept="application/json,.json" @change=${(event) => this.#do(() => this.#import(event.target))} /></label>
          <span class="grow"></span><button class="button danger" @click=${() => this.#do(() => this.#reset())}>${t('backups.reset')}</button></div></div>`;
  }

  #one(one) {
    return html`<li class="provider pad"><div class="grow"><strong title=${moment(one.created_at)}>${ago(one.created_at)}</strong><p class="small quiet number">${moment(one.created_at)} · ${size(one.size_bytes)}</p></div>
      <button class="button" @click=${() => this.#do(() => this.#restore(one))}>${t('backups.restore')}</button>
      <button class="button bare square danger" aria-label=${t('backups.delete', {name: moment(one.created_at)})} @click=${() => this.#do(() => this.#delete(one))}>${icon('trash')}</button></li>`;
  }

  async #restore(one) {
    const {data} = await api.get(`api/config/backups/${segment(one.name)}`);
    const lines = differences(this.config, data);
    const yes = await show(
      (close) => html`<header><h2>${t('backups.restore.title')}</h2></header>
        <div class="body"><p class="quiet">${lines.length ? t('backups.differences', {n: lines.length}) : t('backups.same')}</p>
          ${lines.length ? html`<dl class="difference">${lines.map(({name, now, then}) => html`<dt>${named(name)}</dt><dd><del><span>${t('backups.now')}</span><span class="mono">${now}</span></del><ins><span>${t('backups.then')}</span><span class="mono">${then}</span></ins></dd>`)}</dl>` : nothing}</div>
        <footer><button class="button" @click=${() => close()}>${t('cancel')}</button><button class="button first" ?disabled=${lines.length === 0} @click=${() => close(true)}>${t('backups.restore')}</button></footer>`,
      {name: t('backups.restore.title')},
    );
    if (yes) {
      await api.post(`api/config/backups/${segment(one.name)}/restore`);
      await this.#changed(t('backups.restored'));
    }
  }

  async #changed(words) {
    say(words, {kind: 'good'});
    this.dispatchEvent(new CustomEvent('restored'));
    await this.#read();
  }

  async #delete(one) {
    if (await ask({title: t('backups.delete.title'), text: t('backups.delete.text', {when: moment(one.created_at)}), yes: t('backups.delete.yes'), danger: true})) {
      await api.delete(`api/config/backups/${segment(one.name)}`);
      await this.#read();
    }
  }

  async #import(field) {
    const [file] = field.files;
    field.value = '';
    let content;
    try {
      content = JSON.parse(await file.text());
    } catch {
      say(t('backups.import.unreadable'), {kind: 'bad'});
      return;
    }
    await api.post('api/config/import', content);
    await this.#changed(t('backups.imported'));
  }

  async #reset() {
    const yes = await ask({title: t('backups.reset'), text: t('backups.reset.text'), yes: t('backups.reset.yes'), danger: true, option: t('backups.reset.all')});
    if (yes) {
      await api.post('api/config/reset', {preserve_security: !yes.option});
      if (yes.option) {
        await findOut();
      } else {
        await this.#changed(t('backups.reset.done'));
      }
    }
  }
}
customElements.define('aw-backups', Backups);

async function exportFile() {
  const content = await api.post('api/config/export', {include_sensitive: false});
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], {type: 'application/json'}));
  link.download = `aniworld-config-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A setting as its own page calls it; one without a field has its name alone. @param {string} name */
function named(name) {
  const [, id, option] = /^providers\.([^.]+)(?:\.(.+))?$/.exec(name) ?? [];
  if (id) {
    return html`${t('backups.provider', {name: id})}${option ? html`: ${worded(`providers.${option}`, option)}` : nothing}`;
  }
  return worded(`set.${name.split('.').at(-1)}`, name);
}

function worded(key, name) {
  const words = t(key);
  return words === key ? html`<span class="mono">${name}</span>` : html`<span title=${name}>${words}</span>`;
}

/** What would be another value, by flat name. */
function differences(now, then) {
  const [a, b] = aligned(now, then);
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((name) => a.get(name) !== b.get(name))
    .map((name) => ({name, now: a.get(name) ?? '–', then: b.get(name) ?? '–'}));
}

/** Both flat; a provider that only one of them has is one line, else each of its options. */
function aligned(now, then) {
  const both = [now, then].map(({providers, ...rest}) => ({flat: flat(rest), providers: new Map((providers ?? []).map((one) => [one.id, one]))}));
  const [a, b] = both;
  return both.map((one) => {
    for (const [id, provider] of one.providers) {
      const name = `providers.${id}`;
      if (a.providers.has(id) && b.providers.has(id)) {
        flat({kind: provider.kind, ...provider.options}, `${name}.`, one.flat);
      } else {
        one.flat.set(name, summary(provider));
      }
    }
    return one.flat;
  });
}

/** A provider in a line. */
function summary({id, kind, options}) {
  const {title, address, addresses} = options ?? {};
  return [title ?? id, KINDS.includes(kind) ? t(`kind.${kind}`) : kind, ...[addresses ?? address ?? []].flat()].join(' · ');
}

function flat(value, prefix = '', into = new Map()) {
  for (const [name, part] of Object.entries(value)) {
    if (part !== null && typeof part === 'object' && !Array.isArray(part)) {
      flat(part, `${prefix}${name}.`, into);
    } else {
      into.set(prefix + name, typeof part === 'string' && part ? part : JSON.stringify(part));
    }
  }
  return into;
}
