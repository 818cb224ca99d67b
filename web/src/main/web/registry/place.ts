import { isSection, type Section } from './fields.ts';

export interface Place {
  readonly view: string;
  readonly section: Section;
  readonly key: string | null;
}

/** Where the address leads: `#rows/services/twilio-us`. */
export function placeAt(hash: string): Place {
  const [view = '', section, ...key] = hash.replace(/^#/, '').split('/');
  return {
    view,
    section: isSection(section) ? section : 'processors',
    key: view === 'processors' ? section ?? null : key.length > 0 ? decodeURIComponent(key.join('/')) : null,
  };
}
