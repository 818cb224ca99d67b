// What is done with an owner's request for the log, one step after the other.
import { need, type Schema } from '../common/api.ts';
import type { Asked, Wish } from '../common/deed.ts';
import { language } from '../common/language.ts';
import { stamp } from '../common/time.ts';
import { todayThere } from './dates-in-words.ts';
import { d } from './disclosure-texts.ts';
import { adding, onceEach, ownZone, upon, type World } from './model.ts';

export type Disclosure = Schema<'DisclosureViews.DisclosureView'>;
export type Stairwell = Schema<'OwnerViews.StairwellView'>;

type Headers = { path: { disclosure: string }; header: { 'If-Match': string } };

/** Yes or no: the dialog has no box to tick. */
const whether = (name: string, label: string, hint = ''): Asked => ({
  name, label, kind: 'choice', value: 'no', options: [['no', d('no')], ['yes', d('yes')]], ...(hint ? { hint } : {}),
});

const dayField = (name: string, label: string): Asked =>
  ({ name, label, kind: 'day', value: todayThere(), longest: 10 });

export function receive({ api }: World, stairwells: readonly Stairwell[]): Wish {
  const keyOf = onceEach();
  return {
    title: d('add'), text: d('addText'), yes: d('add'), picture: 'plus', kind: 'first',
    fields: [
      {
        name: 'stairwellId', label: d('stairwell'), kind: 'choice',
        options: stairwells.map(({ id, name, address }) => [id, `${name}, ${address}`] as const),
      },
      dayField('receivedOn', d('receivedOn')),
      { name: 'requester', label: d('requester'), kind: 'line', hint: d('requesterHint'), longest: 200 },
      dayField('from', d('from')),
      dayField('to', d('to')),
      { name: 'purpose', label: d('purpose'), kind: 'text', longest: 1000 },
      whether('crime', d('crime')),
      whether('seesLog', d('seesLog'), d('seesLogHint')),
    ],
    work: async ({ stairwellId = '', receivedOn = '', requester = '', from = '', to = '', purpose = '', ...said }) => {
      const body = {
        stairwellId, receivedOn, from, to, requester: requester.trim(), purpose: purpose.replace(/\s+/g, ' ').trim(),
        crime: said['crime'] === 'yes', seesLog: said['seesLog'] === 'yes',
      };
      await adding(keyOf, body, (key) => need(api.POST('/api/v1/disclosures', {
        body, params: { header: { 'Idempotency-Key': key } },
      })));
      return d('added');
    },
  };
}

const changing = ({ api }: World, one: Disclosure) => {
  const path = { disclosure: one.id };
  const change = upon<unknown>(one, () => need(api.GET('/api/v1/disclosures/{disclosure}', { params: { path } })));
  return (send: (params: Headers) => Promise<unknown>) =>
    change((etag) => send({ path, header: { 'If-Match': etag } }));
};

const step = (
  title: string, text: string | readonly string[], picture: string, work: Wish['work'], fields: readonly Asked[] = [],
  kind: Wish['kind'] = 'first',
): Wish => ({ title, text, yes: title, picture, kind, fields, meanwhile: d('meanwhile'), work });

export function validate(world: World, one: Disclosure): Wish {
  const change = changing(world, one);
  return step(d('validate'), d('next.received'), 'check', async () => {
    await change((params) => need(world.api.POST('/api/v1/disclosures/{disclosure}/validation', { params })));
    return d('validated');
  });
}

export function askForDocuments(world: World, one: Disclosure): Wish {
  const change = changing(world, one);
  return step(one.state === 'assessment' ? d('askAgain') : d('ask'), d('askText'), 'clock', async () => {
    await change((params) => need(world.api.POST('/api/v1/disclosures/{disclosure}/documents-request', { params })));
    return d('asked');
  });
}

export function takeDocuments(world: World, one: Disclosure): Wish {
  const change = changing(world, one);
  return step(d('take'), d('takeText'), 'check', async (typed) => {
    const { entitlement = '', entitlementOn = '', authority = '', authorityUntil = '' } = typed;
    const body = { entitlement: entitlement.trim(), entitlementOn, authority: authority.trim(), authorityUntil };
    await change((params) => need(world.api.PUT('/api/v1/disclosures/{disclosure}/documents', { params, body })));
    return d('taken');
  }, [
    { name: 'entitlement', label: d('entitlement'), kind: 'line', hint: d('entitlementHint'), longest: 500 },
    { name: 'entitlementOn', label: d('entitlementOn'), kind: 'day', hint: d('entitlementOnHint'), longest: 10 },
    { name: 'authority', label: d('authority'), kind: 'line', hint: d('authorityHint'), longest: 500 },
    { name: 'authorityUntil', label: d('authorityUntil'), kind: 'day', longest: 10 },
  ]);
}

export function approve(world: World, one: Disclosure): Wish {
  const change = changing(world, one);
  return step(d('approve'), [d('next.assessment'), d('approveText')], 'check', async () => {
    await change((params) => need(world.api.POST('/api/v1/disclosures/{disclosure}/decision/approval', { params })));
    return d('approved');
  });
}

export function pay(world: World, one: Disclosure): Wish {
  const change = changing(world, one);
  return step(d('pay'), d('payText'), 'check', async ({ paidOn = '', reference = '' }) => {
    const body = { paidOn, reference: reference.trim() };
    await change((params) =>
      need(world.api.POST('/api/v1/disclosures/{disclosure}/decision/payment', { params, body })));
    return d('paid');
  }, [dayField('paidOn', d('paidOn')), { name: 'reference', label: d('reference'), kind: 'line', longest: 200 }]);
}

export function makeFile(world: World, one: Disclosure): Wish {
  const change = changing(world, one);
  return step(d('make'), [d('next.approved'), d('makeText')], 'check', async ({ language: spoken = '' }) => {
    await change((params) =>
      need(world.api.POST('/api/v1/disclosures/{disclosure}/file', { params, body: { language: spoken } })));
    return d('made');
  }, [{
    name: 'language', label: d('language'), kind: 'choice', value: language(),
    options: [['da', 'Dansk'], ['en', 'English']],
  }]);
}

/** The link is shown this once, in what is said of the deed. */
export function makeLink(world: World, one: Disclosure): Wish {
  const path = { disclosure: one.id };
  return step(one.state === 'delivered' ? d('linkAgain') : d('link'), d('linkText'), 'check', async () => {
    const { link, until } = await need(world.api.POST('/api/v1/disclosures/{disclosure}/file/link', {
      params: { path, header: { 'If-Match': `"${one.version}"` } },
    }));
    return d('linked', link, stamp(until, ownZone()));
  });
}

export function tell(world: World, one: Disclosure, company: string, name: string): Wish {
  return {
    title: d('tellTitle', name), text: d('tellText'), yes: d('tell'), picture: 'check', kind: 'first', fields: [],
    work: async () => {
      await need(world.api.POST('/api/v1/disclosures/{disclosure}/file/companies/{company}/notice', {
        params: { path: { disclosure: one.id, company } },
      }));
      return d('tellDone', name);
    },
  };
}

export function close(world: World, one: Disclosure): Wish {
  const change = changing(world, one);
  return step(d('close'), d('closeText'), 'check', async () => {
    await change((params) => need(world.api.POST('/api/v1/disclosures/{disclosure}/file/closing', { params })));
    return d('closed');
  });
}

export function withdraw(world: World, one: Disclosure): Wish {
  const change = changing(world, one);
  return step(d('withdraw'), d('withdrawText'), 'cross', async () => {
    await change((params) => need(world.api.POST('/api/v1/disclosures/{disclosure}/decision/withdrawal', { params })));
    return d('withdrawn');
  }, [], 'danger');
}

type Reason = 'unlawful' | 'misuse' | 'harassment';

const REASONS: readonly Reason[] = ['unlawful', 'misuse', 'harassment'];

export const reasonInWords = (reason: string): string => d(`reason.${reason as Reason}`);

/** The first administrator proposes it with a reason; the one who confirms has read that reason. */
export function refuse(world: World, one: Disclosure): Wish {
  const proposed = one.refusal;
  const params = { path: { disclosure: one.id }, header: { 'If-Match': `"${one.version}"` } };
  return step(
    proposed ? d('refuseConfirm') : d('refuse'),
    proposed ? d('refuseConfirmText', reasonInWords(proposed.reason), proposed.words) : d('refuseText'),
    'alert',
    async ({ reason = '', words = '' }) => {
      const body = proposed ? { reason: proposed.reason, words: proposed.words }
        : { reason, words: words.replace(/\s+/g, ' ').trim() };
      await need(world.api.POST('/api/v1/disclosures/{disclosure}/decision/refusal', { params, body }));
      return proposed ? d('refused') : d('refuseDone');
    },
    proposed ? [] : [
      {
        name: 'reason', label: d('reason'), kind: 'choice', value: 'unlawful',
        options: REASONS.map((code) => [code, reasonInWords(code)] as const),
      },
      { name: 'words', label: d('words'), kind: 'text', longest: 500 },
    ],
    'danger',
  );
}
