import { RUNS } from '../../task/index.ts';

/** Runs of links, and how many folded. */
export interface Count {
  readonly folded: number;
  readonly runs: number;
}

/** Goals are offered in steps of 5 %. */
const STEPS = 20;

/**
 * The goal for runs that links would surely pass: two standard errors of a verdict's runs below the share of all that were measured, and no
 * higher than the worst of the verdicts that were already given, for those come out the same again. One rule for Tune and Publish.
 *
 * @returns a share on a raster of 5 %; null where none above 0 is sure
 */
export function sureGoal(measured: readonly Count[], verdicts: readonly Count[] = []): number | null {
  const all = [...measured, ...verdicts];
  const runs = all.reduce((sum, each) => sum + each.runs, 0);
  const share = all.reduce((sum, each) => sum + each.folded, 0) / Math.max(1, runs);
  const sure = share - 2 * Math.sqrt((share * (1 - share)) / Math.min(RUNS, Math.max(1, runs)));
  const least = Math.min(sure, ...verdicts.map((each) => each.folded / each.runs));
  const goal = Math.floor(least * STEPS + 1e-9) / STEPS;
  return goal > 0 ? goal : null;
}
