import {LitElement, html, noChange, nothing, render, svg} from 'lit-element/lit-element.js';
import {Directive, directive} from 'lit-html/directive.js';

// By the modules themselves: those that only pass them on would be four more files of the first view.
export {html, nothing, render, svg};
export {repeat} from 'lit-html/directives/repeat.js';

/** An element that renders into the page itself, where the style sheets of the page hold. */
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** A field of ours that is surely drawn. @param {string} selector @returns {HTMLInputElement} */
  field(selector) {
    return /** @type {HTMLInputElement} */ (this.querySelector(selector));
  }
}

class Styled extends Directive {
  /** @param {Record<string, string>} _properties @returns {unknown} */
  render(_properties) {
    return noChange;
  }

  /** Through the object model: a style attribute is what the content policy forbids. */
  update(part, [properties]) {
    for (const [name, value] of Object.entries(properties)) {
      part.element.style.setProperty(name, value);
    }
    return noChange;
  }
}

/** Sets CSS properties on the element in whose tag it stands: `<i ${styled({'--done': .5})}>`. */
export const styled = directive(Styled);
