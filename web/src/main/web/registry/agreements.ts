// Agreements that customers have frozen and that we have still to sign: to read, and to put our name under.
import { html, nothing, type TemplateResult } from 'lit';
import { need, type Schema } from '../common/api.ts';
import { language } from '../common/language.ts';
import { chip, icon, save } from '../common/parts.ts';
import { date } from '../common/time.ts';
import { a } from './agreement-texts.ts';
import type { Wish } from '../common/deed.ts';
import { tenantOf, type Awaited, type World } from './known.ts';
import { t } from './texts.ts';
import { zone } from './words.ts';

type Version = Schema<'AgreementViews.VersionView'>;

const pathOf = ({ tenant, version }: Awaited) => ({ path: { tenant, id: version } });

/** Made when somebody reads it for the first time in that language. */
const paper = ({ api }: World, one: Awaited): Promise<Blob> => need(api.GET(
  '/api/v1/tenants/{tenant}/agreement-versions/{id}/paper', { params: pathOf(one), parseAs: 'blob' }));

const read = ({ api }: World, one: Awaited): Promise<Version> =>
  need(api.GET('/api/v1/tenants/{tenant}/agreement-versions/{id}', { params: pathOf(one) }));

const inOwnLanguage = ({ papers }: Version) => papers.find((known) => known.language === language());

/** What is signed is what was frozen and the paper in the language of whoever signs. */
async function signWish(world: World, one: Awaited): Promise<Wish> {
  let version = await read(world, one);
  if (!inOwnLanguage(version)) {
    await paper(world, one);
    version = await read(world, one);
  }
  const { hash } = inOwnLanguage(version)!;
  const customer = tenantOf(world.known, one.tenant);
  return {
    title: a('title', customer),
    text: a('signText', version.hash!),
    yes: a('sign'),
    picture: 'pen',
    kind: 'first',
    fields: [
      { name: 'name', label: a('name'), kind: 'name', value: world.me.name ?? '', longest: 200 },
      { name: 'title', label: a('position'), kind: 'position', hint: a('positionHint'), longest: 200 },
      { name: 'password', label: t('password'), kind: 'password' },
    ],
    work: async ({ name = '', title = '', password = '' }) => {
      const signed = await need(world.api.POST('/api/v1/tenants/{tenant}/agreement-versions/{id}/signatures', {
        params: pathOf(one),
        body: {
          hash: version.hash!, paper: hash, name: name.trim(), title: title.trim(), authority: true, password,
        },
      }));
      return a(signed.state === 'PARTIALLY_SIGNED' ? 'signedFirst' : 'signed', customer);
    },
  };
}

/** To a file: what is read is what is signed. */
async function keep(world: World, one: Awaited): Promise<string> {
  save(`${a('file')}-${one.version.slice(-8)}.pdf`, await paper(world, one));
  return a('kept');
}

export function agreementsView(world: World): TemplateResult {
  const { awaited } = world.known;
  return html`
    <section class="card list" aria-labelledby="awaited">
      <h2 id="awaited">${a('awaited')} <span class="number">${awaited.length}</span></h2>
      <p class="quiet lead">${a('hint')}</p>
      ${awaited.length === 0 ? html`<p class="quiet empty">${a('none')}</p>` : html`
        <table>
          <thead><tr><th scope="col">${t('tenant')}</th><th scope="col">${t('reason')}</th>
            <th scope="col">${a('frozen')}</th><th scope="col">${t('state')}</th>
            <th scope="col"><span class="visually-hidden">${a('sign')}</span></th></tr></thead>
          <tbody>${awaited.map((one) => drawRow(world, one))}</tbody>
        </table>`}
    </section>`;
}

function drawRow(world: World, one: Awaited): TemplateResult {
  const customer = tenantOf(world.known, one.tenant);
  return html`
    <tr>
      <th scope="row">${customer}</th>
      <td data-label=${t('reason')}>${one.reason || nothing}<small class="quiet">${a(
        `class.${one.changeClass as 'CLAUSES'}`)}</small></td>
      <td data-label=${a('frozen')}>${date(one.proposedAt, zone())}</td>
      <td>${one.signedAt ? chip('good', 'check', a('theySigned')) : chip('plain', 'clock', a('theyHaveNot'))}</td>
      <td class="row">
        <button type="button" aria-label=${a('readOf', customer)} @click=${() => world.run(() => keep(world, one))}>
          ${icon('download')}${a('read')}</button>
        <button type="button" class="first" aria-label=${a('title', customer)}
          @click=${() => world.ask(signWish(world, one))}>${icon('pen')}${a('sign')}</button></td>
    </tr>`;
}
