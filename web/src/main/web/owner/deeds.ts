// What an owner does: keeps a company out of a stairwell, lets it in again, and tells of a new entry phone.
import { insist, need, type Api, type Schema } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { newId } from '../common/ids.ts';
import { t } from './texts.ts';
import { onDay, todayThere } from './words.ts';

export type OwnPage = Schema<'OwnPageViews.OwnPageView'>;
export type Stairwell = Schema<'OwnPageViews.OwnStairwellView'>;
export type Company = Schema<'OwnPageViews.OwnCompanyView'>;

const DAY = 86_400_000;

/** @param keeper who runs the doors: reads what owners say */
export function blockCompany(api: Api, keeper: string, { id, name }: Stairwell, company: Company): Wish {
  return {
    title: t('blockTitle', company.name, name), yes: t('block'), picture: 'cross', kind: 'danger',
    text: [t('blockNow', company.name, name), t('blockElse')],
    fields: [{ name: 'reason', label: t('reason'), kind: 'line', hint: t('blockRead', keeper), longest: 500 }],
    work: async ({ reason = '' }) => {
      await insist(() => need(api.PUT('/api/v1/owner/stairwells/{stairwell}/blocks/{company}', {
        params: { path: { stairwell: id, company: company.id } }, body: { reason: reason.trim() },
      })));
      return t('blocked', company.name, name);
    },
  };
}

export function unblockCompany(api: Api, { id, name }: Stairwell, company: Company): Wish {
  return {
    title: t('unblockTitle', company.name, name), text: t('unblockNow', company.name, name), yes: t('unblock'),
    picture: 'check', kind: 'first', fields: [],
    work: async () => {
      await insist(() => need(api.DELETE('/api/v1/owner/stairwells/{stairwell}/blocks/{company}', {
        params: { path: { stairwell: id, company: company.id } },
      })));
      return t('unblocked', company.name, name);
    },
  };
}

export function tellOfPhone(api: Api, keeper: string, { id, name }: Stairwell, now: number = Date.now()): Wish {
  const key = newId();
  return {
    title: t('phoneTitle', name), text: [t('phoneText'), t('phoneThen', keeper)], yes: t('phoneTell'),
    picture: 'phone', kind: 'first',
    fields: [
      { name: 'plannedOn', label: t('phoneOn'), kind: 'day', value: todayThere(now + DAY) },
      {
        name: 'words', label: t('phoneWords'), kind: 'line', hint: t('phoneWordsHint'), longest: 500, isOptional: true,
      },
    ],
    work: async ({ plannedOn = '', words = '' }) => {
      await insist(() => need(api.POST('/api/v1/owner/stairwells/{stairwell}/entry-phones', {
        params: { path: { stairwell: id }, header: { 'Idempotency-Key': key } },
        body: { plannedOn, ...(words.trim() ? { words: words.trim() } : {}) },
      })));
      return t('phoneTold', name, onDay(plannedOn));
    },
  };
}
