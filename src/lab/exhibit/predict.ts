import type { State } from './controls.ts';

/** A visitor's answer: a word, a number, the heights of a drawn curve, or tilt and width of a drawn cloud. */
export type Answer = string | number | readonly number[];

interface Asked<S> {
  readonly question: string;
  /** The state it asks about, where it differs from the defaults. */
  readonly asked?: Partial<S>;
  /** Why it comes out so, in a plain sentence: told after the answer. */
  readonly why: string;
  /** What else is set once there is an answer: the case that answers it. */
  readonly shows?: Partial<S>;
  /** Where the clock stops then, if not at the end: what is asked about is over. */
  readonly until?: number;
}

/** One of a few answers. */
export interface ChoicePredict<S = State> extends Asked<S> {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The option that is right: measured at once, or read off what a work has found, null until that is enough. */
  readonly truth: (() => string) | { readonly work: string; read(found: unknown): string | null };
  /** What was counted just now, as a sentence behind `why`, from what works have found (each null before); null until there is enough. */
  whyNow?(found: unknown): string | null;
  /** Where on a plot an answer is marked. */
  readonly mark?: { readonly plot: string; at(answer: string): { readonly x: number; readonly y: number } };
}

/** A number. */
export interface NumberPredict<S = State> extends Asked<S> {
  readonly kind: 'number';
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly unit?: string;
  truth(): number;
  /** Where on a plot an answer is marked. */
  readonly mark?: { readonly plot: string; at(answer: number): { readonly x: number; readonly y: number } };
}

/** A curve, drawn through a height at each of some places of x; it stays on the plot. */
export interface SketchPredict<S = State> extends Asked<S> {
  readonly kind: 'sketch';
  readonly plot: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xs: readonly number[];
  /** Where the curve is known to begin, if it is. */
  readonly start?: { readonly x: number; readonly y: number };
  readonly from: number;
  readonly to: number;
  readonly step: number;
  truth(x: number): number;
}

/** Places that are pressed in the picture, one after the other; they stay on it. An answer is x, y, x, y, … */
export interface PressPredict<S = State> extends Asked<S> {
  readonly kind: 'press';
  /** How many places are asked for. */
  readonly count: number;
  /** What x and y are called. */
  readonly names: readonly [x: string, y: string];
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Where they are, measured with a seed. */
  truth(seed: number): readonly number[];
}

/** A cloud of dots, drawn by its tilt and its width; it stays on the picture. An answer is tilt and width (`cloud.ts`). */
export interface CloudPredict<S = State> extends Asked<S> {
  readonly kind: 'cloud';
  readonly xTitle: string;
  readonly yTitle: string;
  /** The rank correlation that came out, read off what a work has found; null until that is enough. */
  readonly truth: { readonly work: string; read(found: unknown): number | null };
  whyNow?: ChoicePredict<S>['whyNow'];
}

/** What is asked before anything is shown. */
export type Predict<S = State> =
  | ChoicePredict<S>
  | NumberPredict<S>
  | SketchPredict<S>
  | PressPredict<S>
  | CloudPredict<S>;
