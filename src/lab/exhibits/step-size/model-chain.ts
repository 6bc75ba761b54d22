import {
  type ChainModel,
  chainModel,
  createForceField,
  foldFromLattice,
  hessianOf,
  restOf,
  stableStep,
  stiffestMode,
} from '../../../chain/index.ts';
import { createRng, type Link } from '../../../links/index.ts';
import { eigenvalues, explicitPath } from '../../../network/index.ts';
import { createMemory } from '../../exhibit/memory.ts';
import type { State } from './controls.ts';

/** Four staircases side by side: bonds of one row or column are few, so that a link can lengthen their line. */
const { n, points } = foldFromLattice('URURURDDLDLDDRURURURDDL');
export const BEADS = n;

/** Links that can be made: pairs of beads that lie side by side. Each bead is in one. */
export const CANDIDATES: readonly Link[] = [
  [2, 9],
  [8, 19],
  [10, 17],
  [0, 11],
  [4, 7],
  [18, 21],
];

/** The links of a state: those of its list that can be made. */
export function linksOf({ links }: Pick<State, 'links'>): Link[] {
  return CANDIDATES.filter(([i, j]) => links.some((bead, k) => k % 2 === 0 && bead === i && links[k + 1] === j));
}

/** A chain at rest with what its forces look like there. */
export interface Resting {
  readonly model: ChainModel;
  readonly rest: Float64Array;
  /** Eigenvalues of −∂F/∂x, ε/b², largest first. */
  readonly stiffnesses: readonly number[];
}

const known = createMemory<Resting>(60);

/** The chain of a state at rest: it depends on links and springs alone, and is kept. Beads on springs, with excluded volume; no contacts. */
export function resting(links: readonly Link[], stiffness: number): Resting {
  return known([stiffness, ...links].join(), () => settle(links, stiffness));
}

function settle(links: readonly Link[], stiffness: number): Resting {
  const model = chainModel({ n, links, temperature: 0, bondStiffness: stiffness, linkStiffness: stiffness });
  const rest = restOf(model, points);
  const stiffnesses = eigenvalues(hessianOf(model, rest), 2 * n)
    .map(({ re }) => re)
    .sort((a, b) => b - a);
  return { model, rest, stiffnesses };
}

export const restingOf = (state: State): Resting => resting(linksOf(state), state.stiffness);

/** 2/λ_max, τ. */
export const expectedLimit = ({ stiffnesses: [most] }: Resting): number => 2 / most;
/** 2/ω_max, τ: masses are 1. */
export const expectedStride = ({ stiffnesses: [most] }: Resting): number => 2 / Math.sqrt(most);

/** The step from which on the engine's relaxation leaves the rest, bisected. */
export function measuredLimit(chain: Resting): number {
  const { model, rest } = chain;
  const expected = expectedLimit(chain);
  const { direction } = stiffestMode(model, rest);
  return stableStep(model, rest, direction, 'relaxation', expected / 2, 2 * expected, 20);
}

/** The same for velocity Verlet. */
export function measuredStride(chain: Resting): number {
  const { model, rest } = chain;
  const expected = expectedStride(chain);
  return stableStep(model, rest, stiffestMode(model, rest).direction, 'verlet', expected / 2, 2 * expected, 10);
}

/** A run: positions after each step, how far the chain as a whole is from its rest, b, and the largest force on a bead, ε/b: 0 at any rest. */
export interface Run {
  readonly frames: readonly Float64Array[];
  readonly apart: readonly number[];
  readonly force: readonly number[];
}

export const STEPS = 240;
/** Beads begin so far from rest, b, as chance has it. */
const NUDGE = 0.02;
const SCALE = { nudged: 1, squeezed: 0.85, stretched: 1.3 } as const;

/** Steps x + hF(x), or velocity Verlet, with the forces of the chain's engine; it goes on however far the beads fly. */
export function runOf(state: State, seed: number): Run {
  const { model, rest } = restingOf(state);
  const rng = createRng(seed);
  const normal = () => rng.normal();
  const start = rest.map((value) => SCALE[state.start] * value + NUDGE * normal());
  const field = createForceField(model);
  const size = start.length;
  const out = new Float64Array(size);
  const forces = (x: Float64Array) => {
    field.forces(x, out);
    return out.slice();
  };
  const { step, stride, heat } = state;
  let frames: Float64Array[];
  if (state.motion === 'relaxing') {
    const kick = Math.sqrt((2 * heat) / step);
    const drive = (x: Float64Array) => (heat === 0 ? forces(x) : forces(x).map((force) => force + kick * normal()));
    frames = explicitPath('euler', drive, start, step, STEPS);
  } else {
    frames = [start];
    let x = start;
    let v = start.map(() => Math.sqrt(heat) * normal());
    let force = forces(x);
    for (let k = 0; k < STEPS; k++) {
      const half = v.map((value, i) => value + (stride / 2) * force[i]);
      x = x.map((value, i) => value + stride * half[i]);
      if (!x.every(Number.isFinite)) break;
      force = forces(x);
      v = half.map((value, i) => value + (stride / 2) * force[i]);
      frames.push(x);
    }
  }
  const apart = frames.map((x) => Math.hypot(...x.map((value, k) => value - rest[k])));
  const force = frames.map((x) => forces(x).reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  return { frames, apart, force };
}
