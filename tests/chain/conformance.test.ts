import { describe, expect, test } from 'vitest';
import {
  type ChainModel,
  chainModel,
  createBenchChain,
  createEnsemble,
  foldFromLattice,
  nativeFraction,
  radiusOfGyration,
} from '../../src/chain/index.ts';
import type { Link } from '../../src/links/index.ts';

// One suite over both engines: the same temperature, and the same averages of Rg and Q, for one unlinked and one linked chain.
// Chain: a hairpin of 8 beads at kT 0.3, short so that it opens and closes often; the first 300 τ of each run are not counted.
const { n, contacts } = foldFromLattice('UUURDDD');
const LINKS: Link[] = [[1, 6]];
const DT = 0.01;
const WARM_UP = 30_000;
const STEPS = 330_000;
const EVERY = 50;
/** Independent runs whose means give the standard error. */
const BENCH_RUNS = 8;
const ENSEMBLE_RUNS = 32;

interface Run {
  kT: number;
  rg: number;
  q: number;
}

interface Sampler {
  advance(steps: number): void;
  kineticTemperature(): number;
  positions(): Float64Array;
}

function sample(samplers: Sampler[], advance: (steps: number) => void): Run[] {
  advance(WARM_UP);
  const runs = samplers.map(() => ({ kT: 0, rg: 0, q: 0 }));
  const looks = (STEPS - WARM_UP) / EVERY;
  for (let look = 0; look < looks; look++) {
    advance(EVERY);
    for (const [k, run] of runs.entries()) {
      const positions = samplers[k].positions();
      run.kT += samplers[k].kineticTemperature() / looks;
      run.rg += radiusOfGyration(2, positions) / looks;
      run.q += nativeFraction(contacts, 2, positions) / looks;
    }
  }
  return runs;
}

function onBench(model: ChainModel): Run[] {
  return Array.from({ length: BENCH_RUNS }, (_, seed) => {
    const chain = createBenchChain(model, { seed, dt: DT });
    const advance = (steps: number) => expect(chain.step(steps)).toEqual({ ok: true });
    return sample(
      [{ advance, kineticTemperature: chain.kineticTemperature, positions: () => chain.positions }],
      advance,
    )[0];
  });
}

function inEnsemble(model: ChainModel): Run[] {
  const ensemble = createEnsemble(model, { replicas: ENSEMBLE_RUNS, seed: 1, dt: DT });
  const advance = (steps: number) => expect(ensemble.step(steps)).toEqual({ ok: true });
  const samplers = Array.from({ length: ENSEMBLE_RUNS }, (_, replica) => ({
    advance,
    kineticTemperature: () => ensemble.kineticTemperature(replica),
    positions: () => ensemble.positions(replica),
  }));
  return sample(samplers, advance);
}

function average(runs: Run[], quantity: keyof Run): { mean: number; error: number } {
  const mean = runs.reduce((sum, run) => sum + run[quantity], 0) / runs.length;
  const squares = runs.reduce((sum, run) => sum + (run[quantity] - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (runs.length * (runs.length - 1))) };
}

describe.each([
  ['unlinked', [] as Link[]],
  ['linked', LINKS],
])('%s hairpin', (_, links) => {
  const model = chainModel({ n, contacts, links, temperature: 0.3 });
  const bench = onBench(model);
  const ensemble = inEnsemble(model);

  test('both engines hold kT within 2 %', () => {
    for (const runs of [bench, ensemble]) {
      const { mean, error } = average(runs, 'kT');
      expect(Math.abs(mean / 0.3 - 1)).toBeLessThan(0.02);
      expect(error / 0.3).toBeLessThan(0.005); // small enough to see 2 %
    }
  });

  test.each(['rg', 'q'] as const)('both engines agree on <%s> within 3 standard errors', (quantity) => {
    const a = average(bench, quantity);
    const b = average(ensemble, quantity);
    const error = Math.sqrt(a.error ** 2 + b.error ** 2);
    expect(Math.abs(a.mean - b.mean)).toBeLessThan(3 * error);
    expect(error / b.mean).toBeLessThan(0.06); // a bar that could hide a wrong law would show nothing
  });
});
