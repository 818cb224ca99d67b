import { byId, chip, make, newId, show, showProblem, speak, t } from './page.js';
import { api, renew, tokensFrom } from './session.js';
import { day, time } from './time.js';
import { texts } from './texts/pass.js';

const CHIPS = {
  expected: ['', 'calendar'], inside: ['good', 'check'], left: ['', 'leave'], cancelled: ['bad', 'cross'],
};
const pass = location.hash.slice(1); // behind the #, so that it is in no server's log
const note = byId('note');
let visit = null;
let answer = null;

speak(texts, draw);
tokensFrom(async () => (await api.post('/my-visit/open', { pass })).accessToken, () => null);

async function load() {
  visit = await api.get('/my-visit');
  draw();
}

function draw() {
  if (!visit) {
    return;
  }
  const { card } = visit;
  const [kind, picture] = CHIPS[visit.status];
  byId('visit').hidden = false;
  byId('heading').textContent = t('titleAt', visit.company);
  byId('state').replaceChildren(chip(kind, picture, t(`state.${visit.status}`)));
  const { zone } = card;
  const facts = [
    ['when', t('whenText', day(card.startsAt, zone), time(card.startsAt, zone), time(visit.endsAt, zone))],
    ['where', [card.siteName, card.siteAddress].filter(Boolean).join(', ')],
    ['room', card.room],
    ['host', card.hostName],
  ];
  byId('facts').replaceChildren(...facts.filter(([, value]) => value)
    .flatMap(([key, value]) => [make('dt', {}, t(key)), make('dd', {}, value)]));
  byId('here').hidden = visit.status !== 'expected';
  byId('left').hidden = visit.status !== 'inside';
  byId('qr').alt = t('qr');
  byId('qr').hidden = !byId('qr').src || !['expected', 'inside'].includes(visit.status);
  byId('qr-hint').hidden = byId('qr').hidden;
  if (answer) {
    drawAnswer();
  }
}

function drawAnswer() {
  const { zone } = visit.card;
  const outcome = `outcome.${answer.outcome}` in texts.en ? answer.outcome : 'other';
  const good = ['welcome', 'goodbye'].includes(answer.outcome);
  const at = answer.at ? [time(answer.at, zone), day(answer.at, zone)] : [];
  show(note, good ? 'good' : 'warn', t(`outcome.${outcome}`, ...at));
}

async function showCode() {
  const svg = await api.post('/my-visit/qr', { pass });
  byId('qr').src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  draw();
}

async function tell(path) {
  try {
    answer = await api.insist(`/my-visit/${path}`, { scanId: newId() });
    await load();
  } catch (problem) {
    showProblem(note, problem);
  }
}

byId('here').onclick = () => tell('check-in');
byId('left').onclick = () => tell('check-out');
addEventListener('hashchange', () => location.reload());

if (pass) {
  try {
    await renew();
    await load();
    await showCode();
  } catch (problem) {
    if (problem.type === 'urn:gatehouse:not-found' || problem.status === 422) {
      show(note, 'warn', t('dead'));
    } else {
      showProblem(note, problem);
    }
  }
} else {
  show(note, 'warn', t('incomplete'));
}
