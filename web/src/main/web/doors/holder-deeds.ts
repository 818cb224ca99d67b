// Whoever is to have a key is added, and written as they are called.
import { need } from '../common/api.ts';
import type { Wish } from '../common/deed.ts';
import { k } from './key-texts.ts';
import { adding, onceEach, upon, type Holder, type World } from './model.ts';
import { t } from './texts.ts';

export function addHolder({ api, known }: World): Wish {
  const keyOf = onceEach();
  return {
    title: k('holderAdd'), text: k('holderAddText'), yes: k('holderAdd'), picture: 'plus', kind: 'first',
    fields: [
      { name: 'name', label: t('name'), kind: 'line', longest: 200 },
      { name: 'phone', label: k('phone'), kind: 'phone', hint: k('phoneHint'), longest: 40 },
      {
        name: 'companyId', label: k('company'), kind: 'choice', isOptional: true,
        options: [['', k('ownPeople')], ...known.companies.map(({ id, name }) => [id, name] as const)],
      },
      {
        name: 'kind', label: k('kind'), kind: 'choice',
        options: [['professional', k('kind.professional')], ['resident', k('kind.resident')]],
      },
    ],
    work: async ({ name = '', phone = '', companyId = '', kind = '' }) => {
      const body = {
        name: name.trim(), phone: phone.trim(), kind: kind === 'resident' ? kind : 'professional' as const,
        ...(companyId ? { companyId } : {}),
      };
      const { id } = await adding(keyOf, body, (key) => need(api.POST('/api/v1/key-holders', {
        body, params: { header: { 'Idempotency-Key': key } },
      })));
      await turn(`#holders/${id}`);
      return k('holderAdded', body.name);
    },
  };
}

/** Who has ended goes for good (GDPR Art. 17). */
export function eraseHolder({ api }: World, { id, name }: Holder): Wish {
  return {
    title: k('eraseTitle', name), text: k('eraseText'), yes: k('eraseHolder'), picture: 'trash', kind: 'danger',
    fields: [],
    work: async () => {
      await need(api.DELETE('/api/v1/key-holders/{holder}', { params: { path: { holder: id } } }));
      await turn('#holders');
      return k('erasedDone');
    },
  };
}

/** To whoever was added; what is said then is said there. */
async function turn(hash: string): Promise<void> {
  await new Promise<void>((turned) => {
    addEventListener('hashchange', () => turned(), { once: true });
    location.hash = hash;
  });
}

export function renameHolder({ api }: World, one: Holder): Wish {
  const path = { holder: one.id };
  const change = upon<Holder>(one, () => need(api.GET('/api/v1/key-holders/{holder}', { params: { path } })));
  return {
    title: k('renameTitle', one.name), text: k('renameText'), yes: t('save'), picture: 'check', kind: 'first',
    meanwhile: t('meanwhile'),
    fields: [{ name: 'name', label: t('name'), kind: 'line', value: one.name, longest: 200 }],
    work: async ({ name = '' }) => {
      await change((etag) => need(api.PUT('/api/v1/key-holders/{holder}', {
        params: { path, header: { 'If-Match': etag } }, body: { name: name.trim() },
      })));
      return t('saved');
    },
  };
}
