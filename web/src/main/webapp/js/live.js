// Server-sent events over fetch, so that the token goes in a header. Goes on where it was cut.
import { currentToken, renew } from './session.js';

const SILENCE = 45_000; // the server says something every fifteen seconds
const LONGEST_PAUSE = 15_000;

/** Calls changed with each change after the position, and connected with true or false; ends when told to. */
export function follow(site, position, changed, connected) {
  const stop = new AbortController();
  run(site, position, changed, connected, stop.signal);
  return () => stop.abort();
}

async function run(site, position, changed, connected, stopped) {
  let last = position;
  let pause = 0;
  while (!stopped.aborted) {
    const cut = new AbortController();
    const end = () => cut.abort();
    stopped.addEventListener('abort', end, { once: true });
    addEventListener('offline', end, { once: true, signal: cut.signal });
    try {
      const response = await open(site, last, cut.signal);
      connected(true);
      pause = 0;
      for await (const event of events(response.body, cut)) {
        last = event.id ?? last;
        changed(JSON.parse(event.data));
      }
    } catch {
      // no network, an ended token or an ended stream: all of them are mended by coming back
    }
    cut.abort();
    if (!stopped.aborted) {
      connected(false);
      pause = Math.min(LONGEST_PAUSE, Math.max(500, pause * 2));
      await rest(pause);
    }
  }
}

async function open(site, last, signal) {
  const ask = () => fetch(`/api/v1/sites/${site}/changes`, {
    signal,
    headers: { Authorization: `Bearer ${currentToken()}`, 'Last-Event-ID': String(last), Accept: 'text/event-stream' },
  });
  let response = await ask();
  if (response.status === 401 && (await renew())) {
    response = await ask();
  }
  if (!response.ok) {
    throw new Error(`HTTP ${response.status}`);
  }
  return response;
}

/** A while, or until the network is back. */
function rest(milliseconds) {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener('online', end);
  });
}

async function* events(stream, cut) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const silence = setTimeout(() => cut.abort(), SILENCE);
    const { done, value } = await reader.read().finally(() => clearTimeout(silence));
    if (done) {
      return;
    }
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop();
    for (const block of blocks) {
      const event = parse(block);
      if (event.data) {
        yield event;
      }
    }
  }
}

function parse(block) {
  const event = { id: null, data: '' };
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = /^([a-z]*): ?(.*)$/.exec(line) ?? [];
    if (field === 'id') {
      event.id = value;
    } else if (field === 'data') {
      event.data += event.data ? `\n${value}` : value;
    }
  }
  return event;
}
