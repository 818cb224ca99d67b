export interface ServerEvent {
  readonly id: string | null;
  readonly data: string;
}

/** The events of a stream (WHATWG HTML 9.2), as far as ours use them. `silent` is called when nothing came for long. */
export async function* readEvents(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  silence: number,
  silent: () => void,
): AsyncGenerator<ServerEvent> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const timer = setTimeout(silent, silence);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) {
      return;
    }
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop()!;
    for (const block of blocks) {
      const event = parse(block);
      if (event.data) {
        yield event;
      }
    }
  }
}

function parse(block: string): ServerEvent {
  let id: string | null = null;
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = /^([a-z]*): ?(.*)$/.exec(line) ?? [];
    if (field === 'id') {
      id = value!;
    } else if (field === 'data') {
      data.push(value!);
    }
  }
  return { id, data: data.join('\n') };
}
