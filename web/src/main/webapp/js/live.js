// Server-sent events over fetch, so that the token goes in a header. Resumes where it was cut.
import { currentToken, renew } from './session.js';

/** Calls onChange for each change after the position; onState with true when connected, false when not. */
export async function follow(site, position, onChange, onState, isCurrent) {
  let last = position;
  while (isCurrent()) {
    try {
      const response = await fetch(`/api/v1/sites/${site}/changes`, {
        headers: { Authorization: `Bearer ${currentToken()}`, 'Last-Event-ID': String(last), Accept: 'text/event-stream' },
      });
      if (response.status === 401) {
        await renew();
        throw new Error('signed out');
      }
      if (!response.ok) {
        throw new Error(`HTTP ${response.status}`);
      }
      onState(true);
      for await (const event of events(response.body)) {
        if (!isCurrent()) {
          return;
        }
        last = event.id;
        onChange(JSON.parse(event.data));
      }
    } catch {
      // cut: come back below
    }
    onState(false);
    await new Promise((resolve) => { setTimeout(resolve, 1000); });
    if (isCurrent()) {
      await renew().catch(() => false);
    }
  }
}

async function* events(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    buffer += value.replaceAll('\r\n', '\n');
    const parts = buffer.split('\n\n');
    buffer = parts.pop();
    for (const part of parts) {
      const event = { id: null, data: '' };
      for (const line of part.split('\n')) {
        if (line.startsWith('id:')) {
          event.id = line.slice(3).trim();
        } else if (line.startsWith('data:')) {
          event.data += line.slice(5).trim();
        }
      }
      if (event.data) {
        yield event;
      }
    }
  }
}
