import { linkNames } from '../src/links/index.ts';
import { createInlinePool } from '../src/pool/index.ts';
import {
  createSearch,
  nextJobs,
  ranking,
  runSearch,
  type SearchState,
  takeResults,
  tuneJobs,
} from '../src/tune/index.ts';
import { type Law, law } from './law.ts';
import { walkTask } from './walk-task.ts';

/** Three strands of four beads, every bead a cysteine, two links. */
const TWELVE = 'UUURDDDRUUU';
const RUNS = 16;
/** What a search gives those that stay to its end. */
const STARTS = 8;
const SEED = 1;

/** Laws of the search for links. */
export const laws: Law[] = [
  law(
    'tuner-optimum',
    `three strands of 12 beads, every bead a cysteine, budget 2, kT = 0.3: the set that the tuner ranks first, and its figures, are those of measuring all 740 sets in full (${RUNS} runs and ${STARTS} starts each, seed ${SEED}); exact, no tolerance`,
    'derived: only a set that could not be first with all its further runs folded and starts learned is let go',
    false,
    async ({ progress }) => {
      const pool = createInlinePool(tuneJobs);
      const onProgress = (state: SearchState) => {
        progress(0, `${state.entries.length} sets, ${Math.round(state.replicaSteps / 6e4)} runs`);
      };
      const found = await runSearch(pool, createSearch(walkTask(TWELVE, 2), { seed: SEED, replicas: RUNS }), {
        onProgress,
      });
      let full: SearchState = {
        ...found,
        racers: found.entries.map((_, entry) => ({ entry, runs: RUNS, starts: STARTS })),
      };
      for (let jobs = nextJobs(full); jobs.length > 0; jobs = nextJobs(full)) {
        full = { ...takeResults(full, await pool.run(jobs)), racers: full.racers };
        onProgress(full);
      }
      const [tuned, best] = [found, full].map((state) => ranking(state).rows[0]);
      const inWords = (row: typeof best) => `${linkNames(row.links)}: ${row.probability * RUNS} of ${RUNS} fold`;
      const spared = 1 - found.replicaSteps / full.replicaSteps;
      return {
        expected: inWords(best),
        measured: `${inWords(tuned)}; ${full.entries.length} sets, ${Math.round(100 * spared)} % of the runs spared`,
        error: best.figure - tuned.figure,
        pass: full.entries.length === 740 && JSON.stringify(tuned) === JSON.stringify(best),
      };
    },
    { slow: true },
  ),
];
