// What closes something at once: one operator is enough, and two taps.
import { need } from '../common/api.ts';
import { wallClock } from '../common/time.ts';
import type { Wish } from '../common/deed.ts';
import { country, countries } from './kinds.ts';
import type { World } from './known.ts';
import { t } from './texts.ts';
import { titleOf } from './words.ts';

const reason = () => ({ name: 'reason', label: t('why'), kind: 'text', hint: t('whyHint') } as const);

/** Where no processor is named, it is chosen in the dialog. */
export function stopWish({ api, known: { registry } }: World, key?: string): Wish {
  const active = registry.catalogue.processors.filter(({ status }) => status === 'ACTIVE');
  const one = registry.catalogue.processors.find((row) => row.key === key);
  return {
    title: one ? t('stopTitle', titleOf('processors', one)) : t('stopProcessor'),
    text: t('stopText'),
    yes: t('stopYes'),
    picture: 'cross',
    kind: 'danger',
    fields: [
      ...(one ? [] : [{
        name: 'processor', label: t('processor'), kind: 'choice' as const,
        options: active.map((row) => [row.key, titleOf('processors', row)] as const),
      }]),
      reason(),
    ],
    work: async (values) => {
      const processor = one?.key ?? values['processor']!;
      await need(api.POST('/api/v1/registry/suspensions', { body: { processor, reason: values['reason']! } }));
      const stopped = registry.catalogue.processors.find((row) => row.key === processor);
      return t('stopped', stopped ? titleOf('processors', stopped) : processor);
    },
  };
}

export function closeWish({ api, known: { registry } }: World, code?: string): Wish {
  const closed = registry.catalogue.closures.map(({ key }) => key);
  const options = countries()
    .filter((one) => !closed.includes(one))
    .map((one) => [one, country(one)] as const)
    .sort(([, one], [, other]) => one.localeCompare(other));
  return {
    title: code ? t('closeTitle', country(code)) : t('closeCountry'),
    text: t('closeText'),
    yes: t('closeYes'),
    picture: 'cross',
    kind: 'danger',
    fields: [...(code ? [] : [{ name: 'country', label: t('country'), kind: 'choice' as const, options }]), reason()],
    work: async (values) => {
      const which = code ?? values['country']!;
      await need(api.POST('/api/v1/registry/closures', { body: { country: which, reason: values['reason']! } }));
      return t('closed', country(which));
    },
  };
}

/** What `datetime-local` shows, by this browser's own clock. */
const localNow = (): string => {
  const { date, clock } = wallClock(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  return `${date}T${clock}`;
};

export function endWish({ api }: World, key: string, name: string): Wish {
  return {
    title: t('endTitle', name),
    text: t('endText'),
    yes: t('endYes'),
    picture: 'cross',
    kind: 'danger',
    fields: [{ name: 'at', label: t('endAt'), kind: 'moment', value: localNow(), hint: t('endHint') }, reason()],
    work: async ({ at, reason: why }) => {
      await need(api.POST('/api/v1/registry/adequacy-endings', {
        body: { country: key, at: new Date(at!).toISOString(), reason: why! },
      }));
      return t('ended', name);
    },
  };
}

export function clockWish({ api }: World): Wish {
  return {
    title: t('clockTitle'),
    text: t('clockText'),
    yes: t('clockYes'),
    picture: 'clock',
    kind: 'first',
    fields: [
      { name: 'instant', label: t('clockNow'), kind: 'moment' },
      { name: 'password', label: t('password'), kind: 'password' },
    ],
    work: async ({ instant, password }) => {
      await need(api.POST('/api/v1/clock/confirmation', {
        body: { instant: new Date(instant!).toISOString(), password: password! },
      }));
      return t('clockSaid');
    },
  };
}
