import { pairIndex } from '../chain/index.ts';
import type { Link } from '../links/index.ts';
import { GRADIENT_BANDS, type GradientBand } from '../network/index.ts';
import { foldPasses, learnPasses, runsAsked, startsAsked } from './grade.ts';
import { type Measurement, meanGradient } from './measure.ts';
import { type Outcome, wrongContacts } from './outcome.ts';
import { type Pairing, pairingName, pairingsOf } from './pairings.ts';
import type { Task } from './task.ts';

/** Stretches of residues that a verdict speaks of, first and last of each. */
export interface Evidence {
  readonly dead: readonly [number, number] | null;
  readonly undocked: { readonly first: readonly [number, number]; readonly second: readonly [number, number] } | null;
}

/** One cause, in a player's words, with the figures of this very measurement. */
export interface Reason {
  readonly world: 'chain' | 'network';
  readonly text: string;
}

/** Limits of the gradient's bands: what is below is dead, or hears too little; what is above explodes. The harshest is named. */
const limitOf = (band: GradientBand) => GRADIENT_BANDS.find(({ name }) => name === band)!.below;
const DEAD_SHARES = [limitOf('vanishing'), limitOf('weak')];
const LOUD = limitOf('healthy');
/** A link longer than this share of the stack lets the gradient pass by the floors. */
const BYPASS = 0.7;
/** A floor whose gradient is healthy is reached. */
const REACHED = limitOf('weak');
/** A pairing is docked in a run that holds this share of its contacts. */
const DOCKED = 0.5;

const floors = ([from, to]: readonly [number, number]) => (from === to ? `floor ${from}` : `floors ${from} to ${to}`);
const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** In how many runs each pairing of strands holds at least half of its contacts. */
export function dockedRuns(task: Task, { runs }: Measurement): { pairing: Pairing; docked: number }[] {
  const { n, contacts } = task.fold;
  return pairingsOf(contacts).map((pairing) => ({
    pairing,
    docked: runs.filter((run) => {
      const held = pairing.contacts.reduce(
        (sum, k) => sum + run.contacts[pairIndex(n, contacts[k].i, contacts[k].j)],
        0,
      );
      return held >= DOCKED * pairing.contacts.length;
    }).length,
  }));
}

/** The longest run of neighbouring floors whose gradient is below `share` of the output's. */
function floorsBelow(gradient: readonly number[], share: number): readonly [number, number] | null {
  let best: [number, number] | null = null;
  let start = 0;
  for (let floor = 0; floor <= gradient.length; floor += 1) {
    if (floor < gradient.length && gradient[floor] < share) continue;
    if (floor > start && (best === null || floor - start > best[1] - best[0] + 1)) best = [start, floor - 1];
    start = floor + 1;
  }
  return best;
}

/** Steps from each floor up to the output, the shortest way: a gradient takes no step that the signal did not take upwards. */
export function stepsUp(n: number, links: readonly Link[]): number[] {
  const steps = new Array<number>(n).fill(0);
  for (let floor = n - 2; floor >= 0; floor -= 1) {
    const ways = links.filter(([i]) => i === floor).map(([, j]) => steps[j]);
    steps[floor] = 1 + Math.min(steps[floor + 1], ...ways);
  }
  return steps;
}

/** The link that carries the gradient past most of the stack, if one does. */
function bypassOf(task: Task, links: readonly Link[], gradient: readonly number[]): Link | null {
  return links.find(([i, j]) => j - i > BYPASS * (task.fold.n - 1) && gradient[i] > REACHED) ?? null;
}

function foldReasons(
  task: Task,
  measured: Measurement,
  outcome: Outcome,
): { texts: string[]; undocked: Evidence['undocked'] } {
  const { runs, folded, misfolded, runStates } = outcome;
  const texts: string[] = [];
  const fault = measured.runs.find((run) => run.fault !== null)?.fault;
  if (fault !== undefined && fault !== null) texts.push(`The chain flew apart: ${fault}.`);
  if (misfolded > 0) {
    const inDecoy = measured.runs.filter(
      (run, k) => runStates[k] === 'misfolded' && (run.decoyQ ?? 0) >= DOCKED,
    ).length;
    const trap = measured.runs.find((run, k) => runStates[k] === 'misfolded' && (run.decoyQ ?? 0) < DOCKED);
    const places = inDecoy > 0 ? [`${inDecoy} in the wrong fold`] : [];
    if (trap !== undefined) {
      const [[i, j]] = wrongContacts(task, measured.links, trap);
      places.push(`${misfolded - inDecoy} in a trap, where for one beads ${i} and ${j} touch and should not`);
    }
    texts.push(`${plural(misfolded, 'run')} of ${runs} misfolded: ${places.join(', ')}.`);
  }
  const pairings = dockedRuns(task, measured);
  const worst = pairings.reduce((least, each) => (each.docked < least.docked ? each : least));
  if (worst.docked < 0.8 * runs) {
    const often = worst.docked === 0 ? 'never dock' : `dock in only ${worst.docked} of ${runs} runs`;
    texts.push(`The ${pairingName(worst.pairing)} ${often}.`);
    return { texts, undocked: { first: worst.pairing.first, second: worst.pairing.second } };
  }
  if (texts.length === 0) {
    texts.push(`All strands dock, yet only ${plural(folded, 'run')} of ${runs} held enough contacts to the end.`);
  }
  return { texts, undocked: null };
}

function learnReasons(
  task: Task,
  measured: Measurement,
  outcome: Outcome,
): { texts: string[]; dead: Evidence['dead'] } {
  const { links } = measured;
  const { starts, misled } = outcome;
  const { n } = task.fold;
  const gradient = meanGradient(measured);
  const texts: string[] = [];
  const fault = measured.starts.find((start) => start.fault !== null)?.fault;
  if (fault !== undefined && fault !== null) texts.push(`A start left the finite range: ${fault}.`);
  if (misled > 0)
    texts.push(`${plural(misled, 'start')} of ${starts} settled on the shortcut, which is right three times in four.`);
  if (outcome.dropped !== null && outcome.dropped < task.goals.dropped && outcome.accuracy >= task.goals.accuracy) {
    texts.push(`With one floor left out, accuracy falls to ${Math.round(100 * outcome.dropped)} % on average.`);
    return { texts, dead: null };
  }
  const bypass = bypassOf(task, links, gradient);
  if (bypass !== null) {
    const [i, j] = bypass;
    texts.push(`The link ${i}–${j} carries the gradient past ${floors([i + 1, j - 1])}, which should do the work.`);
    return { texts, dead: [i + 1, j - 1] };
  }
  for (const share of DEAD_SHARES) {
    const dead = floorsBelow(gradient, share);
    if (dead === null) continue;
    const hears = dead[0] === dead[1] ? 'hears' : 'hear';
    texts.push(
      `${capital(floors(dead))} ${hears} less than 1/${Math.round(1 / share)} of the gradient, over all starts and their training.`,
    );
    return { texts, dead };
  }
  const loudest = gradient.indexOf(Math.max(...gradient));
  if (gradient[loudest] > LOUD) {
    texts.push(
      `The gradient explodes: over all starts and their whole training, floor ${loudest} hears ${Math.round(gradient[loudest])} times the output’s.`,
    );
    return { texts, dead: null };
  }
  const weakest = gradient.indexOf(Math.min(...gradient));
  if (weakest < n - 1) {
    const steps = stepsUp(n, links)[weakest];
    texts.push(`Floor ${weakest} hears least: its shortest way to the output has ${plural(steps, 'step')}.`);
  }
  return { texts, dead: null };
}

const capital = (text: string) => `${text[0].toUpperCase()}${text.slice(1)}`;

/**
 * Why a measurement turned out as it did, where a world failed: causes in a player's words and where the pictures show them. A world
 * that passed is not explained here: what each link did to it is told by cutting it.
 */
export function explain(
  task: Task,
  measured: Measurement,
  outcome: Outcome,
): { reasons: Reason[]; evidence: Evidence } {
  const reasons: Reason[] = [];
  let undocked: Evidence['undocked'] = null;
  let dead: Evidence['dead'] = null;
  if (!foldPasses(task, outcome)) {
    const fold = foldReasons(task, measured, outcome);
    reasons.push(...fold.texts.map((text): Reason => ({ world: 'chain', text })));
    undocked = fold.undocked;
  }
  if (!learnPasses(outcome)) {
    const learn = learnReasons(task, measured, outcome);
    reasons.push(...learn.texts.map((text): Reason => ({ world: 'network', text })));
    dead = learn.dead;
  }
  return { reasons, evidence: { dead, undocked } };
}

/** The two goals as a player reads them, for `runs` and `starts` of a verdict. */
export function goalWords(task: Task, runs: number, starts: number): { chain: string; network: string } {
  return {
    chain: `fold in at least ${runsAsked(task, runs)} of ${runs} runs`,
    network: `learn in at least ${startsAsked(starts)} of ${starts} starts`,
  };
}
