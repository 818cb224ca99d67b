// What is held about the guest, in plain words: asked for when they open it, shown, and kept nowhere.
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../common/api.ts';
import { locale } from '../common/language.ts';
import { noticePage } from '../common/notice.ts';
import { period } from '../common/period.ts';
import { between, capital, date, stamp } from '../common/time.ts';
import { t } from './texts.ts';

export type OwnData = Schema<'OwnData'>;

type Drawn = TemplateResult | typeof nothing;

export const country = (code: string): string => {
  try {
    return new Intl.DisplayNames(locale(), { type: 'region' }).of(code) ?? code;
  } catch {
    return code; // `?`: nobody has said
  }
};

const listed = (words: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(words);

/** `6(1)(f)` on one line. */
const unbroken = (article: string): string => article.replaceAll('(', '\u2060(');

/** @param erase the photo, because the guest says so */
export function inFull(data: OwnData, tenant: string, erase: () => void): TemplateResult {
  return html`
    <dl>${about(data)}${passage(data)}${photo(data, erase)}
      ${data.signed.map((one) => signed(one, data.visit.siteZone))}
      ${told(data, tenant)}
      ${looks(data, 'PHOTO')}${looks(data, 'PHOTO_ERASED')}${looks(data, 'SIGNATURE')}</dl>
    <section>
      <h3>${t('why')}</h3>
      <p>${t('whyText', data.controller)}</p>
      ${data.bases.length > 0 ? html`<p>${t('basis', listed(data.bases.map(unbroken)))}</p>` : nothing}
    </section>
    <section>
      <h3>${t('who')}</h3>
      <p>${t('whoInside', data.controller)}</p>
      ${data.recipients.length === 0 ? html`<p>${t('whoNobody')}</p>` : html`
        <ul>${data.recipients.map((one) => recipient(one, data.visit.siteZone))}</ul>`}
    </section>
    <section>
      <h3>${t('until')}</h3>
      ${data.keeping.length === 0 ? html`<p>${t('untilDecided', data.controller)}</p>` : html`
        <ul>${data.keeping.map((rule) => html`<li>${keeping(rule, data.visit.departedAt)}</li>`)}</ul>`}
    </section>
    <section>
      <h3>${t('rights')}</h3>
      <p>${t('rightsText', data.controller)}</p>
      ${contact(data)}
      <p>${t('complain')}</p>
    </section>
    <p class="quiet">${t('heldPhone')}</p>`;
}

const fact = (name: string, value: string | undefined): Drawn =>
  (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing);

function about({ guest: { invitedAs: written, extras, ...guest } }: OwnData): TemplateResult {
  const as = (one: { firstName: string; lastName: string; company?: string }): string =>
    [`${one.firstName} ${one.lastName}`.trim(), one.company].filter(Boolean).join(', ');
  return html`
    ${fact(t('name'), `${guest.firstName} ${guest.lastName}`.trim())}
    ${fact(t('company'), guest.company)}
    ${as(written) === as(guest) ? nothing : fact(t('asInvited'), as(written))}
    ${fact(t('email'), guest.email)}
    ${fact(t('phone'), guest.phone)}
    ${fact(t('language'), capital(t(guest.language === 'da' ? 'danish' : 'english')))}
    ${fact(t('jobTitle'), extras.jobTitle)}
    ${fact(t('linkedIn'), extras.linkedIn)}
    ${fact(t('plate'), extras.licencePlate)}`;
}

function passage({ visit }: OwnData): TemplateResult {
  const zone = visit.siteZone;
  const at = (instant: string | undefined): string | undefined => instant && stamp(instant, zone);
  return html`
    ${fact(t('where'), visit.siteName)}
    ${fact(t('when'), `${date(visit.startsAt, zone)}, ${between(visit.startsAt, visit.endsAt, zone)}`)}
    ${fact(t('host'), visit.hostName)}
    ${fact(t('invited'), at(visit.invitedAt))}
    ${fact(t('opened'), at(visit.openedAt))}
    ${fact(t('came'), at(visit.arrivedAt))}
    ${fact(t(visit.departureInferred ? 'goneAtClosing' : 'gone'), at(visit.departedAt))}`;
}

const dayOf = (day: string): string => date(`${day}T12:00:00Z`, 'UTC');

function photo({ photo: said }: OwnData, erase: () => void): Drawn {
  if (!said) {
    return nothing;
  }
  return said.choice === 'WITHOUT' ? fact(t('photo'), t('photo.WITHOUT')) : html`
    <div><dt>${t('photo')}</dt><dd>${t('photo.TAKEN', dayOf(said.until ?? ''))}
      <button type="button" data-do="erase-photo" @click=${erase}>${t('photoErase')}</button></dd></div>`;
}

function signed(rules: OwnData['signed'][number], zone: string): TemplateResult {
  const strokes = rules.strokesUntil ? ` ${t('strokes', dayOf(rules.strokesUntil))}` : '';
  const who = rules.name ? `${rules.name}, ` : '';
  const isLost = rules.how !== 'PAPER' && rules.text.length === 0;
  return html`
    <div><dt>${t('signed')}</dt><dd>${who}${stamp(rules.at, zone)}.${strokes}
      ${rules.how === 'PAPER' ? t('signedPaper') : html`
        <details><summary>${t('signedText')}</summary>
          ${isLost ? html`<p>${t('signedLost')}</p>` : rules.text.map((paragraph) => html`<p>${paragraph}</p>`)}
          <small class="quiet sha">SHA-256 ${rules.sha256}</small>
        </details>`}</dd></div>`;
}

function told({ notices, visit: { siteZone } }: OwnData, tenant: string): Drawn {
  return notices.length === 0 ? nothing : html`
    <div><dt>${t('told')}</dt><dd>${notices.map((one) => html`
      <p data-told=${one.number}>
        ${t('toldVersion', one.number, date(one.writtenAt, siteZone), stamp(one.shownAt, siteZone))}
        <a href=${noticePage(tenant, one.number, one.language)} target="_blank" rel="noopener">${t('toldRead')}</a>
        <small class="quiet sha">SHA-256 ${one.sha256}</small>
      </p>`)}</dd></div>`;
}

const looks = ({ looks: all, visit }: OwnData, picture: OwnData['looks'][number]['picture']): Drawn =>
  fact(t(`looked.${picture}`), all.filter((look) => look.picture === picture)
    .map((look) => stamp(look.at, visit.siteZone)).join('; '));

function recipient(one: OwnData['recipients'][number], zone: string): TemplateResult {
  const places = one.countries.filter((code) => code !== one.country || one.countries.length > 1).map(country);
  const kinds = one.fields.map((field) => `field.${field}`).filter(t.has).map((key) => t(key));
  return html`
    <li>
      <strong>${one.name}</strong>${one.country ? ` (${country(one.country)})` : nothing},
      ${stamp(one.at, zone)}: ${listed(kinds)}.
      ${places.length > 0 ? html`<small class="quiet">${t('countries', listed(places))}</small>` : nothing}
    </li>`;
}

function keeping({ record, period: code, until }: OwnData['keeping'][number], gone: string | undefined): string {
  const key = `record.${record}`;
  const what = t.has(key) ? t(key) : record;
  return until
    ? t(gone ? 'keptFrom' : 'keptUntil', what, period(code), date(`${until}T12:00:00Z`, 'UTC'))
    : t('keptAfterLast', what, period(code));
}

function contact({ contact: found }: OwnData): Drawn {
  return found ? html`
    <p class="row">
      <a class="button" href="mailto:${found.email}">${found.email}</a>
      ${found.phone ? html`<a class="button" href="tel:${found.phone}">${found.phone}</a>` : nothing}
    </p>` : nothing;
}
