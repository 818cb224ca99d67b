import { insist } from './api.ts';
import { Problem } from './problem.ts';
import { equal, test, that, thrown } from './testing.ts';

const failing = (times: number, problem: () => unknown): { ask: () => Promise<string>; asked: () => number } => {
  let asked = 0;
  return {
    asked: () => asked,
    ask: async () => {
      asked += 1;
      if (asked <= times) {
        throw problem();
      }
      return 'welcome';
    },
  };
};

test('it asks again while there is no answer', async () => {
  const { ask, asked } = failing(3, () => new TypeError('network'));
  equal(await insist(ask, 0), 'welcome');
  equal(asked(), 4);
});

test('a gateway that says 404 in words of its own is no answer', async () => {
  const { ask } = failing(2, () => Problem.from(404, {}));
  equal(await insist(ask, 0), 'welcome');
});

test('a refusal is an answer', async () => {
  const { ask, asked } = failing(9, () => Problem.from(404, { type: 'urn:gatehouse:not-found', title: 'No' }));
  const problem = await thrown(insist(ask, 0));
  that(problem instanceof Problem && problem.code === 'not-found', String(problem));
  equal(asked(), 1);
});

test('it gives up one day', async () => {
  const { ask, asked } = failing(99, () => new TypeError('network'));
  const problem = await thrown(insist(ask, 0));
  that(problem instanceof Problem && problem.code === 'offline', String(problem));
  equal(asked(), 6);
});

test('a mistake of ours is not asked again', async () => {
  const { ask, asked } = failing(9, () => new RangeError('ours'));
  that(await thrown(insist(ask, 0)) instanceof RangeError, 'it goes on');
  equal(asked(), 1);
});
