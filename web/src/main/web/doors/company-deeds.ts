// What is done with companies: each says beforehand what follows from it.
import { need, type Api } from '../common/api.ts';
import { check, plain } from '../common/cvr.ts';
import type { Asked, Wish } from '../common/deed.ts';
import { k } from './key-texts.ts';
import { adding, onceEach, upon, type Company, type World } from './model.ts';
import { t } from './texts.ts';

const ENTITLEMENTS = ['postal', 'delivery', 'public-body'] as const;
type Entitlement = typeof ENTITLEMENTS[number];

const isEntitlement = (value: string): value is Entitlement => (ENTITLEMENTS as readonly string[]).includes(value);

const fieldsOf = (one: Company | null): readonly Asked[] => [
  { name: 'name', label: t('name'), kind: 'line', value: one?.name ?? '', longest: 200 },
  {
    name: 'number', label: k('number'), kind: 'line', value: one?.number ?? '', longest: 20,
    says: (typed) => k(`number.${check(typed)}`),
  },
  {
    name: 'entitlement', label: k('entitlement'), kind: 'choice', value: one?.entitlement ?? 'postal',
    options: ENTITLEMENTS.map((code) => [code, k(`entitlement.${code}`)]),
    says: (code) => (isEntitlement(code) ? k(`means.${code}`) : ''),
  },
  {
    name: 'authority', label: k('authority'), kind: 'line', value: one?.authority ?? '', longest: 200,
    when: ({ entitlement }) => entitlement === 'public-body',
  },
  {
    name: 'evidence', label: k('evidence'), kind: 'text', hint: k('evidenceHint'), value: one?.evidence ?? '',
    longest: 500,
  },
];

const bodyOf = ({ name = '', number = '', entitlement = '', authority = '', evidence = '' }: Readonly<
  Record<string, string>>) => ({
  name: name.trim(), number: plain(number), evidence: evidence.trim(),
  entitlement: isEntitlement(entitlement) ? entitlement : 'postal' as const,
  ...(authority.trim() ? { authority: authority.trim() } : {}),
});

export function addCompany({ api }: World): Wish {
  const keyOf = onceEach();
  return {
    title: k('companyAdd'), text: k('companyAddText'), yes: k('companyAdd'), picture: 'plus', kind: 'first',
    fields: fieldsOf(null),
    work: async (values) => {
      const body = bodyOf(values);
      await adding(keyOf, body, (key) => need(api.POST('/api/v1/companies', {
        body, params: { header: { 'Idempotency-Key': key } },
      })));
      return k('companyAdded', body.name);
    },
  };
}

const changing = ({ api }: { api: Api }, one: Company) => upon<Company>(one, () =>
  need(api.GET('/api/v1/companies/{company}', { params: { path: { company: one.id } } })));

const at = ({ id }: Company, etag: string) => ({ path: { company: id }, header: { 'If-Match': etag } });

export function changeCompany(world: World, one: Company): Wish {
  const change = changing(world, one);
  return {
    title: k('companyChange', one.name), text: k('companyChangeText'), yes: t('save'), picture: 'check', kind: 'first',
    meanwhile: t('meanwhile'), fields: fieldsOf(one),
    work: async (values) => {
      await change((etag) => need(world.api.PUT('/api/v1/companies/{company}', {
        params: at(one, etag), body: bodyOf(values),
      })));
      return t('saved');
    },
  };
}

function move(world: World, one: Company, wanted: 'approved' | 'suspended'): () => Promise<unknown> {
  const change = changing(world, one);
  return () => change((etag) => need(world.api.PUT('/api/v1/companies/{company}/state', {
    params: at(one, etag), body: { state: wanted },
  })));
}

export function approveCompany(world: World, one: Company): Wish {
  const { policy } = world.known;
  const approve = move(world, one, 'approved');
  return {
    title: k('approveTitle', one.name), yes: k('approve'), picture: 'check', kind: 'first', meanwhile: t('meanwhile'),
    text: policy === null ? k('companyNeedsPolicy') : k('approveText', policy.number), fields: [],
    work: async () => {
      await approve();
      return k('approved', one.name);
    },
  };
}

export function suspendCompany(world: World, one: Company): Wish {
  const suspend = move(world, one, 'suspended');
  return {
    title: k('suspendTitle', one.name), text: k('suspendText'), yes: k('suspend'), picture: 'cross', kind: 'danger',
    fields: [], meanwhile: t('meanwhile'),
    work: async () => {
      await suspend();
      return k('suspended', one.name);
    },
  };
}

export function attestCompany(world: World, one: Company): Wish {
  const change = changing(world, one);
  return {
    title: k('attestTitle', one.name), text: k('attestText'), yes: k('attest'), picture: 'check', kind: 'first',
    meanwhile: t('meanwhile'),
    fields: [{
      name: 'evidence', label: k('evidence'), kind: 'text', hint: k('evidenceHint'), value: one.evidence, longest: 500,
    }],
    work: async ({ evidence = '' }) => {
      await change((etag) => need(world.api.POST('/api/v1/companies/{company}/attestations', {
        params: at(one, etag), body: { evidence: evidence.trim() },
      })));
      return k('attestedDone', one.name);
    },
  };
}
