import { byId, make, show, showProblem, t } from './page.js';
import { openStaffPage } from './session.js';
import { wireDialogs } from './dialogs.js';
import { kiosksPart } from './admin-kiosks.js';
import { peoplePart } from './admin-people.js';
import { settingsPart } from './admin-settings.js';
import { sitesPart } from './admin-sites.js';
import { tenantsPart } from './admin-tenants.js';
import { texts as own } from './texts/admin.js';
import { texts as endingTexts } from './texts/ending.js';

// Each part is wired once and gives what loads it and what draws it again in another language.
const OF_ROLE = {
  'tenant-admin': [['kiosks', kiosksPart], ['sites', sitesPart], ['people', peoplePart], ['settings', settingsPart]],
  operator: [['tenants', tenantsPart]],
};
const texts = { en: { ...endingTexts.en, ...own.en }, da: { ...endingTexts.da, ...own.da } };
let open = null;

const me = await openStaffPage(texts, () => {
  drawTabs();
  open.draw?.();
});
const parts = Object.keys(OF_ROLE).filter((role) => me.roles.includes(role)).flatMap((role) => OF_ROLE[role])
  .map(([id, wire]) => ({ id, ...wire(me) }));

function drawTabs() {
  byId('tabs').hidden = parts.length < 2;
  byId('tabs').replaceChildren(...parts.map((part) => make('button', {
    type: 'button', 'aria-pressed': String(part === open), 'data-part': part.id,
    onclick: () => { location.hash = part.id; } }, t(part.id))));
}

async function openPart() {
  const focused = document.activeElement?.dataset?.part;
  open = parts.find((part) => part.id === location.hash.slice(1).split('/')[0]) ?? parts[0];
  parts.forEach((part) => { byId(part.id).hidden = part !== open; });
  drawTabs();
  document.querySelector(`[data-part="${focused}"]`)?.focus();
  show(byId('note'), '', '');
  try {
    await open.load();
  } catch (problem) {
    showProblem(byId('note'), problem);
  }
}

wireDialogs();
addEventListener('hashchange', openPart);
await openPart();
