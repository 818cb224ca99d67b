import { LitElement } from 'lit';
import { onLanguage, language } from './language.ts';

/**
 * What a page's elements have in common: they stand in the page itself, so that its styles, labels and forms reach
 * them, and they are drawn anew when the language changes.
 */
export abstract class PageElement extends LitElement {
  #silence: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.lang = language();
    this.#silence = onLanguage(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    this.#silence?.();
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
