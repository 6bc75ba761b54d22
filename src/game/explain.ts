import { graphDistances, type Link } from '../links/index.ts';
import type { FoldTrial } from './fold-trial.ts';
import type { LearnTrial } from './learn-trial.ts';
import type { Level } from './level.ts';
import { pairingName, pairingsOf } from './pairings.ts';

/** Stretches of residues that a verdict speaks of, first and last of each. */
export interface Evidence {
  readonly dead: readonly [number, number] | null;
  readonly undocked: { readonly first: readonly [number, number]; readonly second: readonly [number, number] } | null;
}

/** All that a verdict's words are made from. */
export interface Findings {
  readonly level: Level;
  readonly links: readonly Link[];
  readonly folded: FoldTrial;
  readonly learned: LearnTrial;
  readonly foldPass: boolean;
  readonly learnPass: boolean;
  readonly pass: boolean;
  readonly stars: 0 | 1 | 2 | 3;
  /** A link without which it fails, if one was found. */
  readonly needed: Link | null;
}

/** Shares of the output's gradient below which layers are called dead: the harshest that any layer falls under is named. */
const DEAD_SHARES = [1000, 100];
/** A link longer than this share of the stack lets the gradient pass by the layers. */
const BYPASS = 0.7;
/** A gradient this many times the output's explodes. */
const LOUD = 8;
/** A layer that gets this much of the output's gradient is reached. */
const REACHED = 0.1;

function layerRange(layers: readonly number[]): string {
  const from = layers[0];
  const to = layers[layers.length - 1];
  return from === to ? `layer ${from} receives` : `layers ${from}–${to} receive`;
}

/** The longest run of neighbouring layers that get less than 1/`share` of the output's gradient. */
function layersBelow(gradient: readonly number[], share: number): number[] {
  let best: number[] = [];
  let current: number[] = [];
  for (const [layer, size] of gradient.entries()) {
    current = size < 1 / share ? [...current, layer] : [];
    if (current.length > best.length) best = current;
  }
  return best;
}

/** The layer with the largest gradient, if that is above `share` times the output's. */
function loudestLayer(gradient: readonly number[], share: number): number | null {
  const largest = Math.max(...gradient);
  return largest > share ? gradient.indexOf(largest) : null;
}

const hasDials = (level: Level) => Object.keys(level.dials).length > 0;

function foldReason({ level, folded }: Findings): { reason: string; next: string; undocked: Evidence['undocked'] } {
  const { runs, foldedRuns } = folded;
  const head = `folded in ${foldedRuns} of ${runs} runs`;
  if (folded.fault !== null) {
    return {
      reason: `${head}: the chain flew apart (${folded.fault})`,
      next: hasDials(level) ? 'The chain flies apart: turn a dial back.' : 'The chain flies apart: try fewer links.',
      undocked: null,
    };
  }
  const pairings = pairingsOf(level.fold.contacts);
  let worst = 0;
  for (let k = 1; k < pairings.length; k += 1) if (folded.docked[k] < folded.docked[worst]) worst = k;
  const docked = folded.docked[worst];
  const name = pairingName(pairings[worst]);
  const often = docked === 0 ? 'never dock' : `dock in only ${docked} of ${runs}`;
  if (docked > 0.8 * runs) {
    return {
      reason: `${head}: all strands dock, but too loosely`,
      next: 'Tie the strands where they are far apart along the chain.',
      undocked: null,
    };
  }
  const { first, second } = pairings[worst];
  return {
    reason: `${head}: the ${name} ${often}`,
    next: `${hasDials(level) ? 'Turn a dial, or look' : 'Look'} for a link that holds the ${name} together.`,
    undocked: { first, second },
  };
}

function learnReason({ level, links, learned }: Findings): { reason: string; next: string; dead: Evidence['dead'] } {
  const { starts, learnedStarts, gradient } = learned;
  const head = `learned in ${learnedStarts} of ${starts} starts`;
  const n = level.fold.n;
  if (learned.droppedAccuracy < level.goals.dropped && learned.accuracy >= level.goals.accuracy) {
    return {
      reason: `${head}: with one block dropped, accuracy falls to ${Math.round(100 * learned.droppedAccuracy)} %`,
      next: 'Give the signal more ways round each block.',
      dead: null,
    };
  }
  const bypass = links.find(([i, j]) => j - i > BYPASS * (n - 1) && gradient[i] > REACHED);
  if (bypass !== undefined) {
    const [i, j] = bypass;
    return {
      reason: `${head}: the gradient reaches layer ${i} through the link ${i}–${j}, which bypasses the layers that should do the work`,
      next: 'Use shorter links that leave layers to work in between.',
      dead: [i + 1, j - 1],
    };
  }
  for (const share of DEAD_SHARES) {
    const dead = layersBelow(gradient, share);
    if (dead.length === 0) continue;
    return {
      reason: `${head}: ${layerRange(dead)} less than 1/${share} of the gradient`,
      next: `Bring gradient to floor ${dead[dead.length - 1]}: ${hasDials(level) ? 'turn a dial, or ' : ''}end a link there or below.`,
      dead: [dead[0], dead[dead.length - 1]],
    };
  }
  const loud = loudestLayer(gradient, LOUD);
  if (loud !== null) {
    return {
      reason: `${head}: the gradient explodes, at layer ${loud} to ${Math.round(gradient[loud])} times the output’s`,
      next: hasDials(level)
        ? 'Turn a dial to calm the floors.'
        : 'Fewer links: each one adds to what the floors pass on.',
      dead: null,
    };
  }
  const weakest = gradient.indexOf(Math.min(...gradient));
  return {
    reason: `${head}: too little gradient gets through, least at layer ${weakest}`,
    next: `Shorten the way from the output to floor ${weakest}: it is ${graphDistances(n, links)[weakest * n + n - 1]} steps now.`,
    dead: [weakest, weakest],
  };
}

/** The reasons of a verdict and one next step, in words a player can act on. */
export function explainVerdict(findings: Findings): { reasons: string[]; nextStep: string; evidence: Evidence } {
  const fold = foldReason(findings);
  const learn = learnReason(findings);
  const evidence = {
    dead: findings.learnPass ? null : learn.dead,
    undocked: findings.foldPass ? null : fold.undocked,
  };
  return { ...wordsFor(findings, fold, learn), evidence };
}

type Finding = { readonly reason: string; readonly next: string };

function wordsFor(findings: Findings, fold: Finding, learn: Finding): { reasons: string[]; nextStep: string } {
  const { level, links, learned, foldPass, learnPass, pass, stars, needed } = findings;
  const reasons: string[] = [];
  if (foldPass && !learnPass) reasons.push('the worlds disagree: the chain folds, the network does not learn');
  if (learnPass && !foldPass) reasons.push('the worlds disagree: the network learns, the chain does not fold');
  if (!foldPass) reasons.push(fold.reason);
  if (!learnPass) reasons.push(learn.reason);
  if (learned.fault !== null) reasons.push(`a start left the finite range: ${learned.fault}`);
  if (!foldPass) return { reasons, nextStep: fold.next };
  if (!learnPass) return { reasons, nextStep: learn.next };
  if (!pass && needed !== null) {
    reasons.push(`both worlds pass, but without ${needed[0]}–${needed[1]} one of them fails`);
    return {
      reasons,
      nextStep: `Here any one link will be cut: give what ${needed[0]}–${needed[1]} does a spare path.`,
    };
  }
  if (stars === 1) {
    reasons.push(`${links.length} links, par is ${level.par}`);
    return { reasons, nextStep: `It works. Can you do it with ${level.par}?` };
  }
  if (level.shock !== null) {
    if (stars === 3) reasons.push('a heat shock amid the run, and noise on all weights: both worlds come back');
    else reasons.push('a heat shock amid the run, and noise on all weights: one world does not come back');
    const again = 'Third star: find links that bring both worlds back after a heat shock.';
    return { reasons, nextStep: stars === 3 ? 'Even after a heat shock both worlds come back.' : again };
  }
  if (needed !== null) {
    reasons.push(`without ${needed[0]}–${needed[1]} it fails`);
    return { reasons, nextStep: `Cut ${needed[0]}–${needed[1]} and it fails: find a spare path.` };
  }
  if (stars === 3) reasons.push('any one link may be cut, and both worlds still pass');
  return { reasons, nextStep: stars === 3 ? 'Any link may be cut: nothing left to improve.' : 'Both worlds pass.' };
}
