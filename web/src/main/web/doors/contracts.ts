// What is done with contracts: each says beforehand which days follow from it.
import { need } from '../common/api.ts';
import type { Schema } from '../common/api.ts';
import type { Asked, DeedDialog, Wish } from '../common/deed.ts';
import { noticeInWords, termsInWords, todayThere, withdrawalInWords, type Dates } from './dates-in-words.ts';
import { adding, onceEach, upon, type World } from './model.ts';
import { o } from './owner-texts.ts';

export type Owner = Schema<'OwnerViews.OwnerView'>;
export type Contract = Schema<'OwnerViews.ContractView'>;

type Kind = 'business' | 'consumer';

const dayField = (name: string, label: string, says?: (value: string) => string): Asked =>
  ({ name, label, kind: 'day', value: todayThere(), longest: 10, ...(says ? { says } : {}) });

/** What the server reckons for a day that is typed; asked once for each, and shown as soon as it is there. */
function reckoned({ api }: World, { id }: Contract, words: (dates: Dates) => string): (day: string) => string {
  const known = new Map<string, string>();
  return (day) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
      return '';
    }
    if (!known.has(day)) {
      known.set(day, o('looking'));
      need(api.GET('/api/v1/stairwell-contracts/{contract}/dates', {
        params: { path: { contract: id }, query: { receivedOn: day } },
      })).then((dates) => known.set(day, words(dates)), () => known.delete(day))
        .finally(() => document.querySelector<DeedDialog>('deed-dialog')?.requestUpdate());
    }
    return known.get(day) ?? '';
  };
}

const changing = ({ api }: World, { id, version }: Contract) => upon<Contract>({ version }, () =>
  need(api.GET('/api/v1/stairwell-contracts/{contract}', { params: { path: { contract: id } } })));

const at = ({ id }: Contract, etag: string) => ({ path: { contract: id }, header: { 'If-Match': etag } });

export function concludeContract(world: World, owner: Owner): Wish {
  const keyOf = onceEach();
  const policyNumber = world.known.policy?.number ?? 0;
  return {
    title: o('conclude'), yes: o('conclude'), picture: 'check', kind: 'first',
    text: policyNumber === 0 ? o('concludeNoPolicy') : o('concludeText', policyNumber),
    fields: [
      {
        name: 'kind', label: o('kind'), kind: 'choice', value: 'business',
        options: [['business', o('kind.business')], ['consumer', o('kind.consumer')]],
        says: (kind) => o(`means.${kind as Kind}`),
      },
      dayField('concludedOn', o('concludedOn')),
    ],
    work: async ({ kind = '', concludedOn = '' }) => {
      const body = { ownerId: owner.id, kind, concludedOn, policyNumber };
      await adding(keyOf, body, (key) => need(world.api.POST('/api/v1/stairwell-contracts', {
        body, params: { header: { 'Idempotency-Key': key } },
      })));
      return o('concluded');
    },
  };
}

export function noticeOf(world: World, one: Contract): Wish {
  const change = changing(world, one);
  return {
    title: o('notice'), text: o('noticeText'), yes: o('notice'), picture: 'clock', kind: 'danger',
    meanwhile: o('meanwhile'), fields: [dayField('receivedOn', o('receivedOn'), reckoned(world, one, noticeInWords))],
    work: async ({ receivedOn = '' }) => {
      await change((etag) => need(world.api.POST('/api/v1/stairwell-contracts/{contract}/notice', {
        params: at(one, etag), body: { receivedOn },
      })));
      return o('noticeDone');
    },
  };
}

export function withdrawalOf(world: World, one: Contract): Wish {
  const change = changing(world, one);
  return {
    title: o('withdraw'), text: o('withdrawText'), yes: o('withdraw'), picture: 'cross', kind: 'danger',
    meanwhile: o('meanwhile'), fields: [dayField('sentOn', o('sentOn'), reckoned(world, one, withdrawalInWords))],
    work: async ({ sentOn = '' }) => {
      await change((etag) => need(world.api.POST('/api/v1/stairwell-contracts/{contract}/withdrawal', {
        params: at(one, etag), body: { sentOn },
      })));
      return o('withdrawDone');
    },
  };
}

export function termsOf(world: World, one: Contract): Wish {
  const change = changing(world, one);
  const policyNumber = world.known.policy?.number ?? one.policyNumber;
  return {
    title: o('terms'), text: o('termsText', policyNumber, one.policyNumber), yes: o('terms'), picture: 'check',
    kind: 'first', meanwhile: o('meanwhile'),
    fields: [
      dayField('announcedOn', o('announcedOn'), reckoned(world, one, termsInWords)),
      { name: 'highlights', label: o('highlights'), kind: 'text', longest: 1000 },
    ],
    work: async ({ announcedOn = '', highlights = '' }) => {
      await change((etag) => need(world.api.POST('/api/v1/stairwell-contracts/{contract}/terms', {
        params: at(one, etag), body: { announcedOn, policyNumber, highlights: highlights.trim() },
      })));
      return o('termsDone');
    },
  };
}

export function objectionOf(world: World, one: Contract): Wish {
  const change = changing(world, one);
  return {
    title: o('object'), text: o('objectText'), yes: o('object'), picture: 'cross', kind: 'danger',
    meanwhile: o('meanwhile'), fields: [dayField('receivedOn', o('receivedOn'))],
    work: async ({ receivedOn = '' }) => {
      await change((etag) => need(world.api.POST('/api/v1/stairwell-contracts/{contract}/objection', {
        params: at(one, etag), body: { receivedOn },
      })));
      return o('objectDone');
    },
  };
}

/** The first administrator proposes it with a reason; the one who confirms has read that reason. */
export function endOf(world: World, one: Contract): Wish {
  const proposed = one.endReason;
  return {
    title: proposed ? o('endConfirm') : o('end'), yes: proposed ? o('endConfirm') : o('end'), picture: 'alert',
    kind: 'danger', text: proposed ? o('endConfirmText', proposed) : o('endText'),
    fields: proposed ? [] : [{ name: 'reason', label: o('reason'), kind: 'text', longest: 500 }],
    work: async ({ reason = '' }) => {
      await need(world.api.POST('/api/v1/stairwell-contracts/{contract}/end', {
        params: at(one, `"${one.version}"`), body: { reason: proposed ?? reason.trim() },
      }));
      return proposed ? o('endConfirmDone') : o('endDone');
    },
  };
}
