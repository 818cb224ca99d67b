// All that an operator's page shows, read anew after each deed.
import { need, type Api, type Schema } from '../common/api.ts';
import type { Me } from '../common/frame.ts';
import type { Wish } from '../common/deed.ts';
import { find } from './fields.ts';
import { titleOf, type Finding } from './words.ts';

export type Registry = Schema<'RegistryViews.RegistryView'>;
export type Summary = Schema<'RegistryViews.RegistrySummary'>;
export type Change = Schema<'RegistryViews.ChangeView'>;
export type Notice = Schema<'NoticeViews.ChangeView'>;
export type Result = Schema<'NoticeViews.ResultView'>;
export type Remediation = Schema<'NoticeViews.RemediationView'>;
export type Incident = Schema<'IncidentView'>;
export type Run = Schema<'ReconciliationView'>;
export type Awaited = Schema<'AwaitedSignature.AwaitedView'>;
export type Clock = Schema<'Clock.ClockView'>;

export interface Known {
  readonly registry: Registry;
  readonly findings: readonly Finding[];
  readonly changes: readonly Change[];
  readonly operators: readonly Schema<'AccountView'>[];
  readonly tenants: readonly Schema<'TenantView'>[];
  readonly notices: readonly Notice[];
  readonly escalations: readonly Result[];
  readonly remediations: readonly Remediation[];
  readonly incidents: readonly Incident[];
  /** Versions of customers' agreements that we have still to sign. */
  readonly awaited: readonly Awaited[];
  readonly clock: Clock;
}

export async function know(api: Api): Promise<Known> {
  const [
    registry, findings, changes, operators, tenants, notices, escalations, remediations, incidents, awaited, clock,
  ] = await Promise.all([
    need(api.GET('/api/v1/registry')),
    need(api.GET('/api/v1/registry/findings')),
    need(api.GET('/api/v1/registry/changes')),
    need(api.GET('/api/v1/accounts')),
    need(api.GET('/api/v1/tenants')),
    need(api.GET('/api/v1/subprocessor-changes')),
    need(api.GET('/api/v1/subprocessor-changes/escalations')),
    need(api.GET('/api/v1/remediations')),
    need(api.GET('/api/v1/incidents')),
    need(api.GET('/api/v1/awaited-signatures')),
    need(api.GET('/api/v1/clock')),
  ]);
  return {
    registry, findings, changes, operators, tenants, notices, escalations, remediations, incidents, awaited, clock,
  };
}

/** What every view is given. */
export interface World {
  readonly api: Api;
  readonly me: Me;
  readonly known: Known;
  /** Asks for what a deed needs, and does it; what is asked may have to be looked up first. */
  ask(wish: Wish | Promise<Wish>): void;
  /** Does something, says so and reads all anew. */
  run(work: () => Promise<string>): Promise<void>;
}

/** Who that is, by the address they sign in with. */
export const operatorOf = ({ operators }: Known, id: string | undefined): string =>
  operators.find((one) => one.id === id)?.email ?? '–';

/** Whose service that is, as people know them. */
export function recipient({ registry: { catalogue } }: Known, service: string): string {
  const row = find(catalogue, 'services', service);
  const owner = row && find(catalogue, 'processors', String(row['processor']));
  return owner ? titleOf('processors', owner) : service;
}

export const tenantOf = ({ tenants }: Known, id: string): string =>
  tenants.find((one) => one.id === id)?.name ?? '–';
