import type { Finding } from './words.ts';

const SEVERITIES = ['RED', 'AMBER', 'BLUE'];

/** The same thing about many rows is one line. */
export function grouped(findings: readonly Finding[]): readonly { first: Finding; all: readonly Finding[] }[] {
  const groups = new Map<string, Finding[]>();
  findings.forEach((one) => groups.set(one.code, [...groups.get(one.code) ?? [], one]));
  const rank = (severity: string) => SEVERITIES.indexOf(severity);
  return [...groups.values()]
    .map((all) => ({ first: all[0]!, all }))
    .sort((one, other) => rank(one.first.severity) - rank(other.first.severity));
}
