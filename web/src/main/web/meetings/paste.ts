// Reads guests as people write and paste them: one line each, from a mail's To field, from a spreadsheet, from CSV.
// Nothing is sent anywhere by reading, and what is not understood is said, never dropped.

export type Flaw = 'name' | 'email' | 'phone' | 'twice' | 'long';

/** One guest as a line was understood. */
export interface Written {
  /** The line as it was written, from 1. */
  readonly line: number;
  readonly text: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  /** The name is made of the mail address. */
  readonly isGuessed: boolean;
  /** What is wrong; null where the guest can be invited. */
  readonly flaw: Flaw | null;
}

type Column = 'name' | 'first' | 'last' | 'company' | 'email' | 'phone' | 'other';

const HEADINGS: Record<Exclude<Column, 'other'>, RegExp> = {
  name: /^(?:navn|fulde navn|name|full name|gæst|guest|deltager|attendee)$/,
  first: /^(?:fornavn|first ?name|given name)$/,
  last: /^(?:efternavn|last ?name|surname|family name)$/,
  company: /^(?:firma|virksomhed|organisation|organization|company|arbejdsplads)$/,
  email: /^(?:e-?mail|mail|e-?mailadresse|e-?mail address|mailadresse)$/,
  phone: /^(?:telefon|tlf\.?|mobil|mobilnummer|telefonnummer|phone|mobile|phone number)$/,
};
const ADDRESS = /^[^\s@<>()",;:[\]\\]+@[^\s@<>()",;:]+\.[^\s@.<>()",;:]{2,}$/u;
const ANY_ADDRESS = /(?:mailto:)?[^\s@<>(),;:"']+@[^\s@<>(),;:"']+/giu;
const ANY_NUMBER = /(?:\+|\b00)?\d[\d\s().\-/]{5,}\d/;
const NUMBER_ONLY = /^(?:(?:tlf|mob|mobil|tel|phone)\.?:?\s*)?(\+?[\d\s().\-/]+)$/i;
const MOST_LETTERS = 100;

/** All guests of a text, in its order. Empty lines and a spreadsheet's headings are none. */
export function readGuests(text: string): readonly Written[] {
  const found: Written[] = [];
  let columns: readonly Column[] | null = null;
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (!line.trim()) {
      return;
    }
    const cells = cellsOf(line);
    const heading = headingOf(cells);
    if (heading) {
      columns = heading;
      return;
    }
    for (const part of partsOf(line, cells)) {
      const guest = columns && cellsOf(part).length > 1 ? byColumns(cellsOf(part), columns) : byContent(part);
      found.push(judge(guest, part.trim(), index + 1, found));
    }
  });
  return found;
}

type Raw = Pick<Written, 'firstName' | 'lastName' | 'company' | 'email' | 'phone'>;

function headingOf(cells: readonly string[]): readonly Column[] | null {
  const columns = cells.map((cell): Column => {
    const word = cell.trim().toLowerCase();
    return (Object.keys(HEADINGS) as Exclude<Column, 'other'>[]).find((key) => HEADINGS[key].test(word)) ?? 'other';
  });
  const known = columns.filter((column) => column !== 'other').length;
  return known > 1 || (known === 1 && cells.length === 1) ? columns : null;
}

/** A line with several addresses is a To field: one guest ends where an address ends. */
function partsOf(line: string, cells: readonly string[]): readonly string[] {
  if ((line.match(ANY_ADDRESS) ?? []).length < 2 || cells.some((cell) => NUMBER_ONLY.test(cell.trim()))) {
    return [line];
  }
  return line.match(/[^@]*@[^\s@<>(),;:"']+[>)]?/gu)!.map((part) => part.replace(/^[\s,;]+/, ''));
}

/** By tabs, else semicolons, else commas; what stands in quotes is one. */
export function cellsOf(line: string): readonly string[] {
  const separator = ['\t', ';', ','].find((one) => outsideQuotes(line).includes(one));
  if (!separator) {
    return [unquoted(line)];
  }
  const cells = [''];
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') {
      isQuoted = !isQuoted;
    }
    if (letter === separator && !isQuoted) {
      cells.push('');
    } else {
      cells[cells.length - 1] += letter;
    }
  }
  return cells.map(unquoted);
}

const outsideQuotes = (line: string): string => line.replace(/"[^"]*"/g, '');

const unquoted = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1').replace(/""/g, '"').trim();

function byColumns(cells: readonly string[], columns: readonly Column[]): Raw {
  const at = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? '';
  const name = split(at('name'));
  return {
    firstName: at('first') || name.firstName,
    lastName: at('last') || name.lastName,
    company: at('company'),
    email: bare(at('email')),
    phone: at('phone'),
  };
}

function byContent(line: string): Raw {
  const turned = /^"?([^",;<>\t]+),\s*([^",;<>\t]+)"?\s*<([^<>]+)>$/.exec(line.trim());
  if (turned) {
    const [, lastName = '', firstName = '', address = ''] = turned;
    return { firstName: firstName.trim(), lastName: lastName.trim(), company: '', email: bare(address), phone: '' };
  }
  let email = '';
  let phone = '';
  const words: string[] = [];
  for (const cell of cellsOf(line)) {
    let rest = cell;
    const address = rest.match(ANY_ADDRESS)?.[0];
    if (address) {
      email ||= bare(address);
      rest = rest.replace(address, ' ');
    }
    const number = NUMBER_ONLY.exec(rest.trim())?.[1] ?? ANY_NUMBER.exec(rest)?.[0];
    if (number && digits(number).length > 4) {
      phone ||= number.trim();
      rest = rest.replace(number, ' ').replace(/(?:tlf|mob|mobil|tel|phone)\.?:?\s*$/i, ' ');
    }
    rest = rest.replace(/[<>()]/g, ' ').replace(/\s+/g, ' ').trim().replace(/^["']+|["']+$/g, '').trim();
    if (rest) {
      words.push(rest);
    }
  }
  return { ...named(words), email, phone };
}

/** The first is the name, then comes the company; two single words before a third are first and last name. */
function named(words: readonly string[]): Pick<Raw, 'firstName' | 'lastName' | 'company'> {
  const [one = '', two = '', three] = words;
  if (three !== undefined && !/\s/.test(one) && !/\s/.test(two)) {
    return { firstName: one, lastName: two, company: three };
  }
  return { ...split(one), company: two };
}

function split(name: string): Pick<Raw, 'firstName' | 'lastName'> {
  const turned = /^([^,]+),\s*(.+)$/.exec(name);
  if (turned) {
    return { firstName: turned[2]!.trim(), lastName: turned[1]!.trim() };
  }
  const [firstName = '', ...more] = name.split(/\s+/).filter(Boolean);
  return { firstName, lastName: more.join(' ') };
}

const bare = (address: string): string => address.replace(/^mailto:/i, '').replace(/^[<\s]+|[>\s.]+$/g, '');

const digits = (text: string): string => text.replace(/\D/g, '');

/** With a country's code, or eight digits, which are Danish. */
export function isNumber(phone: string): boolean {
  const count = digits(phone).length;
  return /^\s*(?:\+|00)/.test(phone) ? count >= 8 && count <= 17 : count === 8;
}

export const isAddress = (email: string): boolean => ADDRESS.test(email) && email.length <= 254;

function judge(raw: Raw, text: string, line: number, before: readonly Written[]): Written {
  const isGuessed = !raw.firstName && isAddress(raw.email);
  const guest = isGuessed ? { ...raw, ...guess(raw.email) } : raw;
  return { ...guest, line, text, isGuessed, flaw: flawOf(guest, before) };
}

function flawOf(guest: Raw, before: readonly Written[]): Flaw | null {
  if (guest.email && !isAddress(guest.email)) {
    return 'email';
  }
  if (guest.phone && !isNumber(guest.phone)) {
    return 'phone';
  }
  if (!guest.firstName || !/\p{L}/u.test(guest.firstName)) {
    return 'name';
  }
  if (Math.max(guest.firstName.length, guest.lastName.length) > MOST_LETTERS || guest.company.length > 200) {
    return 'long';
  }
  const isTwice = guest.email !== '' && before.some((one) => one.email.toLowerCase() === guest.email.toLowerCase());
  return isTwice ? 'twice' : null;
}

/** `ida.holm@…` is likely Ida Holm. */
function guess(email: string): Pick<Raw, 'firstName' | 'lastName'> {
  const words = email.split('@')[0]!.split(/[._+-]+/).filter((word) => /\p{L}/u.test(word));
  return split(words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '));
}
