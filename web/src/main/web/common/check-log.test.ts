import { findingInWords, sizeOf } from './check-log.ts';
import { speak } from './language.ts';
import { equal, test } from './testing.ts';

/** What a language is told to, where there is no page. */
Object.assign(globalThis, { document: { documentElement: {} } });

test('what is wrong with the log says which entry it is', () => {
  speak('en', false);
  equal(findingInWords({ seq: 1204, code: 'row-changed' }), 'Entry 1,204 is not what was sealed.');
  speak('da', false);
  equal(findingInWords({ seq: 1204, code: 'row-changed' }), 'Post 1.204 er ikke, hvad der blev forseglet.');
  speak('en', false);
});

test('a fault that this page does not know yet is said as it is', () => {
  equal(findingInWords({ seq: 3, code: 'row-new' }), 'row-new (3)');
});

test('a checkpoint says of how many entries it is, however its lines end', () => {
  equal(sizeOf('gatehouse/log\n200004\nroot=\n\n— key sig\n'), 200_004);
  equal(sizeOf('gatehouse/log\r\n7\r\nroot=\r\n'), 7);
  equal([sizeOf(''), sizeOf('a letter'), sizeOf('x\nmany\n')], [null, null, null]);
});
