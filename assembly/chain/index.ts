// The chain kernel: what the host calls, once for each precision (f32: four replicas, f64: two) and dimension.
import { prepare } from './constants';
import { computeEnergies, crossingEnergy } from './energies';
import { computeForces } from './forces';
import { descend, drawNoise, isNear, isSound, move } from './integrator';
import { Batch, inSpace, Model, Plane, Space, stride, Work } from './layout';
import { buildNeighbours } from './neighbours';

/** Makes the scratch memory belong to a batch: neighbour list and forces for its positions. */
function adopt<T, D>(m: Model, w: Work, b: Batch): void {
  const owner = <u32>changetype<usize>(b);
  if (w.owner == owner) return;
  buildNeighbours<T, D>(m, w, b.positions);
  computeForces<T, D>(m, w, b);
  w.owner = owner;
}

/** Advances one batch; returns the number of steps after which all lanes were still sound, `steps` if all went well. */
function run<T, D>(m: Model, w: Work, b: Batch, steps: i32, overdamped: bool): i32 {
  const x = <usize>b.positions, v = <usize>b.velocities, random = <usize>b.random;
  const count = m.beads * (inSpace<D>() ? 3 : 2);
  prepare<T>(m);
  adopt<T, D>(m, w, b);
  for (let step = 0; step < steps; step++) {
    drawNoise<T>(random, w.noise, count);
    const fits = overdamped ? descend<T, D>(m, w, x) : move<T, D>(m, w, x, v);
    if (!fits) {
      if (!isSound<T, D>(m, w, x)) {
        w.owner = 0;
        return step;
      }
      buildNeighbours<T, D>(m, w, x);
    }
    computeForces<T, D>(m, w, b);
  }
  return steps;
}

/** Forces of the terms in m.terms, into w.forces, when the host may have moved the beads: the list is renewed only if they went far. */
function forces<T, D>(m: Model, w: Work, b: Batch): void {
  prepare<T>(m);
  const owner = <u32>changetype<usize>(b);
  if (w.owner != owner || !isNear<T, D>(m, w, b.positions)) {
    buildNeighbours<T, D>(m, w, b.positions);
    w.owner = owner;
  }
  computeForces<T, D>(m, w, b);
}

/** Where memory is free: below lies what the compiler itself stores. */
export function memoryStart(): usize { return __heap_base; }

export function runPlane32(m: Model, w: Work, b: Batch, steps: i32, overdamped: bool): i32 { return run<f32, Plane>(m, w, b, steps, overdamped); }
export function runPlane64(m: Model, w: Work, b: Batch, steps: i32, overdamped: bool): i32 { return run<f64, Plane>(m, w, b, steps, overdamped); }
export function runSpace32(m: Model, w: Work, b: Batch, steps: i32, overdamped: bool): i32 { return run<f32, Space>(m, w, b, steps, overdamped); }
export function runSpace64(m: Model, w: Work, b: Batch, steps: i32, overdamped: bool): i32 { return run<f64, Space>(m, w, b, steps, overdamped); }

export function forcesPlane32(m: Model, w: Work, b: Batch): void { forces<f32, Plane>(m, w, b); }
export function forcesPlane64(m: Model, w: Work, b: Batch): void { forces<f64, Plane>(m, w, b); }
export function forcesSpace32(m: Model, w: Work, b: Batch): void { forces<f32, Space>(m, w, b); }
export function forcesSpace64(m: Model, w: Work, b: Batch): void { forces<f64, Space>(m, w, b); }

export function energiesPlane64(m: Model, b: Batch, out: usize): void { computeEnergies<Plane>(m, b, out); }
export function energiesSpace64(m: Model, b: Batch, out: usize): void { computeEnergies<Space>(m, b, out); }

export function crossingPlane64(m: Model, b: Batch, joint: i32, limit: f64): f64 { return crossingEnergy<Plane>(m, b, joint, limit); }
export function crossingSpace64(m: Model, b: Batch, joint: i32, limit: f64): f64 { return crossingEnergy<Space>(m, b, joint, limit); }
