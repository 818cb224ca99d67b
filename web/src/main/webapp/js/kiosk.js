import { byId, newId, show, speak, speakAsBefore, t } from './page.js';
import { api } from './session.js';
import { clearAnswer, currentAnswer, showAnswer, wireCountdown } from './kiosk-answer.js';
import { isPaired, ownSite, wireDevice } from './kiosk-device.js';
import { asScan, readByCamera, readByHand } from './kiosk-readers.js';
import { day, time } from './time.js';
import { texts } from './texts/kiosk.js';

const form = byId('code-form');
const field = form.elements.code;
let screen = 'pairing';
let direction = 'in';
let busy = false;
let site = null;
let noCamera = 'noReader';
let typing = false;

speak(texts, draw, () => screen === 'pairing'); // the tablet's own language is chosen when it is paired

function go(to) {
  screen = to;
  for (const id of ['pairing', 'start', 'answer']) {
    byId(id).hidden = id !== to;
  }
  draw();
  const first = { pairing: byId('pair-form').elements.code, start: field, answer: byId('done') }[to];
  first.focus();
}

function draw() {
  const camera = !noCamera && !typing;
  byId('greeting').textContent = t(`greeting.${direction}`);
  byId('lead').textContent = t(noCamera ? 'lead.typed' : 'lead.camera');
  byId('camera-note').textContent = noCamera ? t(noCamera) : '';
  byId('camera-part').hidden = !camera;
  form.hidden = camera;
  byId('type-instead').hidden = Boolean(noCamera);
  byId('type-instead').textContent = t(typing ? 'scanInstead' : 'typeInstead');
  byId('go').textContent = busy ? t('wait') : t(`go.${direction}`);
  for (const button of document.querySelectorAll('[data-direction]')) {
    button.setAttribute('aria-pressed', String(button.dataset.direction === direction));
  }
  byId('site').textContent = site?.name ?? 'Gatehouse';
  byId('time').textContent = time(Date.now(), site?.zone);
  byId('date').textContent = day(Date.now(), site?.zone);
  if (currentAnswer()) {
    showAnswer(currentAnswer());
  }
}

/** To the beginning, as the next guest should find it. */
function restart() {
  direction = 'in';
  typing = false;
  form.reset();
  show(byId('code-note'), '', '');
  clearAnswer();
  large(false);
  speakAsBefore();
  go('start');
}

async function scanned(text) {
  const what = asScan(text);
  if (busy || !what) {
    show(byId('code-note'), 'warn', what ? '' : t('eightDigits'));
    return;
  }
  busy = true;
  draw();
  const trouble = setTimeout(() => connection(true), 2000);
  const answer = await ask({ scanId: newId(), direction, ...what });
  clearTimeout(trouble);
  connection(false);
  busy = false;
  if (screen !== 'pairing') {
    form.reset();
    showAnswer(answer);
    go('answer');
  }
}

/** The same id each time it is sent, so that one showing of a code counts once. */
async function ask(scan) {
  try {
    return await api.insist('/scans', scan);
  } catch (problem) {
    return { outcome: problem.status === 429 ? 'too-many' : problem.status === 422 ? 'unknown' : 'trouble' };
  }
}

function connection(isBad) {
  byId('connection').hidden = !isBad;
  byId('connection').textContent = isBad ? t('again') : '';
}

async function begin() {
  site = await ownSite().catch(() => null);
  restart();
  noCamera = await readByCamera(mayRead, scanned);
  draw();
}

/** The next guest need not wait until the answer to the one before is gone. */
function mayRead(isSameCode) {
  return !busy && !typing && (screen === 'start' || (screen === 'answer' && !isSameCode));
}

function large(isLarge) {
  document.documentElement.classList.toggle('large', isLarge);
  byId('larger').setAttribute('aria-pressed', String(isLarge));
}

for (const button of document.querySelectorAll('[data-direction]')) {
  button.onclick = () => {
    direction = button.dataset.direction;
    draw();
  };
}
for (const button of document.querySelectorAll('[data-digit]')) {
  button.onclick = () => {
    field.value = (field.value + button.dataset.digit).slice(0, 8);
    show(byId('code-note'), '', '');
  };
}
field.addEventListener('input', () => show(byId('code-note'), '', ''));
byId('erase').onclick = () => {
  field.value = field.value.slice(0, -1);
};
byId('type-instead').onclick = () => {
  typing = !typing;
  draw();
};
byId('larger').onclick = () => large(byId('larger').getAttribute('aria-pressed') !== 'true');
byId('done').onclick = restart;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  scanned(field.value);
});

readByHand(() => screen !== 'pairing', scanned);
wireCountdown(restart);
wireDevice(begin, () => go('pairing'));
setInterval(() => {
  byId('time').textContent = time(Date.now(), site?.zone);
}, 5000);
if (await isPaired()) {
  await begin();
} else {
  go('pairing');
}
