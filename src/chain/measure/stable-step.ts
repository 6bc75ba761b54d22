import { createEnsemble } from '../ensemble.ts';
import { createForceField } from '../force-field.ts';
import type { ChainModel } from '../model.ts';

const norm = (v: Float64Array) => Math.sqrt(v.reduce((sum, value) => sum + value * value, 0));
/** b: the step of the differences. */
const DELTA = 1e-5;

/** −∂F/∂x at positions, row-major and symmetric, ε/b²: central differences of the forces. */
export function hessianOf(model: ChainModel, positions: Float64Array): Float64Array {
  const size = positions.length;
  const field = createForceField(model);
  const [plus, minus] = [new Float64Array(size), new Float64Array(size)];
  const raw = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    const moved = Float64Array.from(positions);
    moved[j] = positions[j] + DELTA;
    field.forces(moved, plus);
    moved[j] = positions[j] - DELTA;
    field.forces(moved, minus);
    for (let i = 0; i < size; i++) raw[i * size + j] = (minus[i] - plus[i]) / (2 * DELTA);
  }
  return raw.map((value, k) => 0.5 * (value + raw[(k % size) * size + Math.floor(k / size)]));
}

/**
 * Where a chain comes to rest from `positions`, b: with momentum and friction, without heat.
 * @throws RangeError when forces of more than 1e-5 ε/b are left after 4,000 τ
 */
export function restOf(model: ChainModel, positions: Float64Array): Float64Array {
  const options = { replicas: 1, seed: 1, dt: 0.02, friction: 1, precision: 'f64' } as const;
  const ensemble = createEnsemble({ ...model, temperature: 0 }, options);
  ensemble.place(0, positions);
  const field = createForceField(model);
  const forces = new Float64Array(positions.length);
  for (let turn = 0; turn < 200; turn++) {
    ensemble.step(1000);
    const x = ensemble.positions(0);
    field.forces(x, forces);
    if (norm(forces) < 1e-5) return x;
  }
  throw new RangeError('the chain does not come to rest');
}

/** The stiffest mode of a chain at rest. */
export interface StiffestMode {
  /** λ_max of the Hessian, ε/b². */
  readonly stiffness: number;
  /** Its direction, of length 1. */
  readonly direction: Float64Array;
}

/** Power iteration on differences of the forces. */
export function stiffestMode(model: ChainModel, rest: Float64Array): StiffestMode {
  const size = rest.length;
  const field = createForceField(model);
  const [plus, minus] = [new Float64Array(size), new Float64Array(size)];
  // No mode is at right angles to this start but by accident.
  let v = Float64Array.from({ length: size }, (_, k) => ((k * k * 37 + 11) % 101) / 101 - 0.5);
  let stiffness = 0;
  for (let turn = 0; turn < 3000; turn++) {
    const length = norm(v);
    v = v.map((value) => value / length);
    field.forces(
      rest.map((value, k) => value + DELTA * v[k]),
      plus,
    );
    field.forces(
      rest.map((value, k) => value - DELTA * v[k]),
      minus,
    );
    const image = v.map((_, k) => (minus[k] - plus[k]) / (2 * DELTA));
    stiffness = image.reduce((sum, value, k) => sum + value * v[k], 0);
    v = image;
  }
  const length = norm(v);
  return { stiffness, direction: v.map((value) => value / length) };
}

/** Largest h in [low, high] for which `isStable` holds, to a part in 4,000. */
function bisect(low: number, high: number, isStable: (h: number) => boolean): number {
  let [a, b] = [low, high];
  while (b - a > a / 4000) {
    const middle = 0.5 * (a + b);
    if (isStable(middle)) a = middle;
    else b = middle;
  }
  return 0.5 * (a + b);
}

/**
 * The largest step, τ, with which the engine keeps a chain near its rest: nudged by 1e-6 b along a direction, it stays within 1e-3 b for
 * `looks` times 200 steps. Bisected between `low` and `high`; no heat, no rescue.
 * @param scheme `relaxation`: x + hF(x); `verlet`: with momentum and without friction
 */
export function stableStep(
  model: ChainModel,
  rest: Float64Array,
  direction: Float64Array,
  scheme: 'relaxation' | 'verlet',
  low: number,
  high: number,
  looks = 40,
): number {
  const cold = { ...model, temperature: 0 };
  const start = rest.map((value, k) => value + 1e-6 * direction[k]);
  return bisect(low, high, (dt) => {
    const ensemble = createEnsemble(cold, {
      replicas: 1,
      seed: 1,
      dt,
      friction: 0,
      precision: 'f64',
      overdamped: scheme === 'relaxation',
      rescue: false,
      start,
    });
    ensemble.place(0, start);
    for (let look = 0; look < looks; look++) {
      if (!ensemble.step(200).ok) return false;
      const x = ensemble.positions(0);
      if (x.some((value, k) => Math.abs(value - rest[k]) > 1e-3)) return false;
    }
    return true;
  });
}
