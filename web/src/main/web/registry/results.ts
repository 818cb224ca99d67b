// What became of a change at each customer: told or not, answered or not, and what an operator does about it.
import { html, nothing, type TemplateResult } from 'lit';
import { need } from '../common/api.ts';
import { chip, icon, type Kind } from '../common/parts.ts';
import { date, stamp } from '../common/time.ts';
import type { Wish } from '../common/deed.ts';
import { activity } from './kinds.ts';
import { recipient, type Result, type World } from './known.ts';
import { n } from './notice-texts.ts';
import { t } from './texts.ts';
import { zone } from './words.ts';

const KINDS: Readonly<Record<string, readonly [Kind, string]>> = {
  NOT_DELIVERED: ['bad', 'alert'], NOTIFIED: ['plain', 'clock'], APPROVED_EXPLICIT: ['good', 'check'],
  DEEMED_APPROVED: ['good', 'check'], NOT_APPROVED: ['warn', 'clock'], OBJECTED: ['bad', 'cross'],
  TENANT_MAY_TERMINATE: ['bad', 'alert'], MITIGATED: ['good', 'repeat'], FEATURE_OFF: ['plain', 'erase'],
  REVOKED: ['bad', 'cross'], CANCELLED: ['plain', 'cross'],
};

const STATES: Readonly<Record<string, readonly [Kind, string]>> = {
  DRAFT: ['plain', 'pen'], DUE_DILIGENCE: ['plain', 'search'], READY: ['warn', 'clock'], ANNOUNCED: ['good', 'mail'],
  CLOSED: ['plain', 'check'], CANCELLED: ['bad', 'cross'],
};

/** How far a change is. */
export const stateChip = (stands: string): TemplateResult =>
  chip(...(STATES[stands] ?? ['plain', 'info'] as const), n(`change.${stands as 'DRAFT'}`));

export function resultTable(world: World, results: readonly Result[]): TemplateResult {
  return html`
    <table>
      <thead><tr><th scope="col">${t('tenant')}</th><th scope="col">${n('delivered')}</th>
        <th scope="col">${n('inUse')}</th><th scope="col">${n('answers')}</th><th scope="col">${t('state')}</th></tr>
      </thead>
      <tbody>${results.map((one) => html`
        <tr>
          <th scope="row">${one.tenant}<small class="quiet">${one.activities.map(activity).join(', ')}</small></th>
          <td data-label=${n('delivered')}>${delivery(one)}</td>
          <td data-label=${n('inUse')}>${one.effectiveFrom ? date(one.effectiveFrom, zone()) : '–'}</td>
          <td data-label=${n('answers')}>${one.answers.length === 0 ? '–' : one.answers.map((answer) => html`
            <div>${n(`answer.${answer.answer as 'OBJECTED'}`)}
              <small class="quiet">${[stamp(answer.givenAt, zone()), answer.reason].filter(Boolean).join(' · ')}</small>
            </div>`)}</td>
          <td>${chip(...(KINDS[one.state] ?? ['plain', 'info'] as const), n(`result.${one.state as 'NOTIFIED'}`))}
            ${acts(world, one)}</td>
        </tr>`)}
      </tbody>
    </table>`;
}

function delivery({ deliveredAt, deliveredBy, failedAt, proof }: Result): TemplateResult {
  if (deliveredAt) {
    return html`${stamp(deliveredAt, zone())}
      <small class="quiet">${[n(`by.${deliveredBy as 'MAIL'}`), proof].filter(Boolean).join(' · ')}</small>`;
  }
  return failedAt ? html`${n('failed', stamp(failedAt, zone()))}` : html`${n('onItsWay')}`;
}

function acts(world: World, one: Result): TemplateResult | typeof nothing {
  const isOver = one.state === 'CANCELLED';
  if ((!one.deliveredAt || one.escalation !== 'NONE') && !isOver) {
    return html`<button type="button" @click=${() => world.ask(proofWish(world, one))}>
      ${icon('phone')}${n('prove')}</button>`;
  }
  return ['OBJECTED', 'TENANT_MAY_TERMINATE'].includes(one.state) ? html`
    <button type="button" @click=${() => world.ask(mitigation(world, one))}>
      ${icon('repeat')}${n('mitigate')}</button>` : nothing;
}

export function proofWish({ api }: World, { changeId, noticeId, tenant, escalation }: Result): Wish {
  return {
    title: n('proveTitle', tenant),
    text: escalation === 'NONE' ? n('proveText') : `${n(`escalation.${escalation as 'CALL'}`)}. ${n('proveText')}`,
    yes: n('proveYes'),
    picture: 'check',
    kind: 'first',
    fields: [{ name: 'reason', label: n('proof'), kind: 'text', hint: n('proofHint') }],
    work: async ({ reason }) => {
      await need(api.POST('/api/v1/subprocessor-changes/{change}/notices/{notice}/delivery', {
        params: { path: { change: changeId, notice: noticeId } }, body: { reason: reason! },
      }));
      return n('proved', tenant);
    },
  };
}

/** Another service does the work: one that the customer's own agreement approves. */
async function mitigation({ api, known }: World, { changeId, noticeId, tenantId, tenant, service }: Result) {
  const path = { tenant: tenantId };
  const versions = await need(api.GET('/api/v1/tenants/{tenant}/agreement-versions', { params: { path } }));
  const inForce = versions.find((one) => one.state === 'IN_FORCE');
  const approvals = !inForce ? [] : (await need(api.GET('/api/v1/tenants/{tenant}/agreement-versions/{id}', {
    params: { path: { ...path, id: inForce.id } },
  }))).terms.approvals;
  const options = [...new Set(approvals.map((one) => one.service))]
    .filter((one) => one !== service)
    .map((one) => [one, `${recipient(known, one)} · ${one}`] as const);
  const wish: Wish = {
    title: n('mitigateTitle', tenant),
    text: n('mitigateText'),
    yes: n('mitigate'),
    picture: 'repeat',
    kind: 'first',
    fields: [{ name: 'instead', label: n('instead'), kind: 'choice', options }],
    work: async ({ instead }) => {
      await need(api.POST('/api/v1/subprocessor-changes/{change}/notices/{notice}/mitigation', {
        params: { path: { change: changeId, notice: noticeId } }, body: { instead: instead! },
      }));
      return n('mitigated', tenant, instead!);
    },
  };
  return wish;
}
