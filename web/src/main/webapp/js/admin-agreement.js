// What is in force, the next version while it is prepared and signed, and what was decided by it. A version is never
// changed, only followed by another.
import { byId, chip, language, make, onSubmit, show, showProblem, t } from './page.js';
import { api } from './session.js';
import { contactsPart } from './admin-contacts.js';
import { evidencePart } from './admin-evidence.js';
import { endPart } from './admin-end.js';
import { drawMatrix, readTerms } from './admin-matrix.js';
import { stopPart } from './admin-stop.js';
import { versionPart } from './admin-version.js';
import { button } from './admin-words.js';
import { stamp } from './time.js';

const OPEN = ['DRAFT', 'PROPOSED', 'PARTIALLY_SIGNED', 'SCHEDULED'];
const VERSIONS = '/agreement/versions';

export function agreementPart(me) {
  let now = { version: null, catalogue: [] };
  let versions = [];
  let opened = null;
  let conflict = null;
  const isAdmin = me.roles.includes('tenant-admin');
  const nameOf = (key) => now.catalogue.find((one) => one.key === key)?.legalName ?? key;
  const note = byId('agreement-note');
  const stop = stopPart(me, async () => {
    await load();
    show(note, 'good', t('stopped'));
  });
  const version = versionPart(me, nameOf, async (moved, text) => {
    await load();
    await openVersion(moved);
    show(moved ? byId('next-note') : note, 'good', text);
    byId(moved ? 'next-title' : 'agreement-title').focus();
  });
  const end = endPart(me, () => load());
  const contacts = isAdmin ? contactsPart(version.check) : null;
  const evidence = isAdmin ? evidencePart(nameOf) : null;
  byId('contacts').hidden = !isAdmin;
  byId('evidence-card').hidden = !isAdmin;
  byId('begin').hidden = !isAdmin;

  const base = () => (opened ?? now.version)?.terms ?? null;
  const isFixed = () => !isAdmin || (opened !== null && opened.state !== 'DRAFT');

  async function load() {
    [now, versions] = await Promise.all([api.get('/agreement'), api.get(VERSIONS)]);
    if (opened && !versions.some((one) => one.id === opened.id && one.state === opened.state)) {
      await openVersion(null);
    }
    draw(base());
    await Promise.all([end.load(), contacts?.load(), evidence?.load()]);
  }

  async function openVersion(one) {
    opened = one;
    conflict = null;
    show(note, '', '');
    draw(base());
    await version.look(one);
  }

  /** @param terms what the table shows, which may not be saved yet */
  function draw(terms) {
    byId('version').textContent = now.version
      ? t('version', now.version.number, t(`state.${now.version.state}`), stamp(now.version.inForceFrom))
      : t('noAgreement');
    byId('releases').replaceChildren(...(now.signatoryReleases ?? []).map((one) => make('li', {},
      make('small', { class: 'quiet' }, t('signatoryReleased', stamp(one.releasedAt), one.reason)))));
    byId('conflict').hidden = !conflict;
    byId('agreement-form').hidden = !terms;
    byId('reason-field').hidden = opened !== null || isFixed();
    byId('agreement-form').elements.reason.required = opened === null;
    byId('agreement-save').hidden = isFixed();
    byId('agreement-save').disabled = isFixed();
    byId('shown').textContent = opened ? t('shown', opened.reason, t(`state.${opened.state}`)) : '';
    if (terms) {
      drawMatrix({ terms, catalogue: now.catalogue, isFixed: isFixed(), stop: opened ? null : stop,
        spare: [...(opened?.terms.instructions ?? []), ...(now.version?.terms.instructions ?? [])] });
    }
    drawVersions();
  }

  function drawVersions() {
    const open = versions.filter((one) => OPEN.includes(one.state));
    byId('version-list').replaceChildren(...(open.length > 0 ? open.map((one) => make('li', {},
      make('div', {}, make('b', {}, one.reason), make('br'), make('small', { class: 'quiet' }, stamp(one.createdAt))),
      chip(one.state === 'DRAFT' ? '' : 'warn', 'clock', t(`state.${one.state}`)),
      opened?.id === one.id ? null : button('open', one.reason, '', `${one.id} open`, () => run(() => resume(one)))))
      : [make('li', {}, make('span', { class: 'quiet' }, t('none')))]));
  }

  async function resume(one) {
    await openVersion(await api.get(`${VERSIONS}/${one.id}`));
    byId('next-title').focus();
  }

  const run = (work) => work().catch((problem) => showProblem(note, problem));

  async function begin() {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const draft = await api.post(VERSIONS,
      { template: 'EU_ONLY', zone: timeZone, language: language(), reason: t('fromTemplate') });
    await load();
    await resume(draft);
  }

  /** Where somebody else was first, both are kept here until one is chosen. */
  async function save(terms, seen) {
    try {
      const saved = await api.put(`${VERSIONS}/${opened.id}`, terms, seen);
      versions = await api.get(VERSIONS);
      await openVersion(saved);
      show(note, 'good', t('savedDraft'));
    } catch (problem) {
      if (!problem.current) {
        throw problem;
      }
      conflict = problem;
      byId('conflict').hidden = false;
      byId('conflict-theirs').focus();
    }
  }

  onSubmit(byId('agreement-form'), note, async ({ reason }) => {
    const terms = readTerms();
    opened ??= await api.post(VERSIONS, { reason });
    await save(terms, opened.version);
  });
  byId('begin').onclick = () => run(begin);
  byId('next-close').onclick = () => run(() => openVersion(null));
  byId('conflict-theirs').onclick = () => run(() => openVersion(conflict.current));
  byId('conflict-mine').onclick = () => run(() => save(conflict.yours, conflict.current.version));
  return {
    load,
    draw: () => {
      draw(base() ? readTerms() : null);
      [version, end, contacts, evidence].forEach((part) => part?.draw());
      run(version.check);
    },
  };
}
