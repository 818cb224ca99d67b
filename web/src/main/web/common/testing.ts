// The little that tests need, so that they need nothing else.
declare const Deno: {
  test(name: string, body: () => void | Promise<void>): void;
  readTextFileSync(path: string | URL): string;
  readDirSync(path: string | URL): Iterable<{ readonly name: string }>;
};

export const test = (name: string, body: () => void | Promise<void>): void => Deno.test(name, body);

export const read = (path: string, base: string): string => Deno.readTextFileSync(new URL(path, base));

/** The text of all files of a folder that are no tests and hold no texts. */
export function readAll(folder: string, base: string): string {
  const from = new URL(folder, base);
  return [...Deno.readDirSync(from)]
    .filter(({ name }) => /\.ts$/.test(name) && !/\.test\.ts$|^texts\.ts$/.test(name))
    .map(({ name }) => Deno.readTextFileSync(new URL(name, from)))
    .join('\n');
}

export function that(holds: boolean, what: string): void {
  if (!holds) {
    throw new Error(what);
  }
}

export function equal(actual: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  that(one === other, `expected ${other} but got ${one}`);
}

/** What a promise was rejected with. */
export async function thrown(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (problem) {
    return problem;
  }
  throw new Error('nothing was thrown');
}
