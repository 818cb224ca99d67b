import { byId, show, showProblem, speak, t } from './page.js';
import { api } from './session.js';
import { answerButtons, waitingText } from './waiting.js';
import { texts as own } from './texts/answer.js';
import { texts as answerTexts } from './texts/answers.js';

const secret = location.hash.slice(1); // behind the #, so that it is in no server's log
const note = byId('note');
let card = null;

speak({ en: { ...answerTexts.en, ...own.en }, da: { ...answerTexts.da, ...own.da } }, draw);

function draw() {
  if (card) {
    byId('alert').hidden = false;
    byId('who').textContent = waitingText(card);
    byId('answers').replaceChildren(answerButtons(card, 'big', say));
    byId('answered').textContent = card.answered ? t('answered', t(`answer.${card.answered}`)) : '';
  }
}

async function call(path, body) {
  try {
    card = await api.post(path, body);
    show(note, '', '');
    draw();
  } catch (problem) {
    byId('alert').hidden = problem.type === 'urn:gatehouse:answer-link-dead';
    if (problem.status === 422 && !card) {
      show(note, 'warn', t('incomplete'));
    } else {
      showProblem(note, problem);
    }
  }
}

const say = (answer) => call('/alert-answers', { secret, answer });

addEventListener('hashchange', () => location.reload());
if (secret) {
  await call('/alert-answers/open', { secret });
} else {
  show(note, 'warn', t('incomplete'));
}
