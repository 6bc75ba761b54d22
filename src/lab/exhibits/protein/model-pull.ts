import { MEANDER, PULLED, type Pulled, pullEnds, pulledWith, TRAP_STIFFNESS, trapForce } from '../../../chain/index.ts';
import { say } from '../../../language/index.ts';
import { graphDistances, type Link } from '../../../links/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import type { Ask, Finding } from '../../exhibit/model.ts';
import type { State } from './controls.ts';
import { linksOf } from './model-links.ts';

const SEEDS = 6;
const RUN = { settle: 4000, steps: 10_000 } as const;

interface PullJob {
  readonly links: readonly Link[];
  readonly distance: number;
  readonly temperature: number;
  readonly seed: number;
}

/** The chain held by its ends: a reading for each run, and where the first one stood in the end. */
export interface Held {
  readonly forces: readonly number[];
  readonly shape: Float64Array;
}

const jobOf = (state: State, seed: number): PullJob => ({
  links: linksOf(state),
  distance: state.apart,
  temperature: state.temperature,
  seed,
});

/** Holds one chain: a job. */
export function holdEnds(data: unknown): Pulled {
  return pullEnds({ ...(data as PullJob), ...RUN });
}

/** Holds chain after chain. */
export async function* pullChains(state: State, seed: number, ask: Ask): AsyncGenerator<Finding<Held>> {
  const forces: number[] = [];
  let shape: Float64Array | null = null;
  for (let k = 0; k < SEEDS; k += 2) {
    const jobs = [k, k + 1].map((one) => ({ name: 'hold', data: jobOf(state, 1000 * seed + one) }));
    for (const pulled of await ask<Pulled>(jobs)) {
      forces.push(pulled.force);
      shape ??= pulled.shape;
    }
    yield { share: forces.length / SEEDS, found: { forces: [...forces], shape: shape! } };
  }
}

const known = new Map<string, number>();

/** The mean force of theory, ε/b; kept, for it is asked with every movement of a slider. */
function theoryForce(links: readonly Link[], distance: number, temperature: number): number {
  const chain = { ...(links.length === 0 ? PULLED : pulledWith(links[0])), temperature };
  const key = `${chain.bonds} ${distance} ${temperature}`;
  const force = known.get(key) ?? trapForce(chain, TRAP_STIFFNESS, distance);
  known.set(key, force);
  return force;
}

/** Bonds that can be pulled straight: a link's own takes the place of its loop. */
export function pulledBonds(links: readonly Link[]): number {
  return links.length === 0 ? PULLED.bonds : pulledWith(links[0]).bonds;
}

/** How far apart the ends can come, b: the shortest way from one to the other along bonds and links. */
export const farthest = (state: Pick<State, 'links'>): number =>
  graphDistances(MEANDER.n, linksOf(state))[MEANDER.n - 1];

/** Can the ends be held so far apart? Springs give way a little. */
export const canBeHeld = (state: State): boolean => state.apart <= farthest(state) + 1;

export const pull = {
  laws: ['tweezers-14', 'tweezers-19', 'tweezers-22', 'tweezers-24', 'tweezers-closed-link'],
  text: (state) =>
    say`ends held ${state.apart} b apart at kT = ${state.temperature}, no contacts, so that all of its pull is entropy’s and grows with kT: it pulls as a freely jointed one does, its ${pulledBonds(linksOf(state))} bonds that can be pulled straight`,
  outside(state) {
    const links = linksOf(state);
    if (links.length > 1) return { why: say`The closed form is for one link at most.`, set: { links: [] } };
    const most = pulledBonds(links) + 1;
    if (state.apart > most) {
      const why = say`With this link ${pulledBonds(links)} bonds are all that can be pulled straight.`;
      return { why, set: { apart: Math.max(4, Math.min(most - 2, 16)) } };
    }
    return null;
  },
  expected: (state) => theoryForce(linksOf(state), state.apart, state.temperature),
  sample: (state, seed) => holdEnds(jobOf(state, seed)).force,
  from: { work: 'held', samples: ({ forces }: Held) => forces },
  seeds: SEEDS,
  // Six short runs: what they have not forgotten of their start.
  allowance: () => 0.01,
  unit: ' ε/b',
  isSlow: true,
  of: ['links', 'apart', 'temperature'],
  sweeps: ['apart', 'temperature'],
  axis: { title: say`mean force on the ends` },
} satisfies Claim<State>;
