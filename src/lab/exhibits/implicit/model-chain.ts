import {
  chainModel,
  createForceField,
  foldFromLattice,
  relaxExplicitly,
  relaxImplicitly,
} from '../../../chain/index.ts';
import { createRng } from '../../../links/index.ts';

const WALK = 'UUUUURDDDDD';
const JITTER = 0.04;
/** The explicit limit of this chain is 2/λ_max, about 0.005 τ. */
const EXPLICIT = { h: 0.003, steps: 4000 };
const IMPLICIT = { h: 0.05, steps: 240 };
const FRAMES = 40;

function shaken(seed: number) {
  const { n, contacts, points } = foldFromLattice(WALK);
  const model = chainModel({ n, contacts, native: points, temperature: 0 });
  const rng = createRng(seed);
  return { model, start: points.map((value) => value + JITTER * rng.normal()) };
}

/** The least energy that the chain can have: each contact in its well, each bond at rest. */
export const leastEnergy = (): number => -foldFromLattice(WALK).contacts.length;

/** Energy of the chain, ε, where implicit steps ten times past the explicit limit have come to rest. */
export function restingEnergy(seed: number): number {
  const { model, start } = shaken(seed);
  const end = relaxImplicitly(model, start, IMPLICIT.h, IMPLICIT.steps);
  return Object.values(createForceField(model).energies(end)).reduce((sum, value) => sum + value, 0);
}

/** A chain on its way to rest, x ← x + hF(x): its shapes, and the largest force on any bead, ε/b. */
export interface Rest {
  readonly steps: readonly number[];
  readonly shapes: readonly Float64Array[];
  readonly force: readonly number[];
  readonly energy: readonly number[];
}

/** Lets a shaken chain come to rest: a job. Equal ratios of steps between the frames. */
export function comeToRest(data: unknown): Rest {
  const { model, start } = shaken(data as number);
  const field = createForceField(model);
  const steps = [0, ...Array.from({ length: FRAMES }, (_, k) => Math.round(EXPLICIT.steps ** ((k + 1) / FRAMES)))];
  const wanted = new Set(steps);
  const rest = { steps: [] as number[], shapes: [] as Float64Array[], force: [] as number[], energy: [] as number[] };
  relaxExplicitly(model, start, EXPLICIT.h, EXPLICIT.steps, (x, forces, step) => {
    if (!wanted.has(step)) return;
    rest.steps.push(step);
    rest.shapes.push(x.slice());
    rest.force.push(forces.reduce((most, value) => Math.max(most, Math.abs(value)), 0));
    rest.energy.push(Object.values(field.energies(x)).reduce((sum, value) => sum + value, 0));
  });
  return rest;
}
