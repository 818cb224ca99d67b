import { byId, day, showProblem, speak, t, time } from './page.js';
import { api, useToken } from './session.js';

speak({
  en: { title: 'Your visit', here: 'I am here', left: 'I have left', expected: 'You are expected', inside: 'You are checked in',
    gone: 'You are checked out', cancelled: 'The meeting has been cancelled', when: '{0}, {1}–{2}', room: 'Room {0}',
    whom: 'You are visiting {0}', qr: 'The QR code that lets you check in', privacy: 'Only the company you visit and your host '
      + 'see that you come. The pass itself holds nothing about you.', already: 'You are checked in already',
    early: 'You can check in from {0}', other: 'Checking in is not possible now. Please ask reception.' },
  da: { title: 'Dit besøg', here: 'Jeg er her', left: 'Jeg er gået', expected: 'Du er ventet', inside: 'Du er tjekket ind',
    gone: 'Du er tjekket ud', cancelled: 'Mødet er aflyst', when: '{0} kl. {1}–{2}', room: 'Lokale {0}',
    whom: 'Du skal besøge {0}', qr: 'QR-koden, som du tjekker ind med', privacy: 'Kun det firma, du besøger, og din vært '
      + 'ser, at du kommer. Selve passet indeholder intet om dig.', already: 'Du er allerede tjekket ind',
    early: 'Du kan tjekke ind fra kl. {0}', other: 'Du kan ikke tjekke ind nu. Spørg i receptionen.' },
});

const pass = location.hash.slice(1); // behind the #, so that it is in no server's log
const note = byId('note');
let zone = 'UTC';

async function load() {
  const visit = await api.get('/my-visit');
  zone = visit.card.zone;
  byId('visit').classList.remove('hidden');
  byId('company').textContent = visit.company;
  byId('when').textContent = t('when', day(visit.card.startsAt, zone), time(visit.card.startsAt, zone), time(visit.endsAt, zone));
  byId('where').textContent = [visit.card.siteName, visit.card.siteAddress, visit.card.room ? t('room', visit.card.room) : '']
    .filter(Boolean).join(' · ');
  byId('whom').textContent = t('whom', visit.card.hostName);
  byId('state').textContent = t(visit.status === 'left' ? 'gone' : visit.status);
  byId('state').className = `chip ${visit.status === 'inside' ? 'good' : 'warn'}`;
  byId('here').classList.toggle('hidden', visit.status !== 'expected');
  byId('left').classList.toggle('hidden', visit.status !== 'inside');
}

async function showCode() {
  const answer = await api.raw('POST', '/my-visit/qr', { pass });
  if (answer.ok) {
    byId('qr').src = URL.createObjectURL(new Blob([answer.body], { type: 'image/svg+xml' }));
    byId('qr').alt = t('qr');
    byId('qr').classList.remove('hidden');
  }
}

function act(path) {
  const scanId = crypto.randomUUID();
  return async () => {
    try {
      const answer = await api.post(`/my-visit/${path}`, { scanId });
      note.className = 'note warn';
      note.textContent = ['welcome', 'goodbye'].includes(answer.outcome) ? ''
        : { 'already-inside': t('already'), 'too-early': t('early', answer.at ? time(answer.at, zone) : '') }[answer.outcome]
          ?? t('other');
      await load();
    } catch (problem) {
      showProblem(note, problem);
    }
  };
}

byId('here').onclick = act('check-in');
byId('left').onclick = act('check-out');

try {
  const opened = await api.post('/my-visit/open', { pass });
  useToken(opened.accessToken);
  await load();
  await showCode();
} catch (problem) {
  showProblem(note, problem);
}
