import type { Link } from '../../links/index.ts';
import type { Dials } from '../../task/index.ts';

/** What one player sends another: a level, links on it, where its dials stand, and a seed. */
export interface Shared {
  readonly level: string;
  readonly seed: number;
  readonly links: readonly Link[];
  readonly dials: Dials;
}
