import { checkLink, distanceSaved, graphDistances, type Link, normalizeLink, pathSums } from '../links/index.ts';
import { withDials } from './dials.ts';
import type { Level, Placement } from './level.ts';

/** What one more link would do in both worlds. */
export interface LinkEffects {
  readonly link: Link;
  /** Steps along the graph between its ends that it makes unnecessary. */
  readonly saves: number;
  /** Entropy that closing its loop costs the unfolded chain, k_B. */
  readonly entropy: number;
  /** By how much the gradient at its lower floor grows, as the paths from the output have it. */
  readonly gain: number;
}

/**
 * What the map of one floor does to a gradient that passes it, on average: (1 − β) + αg. A skip passes it on as it is.
 */
function floorFactor({ network }: Level): number {
  return 1 - network.beta + network.alpha * network.gain;
}

/**
 * Predicts what a link would do. The loop has as many bonds as the shortest way between its ends had before, m, and an ideal chain pays
 * ΔS = −(d/2) k_B ln m to close it (Jacobson and Stockmayer 1950). The gradient is taken to be the sum over all paths of the product
 * of their factors, (I − W)⁻¹ of the directed graph.
 */
export function linkEffects(level: Level, { links, dials }: Placement, a: number, b: number): LinkEffects {
  const link = normalizeLink(a, b);
  const { n, dimension } = level.fold;
  const factor = floorFactor(withDials(level, dials));
  const reaching = (all: readonly Link[]) => pathSums(n, all, factor)[(n - 1) * n + link[0]];
  const bonds = graphDistances(n, links)[link[0] * n + link[1]];
  return {
    link,
    saves: distanceSaved(n, links, link),
    entropy: -0.5 * dimension * Math.log(bonds),
    gain: reaching([...links, link]) / reaching(links),
  };
}

const factorText = (factor: number) => (factor < 9.95 ? factor.toFixed(1) : String(Number(factor.toPrecision(2))));

/** The same in a player's words, or the rule that the link breaks. */
export function linkWords(
  level: Level,
  placement: Placement,
  a: number,
  b: number,
): { words: string; refused: boolean } {
  const problem = checkLink(level.rules, placement.links, a, b);
  if (problem !== null) return { words: problem.message, refused: true };
  const { link, saves, entropy, gain } = linkEffects(level, placement, a, b);
  const loop = `loop ${entropy.toFixed(1).replace('-', '−')} k`;
  return {
    words: `${link[0]}–${link[1]} saves ${saves} · ${loop} · gradient at floor ${link[0]} ×${factorText(gain)}`,
    refused: false,
  };
}
