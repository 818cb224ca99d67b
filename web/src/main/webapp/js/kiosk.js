import { byId, day, showProblem, speak, t, time } from './page.js';
import { api, useToken } from './session.js';

speak({
  en: { title: 'Kiosk', pairTitle: 'Pair this tablet', pairCode: 'Pairing code', pair: 'Pair',
    pairLead: 'An administrator makes a pairing code under Administration. It works once, for ten minutes.',
    welcome: 'Welcome', goodbye: 'Goodbye', leadIn: 'Show the QR code of your invitation to the camera, or type your code.',
    leadOut: 'Show your QR code or type your code to check out.', typed: 'Your code (8 digits)', checkIn: 'Check in',
    checkOut: 'Check out', leaving: 'I am leaving', arriving: 'I am arriving', done: 'Done',
    camera: 'The camera reads only the code. No picture is kept.',
    noCamera: 'This browser cannot read codes with its camera. Type your code, or use a hand-held reader.',
    offline: 'No connection. Trying again …', 'welcome.title': 'Welcome, {0}',
    'welcome.text': '{1} has been told that you are here. {2}', 'already-inside.title': 'You are checked in already',
    'already-inside.text': 'Somebody checked in with this code at {3}. Is that not you? Please ask reception.',
    'too-early.title': 'You are early', 'too-early.text': 'You can check in from {3}. Please take a seat.',
    'too-late.title': 'This visit is over', 'too-late.text': 'Please ask reception to help you.',
    'wrong-day.title': 'Your visit is on another day', 'wrong-day.text': 'You are expected on {4} at {3}. Your host has been told.',
    'wrong-site.title': 'You are expected at another address', 'wrong-site.text': '{5}, {6}',
    'cancelled.title': 'The meeting has been cancelled', 'cancelled.text': 'Please ask reception, or call your host.',
    'unknown.title': 'We do not know this code', 'unknown.text': 'Please try again, or ask reception.',
    'goodbye.title': 'Goodbye, {0}', 'goodbye.text': 'You are checked out. Thank you for your visit.',
    'not-inside.title': 'You are not checked in', 'not-inside.text': 'There is nothing more to do. Goodbye.' },
  da: { title: 'Kiosk', pairTitle: 'Tilslut tabletten', pairCode: 'Parringskode', pair: 'Tilslut',
    pairLead: 'En administrator laver en parringskode under Administration. Den virker én gang i ti minutter.',
    welcome: 'Velkommen', goodbye: 'Farvel', leadIn: 'Hold QR-koden fra din invitation op foran kameraet, eller skriv din kode.',
    leadOut: 'Vis din QR-kode, eller skriv din kode for at tjekke ud.', typed: 'Din kode (8 cifre)', checkIn: 'Tjek ind',
    checkOut: 'Tjek ud', leaving: 'Jeg skal gå', arriving: 'Jeg kommer nu', done: 'Færdig',
    camera: 'Kameraet læser kun koden. Intet billede gemmes.',
    noCamera: 'Denne browser kan ikke læse koder med kameraet. Skriv din kode, eller brug en håndscanner.',
    offline: 'Ingen forbindelse. Prøver igen …', 'welcome.title': 'Velkommen, {0}',
    'welcome.text': '{1} har fået besked om, at du er her. {2}', 'already-inside.title': 'Du er allerede tjekket ind',
    'already-inside.text': 'Nogen tjekkede ind med denne kode kl. {3}. Var det ikke dig? Spørg i receptionen.',
    'too-early.title': 'Du er tidligt på den', 'too-early.text': 'Du kan tjekke ind fra kl. {3}. Sæt dig endelig.',
    'too-late.title': 'Besøget er forbi', 'too-late.text': 'Spørg i receptionen, så hjælper de dig.',
    'wrong-day.title': 'Dit besøg er en anden dag', 'wrong-day.text': 'Du er ventet {4} kl. {3}. Din vært har fået besked.',
    'wrong-site.title': 'Du er ventet på en anden adresse', 'wrong-site.text': '{5}, {6}',
    'cancelled.title': 'Mødet er aflyst', 'cancelled.text': 'Spørg i receptionen, eller ring til din vært.',
    'unknown.title': 'Vi kender ikke koden', 'unknown.text': 'Prøv igen, eller spørg i receptionen.',
    'goodbye.title': 'Farvel, {0}', 'goodbye.text': 'Du er tjekket ud. Tak for besøget.',
    'not-inside.title': 'Du er ikke tjekket ind', 'not-inside.text': 'Der er ikke mere at gøre. Farvel.' },
});

// A device credential, not a person's: an administrator can revoke it, and it opens nothing but check-in at this site.
const CREDENTIAL = 'gatehouse.kiosk';
const GOOD = ['welcome', 'goodbye'];
const SECONDS_SHOWN = 60;

let direction = 'in';
let busy = false;
let timer = 0;

function show(id) {
  for (const section of ['pairing', 'start', 'answer']) {
    byId(section).classList.toggle('hidden', section !== id);
  }
  if (id === 'start') {
    byId('lead').textContent = t(direction === 'in' ? 'leadIn' : 'leadOut');
    byId('go').textContent = t(direction === 'in' ? 'checkIn' : 'checkOut');
    byId('direction').textContent = t(direction === 'in' ? 'leaving' : 'arriving');
    byId('code-form').reset();
    byId('code-form').elements.code.focus();
  }
}

async function renewToken() {
  const answer = await api.raw('POST', '/tokens/device', { credential: localStorage.getItem(CREDENTIAL) });
  if (answer.ok) {
    useToken(answer.body.accessToken);
  } else if (answer.status === 401) {
    localStorage.removeItem(CREDENTIAL); // revoked
    show('pairing');
  }
  return answer.ok;
}

/** Sends one scan until it is answered; the same id each time, so that it counts once. */
async function send(scan) {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    try {
      const answer = await api.raw('POST', '/scans', scan);
      byId('connection').textContent = '';
      if (answer.status === 401) {
        if (!(await renewToken())) {
          return null;
        }
      } else if (answer.status < 500) {
        return answer;
      }
    } catch {
      byId('connection').textContent = t('offline');
    }
    await new Promise((resolve) => { setTimeout(resolve, 1000 * (attempt + 1)); });
  }
  return null;
}

async function scanned(text) {
  if (busy || !text) {
    return;
  }
  busy = true;
  const scan = { scanId: crypto.randomUUID(), direction };
  scan[/^\d{8}$/.test(text) ? 'code' : 'pass'] = text;
  const answer = await send(scan);
  busy = false;
  if (answer?.ok) {
    tell(answer.body);
  } else if (answer) {
    tell({ outcome: 'unknown' });
  }
}

function tell(answer) {
  const card = answer.visit ?? {};
  const parts = [card.guestFirstName ?? '', card.hostName ?? '', card.room ?? '',
    answer.at && card.zone ? time(answer.at, card.zone) : '', card.startsAt ? day(card.startsAt, card.zone) : '',
    card.siteName ?? '', card.siteAddress ?? ''];
  byId('answer').className = `answer ${GOOD.includes(answer.outcome) ? 'good' : 'warn'}`;
  byId('answer-title').textContent = t(`${answer.outcome}.title`, ...parts);
  byId('answer-text').textContent = t(`${answer.outcome}.text`, ...parts);
  show('answer');
  byId('done').focus();
  clearTimeout(timer);
  timer = setTimeout(restart, 1000 * (GOOD.includes(answer.outcome) ? SECONDS_SHOWN / 4 : SECONDS_SHOWN));
}

function restart() {
  clearTimeout(timer);
  direction = 'in';
  show('start');
}

byId('done').onclick = restart;
byId('direction').onclick = () => {
  direction = direction === 'in' ? 'out' : 'in';
  show('start');
};
byId('code-form').addEventListener('submit', (event) => {
  event.preventDefault();
  scanned(event.target.elements.code.value.replace(/[\s-]/g, ''));
});
byId('pair-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const paired = await api.post('/kiosks/pairings', { code: event.target.elements.code.value.trim() });
    localStorage.setItem(CREDENTIAL, paired.credential);
    if (await renewToken()) {
      await begin();
    }
  } catch (problem) {
    showProblem(byId('pair-note'), problem, event.target);
  }
});

async function watchCamera() {
  if (!('BarcodeDetector' in window)) {
    byId('camera-note').textContent = t('noCamera');
    return;
  }
  try {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    const video = byId('camera');
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
    await video.play();
    video.classList.remove('hidden');
    byId('camera-note').textContent = t('camera');
    setInterval(async () => {
      if (!busy && !byId('start').classList.contains('hidden')) {
        const codes = await detector.detect(video).catch(() => []);
        if (codes.length > 0) {
          scanned(codes[0].rawValue);
        }
      }
    }, 300);
  } catch {
    byId('camera-note').textContent = t('noCamera');
  }
}

async function begin() {
  show('start');
  await watchCamera();
}

if (localStorage.getItem(CREDENTIAL) && (await renewToken().catch(() => true))) {
  await begin();
} else {
  show('pairing');
}
