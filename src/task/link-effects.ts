import { squaredDistance } from '../chain/index.ts';
import { digits, say } from '../language/index.ts';
import { distanceSaved, graphDistances, type Link, normalizeLink, ropeUsed } from '../links/index.ts';
import { expectedProfile } from '../network/index.ts';
import { withDials } from './dials.ts';
import { networkOf, type Placement, type Task } from './task.ts';

/** What one more link would do in both worlds, before anything is run. */
export interface LinkEffects {
  readonly link: Link;
  /** Steps between its ends, along the chain and the other links, that it makes unnecessary. */
  readonly saves: number;
  /** Steps between its ends that other links make unnecessary without it. */
  readonly saved: number;
  /** Whether its ends touch in the target, and how far apart they lie there, b. */
  readonly isNative: boolean;
  readonly apart: number;
  /** Entropy that closing its loop costs the unfolded chain, k_B. */
  readonly entropy: number;
  /** Floors that it passes by, first and last. */
  readonly bypassed: readonly [number, number];
  /** By how much the gradient at its lower floor is expected to grow in a fresh network, against the placement as it is. */
  readonly gain: number;
}

const touchIn = ({ contacts }: Task['fold'], [i, j]: Link): boolean =>
  contacts.some((contact) => contact.i === i && contact.j === j);

/** Whether two residues touch in the target. */
export const touches = ({ fold }: Task, link: Link): boolean => touchIn(fold, link);

/** Whether two residues touch in the wrong fold of a task, where it has one. */
export const touchesWrong = ({ decoy }: Task, link: Link): boolean => decoy !== null && touchIn(decoy, link);

/** How far apart two residues lie in the target, b. */
const targetDistance = ({ fold: { dimension, points } }: Task, [i, j]: Link): number =>
  Math.sqrt(squaredDistance(points, dimension, i, j));

/** Whether two residues touch in the target and, if not, how far apart they lie there: after their names. */
const targetWords = ({ isNative, apart }: Pick<LinkEffects, 'isNative' | 'apart'>) =>
  isNative ? say`touch in the target` : say`do not touch in the target, where they lie ${apart.toFixed(1)} bonds apart`;

/** That a pair fits the wrong fold as well, or that alone: such a link does not keep the chain out of it. */
const wrongWords = (task: Task, link: Link, isNative: boolean) =>
  !touchesWrong(task, link) ? [] : isNative ? [say`touches in the wrong fold too`] : [say`touches in the wrong fold`];

/** What the target wants of two residues, with their names. */
export function touchWords(task: Task, link: Link): string {
  const wanted = targetWords({ isNative: touches(task, link), apart: targetDistance(task, link) });
  return say`${link[0]} and ${link[1]} ${wanted}`;
}

/** The gradient that a fresh network is expected to show at each floor, relative to the output's; the task's dials are set. */
export function linkProfile(task: Task, links: readonly Link[]): Float64Array {
  return expectedProfile(networkOf(task, links));
}

/**
 * Predicts what a link would do. The loop has as many bonds as the shortest way between its ends had before, m, and an ideal chain pays
 * ΔS = −(d/2) k_B ln m to close it (Jacobson and Stockmayer 1950). The gradient is mean field theory's.
 *
 * @param instead links of the placement that give way to it
 */
export function linkEffects(
  task: Task,
  { links, dials }: Placement,
  a: number,
  b: number,
  instead: readonly Link[] = [],
): LinkEffects {
  const link = normalizeLink(a, b);
  const [i, j] = link;
  const { n, dimension } = task.fold;
  const dialled = withDials(task, dials);
  const kept = links.filter((other) => !instead.includes(other));
  const bonds = graphDistances(n, kept)[i * n + j];
  return {
    link,
    saves: distanceSaved(n, kept, link),
    saved: j - i - bonds,
    isNative: touches(task, link),
    apart: targetDistance(task, link),
    entropy: -0.5 * dimension * Math.log(bonds),
    bypassed: [i + 1, j - 1],
    gain: linkProfile(dialled, [...kept, link])[i] / linkProfile(dialled, links)[i],
  };
}

const factorText = (factor: number) =>
  factor < 9.95 ? digits(factor.toFixed(1)) : String(Number(factor.toPrecision(1)));

/** What gives way, or nothing. */
const insteadText = (instead: readonly Link[]) =>
  instead.length === 0 ? '' : say`, in the place of ${instead.map((other) => other.join('–')).join(say` and `)}`;

/** What of the rope a link takes, in the place of others, and what it leaves; nothing where links may have any length. */
function ropeFacts({ rules: { rope } }: Task, { links }: Placement, link: Link, instead: readonly Link[]): string[] {
  if (rope === undefined) return [];
  const kept = links.filter((other) => !instead.includes(other));
  return [say`takes ${ropeUsed([link])} of rope and leaves ${rope - ropeUsed([...kept, link])}`];
}

/** The same in a player's words, the most important first; the link is one that may be made in the place of others. */
export function linkFacts(
  task: Task,
  placement: Placement,
  a: number,
  b: number,
  instead: readonly Link[] = [],
): string[] {
  const effects = linkEffects(task, placement, a, b, instead);
  const { link, entropy, bypassed, gain } = effects;
  const ends = `${link[0]}–${link[1]}`;
  const passed = say`passes floors ${bypassed[0]} to ${bypassed[1]} by`;
  const loop = say`loop costs ${(-entropy).toFixed(1)} k of entropy`;
  const gained = say`before training, gradient at floor ${link[0]} about ×${factorText(gain)}: an estimate`;
  const rope = ropeFacts(task, placement, link, instead);
  if (task.only === 'network') return [`${ends} ${passed}${insteadText(instead)}`, ...rope, gained];
  const touching = `${ends} ${targetWords(effects)}${insteadText(instead)}`;
  const wrong = wrongWords(task, link, effects.isNative);
  return task.only === 'chain'
    ? [touching, ...wrong, ...rope, loop]
    : [touching, ...wrong, ...rope, passed, loop, gained];
}

/**
 * The gist of it, for a label at the pointer. A link may lead up and down again for the chain, not for the network: where others have
 * shortened the way already, the figure is the chain's.
 */
export function linkWords(
  task: Task,
  placement: Placement,
  a: number,
  b: number,
  instead: readonly Link[] = [],
): string {
  const { link, saves, saved, isNative } = linkEffects(task, placement, a, b, instead);
  const steps = saves === 1 ? say`1 step` : say`${saves} steps`;
  const saving =
    saved === 0 ? say`saves ${steps}` : say`saves ${steps} in the chain, beside ${saved} that your other links save`;
  const rope = ropeFacts(task, placement, link, instead).map((words) => `, ${words}`);
  const rest = `${insteadText(instead)}${rope.join('')}`;
  if (task.only === 'network') return `${link[0]}–${link[1]}: ${say`saves ${steps}`}${rest}`;
  const wrong = wrongWords(task, link, isNative).map((words) => `, ${words}`);
  return `${link[0]}–${link[1]} ${isNative ? say`touch in the target` : say`do not touch in the target`}${wrong.join('')}, ${saving}${rest}`;
}
