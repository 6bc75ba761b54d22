// The panel of players, each with one rule, and a searcher who learns: what they say of a level.
import { createRng, type Link } from '../../src/links/index.ts';
import type { Pool } from '../../src/pool/index.ts';
import { type Dials, fitDials, type Level, sameDials, withDials } from '../../src/task/index.ts';
import { entryOf, middleDials, nextTries, PANEL, RULES, type RuleName, type Tried } from '../../src/tune/index.ts';
import { judged, starsOf } from './judge.ts';
import { winsRemembered, winsSurely, worldsSurely } from './sure.ts';

/** Who draws is judged by several draws, and passes when half of them do. */
const RANDOM_DRAWS = 6;
const NATIVE_DRAWS = 16;
/** Placements that the searcher may have judged. */
export const MOST_TRIES = 30;

/** A member of the panel: a rule, with the dials at the solution's place, or in the middle. */
export type Member = RuleName | `${RuleName}-middle`;

/** What the panel says of a level. */
export interface PanelResult {
  panel: Record<Member, boolean>;
  /** Random native sets, as many links as the budget allows, dials at the solution's place: the share that passes. */
  native: { samples: number; passRate: number };
  /** Tries of the searcher until it passes; null: it does not. */
  tries: number | null;
  /** The natural first try, the rule `preview`: whether the chain passes, and the network; where links are cut, with each of them cut as well. */
  first: { links: readonly Link[]; fold: boolean; learn: boolean };
  /** Rules whose links earn three stars. */
  best: RuleName[];
}

/** The share of a drawing rule's placements that pass. */
async function shareOf(pool: Pool, level: Level, rule: RuleName, dials: Dials, seed: number, draws: number) {
  const rng = createRng(seed).fork(RULES.indexOf(rule) + 2);
  const task = withDials(level.task, dials);
  let passed = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const links = PANEL[rule].links(task, rng);
    if (await winsSurely(pool, level, { links, dials }, seed + draw)) passed += 1;
  }
  return passed / draws;
}

/** Which rules pass with the dials at one place. */
async function rulesAt(pool: Pool, level: Level, dials: Dials, seed: number, native: number) {
  const task = withDials(level.task, dials);
  const wins = winsRemembered(pool, level, dials, seed);
  const passes = async (rule: RuleName): Promise<boolean> => {
    if (rule === 'native') return native >= 0.5;
    if (PANEL[rule].isDrawn) return (await shareOf(pool, level, rule, dials, seed, RANDOM_DRAWS)) >= 0.5;
    return wins(PANEL[rule].links(task, createRng(seed)));
  };
  const found: [RuleName, boolean][] = [];
  for (const rule of RULES) found.push([rule, await passes(rule)]);
  return found;
}

/** How many placements the searcher has judged until one passes; null: none of those it may have judged does. */
async function triesOf(pool: Pool, level: Level, seed: number): Promise<number | null> {
  const tried: Tried[] = [];
  for (let next = nextTries(level.task, [], seed); next.length > 0; next = nextTries(level.task, tried, seed)) {
    for (const placement of next) {
      if (tried.length === MOST_TRIES) return null;
      const { result, measured } = await judged(pool, level, placement, seed);
      const { dials } = placement;
      tried.push({ entry: entryOf(withDials(level.task, dials), measured), dials });
      if (result.pass) return tried.length;
    }
  }
  return null;
}

/** How the natural first try fares in both worlds. */
async function firstTry(pool: Pool, level: Level, dials: Dials, seed: number): Promise<PanelResult['first']> {
  const links = PANEL.preview.links(withDials(level.task, dials), createRng(seed));
  return { links, ...(await worldsSurely(pool, level, { links, dials }, seed)) };
}

/** Rules, other than those that draw, whose links earn three stars, of those that pass. */
async function rulesThatFindBest(pool: Pool, level: Level, dials: Dials, seed: number, passing: readonly RuleName[]) {
  const task = withDials(level.task, dials);
  const found: RuleName[] = [];
  for (const rule of passing) {
    if (PANEL[rule].isDrawn) continue;
    const links = PANEL[rule].links(task, createRng(seed));
    if ((await starsOf(pool, level, { links, dials }, seed)) === 3) found.push(rule);
  }
  return found;
}

/** Lets the panel and the searcher play a level. */
export async function panelOf(pool: Pool, level: Level, seed: number): Promise<PanelResult> {
  const own = fitDials(level.task, level.solution.dials);
  const middle = middleDials(level.task);
  const passRate = await shareOf(pool, level, 'native', own, seed, NATIVE_DRAWS);
  const atOwn = await rulesAt(pool, level, own, seed, passRate);
  const atMiddle = sameDials(own, middle)
    ? atOwn
    : await rulesAt(pool, level, middle, seed, await shareOf(pool, level, 'native', middle, seed, RANDOM_DRAWS));
  const passing = atOwn.flatMap(([rule, pass]) => (pass ? [rule] : []));
  return {
    panel: Object.fromEntries([
      ...atOwn,
      ...atMiddle.map(([rule, pass]) => [`${rule}-middle`, pass] as const),
    ]) as PanelResult['panel'],
    native: { samples: NATIVE_DRAWS, passRate },
    tries: await triesOf(pool, level, seed),
    first: await firstTry(pool, level, own, seed),
    best: await rulesThatFindBest(pool, level, own, seed, passing),
  };
}
