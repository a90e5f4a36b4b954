import {Part, html} from './element.js';
import {Watch, remember} from './store.js';
import {language, t} from './words.js';
import {go, route} from './router.js';
import {findOut, findOutLater, session} from './api.js';
import {connect, connection, disconnect} from './live.js';
import {forgetLibrary, readLibrary} from './stores/library.js';
import {icon} from './parts/icon.js';
import {press} from './parts/keys.js';
import './parts/frame.js';
import './parts/toasts.js';
import './screens/library.js';

/** What each screen's element is called and where it comes from. The library is there already. */
const SCREENS = {
  library: {draw: () => html`<aw-library></aw-library>`},
  series: {load: () => import('./screens/series.js'), draw: (of) => html`<aw-series .key=${of}></aw-series>`},
  find: {load: () => import('./screens/find.js'), draw: () => html`<aw-find></aw-find>`},
  queue: {load: () => import('./screens/queue.js'), draw: () => html`<aw-queue></aw-queue>`},
  calendar: {load: () => import('./screens/calendar.js'), draw: () => html`<aw-calendar></aw-calendar>`},
  activity: {load: () => import('./screens/activity.js'), draw: () => html`<aw-activity></aw-activity>`},
  settings: {load: () => import('./screens/settings.js'), draw: (of) => html`<aw-settings .section=${of}></aw-settings>`},
  system: {load: () => import('./screens/system.js'), draw: (of) => html`<aw-system .section=${of}></aw-system>`},
};

/** The whole: the door while nobody is logged in, behind it the frame and a screen. */
class App extends Part {
  static properties = {loaded: {state: true}, broken: {state: true}};

  constructor() {
    super();
    this.loaded = new Set(['library']);
    this.broken = false;
    new Watch(this, language, route, session);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', press);
    session.listen(() => this.#live());
    route.listen(() => this.#arrived());
    if (session.value.state === 'asking') {
      findOut();
    } else {
      this.#live();
    }
  }

  #live() {
    if (session.value.state !== 'unreachable') {
      remember('in', session.value.state === 'in' ? 'yes' : '');
    }
    if (session.value.state === 'in') {
      readLibrary();
      if (connection.value.status === 'off') {
        connect(findOut, findOutLater);
      }
    } else if (connection.value.status !== 'off') {
      disconnect();
      forgetLibrary();
    }
  }

  async #arrived() {
    await this.updateComplete;
    if (!document.querySelector('dialog[open]') && document.activeElement?.id !== 'search') {
      this.querySelector('main')?.focus({preventScroll: true});
    }
    if (route.value.name !== 'library') {
      scrollTo(0, history.state?.scroll ?? 0);
    }
  }

  render() {
    const {state} = session.value;
    document.title = this.#title();
    switch (state) {
      case 'asking':
        return html``;
      case 'unreachable':
        return this.#unreachable();
      case 'in':
        return route.value.name === 'welcome' ? this.#door() : this.#house();
      default:
        return this.#door();
    }
  }

  #title() {
    const {name} = route.value;
    return session.value.state === 'in' && name in SCREENS && name !== 'library' ? `${t(`nav.${name}`)} · Aniworld` : 'Aniworld';
  }

  #unreachable() {
    return html`<main class="door"><div class="empty">${icon('offline')}<h1>${t('error.unreachable.title')}</h1><p>${t('error.unreachable')}</p>
      <button class="button first" @click=${findOut}>${t('again')}</button></div></main>`;
  }

  #door() {
    this.#need('door', () => import('./screens/door.js'));
    return html`${this.loaded.has('door') ? html`<aw-door></aw-door>` : ''}<aw-toasts></aw-toasts>`;
  }

  #house() {
    const {name, of} = route.value;
    if (name === 'login') {
      queueMicrotask(() => go('', {replace: true}));
    }
    return html`<a class="skip button" href="#main" @click=${this.#skip}>${t('skip')}</a>
      <aw-rail></aw-rail><aw-top></aw-top><aw-lost></aw-lost>
      <main id="main" tabindex="-1">${this.#screen(name, of)}</main>
      <aw-toasts></aw-toasts>`;
  }

  #skip(event) {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }

  #screen(name, of) {
    const screen = SCREENS[name === 'login' ? 'library' : name];
    if (!screen) {
      return html`<div class="empty">${icon('find')}<h1>${t('nowhere')}</h1><a class="button first" href=".">${t('nav.library')}</a></div>`;
    }
    if (this.broken) {
      return html`<div class="empty">${icon('retry')}<h1>${t('outdated')}</h1><p>${t('outdated.why')}</p>
        <button class="button first" @click=${() => location.reload()}>${t('reload')}</button></div>`;
    }
    if (screen.load) {
      this.#need(name, screen.load);
    }
    return this.loaded.has(name) || !screen.load ? screen.draw(of) : html`<div class="page"><div class="ghost tall"></div></div>`;
  }

  /** After an update of the server the old files are gone: then only loading the page anew helps. */
  #need(name, load) {
    if (!this.loaded.has(name)) {
      load().then(
        () => (this.loaded = new Set(this.loaded).add(name)),
        () => (this.broken = true),
      );
    }
  }
}
customElements.define('aw-app', App);
