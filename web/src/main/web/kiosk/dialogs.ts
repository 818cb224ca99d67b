// What opens over a screen: how data is used, reception being called, and the question whether somebody is still there.
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../common/parts.ts';
import { period } from '../common/period.ts';
import type { About } from './calls.ts';
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
  return which === 'privacy' ? privacy(about, close) : call(which, close);
}

/** In numbers, and by name, as soon as the kiosk knows them. */
function privacy(about: About | null, close: () => void): TemplateResult {
  const organisation = about?.organisation ?? t('organisation');
  const kept = about?.visitsKept ? t('privacy3', period(about.visitsKept)) : t('privacy3Unknown', organisation);
  const pictures = about?.picturesKept ? period(about.picturesKept) : '';
  const lines = [['user', t('privacy1')], ['shield', t('privacy2')], ['trash', kept]] as const;
  const what = about?.photo ? t('fullWhatPhoto', pictures) : t('fullWhatText');
  const full = [
    [t('fullWho'), t('fullWhoText', organisation, about?.supplier ?? 'Gatehouse')],
    [t('fullWhat'), about?.rules ? `${what} ${t('fullWhatRules', pictures)}` : what],
    [t('fullWhy'), t('fullWhyText', organisation)], [t('fullTablet'), t('fullTabletText')],
    [t('fullRights'), t('fullRightsText')],
  ] as const;
  return html`
    <dialog class="privacy" aria-labelledby="privacy-title" @close=${close}>
      <h2 id="privacy-title">${t('privacyTitle')}</h2>
      <ul>${lines.map(([picture, text]) => html`<li>${icon(picture)}<span>${text}</span></li>`)}</ul>
      <details>
        <summary>${t('privacyFull')}${icon('down')}</summary>
        <dl>${full.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>
      </details>
      <button type="button" class="first go" autofocus @click=${shut}>${t('done')}</button>
    </dialog>`;
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
