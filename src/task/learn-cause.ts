import { grouped, magnitudeText, plural, say } from '../language/index.ts';
import { exactExp, type Link } from '../links/index.ts';
import { type Measurement, meanGradient } from './measure.ts';
import type { Outcome } from './outcome.ts';
import type { Task } from './task.ts';

/**
 * What keeps starts from learning, as far as the figures of a measurement tell, and which floors it is about. Each kind is decided by a
 * figure that separates what learns from what does not (docs/model.md, “What decides whether a start learns”), so none of the first four
 * holds of a placement that passes.
 */
export interface LearnCause {
  /**
   * *loud*: a change below grows beyond all measure on its way up. *idle*: the floors add next to nothing to what they carry on. *deaf*:
   * hardly anything of the gradient reaches floor 0. *bypassed*: a link leaves no floor outside it to work. *late*: none of these.
   */
  readonly kind: 'loud' | 'idle' | 'deaf' | 'bypassed' | 'late';
  readonly text: string;
  /** The same in one line. */
  readonly short: string;
  /** Floors that hear too little, and floors that a link passes by: first and last of the stretch that the text speaks of. */
  readonly deaf: readonly [number, number] | null;
  readonly bypassed: readonly [number, number] | null;
}

/** Below this share of the output's gradient at floor 0 starts seldom learn; floors above it may hear far less and all is well. */
export const HEARD = 0.3;
/** From this many times the output's gradient on, at some floor of fresh networks, training does not settle. */
const LOUD = 100;
/** Floors that carry on what they get must together add this much of a whole floor's work. */
const LEAST_WORK = 1;
/** A link that leaves no more floors outside it than this has taken the work from them; */
const MOST_OUTSIDE = 1;
/** unless those it passes by hear this much, by other links. */
const WORKING = 0.02;

/** Shares of the output's gradient below this are told as no more than that. */
const LEAST_TOLD = 0.000095;

/** A share of the output's gradient, written as the tower's picture does, except that next to nothing is told in words. */
const shareText = (share: number) => (share < LEAST_TOLD ? say`less than 0.0001` : magnitudeText(share));

/** The same beside what it is a share of. */
const ofGradient = (share: number) =>
  share < 0.995
    ? say`${shareText(share)} of the output’s gradient`
    : say`${shareText(share)} times the output’s gradient`;

const floors = ([from, to]: readonly [number, number]) => (from === to ? `${from}` : say`${from} to ${to}`);

/** Steps from each floor up to the output, the shortest way: a gradient takes no step that the signal did not take upwards. */
export function stepsUp(n: number, links: readonly Link[]): number[] {
  const steps = new Array<number>(n).fill(0);
  for (let floor = n - 2; floor >= 0; floor -= 1) {
    const ways = links.filter(([i]) => i === floor).map(([, j]) => steps[j]);
    steps[floor] = 1 + Math.min(steps[floor + 1], ...ways);
  }
  return steps;
}

/** Gradient at floor 0 in the starts that learned and in the others, geometric means; null where there are not both. */
function heardApart({ starts }: Measurement, { startStates }: Outcome): { learned: number; others: number } | null {
  const mean = (isLearned: boolean) => {
    const logs = starts.filter((_, k) => (startStates[k] === 'learned') === isLearned).map((s) => s.logGradient[0]);
    return logs.length === 0 ? null : exactExp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
  };
  const [learned, others] = [mean(true), mean(false)];
  return learned === null || others === null ? null : { learned, others };
}

/** The gradient at floor 0 over all starts and their training, and apart where some learned. */
function heardWords(measured: Measurement, outcome: Outcome, heard: number): string {
  const apart = heardApart(measured, outcome);
  const all = ofGradient(heard);
  return apart === null
    ? all
    : say`${all}: ${shareText(apart.learned)} in the starts that learned, ${shareText(apart.others)} in the others`;
}

/** Gradient at each floor of the fresh networks, relative to the output's: geometric mean over starts, floor 0 first. */
function freshGradient({ starts }: Measurement): number[] {
  const [{ freshLogGradient: first }] = starts;
  return Array.from(first, (_, floor) =>
    exactExp(starts.reduce((sum, { freshLogGradient }) => sum + freshLogGradient[floor], 0) / starts.length),
  );
}

/** That training drove the units of a loud tower to their limits, where its bars are then nearly dark: less than this is heard there. */
const DRIVEN = 0.01;

/** Only flat stretches of tanh make a gradient fade that grew before training: the weights have not become less. */
function driven({ network: { activation } }: Task, gradient: readonly number[]): string {
  const least = Math.min(...gradient);
  if (activation !== 'tanh' || least >= DRIVEN) return '';
  return say` Training drives units to their limits; floor ${gradient.indexOf(least)} then hears ${shareText(least)}.`;
}

/**
 * Finds the cause, the surest first.
 *
 * @param measured with at least one start
 */
export function learnCause(task: Task, measured: Measurement, outcome: Outcome): LearnCause {
  const { links } = measured;
  const { n } = task.fold;
  const { alpha, beta } = task.network;
  const gradient = meanGradient(measured);
  const none = { deaf: null, bypassed: null };

  const fresh = freshGradient(measured);
  const loudest = fresh.indexOf(Math.max(...fresh));
  if (fresh[loudest] > LOUD) {
    const times = grouped(Number(fresh[loudest].toPrecision(2)));
    const text = say`When training begins, floor ${loudest} hears ${times} times the output’s gradient: the least change there upsets all above.`;
    return {
      kind: 'loud',
      text: `${text}${driven(task, gradient)}`,
      short: say`At first floor ${loudest} hears ${times} times the output’s gradient.`,
      ...none,
    };
  }
  const work = alpha * (n - 1);
  if (beta < 1 && work < LEAST_WORK) {
    const text = say`Each floor adds only ${alpha} of its work to what it carries on: all ${n - 1} together come to less than one whole floor.`;
    return {
      kind: 'idle',
      text,
      short: say`Each floor adds only ${alpha} of its work to what it carries on.`,
      ...none,
    };
  }
  const [heard] = gradient;
  if (heard < HEARD) {
    const steps = stepsUp(n, links)[0];
    const text = say`Floor 0, where the input enters, hears ${heard < LEAST_TOLD ? '' : say`only `}${heardWords(measured, outcome, heard)}. Its shortest way to the output has ${plural(steps, 'step')}.`;
    const short = say`Floor 0 hears ${heard < LEAST_TOLD ? '' : say`only `}${ofGradient(heard)}.`;
    return { kind: 'deaf', text, short, deaf: [0, 0], bypassed: null };
  }
  for (const [i, j] of links) {
    const outside = i + n - 1 - j;
    const least = Math.min(...gradient.slice(i + 1, j));
    if (outside > MOST_OUTSIDE || least >= WORKING) continue;
    const bypassed = [i + 1, j - 1] as const;
    const left = outside === 0 ? say`no floor` : say`only one floor`;
    const text = say`The link ${i}–${j} leaves ${left} outside it to do the work: floors ${floors(bypassed)}, which it passes by, hear ${least < LEAST_TOLD ? '' : say`as little as `}${ofGradient(least)} (floor ${gradient.indexOf(least, i + 1)}).`;
    const short = say`The link ${i}–${j} leaves ${left} outside it to do the work.`;
    return { kind: 'bypassed', text, short, deaf: null, bypassed };
  }
  const { learned, partial, starts } = outcome;
  const others = partial > 0 ? say`; ${partial} of ${starts} did better than guessing when training ended` : '';
  const text =
    learned > 0
      ? say`Floor 0 hears ${heardWords(measured, outcome, heard)}${others}.`
      : say`Floor 0 hears ${ofGradient(heard)}, yet none learned in time${others}.`;
  const short =
    learned > 0
      ? say`Floor 0 hears ${ofGradient(heard)}; ${learned} of ${starts} learned in time.`
      : say`Floor 0 hears ${ofGradient(heard)}, yet none learned in time.`;
  return { kind: 'late', text, short, ...none };
}
