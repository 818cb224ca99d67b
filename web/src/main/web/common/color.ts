// Reads tokens.css as a browser does: oklch(from …), light-dark() and var(), down to what a screen shows. For tests.

export type Rgb = readonly [number, number, number];
export type Scheme = 'light' | 'dark';

interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const toGamma = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);
const clip = (part: number): number => Math.min(1, Math.max(0, part));

function parseHex(color: string): Rgb {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as unknown as Rgb;
}

function toOklch(rgb: Rgb): Oklch {
  const [r, g, b] = rgb.map(toLinear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(a, bb), h: Math.atan2(bb, a),
  };
}

/** What is outside the screen's colours is cut off, as browsers do. */
function fromOklch({ l: light, c, h }: Oklch): Rgb {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)];
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((part) => toGamma(clip(part))) as unknown as Rgb;
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map(toLinear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2: from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour of a token where the tenant has this one. */
export function resolve(css: string, token: string, tenant: string, scheme: Scheme): Rgb {
  const value = new RegExp(`--${token}: ([^;]+);`).exec(css)?.[1];
  if (value === undefined) {
    throw new Error(`There is no --${token}.`);
  }
  return evaluate(css, value, tenant, scheme);
}

function evaluate(css: string, value: string, tenant: string, scheme: Scheme): Rgb {
  const pair = /^light-dark\((.+), ([^,()]+(?:\([^()]*\))?)\)$/.exec(value);
  if (pair) {
    return evaluate(css, pair[scheme === 'light' ? 1 : 2]!, tenant, scheme);
  }
  const other = /^var\(--([\w-]+)\)$/.exec(value);
  if (other) {
    return resolve(css, other[1]!, tenant, scheme);
  }
  const step = /^oklch\(from var\(--tenant-color\) ([\d.]+)% (?:min\(c, ([\d.]+)\)|([\d.]+)) h\)$/.exec(value);
  if (step) {
    const { c, h } = toOklch(parseHex(tenant));
    const chroma = step[2] === undefined ? Number(step[3]) : Math.min(c, Number(step[2]));
    return fromOklch({ l: Number(step[1]) / 100, c: chroma, h });
  }
  if (/^#[0-9a-f]{6}$/.test(value)) {
    return parseHex(value);
  }
  throw new Error(`Nobody can read ${value}.`);
}
