// One guest, or one group, as a row of the list.
import { html, nothing, type TemplateResult } from 'lit';
import { chip, icon, type Drawn, type Kind } from '../common/parts.ts';
import { between, time } from '../common/time.ts';
import { isUrgent, needsDesk, stateOf, undoable, type Group, type Row, type State } from './day.ts';
import { t } from './texts.ts';
import { lastWord } from './told.ts';

export type Act =
  | 'check-in' | 'check-out' | 'let-in' | 'reach' | 'undo' | 'badge' | 'told' | 'photo' | 'signature' | 'paper';

/** What the rows tell the page. */
export interface Doing {
  act(row: Row, act: Act): void;
  open(group: Group): void;
  tick(row: Row, is: boolean): void;
  tickAll(group: Group, is: boolean): void;
  letGroupIn(group: Group): void;
}

const CHIPS: Record<State, readonly [Kind, string]> = {
  door: ['warn', 'alert'], late: ['bad', 'clock'], expected: ['plain', 'calendar'], 'no-show': ['bad', 'cross'],
  inside: ['good', 'check'], left: ['plain', 'leave'], cancelled: ['plain', 'cross'],
};
/** Who has to sign the house rules: a kiosk has asked them, or nobody has. */
const UNSIGNED: Readonly<Record<string, 'unsigned.MISSING' | 'unsigned.NOT_ASKED'>> = {
  MISSING: 'unsigned.MISSING', NOT_ASKED: 'unsigned.NOT_ASKED',
};
const TINTS = 6;
const HOUR = 60;

const initials = (name: string): string =>
  name.split(/\s+/).filter(Boolean).map((word) => [...word][0]!).slice(0, 2).join('').toLocaleUpperCase();

const tint = (name: string): number => [...name].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % TINTS;

function detail(row: Row, state: State, zone: string, now: number): string {
  switch (state) {
    case 'door': {
      const key = `why.${row.turnedAway ?? row.alert?.occasion ?? ''}`;
      return t.has(key) ? t(key) : '';
    }
    case 'late': {
      const minutes = Math.floor((now - Date.parse(row.expectedAt)) / 60_000);
      return minutes < HOUR ? t('late', Math.max(1, minutes)) : t('lateHours', time(row.expectedAt, zone));
    }
    case 'no-show': return t('ended', time(row.expectedUntil, zone));
    case 'inside': return row.arrivedAt ? t('since', time(row.arrivedAt, zone)) : '';
    case 'left':
      return row.departedAt ? t(row.departureInferred ? 'leftInferred' : 'leftAt', time(row.departedAt, zone)) : '';
    default: return '';
  }
}

/** What Enter and the first tap do. */
export function mainAct(row: Row, now: number): Act | null {
  const state = stateOf(row, now);
  if (needsDesk(row, now) && state !== 'door') {
    return 'reach';
  }
  return state === 'door' ? 'let-in' : state === 'inside' ? 'check-out' : state === 'cancelled' ? null : 'check-in';
}

const WORDS = { 'check-in': 'check-in', 'check-out': 'check-out', 'let-in': 'letIn', reach: 'act' } as const;

function button(row: Row, act: keyof typeof WORDS, kind: string, doing: Doing): TemplateResult {
  const word = t(WORDS[act]);
  return html`<button type="button" class=${kind} data-act=${act} aria-label=${t('of', word, row.guest)}
    @click=${() => doing.act(row, act)}>${word}</button>`;
}

const small = (row: Row, act: Act, picture: string, word: string, doing: Doing): TemplateResult => html`
  <button type="button" class="link only" data-act=${act} aria-label=${t('of', word, row.guest)} title=${word}
    @click=${() => doing.act(row, act)}>${icon(picture)}</button>`;

function buttons(row: Row, now: number, doing: Doing): TemplateResult {
  const state = stateOf(row, now);
  const main = mainAct(row, now) as keyof typeof WORDS | null;
  const undo = undoable(row, now);
  const first = state === 'door' || state === 'late' ? 'first' : '';
  return html`
    ${needsDesk(row, now) ? button(row, 'reach', 'danger', doing) : nothing}
    ${main && main !== 'reach' ? button(row, main, first, doing) : nothing}
    ${main === 'reach' ? button(row, 'check-out', '', doing) : nothing}
    <span class="tools">
      ${undo ? small(row, 'undo', 'undo', t(`undo.${undo}`), doing) : nothing}
      ${state === 'cancelled' || state === 'left' ? nothing : small(row, 'badge', 'print', t('badge'), doing)}
      ${row.photo ? small(row, 'photo', 'photo', t('photo'), doing) : nothing}
      ${row.signature === 'DRAWN' ? small(row, 'signature', 'pen', t('signature'), doing) : nothing}
      ${UNSIGNED[row.signature ?? ''] ? small(row, 'paper', 'check', t('paper'), doing) : nothing}
      ${row.alert ? small(row, 'told', 'reply', t('whoTold'), doing) : nothing}
    </span>`;
}

/** @param ticked null where the guest is in no group */
export function visitRow(
  row: Row, zone: string, now: number, doing: Doing, ticked: boolean | null, inGroup: boolean,
): TemplateResult {
  const state = stateOf(row, now);
  const [kind, picture] = CHIPS[state];
  const more = detail(row, state, zone, now);
  const signed = UNSIGNED[row.signature ?? ''];
  return html`
    <tr class="${isUrgent(row, now) ? 'urgent' : ''} ${inGroup ? 'member' : ''}" data-visit=${row.visitId}>
      <th scope="row"><div class="who">
        ${ticked === null ? html`<span class="initials tint-${tint(row.guest)}" aria-hidden="true">
          ${initials(row.guest)}</span>` : box(row, ticked, doing)}
        <span><b>${row.guest}</b>${row.company ? html`<small>${row.company}</small>` : nothing}
        </span>
      </div></th>
      <td>${row.host}${place(row)}</td>
      <td><time>${time(row.expectedAt, zone)}</time></td>
      <td class="state">${chip(kind, picture, t(`status.${state}`))}
        ${more ? html`<small>${more}</small>` : nothing}${lastWord(row, zone, now)}
        ${signed ? html`<small class="word bad">${t(signed)}</small>` : nothing}</td>
      <td><div class="acts">${buttons(row, now, doing)}</div></td>
    </tr>`;
}

const box = (row: Row, ticked: boolean, doing: Doing): TemplateResult => html`
  <input type="checkbox" .checked=${ticked} aria-label=${t('tick', row.guest)}
    @change=${(event: Event) => doing.tick(row, (event.target as HTMLInputElement).checked)}>`;

function place(row: Row): Drawn {
  const text = [row.room, row.subject].filter(Boolean).join(' · ');
  return text ? html`<small>${text}</small>` : nothing;
}

/** Many guests of one meeting; it opens to all of them. */
export function groupRow(
  group: Group, open: boolean, ticked: ReadonlySet<string>, zone: string, now: number, doing: Doing,
): TemplateResult {
  const [first] = group.rows as [Row];
  const expected = group.rows.filter((row) => row.status === 'expected');
  const here = expected.filter((row) => ticked.has(row.visitId)).length;
  const urgent = group.rows.filter((row) => isUrgent(row, now)).length;
  const toggle = t(open ? 'shut' : 'open');
  const companies = [...new Set(group.rows.map((row) => row.company).filter(Boolean))];
  return html`
    <tr class="group ${urgent > 0 ? 'urgent' : ''}" data-group=${group.meetingId}>
      <th scope="row"><div class="who">
        <span class="initials tint-0" aria-hidden="true">${icon('users')}</span>
        <span><b>${t('group', group.rows.length)}</b>
          ${companies.length > 0 ? html`<small>${companies.slice(0, 2).join(', ')}${companies.length > 2 ? ' …' : ''}
          </small>` : nothing}</span>
      </div></th>
      <td>${first.host}${place(first)}</td>
      <td><time>${time(first.expectedAt, zone)}</time></td>
      <td class="state">${chip(group.here > 0 ? 'good' : 'plain', group.here > 0 ? 'check' : 'calendar',
        t('groupHere', group.here, group.rows.length))}
        <small>${between(first.expectedAt, first.expectedUntil, zone)}</small>
        ${urgent > 0 ? html`<small class="word bad">${t('groupUrgent', urgent)}</small>` : nothing}</td>
      <td><div class="acts">
        ${open && expected.length > 0 ? html`
          <label class="all"><input type="checkbox" .checked=${here === expected.length}
            .indeterminate=${here > 0 && here < expected.length}
            @change=${(event: Event) => doing.tickAll(group, (event.target as HTMLInputElement).checked)}>
            ${t('tickAll')}</label>
          <button type="button" class="first" data-act="group-in" ?disabled=${here === 0}
            @click=${() => doing.letGroupIn(group)}>
            ${here === 0 ? t('check-in') : t('groupIn', here)}</button>` : nothing}
        <button type="button" data-act="open" aria-expanded=${open} @click=${() => doing.open(group)}
          aria-label=${t('of', toggle, `${t('group', group.rows.length)}, ${first.host}`)}>
          ${toggle}${icon('down')}</button>
      </div></td>
    </tr>`;
}
