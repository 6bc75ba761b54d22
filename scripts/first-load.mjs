// What a first visitor of Play fetches, gzipped: a table after each build, and a build that fails when it grows past its limit.
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most that may be fetched for Play, gzipped, in kB of 1,000 bytes. */
const LIMIT_KB = 300;
/** What the page's first script fetches whatever the address: the router, which in turn fetches a mode. */
const ROUTER = '/src/main.tsx';
/** The mode whose first load is counted, by its entry. */
const PLAY = '/src/play/index.ts';

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(8);

/** Adds the files that come with a chunk: itself, what it imports at once, their styles and workers. */
function addWithImports(bundle, name, found) {
  const chunk = bundle[name];
  if (found.has(name) || chunk === undefined) return found;
  found.add(name);
  if (chunk.type !== 'chunk') return found;
  for (const other of [...chunk.imports, ...chunk.viteMetadata.importedCss]) addWithImports(bundle, other, found);
  for (const asset of Object.keys(bundle)) {
    if (/worker.*\.js$/.test(asset) && chunk.code.includes(basename(asset))) found.add(asset);
  }
  return found;
}

/** The table's lines, and the sum of the first load in bytes. */
function measure(bundle) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  const [router, play] = [ROUTER, PLAY].map((path) => {
    const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(path));
    if (found === undefined) throw new Error(`the build has no chunk of ${path}`);
    return found;
  });
  if (entry === undefined) throw new Error('the build has no entry');

  const bytes = (name) => gzipSync(bundle[name].code ?? bundle[name].source, { level: 9 }).length;
  const sum = (names) => [...names].reduce((total, name) => total + bytes(name), 0);
  const bySize = (rows) => rows.sort(([a], [b]) => b - a).map(([amount, name]) => `${kb(amount)}  ${name}`);

  const first = new Set();
  for (const { fileName } of [entry, router, play]) addWithImports(bundle, fileName, first);
  const wanted = [...first]
    .filter((name) => name !== entry.fileName && name !== router.fileName)
    .flatMap((name) => bundle[name].dynamicImports ?? []);
  const later = [...new Set(wanted)].map((name) => {
    const files = [...addWithImports(bundle, name, new Set())].filter((file) => !first.has(file));
    return [sum(files), `${name}${files.length > 1 ? ` and ${files.length - 1} more` : ''}`];
  });
  const total = sum(first);
  const lines = [
    'First load of Play, gzipped kB:',
    ...bySize([...first].map((name) => [bytes(name), name])),
    `${kb(total)}  in all, at most ${LIMIT_KB}`,
    'Fetched when wanted, each with what it brings along:',
    ...bySize(later),
  ];
  return { lines, total };
}

/** Vite plugin: prints the table, and fails the build past the limit. */
export function firstLoad() {
  return {
    name: 'first-load',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const { lines, total } = measure(bundle);
        this.info(lines.join('\n'));
        if (total > LIMIT_KB * 1000) {
          this.error(`The first load of Play is ${(total / 1000).toFixed(1)} kB gzipped, above ${LIMIT_KB} kB.`);
        }
      },
    },
  };
}
