import { type TowerSpec, towerGradients } from '../../../network/index.ts';
import type { Ask, Finding } from '../../exhibit/model.ts';
import type { State } from './controls.ts';

/** Quantiles over networks of what reaches a floor, as log10, by floors passed. */
export interface Band {
  readonly low: readonly number[];
  readonly middle: readonly number[];
  readonly high: readonly number[];
}

/** The fan: many networks that differ in their seed alone. */
export interface Fan {
  readonly passed: readonly number[];
  readonly networks: number;
  readonly plain: Band;
  readonly residual: Band;
}

interface FanJob {
  readonly spec: TowerSpec;
  readonly seeds: readonly number[];
  readonly passed: readonly number[];
}

/** log10 of what is left after the floors passed, [network][place]. */
interface FanResult {
  readonly plain: number[][];
  readonly residual: number[][];
}

const PLACES = 60;
const NETWORKS_A_JOB = 4;
const JOBS_A_TURN = 4;

/** What is stacked, as the measurement takes it. */
export function specOf({ tower, layers, width, gain, step }: State): TowerSpec {
  return { kind: tower, layers, width, gain, step };
}

/** The fan of some networks: a job. */
export function fanOf(data: unknown): FanResult {
  const { spec, seeds, passed } = data as FanJob;
  const profiles = seeds.map((seed) => towerGradients(spec, seed));
  const pick = (profile: Float64Array) => passed.map((floors) => profile[spec.layers - floors] / Math.LN10);
  return { plain: profiles.map(({ plain }) => pick(plain)), residual: profiles.map(({ residual }) => pick(residual)) };
}

function bandOf(rows: readonly number[][]): Band {
  const columns = rows[0].map((_, place) => rows.map((row) => row[place]).sort((a, b) => a - b));
  const at = (share: number) => columns.map((column) => column[Math.round(share * (column.length - 1))]);
  return { low: at(0.05), middle: at(0.5), high: at(0.95) };
}

/** Draws network after network and tells the quantiles of all so far. */
export async function* openFan(state: State, seed: number, ask: Ask): AsyncGenerator<Finding<Fan>> {
  const spec = specOf(state);
  const every = Math.max(1, Math.ceil(state.layers / PLACES));
  const passed = Array.from({ length: Math.floor(state.layers / every) + 1 }, (_, k) => k * every);
  if (passed[passed.length - 1] !== state.layers) passed.push(state.layers);
  const plain: number[][] = [];
  const residual: number[][] = [];
  const seeds = Array.from({ length: state.networks }, (_, k) => 1000 * seed + k);
  const size = NETWORKS_A_JOB * JOBS_A_TURN;
  for (let first = 0; first < seeds.length; first += size) {
    const turn = seeds.slice(first, first + size);
    const jobs = Array.from({ length: Math.ceil(turn.length / NETWORKS_A_JOB) }, (_, k) => {
      const data: FanJob = { spec, passed, seeds: turn.slice(k * NETWORKS_A_JOB, (k + 1) * NETWORKS_A_JOB) };
      return { name: 'fan', data };
    });
    for (const result of await ask<FanResult>(jobs)) {
      plain.push(...result.plain);
      residual.push(...result.residual);
    }
    const found = { passed, networks: plain.length, plain: bandOf(plain), residual: bandOf(residual) };
    yield { share: plain.length / seeds.length, found };
  }
}
