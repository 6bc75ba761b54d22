import { say } from '../language/index.ts';
import { exactLog, sameLinks } from '../links/index.ts';
import { z } from './schema.ts';
import type { Placement, Task } from './task.ts';

/** What a player may turn in levels that offer it; each one acts on the verdict. */
export const DIAL_NAMES = ['step', 'scale', 'damping', 'memory', 'cage'] as const;
export type DialName = (typeof DIAL_NAMES)[number];

/** Where the dials of a level stand. */
export type Dials = Partial<Record<DialName, number>>;

const value = z.number().check(z.minimum(0), z.maximum(100));

/** A dial as a level file states it: its range, its step, and where it stands at first. */
export const dialSchema = z
  .strictObject({ least: value, most: value, step: z.number().check(z.minimum(1e-3), z.maximum(100)), start: value })
  .check(
    z.refine(
      ({ least, most, start }) => least < most && start >= least && start <= most,
      say`must have least ≤ start ≤ most`,
    ),
  );

export type Dial = z.infer<typeof dialSchema>;

/** What makes a dial impossible on a network of this gain, in plain words; null: nothing. */
export function dialProblem(name: DialName, { least, most }: Dial, gain: number): string | null {
  if (name === 'step') return least > 0 ? null : say`must begin above 0: a step of 0 goes nowhere`;
  if (name !== 'memory') return null;
  if (!(gain > 0 && gain < 1)) return say`needs a network.gain between 0 and 1`;
  // The temperature is kT₀ ln a / ln g₀: at a ≥ 1 it would be none or negative, at a = 0 infinite.
  return least > 0 && most < 1 ? null : say`must stay between 0 and 1, both left out, goes from ${least} to ${most}`;
}

/** No verdict's friction is infinite. */
const MOST_DAMPING = 0.98;

/**
 * A task with its dials set. Each dial but the cage turns the same thing in both worlds:
 * - step h: the chain's time step is h times the task's; the blocks are x + hF(x).
 * - scale α: native contacts are α times as deep; the blocks add αF(x).
 * - damping β: the chain loses the share β of its velocity each τ, friction −ln(1 − β)/τ; the blocks keep (1 − β)x.
 * - memory a: what is left of a direction, or of a gradient, after one bead or floor. The gain is a, and as a chain's directions fade by
 *   a ≈ exp(−kT/2κ) a bond (2D, low kT), kT = kT₀ ln a / ln g₀ for the task's kT₀ and g₀.
 * - cage: its radius, b (0: none); the network has no counterpart.
 */
export function withDials<Dialled extends Pick<Task, 'chain' | 'network'>>(task: Dialled, dials: Dials): Dialled {
  let { chain, network } = task;
  const { step, scale, damping, memory, cage } = dials;
  if (step !== undefined) {
    chain = { ...chain, step: chain.step * step };
    network = { ...network, alpha: step, beta: 0 };
  }
  if (scale !== undefined) {
    chain = { ...chain, contact: chain.contact * scale };
    network = { ...network, alpha: scale };
  }
  if (damping !== undefined) {
    chain = { ...chain, friction: -exactLog(1 - Math.min(damping, MOST_DAMPING)) };
    network = { ...network, beta: damping };
  }
  if (memory !== undefined) {
    chain = { ...chain, temperature: (chain.temperature * exactLog(memory)) / exactLog(network.gain) };
    network = { ...network, gain: memory };
  }
  if (cage !== undefined) chain = { ...chain, cage };
  return { ...task, chain, network };
}

/** Where a task's dials stand before the player turns them. */
export function startDials({ dials: offered }: Pick<Task, 'dials'>): Dials {
  const start: Dials = {};
  for (const name of DIAL_NAMES) {
    const dial = offered[name];
    if (dial !== undefined) start[name] = dial.start;
  }
  return start;
}

/**
 * Reads dials that came from outside against a task: unknown names are left out, values are taken to the dial's range and raster,
 * and dials that are not given stand at their start.
 */
export function fitDials(task: Pick<Task, 'dials'>, given: Readonly<Record<string, number>>): Dials {
  const dials = startDials(task);
  for (const name of DIAL_NAMES) {
    const dial = task.dials[name];
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

export const isSamePlacement = (a: Placement, b: Placement): boolean =>
  sameLinks(a.links, b.links) && sameDials(a.dials, b.dials);

/** Which way a dial is turned; of a cage up is wider. */
export interface Turn {
  readonly name: DialName;
  readonly isUp: boolean;
}

/** Which dials stand elsewhere in others, and which way they are turned to get there; no cage at all is the widest. */
export function turnsBetween(from: Dials, to: Dials): Turn[] {
  return DIAL_NAMES.flatMap((name) => {
    const [stands, goes] = [from[name], to[name]];
    if (stands === undefined || goes === undefined || stands === goes) return [];
    const isOff = name === 'cage' && (stands === 0 || goes === 0);
    return [{ name, isUp: isOff ? goes === 0 : goes > stands }];
  });
}

/** A dial turned, and where all of them stand then. */
export interface DialTurn extends Turn {
  readonly dials: Dials;
}

/** A good deal: so many of them make the range. */
export const FAR_TURNS = 5;

/** Each dial turned either way by `times` a good deal, as far as its range goes; by a step where `times` is 0. What changes nothing is left out. */
export function dialTurns(task: Pick<Task, 'dials'>, dials: Dials, times: number): DialTurn[] {
  return DIAL_NAMES.flatMap((name) => {
    const dial = task.dials[name];
    if (dial === undefined) return [];
    const { least, most, step } = dial;
    const far = Math.max(step, step * Math.round((most - least) / step / FAR_TURNS));
    return [-1, 1].flatMap((way) => {
      const by = way * (times === 0 ? step : times * far);
      const turned = fitDials(task, { ...dials, [name]: (dials[name] ?? least) + by });
      return turnsBetween(dials, turned).map((turn) => ({ ...turn, dials: turned }));
    });
  });
}
