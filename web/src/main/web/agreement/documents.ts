// What is agreed on as files: the agreement to read, the canonical document that is signed, byte for byte, and what
// else is written from it. Beside each file that is frozen stands the fingerprint by which anybody proves it.
import { html, nothing, type TemplateResult } from 'lit';
import { need, type Api } from '../common/api.ts';
import { language } from '../common/language.ts';
import { icon, save, type Drawn } from '../common/parts.ts';
import { Problem } from '../common/problem.ts';
import { t } from './sign-texts.ts';
import type { Version } from './world.ts';

const OTHERS = ['sub-processors', 'transfers', 'records', 'retention', 'visitor-notice', 'host-notice'] as const;
const LANGUAGES = ['da', 'en'] as const;
type Spoken = typeof LANGUAGES[number];

const nameOf = (version: Version, kind: string, ending: string): string =>
  `${kind}-${version.number ?? version.hash?.slice(0, 8) ?? ''}.${ending}`;

/** A draft is one paper that changes; what is frozen is one in each language. */
const papersOf = (version: Version): readonly Spoken[] => (version.hash ? LANGUAGES : [language() as Spoken]);

function paperName(version: Version, spoken: Spoken): string {
  return !version.hash ? t('pdf') : t(spoken === version.terms.language ? `pdf.${spoken}` : `translation.${spoken}`);
}

function fingerprints(version: Version): Drawn {
  const hashes = version.papers.map(({ language: spoken, hash }) => [paperName(version, spoken as Spoken), hash]);
  return !version.hash ? nothing : html`
    <details class="more"><summary>${t('prints')}</summary>
      <dl class="prints">${[[t('json'), version.hash], ...hashes].map(([name, hash]) => html`
        <dt>${name}</dt><dd><code>${hash}</code></dd>`)}</dl>
    </details>`;
}

export function documents(api: Api, version: Version, failed: (problem: Problem) => void): TemplateResult {
  const params = { path: { id: version.id } };
  const hand = (work: () => Promise<void>) => () => work().catch((thrown: unknown) => failed(Problem.catch(thrown)));
  const canonical = hand(async () => {
    const text = await need(api.GET('/api/v1/agreement/versions/{id}/document', { params, parseAs: 'text' }));
    save(nameOf(version, t('file'), 'json'), new Blob([text], { type: 'application/json' }));
  });
  const readable = (kind: string, name: string, spoken: string) => hand(async () => {
    const pdf = await need(api.GET('/api/v1/agreement/versions/{id}/documents/{kind}', {
      params: { path: { ...params.path, kind }, query: { language: spoken, format: 'pdf' } },
      parseAs: 'blob',
    }));
    save(nameOf(version, name, 'pdf'), pdf);
  });
  return html`
    <div class="row">
      ${papersOf(version).map((spoken) => html`
        <button type="button" data-file=${spoken === language() ? 'pdf' : `pdf-${spoken}`}
          @click=${readable('agreement', `${t('file')}-${spoken}`, spoken)}>
          ${icon('download')}${paperName(version, spoken)}</button>`)}
      <button type="button" data-file="json" @click=${canonical}>${icon('download')}${t('json')}</button>
    </div>
    ${fingerprints(version)}
    <details class="more others"><summary>${t('others')}</summary>
      <div class="row">${OTHERS.map((kind) => html`
        <button type="button" data-file=${kind} @click=${readable(kind, kind, language())}>
          ${icon('download')}${t(`document.${kind}`)}</button>`)}</div>
    </details>`;
}
