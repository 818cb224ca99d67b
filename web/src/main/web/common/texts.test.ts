// What the compiler cannot see: that both languages say the same things about the same things, and nothing for nobody.
import { x as emergency } from '../agreement/emergency-texts.ts';
import { e as end } from '../agreement/end-texts.ts';
import { t as answer } from '../answer/texts.ts';
import { t as desk } from '../desk/texts.ts';
import { k as keys } from '../doors/key-texts.ts';
import { l as log } from '../doors/log-texts.ts';
import { n as ownerNews } from '../doors/owner-news-texts.ts';
import { t as doors } from '../doors/texts.ts';
import { t as enter } from '../enter/texts.ts';
import { t as key } from '../key/texts.ts';
import { t as devices } from '../meetings/device-texts.ts';
import { t as meetings } from '../meetings/texts.ts';
import { t as owner } from '../owner/texts.ts';
import { t as pass } from '../pass/texts.ts';
import { i as incidents } from '../registry/incident-texts.ts';
import { n as notices } from '../registry/notice-texts.ts';
import { r as rows } from '../registry/row-texts.ts';
import { t as registry } from '../registry/texts.ts';
import { c as checkLog } from './check-log-texts.ts';
import { equal, readAll, test, that } from './testing.ts';
import { common } from './texts.ts';

const FOLDERS = ['agreement', 'answer', 'common', 'desk', 'doors', 'enter', 'key', 'meetings', 'owner', 'pass',
  'registry'];
/** Said by the frame of the pages, one for each. */
const NAVIGATION = ['desk', 'meetings', 'mailbox', 'doors', 'owner', 'registry', 'admin'];
const code = Object.fromEntries(FOLDERS.map((folder) => [folder, readAll(`../${folder}/`, import.meta.url)]));
const ALL = {
  common: { texts: common, code: Object.values(code).join('\n') },
  checkLog: { texts: checkLog, code: code['common']! },
  answer: { texts: answer, code: code['answer']! },
  desk: { texts: desk, code: code['desk']! },
  devices: { texts: devices, code: code['meetings']! },
  doors: { texts: doors, code: code['doors']! },
  emergency: { texts: emergency, code: code['agreement']! },
  end: { texts: end, code: code['agreement']! },
  enter: { texts: enter, code: code['enter']! },
  incidents: { texts: incidents, code: code['registry']! },
  key: { texts: key, code: code['key']! },
  keys: { texts: keys, code: code['doors']! },
  log: { texts: log, code: code['doors']! },
  meetings: { texts: meetings, code: code['meetings']! },
  notices: { texts: notices, code: code['registry']! },
  owner: { texts: owner, code: code['owner']! },
  ownerNews: { texts: ownerNews, code: code['doors']! },
  pass: { texts: pass, code: code['pass']! },
  registry: { texts: registry, code: code['registry']! },
  rows: { texts: rows, code: code['registry']! },
};

const places = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();

for (const [name, { texts, code: said }] of Object.entries(ALL)) {
  const [en, da] = [texts.en as Record<string, string>, texts.da as Record<string, string>];

  test(`the texts of ${name} have the same places in both languages`, () => {
    for (const key of Object.keys(en)) {
      that(en[key] !== '' && da[key] !== '', `${key} says nothing`);
      equal([key, ...places(da[key]!)], [key, ...places(en[key]!)]);
    }
  });

  test(`each text of ${name} is said somewhere`, () => {
    const silent = Object.keys(en).filter((key) =>
      !said.includes(`'${key}'`) && !(key.includes('.') && said.includes(`\`${key.split('.')[0]}.\${`)));
    equal(silent.filter((key) => !NAVIGATION.includes(key)), []);
  });
}
