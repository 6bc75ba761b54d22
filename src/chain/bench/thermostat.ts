import type { Rng } from '../../links/index.ts';

/** √12: a uniform number on (−½, ½) times this has variance 1. */
const UNIT_SPREAD = Math.sqrt(12);

/** A Langevin thermostat for a position Verlet scheme, ready for one step length. */
export interface Thermostat {
  /** a: what is left of a displacement after one step. */
  readonly keep: number;
  /** b dt², b²/ε: displacement caused by a unit force. */
  readonly response: number;
  /** Displacement a unit of temperature's square root makes of ξ + ξ', b. */
  readonly spread: number;
  /** √b dt, τ: a step's displacement divided by this is a velocity of variance kT. */
  readonly pace: number;
}

/**
 * The scheme of Grønbech-Jensen and Farago (2013), for unit mass:
 *
 *     u' = a u + b dt² f(x) + (b dt/2)(β + β'),   x' = x + u',   b = 1/(1 + γ dt/2),  a = (1 − γ dt/2) b,
 *
 * where β and β' are the random impulses of this step and the next, each of variance 2γ kT dt.
 *
 * In a well f = −ω²x, with 1 + a = 2b, it reads x' − (2b − b ω²dt²) x + a x₋ = (b dt/2)(β + β'). Multiply by x and average over the
 * stationary state, where ⟨x β⟩ = (b dt/2)·2γ kT dt and ⟨x β'⟩ = 0: 2b(⟨xx'⟩ − ⟨x²⟩) + b ω²dt² ⟨x²⟩ = b²γ kT dt³/2. This and the
 * same with x' instead of x give
 *
 *     ⟨x²⟩ = kT/ω²   and   ⟨u²⟩ = 2(⟨x²⟩ − ⟨xx'⟩) = kT dt² (1 − bγ dt/2) = b kT dt²
 *
 * with no error of the step length at any stable ω dt < 2: positions are those of Boltzmann's law, and u/(√b dt) is a velocity of
 * variance kT.
 *
 * @param friction γ, 1/τ
 * @param dt step, τ
 */
export function createThermostat(friction: number, dt: number): Thermostat {
  const b = 1 / (1 + 0.5 * friction * dt);
  return {
    keep: (1 - 0.5 * friction * dt) * b,
    response: b * dt * dt,
    spread: 0.5 * b * dt * Math.sqrt(2 * friction * dt),
    pace: Math.sqrt(b) * dt,
  };
}

/** Uniform noise of variance 1, which serves as well as a Gaussian in the moments that count (Dünweg and Paul 1991). */
export function unitNoise(rng: Rng): number {
  return UNIT_SPREAD * (rng.uniform() - 0.5);
}
