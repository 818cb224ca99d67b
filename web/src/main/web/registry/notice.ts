// One change among our processors, from its draft to what became of it at each customer.
import { html, nothing, type TemplateResult } from 'lit';
import { need, type Api } from '../common/api.ts';
import { icon, note } from '../common/parts.ts';
import { stamp } from '../common/time.ts';
import type { Wish } from '../common/deed.ts';
import { differenceList } from './difference-list.ts';
import { difference } from './differences.ts';
import { FIELDS, find, type Row } from './fields.ts';
import { operatorOf, recipient, type Notice, type Result, type World } from './known.ts';
import { n } from './notice-texts.ts';
import { resultTable, stateChip } from './results.ts';
import { t } from './texts.ts';
import { entry, findingLine, offeredWords, say, zone, type Finding } from './words.ts';

const STEPS = ['DRAFT', 'DUE_DILIGENCE', 'READY', 'ANNOUNCED', 'CLOSED'] as const;

export function noticeView(
  world: World, change: Notice, results: readonly Result[], findings: readonly Finding[],
): TemplateResult {
  const { proposal, state } = change;
  const isBefore = ['DRAFT', 'DUE_DILIGENCE', 'READY'].includes(state);
  return html`
    <section class="card one" aria-labelledby="notice">
      <header><h2 id="notice">${n(`kind.${proposal.kind}`)}: ${recipient(world.known, proposal.service)}</h2>
        ${stateChip(state)}</header>
      ${state === 'CANCELLED' ? nothing : html`
        <ol class="steps">${STEPS.map((step) => html`
          <li aria-current=${step === state ? 'step' : nothing}
            class=${STEPS.indexOf(step) < STEPS.indexOf(state as 'DRAFT') ? 'over' : ''}>
            ${n(`change.${step}`)}</li>`)}
        </ol>`}
      ${details(world, change)}
      ${isBefore ? findingsPart(findings) : nothing}
      ${acts(world, change, results, findings)}
    </section>
    ${isBefore || results.length === 0 ? nothing : html`
      <section class="card list" aria-labelledby="results">
        <h2 id="results">${n('results')} <span class="number">${results.length}</span></h2>
        ${resultTable(world, results)}
      </section>`}
    <p><a class="button link" href="#processors">${icon('back')}${n('title')}</a></p>`;
}

function details({ known }: World, { proposal, ...change }: Notice): TemplateResult {
  const { catalogue } = known.registry;
  const service = find(catalogue, 'services', proposal.service);
  const moved = proposal.moved && service ? difference('services', service, proposal.moved as Row) : null;
  const told = (name: string): string => {
    const field = FIELDS.services.find((one) => one.name === name)!;
    return say(field, service?.[name], catalogue);
  };
  const line = (name: string, value: string | undefined) => (value ? entry(name, value) : nothing);
  return html`
    <dl>
      ${line(n('service'), proposal.service)}
      ${line(n('replaces'), proposal.replaces)}
      ${line(n('where'), [told('storage'), told('access')].filter((one) => one !== '–').join(', '))}
      ${line(n('does'), proposal.activities.map(offeredWords).join(', '))}
      ${line(t('reason'), proposal.reason)}
      ${line(n('drafted'), `${operatorOf(known, change.createdBy)} · ${stamp(change.createdAt, zone())}`)}
      ${line(n('announced'), change.announcedAt && stamp(change.announcedAt, zone()))}
      ${line(n('ended'), change.endedAt && [stamp(change.endedAt, zone()), change.endReason].join(' · '))}
    </dl>
    ${moved ? differenceList([moved], catalogue) : nothing}`;
}

function findingsPart(findings: readonly Finding[]): TemplateResult {
  return findings.length === 0 ? note('good', n('complete')) : html`
    <h3>${n('missing')}</h3>
    ${findings.map(findingLine)}`;
}

/** From then on a change counts for somebody, and cannot be taken back any more. */
const COUNTS = ['APPROVED_EXPLICIT', 'DEEMED_APPROVED', 'REVOKED'];

function acts(
  world: World, change: Notice, results: readonly Result[], findings: readonly Finding[],
): TemplateResult | typeof nothing {
  const isStopped = findings.some(({ severity }) => severity === 'RED');
  const { id, state } = change;
  const step = (key: 'examine' | 'ready', isClosed: boolean, work: () => Promise<unknown>) => html`
    <button type="button" class="first" ?disabled=${isClosed} @click=${() => world.run(async () => {
      await work();
      return n(`done.${key}`);
    })}>${icon('check')}${n(key)}</button>`;
  const params = { path: { id } };
  const { api } = world;
  const cancel = results.some((one) => COUNTS.includes(one.state)) ? nothing : html`
    <button type="button" class="danger" @click=${() => world.ask(endWish(api, id, 'cancel'))}>
      ${icon('cross')}${n('cancel')}</button>`;
  switch (state) {
    case 'DRAFT': return html`<div class="row">
      ${step('examine', false, () =>
        need(api.POST('/api/v1/subprocessor-changes/{id}/due-diligence', { params })))}${cancel}</div>`;
    case 'DUE_DILIGENCE': return html`<div class="row">
      ${step('ready', isStopped, () =>
        need(api.POST('/api/v1/subprocessor-changes/{id}/ready', { params })))}${cancel}</div>`;
    case 'READY': return html`<div class="row">
      <button type="button" class="first" ?disabled=${isStopped} @click=${() => world.ask(announceWish(api, id))}>
        ${icon('mail')}${n('announce')}</button>${cancel}</div>`;
    case 'ANNOUNCED': return html`<div class="row">
      <button type="button" @click=${() => world.ask(endWish(api, id, 'close'))}>${icon('check')}${n('close')}</button>
      ${cancel}</div>`;
    default: return nothing;
  }
}

function announceWish(api: Api, id: string): Wish {
  return {
    title: n('announce'),
    text: n('text.announce'),
    yes: n('announce'),
    picture: 'mail',
    kind: 'first',
    fields: [],
    work: async () => {
      await need(api.POST('/api/v1/subprocessor-changes/{id}/announcement', { params: { path: { id } } }));
      return n('done.announce');
    },
  };
}

function endWish(api: Api, id: string, how: 'cancel' | 'close'): Wish {
  return {
    title: n(how),
    text: n(`text.${how}`),
    yes: n(how),
    picture: how === 'close' ? 'check' : 'cross',
    kind: how === 'close' ? 'first' : 'danger',
    fields: [{ name: 'reason', label: t('why'), kind: 'text', hint: n(`hint.${how}`) }],
    work: async ({ reason }) => {
      const asked = { params: { path: { id } }, body: { reason: reason! } };
      await need(how === 'close' ? api.POST('/api/v1/subprocessor-changes/{id}/closure', asked)
        : api.POST('/api/v1/subprocessor-changes/{id}/cancellation', asked));
      return n(`done.${how}`);
    },
  };
}
