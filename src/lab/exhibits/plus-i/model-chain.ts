import { kirchhoff, type Link } from '../../../links/index.ts';
import { eigenvalues } from '../../../network/index.ts';

const BEADS = 24;

/** A link over so many beads in the middle of the chain. */
export function linkOf(span: number): Link {
  const from = Math.floor((BEADS - 1 - span) / 2);
  return [from, from + span];
}

function spectrum(links: readonly Link[]): number[] {
  return eigenvalues(kirchhoff(BEADS, links), BEADS)
    .map(({ re }) => re)
    .sort((a, b) => a - b);
}

export interface Modes {
  readonly free: readonly number[];
  readonly linked: readonly number[];
}

const known = new Map<number, Modes>();

/** Eigenvalues of the Kirchhoff matrix of a chain of 24 beads, ascending, without and with a link over `span` of them. */
export function chainModes(span: number): Modes {
  const modes = known.get(span) ?? { free: spectrum([]), linked: spectrum([linkOf(span)]) };
  known.set(span, modes);
  return modes;
}

/** How far the eigenvalues are from interlacing, free_k ≤ linked_k ≤ free_{k+1}: 0 when they do. */
export function interlacingExcess({ free, linked }: Modes): number {
  return linked.reduce((worst, value, k) => {
    const next = free[k + 1] ?? Number.POSITIVE_INFINITY;
    return Math.max(worst, free[k] - value, value - next);
  }, 0);
}
