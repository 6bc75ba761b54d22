import { pairCount } from '../../src/chain/index.ts';
import type { Link } from '../../src/links/index.ts';
import type { Job, Pool } from '../../src/pool/index.ts';
import type { FoldJob } from '../../src/task/fold-runs.ts';
import type { LearnJob } from '../../src/task/learn-start.ts';

/** Which runs fold and which starts learn. */
export interface Drawn {
  readonly runs: readonly boolean[];
  readonly starts: readonly boolean[];
}

/** A pool that answers for each set of links as drawn, and counts the runs and starts that it was asked for. */
export function drawnPool(drawn: (links: readonly Link[]) => Drawn): { pool: Pool; asked(): number } {
  let asked = 0;
  const answer = ({ kind, data }: Job): unknown => {
    const { links } = (data as FoldJob | LearnJob).model;
    const { runs, starts } = drawn(links);
    if (kind === 'learn') {
      asked += 1;
      const { model, seed } = data as LearnJob;
      const accuracy = starts[seed % 1000] ? 1 : 0.5;
      return {
        accuracy,
        ended: accuracy,
        dropped: null,
        shortcut: null,
        logGradient: new Float64Array(model.depth),
        fault: null,
      };
    }
    const { model, first, count } = data as FoldJob;
    asked += count;
    const pairs = pairCount(model.n);
    const contacts = Uint16Array.from({ length: count * pairs }, (_, k) =>
      runs[first + Math.floor(k / pairs)] ? 1 : 0,
    );
    return { contacts, looks: 1, faults: Array<null>(count).fill(null), frames: new Float32Array(0) };
  };
  const pool = { run: async (jobs: readonly Job[]) => jobs.map(answer) } as unknown as Pool;
  return { pool, asked: () => asked };
}
