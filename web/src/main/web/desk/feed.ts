// What has happened since the page was opened.
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon, type Kind } from '../common/parts.ts';
import { time } from '../common/time.ts';
import type { Change } from './day.ts';
import { t } from './texts.ts';

const MOST = 12;
const PICTURES: Record<string, readonly [Kind, string]> = {
  arrived: ['good', 'enter'], left: ['plain', 'leave'], 'left-inferred': ['plain', 'leave'],
  'turned-away': ['warn', 'alert'], admitted: ['good', 'check'], cancelled: ['plain', 'cross'],
  'host-answered': ['good', 'reply'], 'reception-must-act': ['bad', 'alert'], 'nobody-told': ['bad', 'alert'],
  'arrival-undone': ['warn', 'undo'], 'departure-undone': ['warn', 'undo'], told: ['plain', 'mail'],
};

export interface News {
  readonly kind: Kind;
  readonly picture: string;
  readonly at: string;
  text(): string;
}

/** Null where a change is none that anybody wants to read about. */
export function newsOf({ kind: said, at, visit }: Change): News | null {
  const [kind, why] = said.split(':') as [string, string | undefined];
  const key = `feed.${kind}`;
  if (!t.has(key)) {
    return null;
  }
  const [tone, picture] = PICTURES[kind] ?? ['plain', 'calendar'];
  const reason = `why.${why ?? ''}`;
  const text = (): string => t(key, visit?.guest ?? '', visit?.host ?? '', t.has(reason) ? t(reason) : '');
  return { kind: tone, picture, at, text };
}

export const withNews = (feed: readonly News[], news: News): readonly News[] => [news, ...feed].slice(0, MOST);

/** Only the newest is said aloud: a list that grows at its head would be read from there to its end. */
export const feedList = (feed: readonly News[], zone: string): TemplateResult => html`
  <section class="card just-now" aria-labelledby="just-now">
    <h2 id="just-now">${t('justNow')}</h2>
    <p class="visually-hidden newest" role="status">${feed[0]?.text() ?? ''}</p>
    <ul class="feed">
      ${feed.length === 0 ? html`<li class="quiet none">${t('nothingYet')}</li>` : repeat(feed, (news) => news,
        (news) => html`<li><span class="dot ${news.kind}">${icon(news.picture)}</span><span>${news.text()}</span>
          <time>${time(news.at, zone)}</time></li>`)}
    </ul>
  </section>`;
