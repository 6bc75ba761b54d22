import type { Holdable, Holds } from './holds.ts';
import type { SettingsStore, StorageLike } from './settings.ts';
import type { Updates } from './updates.ts';

/** A place of the program that fills the whole page, as the switch in the bar names it. */
export interface Place {
  /** First name of its addresses. */
  readonly name: string;
  readonly title: string;
  /** Not for everyone who comes: a bar with little room leaves it out. */
  readonly isQuiet?: boolean;
}

/** What an address asks of the place that it leads to. */
export interface Visit {
  /** The names after the place's own: `#/lab/heat?r=0.5` → `['heat']`. */
  readonly path: readonly string[];
  /** What follows the question mark. */
  readonly query: string;
  /** What was wrong with the address that led here, in plain words to be shown; null if nothing. */
  readonly problem: string | null;
}

/** What a place is given. It knows no other place: the switch shows what stands here. */
export interface Shell {
  /** All places, in the order of the switch; none for who came for one page. */
  readonly places: readonly Place[];
  /** The name of the place that this shell was made for. */
  readonly here: string;
  readonly settings: SettingsStore;
  readonly storage: StorageLike;
  /** Whether the page stands in a frame of another page, whose visitors did not come for the other places. */
  readonly isFramed: boolean;
  /** Whether the page around says what to do here, so that nothing else does. */
  readonly isGuided: boolean;
  /** Whether what an address sets up can be changed here: freely, or not, with the controls in sight or out of it. */
  readonly holds: Holds;
  /** The one world of a level that is shown and judged; null: both. */
  readonly world: 'chain' | 'network' | null;
  /** Whether an exhibit is to be shown in short. */
  readonly isShort: boolean;
  /** Whether somebody waits for the result of heavy work here: what can be put off then is. */
  hurry(isAwaited: boolean): void;
  /** Whether a newer version of the program waits to be loaded. */
  readonly updates: Updates;
  /**
   * Tells what is now shown, so that the address says it too. Does not come back as `go`.
   * @param step `new` when Back should lead to what was shown before, `same` when it is only another state of it
   */
  show(path: readonly string[], query: string, step: 'new' | 'same'): void;
  /** Tells the page around, if there is one that asked for it, which controls of what is shown can be held. */
  offer(controls: readonly Holdable[]): void;
  /** Tells the page around, if there is one that asked for it, what came of something that was tried here: plain data of a form that it was promised. */
  tell(result: Readonly<Record<string, unknown>>): void;
}

/** A place that is open. */
export interface OpenPlace {
  /** The address now asks for something else within the place: Back, Forward, a link, a typed address. */
  go(visit: Visit): void;
  /** Ends every loop, timer, listener and worker, and takes the page away. */
  leave(): void;
}

/** How a place is opened in an element that is its own; the public face of each place exports one as `open`. */
export type Open = (host: HTMLElement, visit: Visit, shell: Shell) => OpenPlace;
