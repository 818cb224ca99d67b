// One version that is not in force yet: what it changes, what is wrong with it, and who has signed.
import { byId, chip, make, onSubmit, show, showProblem, t } from './page.js';
import { api } from './session.js';
import { askFirst } from './dialogs.js';
import { inWords, sentence } from './admin-words.js';

const GRAVEST_FIRST = ['RED', 'AMBER', 'BLUE'];
const CHIPS = { RED: ['bad', 'cross'], AMBER: ['warn', 'alert'], BLUE: ['', 'question'] };
const SIGNS = { '+': 'difference.more', '-': 'difference.less', '~': 'difference.other' };
const PICTURES = { '+': 'plus', '-': 'cross', '~': 'sliders' };
const OPEN = ['PROPOSED', 'PARTIALLY_SIGNED'];

/** @param moved is called with a version that has taken a step, or null where it is gone, and what to say */
export function versionPart(me, nameOf, moved) {
  let version = null;
  let findings = [];
  let differences = [];
  const isAdmin = me.roles.includes('tenant-admin');
  const isSignatory = me.roles.includes('tenant-signatory');
  const path = () => `/agreement/versions/${version.id}`;
  const hasSigned = (party) => version.signatures.some((one) => one.party === party);
  const maySign = () => OPEN.includes(version.state) && !hasSigned('CONTROLLER')
    && (isSignatory || (isAdmin && version.changeClass === 'NARROWING'));

  async function look(at) {
    version = at;
    findings = [];
    differences = [];
    show(byId('next-note'), '', '');
    byId('sign-form').reset();
    byId('sign-form').elements.name.value = me.name ?? '';
    draw();
    if (version) {
      await check();
    }
  }

  async function check() {
    const at = version;
    if (at) {
      const none = Promise.resolve([]);
      const answers = await Promise.all([api.get(`${path()}/findings`),
        at.parentId ? api.get(`${path()}/differences`) : none, at.hash ? api.get(`${path()}/document`) : none]);
      if (at === version) {
        [findings, differences] = answers;
        drawDocument(answers[2]);
        draw();
      }
    }
  }

  /** Byte for byte what is signed. */
  function drawDocument(text) {
    const bytes = typeof text === 'string' ? text : JSON.stringify(text);
    byId('sign-document').href = `data:application/json;charset=utf-8,${encodeURIComponent(bytes)}`;
  }

  function draw() {
    byId('next').hidden = !version;
    if (!version) {
      return;
    }
    byId('next-state').replaceChildren(chip(version.state === 'DRAFT' ? '' : 'warn', 'clock',
      t(`state.${version.state}`)), ` ${version.changeClass ? t(`class.${version.changeClass}`) : ''}`);
    byId('next-reason').textContent = version.reason;
    byId('differences-part').hidden = differences.length === 0;
    byId('differences').replaceChildren(...differences.map(difference));
    const sorted = GRAVEST_FIRST.flatMap((severity) => findings.filter((one) => one.severity === severity));
    byId('findings').replaceChildren(...(sorted.length > 0 ? sorted.map(finding)
      : [make('li', {}, make('span', { class: 'quiet' }, t('noFindings')))]));
    drawSteps();
  }

  function drawSteps() {
    const isDraft = version.state === 'DRAFT';
    const isOpen = OPEN.includes(version.state);
    byId('propose').hidden = !isDraft || !isAdmin;
    byId('propose').disabled = findings.some((one) => one.severity === 'RED');
    byId('discard').hidden = !isDraft || !isAdmin;
    byId('withdraw').hidden = !isOpen || !isAdmin;
    byId('reject').hidden = !isOpen || !isSignatory;
    byId('sign-form').hidden = !maySign();
    byId('sign-hash').textContent = version.hash ?? '';
    const waits = [];
    if (isOpen && !hasSigned('CONTROLLER') && !maySign()) {
      waits.push(t('yourSignatureMissing'));
    }
    if (isOpen && !hasSigned('PROCESSOR')) {
      waits.push(t('ourSignatureMissing'));
    }
    byId('next-waits').className = 'note warn';
    byId('next-waits').textContent = waits.join('\n');
  }

  const finding = (one) => make('li', {},
    make('div', {}, make('b', {}, sentence(one.text, one.details, nameOf)), make('br'), one.remedy, make('br'),
      make('small', { class: 'quiet' }, one.clause)),
    chip(...CHIPS[one.severity], t(`severity.${one.severity}`)));

  function difference(one) {
    const [kind, ...codes] = one.what.split(' ');
    const of = codes.map((code) => inWords(code, nameOf)).join(', ');
    const values = kind === 'retention' ? make('small', { class: 'quiet' },
      [one.was, one.is].filter(Boolean).join(' → ')) : null;
    return make('li', {}, make('div', {}, [t(`change.${kind}`), of].filter(Boolean).join(': '), ' ', values),
      chip('', PICTURES[one.kind], t(SIGNS[one.kind])));
  }

  async function propose() {
    try {
      const proposed = await api.post(`${path()}/proposal`, {}, { 'If-Match': `"${version.version}"` });
      await moved(proposed, t('proposed'));
    } catch (problem) {
      showProblem(byId('next-note'), problem);
      await check().catch(() => null);
    }
  }

  function end(key, work) {
    askFirst(t(`${key}Title`), version.reason, t(key), async () => {
      await work();
      await moved(null, t(`${key}Done`));
    });
  }

  byId('propose').onclick = propose;
  byId('discard').onclick = () => end('discard', () => api.remove(path()));
  byId('withdraw').onclick = () => end('withdraw', () => api.post(`${path()}/withdrawal`));
  byId('reject').onclick = () => end('reject', () => api.post(`${path()}/rejection`));
  onSubmit(byId('sign-form'), byId('sign-note'), async ({ name, title, password }, form) => {
    form.elements.password.value = '';
    const signed = await api.post(`${path()}/signatures`,
      { hash: version.hash, name, title, authority: true, password });
    await (OPEN.includes(signed.state) ? moved(signed, t('signed'))
      : moved(null, t(signed.state === 'IN_FORCE' ? 'signedInForce' : 'signedLater')));
  });
  return { look, draw, check };
}
