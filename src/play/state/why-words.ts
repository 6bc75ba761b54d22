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

/** What the shock did, in this run's numbers; a burst of heat may also free chains that sat in a wrong shape. */
export function shockWords(shocked: Outcome, calm: Outcome): string {
  const { folded, runs, learned, starts } = shocked;
  const came = `After the shock ${folded} of ${runs} runs fold and ${learned} of ${starts} starts learn; without it ${calm.folded} and ${calm.learned}.`;
  if (folded <= calm.folded) return came;
  return effects(calm, shocked).chain > 0
    ? `${came} More chains than before: heat lets go what had closed too early, as when a metal is annealed.`
    : `${came} A difference this small may be chance.`;
}

/** What a link did, told by cutting it: the figures, and whether they are more than chance. */
export function cutWords(link: Link, whole: Outcome, cut: Outcome): string {
  const did = effects(cut, whole);
  const world = (name: string, effect: number) =>
    effect > 0 ? `helps the ${name}` : effect < 0 ? `hinders the ${name}` : `makes no clear difference to the ${name}`;
  const both =
    did.chain === did.network
      ? `${['hinders', 'makes no clear difference to', 'helps'][did.chain + 1]} either world`.replace(
          'helps either world',
          'helps both worlds',
        )
      : `${world('chain', did.chain)} and ${world('network', did.network)}`;
  return `Cut ${link.join('–')}: folds ${whole.folded} → ${cut.folded} of ${whole.runs}, learns ${whole.learned} → ${cut.learned} of ${whole.starts}. Here the link ${both}.`;
}

/** What share of the time the ends of a link are together without it and with it, and what the target wants of them. */
export function loopWords(task: Task, link: Link, without: number, withLink: number): string {
  const times = (share: number) => (share < 0.005 ? 'less than 1 %' : `${Math.round(100 * share)} %`);
  const often = `Without the link they are together ${times(without)} of the time, with it ${times(withLink)}`;
  return touches(task, link)
    ? `Beads ${touchWords(task, link)}. ${often}.`
    : `Beads ${touchWords(task, link)}. ${often}: it holds the chain in a shape that is not the target’s.`;
}

/** How far the counts of a verdict can be trusted. */
export function sureWords({ folded, runs, learned, starts }: Outcome): string {
  const range = (good: number, all: number) => {
    const [low, high] = countedRange(good, all);
    return `${low} to ${high} of every ${all}`;
  };
  return `How sure this is: ${folded} of ${runs} runs fold here; over very many it would be ${range(folded, runs)}. ${learned} of ${starts} starts learn here; over very many it would be ${range(learned, starts)} (each right 95 times of 100).`;
}
