import { MELTING_RUN, MELTING_TEMPERATURES, meltingQ } from '../../../chain/index.ts';
import { say } from '../../../language/index.ts';
import { estimate, type Link } from '../../../links/index.ts';
import { type Ask, defineModel, type Finding } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { claims } from './model-claims.ts';
import { COILS, type Coils, type Counted, countBatch, countCoils, shownCoils } from './model-coil.ts';
import { type Fates, foldFresh, runFates } from './model-fates.ts';
import { linksOf } from './model-links.ts';
import { canBeHeld, type Held, holdEnds, pullChains } from './model-pull.ts';

export interface Scene {
  readonly coils: Coils;
}

/** Q at each temperature so far, with one standard error. */
export interface Curve {
  readonly temperature: readonly number[];
  readonly q: readonly number[];
  readonly error: readonly number[];
}

export interface Found {
  readonly melting: Curve;
  readonly free: Curve;
  readonly fates: Fates;
  readonly coils: Counted;
  readonly held: Held;
}

interface MeltJob {
  readonly links: readonly Link[];
  readonly temperature: number;
  readonly seed: number;
}

/** A melting curve, two temperatures at a time. */
async function* melt(links: readonly Link[], seed: number, ask: Ask): AsyncGenerator<Finding<Curve>> {
  const curve = { temperature: [] as number[], q: [] as number[], error: [] as number[] };
  for (let k = 0; k < MELTING_TEMPERATURES.length; k += 2) {
    const pair = MELTING_TEMPERATURES.slice(k, k + 2);
    const jobs = pair.map((temperature) => {
      const data: MeltJob = { links, temperature, seed: 1000 * seed };
      return { name: 'melt', data };
    });
    for (const [at, { mean, error }] of (await ask<{ mean: number; error: number }>(jobs)).entries()) {
      curve.temperature.push(pair[at]);
      curve.q.push(mean);
      curve.error.push(error);
    }
    const found = { temperature: [...curve.temperature], q: [...curve.q], error: [...curve.error] };
    yield { share: curve.q.length / MELTING_TEMPERATURES.length, found };
  }
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  clock: { noun: 'coil', last: () => COILS, perSecond: () => COILS / 6, opensAt: 'end' },
  scene: (state, seed) => ({ coils: shownCoils(state, 1000 * seed) }),
  works: {
    fates: { label: say`Fold fresh chains`, when: 'always', of: ['links', 'temperature', 'decoy'], run: runFates },
    coils: { label: say`Count coils`, when: 'always', of: ['loop', 'dimension'], run: countCoils },
    held: {
      label: say`Hold the ends`,
      when: 'always',
      of: ['links', 'apart', 'temperature'],
      isWanted: canBeHeld,
      run: pullChains,
    },
    melting: {
      label: say`Melt`,
      when: 'always',
      of: ['links'],
      isWanted: (state) => linksOf(state).length > 0,
      run: (state, seed, ask) => melt(linksOf(state), seed, ask),
    },
    free: { label: say`Melt without links`, when: 'always', of: [], run: (_, seed, ask) => melt([], seed, ask) },
  },
  jobs: {
    melt(data) {
      const { links, temperature, seed } = data as MeltJob;
      return estimate(meltingQ(links, temperature, { ...MELTING_RUN, seed }));
    },
    fates: foldFresh,
    count: countBatch,
    hold: holdEnds,
  },
});
