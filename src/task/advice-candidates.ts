import { say } from '../language/index.ts';
import { addLink, type Link, removeLink, sameLinks, validateLinks } from '../links/index.ts';
import { dialTurns, sameDials, withDials } from './dials.ts';
import { HEARD, stepsUp } from './learn-cause.ts';
import { linkProfile, touches } from './link-effects.ts';
import { type Measurement, meanGradient } from './measure.ts';
import { dockedRuns, type Pairing } from './pairings.ts';
import { allowedRemovals } from './removals.ts';
import type { Placement, Task } from './task.ts';

/** An edit that may help, and the same as something to do, in a player's words: links and dials by name. */
export interface Candidate {
  readonly edit: Placement;
  readonly text: string;
}

/** So many are tried at most for a world: turned dials, links slid along, shorter ways for a deaf floor 0, links that touch in the target, links that do not. */
const MOST_DIALS = 4;
const MOST_CANDIDATES = 20;
const MOST_BYPASSES = 3;
const MOST_SLIDES = 4;
const MOST_SHORTER = 4;
/** Pairs of all pairings of strands together, and of each of them at least. */
const MOST_PAIRS = 8;
const LEAST_PAIRS = 3;
/** A skip that leaves work to do passes by so many floors at least, and this share of the stack at most. */
const SHORTEST_SKIP = 5;
const LONGEST_SKIP = 0.75;
/** A floor this near counts as reached by a link's end. */
const NEAR = 2;
/** An expected gradient above this many times the output's is as bad as one so far below. */
const LOUD = 3;

const names = (links: readonly Link[]) => links.map((link) => link.join('–')).join(say` and `);

interface Addition {
  readonly edit: Placement;
  readonly instead: readonly Link[];
}

/** A link, and one of the placements that it comes to. */
interface Choice {
  readonly link: Link;
  readonly addition: Addition;
}

/** The placements with a link added: what holds its ends gives way, and where all links are in use, each of the others in turn, as far as the rules allow it. */
function withLink({ rules }: Task, { links, dials }: Placement, link: Link): Addition[] {
  const taken = links.filter((other) => other.some((end) => link.includes(end)));
  const free = links.filter((other) => !taken.includes(other));
  const choices = free.length < rules.budget ? [taken] : free.map((other) => [...taken, other]);
  return choices.flatMap((instead) => {
    const kept = links.filter((other) => !instead.includes(other));
    const added = addLink(rules, kept, link[0], link[1]);
    if (!added.ok || validateLinks(rules, added.links).length > 0) return [];
    return [{ edit: { links: added.links, dials }, instead }];
  });
}

function additionWords(task: Task, link: Link, { instead }: Addition): string {
  const remark = touches(task, link) ? '' : say` (they do not touch in the target)`;
  const name = `${link.join('–')}${remark}`;
  return instead.length === 0 ? say`add the link ${name}` : say`link ${name} in the place of ${names(instead)}`;
}

/** Each link taken away, and all of them at once: what the table below a verdict measures as well. */
export function removalCandidates(task: Task, placement: Placement): Candidate[] {
  return allowedRemovals(task.rules, placement).map(({ gone: [link, ...others], edit }) => ({
    edit,
    text:
      others.length > 0
        ? say`take all links away`
        : say`take ${link.join('–')} away${touches(task, link) ? '' : say` (they do not touch in the target)`}`,
  }));
}

/** Each dial turned either way by a good deal and, where there is but one, by a step. */
function dialCandidates(task: Task, { links, dials }: Placement): Candidate[] {
  const steps = Object.keys(task.dials).length === 1 ? dialTurns(task, dials, 0) : [];
  return [...dialTurns(task, dials, 1), ...steps].slice(0, MOST_DIALS).map(({ name, dials: turned }) => {
    const isOff = name === 'cage' && turned[name] === 0;
    const text = isOff ? say`take the cage away` : say`set ${name} to ${turned[name]}`;
    return { edit: { links, dials: turned }, text };
  });
}

/** How many links of a placement tie residues that do not touch in the target. */
export function strayCount(task: Task, { links }: Placement): number {
  return links.filter((link) => !touches(task, link)).length;
}

/** Pairs of a pairing that a link could tie and the rules allow, `count` of them, evenly from those farthest apart along the chain on. */
function pairsOf(task: Task, placement: Placement, { contacts }: Pairing, count: number): Link[] {
  const pairs = contacts
    .map((k): Link => [task.fold.contacts[k].i, task.fold.contacts[k].j])
    .filter((link) => withLink(task, placement, link).length > 0)
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  if (pairs.length <= count) return pairs;
  return Array.from({ length: count }, (_, k) => pairs[Math.round((k * (pairs.length - 1)) / (count - 1))]);
}

/** Links between strands that seldom dock. */
function chainCandidates(task: Task, placement: Placement, measured: Measurement): Candidate[] {
  const strays = ({ instead }: Addition) => instead.filter((link) => !touches(task, link)).length;
  const pairings = dockedRuns(task, measured.runs).sort((a, b) => a.docked - b.docked);
  const each = Math.max(LEAST_PAIRS, Math.floor(MOST_PAIRS / pairings.length));
  return pairings.flatMap(({ pairing }) =>
    pairsOf(task, placement, pairing, each).flatMap((link) =>
      withLink(task, placement, link)
        // What does not touch in the target gives way first.
        .sort((a, b) => strays(b) - strays(a))
        .slice(0, 2)
        .map((addition) => ({ edit: addition.edit, text: additionWords(task, link, addition) })),
    ),
  );
}

/** How near the expected gradient of all floors comes to the output's: the log of the farthest, as a penalty. */
function evenness(task: Task, { links, dials }: Placement): number {
  const logs = Array.from(linkProfile(withDials(task, dials), links), (value) => Math.log(Math.max(value, 1e-30)));
  return Math.min(...logs) - Math.max(0, Math.max(...logs) - Math.log(LOUD));
}

/**
 * Each link's neighbours in its own stack of contacts, both ends slid by one or two: what leaves no floor outside a link may only be that it
 * begins and ends too far out.
 */
function slides(task: Task, { links, dials }: Placement): Choice[] {
  return links.flatMap((link) => {
    const kept = { links: removeLink(links, link), dials };
    return [1, -1, 2, -2]
      .map((by): Link => [link[0] + by, link[1] - by])
      .filter((slid) => touches(task, slid))
      .flatMap((slid) =>
        withLink(task, kept, slid)
          .filter(({ instead }) => instead.length === 0)
          .map(({ edit }) => ({ link: slid, addition: { edit, instead: [link] } })),
      );
  });
}

const isSame = (a: Placement, b: Placement) => sameLinks(a.links, b.links) && sameDials(a.dials, b.dials);

/** Links between the weakest floor and the output: those that touch in the target, and a few that only pass floors by. */
function networkCandidates(task: Task, placement: Placement, measured: Measurement): Candidate[] {
  const gradient = meanGradient(measured);
  const { n, contacts } = task.fold;
  const weakest = gradient.indexOf(Math.min(...gradient));
  const isWorkable = ([i, j]: Link) => j - i >= Math.min(SHORTEST_SKIP, n / 4) && j - i <= LONGEST_SKIP * n;
  const touching = contacts.map(({ i, j }): Link => [i, j]).filter(isWorkable);
  const others: Link[] = [];
  for (let i = Math.max(0, weakest - NEAR); i <= weakest + NEAR; i += 1) {
    for (let j = i + 1; j < n; j += 2) if (isWorkable([i, j]) && !touches(task, [i, j])) others.push([i, j]);
  }
  const choices = (pairs: readonly Link[]): Choice[] =>
    pairs.flatMap((link) => withLink(task, placement, link).map((addition) => ({ link, addition })));
  const ranked = (some: readonly Choice[], most: number) =>
    some
      .map((each) => ({ ...each, score: evenness(task, each.addition.edit) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ link, addition }) => ({ edit: addition.edit, text: additionWords(task, link, addition) }));
  const most = MOST_CANDIDATES - MOST_DIALS - MOST_BYPASSES - MOST_SLIDES - MOST_SHORTER;
  const likely = ranked(choices(touching), most);
  // A step less counts for a deaf floor 0 however short the link that saves it; often it is one end of a link moved to another bead.
  const stepsOf = ({ links }: Placement) => stepsUp(n, links)[0];
  const isShorter = ({ addition: { edit } }: Choice) =>
    stepsOf(edit) < stepsOf(placement) && !likely.some((each) => isSame(each.edit, edit));
  const shorter = gradient[0] < HEARD ? choices(contacts.map(({ i, j }): Link => [i, j])).filter(isShorter) : [];
  return [
    ...ranked(slides(task, placement), MOST_SLIDES),
    ...likely,
    ...ranked(shorter, MOST_SHORTER),
    ...ranked(choices(others), MOST_BYPASSES),
  ];
}

/**
 * Turned dials and new links that are likely to help the worlds that failed, the likeliest first; none twice, and none that changes
 * nothing or only takes links away.
 */
export function adviceCandidates(
  worlds: readonly ('chain' | 'network')[],
  task: Task,
  placement: Placement,
  measured: Measurement,
): Candidate[] {
  const found: Candidate[] = [];
  for (const world of worlds) {
    const made = (world === 'chain' ? chainCandidates : networkCandidates)(task, placement, measured);
    const likely: Candidate[] = [];
    for (const candidate of [...dialCandidates(task, placement), ...made]) {
      const known = [placement, ...likely.map(({ edit }) => edit)];
      if (!known.some((edit) => isSame(edit, candidate.edit))) likely.push(candidate);
    }
    const news = likely.slice(0, MOST_CANDIDATES);
    found.push(...news.filter(({ edit }) => !found.some((each) => isSame(each.edit, edit))));
  }
  return found;
}
