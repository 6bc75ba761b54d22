// Runs every set of disulfides of two proteins' cysteines, and every small set of a spiral's native pairs: `npm run tune:proteins -- [--jobs N] [--state FILE] [--write-docs]`. What is
// measured is kept line by line, and the same command goes on with it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLevel, shippedFiles } from './levels/files.ts';
import { createNodePool } from './node-pool.ts';
import { root, say } from './setup.mjs';
import { SPIRAL } from './tune/compare/folds.ts';
import { createMeasured } from './tune/compare/measured.ts';
import { everyNativeSet, PROTEINS, proteinReport } from './tune/compare/proteins.ts';
import { proteinsPage } from './tune/compare/proteins-page.ts';

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: String(availableParallelism()) },
    state: { type: 'string', default: join('tune-states', 'proteins.jsonl') },
    'write-docs': { type: 'boolean', default: false },
  },
});
mkdirSync(dirname(values.state), { recursive: true });
const pool = createNodePool(new URL('./tune/jobs.ts', import.meta.url), Math.max(1, Number(values.jobs) || 1));
const measured = createMeasured(pool, values.state);
const shipped = shippedFiles().flatMap((file) => {
  const read = readLevel(file);
  return 'level' in read ? [read.level] : [];
});
const reports = [];
for (const protein of PROTEINS) {
  const level = shipped.find(({ id }) => id === protein.level);
  if (level === undefined) throw new Error(`no level ${protein.level}`);
  reports.push(await proteinReport(protein, level, measured, pool));
  say(`${protein.name}: done after ${(performance.now() / 60_000).toFixed(1)} min`);
}
const spiral = await everyNativeSet(SPIRAL, measured, pool);
pool.end();
const page = proteinsPage(reports, spiral);
console.log(page);
if (values['write-docs']) {
  writeFileSync(join(root, 'docs', 'tune-proteins.md'), page);
  say('wrote docs/tune-proteins.md');
}
