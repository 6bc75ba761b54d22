// Compares the tuner with other searches at equal cost: `npm run tune:compare -- [--seeds N] [--jobs N] [--minutes M] [--state FILE]
// [--screens] [--write-docs]`. What is measured is kept line by line, and the same command goes on with it; after M minutes the table is made of the
// folds and seeds that are done. With --screens it then asks the sets that were tried what cheap screens are worth.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createNodePool } from './node-pool.ts';
import { root, say } from './setup.mjs';
import { type Course, contest, standings } from './tune/compare/contest.ts';
import { TRIALS } from './tune/compare/folds.ts';
import { createMeasured } from './tune/compare/measured.ts';
import { comparisonPage } from './tune/compare/page.ts';
import { testimony } from './tune/compare/screens.ts';
import { screensPage } from './tune/compare/screens-page.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    minutes: { type: 'string', default: '1000' },
    state: { type: 'string', default: join('tune-states', 'comparison.jsonl') },
    screens: { type: 'boolean', default: false },
    'write-docs': { type: 'boolean', default: false },
  },
});
const until = performance.now() + 60_000 * Number(values.minutes);
mkdirSync(dirname(values.state), { recursive: true });
const pool = createNodePool(new URL('./tune/jobs.ts', import.meta.url), Math.max(1, Number(values.jobs) || 1));
const measured = createMeasured(pool, values.state);

const courses: Course[] = [];
for (let seed = 1; seed <= Number(values.seeds); seed += 1) {
  for (const trial of TRIALS) {
    if (performance.now() > until) break;
    courses.push(...(await contest(trial, seed, measured)));
    say(`seed ${seed}, ${trial.name}: done after ${(performance.now() / 60_000).toFixed(1)} min`);
  }
}
const byFold = [];
for (const trial of TRIALS) {
  const own = courses.filter((course) => course.trial === trial);
  if (own.length > 0) byFold.push(await standings(trial, own, measured));
}

function hand(name: string, page: string): void {
  console.log(page);
  if (!values['write-docs']) return;
  writeFileSync(join(root, 'docs', name), page);
  say(`wrote docs/${name}`);
}

hand('tune-comparison.md', comparisonPage(byFold));
if (values.screens) {
  const told = [];
  for (const [{ trial }] of byFold) told.push(await testimony(trial, measured, pool));
  hand('tune-screens.md', screensPage(told));
}
pool.end();
