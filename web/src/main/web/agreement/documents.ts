// What is agreed on as files: the agreement to read, the canonical document that is signed, byte for byte, and what
// else is written from it.
import { html, type TemplateResult } from 'lit';
import { need, type Api } from '../common/api.ts';
import { language } from '../common/language.ts';
import { icon } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { save } from './parts.ts';
import { t } from './sign-texts.ts';
import type { Version } from './world.ts';

const OTHERS = ['sub-processors', 'transfers', 'records', 'retention', 'visitor-notice', 'host-notice'] as const;

const nameOf = (version: Version, kind: string, ending: string): string =>
  `${kind}-${version.number ?? version.hash?.slice(0, 8) ?? ''}.${ending}`;

export function documents(api: Api, version: Version, failed: (problem: Problem) => void): TemplateResult {
  const params = { path: { id: version.id } };
  const hand = (work: () => Promise<void>) => () => work().catch((thrown: unknown) => failed(Problem.catch(thrown)));
  const canonical = hand(async () => {
    const text = await need(api.GET('/api/v1/agreement/versions/{id}/document', { params, parseAs: 'text' }));
    save(nameOf(version, t('file'), 'json'), new Blob([text], { type: 'application/json' }));
  });
  const readable = (kind: string, name: string) => hand(async () => {
    const pdf = await need(api.GET('/api/v1/agreement/versions/{id}/documents/{kind}', {
      params: { path: { ...params.path, kind }, query: { language: language(), format: 'pdf' } },
      parseAs: 'blob',
    }));
    save(nameOf(version, name, 'pdf'), pdf);
  });
  return html`
    <div class="row">
      <button type="button" data-file="pdf" @click=${readable('agreement', t('file'))}>
        ${icon('download')}${t('pdf')}</button>
      <button type="button" data-file="json" @click=${canonical}>${icon('download')}${t('json')}</button>
    </div>
    <details class="more others"><summary>${t('others')}</summary>
      <div class="row">${OTHERS.map((kind) => html`
        <button type="button" data-file=${kind} @click=${readable(kind, kind)}>
          ${icon('download')}${t(`document.${kind}`)}</button>`)}</div>
    </details>`;
}
