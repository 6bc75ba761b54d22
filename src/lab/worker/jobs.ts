import type { State } from '../exhibit/controls.ts';

/** Asks for samples of a claim, one for each seed. */
export interface SampleJob {
  readonly exhibit: string;
  readonly claim: string;
  readonly state: State;
  readonly seeds: readonly number[];
}

/** Asks for one of the jobs of an exhibit's model. */
export interface ModelJob {
  readonly exhibit: string;
  readonly name: string;
  readonly data: unknown;
}
