import { byId, locale, make, showProblem, t } from './page.js';
import { api, openStaffPage } from './session.js';

await openStaffPage({
  en: { title: 'Local mailbox', mark: 'These messages were not sent. No connector is configured, so this installation keeps them here.',
    none: 'No messages yet.', to: 'To {0}', by: 'would have gone by {0}' },
  da: { title: 'Lokal postkasse', mark: 'Disse beskeder er ikke sendt. Ingen forbindelse er sat op, så de bliver her i installationen.',
    none: 'Ingen beskeder endnu.', to: 'Til {0}', by: 'ville være gået med {0}' },
});

/** The text with its links to this site made clickable; never read as HTML. */
function letter(text) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return make('pre', { class: 'letter' }, ...parts.map((part) => {
    if (!part.startsWith('http')) {
      return part;
    }
    const here = part.startsWith(location.origin);
    return here ? make('a', { href: part, target: '_blank', rel: 'noopener' }, part) : part;
  }));
}

function card(message) {
  const received = new Intl.DateTimeFormat(locale(), { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(message.receivedAt));
  return make('article', { class: 'card' },
    make('p', { class: 'quiet' }, make('span', { class: 'chip good' }, message.channel), ` ${received} · ${t('to', message.to)} · ${t('by', message.service)}`),
    message.subject ? make('h2', {}, message.subject) : null,
    letter(message.text));
}

let shown = '';

async function load() {
  try {
    const messages = await api.get('/mailbox');
    const state = messages.map((message) => message.id).join();
    if (state !== shown || !state) {
      shown = state;
      byId('list').replaceChildren(...(messages.length ? messages.map(card) : [make('p', { class: 'quiet' }, t('none'))]));
    }
  } catch (problem) {
    showProblem(byId('note'), problem);
  }
}

await load();
setInterval(load, 3000);
