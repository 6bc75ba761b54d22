import { createEnsemble } from '../ensemble.ts';
import { chainModel } from '../model.ts';

/** A straight chain at rest that was pushed as a whole: what became of it after each τ. */
export interface Slide {
  /** Velocity of its centre, the first 1 b/τ. */
  readonly velocity: readonly number[];
  /** How far it has come, b. */
  readonly place: readonly number[];
}

/** Pushes a chain of `beads` beads without heat, forces at rest, and lets friction γ (1/τ) act for so many whole τ. */
export function slidingChain(friction: number, times: number, beads = 6): Slide {
  const model = chainModel({ n: beads, temperature: 0, diameter: 0 });
  const dt = 0.02;
  const ensemble = createEnsemble(model, { replicas: 1, seed: 1, dt, friction, precision: 'f64' });
  const positions = Float64Array.from({ length: 2 * beads }, (_, k) => (k % 2 === 0 ? k / 2 : 0));
  const velocities = Float64Array.from({ length: 2 * beads }, (_, k) => (k % 2 === 0 ? 1 : 0));
  ensemble.place(0, positions, velocities);
  const velocity = [1];
  const place = [0];
  for (let time = 1; time <= times; time++) {
    ensemble.step(Math.round(1 / dt));
    velocity.push(ensemble.velocities(0)[0]);
    place.push(ensemble.positions(0)[0]);
  }
  return { velocity, place };
}
