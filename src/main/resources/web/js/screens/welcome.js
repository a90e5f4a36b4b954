import {Part, html} from '../element.js';
import {t} from '../words.js';

/** The first steps after the password. */
class Welcome extends Part {
  render() {
    return html`<div class="card pad"><h1>${t('welcome.title')}</h1><a class="button first" href=".">${t('welcome.end')}</a></div>`;
  }
}
customElements.define('aw-welcome', Welcome);
