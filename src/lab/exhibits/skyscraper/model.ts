import { say } from '../../../language/index.ts';
import { createRng, estimate, exactExp } from '../../../links/index.ts';
import { scalarSignal } from '../../../network/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls, type State } from './controls.ts';
import { bend } from './model-chain.ts';
import { claims, factor } from './model-claims.ts';
import { type Crowd, crowdOf } from './model-crowd.ts';

/** What the picture draws: the area of each floor, the ground's first, as a share of the ground's. */
export interface Scene {
  /** Each floor is a multiple of the one below. */
  readonly stacked: Float64Array;
  /** Each floor is the ground plan, brought by the lift, and its own change. */
  readonly lifted: Float64Array;
}

/** The echo's chain. */
export interface Chain {
  /** <u_i·u_j> by separation in bonds, 1 first, and one standard error of it. */
  readonly correlation: readonly number[];
  readonly error: readonly number[];
  /** The last positions of some replicas, 2n coordinates each, b. */
  readonly shapes: readonly Float64Array[];
}

export interface Found {
  readonly crowd: Crowd;
  readonly chain: Chain;
}

/** One crew's factors, a floor each: 1 + ε on average, with spread σ of their logarithm. */
function factorsOf(state: State, seed: number): Float64Array {
  const sigma = state.spread / 100;
  const rng = createRng(seed);
  const middle = factor(state) * exactExp((-sigma * sigma) / 2);
  return Float64Array.from({ length: state.floors }, () =>
    sigma === 0 ? factor(state) : middle * exactExp(sigma * rng.normal()),
  );
}

interface CrowdJob {
  readonly factor: number;
  readonly floors: number;
  readonly sigma: number;
  readonly seed: number;
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  clock: {
    noun: 'floor',
    last: ({ floors }) => floors,
    perSecond: ({ floors }) => Math.max(8, floors / 6),
    opensAt: 'end',
  },
  scene(state, seed) {
    const factors = factorsOf(state, seed);
    return {
      stacked: scalarSignal(factors, false),
      lifted: scalarSignal(
        factors.map((value) => value - 1),
        true,
      ),
    };
  },
  works: {
    crowd: {
      label: say`Build 2,000`,
      when: 'always',
      of: ['change', 'floors', 'spread'],
      isWanted: ({ spread }) => spread > 0,
      async *run(state, seed, ask) {
        const data: CrowdJob = {
          factor: factor(state),
          floors: state.floors,
          sigma: state.spread / 100,
          seed: 1000 * seed,
        };
        const [found] = await ask<Crowd>([{ name: 'crowd', data }]);
        yield { share: 1, found };
      },
    },
    chain: {
      label: say`Shake chains`,
      when: 'always',
      of: ['stiffness'],
      async *run({ stiffness }, seed, ask) {
        const [found] = await ask<Chain>([{ name: 'chain', data: { stiffness, seed: 1000 * seed } }]);
        yield { share: 1, found };
      },
    },
  },
  jobs: {
    crowd(data) {
      const { factor: middle, floors, sigma, seed } = data as CrowdJob;
      return crowdOf(middle, floors, sigma, seed);
    },
    chain(data): Chain {
      const { stiffness, seed } = data as { stiffness: number; seed: number };
      const { rows, shapes } = bend(stiffness, seed);
      const means = rows.map((row) => estimate(row));
      return {
        correlation: means.map(({ mean }) => mean),
        error: means.map(({ error }) => error),
        shapes: shapes.slice(0, 24),
      };
    },
  },
});
