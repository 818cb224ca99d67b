// What opens over a screen: how data is used, reception being called, and the question whether somebody is still there.
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../common/parts.ts';
import type { About } from './calls.ts';
import { privacy } from './privacy.ts';
import { t } from './texts.ts';

export type Over = null | 'privacy' | 'calling' | 'called' | 'call-failed';

/** By the browser's own way, so that the focus goes back to where it was. */
const shut = (event: Event): void => (event.currentTarget as HTMLElement).closest('dialog')?.close();

/** Dialogs stand in the page only while they are open. */
export function showDialogs(page: HTMLElement): void {
  page.querySelectorAll<HTMLDialogElement>('dialog:not([open])').forEach((dialog) => dialog.showModal());
}

export function over(
  which: Over, about: About | null, close: () => void,
): TemplateResult | typeof nothing {
  if (which === null) {
    return nothing;
  }
  return which === 'privacy' ? privacy(about, close, shut) : call(which, close);
}

const CALLS = {
  calling: ['desk', 'calling', null],
  called: ['check', 'callSent', 'callSentText'],
  'call-failed': ['alert', 'callFailed', 'callFailedText'],
} as const;

function call(which: keyof typeof CALLS, close: () => void): TemplateResult {
  const [picture, title, text] = CALLS[which];
  return html`
    <dialog class="ask ${which}" aria-label=${t('callTitle')} @close=${close}>
      ${icon(picture)}
      <div role="status"><h2>${t(title)}</h2>${text === null ? nothing : html`<p>${t(text)}</p>`}</div>
      <button type="button" class="first go" autofocus @click=${shut}>${t('done')}</button>
    </dialog>`;
}

/** Above everything else, also above another dialog. */
export function stillThere(seconds: number, more: () => void, done: () => void): TemplateResult {
  const goOn = (event: Event): void => {
    shut(event);
    more();
  };
  return html`
    <dialog class="ask still" aria-labelledby="still-title" aria-describedby="still-text" @cancel=${more}>
      <p class="count" aria-hidden="true">${seconds}</p>
      <div><h2 id="still-title">${t('stillThere')}</h2><p id="still-text">${t('stillText', seconds)}</p></div>
      <button type="button" class="first go" autofocus @click=${goOn}>${t('more')}</button>
      <button type="button" class="go" @click=${done}>${t('done')}</button>
    </dialog>`;
}
