import { say } from '../../../language/index.ts';
import { implicitGradientError, keptNumbers, solverRace } from '../../../network/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls, type State } from './controls.ts';
import { comeToRest, type Rest } from './model-chain.ts';
import { claims, UNITS } from './model-claims.ts';
import { type Ways, waysOf } from './model-decay.ts';
import { type Search, type Split, searchOf, split } from './model-layer.ts';

export interface Scene {
  readonly search: Search;
  readonly ways: Ways;
  /** Numbers kept for the way back: by the implicit layer, and by L unrolled ones. */
  readonly kept: { readonly implicit: number; readonly unrolled: number };
}

/** Iterations of each solver over the strength of the layer, mean over some; and the error of unrolled gradients over their depth. */
export interface Race {
  readonly strengths: readonly number[];
  readonly newton: readonly number[];
  readonly anderson: readonly number[];
  readonly plain: readonly number[];
}

export interface Unrolled {
  readonly depths: readonly number[];
  readonly error: readonly number[];
}

export interface Found {
  readonly split: Split;
  readonly race: Race;
  readonly unrolled: Unrolled;
  readonly rest: Rest;
}

const STRENGTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98];
const DEPTHS = [1, 2, 3, 5, 8, 12, 18, 27, 40, 60, 90, 135, 200, 400];
const LAYERS = 6;

let lastKept: { readonly depth: number; readonly kept: Scene['kept'] } | null = null;

/** Counted anew when the depth changes: a thousand layers take longer than a frame. */
function keptAt({ depth }: State): Scene['kept'] {
  if (lastKept?.depth !== depth) lastKept = { depth, kept: keptNumbers(UNITS, depth) };
  return lastKept.kept;
}

/** Steps of what is in sight. */
function lastOf(state: State): number {
  const iterations = searchOf(state).values.length - 1;
  if (state.view === 'both') return Math.max(iterations, state.steps);
  return state.view === 'step' ? state.steps : iterations;
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  clock: {
    // A step of the decay and an iteration of the search go side by side where both are in sight.
    noun: 'step',
    last: lastOf,
    perSecond: (state) => Math.max(2, lastOf(state) / 6),
    opensAt: 'end',
  },
  scene: (state) => ({ search: searchOf(state), ways: waysOf(state), kept: keptAt(state) }),
  works: {
    split: {
      label: say`Look for every point`,
      when: 'always',
      of: ['input', 'activation'],
      async *run({ input, activation }, _, ask) {
        const [found] = await ask<Split>([{ name: 'split', data: { input, activation } }]);
        yield { share: 1, found };
      },
    },
    race: {
      label: say`Race the solvers`,
      when: 'always',
      of: [],
      async *run(_, seed, ask) {
        const [found] = await ask<Race>([{ name: 'race', data: 1000 * seed }]);
        yield { share: 1, found };
      },
    },
    unrolled: {
      label: say`Unroll`,
      when: 'always',
      of: ['weight'],
      isWanted: ({ weight }) => weight !== 0 && Math.abs(weight) <= 0.95,
      async *run({ weight }, seed, ask) {
        const data = { strength: Math.abs(weight), seed: 1000 * seed };
        const [found] = await ask<Unrolled>([{ name: 'unrolled', data }]);
        yield { share: 1, found };
      },
    },
    rest: {
      label: say`Let a chain come to rest`,
      when: 'always',
      of: [],
      async *run(_, seed, ask) {
        const [found] = await ask<Rest>([{ name: 'rest', data: 1000 * seed }]);
        yield { share: 1, found };
      },
    },
  },
  jobs: {
    split,
    race(data): Race {
      const seeds = Array.from({ length: LAYERS }, (_, k) => (data as number) + k);
      const races = STRENGTHS.map((strength) => seeds.map((seed) => solverRace(UNITS, strength, seed)));
      const mean = (of: 'newton' | 'anderson' | 'plain') =>
        races.map((row) => row.reduce((sum, one) => sum + one[of], 0) / row.length);
      return { strengths: STRENGTHS, newton: mean('newton'), anderson: mean('anderson'), plain: mean('plain') };
    },
    unrolled(data): Unrolled {
      const { strength, seed } = data as { strength: number; seed: number };
      return { depths: DEPTHS, error: DEPTHS.map((depth) => implicitGradientError(10, strength, depth, seed)) };
    },
    rest: comeToRest,
  },
});
