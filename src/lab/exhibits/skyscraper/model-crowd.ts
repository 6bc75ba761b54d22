import { createRng, exactExp, exactLog } from '../../../links/index.ts';

export const BUILDINGS = 2000;
/** Floors at which the whole crowd is looked at, at most. */
const LOOKS = 40;

/** 2,000 buildings of one careless crew. */
export interface Crowd {
  /** The area of each one's last floor, as a share of the ground's. */
  readonly areas: number[];
  /** Floors at which the crowd was looked at, and there: the share below which lie 5 %, half and 95 % of the areas, and their mean. */
  readonly floors: number[];
  readonly low: number[];
  readonly middle: number[];
  readonly high: number[];
  readonly mean: number[];
}

/**
 * Builds 2,000 buildings floor by floor. Every floor is the one below times a factor of its own, log-normal with mean `factor`
 * and spread `sigma` of its logarithm. Answers with the logarithms of their areas.
 * @param look sees them at some of the floors
 */
function build(
  factor: number,
  floors: number,
  sigma: number,
  seed: number,
  look?: (logs: Float64Array, floor: number) => void,
): Float64Array {
  const rng = createRng(seed);
  const drift = exactLog(factor) - (sigma * sigma) / 2;
  const logs = new Float64Array(BUILDINGS);
  const every = Math.max(1, Math.ceil(floors / LOOKS));
  for (let floor = 1; floor <= floors; floor++) {
    for (let b = 0; b < BUILDINGS; b++) logs[b] += drift + sigma * rng.normal();
    if (floor % every === 0 || floor === floors) look?.(logs, floor);
  }
  return logs;
}

/** The areas of the last floors of 2,000 buildings, as a share of the ground's. */
export function areasOf(factor: number, floors: number, sigma: number, seed: number): number[] {
  return Array.from(build(factor, floors, sigma, seed), exactExp);
}

/** The same buildings, looked at on their way up. */
export function crowdOf(factor: number, floors: number, sigma: number, seed: number): Crowd {
  const crowd: Crowd = { areas: [], floors: [], low: [], middle: [], high: [], mean: [] };
  const logs = build(factor, floors, sigma, seed, (now, floor) => {
    const sorted = now.slice().sort();
    const at = (share: number) => exactExp(sorted[Math.floor(share * (BUILDINGS - 1))]);
    crowd.floors.push(floor);
    crowd.low.push(at(0.05));
    crowd.middle.push(at(0.5));
    crowd.high.push(at(0.95));
    crowd.mean.push(now.reduce((sum, value) => sum + exactExp(value), 0) / BUILDINGS);
  });
  crowd.areas.push(...Array.from(logs, exactExp));
  return crowd;
}
