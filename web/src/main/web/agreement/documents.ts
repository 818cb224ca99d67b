// What is agreed on as files: the agreement to read, and the canonical document that is signed, byte for byte.
import { html, type TemplateResult } from 'lit';
import { need, type Api } from '../common/api.ts';
import { language } from '../common/language.ts';
import { icon } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { save } from './parts.ts';
import { t } from './sign-texts.ts';
import type { Version } from './world.ts';

const nameOf = (version: Version, ending: string): string =>
  `${t('file')}-${version.number ?? version.hash?.slice(0, 8) ?? ''}.${ending}`;

export function documents(api: Api, version: Version, failed: (problem: Problem) => void): TemplateResult {
  const params = { path: { id: version.id } };
  const hand = (work: () => Promise<void>) => () => work().catch((thrown: unknown) => failed(Problem.catch(thrown)));
  const canonical = hand(async () => {
    const text = await need(api.GET('/api/v1/agreement/versions/{id}/document', { params, parseAs: 'text' }));
    save(nameOf(version, 'json'), new Blob([text], { type: 'application/json' }));
  });
  const readable = hand(async () => {
    const pdf = await need(api.GET('/api/v1/agreement/versions/{id}/documents/{kind}', {
      params: { path: { ...params.path, kind: 'agreement' }, query: { language: language(), format: 'pdf' } },
      parseAs: 'blob',
    }));
    save(nameOf(version, 'pdf'), pdf);
  });
  return html`
    <div class="row">
      <button type="button" data-file="pdf" @click=${readable}>${icon('download')}${t('pdf')}</button>
      <button type="button" data-file="json" @click=${canonical}>${icon('download')}${t('json')}</button>
    </div>`;
}
