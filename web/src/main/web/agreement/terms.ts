// What a person changes in the agreement, each as a function from terms to terms. What belongs together moves together:
// who asks for something has it carried by whoever may, and what nobody asks for any more is carried by nobody.
import { activity, isAdequate, isEea, service, type Service, type Terms, type World } from './world.ts';

export type Places = 'EEA' | 'ADEQUATE' | 'OTHERS' | 'PUBLIC';
export type Approval = Terms['approvals'][number];
type Instruction = Terms['instructions'][number];

const EEA = 'EEA';
const TEMPLATES: Readonly<Record<Places, string>> = {
  EEA: 'EU_ONLY', ADEQUATE: 'EU_PLUS_ADEQUATE', OTHERS: 'EU_PLUS_ADEQUATE', PUBLIC: 'PUBLIC_SECTOR_DK',
};
/** Least likely to end first. */
const BASES = ['SCC', 'ADEQUACY'] as const;
/** Kept and run by one each, not asked in turn. */
const NOT_IN_TURN = ['HOSTING', 'BACKUP'];

// what is asked for

export const asks = (terms: Terms, key: string): boolean =>
  terms.instructions.some((one) => one.activity === key);

export function withUse(terms: Terms, key: string, on: boolean, world: World): Terms {
  if (on === asks(terms, key)) {
    return terms;
  }
  return on ? begun(terms, key, world) : {
    ...terms,
    instructions: terms.instructions.filter((one) => one.activity !== key),
    ...carried(terms, terms.approvals.filter((one) => one.activity !== key)),
  };
}

function begun(terms: Terms, key: string, world: World): Terms {
  const instructions = [...terms.instructions, instruction(terms, key, world)];
  const asked = { ...terms, instructions };
  const able = world.services.filter((one) => canCarry(one, key, world) && mayUse(asked, one, world));
  const known = NOT_IN_TURN.includes(key) ? able.slice(0, 1) : able.filter((one) => terms.order.includes(one.key));
  const approvals = [...terms.approvals, ...known.map((one) => approval(one.key, key, world))];
  return { ...asked, ...carried(terms, approvals) };
}

/** As it was before, where it was; everybody's sites are one choice. */
function instruction(terms: Terms, key: string, world: World): Instruction {
  const before = world.spare.flatMap(({ instructions }) => instructions).find((one) => one.activity === key);
  const known = activity(world, key);
  const fresh = { activity: key, legalBasis: known?.legalBasis ?? '', fields: known?.fields ?? [],
    subjects: known?.subjects ?? [] };
  const sites = sitesOf(terms);
  return { ...(before ?? fresh), sites: sites === null || sites === 'several' ? [] : [...sites] };
}

function approval(key: string, forActivity: string, world: World): Approval {
  const before = world.spare.flatMap(({ approvals }) => approvals)
    .find((one) => one.service === key && one.activity === forActivity);
  return before ?? { service: key, activity: forActivity, fields: [], subjects: [], origin: 'EXPLICIT' };
}

/** Whoever carries something has a turn, before what stays in the house; whoever carries nothing has none. */
function carried(terms: Terms, approvals: readonly Approval[]): Pick<Terms, 'approvals' | 'order'> {
  const inTurn = (all: readonly Approval[]) => new Set(all.filter((one) => !NOT_IN_TURN.includes(one.activity))
    .map((one) => one.service));
  const [before, now] = [inTurn(terms.approvals), inTurn(approvals)];
  const kept = terms.order.filter((key) => now.has(key) || !before.has(key));
  const fresh = [...now].filter((key) => !kept.includes(key));
  const firstInside = kept.findIndex((key) => !before.has(key) && !now.has(key));
  const at = firstInside < 0 ? kept.length : firstInside;
  return { approvals: [...approvals], order: [...kept.slice(0, at), ...fresh, ...kept.slice(at)] };
}

/** A national identification number, which no message of ours may carry (GDPR Art. 87). */
const NATIONAL_ID = 'CPR';

export const namesNationalId = (terms: Terms): boolean =>
  [...terms.instructions, ...terms.approvals].some(({ fields }) => fields.includes(NATIONAL_ID));

export function withoutNationalId(terms: Terms): Terms {
  const rid = <T extends { fields: string[] }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, fields: one.fields.filter((field) => field !== NATIONAL_ID) }));
  return { ...terms, instructions: rid(terms.instructions), approvals: rid(terms.approvals) };
}

// at which sites

/** Null: all, later ones too. */
export function sitesOf(terms: Terms): readonly string[] | null | 'several' {
  const all = new Set(terms.instructions.map(({ sites }) => [...sites].sort().join(' ')));
  const [first] = all;
  if (all.size > 1) {
    return 'several';
  }
  return first ? first.split(' ') : null;
}

export const withSites = (terms: Terms, sites: readonly string[]): Terms =>
  ({ ...terms, instructions: terms.instructions.map((one) => ({ ...one, sites: [...sites] })) });

// where to

const isAllowed = (terms: Terms, country: string, world: World): boolean =>
  terms.locations.includes(country) || (terms.locations.includes(EEA) && isEea(world, country));

/** Whether its company is ready and everything it reaches is allowed. */
export const mayUse = (terms: Terms, one: Service, world: World): boolean =>
  one.active && !one.internal && one.countries.every((country) => isAllowed(terms, country, world));

export function placesOf(terms: Terms, world: World): Places {
  const beyond = terms.locations.filter((one) => one !== EEA && !isEea(world, one));
  if (beyond.some((one) => !isAdequate(world, one))) {
    return 'OTHERS';
  }
  if (beyond.length > 0) {
    return 'ADEQUATE';
  }
  return terms.template === TEMPLATES.PUBLIC ? 'PUBLIC' : 'EEA';
}

/** Countries that somebody on offer reaches and that nobody has found safe. */
export const otherCountries = (world: World): string[] =>
  [...new Set(world.services.flatMap(({ countries }) => countries))]
    .filter((one) => /^[A-Z]{2}$/.test(one) && !isEea(world, one) && !isAdequate(world, one)).sort();

export const othersOf = (terms: Terms, world: World): string[] =>
  terms.locations.filter((one) => one !== EEA && !isEea(world, one) && !isAdequate(world, one));

/** @param others for the choice of other countries: which */
export function withPlaces(terms: Terms, choice: Places, others: readonly string[], world: World): Terms {
  const safe = choice === 'ADEQUATE' || choice === 'OTHERS'
    ? world.vocabulary.countries.filter((one) => one.adequate && !one.eea).map(({ key }) => key) : [];
  const more = choice === 'OTHERS' ? others : [];
  const isPublic = choice === 'PUBLIC';
  const next: Terms = {
    ...terms,
    template: TEMPLATES[choice],
    locations: [EEA, ...safe, ...more],
    transfers: [
      ...safe.map((country) => ({ country, bases: ['ADEQUACY'] })),
      ...more.map((country) => ({ country, bases: [...BASES] })),
    ],
    authorisation: { ...terms.authorisation, model: isPublic ? 'SPECIFIC' : 'GENERAL' },
    preferences: { ...terms.preferences, employeeData: isPublic ? 'STRICT' : 'LENIENT', assessments: 'STRICT' },
  };
  return { ...next, ...carried(next, next.approvals.filter((one) => {
    const found = service(world, one.service);
    return !found || found.countries.every((country) => isAllowed(next, country, world));
  })) };
}

// who helps

/** Whether it is on offer for it, and somebody has said which data it would get. */
const canCarry = (one: Service, key: string, world: World): boolean =>
  one.activities.includes(key) && (activity(world, key)?.channels.includes(one.channel) ?? false);

export interface Job {
  readonly key: 'SMS' | 'EMAIL' | 'PUSH' | 'HOSTING' | 'BACKUP' | 'OTHER';
  /** What it does in this agreement. */
  readonly activities: readonly string[];
  readonly services: readonly Service[];
}

const CHANNELS = ['SMS', 'EMAIL', 'PUSH'] as const;

/** @param key what it does there; else what it is there for */
export const jobOf = (one: Service, key = one.activities[0]): Job['key'] => {
  if (key === 'HOSTING' || key === 'BACKUP') {
    return key;
  }
  return CHANNELS.find((channel) => channel === one.channel) ?? 'OTHER';
};

export const isOneOnly = (job: Job): boolean => job.key === 'HOSTING';

export const isInTurn = (job: Job): boolean => CHANNELS.some((channel) => channel === job.key);

/** Everybody who could do something that is asked for, by what they do, in the order in which they are tried. */
export function jobs(terms: Terms, world: World): Job[] {
  return (['SMS', 'EMAIL', 'PUSH', 'HOSTING', 'BACKUP', 'OTHER'] as const).map((key) => {
    const does = (one: Service) => one.activities.filter((what) =>
      asks(terms, what) && jobOf(one, what) === key && canCarry(one, what, world));
    const place = (one: Service) => terms.order.indexOf(one.key) >>> 0;
    const able = world.services.filter((one) => !one.internal && does(one).length > 0)
      .sort((one, other) => place(one) - place(other) || Number(other.active) - Number(one.active));
    return { key, activities: [...new Set(able.flatMap(does))], services: able };
  }).filter((job) => job.services.length > 0);
}

/** What a service is approved for, of a job. */
export const approved = (terms: Terms, job: Job, key: string): string[] => terms.approvals
  .filter((one) => one.service === key && job.activities.includes(one.activity)).map((one) => one.activity);

/** What a service could do of a job. */
export const offered = (job: Job, one: Service, world: World): string[] =>
  job.activities.filter((what) => canCarry(one, what, world));

/** For all it did before, or for all it could do where it did nothing. */
export function withHelper(terms: Terms, job: Job, one: Service, on: boolean, world: World): Terms {
  const able = offered(job, one, world);
  const did = able.filter((what) => world.spare.some(({ approvals }) =>
    approvals.some((before) => before.service === one.key && before.activity === what)));
  return withApprovals(terms, job, one, on ? (did.length > 0 ? did : able) : [], world);
}

/** For exactly these; where only one can do it, it is that one from now on. */
export function withApprovals(terms: Terms, job: Job, one: Service, what: readonly string[], world: World): Terms {
  const others = terms.approvals.filter((before) => !job.activities.includes(before.activity)
    || (before.service !== one.key && !(isOneOnly(job) && what.length > 0)));
  return { ...terms, ...carried(terms, [...others, ...what.map((key) => approval(one.key, key, world))]) };
}

/** One place earlier or later among those who do the same. */
export function moved(terms: Terms, job: Job, key: string, by: -1 | 1): Terms {
  const among = terms.order.filter((one) => job.services.some((found) => found.key === one));
  const other = among[among.indexOf(key) + by];
  if (!among.includes(key) || other === undefined) {
    return terms;
  }
  return { ...terms, order: terms.order.map((one) => (one === key ? other : one === other ? key : one)) };
}

/** Approved, and on no row of a screen: of a list from elsewhere, or for something nobody asks for. */
export function stray(terms: Terms, world: World): Approval[] {
  const all = jobs(terms, world);
  const isDrawn = (one: Approval) => all.some((job) => {
    const found = job.services.find(({ key }) => key === one.service);
    return found !== undefined && offered(job, found, world).includes(one.activity);
  });
  return terms.approvals.filter((one) => !isDrawn(one) && !service(world, one.service)?.internal);
}

export const withoutApproval = (terms: Terms, approval: Approval): Terms => ({
  ...terms,
  ...carried(terms, terms.approvals.filter((one) =>
    one.service !== approval.service || one.activity !== approval.activity)),
});

/** Who would be tried first; null: nobody. */
export const firstOf = (terms: Terms, job: Job): Service | null =>
  job.services.find((one) => approved(terms, job, one.key).length > 0) ?? null;

// how long

export const periodOf = (terms: Terms, recordType: string): string | null =>
  terms.retention.find((one) => one.recordType === recordType)?.period ?? null;

export const withPeriods = (terms: Terms, periods: ReadonlyMap<string, string>): Terms => ({
  ...terms,
  retention: [
    ...terms.retention.map((one) => ({ ...one, period: periods.get(one.recordType) ?? one.period })),
    ...[...periods].filter(([recordType]) => periodOf(terms, recordType) === null)
      .map(([recordType, period]) => ({ recordType, period })),
  ],
});
