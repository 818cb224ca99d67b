import { readEvents } from './events.ts';
import { equal, test } from './testing.ts';

function streamOf(...pieces: string[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      pieces.forEach((piece) => controller.enqueue(new TextEncoder().encode(piece)));
      controller.close();
    },
  });
}

async function all(...pieces: string[]): Promise<unknown[]> {
  const found = [];
  for await (const event of readEvents(streamOf(...pieces), 1000, () => null)) {
    found.push(event);
  }
  return found;
}

test('an event that comes in pieces is one', async () =>
  equal(await all('id: 7\nda', 'ta: {"a":1}\n', '\n'), [{ id: '7', data: '{"a":1}' }]));

test('a heartbeat is no event, and half an event is none yet', async () =>
  equal(await all(': still here\n\nid: 8\r\ndata: 1\r\n\r\nid: 9\ndata: 2\n'), [{ id: '8', data: '1' }]));

test('lines of data belong together', async () =>
  equal(await all('data: one\ndata: two\n\n'), [{ id: null, data: 'one\ntwo' }]));
