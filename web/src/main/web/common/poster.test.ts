import { forgetPoster, keepPoster, recallPoster, tokenOf } from './poster.ts';
import { equal, test } from './testing.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const MINUTE = 60_000;

test('a poster is told from a pass and from whatever else has a code', () => {
  equal(tokenOf('https://visit.example.com/enter/#AbC_-123456789012345678x'), 'AbC_-123456789012345678x');
  equal(tokenOf('https://visit.example.com/pass/#AbC_-123456789012345678x'), null);
  equal(tokenOf('https://visit.example.com/enter/'), null);
  equal(tokenOf('WIFI:T:WPA;S:Guests;P:secret;;'), null);
});

test('what was read is known for ten minutes, and not by a clock that was set', () => {
  keepPoster('AbCdEfGh', NOW);
  equal([recallPoster(NOW), recallPoster(NOW + 9 * MINUTE)], ['AbCdEfGh', 'AbCdEfGh']);
  equal(recallPoster(NOW + 10 * MINUTE), null);
  equal(recallPoster(NOW), null);
  keepPoster('AbCdEfGh', NOW);
  equal(recallPoster(NOW - MINUTE), null);
  keepPoster('AbCdEfGh', NOW);
  forgetPoster();
  equal(recallPoster(NOW), null);
});
