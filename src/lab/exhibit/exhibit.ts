import type { ComponentType } from 'react';
import type { ChartData, ChartSpec } from '../../kit/index.ts';
import type { State } from './controls.ts';
import type { Model } from './model.ts';
import type { MakePicture } from './picture.ts';
import type { Predict } from './predict.ts';
import type { View } from './view.ts';
import type { Words } from './words.ts';

/** A plot beside the picture. The spec may follow the state; the page makes a new chart only when it really changes. */
export interface Plot<S = State, Scene = unknown, Found = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly title: string;
  /** Does it say anything in this state? Always, unless said: where it does not, its tab is not offered. */
  isFor?(state: S): boolean;
  spec(state: S): ChartSpec;
  data(view: View<S, Scene, Found>): ChartData;
  /** What has to be known to read it: a line below. */
  note?(state: S): string;
}

/**
 * A state in which what was said before fails, one press away, with its number: a claim that is red there, or one that is the break's own
 * law and holds.
 */
export type Break<S = State> = {
  /** What the button says. */
  readonly label: string;
  readonly set: Partial<S>;
  /** The plot to look at. */
  readonly plot?: string;
  /** A work to begin: what the plot shows has to be found first. */
  readonly work?: string;
} & ({ readonly fails: string; readonly law?: never } | { readonly law: string; readonly fails?: never });

/** Controls of an exhibit's own, where a table will not do; it stands below the others. */
export type OwnControls<S = State, Scene = unknown, Found = Readonly<Record<string, unknown>>> = ComponentType<{
  view: View<S, Scene, Found>;
  set(change: Partial<S>): void;
}>;

/** An exhibit: a pure model, a picture, a text. */
export interface Exhibit<S = State, Scene = unknown, Found = Readonly<Record<string, unknown>>> {
  readonly words: Words;
  /** What each letter of equations, controls and claims stands for, where no label of a control tells it: there the letter stands as well. */
  readonly letters: Readonly<Record<string, string>>;
  readonly model: Model<S, Scene, Found>;
  readonly picture: MakePicture<S, Scene, Found>;
  /** What the picture shows, for those who cannot see it. */
  describe(view: View<S, Scene, Found>): string;
  readonly plots: readonly Plot<S, Scene, Found>[];
  readonly predict: Predict<S>;
  readonly breaks: readonly Break<S>[];
  readonly own?: OwnControls<S, Scene, Found>;
  /** The state of its small picture on the landing page, where the default would be too slow or too full. */
  readonly poster?: Partial<S>;
}

/** An exhibit of any state, as the page takes it. */
export function defineExhibit<S extends State, Scene, Found>(exhibit: Exhibit<S, Scene, Found>): Exhibit {
  return exhibit as unknown as Exhibit;
}
