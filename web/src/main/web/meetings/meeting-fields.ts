// What is planned about a meeting, as fields: the same for planning and for changing.
import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from '../common/form.ts';
import { zoneHint } from '../common/time.ts';
import type { Host, Site } from './people.ts';
import { fullName } from './people.ts';
import { t } from './texts.ts';
import { movedTo, type When } from './when.ts';

export interface Plan extends When {
  readonly siteId: string;
  /** Empty where it can only be the caller. */
  readonly hostId: string;
  readonly room: string;
  /** Null where it is not for this person: it stays as it is. */
  readonly subject: string | null;
}

type Say = (change: Partial<Plan>) => void;

const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** Subject and place. */
export function aboutFields(
  form: Form, plan: Plan, sites: readonly Site[], hosts: readonly Host[], say: Say,
): TemplateResult {
  return html`
    ${plan.subject === null ? nothing : form.field('subject', t('subject'), (id, invalid, described) => html`
      <input id=${id} name="subject" maxlength="200" autocomplete="off" .value=${plan.subject ?? ''}
        aria-invalid=${invalid} aria-describedby=${described}
        @input=${(event: Event) => say({ subject: value(event) })}>`, t('subjectHint'))}
    ${hosts.length === 0 ? nothing : form.field('hostId', t('host'), (id, invalid, described) => html`
      <select id=${id} name="hostId" required aria-invalid=${invalid} aria-describedby=${described}
        @change=${(event: Event) => say({ hostId: value(event) })}>
        <option value="" ?selected=${!plan.hostId}></option>
        ${hosts.map((host) => html`
          <option value=${host.id} ?selected=${host.id === plan.hostId}>${fullName(host)}</option>`)}
      </select>`)}
    <div class="pair">
      ${form.field('siteId', t('site'), (id, invalid, described) => html`
        <select id=${id} name="siteId" required aria-invalid=${invalid} aria-describedby=${described}
          @change=${(event: Event) => say({ siteId: value(event) })}>
          ${sites.map((site) => html`
            <option value=${site.id} ?selected=${site.id === plan.siteId}>${site.name}</option>`)}
        </select>`)}
      ${form.field('room', t('room'), (id, invalid, described) => html`
        <input id=${id} name="room" maxlength="100" autocomplete="off" .value=${plan.room}
          aria-invalid=${invalid} aria-describedby=${described}
          @input=${(event: Event) => say({ room: value(event) })}>`)}
    </div>`;
}

/** Day and hours, as the clock at the site has them. */
export function whenFields(form: Form, plan: Plan, zone: string, say: Say, earliest = ''): TemplateResult {
  const elsewhere = zoneHint(zone);
  return html`
    <div class="when">
      ${form.field('date', t('date'), (id, invalid, described) => html`
        <input id=${id} name="date" type="date" required min=${earliest || nothing} .value=${plan.date}
          aria-invalid=${invalid} aria-describedby=${described}
          @change=${(event: Event) => say({ date: value(event) })}>`)}
      ${form.field('startsAt', t('from'), (id, invalid, described) => html`
        <input id=${id} name="startsAt" type="time" required .value=${plan.from}
          aria-invalid=${invalid} aria-describedby=${described}
          @change=${(event: Event) => value(event) && say({ from: value(event), to: movedTo(value(event), plan) })}>`)}
      ${form.field('endsAt', t('to'), (id, invalid, described) => html`
        <input id=${id} name="endsAt" type="time" required .value=${plan.to}
          aria-invalid=${invalid} aria-describedby=${described}
          @change=${(event: Event) => say({ to: value(event) })}>`)}
    </div>
    ${plan.to < plan.from ? html`<p class="quiet">${t('nextDay')}</p>` : nothing}
    ${elsewhere ? html`<p class="quiet">${t('zoneHint', elsewhere)}</p>` : nothing}`;
}
