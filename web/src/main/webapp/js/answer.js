import { byId, make, showProblem, speak, t, time } from './page.js';
import { api } from './session.js';

speak({
  en: { title: 'A guest is waiting', arrived: '{0} ({1}) is at {2} since {3}.', away: '{0} ({1}) stands at {2} at {3} '
      + 'and could not check in.', coming: 'I am coming', 'five-minutes': '5 minutes', 'send-up': 'Send them up', 'not-mine': 'Not mine',
    admit: 'Let them in today', answered: 'You have answered: {0}. Reception can see it.' },
  da: { title: 'En gæst venter', arrived: '{0} ({1}) er i {2} siden kl. {3}.', away: '{0} ({1}) står i {2} kl. {3} '
      + 'og kunne ikke tjekke ind.', coming: 'Jeg kommer', 'five-minutes': '5 minutter', 'send-up': 'Send gæsten op', 'not-mine': 'Ikke min',
    admit: 'Luk ind i dag', answered: 'Du har svaret: {0}. Receptionen kan se det.' },
});

const secret = location.hash.slice(1);
const note = byId('note');

function show(alert) {
  byId('alert').classList.remove('hidden');
  byId('who').textContent = t(alert.occasion === 'arrived' ? 'arrived' : 'away', alert.guestFirstName, alert.company ?? '–',
    alert.site, time(alert.at, alert.zone));
  byId('answered').textContent = alert.answered ? t('answered', t(alert.answered)) : '';
  byId('answers').replaceChildren(...alert.answers.map((answer, index) => make('button', {
    type: 'button', class: index === 0 ? 'first big' : 'big', onclick: () => say(answer) }, t(answer))));
}

async function say(answer) {
  try {
    show(await api.post('/alert-answers', { secret, answer }));
  } catch (problem) {
    showProblem(note, problem);
  }
}

try {
  show(await api.post('/alert-answers/open', { secret }));
} catch (problem) {
  showProblem(note, problem);
}
