import { basename } from 'node:path';
import { createRng, openingLinks } from '../../src/links/index.ts';
import type { Pool } from '../../src/pool/index.ts';
import {
  CHAPTERS,
  type Dials,
  fitDials,
  type Level,
  outcomeOf,
  type Placement,
  startDials,
  withDials,
} from '../../src/task/index.ts';
import { PANEL } from '../../src/tune/index.ts';
import { say } from '../setup.mjs';
import { readLevel } from './files.ts';
import { judge, judged, type Result, starsOf } from './judge.ts';
import type { OtherResult } from './other-panel.ts';
import { type PanelResult, panelOf } from './panel.ts';
import { type RandomRate, randomRate } from './players.ts';
import { sharedProblems } from './shared-contacts.ts';
import { winsSurely } from './sure.ts';

/** What is known of a level's file. */
export interface Row {
  id: string;
  file: string;
  ok: boolean;
  problems: string[];
  solution: Result | null;
  none: Result | null;
  /** The share of runs that misfold without links; null where the level has no wrong fold. */
  wrong: number | null;
  greedy: Result | null;
  random: RandomRate | null;
  /** What the panel says; undefined where it was not asked. */
  panel?: PanelResult['panel'];
  native?: PanelResult['native'];
  tries?: PanelResult['tries'];
  first?: PanelResult['first'];
  best?: PanelResult['best'];
  others?: OtherResult;
  chapter: string;
  title: string;
  dials: Dials;
  /** Share of verdict seeds in which the solution passes. */
  seeds: { count: number; passRate: number } | null;
  /** Stars of the best placement that the file carries. */
  stars: number;
}

interface VerifyOptions {
  readonly pool: Pool;
  readonly seed: number;
  /** Verdict seeds that the solution is tried with. */
  readonly seeds: number;
  /** Placements of the random player. */
  readonly samples: number;
  /** Whether the panel plays. */
  readonly panel: boolean;
}

const NONE_SEEDS = 3;
const SOUND_SHARE = 0.9;

/** Whether a placement that must not win does, with one of the first few verdict seeds. */
async function everWins(pool: Pool, level: Level, placement: Placement, seed: number): Promise<boolean> {
  for (let k = 0; k < NONE_SEEDS; k += 1) if (await winsSurely(pool, level, placement, seed + k)) return true;
  return false;
}

/** Verifies one level's file: what is measured, and all that is wrong with it. */
export async function verify(
  file: string,
  { pool, seed, seeds, samples, panel: asksPanel }: VerifyOptions,
): Promise<Row> {
  const name = basename(file);
  const read = readLevel(file);
  if ('problems' in read) {
    const { problems } = read;
    const nothing = { solution: null, none: null, wrong: null, greedy: null, random: null, seeds: null };
    return { id: '', file: name, ok: false, problems, ...nothing, chapter: '', title: '', dials: {}, stars: 0 };
  }
  const { level } = read;
  const problems: string[] = [];
  const dials = fitDials(level.task, level.solution.dials);
  const placed = { links: level.solution.links, dials };

  const solution = await judge(pool, level, placed, seed);
  let passes = solution.pass ? 1 : 0;
  for (let k = 1; k < seeds; k += 1) if (await winsSurely(pool, level, placed, seed + k)) passes += 1;
  const passRate = passes / seeds;
  if (!solution.pass) problems.push('solution: does not pass');
  if (passRate < SOUND_SHARE) problems.push(`solution: passes in only ${passes} of ${seeds} verdict seeds`);

  problems.push(...sharedProblems(level));

  const bare = { links: [], dials };
  const { result: none, measured } = await judged(pool, level, bare, seed);
  const { misfolded, runs } = outcomeOf(withDials(level.task, dials), measured);
  if (await everWins(pool, level, bare, seed)) problems.push('goals: no links at all passes');

  // That links which stand may be placed as they do is looked at when the file is read.
  const opening = { links: openingLinks(level.task.rules), dials };
  if (opening.links.length > 0 && (await everWins(pool, level, opening, seed))) {
    problems.push('standing: the level is won as it opens');
  }

  const start = startDials(level.task);
  for (const dial of Object.keys(level.task.dials)) {
    const left = { links: level.solution.links, dials: { ...dials, [dial]: start[dial as keyof Dials] } };
    if (await winsSurely(pool, level, left, seed)) {
      problems.push(`dials.${dial}: the solution passes where the dial starts, so it does not matter`);
    }
  }

  const stars = await starsOf(pool, level, level.masterpiece, seed);
  if (stars < 3) problems.push(`masterpiece: earns ${stars} of three stars`);

  const nearest = PANEL.shortest.links(withDials(level.task, dials), createRng(seed));
  const greedy = await judge(pool, level, { links: nearest, dials }, seed);
  const random = await randomRate(pool, level, seed, samples);
  const played = asksPanel ? await panelOf(pool, level, seed) : {};
  say(`${level.id}: ${problems.join('; ') || 'sound'}; random ${(100 * random.passRate).toFixed(1)} %`);
  return {
    id: level.id,
    file: name,
    ok: problems.length === 0,
    problems,
    solution,
    none,
    wrong: level.task.decoy === null ? null : misfolded / runs,
    greedy,
    random,
    ...played,
    chapter: level.chapter,
    title: level.title,
    dials,
    seeds: { count: seeds, passRate },
    stars,
  };
}

/** Variance of a measured share, never taken to be nothing: where every placement was tried, each was judged with one seed only. */
function variance({ samples, passRate }: RandomRate): number {
  const p = (passRate * samples + 1) / (samples + 2);
  return (p * (1 - p)) / samples;
}

/** Within a chapter the random player's share must not rise, by more than two standard errors of what was measured. */
export function checkChapters(rows: readonly Row[]): void {
  for (const { key } of CHAPTERS) {
    const members = rows.filter(({ chapter, random }) => chapter === key && random !== null && random.samples > 0);
    for (const [k, row] of members.entries()) {
      const before = members[k - 1]?.random;
      if (k === 0 || row.random === null || before === undefined || before === null) continue;
      const rise = row.random.passRate - before.passRate;
      if (rise <= 2 * Math.sqrt(variance(row.random) + variance(before))) continue;
      row.problems.push(
        `random: ${row.random.passRate.toFixed(3)} pass, more than the ${before.passRate.toFixed(3)} of the level before`,
      );
      row.ok = false;
    }
  }
}
