import {Part, html, svg} from '../element.js';
import {Watch} from '../store.js';
import {language, t} from '../words.js';
import {connection} from '../live.js';
import {readSpeeds, speeds} from '../stores/queue.js';
import {speed} from '../format.js';

const WIDTH = 300;
const HEIGHT = 72;
/** What fills the graph at least, in Mbit/s: less is next to nothing. */
const LEAST = 0.2;

/** Speed over the last five minutes: the server's memory, then what this page sees. */
class SpeedGraph extends Part {
  #end = () => {};

  constructor() {
    super();
    new Watch(this, speeds, language);
  }

  connectedCallback() {
    super.connectedCallback();
    let resumed = connection.value.resumed;
    this.#end = connection.listen(({resumed: now}) => {
      if (now !== resumed) {
        resumed = now;
        readSpeeds();
      }
    });
    readSpeeds();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#end();
  }

  render() {
    const samples = speeds.value;
    const top = Math.max(LEAST, ...samples) * 1.15;
    const points = samples.map((value, i) => `${(WIDTH - samples.length + 1 + i).toFixed(0)},${(HEIGHT - (value / top) * HEIGHT).toFixed(1)}`);
    const most = Math.max(0, ...samples);
    return html`<figure class="graph">
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${t('graph.label', {speed: speed(most)})}>
        ${svg`<path class="base" d="M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT - 0.5}H${WIDTH}"></path>
        ${points.length > 1 ? svg`<path class="under" d="M${points[0].split(',')[0]},${HEIGHT}L${points.join('L')}L${WIDTH},${HEIGHT}Z"></path><path class="line" d="M${points.join('L')}"></path>` : ''}`}
      </svg>
      <figcaption class="small quiet number"><span>${t('graph.past')}</span><span>${most ? t('graph.most', {speed: speed(most)}) : ''}</span><span>${t('graph.now')}</span></figcaption>
    </figure>`;
  }
}
customElements.define('aw-speed-graph', SpeedGraph);
