import {Part, html, nothing} from '../element.js';
import {Watch} from '../store.js';
import {language, said, t} from '../words.js';
import {api, segment} from '../api.js';
import {ago, moment, number} from '../format.js';
import {icon} from './icon.js';
import {ask} from './dialogs.js';
import {KINDS, editProvider} from './provider-edit.js';
import {say, sayFailure} from './toasts.js';

/** The providers: where episodes come from. `save` takes the new list and says what is wrong with it. */
class Providers extends Part {
  static properties = {providers: {}, save: {}, tested: {state: true}, standing: {state: true}};

  constructor() {
    super();
    this.providers = [];
    /** @type {(providers: any[]) => Promise<string>} */
    this.save = async () => '';
    this.tested = new Map();
    this.standing = new Map();
    new Watch(this, language);
  }

  willUpdate(changed) {
    if (changed.has('providers')) {
      this.#read();
    }
  }

  render() {
    return html`<div class="card">
      ${this.providers.length === 0 ? html`<p class="pad quiet">${t('providers.none')}</p>` : nothing}
      <ul>${this.providers.map((one) => this.#one(one))}</ul>
      <div class="pad"><button class="button ${this.providers.length ? '' : 'first'}" @click=${() => this.#edit(null)}>${icon('add', 'small')}${t('providers.add')}</button></div>
    </div>`;
  }

  #one(one) {
    const standing = this.standing.get(one.id);
    const trial = this.tested.get(one.id);
    return html`<li class="provider pad">
      <div class="grow"><div class="row"><strong>${standing?.title ?? one.options?.title ?? one.id}</strong><span class="quiet">${KINDS.includes(one.kind) ? t(`kind.${one.kind}`) : one.kind}</span>${standing ? this.#state(standing) : nothing}</div>
        <p class="small quiet mono">${standing?.address ?? one.options?.address ?? ''}</p>
        ${standing?.last_error ? html`<p class="small quiet" title=${moment(standing.last_error.at)}>${t('providers.last', {when: ago(standing.last_error.at), why: said(standing.last_error.message)})}</p>` : nothing}</div>
      <button class="button ${trial?.running ? 'busy' : ''}" @click=${() => this.#test(one)}>${trial?.running ? icon('retry', 'small spin') : nothing}${t('providers.test')}</button>
      <button class="button" @click=${() => this.#edit(one)}>${t('providers.edit')}</button>
      <button class="button bare square danger" aria-label=${t('providers.remove', {name: one.id})} @click=${() => this.#remove(one)}>${icon('trash')}</button>
      ${trial ? html`<div class="trial" role="status">${trial.running ? html`<p class="quiet">${t('providers.testing')}</p>` : nothing}${trial.failure ? html`<p class="reason">${trial.failure}</p>` : nothing}
        <ol>${trial.steps.map((step) => html`<li class="row"><span class="chip ${step.passed ? 'here' : 'failed'}">${icon(step.passed ? 'here' : 'close')}${t(`step.${step.step}`)}</span><span class="grow">${said(step.seen)}</span><span class="number quiet small">${number(step.took_ms)} ms</span></li>`)}</ol></div>` : nothing}
    </li>`;
  }

  #state({state, success_rate: rate}) {
    const look = {ok: 'here', unknown: 'upcoming'}[state] ?? 'missing';
    return html`<span class="chip ${look}">${icon(look === 'here' ? 'here' : look === 'upcoming' ? 'queued' : 'alert')}${t(`standing.${state}`)}</span>${rate !== null && rate < 1 ? html`<span class="small quiet number">${t('providers.rate', {percent: Math.floor(rate * 100)})}</span>` : nothing}`;
  }

  async #read() {
    try {
      const {data} = await api.get('api/providers');
      this.standing = new Map(data.map((one) => [one.id, one]));
    } catch (failure) {
      sayFailure(failure);
    }
  }

  /** Goes through what a download would need, and shows what each step saw. */
  async #test(one) {
    const note = (trial) => (this.tested = new Map(this.tested).set(one.id, trial));
    note({running: true, steps: []});
    try {
      note((await api.post(`api/providers/${segment(one.id)}/test`, {}, {seconds: 180})).data);
    } catch (failure) {
      note({failure: failure.message, steps: []});
    }
    this.#read();
  }

  async #remove(one) {
    if (await ask({title: t('providers.remove', {name: one.id}), text: t('providers.remove.text'), yes: t('providers.remove.yes'), danger: true})) {
      const wrong = await this.save(this.providers.filter((each) => each.id !== one.id));
      if (wrong) {
        say(wrong, {kind: 'bad'});
      }
    }
  }

  #edit(one) {
    const all = this.providers;
    return editProvider(one, all, (entry) => this.save(one ? all.map((each) => (each.id === one.id ? entry : each)) : [...all, entry]));
  }
}
customElements.define('aw-providers', Providers);
