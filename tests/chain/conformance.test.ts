import { describe, expect, test } from 'vitest';
import {
  type ChainModel,
  chainModel,
  createBenchChain,
  createEnsemble,
  foldFromLattice,
  nativeFraction,
  radiusOfGyration,
  scaleDepths,
} from '../../src/chain/index.ts';
import { type Estimate, estimate } from '../../src/links/index.ts';

// What holds for a chain in a heat bath, asked of both engines, each at its own step: the ensemble's 0.02, the bench's 0.01.

/** Some runs of one chain, seen alike whichever engine makes them. */
interface Runs {
  advance(time: number): void;
  positions(run: number): Float64Array;
  kineticTemperature(run: number): number;
}

const ENGINES: Record<string, (model: ChainModel, runs: number, friction?: number) => Runs> = {
  ensemble(model, runs, friction) {
    const ensemble = createEnsemble(model, { replicas: runs, seed: 11, friction });
    return {
      advance: (time) => expect(ensemble.step(Math.round(time / 0.02))).toEqual({ ok: true }),
      positions: (run) => ensemble.positions(run),
      kineticTemperature: (run) => ensemble.kineticTemperature(run),
    };
  },
  bench(model, runs, friction) {
    const chains = Array.from({ length: runs }, (_, run) => createBenchChain(model, { seed: 500 + run, friction }));
    return {
      advance(time) {
        for (const chain of chains) expect(chain.step(Math.round(time / 0.01))).toEqual({ ok: true });
      },
      positions: (run) => chains[run].positions,
      kineticTemperature: (run) => chains[run].kineticTemperature(),
    };
  },
};

/** Time averages of some observables after a time to settle. */
function observe<Name extends string>(
  runs: Runs,
  count: number,
  times: { settle: number; looks: number; every: number },
  observables: Record<Name, (run: number) => number>,
): Record<Name, Estimate> {
  const names = Object.keys(observables) as Name[];
  const sums = names.map(() => Array.from({ length: count }, () => 0));
  runs.advance(times.settle);
  for (let look = 0; look < times.looks; look++) {
    runs.advance(times.every);
    for (let run = 0; run < count; run++) {
      for (const [k, name] of names.entries()) sums[k][run] += observables[name](run) / times.looks;
    }
  }
  const means = names.map((name, k): [Name, Estimate] => [name, estimate(sums[k])]);
  return Object.fromEntries(means) as Record<Name, Estimate>;
}

const hairpin = foldFromLattice('UUUUURDDDDD');
const CHAINS = {
  unlinked: chainModel({ n: hairpin.n, contacts: hairpin.contacts }),
  linked: chainModel({ n: hairpin.n, contacts: hairpin.contacts, links: [[0, 11]] }),
  'with a decoy': chainModel({
    n: hairpin.n,
    contacts: hairpin.contacts,
    decoy: scaleDepths(foldFromLattice('UUURDDDRUUU').contacts, 1.2),
  }),
};
const RUNS = 48;

/** Both chains start stretched and are looked at in the same window of time, so that they agree settled or not. */
function fold(engine: string, model: ChainModel) {
  const runs = ENGINES[engine](model, RUNS);
  return observe(
    runs,
    RUNS,
    { settle: 60, looks: 240, every: 1 },
    {
      kT: (run) => runs.kineticTemperature(run),
      rg: (run) => radiusOfGyration(2, runs.positions(run)),
      q: (run) => nativeFraction(model.contacts, 2, runs.positions(run)),
      decoy: (run) => nativeFraction(model.decoy, 2, runs.positions(run)),
    },
  );
}

describe.each(Object.entries(CHAINS))('a hairpin of twelve beads at kT 0.3, %s', (_, model) => {
  const [bench, ensemble] = [fold('bench', model), fold('ensemble', model)];

  test.each(Object.entries({ bench, ensemble }))('the %s engine holds kT within 2 %%', (_name, { kT }) => {
    // 2 % is about three standard errors.
    expect(kT.error).toBeLessThan(0.007 * model.temperature);
    expect(Math.abs(kT.mean / model.temperature - 1)).toBeLessThan(0.02);
  });

  // What the comparison can resolve, as the standard error of a difference: Rg to 0.04 b, Q to 0.03, the decoy's Q to 0.035.
  test.each([
    ['rg', 0.04],
    ['q', 0.03],
    ['decoy', 0.035],
  ] as const)('both engines agree on <%s> within 3 standard errors', (name, resolution) => {
    const difference = bench[name].mean - ensemble[name].mean;
    const error = Math.hypot(bench[name].error, ensemble[name].error);
    expect(error).toBeLessThan(resolution);
    expect(Math.abs(difference)).toBeLessThan(3 * error);
  });
});

// With bonds alone, each bond's length r has the weight r exp(−k(r − b)²/2kT) of the plane. With y = r − b and s² = kT/k the factor
// r = b + y adds nothing to the even moments, so <(r − b)²> = s² and <r> = b + s²/b, up to exp(−b²/2s²) ~ 1e-72.
describe.each(Object.keys(ENGINES))('equipartition on the %s engine', (engine) => {
  const model = chainModel({ n: 8, diameter: 0 });
  const expected = model.temperature / model.bondStiffness;
  const count = 24;

  test('the variance of a bond is kT/k, its mean b + kT/(k b)', () => {
    const runs = ENGINES[engine](model, count, 2);
    const mean = (run: number, f: (r: number) => number) => {
      const x = runs.positions(run);
      let sum = 0;
      for (let i = 0; i + 1 < model.n; i++) sum += f(Math.hypot(x[2 * i + 2] - x[2 * i], x[2 * i + 3] - x[2 * i + 1]));
      return sum / (model.n - 1);
    };
    const { variance, length } = observe(
      runs,
      count,
      { settle: 10, looks: 600, every: 0.2 },
      {
        variance: (run) => mean(run, (r) => (r - model.bondLength) ** 2),
        length: (run) => mean(run, (r) => r),
      },
    );
    expect(variance.error).toBeLessThan(0.01 * expected);
    expect(Math.abs(variance.mean - expected)).toBeLessThan(0.005 * expected + 3 * variance.error);
    expect(Math.abs(length.mean - model.bondLength - expected)).toBeLessThan(0.1 * expected + 3 * length.error);
  });
});
