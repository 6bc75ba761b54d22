import { decimal, EntryError, shortNumber, whole } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { type Claim, type Measured, measuredFrom, type Samples, seedsOf } from '../exhibit/claim.ts';
import { isShown, type NumberControl, type State } from '../exhibit/controls.ts';
import type { Model } from '../exhibit/model.ts';
import type { SampleJob } from '../worker/jobs.ts';

/** What a sweep runs over: a claim, one of its controls, a range in so many points, each measured with so many seeds. */
export interface Sweep {
  readonly claim: string;
  readonly control: string;
  readonly from: number;
  readonly to: number;
  readonly points: number;
  readonly seeds: number;
}

export const MOST_POINTS = 41;
export const MOST_SEEDS = 64;

/** Claims that have something to sweep over, by name. */
export function sweepable(model: Model): string[] {
  return Object.keys(model.claims).filter((name) => (model.claims[name].sweeps ?? []).length > 0);
}

export function numberControl(model: Model, name: string): NumberControl {
  const control = model.controls[name];
  if (control?.kind !== 'number') throw new Error(`a sweep over ${name}, which is no number`);
  return control;
}

/** A sweep over the whole range of a control, in about a dozen points. */
export function defaultSweep(model: Model, claim: string, control = model.claims[claim].sweeps![0]): Sweep {
  const { from, to } = numberControl(model, control);
  return { claim, control, from, to, points: 11, seeds: model.claims[claim].seeds ?? 1 };
}

/** Fewer points than this are no sweep. */
const FEWEST_POINTS = 2;

/**
 * The sweep that a page begins with: the one that shows the law, or where that says nothing, one of a claim that speaks in this state;
 * over a control that is in sight, if there is one.
 */
export function firstSweep(model: Model, state: State): Sweep {
  const names = sweepable(model);
  const [claim = names[0], control, part] = model.sweepsFirst ?? [];
  const speaks = (name: string) => (model.claims[name].outside?.(state) ?? null) === null;
  const others = [...names.filter(speaks), ...names].flatMap((name) =>
    model.claims[name].sweeps!.map((over) => defaultSweep(model, name, over)),
  );
  const all = defaultSweep(model, claim, control);
  const first = part === undefined ? all : { ...all, from: part[0], to: part[1] };
  const some = [first, ...others].filter((sweep) => sweepPoints(model, sweep, state).length >= FEWEST_POINTS);
  return some.find((sweep) => isShown(model.controls[sweep.control], state)) ?? some[0] ?? first;
}

/**
 * Reads `claim:control:from:to:points:seeds`.
 * @throws EntryError when there is no such claim or control, or a number is out of bounds
 */
export function readSweep(model: Model, text: string): Sweep | null {
  if (text === '') return null;
  const parts = text.split(':');
  const [claim, control, from, to, points, seeds] = parts;
  const names = sweepable(model);
  if (parts.length !== 6 || !names.includes(claim)) throw new EntryError('claim:control:from:to:points:seeds');
  const controls = model.claims[claim].sweeps as readonly string[];
  if (!controls.includes(control)) throw new EntryError(say`a sweep over one of ${controls.join(', ')}`);
  const bounds = numberControl(model, control);
  const within = decimal({ from: bounds.from, to: bounds.to, fallback: bounds.from });
  const sweep = {
    claim,
    control,
    from: within.read(from),
    to: within.read(to),
    points: whole({ from: 2, to: MOST_POINTS, fallback: 11 }).read(points),
    seeds: whole({ from: 1, to: MOST_SEEDS, fallback: 1 }).read(seeds),
  };
  if (sweep.from >= sweep.to) throw new EntryError(say`a sweep that begins below where it ends`);
  return sweep;
}

export function writeSweep(sweep: Sweep | null): string {
  if (sweep === null) return '';
  const { claim, control, from, to, points, seeds } = sweep;
  return [claim, control, from, to, points, seeds].join(':');
}

/** Does what is swept run over decades, or does the law go as a power of it? Then its axis is a log one, and its points lie alike on it. */
export function isLogSweep(model: Model, { claim, control, from }: Sweep): boolean {
  return (
    numberControl(model, control).isLog === true ||
    (model.claims[claim].axis?.powerOf?.includes(control) === true && from > 0)
  );
}

/** The values of the control, each on one of its steps and each once. */
export function sweepValues(model: Model, sweep: Sweep): number[] {
  const { control, from, to, points } = sweep;
  const { step } = numberControl(model, control);
  const isLog = isLogSweep(model, sweep);
  const at = (part: number) => (isLog ? from * (to / from) ** part : from + part * (to - from));
  const decimals = Math.min(Math.max(Math.ceil(-Math.log10(step)) + 1, 0), 12);
  const values = Array.from({ length: points }, (_, k) => {
    const value = at(k / (points - 1));
    return Number((Math.round(value / step) * step).toFixed(decimals));
  });
  return [...new Set(values)].filter((value) => value >= from && value <= to);
}

/** A point of a sweep: the state it stands for. */
export interface SweepPoint {
  readonly x: number;
  readonly state: State;
}

/** All points of a sweep, each with why the claim says nothing there; null where it does. */
function everyPoint(model: Model, sweep: Sweep, state: State): (SweepPoint & { readonly why: string | null })[] {
  const claim = model.claims[sweep.claim];
  return sweepValues(model, sweep).map((x) => {
    const there = { ...state, [sweep.control]: x };
    return { x, state: there, why: claim.outside?.(there)?.why ?? null };
  });
}

/** The points at which the claim says something, all other controls as they are now. */
export function sweepPoints(model: Model, sweep: Sweep, state: State): SweepPoint[] {
  return everyPoint(model, sweep, state)
    .filter(({ why }) => why === null)
    .map(({ x, state }) => ({ x, state }));
}

/** How many points of all are left out, for the claim says nothing there, and why: each reason once. */
export function sweepLeftOut(
  model: Model,
  sweep: Sweep,
  state: State,
): { readonly count: number; readonly of: number; readonly whys: readonly string[] } {
  const points = everyPoint(model, sweep, state);
  const whys = points.flatMap(({ why }) => (why === null ? [] : [why]));
  return { count: whys.length, of: points.length, whys: [...new Set(whys)] };
}

/** One job a point and seed, seeds of a point one after another. */
export function sweepJobs(exhibit: string, sweep: Sweep, points: readonly SweepPoint[], seed: number): SampleJob[] {
  return points.flatMap(({ state }) =>
    seedsOf(seed, sweep.seeds).map((one) => ({ exhibit, claim: sweep.claim, state, seeds: [one] })),
  );
}

/** What the results so far say of each point whose seeds are all in. */
export function sweepResults(
  claim: Claim,
  sweep: Sweep,
  points: readonly SweepPoint[],
  results: ReadonlyMap<number, Samples>,
): { readonly x: number; readonly measured: Measured }[] {
  return points.flatMap(({ x, state }, p) => {
    const own = Array.from({ length: sweep.seeds }, (_, s) => results.get(p * sweep.seeds + s));
    if (own.some((samples) => samples === undefined)) return [];
    return [{ x, measured: measuredFrom(claim, state, (own as Samples[]).flat()) }];
  });
}

/** Theory along a sweep, finer than its points. */
export function theoryCurve(model: Model, sweep: Sweep, state: State): { x: number[]; y: number[] } {
  const fine = { ...sweep, points: 81 };
  const points = sweepPoints(model, fine, state);
  const { expected } = model.claims[sweep.claim];
  return { x: points.map(({ x }) => x), y: points.map((point) => expected(point.state)) };
}

/** A sweep in a line: what runs from where to where. */
export function sweepInWords(model: Model, { control, from, to, points, seeds }: Sweep): string {
  const { label, unit = '' } = numberControl(model, control);
  const range = say`${label} from ${shortNumber(from)} to ${shortNumber(to)}${unit} in ${points} steps`;
  return seeds === 1 ? range : say`${range}, ${seeds} seeds each`;
}
