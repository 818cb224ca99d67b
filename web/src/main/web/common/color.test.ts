// A tenant may choose any colour, and every pair of tokens that a page puts on one another stays readable.
import { contrast, resolve, type Scheme } from './color.ts';
import { read, test, that } from './testing.ts';

const css = read('./tokens.css', import.meta.url);
const BUTTON = 4.5;
const PARTS = 3;

/** Spread over hues, lightness and saturation, with the corners of sRGB. */
function colors(): string[] {
  const steps = [0, 60, 120, 180, 255];
  const grid = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => [r, g, b])));
  const wheel = Array.from({ length: 180 }, (_, degree) => [0, 120, 240].map((shift) =>
    Math.round(127.5 + 127.5 * Math.cos(((degree * 2 - shift) * Math.PI) / 180))));
  return [...grid, ...wheel].map((rgb) => `#${rgb.map((part) => part!.toString(16).padStart(2, '0')).join('')}`);
}

const TEXT: readonly (readonly [string, string])[] = [
  ['on-first', 'first'], ['on-first', 'first-hover'], ['on-accent-tint', 'accent-tint'], ['accent', 'surface'],
  ['accent', 'ground'], ['text', 'ground'], ['text', 'surface'], ['text', 'surface-low'], ['text', 'surface-high'],
  ['text-quiet', 'ground'], ['text-quiet', 'surface'], ['text-quiet', 'surface-low'], ['heading', 'ground'],
  ['on-plain', 'track'], ['on-good', 'good'], ['on-warn', 'warn'], ['on-bad', 'bad'], ['on-plain', 'plain'],
  ['on-bad', 'surface'],
];
const EDGES: readonly (readonly [string, string])[] = [
  ['focus', 'ground'], ['focus', 'surface'], ['border', 'surface'], ['border', 'ground'],
];

function weakest(on: string, under: string, scheme: Scheme): { ratio: number; color: string } {
  return colors()
    .map((color) => ({ ratio: contrast(resolve(css, on, color, scheme), resolve(css, under, color, scheme)), color }))
    .reduce((least, one) => (one.ratio < least.ratio ? one : least));
}

test('there are more than 300 colours to try', () => that(new Set(colors()).size >= 300, `${colors().length}`));

test('white on the pass is readable', () => {
  const worst = colors().map((color) => contrast([1, 1, 1], resolve(css, 'brand-40', color, 'light')));
  that(Math.min(...worst) >= BUTTON, `${Math.min(...worst)}`);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const [pairs, least] of [[TEXT, BUTTON], [EDGES, PARTS]] as const) {
    for (const [on, under] of pairs) {
      test(`${on} on ${under} is readable (${scheme})`, () => {
        const { ratio, color } = weakest(on, under, scheme);
        that(ratio >= least, `${ratio.toFixed(2)}:1 with ${color}`);
      });
    }
  }
}
