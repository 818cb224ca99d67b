// Who comes today, and what is planned after that.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chip, icon } from '../common/parts.ts';
import { between, capital, day, time, wallClock } from '../common/time.ts';
import type { Wish } from './dialogs.ts';
import {
  avatar, countGuests, fullName, howItWent, line, quiet, statusChip, zoneOf, type Guest, type Meeting, type Site,
} from './people.ts';
import { t } from './texts.ts';

export interface Deeds {
  ask(wish: Wish): unknown;
  sendAgain(guest: Guest): unknown;
}

interface Visitor {
  readonly meeting: Meeting;
  readonly zone: string;
  readonly guest: Guest;
}

const ORDER = ['inside', 'expected', 'left'];

/** Those who are here first, whatever day their meeting is on, and then those of today. */
export function visitorsOf(now: number, meetings: readonly Meeting[], sites: readonly Site[]): readonly Visitor[] {
  return meetings
    .map((meeting) => ({ meeting, zone: zoneOf(sites, meeting.siteId) }))
    .flatMap(({ meeting, zone }) => meeting.guests.map((guest) => ({ meeting, zone, guest })))
    .filter(({ meeting, zone, guest }) => guest.status === 'inside'
      || (guest.status !== 'cancelled' && wallClock(meeting.startsAt, zone).date === wallClock(now, zone).date))
    .sort((one, other) => ORDER.indexOf(one.guest.status) - ORDER.indexOf(other.guest.status));
}

export function todayCard(meetings: readonly Meeting[], sites: readonly Site[], seesAll: boolean): TemplateResult {
  const rows = visitorsOf(Date.now(), meetings, sites);
  return html`
    <section class="card list" aria-labelledby="today">
      <h2 id="today">${t(seesAll ? 'todayAll' : 'today')} <span class="number">${rows.length}</span></h2>
      ${rows.length === 0 ? html`<p class="quiet empty">${t('noneToday')}</p>` : html`
        <table>
          <thead><tr><th scope="col">${t('visitor')}</th><th scope="col">${t('time')}</th>
            <th scope="col">${t('place')}</th><th scope="col">${t('state')}</th></tr></thead>
          <tbody>${repeat(rows, ({ guest }) => guest.visitId, ({ guest, meeting, zone }) => html`
            <tr>
              <th scope="row"><div class="who">${avatar(fullName(guest))}
                <span><b>${fullName(guest)}</b>
                  ${quiet(line(guest.company, seesAll ? meeting.host : ''))}</span></div></th>
              <td><time>${time(meeting.startsAt, zone)}</time></td>
              <td>${meeting.room || sites.find((site) => site.id === meeting.siteId)?.name}</td>
              <td>${statusChip(guest, meeting.startsAt, zone)}</td>
            </tr>`)}
          </tbody>
        </table>`}
    </section>`;
}

/** A day after the other; what is in the past of today stays until tomorrow. */
export function comingCard(
  meetings: readonly Meeting[], sites: readonly Site[], seesAll: boolean, deeds: Deeds, later: TemplateResult,
): TemplateResult {
  return html`
    <section class="card list" aria-labelledby="coming">
      <h2 id="coming">${t('coming')}</h2>
      ${meetings.length === 0 ? html`<p class="quiet empty">${t('none')}</p>` : nothing}
      ${repeat(meetings, ({ id }) => id, (meeting) => meetingRow(meeting, sites, seesAll, deeds))}
      ${later}
    </section>`;
}

function meetingRow(meeting: Meeting, sites: readonly Site[], seesAll: boolean, deeds: Deeds): TemplateResult {
  const zone = zoneOf(sites, meeting.siteId);
  const site = sites.find((one) => one.id === meeting.siteId)?.name;
  const { guests } = meeting;
  const isOff = Boolean(meeting.cancelledAt);
  return html`
    <article class="meeting ${isOff ? 'off' : ''}">
      <div class="date"><b>${capital(day(meeting.startsAt, zone))}</b>
        <time>${between(meeting.startsAt, meeting.endsAt, zone)}</time></div>
      <div class="what">
        <h3>${meeting.subject || t('subjectOf', meeting.host)}</h3>
        <p class="quiet">${line(meeting.room, site, seesAll && meeting.subject ? meeting.host : '')}</p>
        ${meeting.seriesId ? html`<small class="went">${icon('repeat')} ${t('series')}</small>` : nothing}
      </div>
      ${isOff ? chip('bad', 'cross', t('status.cancelled')) : html`
        <div class="acts">
          <button type="button" @click=${() => deeds.ask({ kind: 'add', meeting })}>
            ${icon('plus')}${t('addGuest')}</button>
          <button type="button" @click=${() => deeds.ask({ kind: 'change', meeting })}>${t('change')}</button>
          <button type="button" class="link" @click=${() => deeds.ask({ kind: 'cancel', meeting })}>
            ${t('cancel')}</button>
        </div>`}
      ${guests.length === 0 ? html`<p class="quiet names">${countGuests(0)}</p>` : html`
        <details>
          <summary>${icon('down')}<b>${countGuests(guests.length)}</b>
            <span class="quiet">${some(guests)}</span></summary>
          <ul class="guests">
            ${repeat(guests, ({ visitId }) => visitId, (guest) => guestRow(guest, meeting, zone, deeds))}
          </ul>
        </details>`}
    </article>`;
}

const some = (guests: readonly Guest[]): string =>
  guests.slice(0, 3).map(fullName).join(', ') + (guests.length > 3 ? ' …' : '');

function guestRow(guest: Guest, meeting: Meeting, zone: string, deeds: Deeds): TemplateResult {
  const isOpen = guest.status === 'expected';
  const name = fullName(guest);
  return html`
    <li>
      <div class="who">${avatar(name)}<span><b>${name}</b>
        ${quiet(line(guest.jobTitle, guest.company, guest.email, guest.linkedIn, guest.licencePlate))}</span></div>
      <div class="state">${statusChip(guest, meeting.startsAt, zone)}${isOpen ? howItWent(guest) : nothing}
        ${guest.code && isOpen ? html`
          <small class="went number">${t('code', guest.code.replace(/(\d{4})(\d{4})/, '$1 $2'))}</small>`
          : nothing}</div>
      ${isOpen ? html`
        <div class="acts">
          ${guest.invitation ? html`<button type="button" aria-label="${t('again')}: ${name}"
            @click=${() => deeds.sendAgain(guest)}>${icon('mail')}${t('again')}</button>` : nothing}
          <button type="button" class="link" aria-label="${t('withdraw')}: ${name}"
            @click=${() => deeds.ask({ kind: 'withdraw', meeting, guest })}>${t('withdraw')}</button>
        </div>` : nothing}
    </li>`;
}
