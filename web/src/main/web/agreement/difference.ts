// What differs between two versions: as the server tells it, or between two that are only in this browser, in words.
import { html, type TemplateResult } from 'lit';
import { chip, type Kind } from '../common/parts.ts';
import { period } from '../common/period.ts';
import { t } from './texts.ts';
import { inWords, list, serviceName, type Difference, type Terms, type World } from './world.ts';

const SIGNS: Readonly<Record<string, readonly [Kind, string, 'more' | 'less' | 'other']>> = {
  '+': ['plain', 'plus', 'more'], '-': ['plain', 'cross', 'less'], '~': ['plain', 'sliders', 'other'],
};

/** Each thing that is agreed on, under a name of its own. */
function lines(terms: Terms): Map<string, string> {
  const { instructions, approvals, locations, transfers, retention, controller, ...rest } = terms;
  const single = Object.entries(rest).map(([key, value]) => [key, JSON.stringify(value ?? null)] as const);
  return new Map([
    ...instructions.map((one) => [`instruction ${one.activity}`, JSON.stringify(one)] as const),
    ...approvals.map((one) => [`approval ${one.service} ${one.activity}`, JSON.stringify(one)] as const),
    ...locations.map((one) => [`location ${one}`, one] as const),
    ...transfers.map((one) => [`transfer ${one.country}`, one.bases.join()] as const),
    ...retention.map((one) => [`retention ${one.recordType}`, one.period] as const),
    ['controller', [controller?.legalName, controller?.legalId, controller?.address].filter(Boolean).join(', ')],
    ...single,
  ]);
}

export function between(before: Terms, after: Terms): Difference[] {
  const [was, is] = [lines(before), lines(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort()
    .filter((what) => was.get(what) !== is.get(what))
    .map((what) => ({
      kind: was.has(what) ? (is.has(what) ? '~' : '-') : '+', what, was: was.get(what) ?? '', is: is.get(what) ?? '',
    }));
}

/** Only where the values say something to a person. */
function values(one: Difference, world: World): string {
  const shown = (value: string): string => {
    if (one.what.startsWith('retention ')) {
      return value && period(value);
    }
    if (one.what.startsWith('transfer ')) {
      return value.split(',').filter(Boolean).map((code) => inWords(world, code)).join(', ');
    }
    return one.what === 'template' ? inWords(world, value.replaceAll('"', '')) : one.what === 'controller' ? value : '';
  };
  return [shown(one.was), shown(one.is)].filter(Boolean).join(' → ');
}

export function saying(one: Difference, world: World): string {
  const [kind = '', ...codes] = one.what.split(' ');
  const key = `change.${kind}`;
  const names = codes.map((code, index) =>
    (kind === 'approval' && index === 0 ? serviceName(world, code) : inWords(world, code)));
  return [t.has(key) ? t(key) : kind, names.join(', ')].filter(Boolean).join(': ');
}

export function differences(all: readonly Difference[], world: World): TemplateResult {
  return html`
    <ul class="lines">${all.map((one) => {
      const [kind, picture, sign] = SIGNS[one.kind] ?? SIGNS['~']!;
      return html`
        <li>
          <span>${saying(one, world)} <small class="quiet">${values(one, world)}</small></span>
          ${chip(kind, picture, t(`difference.${sign}`))}
        </li>`;
    })}</ul>`;
}

/** In one sentence, for a page that has little room. */
export const inShort = (all: readonly Difference[], world: World): string => list(all.map((one) => saying(one, world)));
