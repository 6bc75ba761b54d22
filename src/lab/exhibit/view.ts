import type { State } from './controls.ts';
import type { Answer } from './predict.ts';

/** What picture and plots are drawn from. */
export interface View<S = State, Scene = unknown, Found = Readonly<Record<string, unknown>>> {
  readonly state: S;
  readonly seed: number;
  /** How far the clock has come, 0 to `last`; a fraction while it plays. */
  readonly at: number;
  readonly last: number;
  readonly scene: Scene;
  /** What each work has found for this state so far, or null. */
  readonly found: { readonly [Name in keyof Found]: Found[Name] | null };
  /** What the visitor predicted of this very state, or null; while places are asked for, those pressed so far. */
  readonly answer: Answer | null;
  /** The question is open: what would answer it is not drawn yet. */
  readonly isAsking: boolean;
}
