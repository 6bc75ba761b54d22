import type { Link } from '../links/index.ts';
import { type Evidence, explainVerdict } from './explain.ts';
import { type FoldTrial, foldTrial } from './fold-trial.ts';
import { type LearnTrial, learnTrial } from './learn-trial.ts';
import type { Level } from './level.ts';

/** Runs and starts of a verdict, and of each check that one link may be cut. */
const RUNS = 32;
const STARTS = 8;
const SPARE_RUNS = 16;
const SPARE_STARTS = 4;
/** The share of starts that must learn. */
const LEARN_SHARE = 0.75;

/** How a placement of links did on a level, with the reasons in plain words. */
export interface LevelVerdict {
  /** Mean Q over runs ± standard error. */
  readonly fold: number;
  readonly foldError: number;
  /** Share of runs that fold ± binomial standard error. */
  readonly probability: number;
  readonly probabilityError: number;
  readonly runs: number;
  readonly foldedRuns: number;
  readonly accuracy: number;
  /** Accuracy with one block dropped, where the level asks for it, else null. */
  readonly droppedAccuracy: number | null;
  readonly starts: number;
  readonly learnedStarts: number;
  /** Gradient at each layer relative to the output's, layer 0 first. */
  readonly gradient: readonly number[];
  readonly foldPass: boolean;
  readonly learnPass: boolean;
  readonly pass: boolean;
  readonly stars: 0 | 1 | 2 | 3;
  /** Where the twin map shows what failed: floors that stay dead, and strands that do not dock. */
  readonly evidence: Evidence;
  readonly reasons: readonly string[];
  readonly nextStep: string;
}

export interface JudgeOptions {
  readonly seed: number;
  readonly runs?: number;
  readonly starts?: number;
  /** Whether to find out about the third star: each link cut, or a shock. Default true. */
  readonly spare?: boolean;
  /** Whether to leave training out when the chain has failed already; its figures are then those of no start. Default false. */
  readonly hurry?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

function foldPasses(level: Level, trial: FoldTrial): boolean {
  return trial.foldedRuns >= level.goals.probability * trial.runs;
}

function learnPasses(trial: LearnTrial): boolean {
  return trial.starts > 0 && trial.learnedStarts >= LEARN_SHARE * trial.starts;
}

/**
 * Judges a placement: do both worlds pass, with how many links, and with any one of them cut (or through the level's shock)?
 * Deterministic for its seed. The level counts as it is given: dials are set before (`withDials`), the bench's heat does not matter.
 *
 * @throws the signal's reason when cancelled
 */
export async function judge(level: Level, links: readonly Link[], options: JudgeOptions): Promise<LevelVerdict> {
  const { seed, runs = RUNS, starts = STARTS, spare = true, hurry = false, onProgress, signal } = options;
  // Work is counted in thousandths of a trial: two trials, and two for each link that may be cut.
  const checks = level.shock !== null && !level.goals.spare ? 1 : links.length;
  const trials = 2 + (spare || level.goals.spare ? 2 * checks : 0);
  const progress = (finished: number) => (share: number) =>
    onProgress?.(Math.round(1000 * (finished + share)), 1000 * trials);

  const folded = await foldTrial(level, links, { seed, runs, signal, onProgress: progress(0) });
  const foldPass = foldPasses(level, folded);
  const learned = await learnTrial(level, links, {
    seed,
    starts: hurry && !foldPass ? 0 : starts,
    signal,
    onProgress: progress(1),
  });
  const learnPass = learnPasses(learned);
  const withinPar = links.length <= level.par;

  /** Whether both worlds pass in fewer runs and starts; `finished` trials are behind it. */
  async function holds(placed: readonly Link[], shock: boolean, finished: number): Promise<boolean> {
    const options = { seed, shock, signal };
    const held = await foldTrial(level, placed, { ...options, runs: SPARE_RUNS, onProgress: progress(finished) });
    if (!foldPasses(level, held)) return false;
    const onProgress = progress(finished + 1);
    return learnPasses(await learnTrial(level, placed, { ...options, starts: SPARE_STARTS, onProgress }));
  }

  /** The first link without which it fails, if there is one. */
  async function findNeeded(): Promise<Link | null> {
    for (const [k, link] of links.entries()) {
      const rest = links.filter((other) => other !== link);
      if (!(await holds(rest, false, 2 + 2 * k))) return link;
    }
    return null;
  }

  const bothPass = foldPass && learnPass;
  const asksSpare = level.goals.spare && links.length > 0;
  let needed: Link | null = null;
  if (bothPass && (asksSpare || (withinPar && spare && level.shock === null))) needed = await findNeeded();
  const pass = bothPass && !(asksSpare && needed !== null);
  const sturdy =
    pass &&
    withinPar &&
    spare &&
    links.length > 0 &&
    (level.shock === null ? needed === null : await holds(links, true, 2));
  const stars = !pass ? 0 : !withinPar ? 1 : sturdy ? 3 : 2;
  onProgress?.(1000 * trials, 1000 * trials);

  const probability = folded.foldedRuns / runs;
  return {
    fold: folded.fold,
    foldError: folded.foldError,
    probability,
    probabilityError: Math.sqrt((probability * (1 - probability)) / runs),
    runs,
    foldedRuns: folded.foldedRuns,
    accuracy: learned.accuracy,
    droppedAccuracy: level.goals.dropped > 0 ? learned.droppedAccuracy : null,
    starts,
    learnedStarts: learned.learnedStarts,
    gradient: learned.gradient,
    foldPass,
    learnPass,
    pass,
    stars,
    ...explainVerdict({ level, links, folded, learned, foldPass, learnPass, pass, stars, needed }),
  };
}
