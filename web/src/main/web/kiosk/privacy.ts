// What a guest is told about their data: in three lines where they come in, and in full behind them. Both come with
// what the kiosk knows of itself, so they are there without network too.
import { html, nothing, type TemplateResult } from 'lit';
import { language } from '../common/language.ts';
import { icon } from '../common/parts.ts';
import { stamp } from '../common/time.ts';
import type { About, NoticeShown } from './calls.ts';
import { zoneOf } from './parts.ts';
import { t } from './texts.ts';

type Drawn = TemplateResult | typeof nothing;

const PICTURES = ['user', 'shield', 'trash'] as const;

/** What an earlier program has kept knows of none. */
const noticeOf = (about: About | null): About['notice'] | undefined => about?.notice;

/** In short, as a paragraph. */
export function inShort(about: About | null): Drawn {
  const notice = noticeOf(about);
  return notice ? html`
    <p class="told" data-notice=${notice.number} data-language=${language()}>
      ${notice[language()].lines.join(' ')}</p>` : nothing;
}

/** What stands before whoever looks at the page now. */
export function shownOn(page: HTMLElement): NoticeShown | undefined {
  const told = [...page.querySelectorAll<HTMLElement>('[data-notice]')].find((one) => one.checkVisibility());
  return told && { number: Number(told.dataset['notice']), language: told.dataset['language'] === 'da' ? 'da' : 'en' };
}

/** In three lines, and all of it. */
export function privacy(about: About | null, close: () => void, shut: (event: Event) => void): TemplateResult {
  const notice = noticeOf(about);
  const told = notice?.[language()];
  return html`
    <dialog class="privacy" aria-labelledby="privacy-title" @close=${close}>
      <h2 id="privacy-title">${t('privacyTitle')}</h2>
      ${notice && told ? html`
        <ul class="lines" data-notice=${notice.number} data-language=${language()}>
          ${told.lines.map((line, index) => html`<li>${icon(PICTURES[index] ?? 'check')}<span>${line}</span></li>`)}
        </ul>
        <details>
          <summary>${t('privacyFull')}${icon('down')}</summary>
          <dl>
            ${told.sections.map(({ title, text, points }) => html`
              <dt>${title}</dt>
              <dd>
                ${text.map((paragraph) => html`<p>${paragraph}</p>`)}
                ${points.length > 0 ? html`<ul>${points.map((point) => html`<li>${point}</li>`)}</ul>` : nothing}
              </dd>`)}
            <dt>${t('fullTablet')}</dt><dd>${t('fullTabletText')}</dd>
          </dl>
          <p class="along">
            <img src="data:image/svg+xml,${encodeURIComponent(about?.noticeQr ?? '')}" alt=${t('privacyQr')}
              width="160" height="160">
            <span>${t('privacyAlong')}
              <small class="quiet">${t('privacyVersion', notice.number, stamp(notice.writtenAt, zoneOf(about)))}
              </small></span>
          </p>
        </details>` : html`<p>${t('privacyUnknown')}</p>`}
      <button type="button" class="first go" autofocus @click=${shut}>${t('done')}</button>
    </dialog>`;
}
