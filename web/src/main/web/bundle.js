// Makes what browsers load. A folder with a file of its own name is a page: `pass/pass.ts` and `pass/pass.css` become
// `/app/pass.js` and `/app/pass.css`; `pass/worker.ts` becomes the page's service worker `/pass/worker.js`, which is
// told the files that the page needs.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/** The reader would look for its wasm at somebody else's host if it were not told ours: it gets no such address. */
const noForeignHost = {
  name: 'no-foreign-host',
  setup: ({ onLoad }) => onLoad({ filter: /zxing-wasm[/\\]dist[/\\]es[/\\]share\.js$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll(/https:\/\/[a-z.]+\.jsdelivr\.net/g, ''),
  })),
};

const out = process.argv[2] ?? '../../../target/clients';
const webapp = '../webapp';
const pages = readdirSync('.').filter((folder) => existsSync(`${folder}/${folder}.ts`));
const common = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  outdir: out,
  sourcemap: 'linked',
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
};

const { metafile } = await build({
  ...common,
  entryPoints: pages.flatMap((page) => ['ts', 'css'].map((kind) => ({
    in: `${page}/${page}.${kind}`,
    out: `app/${page}`,
  }))),
  splitting: true,
  chunkNames: 'app/[name]-[hash]',
  assetNames: 'app/[name]-[hash]',
  loader: { '.wasm': 'file', '.woff2': 'file' },
  external: ['/icons.svg'],
  plugins: [noForeignHost],
});

/** What has to read codes without a network keeps the reader too; a phone does not load it for a pass. */
const READS_ALONE = ['kiosk'];

/** A file of the output and all it imports, as addresses. */
function closure(file, withReader, found = new Set()) {
  if (!found.has(file)) {
    found.add(file);
    metafile.outputs[file]?.imports
      .filter((one) => !one.external && (withReader || one.kind !== 'dynamic-import'))
      .forEach((one) => closure(one.path, withReader, found));
  }
  return found;
}

function shellOf(page) {
  const withReader = READS_ALONE.includes(page);
  const made = ['js', 'css']
    .flatMap((kind) => [...closure(relative('.', join(out, `app/${page}.${kind}`)), withReader)]);
  const still = [`${webapp}/${page}/index.html`, `${webapp}/icons.svg`, `${webapp}/icon.svg`];
  const version = createHash('sha256');
  [...made, ...still].forEach((file) => version.update(readFileSync(file)));
  const files = [...made.map((file) => `/${relative(out, file)}`), `/${page}/`, '/icons.svg', '/icon.svg'];
  return { version: version.digest('hex').slice(0, 16), files };
}

for (const page of pages.filter((one) => existsSync(`${one}/worker.ts`))) {
  await build({
    ...common,
    format: 'iife',
    entryPoints: [{ in: `${page}/worker.ts`, out: `${page}/worker` }],
    define: { SHELL: JSON.stringify(shellOf(page)) },
  });
}
