import { exactExp, type Rng } from '../../links/index.ts';
import type { Precision } from './instance.ts';
import type { ChainMemory } from './memory.ts';

/** Standard deviation of the kernel's noise integers: the odd ones in ±(2^15 − 1), or ±(2^31 − 1). */
const NOISE_SPREAD: Record<Precision, number> = {
  f32: Math.sqrt((2 ** 30 - 1) / 3),
  f64: Math.sqrt((2 ** 62 - 1) / 3),
};

/** Sets a memory to steps of Langevin dynamics (BAOAB) at a temperature, ε; dt in τ, friction in 1/τ. */
export function setLangevin(memory: ChainMemory, dt: number, temperature: number, friction: number): void {
  const keep = exactExp(-friction * dt);
  const spread = Math.sqrt(temperature * (1 - keep * keep));
  memory.setStep(dt, keep, spread / NOISE_SPREAD[memory.precision], Math.sqrt(temperature) * dt);
}

/** Sets a memory to overdamped Euler steps x += dt F + noise with unit mobility. */
export function setOverdamped(memory: ChainMemory, dt: number, temperature: number): void {
  const spread = Math.sqrt(2 * temperature * dt);
  memory.setStep(dt, 0, spread / NOISE_SPREAD[memory.precision], spread);
}

/** Fills one lane of a batch's generator. In f64 a replica owns two of the four 32-bit lanes. */
export function seedLane(memory: ChainMemory, batch: number, lane: number, rng: Rng): void {
  const random = memory.random(batch);
  for (let column = lane; column < 4; column += memory.lanes) {
    for (let word = 0; word < 4; word++) random[4 * word + column] = rng.nextU32();
  }
}
