import { z } from 'zod';
import { exactLog } from '../links/index.ts';
import type { Level } from './level.ts';

/** What a player may turn in levels that offer it; each one acts on the verdict. */
export const DIAL_NAMES = ['step', 'scale', 'damping', 'memory', 'cage'] as const;
export type DialName = (typeof DIAL_NAMES)[number];

/** Where the dials of a level stand. */
export type Dials = Partial<Record<DialName, number>>;

const value = z.number().min(0).max(100);

/** A dial as a level file states it: its range, its step, and where it stands at first. */
export const dialSchema = z
  .strictObject({ least: value, most: value, step: z.number().min(1e-3).max(100), start: value })
  .refine(
    ({ least, most, start }) => least < most && start >= least && start <= most,
    'must have least ≤ start ≤ most',
  );

export type Dial = z.infer<typeof dialSchema>;

/** No verdict's friction is infinite. */
const MOST_DAMPING = 0.98;

/**
 * A level with its dials set. Each dial but the cage turns the same thing in both worlds:
 * - step h: the chain's time step is h times the level's; the blocks are x + hF(x).
 * - scale α: native contacts are α times as deep; the blocks add αF(x).
 * - damping β: the chain loses the share β of its velocity each τ, friction −ln(1 − β)/τ; the blocks keep (1 − β)x.
 * - memory a: what is left of a direction, or of a gradient, after one bead or floor. The gain is a, and as a chain's directions fade by
 *   a ≈ exp(−kT/2κ) a bond (2D, low kT), kT = kT₀ ln a / ln g₀ for the level's kT₀ and g₀.
 * - cage: its radius, b (0: none); the network has no counterpart.
 */
export function withDials(level: Level, dials: Dials): Level {
  const chain = { ...level.chain };
  const network = { ...level.network };
  const { step, scale, damping, memory, cage } = dials;
  if (step !== undefined) {
    chain.step *= step;
    network.alpha = step;
    network.beta = 0;
  }
  if (scale !== undefined) {
    chain.contact *= scale;
    network.alpha = scale;
  }
  if (damping !== undefined) {
    chain.friction = -exactLog(1 - Math.min(damping, MOST_DAMPING));
    network.beta = damping;
  }
  if (memory !== undefined) {
    chain.temperature *= exactLog(memory) / exactLog(network.gain);
    network.gain = memory;
  }
  if (cage !== undefined) chain.cage = cage;
  return { ...level, chain, network };
}

/** Where a level's dials stand before the player turns them. */
export function startDials(level: Pick<Level, 'dials'>): Dials {
  const start: Dials = {};
  for (const name of DIAL_NAMES) {
    const dial = level.dials[name];
    if (dial !== undefined) start[name] = dial.start;
  }
  return start;
}

/**
 * Reads dials that came from outside against a level: unknown names are left out, values are taken to the dial's range and raster,
 * and dials that are not given stand at their start.
 */
export function fitDials(level: Pick<Level, 'dials'>, given: Readonly<Record<string, number>>): Dials {
  const dials = startDials(level);
  for (const name of DIAL_NAMES) {
    const dial = level.dials[name];
    const wanted = given[name];
    if (dial === undefined || wanted === undefined || !Number.isFinite(wanted)) continue;
    const { least, most, step } = dial;
    const snapped = least + step * Math.round((Math.min(most, Math.max(least, wanted)) - least) / step);
    dials[name] = Number(Math.min(most, snapped).toFixed(6));
  }
  return dials;
}

export function sameDials(a: Dials, b: Dials): boolean {
  return DIAL_NAMES.every((name) => a[name] === b[name]);
}
