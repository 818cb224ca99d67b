import { equal, test } from '../common/testing.ts';
import { Renewal } from './renewal.ts';

class Workers extends EventTarget {
  controller: unknown = null;
  readonly register = (): Promise<never> => Promise.reject(new Error('none'));
}

test('a new version is taken as soon as nobody sees it', () => {
  const workers = new Workers();
  workers.controller = {};
  let [isQuiet, reloads] = [false, 0];
  const renewal = new Renewal(() => isQuiet, () => { reloads += 1; });
  renewal.watch(workers);
  renewal.look();
  workers.dispatchEvent(new Event('controllerchange'));
  equal(reloads, 0);
  isQuiet = true;
  renewal.look();
  renewal.look();
  equal(reloads, 1);
});

test('the first worker of a page is no new version', () => {
  const workers = new Workers();
  let reloads = 0;
  new Renewal(() => true, () => { reloads += 1; }).watch(workers);
  workers.dispatchEvent(new Event('controllerchange'));
  equal(reloads, 0);
  workers.dispatchEvent(new Event('controllerchange'));
  equal(reloads, 1);
});
