// Is what a verdict advises true? Placements that fail are judged, advice is asked for, followed, and judged again with another seed.
import { addLink, createRng, type Link, type Rng, randomLinks, removeLink, sameLinks } from '../../src/links/index.ts';
import type { Pool } from '../../src/pool/index.ts';
import {
  type Advice,
  findAdvice,
  fitDials,
  foldPasses,
  goalsReached,
  type Level,
  learnPasses,
  measure,
  outcomeOf,
  type Placement,
  sameDials,
  startDials,
  withDials,
} from '../../src/task/index.ts';
import { say } from '../setup.mjs';
import { randomDials, roomFor } from './players.ts';

/** Where a failing placement comes from. */
export type Origin = 'no links' | 'near miss' | 'random' | 'native pairs';

/** What came of one failing placement. */
export interface Trial {
  readonly level: string;
  readonly chapter: string;
  readonly origin: Origin;
  readonly links: readonly Link[];
  /** Null: nothing that was tried helped, and nothing is advised. */
  readonly advice: Advice | null;
  /** A verdict with the same seed on the edit comes to the counts that the advice named. */
  readonly isAsSaid: boolean;
  /** With a seed that the advice has not seen: whether the edit brings the placement nearer to both goals or meets them, and the latter. */
  readonly rises: boolean;
  readonly passesElsewhere: boolean;
  /** The edit is no edit, or adds a link that is there. */
  readonly isAlreadySo: boolean;
}

const LEAST_SHARE = 0.9;
/** Draws of a placement before its level is left out, where nearly all pass. */
const MOST_DRAWS = 8;
/** Placements at work at the same time. */
const AT_ONCE = 4;
/** Far from the verdict's seed and the one after it, with which advice is found. */
const FOLLOW_SEED = 500;

export const roseIn = (trials: readonly Trial[]): number => trials.filter(({ rises }) => rises).length;

/** Whether following the advice helps often enough, all came to what it said, and none names what is already so. */
export function adviceIsGood(trials: readonly Trial[]): boolean {
  const advised = trials.filter(({ advice }) => advice !== null);
  return (
    roseIn(trials) >= LEAST_SHARE * advised.length &&
    advised.every(({ isAsSaid }) => isAsSaid) &&
    !trials.some(({ isAlreadySo }) => isAlreadySo)
  );
}

/** The solution with one link moved; where the rules leave it nowhere to go, with one link less. */
function nearMiss(level: Level, rng: Rng): Placement {
  const { links, dials } = level.solution;
  const gone = links[rng.int(links.length)];
  const kept = removeLink(links, gone);
  const free = roomFor(level, kept).filter(([i, j]) => i !== gone[0] || j !== gone[1]);
  return { links: free.length === 0 ? kept : [...kept, free[rng.int(free.length)]], dials };
}

/** Random pairs that touch in the target, until all links are in use. */
function nativePairs({ task: { fold, rules } }: Level, rng: Rng): Link[] {
  const pairs = fold.contacts.map(({ i, j }) => ({ i, j, turn: rng.uniform() }));
  let links: Link[] = [];
  for (const { i, j } of pairs.sort((a, b) => a.turn - b.turn)) {
    const added = addLink(rules, links, i, j);
    if (added.ok) links = added.links;
  }
  return links;
}

function draw(level: Level, origin: Origin, rng: Rng): Placement {
  const { task } = level;
  if (origin === 'no links') return { links: [], dials: startDials(task) };
  const random = () => randomLinks(task.rules, task.rules.budget, rng);
  const placement =
    origin === 'near miss'
      ? nearMiss(level, rng)
      : { links: origin === 'random' ? random() : nativePairs(level, rng), dials: randomDials(level, rng) };
  return { links: placement.links, dials: fitDials(task, placement.dials) };
}

/** First round: no links; then the others by turns. */
const LATER: readonly Origin[] = ['near miss', 'random', 'native pairs'];
const originOf = (round: number): Origin => (round === 0 ? 'no links' : LATER[(round - 1) % LATER.length]);

async function tryOne(pool: Pool, level: Level, origin: Origin, rng: Rng, seed: number): Promise<Trial | null> {
  const { task } = level;
  const measureAt = (placement: Placement, at: number) =>
    measure(withDials(task, placement.dials), placement.links, { pool, seed: at });
  for (let k = 0; k < MOST_DRAWS; k += 1) {
    const placement = draw(level, origin, rng);
    const measured = await measureAt(placement, seed);
    const dialled = withDials(task, placement.dials);
    const outcome = outcomeOf(dialled, measured);
    if (foldPasses(dialled, outcome) && learnPasses(dialled, outcome)) continue;
    const advice = (await findAdvice(task, placement, measured, { pool, seed }))?.advice ?? null;
    const known = { level: level.id, chapter: level.chapter, origin, links: placement.links, advice };
    if (advice === null) return { ...known, isAsSaid: true, rises: false, passesElsewhere: false, isAlreadySo: false };
    const { edit } = advice;
    const came = async (to: Placement, at: number) => outcomeOf(withDials(task, to.dials), await measureAt(to, at));
    const [same, before, after] = await Promise.all([
      came(edit, seed),
      came(placement, seed + FOLLOW_SEED),
      came(edit, seed + FOLLOW_SEED),
    ]);
    const passesElsewhere = foldPasses(task, after) && learnPasses(task, after);
    return {
      ...known,
      isAsSaid: same.folded === advice.after.folded && same.learned === advice.after.learned,
      rises: passesElsewhere || goalsReached(task, after) > goalsReached(task, before),
      passesElsewhere,
      isAlreadySo:
        (sameLinks(edit.links, placement.links) && sameDials(edit.dials, placement.dials)) ||
        new Set(edit.links.map((link) => link.join('-'))).size < edit.links.length,
    };
  }
  return null;
}

/**
 * Asks for advice on failing placements of all levels in turn; the same trials for the same seed. Where nearly all placements of a level pass,
 * another level's takes the place of the one that was not found.
 *
 * @param until no placement is begun after this time (of `Date.now()`), so that there may be fewer
 */
export async function tryAdvice(
  pool: Pool,
  levels: readonly Level[],
  { seed, placements, until }: { seed: number; placements: number; until: number },
): Promise<Trial[]> {
  const found: (Trial | null)[] = [];
  const done = () => found.filter((trial) => trial != null);
  let next = 0;
  const work = async (end: number) => {
    for (let k = next++; k < end && Date.now() < until; k = next++) {
      const origin = originOf(Math.floor(k / levels.length));
      found[k] = await tryOne(pool, levels[k % levels.length], origin, createRng(seed).fork(k), seed + k);
      const advised = done().flatMap(({ advice }) => (advice === null ? [] : [advice]));
      const passing = advised.filter(({ passes }) => passes).length;
      say(
        `  ${done().length} of ${placements}: ${advised.length} get advice, ${passing} with it pass, ${roseIn(done())} rise elsewhere`,
      );
    }
  };
  for (let end = placements; done().length < placements && Date.now() < until; end += placements - done().length) {
    next = found.length;
    await Promise.all(Array.from({ length: AT_ONCE }, () => work(end)));
  }
  return done();
}
