import { say } from '../../../language/index.ts';
import { defineModel } from '../../exhibit/model.ts';
import { controls } from './controls.ts';
import { expectedLimit, type Resting, type Run, resting, restingOf, runOf, STEPS } from './model-chain.ts';
import { claims, orbitOf } from './model-claims.ts';
import { type LinkLimit, limitOf, tryEach } from './model-links.ts';

export interface Scene {
  readonly chain: Resting;
  /** The limits with these links and without any, τ. */
  readonly limit: number;
  readonly freeLimit: number;
  readonly run: Run;
  /** Powers of 1 + hλ. */
  readonly orbit: readonly Float64Array[];
}

export interface Found {
  readonly each: readonly LinkLimit[];
}

export const model = defineModel<typeof controls, Scene, Found>(controls, {
  claims,
  clock: { noun: 'step', last: () => STEPS, perSecond: () => 30, opensAt: 'end' },
  scene(state, seed) {
    const chain = restingOf(state);
    return {
      chain,
      limit: expectedLimit(chain),
      freeLimit: expectedLimit(resting([], state.stiffness)),
      run: runOf(state, seed),
      orbit: orbitOf(state),
    };
  },
  works: { each: { label: say`Try each link`, when: 'always', of: ['stiffness'], run: tryEach } },
  jobs: { limit: limitOf },
});
