// A holder's doors: what is known of their keys, and the copies that are here.
import { inOrder, nextSpan, type Door, type Hours } from './hours.ts';
import { peek, type Json } from './jose.ts';
import type { Copy, Factor, Me } from './server.ts';

/** A new entry phone, without which the unit has no power. */
export interface Warning {
  readonly from: string;
  readonly until: string | undefined;
}

export interface MineDoor extends Door {
  /** Null where there is none, or none that holds. */
  readonly copy: Copy | null;
  readonly warning: Warning | null;
  /** Whether it waits for its holder to show who they are. */
  readonly asks: boolean;
}

interface Known {
  readonly name: string;
  readonly zone: string;
  readonly hours: readonly Hours[];
  readonly warning: Warning | null;
}

/** The hours as the copy itself has them, where nothing else says. */
function hoursOf(copy: Copy): Hours {
  const hours = peek(copy.credential)['hours'] as Json;
  return {
    days: hours['days'] as number[], opensAt: hours['from'] as string, closesAt: hours['to'] as string,
    everyWeeks: hours['weeks'] as number, validFrom: hours['first'] as string,
    ...(typeof hours['last'] === 'string' ? { validUntil: hours['last'] } : {}),
  };
}

const isProven = (factor: Factor | null, now: number): boolean => Date.parse(factor?.provenUntil ?? '') > now;

/** In the order in which a person most likely needs them. */
export function doorsOf(
  me: Me | null, copies: readonly Copy[], used: ReadonlyMap<string, number>, now: number, factor: Factor | null,
): MineDoor[] {
  const known = new Map<string, Known>();
  for (const { doorId, name, zone, newEntryPhoneOn, reinstallAt, ...hours } of me?.keys ?? []) {
    const warning = newEntryPhoneOn ? { from: newEntryPhoneOn, until: reinstallAt } : null;
    known.set(doorId, { name, zone, hours: [...(known.get(doorId)?.hours ?? []), hours], warning });
  }
  const here = new Map(copies.map((copy) => [copy.doorId, copy]));
  for (const copy of copies.filter(({ doorId }) => !known.has(doorId))) {
    known.set(copy.doorId, { name: copy.name, zone: copy.zone, hours: [hoursOf(copy)], warning: null });
  }
  return inOrder([...known].map(([id, { name, zone, hours, warning }]) => ({
    id, name, zone, span: nextSpan(hours, zone, now), usedAt: used.get(id), copy: here.get(id) ?? null, warning,
    asks: !here.has(id) && (factor?.doorIds.includes(id) ?? false) && !isProven(factor, now),
  })), now);
}
