import { pairIndex } from '../chain/index.ts';
import { foldPasses, learnPasses, runsAsked, startsAsked } from './grade.ts';
import { type LearnCause, learnCause } from './learn-cause.ts';
import { touches, touchWords } from './link-effects.ts';
import type { Measurement } from './measure.ts';
import { type Outcome, wrongContacts } from './outcome.ts';
import { type Pairing, pairingName, pairingsOf } from './pairings.ts';
import { plural } from './plural.ts';
import type { Task } from './task.ts';

/** Stretches of residues that a verdict speaks of, first and last of each: the reasons name these and no others. */
export interface Evidence extends Pick<LearnCause, 'deaf' | 'bypassed'> {
  readonly undocked: { readonly first: readonly [number, number]; readonly second: readonly [number, number] } | null;
}

/** One cause, in a player's words, with the figures of this very measurement. */
export interface Reason {
  readonly world: 'chain' | 'network';
  readonly text: string;
}

/** A pairing is docked in a run that holds this share of its contacts. */
const DOCKED = 0.5;

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

function foldReasons(
  task: Task,
  measured: Measurement,
  outcome: Outcome,
): { texts: string[]; undocked: Evidence['undocked'] } {
  const { runs, folded, misfolded, runStates } = outcome;
  const texts: string[] = [];
  const fault = measured.runs.find((run) => run.fault !== null)?.fault;
  if (fault !== undefined && fault !== null) texts.push(`The chain flew apart: ${fault}.`);
  for (const link of measured.links) {
    if (!touches(task, link)) texts.push(`A link ties beads that should not meet: ${touchWords(task, link)}.`);
  }
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
): { texts: string[] } & Pick<Evidence, 'deaf' | 'bypassed'> {
  const { starts, misled } = outcome;
  const texts: string[] = [];
  const fault = measured.starts.find((start) => start.fault !== null)?.fault;
  if (fault !== undefined && fault !== null) texts.push(`A start left the finite range: ${fault}.`);
  if (misled > 0)
    texts.push(`${plural(misled, 'start')} of ${starts} settled on the shortcut, which is right three times in four.`);
  if (outcome.dropped !== null && outcome.dropped < task.goals.dropped && outcome.accuracy >= task.goals.accuracy) {
    texts.push(`With one floor left out, accuracy falls to ${Math.round(100 * outcome.dropped)} % on average.`);
    return { texts, deaf: null, bypassed: null };
  }
  const { text, deaf, bypassed } = learnCause(task, measured, outcome);
  return { texts: [...texts, text], deaf, bypassed };
}

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
  let evidence: Evidence = { deaf: null, bypassed: null, undocked: null };
  if (!foldPasses(task, outcome)) {
    const fold = foldReasons(task, measured, outcome);
    reasons.push(...fold.texts.map((text): Reason => ({ world: 'chain', text })));
    evidence = { ...evidence, undocked: fold.undocked };
  }
  if (!learnPasses(outcome)) {
    const { texts, ...floors } = learnReasons(task, measured, outcome);
    reasons.push(...texts.map((text): Reason => ({ world: 'network', text })));
    evidence = { ...evidence, ...floors };
  }
  return { reasons, evidence };
}

/** The two goals as a player reads them, for `runs` and `starts` of a verdict. */
export function goalWords(task: Task, runs: number, starts: number): { chain: string; network: string } {
  return {
    chain: `fold in at least ${runsAsked(task, runs)} of ${runs} runs`,
    network: `learn in at least ${startsAsked(starts)} of ${starts} starts`,
  };
}
