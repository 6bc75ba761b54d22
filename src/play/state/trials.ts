import { digits, say } from '../../language/index.ts';
import { clearRise, type Link, sameLinks } from '../../links/index.ts';
import {
  type DialTurn,
  dialTurns,
  FAR_TURNS,
  foldPasses,
  harmCauseWords,
  learnPasses,
  linkSaid,
  type MeasureOptions,
  measure,
  type Outcome,
  outcomeOf,
  type Placement,
  type Reason,
  runsAsked,
  sameDials,
  startsAsked,
  type Task,
  type Turn,
  withDials,
} from '../../task/index.ts';
import type { Take } from './takes.ts';

/** Links that come to less than this share of what is asked, though they win elsewhere, say that the dials are at fault. */
const FAR_BELOW = 0.5;

/** The level's own links where the player's dials stand: the same runs and starts. */
export async function dialTrial(
  task: Task,
  main: Take,
  solution: readonly Link[],
  options: MeasureOptions,
): Promise<Outcome> {
  if (sameLinks(main.measured.links, solution)) return main.outcome;
  return outcomeOf(task, await measure(task, solution, options));
}

/** That the dials may stay where they are, where the level's own links win with them; else null. */
function dialsMayStay(task: Task, trial: Outcome): string | null {
  if (!foldPasses(task, trial) || !learnPasses(task, trial)) return null;
  return Object.keys(task.dials).length === 1
    ? say`The dial may stay, look at the links: the level’s own win with it.`
    : say`The dials may stay, look at the links: the level’s own win with them.`;
}

/** The level's own links where the dials stand and, where that does not hold, with a dial turned. */
export interface DialTrial {
  readonly here: Outcome;
  readonly turned: readonly TriedTurn[];
}

type TriedTurn = DialTurn & { readonly outcome: Outcome };

/** What fails of both worlds even with the level's own links where the dials stand; null where that is not far below what is asked, or where they do worse than those that are judged. */
function failingHere(task: Task, { outcome, foldPass, learnPass }: Take, { here }: DialTrial): Reason | null {
  const { folded, runs, learned, starts } = here;
  const noFold = !foldPass && folded < FAR_BELOW * runsAsked(task, runs) && folded >= outcome.folded;
  const noLearn = !learnPass && learned < FAR_BELOW * startsAsked(starts) && learned >= outcome.learned;
  if (!noFold && !noLearn) return null;
  const text = [
    ...(noFold ? [say`${folded} of ${runs} fold`] : []),
    ...(noLearn ? [say`${learned} of ${starts} learn`] : []),
  ].join(', ');
  return { world: noFold ? 'chain' : 'network', text, short: noFold && noLearn ? null : text };
}

/** What a turn comes to beside where the dials stand: one world clearly better and the other no worse, one better at the other's cost, or neither. */
function gainOf(here: Outcome, { folded, runs, learned, starts }: Outcome): 'better' | 'traded' | null {
  const fold = clearRise([here.folded, here.runs], [folded, runs]);
  const learn = clearRise([here.learned, here.starts], [learned, starts]);
  if (Math.max(fold, learn) <= 0) return null;
  return Math.min(fold, learn) >= 0 ? 'better' : 'traded';
}

/**
 * The level's own links with a dial turned, where they do not hold as the dials stand: the same runs and starts. Either way by a good deal,
 * and on as far as it goes until that tells which way.
 */
export async function turnTrials(
  undialled: Task,
  { dials }: Pick<Placement, 'dials'>,
  main: Take,
  solution: readonly Link[],
  here: Outcome,
  options: MeasureOptions,
): Promise<DialTrial> {
  const tried: TriedTurn[] = [];
  const found = () => ({ here, turned: tried });
  if (failingHere(withDials(undialled, dials), main, found()) === null) return found();
  for (let times = 1; times < FAR_TURNS; times += 1) {
    const news = dialTurns(undialled, dials, times).filter(
      (turn) => !tried.some((each) => sameDials(each.dials, turn.dials)),
    );
    for (const turn of news) {
      const task = withDials(undialled, turn.dials);
      tried.push({ ...turn, outcome: outcomeOf(task, await measure(task, solution, options)) });
    }
    if (tried.some(({ outcome }) => gainOf(here, outcome) !== null)) break;
  }
  return found();
}

/** What an outcome comes to, in a few words. */
function cameWords({ only }: Task, { folded, runs, learned, starts }: Outcome): string {
  const fold = only === 'network' ? [] : [say`${folded} of ${runs} fold`];
  const learn = only === 'chain' ? [] : [say`${learned} of ${starts} learn`];
  return [...fold, ...learn].join(', ');
}

/** Which way a dial was turned and to what, in words that begin a sentence. */
function turnWords(task: Task, { name, isUp, dials }: DialTurn): string {
  const value = digits(String(dials[name]));
  if (name === 'cage') {
    if (dials.cage === 0) return say`Without the cage`;
    return isUp ? say`Wider, at ${value} bonds,` : say`Narrower, at ${value} bonds,`;
  }
  if (Object.keys(task.dials).length === 1) return isUp ? say`Higher, at ${value},` : say`Lower, at ${value},`;
  return isUp ? say`With ${name} higher, at ${value},` : say`With ${name} lower, at ${value},`;
}

/**
 * Which way the dial is to go, told by the level's own links with it turned: that they do clearly better there, or how many turns were
 * tried for nothing. Nothing where what was found to help with the player's own links goes the other way.
 */
function turnedWords(task: Task, { here, turned }: DialTrial, advised: readonly Turn[]): string {
  if (turned.length === 0) return '';
  const withGain = (gain: ReturnType<typeof gainOf>) => turned.filter(({ outcome }) => gainOf(here, outcome) === gain);
  const gained = [...withGain('better'), ...withGain('traded')];
  if (gained.length === 0) return say` Nor do they do better at ${turned.length} other settings.`;
  const isWon = ({ outcome }: TriedTurn) => foldPasses(task, outcome) && learnPasses(task, outcome);
  const [first] = gained;
  const best = gained.find(isWon) ?? first;
  if (advised.some(({ name, isUp }) => name === best.name && isUp !== best.isUp)) return '';
  const came = cameWords(task, best.outcome);
  if (isWon(best)) return say` ${turnWords(task, best)} they win (${came}).`;
  return gainOf(here, best.outcome) === 'better'
    ? say` ${turnWords(task, best)} they do better (${came}).`
    : say` ${turnWords(task, best)} one world gains and the other loses (${came}).`;
}

/** That the dials are at fault, and which way they are to go, where even the level's own links stay far below what is asked, and do no worse than those that are judged; else null. */
function dialsAtFault(task: Task, main: Take, trial: DialTrial, advised: readonly Turn[]): Reason | null {
  const failing = failingHere(task, main, trial);
  if (failing === null) return null;
  const { world, text, short } = failing;
  const fault =
    Object.keys(task.dials).length === 1
      ? say`Look at the slider first: where it stands, even the level’s own links do not win (${text}).`
      : say`Look at the sliders first: where they stand, even the level’s own links do not win (${text}).`;
  const told = `${fault}${turnedWords(task, trial, advised)}`;
  return { world, text: told, short: short === null ? null : told };
}

/** The world that failed in which a link clearly does harm, by the same runs without it, of both the chain; null where it does none. */
function harmedBy(task: Task, { measured, outcome, foldPass, learnPass }: Take, cut: Take): 'chain' | 'network' | null {
  const { learned, starts } = cut.outcome;
  if (!foldPass && linkSaid(task, cut.cut!, { measured, outcome }, [cut]).effect === 'hurts') return 'chain';
  return !learnPass && clearRise([outcome.learned, starts], [learned, starts]) > 0 ? 'network' : null;
}

/** What harm a link does, and why as far as the runs tell; null where it does none. */
function harmWords(task: Task, main: Take, cut: Take): string | null {
  const world = harmedBy(task, main, cut);
  if (world === null) return null;
  const { folded, runs, learned, starts } = cut.outcome;
  const link = cut.cut!.join('–');
  return world === 'chain'
    ? say`${link} hurts: ${folded} of ${runs} runs fold without it.${harmCauseWords(task, cut.cut!, main, cut)}`
    : say`${link} hurts: ${learned} of ${starts} starts learn without it.`;
}

/**
 * Links without which it wins, though by no more than chance may make, which the table shows as well; null where there are none, or where
 * the verdict itself cuts every link.
 */
function tooManyWords(task: Task, main: Take, cuts: readonly Take[]): string | null {
  if (task.goals.spare || (main.foldPass && main.learnPass)) return null;
  const winning = cuts.filter((cut) => cut.foldPass && cut.learnPass && harmedBy(task, main, cut) === null);
  return winning.length === 0
    ? null
    : say`It wins without ${winning.map(({ cut }) => cut!.join('–')).join(say` or without `)}.`;
}

/**
 * The reasons of a verdict with what was tried beside it. Dials that are at fault come first and alone, for nothing else helps there; that
 * they may stay, and links without which it wins or that do harm, go in one breath with the first of the reasons.
 *
 * @param cuts the same with each link cut, as far as that is measured
 * @param trial the level's own links where the dials stand, and with these turned; null where that was not tried
 * @param advised which way what was found to help turns a dial
 */
export function withTrials(
  task: Task,
  reasons: readonly Reason[],
  main: Take,
  cuts: readonly Take[],
  trial: DialTrial | null,
  advised: readonly Turn[] = [],
): readonly Reason[] {
  const [first, ...others] = reasons;
  // Figures of one condition would not say what a link does under both.
  if (first === undefined || main.outcome.also !== undefined) return reasons;
  const tried = [
    main.measured.links.length === 0 ? say`No link is placed yet.` : null,
    trial === null ? null : dialsMayStay(task, trial.here),
    ...cuts.map((cut) => harmWords(task, main, cut)),
    tooManyWords(task, main, cuts),
  ].filter((words) => words !== null);
  const after = (words: string) => [...tried, words].join(' ');
  const told = [
    { ...first, text: after(first.text), short: first.short === null ? null : after(first.short) },
    ...others,
  ];
  const fault = trial === null ? null : dialsAtFault(task, main, trial, advised);
  return fault === null ? told : [fault, ...told];
}

/** What a verdict says in its own place: the first reason or, where both worlds failed, one thing of each. */
export function toldReasons(reasons: readonly Reason[]): readonly Pick<Reason, 'world' | 'text'>[] {
  const [first] = reasons;
  if (first === undefined) return [];
  const other = reasons.find(({ world }) => world !== first.world);
  if (first.short === null || other === undefined || other.short === null) return [first];
  return [first, other].map(({ world, short, text }) => ({ world, text: short ?? text }));
}
