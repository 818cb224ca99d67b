// Keys are taken back: before it is done, and after, it is said until when each door could still open.
import { need } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { k } from './key-texts.ts';
import type { Company, Holder, Key, World } from './model.ts';
import { t } from './texts.ts';
import { untilWhen, type LastOpening } from './words.ts';

interface Last {
  readonly doors: readonly LastOpening[];
}

interface Taking {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly done: string;
  readonly last: Last;
  work(reason: string): Promise<Last>;
}

const wish = ({ title, text, yes, done, last, work }: Taking): Wish => ({
  title, yes, picture: 'trash', kind: 'danger',
  text: [...(text ? [text] : []), ...(last.doors.length > 0 ? [k('until')] : []), ...untilWhen(last.doors, 'before')],
  fields: [{ name: 'reason', label: t('reason'), kind: 'text', longest: 500 }],
  work: async ({ reason = '' }) => [done, ...untilWhen((await work(reason.trim())).doors, 'after')].join(' '),
});

export async function revokeKey({ api }: World, { id, companyId }: Key): Promise<Wish> {
  const params = { path: { key: id } };
  return wish({
    title: k('revokeKey'), text: companyId ? k('revokeKeyText') : '', yes: k('revoke'), done: k('revoked'),
    last: await need(api.GET('/api/v1/keys/{key}/revocation', { params })),
    work: (reason) => need(api.POST('/api/v1/keys/{key}/revocation', { params, body: { reason } })),
  });
}

/** `ends`: the holder gets no more keys either. */
export async function revokeHolder({ api }: World, { id, name }: Holder, ends: boolean): Promise<Wish> {
  const params = { path: { holder: id } };
  return wish({
    title: k(ends ? 'endTitle' : 'revokeAllTitle', name), text: k(ends ? 'endText' : 'revokeAllText', name),
    yes: k(ends ? 'endHolder' : 'revokeAll'), done: k(ends ? 'endedDone' : 'revoked'),
    last: await need(api.GET('/api/v1/key-holders/{holder}/revocation', { params })),
    work: (reason) => need(api.POST('/api/v1/key-holders/{holder}/revocation', { params, body: { reason, ends } })),
  });
}

export async function revokeCompany({ api }: World, { id, name }: Company): Promise<Wish> {
  const params = { path: { company: id } };
  return wish({
    title: k('revokeAllTitle', name), text: k('revokeCompanyText'), yes: k('revokeAll'), done: k('revoked'),
    last: await need(api.GET('/api/v1/companies/{company}/revocation', { params })),
    work: (reason) => need(api.POST('/api/v1/companies/{company}/revocation', { params, body: { reason } })),
  });
}
