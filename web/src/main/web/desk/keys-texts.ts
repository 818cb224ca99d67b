// What the keys do.
import { both } from '../common/language.ts';

export const t = both({
  en: {
    keysTitle: 'Everything by keyboard',
    keysMany: 'They work wherever you are not writing.',
    keysLetters: 'Letters and figures do something',
    'key.search': 'find somebody',
    'key.move': 'go up and down the list',
    'key.act': 'check in, check out or open',
    'key.undo': 'undo what was just done',
    'key.new': 'new visitor',
    'key.print': 'print the badge',
    'key.told': 'who was told',
    'key.filters': 'all, expected, on site, left',
    'key.help': 'this help',
    'key.back': 'back to the whole list',
  },
  da: {
    keysTitle: 'Alt med tastaturet',
    keysMany: 'De virker, når du ikke er ved at skrive.',
    keysLetters: 'Bogstaver og tal gør noget',
    'key.search': 'find nogen',
    'key.move': 'op og ned på listen',
    'key.act': 'tjek ind, tjek ud eller åbn',
    'key.undo': 'fortryd det, der lige skete',
    'key.new': 'ny gæst',
    'key.print': 'print skiltet',
    'key.told': 'hvem har fået besked',
    'key.filters': 'alle, ventet, i huset, gået',
    'key.help': 'denne hjælp',
    'key.back': 'tilbage til hele listen',
  },
});
