// What the rules outside the panel say of a level, and whether its network asks for anything.
import { createRng, type Link } from '../../src/links/index.ts';
import type { Pool } from '../../src/pool/index.ts';
import { type Dials, fitDials, type Level, measure, outcomeOf, sameDials, withDials } from '../../src/task/index.ts';
import { middleDials, PANEL } from '../../src/tune/index.ts';
import { OTHER_RULES, type OtherRule } from './other-rules.ts';
import { winsRemembered } from './sure.ts';

export const OTHERS = Object.keys(OTHER_RULES) as readonly OtherRule[];

/** What is known of a level beside what the panel says. */
export interface OtherResult {
  /** Rules that pass, with the dials at the solution’s place, and in the middle. */
  readonly own: readonly OtherRule[];
  readonly middle: readonly OtherRule[];
  /** Starts that learn without links, with the longest native pairs, and with the solution. */
  readonly learned: { readonly bare: number; readonly longest: number; readonly solution: number };
}

/** Which rules pass with the dials at one place. */
async function passingAt(pool: Pool, level: Level, dials: Dials, seed: number): Promise<OtherRule[]> {
  const task = withDials(level.task, dials);
  const wins = winsRemembered(pool, level, dials, seed);
  const passing: OtherRule[] = [];
  for (const rule of OTHERS) if (await wins(OTHER_RULES[rule].links(task))) passing.push(rule);
  return passing;
}

/** Lets the other rules play a level, and trains its network with some sets of links. */
export async function othersOf(pool: Pool, level: Level, seed: number): Promise<OtherResult> {
  const own = fitDials(level.task, level.solution.dials);
  const middle = middleDials(level.task);
  const task = withDials(level.task, own);
  const learnedBy = async (links: readonly Link[]) =>
    outcomeOf(task, await measure(task, links, { pool, seed, runs: 0 })).learned;
  const passing = await passingAt(pool, level, own, seed);
  return {
    own: passing,
    middle: sameDials(own, middle) ? passing : await passingAt(pool, level, middle, seed),
    learned: {
      bare: await learnedBy([]),
      longest: await learnedBy(PANEL.longest.links(task, createRng(seed))),
      solution: await learnedBy(level.solution.links),
    },
  };
}
