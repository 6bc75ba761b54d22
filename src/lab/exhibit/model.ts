import type { Claim } from './claim.ts';
import { type Controls, defaultsOf, type State, type StateOf } from './controls.ts';

/** A piece of work for the pool: the name of one of the model's jobs, and what it is given. Plain data. */
export interface LabJob {
  readonly name: string;
  readonly data: unknown;
}

/** Has jobs done by the pool; answers with their results in order. */
export type Ask = <R>(jobs: readonly LabJob[]) => Promise<R[]>;

/** What work has found so far, and which share of it is done. */
export interface Finding<F> {
  readonly share: number;
  readonly found: F;
}

/** Work that takes longer than a frame: done in the pool, seen as it goes. */
export interface Work<S = State, F = unknown> {
  /** What the button says: “Train both”. */
  readonly label: string;
  /** What it will do, before it is pressed. */
  note?(state: S): string;
  /** The plot to look at while it is done. */
  readonly plot?: string;
  /** `always`: begins by itself whenever one of its controls has changed; `asked`: when its button is pressed. */
  readonly when: 'always' | 'asked';
  /** The controls it depends on: what was found is thrown away when one of them changes. */
  readonly of: readonly (keyof S & string)[];
  /** Is there anything to do in this state? Always, unless said. */
  isWanted?(state: S): boolean;
  /** Why it cannot be done in this state though there is something to do, or null: said beside its button. */
  barred?(state: S): string | null;
  run(state: S, seed: number, ask: Ask): AsyncIterable<Finding<F>>;
}

/** What plays when Play is pressed: a count from 0 to `last`. */
export interface Clock<S = State> {
  /** What is counted: “floor”, “layer”, “step”. */
  readonly noun: string;
  last(state: S): number;
  perSecond(state: S): number;
  /** Where it stands before anybody has pressed Play: `end` shows all at once. */
  readonly opensAt: 'start' | 'end';
  /** The controls that what plays depends on, where that is not all: a break that sets none of them shows its end, and plays nothing anew. */
  readonly of?: readonly (keyof S & string)[];
}

/** A job's function; what it is given is what the model's own work put into the job. */
export type JobFunction = { run(data: unknown): unknown }['run'];

/**
 * An exhibit without its looks: pure, so that the page, its workers, the science table and the tests all run this same code.
 * `Scene` is what the picture and the plots draw, computed at once from the state; `Found` what its works find, by name.
 */
export interface Model<S = State, Scene = unknown, Found = Readonly<Record<string, unknown>>> {
  readonly controls: Controls;
  readonly defaults: S;
  readonly claims: Readonly<Record<string, Claim<S>>>;
  /** The sweep that is offered first, where that of the first claim would show no law: a claim, one of its controls, and the part of its range that shows most. */
  readonly sweepsFirst?: readonly [claim: string, control: string, part?: readonly [from: number, to: number]];
  readonly clock: Clock<S>;
  /** Nothing in it is left to chance: the page offers no seed. */
  readonly isCertain?: boolean;
  scene(state: S, seed: number): Scene;
  readonly works: { readonly [Name in keyof Found]: Work<S, Found[Name]> };
  readonly jobs: Readonly<Record<string, JobFunction>>;
}

/** Names that the page itself puts into the address. */
const RESERVED = ['seed', 'at', 'answer', 'sweep', 'doing', 'plot'];

/**
 * Completes a model with its defaults.
 * @throws Error when a control has a name that the page needs for itself
 */
export function defineModel<C extends Controls, Scene, Found = Readonly<Record<never, never>>>(
  controls: C,
  rest: Omit<Model<StateOf<C>, Scene, Found>, 'controls' | 'defaults'>,
): Model<StateOf<C>, Scene, Found> {
  const taken = RESERVED.find((name) => Object.hasOwn(controls, name));
  if (taken !== undefined) throw new Error(`a control cannot be named ${taken}: the page keeps its own state there`);
  return { controls, defaults: defaultsOf(controls), ...rest };
}
