import { equal, test } from './testing.ts';
import { carrierOf, quiet } from './ringing.ts';

const LINUX = 'Mozilla/5.0 (X11; Linux x86_64)';
const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test('who carries a browser\'s notifications is known by its family', () => {
  equal(carrierOf(`${LINUX} ${KIT} Chrome/140.0.0.0 Safari/537.36`), 'google');
  equal(carrierOf(`${LINUX} ${KIT} HeadlessChrome/140.0.0.0 Safari/537.36`), 'google');
  equal(carrierOf(`${LINUX} ${KIT} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`), 'google');
  equal(carrierOf('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'), 'mozilla');
  equal(carrierOf('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15'),
    'apple');
  equal(carrierOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 CriOS/140.0 Mobile Safari/604.1'),
    'apple');
});

test('of a company that we do not know nobody is asked', () => {
  equal(carrierOf(`${LINUX} ${KIT} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`), null);
  equal(carrierOf(''), null);
});

test('an alert that was answered elsewhere is taken down, and one that waits stays', async () => {
  const closed: string[] = [];
  const shown = ['answered', 'waits'].map((tag) => ({ tag, close: () => closed.push(tag) }));
  const container = { getRegistration: async () => ({ getNotifications: async () => shown }) };
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
  await quiet(['waits']);
  equal(closed, ['answered']);
  await quiet();
  equal(closed, ['answered', 'answered', 'waits']);
  Reflect.deleteProperty(navigator, 'serviceWorker');
  await quiet();
});
