import {html} from '../element.js';
import {t} from '../words.js';
import {icon} from './icon.js';
import {show} from './dialogs.js';

export const KINDS = ['catalog', 'index', 'feed', 'jellyfin', 'peertube', 'archive', 'site'];

/** An address as each kind has it. */
const ADDRESSES = {
  catalog: 'https://media.example/catalog.json',
  index: 'http://nas.lan/anime/',
  feed: 'https://example.org/feed.xml',
  jellyfin: 'https://tv.example/',
  peertube: 'https://peertube.example/',
  archive: 'https://archive.org/',
  site: 'https://shows.example/',
};

const LOGIN = ['username', 'password', 'cookie'];
const SECRETS = {index: LOGIN, feed: LOGIN, site: LOGIN, jellyfin: ['api_key']};

/** Options that have a field of their own. */
const OWN = ['address', 'addresses', 'title', 'definition', 'fallback'];

/**
 * @param {any} one null for a new one
 * @param {any[]} all
 */
function drafted(one, all) {
  const options = one?.options ?? {};
  const rest = Object.fromEntries(Object.entries(options).filter(([name]) => !OWN.includes(name)));
  return {
    id: one?.id ?? '',
    kind: one?.kind ?? 'catalog',
    address: (options.addresses ?? [options.address ?? '']).join('\n'),
    title: options.title ?? '',
    definition: options.definition ?? '',
    fallback: new Set(options.fallback ?? []),
    others: all.filter((each) => each.id !== one?.id).map((each) => ({id: each.id, title: each.options?.title ?? each.id})),
    rest: Object.keys(rest).length ? JSON.stringify(rest, null, 2) : '',
    secrets: {},
  };
}

/** @param {ReturnType<typeof drafted>} draft @throws {SyntaxError} when the further options are no JSON */
function finished(draft) {
  const options = draft.rest.trim() ? JSON.parse(draft.rest) : {};
  const addresses = draft.address.split('\n').map((line) => line.trim()).filter(Boolean);
  if (draft.kind === 'feed') {
    options.addresses = addresses;
  } else if (addresses.length) {
    options.address = addresses[0];
  }
  if (draft.title.trim()) {
    options.title = draft.title.trim();
  }
  if (draft.kind === 'site') {
    options.definition = draft.definition.trim();
  }
  const fallback = draft.others.map((each) => each.id).filter((id) => draft.fallback.has(id));
  if (fallback.length) {
    options.fallback = fallback;
  }
  const secrets = Object.fromEntries(Object.entries(draft.secrets).filter(([, value]) => value.trim()));
  return {id: draft.id.trim(), kind: draft.kind, options, ...(Object.keys(secrets).length ? {credentials: secrets} : {})};
}

/**
 * Asks for a provider, and keeps asking while `save` finds something wrong with it.
 * @param {any} one null for a new one
 * @param {any[]} all that are there
 * @param {(entry: any) => Promise<string>} save says what is wrong; empty when it is saved
 */
export function editProvider(one, all, save) {
  const draft = drafted(one, all);
  const state = {wrong: '', busy: false};
  const submit = async (close, draw) => {
    state.busy = true;
    draw();
    try {
      state.wrong = await save(finished(draft));
    } catch {
      state.wrong = t('providers.json');
    }
    state.busy = false;
    if (state.wrong) {
      draw();
    } else {
      close();
    }
  };
  const name = t(one ? 'providers.edit' : 'providers.add');
  return show(
    (close, draw) => html`<header><h2>${name}</h2></header>
      <form class="body" @submit=${(event) => {
        event.preventDefault();
        submit(close, draw);
      }}>
        <div class="field"><label for="p-kind">${t('providers.kind')}</label><select id="p-kind" class="input" ?disabled=${Boolean(one)} @change=${(event) => {
          draft.kind = event.target.value;
          draft.secrets = {};
          draw();
        }}>${[...new Set([...KINDS, draft.kind])].map((kind) => html`<option value=${kind} ?selected=${kind === draft.kind}>${KINDS.includes(kind) ? t(`kind.${kind}`) : kind}</option>`)}</select></div>
        ${field('id', draft, {help: true, mono: true, required: true, fixed: Boolean(one), pattern: '[a-z0-9_\\-]{1,64}'})}
        ${address(draft)}
        ${draft.kind === 'site' ? field('definition', draft, {help: true, mono: true, required: true}) : ''}
        ${field('title', draft, {help: true})}
        ${draft.others.length ? standIns(draft) : ''}
        ${(SECRETS[draft.kind] ?? []).map((secret) => secretField(secret, draft, Boolean(one)))}
        <details ?open=${draft.rest !== ''}><summary class="quiet">${t('providers.options')}</summary>
          <div class="field"><textarea id="p-rest" class="input" rows="4" spellcheck="false" aria-label=${t('providers.options')} placeholder='{"requests_per_second": 2}' .value=${draft.rest} @input=${(event) => (draft.rest = event.target.value)}></textarea><p class="help">${t('providers.options.help')}</p></div></details>
        ${state.wrong ? html`<p class="note failed" role="alert">${icon('alert')}<span>${state.wrong}</span></p>` : ''}
        <div class="buttons ends"><button type="button" class="button" @click=${() => close()}>${t('cancel')}</button><button class="button first ${state.busy ? 'busy' : ''}">${t('save')}</button></div>
      </form>`,
    {name},
  );
}

/**
 * @param {string} name
 * @param {any} draft
 * @param {{help?: boolean, mono?: boolean, required?: boolean, fixed?: boolean, pattern?: string}} how
 */
function field(name, draft, {help = false, mono = false, required = false, fixed = false, pattern = '.*'} = {}) {
  return html`<div class="field"><label for="p-${name}">${t(`providers.${name}`)}</label>
    <input id="p-${name}" class="input ${mono ? 'mono' : ''}" ?required=${required} ?disabled=${fixed} pattern=${pattern} spellcheck="false" autocomplete="off" .value=${draft[name]} @input=${(event) => (draft[name] = event.target.value)} />
    ${help ? html`<p class="help">${t(`providers.${name}.help`)}</p>` : ''}</div>`;
}

function address(draft) {
  const several = draft.kind === 'feed';
  const note = (event) => (draft.address = event.target.value);
  return html`<div class="field"><label for="p-address">${t(several ? 'providers.addresses' : 'providers.address')}</label>
    ${several
      ? html`<textarea id="p-address" class="input" rows="3" required spellcheck="false" placeholder=${ADDRESSES.feed} .value=${draft.address} @input=${note}></textarea>`
      : html`<input id="p-address" class="input mono" ?required=${draft.kind in ADDRESSES} spellcheck="false" inputmode="url" placeholder=${ADDRESSES[draft.kind] ?? ''} .value=${draft.address} @input=${note} />`}</div>`;
}

/** Who is asked for what this one does not have. */
function standIns(draft) {
  return html`<fieldset class="field"><legend class="label">${t('providers.fallback')}</legend>
    <div class="stack tight">${draft.others.map((each) => html`<label class="row"><input type="checkbox" class="check" .checked=${draft.fallback.has(each.id)} @change=${(event) => (event.target.checked ? draft.fallback.add(each.id) : draft.fallback.delete(each.id))} />${each.title}</label>`)}</div>
    <p class="help">${t('providers.fallback.help')}</p></fieldset>`;
}

function secretField(name, draft, known) {
  return html`<div class="field"><label for="p-${name}">${t(`providers.${name}`)}</label>
    <input id="p-${name}" class="input mono" type=${name === 'username' ? 'text' : 'password'} autocomplete="off" placeholder=${known ? t('providers.credentials.kept') : ''} @input=${(event) => (draft.secrets[name] = event.target.value)} /></div>`;
}
