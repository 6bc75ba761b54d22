import { say } from '../../language/index.ts';
import { clearRise, clearTurn, countedRange, type Link } from '../../links/index.ts';
import {
  alsoTask,
  type Came,
  changedWorlds,
  conditionNames,
  foldsHere,
  harmCauseWords,
  isJudged,
  type LinkSaid,
  learnsHere,
  type Outcome,
  runsAsked,
  startsAsked,
  type Task,
  throughShock,
  touchWords,
  underName,
} from '../../task/index.ts';
import { MET } from './end-distances.ts';
import type { Take } from './takes.ts';

/** The same chains and networks in two placements: what fell or rose clearly. */
function effects(before: Outcome, after: Outcome): { chain: number; network: number } {
  return {
    chain: clearRise([before.folded, before.runs], [after.folded, after.runs]),
    network: clearRise([before.learned, before.starts], [after.learned, after.starts]),
  };
}

/** How many are in a state in one outcome and not in the other, told run by run: the same runs under the same chance. */
function onlyIn<State>(here: readonly State[], there: readonly State[], state: State): number {
  return here.filter((each, k) => each === state && there[k] !== state).length;
}

/** A world through a shock: run by run, or start by start, what it gained and lost of all. */
interface Shaken {
  readonly gained: number;
  readonly lost: number;
  readonly all: number;
  readonly world: 'chain' | 'network';
}

/** What a shock gained or cost a world, the others being those that went the other way, in one sentence in every language. */
function turnedWords({ gained, lost, all, world }: Shaken): string {
  const isChain = world === 'chain';
  if (gained > lost) {
    const more = gained - lost;
    const both = isChain
      ? say` (${gained} fold only with it, ${lost} only without it)`
      : say` (${gained} learn only with it, ${lost} only without it)`;
    const apart = lost === 0 ? '' : both;
    return isChain
      ? say`The shock gains ${more} of ${all} runs${apart}`
      : say`The shock gains ${more} of ${all} starts${apart}`;
  }
  const fewer = lost - gained;
  const both = isChain
    ? say` (${lost} fold only without it, ${gained} only with it)`
    : say` (${lost} learn only without it, ${gained} only with it)`;
  const apart = gained === 0 ? '' : both;
  return isChain
    ? say`The shock costs ${fewer} of ${all} runs${apart}`
    : say`The shock costs ${fewer} of ${all} starts${apart}`;
}

/** How many more, or fewer, came out good than without the shock. What may be chance is told only where a goal is met with the shock or without it alone. */
function shakenWords(shaken: Shaken, isTurned: boolean): string | null {
  const { gained, lost, world } = shaken;
  if (gained === lost) return null;
  const effect = clearTurn(gained, lost);
  if (effect === 0) return isTurned ? say`${turnedWords(shaken)}; that may be chance.` : null;
  const cause =
    world === 'chain' ? say`heat also frees chains that were stuck` : say`shaking also frees networks that were stuck`;
  return `${turnedWords(shaken)}${effect > 0 ? `: ${cause}.` : '.'}`;
}

/**
 * What a shock gave to each world and took from it, run by run, in this verdict's numbers; null where that is no more than chance may make
 * and decides nothing. Until the shock both are the same runs, so what is clear is told by those that turned.
 */
export function shockChangeWords(task: Task, calm: Outcome, shocked: Outcome): string | null {
  const { only } = task;
  const shaken = throughShock(task);
  const fold = {
    gained: onlyIn(shocked.runStates, calm.runStates, 'folded'),
    lost: onlyIn(calm.runStates, shocked.runStates, 'folded'),
  };
  const learn = {
    gained: onlyIn(shocked.startStates, calm.startStates, 'learned'),
    lost: onlyIn(calm.startStates, shocked.startStates, 'learned'),
  };
  const told = [
    only === 'network'
      ? null
      : shakenWords(
          { ...fold, all: calm.runs, world: 'chain' },
          foldsHere(shaken, calm) !== foldsHere(shaken, shocked),
        ),
    only === 'chain'
      ? null
      : shakenWords(
          { ...learn, all: calm.starts, world: 'network' },
          learnsHere(shaken, calm) !== learnsHere(shaken, shocked),
        ),
  ].filter((each) => each !== null);
  return told.length === 0 ? null : told.join(' ');
}

/** What the shock did, in this run's numbers; a burst of heat may also free chains that sat in a wrong shape. */
export function shockWords(task: Task, shocked: Outcome, calm: Outcome): string {
  const { folded, runs, learned, starts } = shocked;
  const both = say`After the shock ${folded} of ${runs} runs fold and ${learned} of ${starts} starts learn; without it ${calm.folded} and ${calm.learned}.`;
  const came =
    task.only === 'chain'
      ? say`After the shock ${folded} of ${runs} runs fold; without it ${calm.folded}.`
      : task.only === 'network'
        ? say`After the shock ${learned} of ${starts} starts learn; without it ${calm.learned}.`
        : both;
  const change = shockChangeWords(task, calm, shocked);
  return change === null ? came : `${came} ${change}`;
}

/** A count that meets its goal with a link or without it only, though the difference is no more than chance may make. */
function goalWords(verb: string, asked: number, whole: number, cut: number, effect: number): string | null {
  if (effect !== 0 || whole >= asked === cut >= asked) return null;
  const short = asked - cut;
  const told =
    short > 0 ? say`${short === 1 ? say`one` : short} short of the ${asked} asked` : say`enough for the ${asked} asked`;
  return say`Without it ${cut} ${cut === 1 ? `${verb}s` : verb}, ${told}; that may be chance.`;
}

/** What the links did all together, told by leaving them out. */
export function bareWords(
  { only }: Task,
  links: number,
  bare: Outcome,
  { folded, runs, learned, starts }: Outcome,
): string {
  const these = links === 1 ? say`this link` : say`these ${links} links`;
  if (only === 'chain') return say`Without links ${bare.folded} of ${runs} runs fold; with ${these} ${folded}.`;
  if (only === 'network')
    return say`Without links ${bare.learned} of ${starts} starts learn; with ${these} ${learned}.`;
  return say`Without links ${bare.folded} of ${runs} runs fold and ${bare.learned} of ${starts} starts learn; with ${these} ${folded} and ${learned}.`;
}

/** What a link did, told by cutting it: the figures, whether they are more than chance, and whether a goal is missed without it. */
export function cutWords(task: Task, link: Link, whole: Outcome, cut: Outcome): string {
  const did = effects(cut, whole);
  const world = (name: string, effect: number) =>
    effect > 0
      ? say`helps the ${name}`
      : effect < 0
        ? say`hinders the ${name}`
        : say`makes no clear difference to the ${name}`;
  const alike = [say`hinders either world`, say`makes no clear difference to either world`, say`helps both worlds`];
  const chainShort = goalWords('fold', runsAsked(task, whole.runs), whole.folded, cut.folded, did.chain);
  const networkShort = goalWords('learn', startsAsked(whole.starts), whole.learned, cut.learned, did.network);
  if (task.only !== undefined) {
    const isChain = task.only === 'chain';
    const words = isChain
      ? say`Cut ${link.join('–')}: folds ${whole.folded} → ${cut.folded} of ${whole.runs}.`
      : say`Cut ${link.join('–')}: learns ${whole.learned} → ${cut.learned} of ${whole.starts}.`;
    const short = isChain ? chainShort : networkShort;
    return `${words} ${short ?? say`Here the link ${world(task.only, did[task.only])}.`}`;
  }
  const clear =
    chainShort === null && networkShort === null
      ? did.chain === did.network
        ? alike[did.chain + 1]
        : say`${world('chain', did.chain)} and ${world('network', did.network)}`
      : chainShort === null
        ? world('chain', did.chain)
        : networkShort === null
          ? world('network', did.network)
          : null;
  return [
    say`Cut ${link.join('–')}: folds ${whole.folded} → ${cut.folded} of ${whole.runs}, learns ${whole.learned} → ${cut.learned} of ${whole.starts}.`,
    chainShort,
    networkShort,
    clear === null ? null : say`Here the link ${clear}.`,
  ]
    .filter((words) => words !== null)
    .join(' ');
}

/** The same, and why a link hinders the chain where it does. */
function cutCauseWords(task: Task, link: Link, whole: Came, cut: Came): string {
  const words = cutWords(task, link, whole.outcome, cut.outcome);
  const isHarm = isJudged(task, 'chain') && effects(cut.outcome, whole.outcome).chain < 0;
  return isHarm ? `${words}${harmCauseWords(task, link, whole, cut)}` : words;
}

/**
 * The same under each condition of a level that has two, by its name; of the second only what it changes, for the rest was judged once.
 *
 * @param whole the placement's own take
 * @param cut the take with the link cut
 */
export function eachCutWords(
  task: Task,
  link: Link,
  whole: Came & Pick<Take, 'also'>,
  cut: Came & Pick<Take, 'also'>,
): string[] {
  const first = cutCauseWords(task, link, whole, cut);
  const [names, second] = [conditionNames(task), alsoTask(task)];
  if (names === null || second === null || whole.also === undefined || cut.also === undefined) return [first];
  const { chain, network } = changedWorlds(task);
  const changed: Task = chain && network ? second : { ...second, only: chain ? 'chain' : 'network' };
  const other = cutCauseWords(changed, link, whole.also, cut.also);
  return [underName(names[0], first), underName(names[1], other)];
}

/** A link that has closed is seen closed at least so often: its spring seldom lets go beyond `MET`. */
const HELD = 0.95;
/** Below this share it cannot be said to hold the chain in any shape. */
const HOLDS = 0.5;

/** What share of the looks the ends of a link are together without it and with it, and what the target wants of them; a link that helps is not blamed. */
export function loopWords(
  task: Task,
  link: Link,
  without: number,
  withLink: number,
  { isStray }: Pick<LinkSaid, 'isStray'>,
): string {
  const times = (share: number) => (share < 0.005 ? say`less than 1 %` : `${Math.round(100 * share)} %`);
  const often = say`Without the link they are nearer than ${MET} bonds in ${times(without)} of the looks at the second half of the runs, with it in ${times(withLink)}`;
  const harm = !isStray || withLink < HOLDS ? '' : say`: it holds the chain in a shape that is not the target’s`;
  const rest = withLink < HELD ? say` In the other looks the link had not closed yet; once closed it holds.` : '';
  return `${say`Beads ${touchWords(task, link)}. ${often}${harm}.`}${rest}`;
}

/** How far the counts of a verdict can be trusted. */
export function sureWords({ only }: Task, { folded, runs, learned, starts }: Outcome): string {
  const range = (good: number, all: number) => {
    const [low, high] = countedRange(good, all);
    return say`${low} to ${high} of every ${all}`;
  };
  if (only === 'chain')
    return say`How sure this is: ${folded} of ${runs} runs fold here; over very many it would be ${range(folded, runs)} (right 95 times of 100).`;
  if (only === 'network')
    return say`How sure this is: ${learned} of ${starts} starts learn here; over very many it would be ${range(learned, starts)} (right 95 times of 100).`;
  return say`How sure this is: ${folded} of ${runs} runs fold here; over very many it would be ${range(folded, runs)}. ${learned} of ${starts} starts learn here; over very many it would be ${range(learned, starts)} (each right 95 times of 100).`;
}
