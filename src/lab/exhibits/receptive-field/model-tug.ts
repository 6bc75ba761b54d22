import { inverse, kirchhoff, type Link, solve } from '../../../links/index.ts';

export const BEADS = 24;
/** The bead that is tugged at, in a chain whose beads are each held in place by a spring a tenth as stiff as those between them. */
export const TUGGED = 7;
const HOLD = 0.1;

export const linkOf = (span: number): Link => [TUGGED, TUGGED + span];

function stiffness(beads: number, links: readonly Link[]): Float64Array {
  const matrix = kirchhoff(beads, links);
  for (let k = 0; k < beads; k++) matrix[k * beads + k] += HOLD;
  return matrix;
}

function pull(beads: number, links: readonly Link[], at: number): Float64Array {
  const force = new Float64Array(beads);
  force[at] = 1;
  return solve(stiffness(beads, links), force);
}

/** How far each bead gives way when one is tugged at, the tugged one without a link as 1. */
export function tug(links: readonly Link[]): Float64Array {
  const unit = pull(BEADS, [], TUGGED)[TUGGED];
  return pull(BEADS, links, TUGGED).map((value) => value / unit);
}

/** What a bead passes on of a tug to the next: the root below 1 of λ + 1/λ = 2 + hold. */
export function expectedFading(): number {
  const half = 1 + HOLD / 2;
  return half - Math.sqrt(half * half - 1);
}

/** The same in a chain so long that its ends are not felt. */
export function measuredFading(): number {
  const x = pull(120, [], 60);
  return x[62] / x[61];
}

/** What reaches the link's other end, from the chain without it: a change of rank one (Sherman and Morrison 1950). */
export function expectedReach(span: number): number {
  const g = inverse(stiffness(BEADS, []), BEADS);
  const [a, b] = linkOf(span);
  const [aa, ab, bb] = [g[a * BEADS + a], g[a * BEADS + b], g[b * BEADS + b]];
  return (ab + ((bb - ab) * (aa - ab)) / (1 + aa + bb - 2 * ab)) / aa;
}
