import { countedRange, countedRise, type Link } from '../../links/index.ts';
import { type Outcome, type Task, touches, touchWords } from '../../task/index.ts';

/** From so many standard errors on a difference of counts is told as more than chance. */
const CLEAR = 2;

/** The same chains and networks in two placements: what fell or rose clearly. */
function effects(before: Outcome, after: Outcome): { chain: number; network: number } {
  const clear = (rise: number) => (Math.abs(rise) < CLEAR ? 0 : Math.sign(rise));
  return {
    chain: clear(countedRise([before.folded, before.runs], [after.folded, after.runs])),
    network: clear(countedRise([before.learned, before.starts], [after.learned, after.starts])),
  };
}

/** How many are in a state in one outcome and not in the other, told run by run: the same runs under the same chance. */
function onlyIn<State>(here: readonly State[], there: readonly State[], state: State): number {
  return here.filter((each, k) => each === state && there[k] !== state).length;
}

/**
 * Why more runs fold, or more starts learn, through a shock than without it, in one sentence with this verdict's numbers, where that is
 * more than chance; null where no more do.
 */
export function shockHelpWords(calm: Outcome, shocked: Outcome): string | null {
  const { chain, network } = effects(calm, shocked);
  const told = (effect: number, cause: string, count: number, one: string, many: string, lost: number) =>
    `${effect > 0 ? `More than without it, for ${cause}` : 'More than without it, which may be chance'}: ${count} ${count === 1 ? one : many} only with the shock, ${lost} only without.`;
  if (shocked.folded > calm.folded) {
    const gained = onlyIn(shocked.runStates, calm.runStates, 'folded');
    const lost = onlyIn(calm.runStates, shocked.runStates, 'folded');
    return told(chain, 'heat also frees chains that were stuck', gained, 'run folds', 'runs fold', lost);
  }
  if (shocked.learned > calm.learned) {
    const gained = onlyIn(shocked.startStates, calm.startStates, 'learned');
    const lost = onlyIn(calm.startStates, shocked.startStates, 'learned');
    return told(network, 'shaking also frees networks that were stuck', gained, 'start learns', 'starts learn', lost);
  }
  return null;
}

/** What the shock did, in this run's numbers; a burst of heat may also free chains that sat in a wrong shape. */
export function shockWords(shocked: Outcome, calm: Outcome): string {
  const { folded, runs, learned, starts } = shocked;
  const came = `After the shock ${folded} of ${runs} runs fold and ${learned} of ${starts} starts learn; without it ${calm.folded} and ${calm.learned}.`;
  const help = shockHelpWords(calm, shocked);
  return help === null ? came : `${came} ${help}`;
}

/** What a link did, told by cutting it: the figures, and whether they are more than chance. */
export function cutWords(link: Link, whole: Outcome, cut: Outcome): string {
  const did = effects(cut, whole);
  const world = (name: string, effect: number) =>
    effect > 0 ? `helps the ${name}` : effect < 0 ? `hinders the ${name}` : `makes no clear difference to the ${name}`;
  const alike = ['hinders either world', 'makes no clear difference to either world', 'helps both worlds'];
  const both =
    did.chain === did.network
      ? alike[did.chain + 1]
      : `${world('chain', did.chain)} and ${world('network', did.network)}`;
  return `Cut ${link.join('–')}: folds ${whole.folded} → ${cut.folded} of ${whole.runs}, learns ${whole.learned} → ${cut.learned} of ${whole.starts}. Here the link ${both}.`;
}

/** What share of the time the ends of a link are together without it and with it, and what the target wants of them. */
export function loopWords(task: Task, link: Link, without: number, withLink: number): string {
  const times = (share: number) => (share < 0.005 ? 'less than 1 %' : `${Math.round(100 * share)} %`);
  const often = `Without the link they are together ${times(without)} of the time, with it ${times(withLink)}`;
  const harm = touches(task, link) ? '' : ': it holds the chain in a shape that is not the target’s';
  return `Beads ${touchWords(task, link)}. ${often}${harm}.`;
}

/** How far the counts of a verdict can be trusted. */
export function sureWords({ folded, runs, learned, starts }: Outcome): string {
  const range = (good: number, all: number) => {
    const [low, high] = countedRange(good, all);
    return `${low} to ${high} of every ${all}`;
  };
  return `How sure this is: ${folded} of ${runs} runs fold here; over very many it would be ${range(folded, runs)}. ${learned} of ${starts} starts learn here; over very many it would be ${range(learned, starts)} (each right 95 times of 100).`;
}
