import type { LiveFrame } from '../game/index.ts';
import type { Link } from '../links/index.ts';
import { percent, plural, share } from './format.ts';

function linkList(links: readonly Link[]): string {
  return links.length === 0
    ? 'no links'
    : `${plural(links.length, 'link')}: ${links.map((ends) => ends.join('–')).join(', ')}`;
}

/** The chain view in words, for those who cannot see it. */
export function describeChain(frame: LiveFrame, links: readonly Link[]): string {
  return `Chain of ${frame.n} beads, ${linkList(links)}. Folded ${percent(frame.q)}; without links ${percent(frame.ghostQ)}.`;
}

/** The tower view in words. */
export function describeTower(frame: LiveFrame, links: readonly Link[]): string {
  return (
    `Tower of ${frame.n} floors, ${linkList(links)}. Accuracy ${percent(frame.accuracy)}; ` +
    `without links ${percent(frame.ghostAccuracy)}. ${describeProfile(frame)}`
  );
}

/** The gradient chart in words: what reaches floor 0, and the floor that gets least. */
export function describeProfile(frame: LiveFrame): string {
  const { gradient } = frame;
  if (!(gradient[frame.n - 1] > 0)) return 'No gradient yet.';
  let least = 0;
  for (let floor = 1; floor < frame.n; floor++) if (gradient[floor] < gradient[least]) least = floor;
  return (
    `Of the gradient at the output, ${share(gradient[0])} reaches floor 0` +
    `${least === 0 ? '' : `; floor ${least} gets least, ${share(gradient[least])}`}.`
  );
}

/** The twin map in words. */
export function describeMap(frame: LiveFrame, links: readonly Link[]): string {
  return (
    `Twin map of ${frame.n} by ${frame.n} squares: above the diagonal how often two beads touch, ` +
    `below it how much a floor feels another; ${linkList(links)}.`
  );
}

/** The history chart in words. */
export function describeHistory(frame: LiveFrame): string {
  return (
    `Now folded ${percent(frame.q)} and accuracy ${percent(frame.accuracy)}; ` +
    `without links folded ${percent(frame.ghostQ)} and accuracy ${percent(frame.ghostAccuracy)}.`
  );
}
