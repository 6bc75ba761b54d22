import type { Signal } from './signal.ts';

/** A newer version of the program, which has arrived and waits. */
export interface Update {
  /** Loads it, unless other windows still run the version that is here; answers with their number. */
  load(): Promise<number>;
}

/** Where the page hears of a newer version; null while there is none. */
export type Updates = Signal<Update | null>;
