// What holds of the campaign as a whole: no rule wins it, no level is won by most rules, no set of links solves it over and over.
import { createRng, type Link, sameLinks, validateLinks } from '../../src/links/index.ts';
import type { Pool } from '../../src/pool/index.ts';
import { CHAPTERS, fitDials, type Level, touches, withDials } from '../../src/task/index.ts';
import { EYES, PANEL, RULES, type RuleName } from '../../src/tune/index.ts';
import { OTHERS } from './other-panel.ts';
import type { Member } from './panel.ts';
import { winsSurely } from './sure.ts';
import type { Row } from './verify.ts';

/** A rule may pass this share of the levels outside the first chapter, and this share of the panel a level. */
const MOST_SHARE = 1 / 3;
/** Targets that one set of links may solve. */
const MOST_TARGETS = 2;
/** Levels with a wrong fold there must be, and the share of the bare runs that each must draw to it, or hold between the two. */
const LEAST_DECOYS = 12;
const LEAST_WRONG = 0.5;
/** Levels whose natural first try passes the chain alone there must be, and as many where it passes the network alone. */
const LEAST_TORN = 10;

/** The members of the panel who play by some rules. */
const membersOf = (rules: readonly RuleName[]): Member[] => [
  ...rules,
  ...rules.map((rule): Member => `${rule}-middle`),
];

/** Rows of the levels after the first chapter. */
export const laterRows = (rows: readonly Row[]): Row[] => rows.filter(({ chapter }) => chapter !== CHAPTERS[0].key);

/** How many levels outside the first chapter each member of the panel passes. */
export function passesByMember(rows: readonly Row[]): { member: Member; passed: number; of: number }[] {
  const asked = laterRows(rows).filter(({ panel }) => panel !== undefined);
  return membersOf(RULES).map((member) => ({
    member,
    passed: asked.filter(({ panel }) => panel?.[member] === true).length,
    of: asked.length,
  }));
}

/** The share of the panel that passes a level, without those who are one eye. */
export function panelShare({ panel }: Row): number {
  const eyes: readonly string[] = membersOf(EYES);
  const passes = Object.entries(panel ?? {}).flatMap(([member, pass]) => (eyes.includes(member) ? [] : [pass]));
  return passes.length === 0 ? 0 : passes.filter(Boolean).length / passes.length;
}

/** One name for a target however it is turned, mirrored or numbered from the other end. */
function targetName({ task: { fold } }: Level): string {
  const name = (pairs: readonly Link[]) =>
    pairs
      .map(([i, j]) => i * fold.n + j)
      .sort((a, b) => a - b)
      .join(' ');
  const forwards = name(fold.contacts.map(({ i, j }) => [i, j]));
  const backwards = name(fold.contacts.map(({ i, j }) => [fold.n - 1 - j, fold.n - 1 - i]));
  return `${fold.n}: ${[forwards, backwards].sort()[0]}`;
}

/** A set of links, and the levels it solves, one for each different target. */
export interface Solver {
  readonly links: readonly Link[];
  readonly solves: readonly string[];
}

/** How different the levels are. */
export interface Spread {
  /** Titles of the levels on each target. */
  readonly targets: readonly (readonly string[])[];
  /** Sets that solve more targets than they may. */
  readonly solvers: readonly Solver[];
}

/** Sets known to be worth trying on a level: its own, and those of the rules. */
function knownSets({ task, solution, masterpiece }: Level): (readonly Link[])[] {
  const dialled = withDials(task, fitDials(task, solution.dials));
  const byRule = RULES.filter((rule) => !PANEL[rule].isDrawn).map((rule) => PANEL[rule].links(dialled, createRng(1)));
  return [solution.links, masterpiece.links, ...byRule];
}

/** Whether a set may be placed on a level, and only ties what touches in its target: others are not tried there. */
function fits({ task }: Level, links: readonly Link[]): boolean {
  return validateLinks(task.rules, links).length === 0 && links.every((link) => touches(task, link));
}

/** Tries each level's own sets, and those of the rules, on every level that they fit, with the dials at its solution's place. */
export async function spreadOf(pool: Pool, levels: readonly Level[], seed: number): Promise<Spread> {
  const byTarget = new Map<string, string[]>();
  for (const level of levels)
    byTarget.set(targetName(level), [...(byTarget.get(targetName(level)) ?? []), level.title]);
  const sets: (readonly Link[])[] = [];
  for (const links of levels.flatMap(knownSets)) if (!sets.some((other) => sameLinks(other, links))) sets.push(links);
  const solvers: Solver[] = [];
  for (const links of sets) {
    const fitting = levels.filter((level) => fits(level, links));
    if (new Set(fitting.map(targetName)).size <= MOST_TARGETS) continue;
    const solved = new Map<string, string>();
    for (const level of fitting) {
      if (solved.has(targetName(level))) continue;
      const placement = { links, dials: fitDials(level.task, level.solution.dials) };
      if (await winsSurely(pool, level, placement, seed)) solved.set(targetName(level), level.title);
    }
    if (solved.size > MOST_TARGETS) solvers.push({ links, solves: [...solved.values()] });
  }
  return { targets: [...byTarget.values()], solvers };
}

/** Levels whose first try passes one world and fails the other. */
export function tornLevels(rows: readonly Row[]): { foldsOnly: number; learnsOnly: number } {
  const torn = (fold: boolean) => rows.filter(({ first }) => first?.fold === fold && first.learn === !fold).length;
  return { foldsOnly: torn(true), learnsOnly: torn(false) };
}

/** Levels that no rule earns three stars on. */
export const unfoundLevels = (rows: readonly Row[]): number => rows.filter(({ best }) => best?.length === 0).length;

/** Rules that pass too many levels, and levels that too many of the panel pass. */
export function panelProblems(rows: readonly Row[]): string[] {
  const problems: string[] = [];
  for (const { member, passed, of } of passesByMember(rows)) {
    if (passed > MOST_SHARE * of) problems.push(`panel: ${member} passes ${passed} of ${of} levels`);
  }
  for (const row of rows) {
    if (row.chapter === CHAPTERS[0].key || panelShare(row) <= MOST_SHARE) continue;
    problems.push(`${row.id}: is passed by ${Math.round(100 * panelShare(row))} % of the panel`);
  }
  return problems;
}

/** Rules outside the panel that pass too many levels, with the dials at the solution's place. */
export function otherProblems(rows: readonly Row[]): string[] {
  const asked = laterRows(rows).flatMap(({ others }) => others ?? []);
  return OTHERS.flatMap((rule) => {
    const passed = asked.filter(({ own }) => own.includes(rule)).length;
    return passed > MOST_SHARE * asked.length
      ? [`other rules: ${rule} passes ${passed} of ${asked.length} levels`]
      : [];
  });
}

/** Levels that more than a third of the rules outside the panel pass: told, no failure, for many of those rules place the same links. */
export const openToOthers = (rows: readonly Row[]): string[] =>
  laterRows(rows)
    .filter(({ others }) => others !== undefined && others.own.length > MOST_SHARE * OTHERS.length)
    .map(({ title }) => title);

/** Wrong folds that draw too few of the bare runs, and whether there are enough that do. */
export function decoyProblems(rows: readonly Row[]): string[] {
  const decoys = rows.flatMap(({ id, wrong }) => (wrong === null ? [] : [{ id, wrong }]));
  const weak = decoys.filter(({ wrong }) => wrong < LEAST_WRONG);
  const problems = weak.map(
    ({ id, wrong }) => `${id}: without links only ${Math.round(100 * wrong)} % of the runs misfold`,
  );
  const strong = decoys.length - weak.length;
  if (strong < LEAST_DECOYS) problems.push(`decoys: a wrong fold draws the chain in only ${strong} levels`);
  return problems;
}

/** Whether enough first tries please one world alone, either way. */
export function firstTryProblems(rows: readonly Row[]): string[] {
  const { foldsOnly, learnsOnly } = tornLevels(rows);
  const problems: string[] = [];
  if (foldsOnly < LEAST_TORN) problems.push(`first tries: only ${foldsOnly} fold the chain and fail the network`);
  if (learnsOnly < LEAST_TORN) problems.push(`first tries: only ${learnsOnly} pass the network and fail the chain`);
  return problems;
}

function solverProblems({ solvers }: Spread): string[] {
  return solvers.map(
    ({ links, solves }) =>
      `links ${links.map((link) => link.join('–')).join(' ')}: solve ${solves.length} targets: ${solves.join(', ')}`,
  );
}

/** What is wrong with the campaign as a whole. */
export function campaignProblems(rows: readonly Row[], spread: Spread): string[] {
  return [
    ...panelProblems(rows),
    ...otherProblems(rows),
    ...decoyProblems(rows),
    ...firstTryProblems(rows),
    ...solverProblems(spread),
  ];
}

/** Whether a verification found nothing wrong: neither with a level nor with the campaign as a whole. */
export const isSound = (rows: readonly Row[], problems: readonly string[]): boolean =>
  rows.every(({ ok }) => ok) && problems.length === 0;
