// What the pass shows of a visit.
import { html, nothing, type TemplateResult } from 'lit';
import { language } from '../common/language.ts';
import { noticePage } from '../common/notice.ts';
import { common } from '../common/texts.ts';
import { chip, icon, type Kind } from '../common/parts.ts';
import { between, capital, day, stamp } from '../common/time.ts';
import { inFull, type OwnData } from './data.ts';
import type { MyVisit } from './keep.ts';
import { t } from './texts.ts';

type Status = 'expected' | 'inside' | 'left' | 'cancelled';

const CHIPS: Record<Status, readonly [Kind, string]> = {
  expected: ['plain', 'calendar'], inside: ['good', 'check'], left: ['plain', 'leave'], cancelled: ['bad', 'cross'],
};

/** The pass itself: when, the code, where and whom. The code is black on white also where the page is dark. */
export function card(visit: MyVisit, qr: string | null): TemplateResult {
  const { card: at } = visit;
  const status = visit.status as Status;
  const [kind, picture] = CHIPS[status];
  const isUsable = status === 'expected' || status === 'inside';
  return html`
    <section class="pass" aria-label=${t('title')}>
      <p class="when">
        <span>${capital(day(at.startsAt, at.zone))}</span>
        <strong>${between(at.startsAt, visit.endsAt, at.zone)}</strong>
      </p>
      <p class="state" role="status">${chip(kind, picture, t(`state.${status}`))}</p>
      ${isUsable && qr ? code(qr) : nothing}
      <dl>
        ${fact('pin', t('where'), at.siteName, at.siteAddress)}
        ${fact('door', t('room'), at.room)}
        ${fact('user', t('host'), at.hostName)}
      </dl>
    </section>`;
}

function fact(picture: string, name: string, value: string, more = ''): TemplateResult | typeof nothing {
  return value ? html`
    <div>
      ${icon(picture)}
      <dt>${name}</dt>
      <dd>${value}${more ? html`<small class="quiet">${more}</small>` : nothing}</dd>
    </div>` : nothing;
}

function code(qr: string): TemplateResult {
  const address = addressOf(qr);
  return html`
    <button type="button" class="code" aria-label=${t('enlarge')} @click=${enlarge}>
      <img src=${address} alt=${t('qr')} width="232" height="232">
    </button>
    <p class="hint quiet">${t('qrHint')}</p>
    <dialog class="large" aria-label=${t('qr')} @click=${close} @close=${letSleep}>
      <img src=${address} alt=${t('qr')}>
      <button type="button">${common('close')}</button>
    </dialog>`;
}

let shown = { qr: '', address: '' };

function addressOf(qr: string): string {
  if (shown.qr !== qr) {
    URL.revokeObjectURL(shown.address);
    shown = { qr, address: URL.createObjectURL(new Blob([qr], { type: 'image/svg+xml' })) };
  }
  return shown.address;
}

let lock: WakeLockSentinel | null = null;

async function enlarge(event: Event): Promise<void> {
  (event.currentTarget as HTMLElement).parentElement?.querySelector('dialog')?.showModal();
  try {
    lock = await navigator.wakeLock.request('screen');
  } catch {
    // the screen may go dark; one touch lights it again
  }
}

function close(event: Event): void {
  (event.currentTarget as HTMLDialogElement).close();
}

function letSleep(): void {
  void lock?.release();
  lock = null;
}

/** What the guest is told about their data in short, and where the whole of it is. */
export function told({ notice, brand }: MyVisit): TemplateResult | typeof nothing {
  return notice ? html`
    <p class="told quiet" data-notice=${notice.number}>
      ${notice[language()].join(' ')}
      <a href=${noticePage(brand.tenant, notice.number)} target="_blank" rel="noopener">${t('toldWhole')}</a>
    </p>` : nothing; // what an earlier page has kept knows of none
}

/** What is held about the guest: all of it once it has come, until then and without network in short. */
export function held(
  visit: MyVisit, data: OwnData | 'coming' | null, opened: () => void, erase: () => void,
): TemplateResult {
  const open = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open) {
      opened();
    }
  };
  return html`
    <details class="card held" @toggle=${open}>
      <summary><h2>${t('held', visit.company)}</h2>${icon('down')}</summary>
      <div class="all" aria-busy=${data === 'coming'}>
        ${data === null || data === 'coming' ? inShort(visit, data !== null) : inFull(data, visit.brand.tenant, erase)}
      </div>
    </details>`;
}

function inShort(visit: MyVisit, isComing: boolean): TemplateResult {
  const { card: at, company } = visit;
  const hours = between(at.startsAt, visit.endsAt, at.zone);
  const lines: readonly (readonly [string, string])[] = [
    ['user', t('heldName', at.guestFirstName)],
    ['calendar', t('heldVisit', at.siteName, day(at.startsAt, at.zone), hours, at.hostName)],
    ['clock', passages(visit)],
    ['shield', t('heldWhy')],
    ['trash', t('heldLong', company)],
    ['phone', t('heldPhone')],
  ];
  return html`
    <p class="quiet">${t(isComing ? 'heldLoading' : 'heldShort')}</p>
    <ul class="lines">${lines.map(([picture, text]) => html`<li>${icon(picture)}<span>${text}</span></li>`)}</ul>`;
}

function passages({ arrivedAt, departedAt, card: { zone } }: MyVisit): string {
  if (arrivedAt && departedAt) {
    return t('heldBoth', stamp(arrivedAt, zone), stamp(departedAt, zone));
  }
  if (arrivedAt) {
    return t('heldArrival', stamp(arrivedAt, zone));
  }
  return departedAt ? t('heldPassed', stamp(departedAt, zone)) : t('heldNothing');
}
