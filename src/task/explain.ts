import { plural, say } from '../language/index.ts';
import { checkLink, hasLink, type Link } from '../links/index.ts';
import { alsoTask, changedWorlds, conditionNames, underName } from './also.ts';
import { conditionsOf, foldPasses, learnPasses, runsAsked } from './grade.ts';
import { type LearnCause, learnCause } from './learn-cause.ts';
import { touchWords } from './link-effects.ts';
import { type Came, type Cut, linkSaid } from './link-said.ts';
import type { Measurement } from './measure.ts';
import { type Outcome, wrongContacts } from './outcome.ts';
import { dockedRuns, type Pairing, pairingName } from './pairings.ts';
import type { Task } from './task.ts';
import { trappedRuns } from './trap-words.ts';
import { type Tried, worseLinks } from './worse-links.ts';

/** Stretches of residues that a verdict speaks of, first and last of each: the reasons name these and no others. */
export interface Evidence extends Pick<LearnCause, 'deaf' | 'bypassed'> {
  readonly undocked: { readonly first: readonly [number, number]; readonly second: readonly [number, number] } | null;
}

/** One cause, in a player's words, with the figures of this very measurement. */
export interface Reason {
  readonly world: 'chain' | 'network';
  readonly text: string;
  /** The same in one line, for where the other world is spoken of as well; null for what stands alone. */
  readonly short: string | null;
}

/** A cause without its world. */
type Told = Pick<Reason, 'text'> & { readonly short: string };

/** What else is known of a task and a placement beside what it came to. */
export interface Known {
  /** What was judged on this task before, with the same dials. */
  readonly before?: readonly Tried[];
  /** The placement with links cut, as far as that is measured. */
  readonly cuts?: readonly Cut[];
  /** Links that an advice makes, which are not called worse beside it. */
  readonly advised?: readonly Link[];
}

/** What a condition's reasons are made from. */
interface Seen extends Came {
  readonly worse: readonly Link[];
  readonly cuts: readonly Cut[];
}

/**
 * What keeps a link from tying a pairing, where something does: that one of its pairs is linked already, whatever that link does, that the level
 * allows none there whatever is linked now, or that those it allows were tried and did worse.
 */
type Closed = { readonly why: 'linked' | 'worse'; readonly link: Link } | { readonly why: 'barred' } | null;

function closedBy({ rules, fold }: Task, { contacts }: Pairing, { measured, worse }: Seen): Closed {
  const pairs = contacts.map((k): Link => [fold.contacts[k].i, fold.contacts[k].j]);
  const linked = pairs.find((link) => hasLink(measured.links, link));
  if (linked !== undefined) return { why: 'linked', link: linked };
  const allowed = pairs.filter(([i, j]) => checkLink(rules, [], i, j) === null);
  if (allowed.length === 0) return { why: 'barred' };
  return allowed.every((link) => hasLink(worse, link)) ? { why: 'worse', link: allowed[0] } : null;
}

/** Why no link is to be made between strands that do not dock; null where it is said elsewhere what their link does. */
function barWords(task: Task, closed: NonNullable<Closed>, seen: Seen): string | null {
  if (closed.why === 'barred') return say`no link may tie them here`;
  const name = closed.link.join('–');
  if (closed.why === 'worse') return say`${name} there was tried and did worse`;
  return linkSaid(task, closed.link, seen, seen.cuts).ties ? say`though ${name} ties them` : null;
}

/** The same, and where a link may be made: to dock is to lie side by side, which a link alone need not bring about. */
function closedWords(
  task: Task,
  closed: Closed,
  other: { pairing: Pairing; docked: number } | undefined,
  seen: Seen,
): string {
  // What fails is named, and no more: whether a link there or elsewhere helps is found by trying, and told by the advice.
  if (closed === null) return '';
  const bar = barWords(task, closed, seen);
  const least =
    other === undefined
      ? null
      : say`of those that links may still tie, ${pairingName(other.pairing)} dock least, in ${other.docked}`;
  const told = [bar, least].filter((words) => words !== null);
  return told.length === 0 ? '' : ` (${told.join('; ')})`;
}

/** The runs that failed in the other way, so that the counts of one sentence add up. */
const besideWords = (count: number, words: string) => (count === 0 ? '' : `, ${count} ${words}`);

/** Where the runs that misfolded sit, with one of the pairs that hold a trap together. */
function misfoldedText(task: Task, { measured, outcome }: Came): Told {
  const { runs, misfolded, fallen, unfolded } = outcome;
  const traps = trappedRuns(measured, outcome);
  const beside = besideWords(unfolded, say`stayed unfolded`);
  if (traps.length === 0) {
    return {
      text: say`${plural(fallen, 'run')} of ${runs} ended in the wrong fold${beside}.`,
      short: say`${fallen} of ${runs} runs sit in the wrong fold.`,
    };
  }
  const [[i, j]] = wrongContacts(task, measured.links, traps[0]);
  const which = traps.length === 1 ? '' : say`in one of them `;
  const held = say`${which}beads ${i} and ${j} touch and should not`;
  return fallen === 0
    ? {
        text: say`${plural(traps.length, 'run')} of ${runs} ended in a trap${beside}: ${held}.`,
        short: say`${traps.length} of ${runs} runs sit in a trap.`,
      }
    : {
        text: say`${plural(misfolded, 'run')} of ${runs} misfolded${beside}: ${fallen} in the wrong fold, ${traps.length} in a trap (${held}).`,
        short: say`${fallen} of ${runs} runs sit in the wrong fold, ${traps.length} in a trap.`,
      };
}

/** What became of the runs that misfolded, in a word or two after their count. */
const misfoldedWord = ({ misfolded, fallen }: Outcome) =>
  fallen === 0 ? say`trapped` : fallen === misfolded ? say`in the wrong fold` : say`misfolded`;

/** What the runs that stayed unfolded lack: the strands that dock in the fewest of them or, where all dock, contacts that last. */
function unfoldedText(task: Task, seen: Seen): Told & Pick<Evidence, 'undocked'> {
  const { measured, outcome } = seen;
  const { runs, unfolded, misfolded, runStates } = outcome;
  const loose = measured.runs.filter((_, k) => runStates[k] === 'unfolded');
  const dockings = dockedRuns(task, loose).map((each) => ({
    ...each,
    closed: closedBy(task, each.pairing, seen),
  }));
  // Of those that dock as seldom, one that a link can mend is named.
  dockings.sort((a, b) => a.docked - b.docked || Number(a.closed !== null) - Number(b.closed !== null));
  const [{ pairing, docked, closed }] = dockings;
  const count = say`${plural(unfolded, 'run')} of ${runs} stayed unfolded${besideWords(misfolded, misfoldedWord(outcome))}`;
  if (docked >= 0.8 * unfolded) {
    return {
      text: say`${count}: the strands dock, yet too few contacts held to the end.`,
      short: say`The strands dock, yet too few contacts held to the end.`,
      undocked: null,
    };
  }
  const those = misfolded > 0 ? say`of the ${unfolded}` : say`of them`;
  const often =
    unfolded === 1
      ? say`do not dock there`
      : docked === 0
        ? say`dock in none ${those}`
        : say`dock in only ${docked} ${those}`;
  const { first, second } = pairing;
  const told = `${count}: ${pairingName(pairing)} ${often}`;
  const other = dockings.find((each) => each.closed === null);
  return {
    text: `${told}${closedWords(task, closed, other, seen)}.`,
    short:
      docked === 0
        ? say`Of the ${plural(unfolded, 'run')} that stayed unfolded, ${pairingName(pairing)} dock in none.`
        : say`Of the ${plural(unfolded, 'run')} that stayed unfolded, ${pairingName(pairing)} dock in ${docked}.`,
    undocked: { first, second },
  };
}

/** That a goal is missed by very little: so few of all. */
const NEAR_MISS = 1 / 16;

/** Where only a run or two are wanting, that comes before any cause: there is little that is wrong. What may help is found by trying, and told by the advice. */
function nearWords(task: Task, { runs, folded }: Outcome): string[] {
  const asked = runsAsked(task, runs);
  const short = asked - folded;
  return short > NEAR_MISS * runs ? [] : [say`Only ${plural(short, 'run')} short of the ${asked} asked.`];
}

/** Links that were still open in many of the runs that failed, the one in most of them first. */
function openReasons(task: Task, seen: Seen): Told[] {
  const { runs } = seen.outcome;
  const found = seen.measured.links.flatMap((link) => {
    const { open, effect } = linkSaid(task, link, seen, seen.cuts);
    // Of one that hurts it is told with that.
    return open === null || effect === 'hurts' ? [] : [{ link, open }];
  });
  found.sort((a, b) => b.open.failed - a.open.failed);
  return found.map(({ link, open }): Told => {
    const closed = say`${link.join('–')} never closed in ${open.open} of ${runs} runs`;
    return { text: say`${closed}, ${open.failed} of which did not fold.`, short: `${closed}.` };
  });
}

/** The larger group of runs that failed comes first, then links that cannot be right or never closed, then the smaller group. */
function foldReasons(task: Task, seen: Seen): { told: Told[]; undocked: Evidence['undocked'] } {
  const { measured, outcome } = seen;
  const { misfolded, unfolded } = outcome;
  const loose = unfolded > 0 ? unfoldedText(task, seen) : null;
  const groups: Told[] = loose === null ? [] : [loose];
  if (misfolded > unfolded) groups.unshift(misfoldedText(task, seen));
  else if (misfolded > 0) groups.push(misfoldedText(task, seen));
  const strays = measured.links
    .filter((link) => linkSaid(task, link, seen, seen.cuts).isStray)
    .map(
      (link): Told => ({
        text: say`A link ties beads that should not meet: ${touchWords(task, link)}.`,
        short: say`A wrong link: ${link[0]} and ${link[1]} do not touch in the target.`,
      }),
    );
  // What tore the chain apart, or ties it wrongly, is why its runs failed: it stands in one breath with the first count.
  const fault = measured.runs.find((run) => run.fault !== null)?.fault;
  const apart = fault === undefined || fault === null ? null : say`The chain flew apart: ${fault}.`;
  const causes = apart === null ? strays : [{ text: apart, short: apart }, ...strays];
  const [first, ...others] = groups;
  const near = causes.length === 0 ? nearWords(task, outcome) : [];
  const links = [...causes, ...openReasons(task, seen)];
  const short = near.length > 0 ? near.join(' ') : (links[0] ?? first).short;
  const text = [...near, first.text, ...links.slice(0, 1).map((cause) => cause.text)].join(' ');
  return { told: [{ text, short }, ...links.slice(1), ...others], undocked: loose?.undocked ?? null };
}

function learnReasons(
  task: Task,
  measured: Measurement,
  outcome: Outcome,
): { told: Told[] } & Pick<Evidence, 'deaf' | 'bypassed'> {
  const { starts, misled, dead, partial } = outcome;
  const alike = (text: string): Told => ({ text, short: text });
  const fault = measured.starts.find((start) => start.fault !== null)?.fault;
  const told = fault === undefined || fault === null ? [] : [alike(say`A start left the finite range: ${fault}.`)];
  if (outcome.dropped !== null && outcome.dropped < task.goals.dropped && outcome.accuracy >= task.goals.accuracy) {
    told.push(
      alike(say`With one floor left out, accuracy falls to ${Math.round(100 * outcome.dropped)} % on average.`),
    );
    return { told, deaf: null, bypassed: null };
  }
  const { deaf, bypassed, ...cause } = learnCause(task, measured, outcome);
  const settled: Told = {
    text: say`${plural(misled, 'start')} of ${starts} settled on the shortcut, which is right three times in four.`,
    short: say`${plural(misled, 'start')} of ${starts} settled on the shortcut.`,
  };
  // Starts settle on the shortcut because a link hands it through: that belongs in one breath.
  const through: Told = { text: `${settled.text} ${cause.text}`, short: `${settled.short} ${cause.short}` };
  const groups =
    misled === 0
      ? [cause]
      : misled <= dead + partial
        ? [cause, settled]
        : bypassed === null
          ? [settled, cause]
          : [through];
  return { told: [...told, ...groups], deaf, bypassed };
}

/**
 * Reasons of each condition that failed, by its name; a world that both share is spoken of once. The pictures show the first condition, so that
 * alone has evidence.
 */
export function explain(
  task: Task,
  measured: Measurement,
  outcome: Outcome,
  { before = [], cuts = [], advised = [] }: Known = {},
): { reasons: Reason[]; evidence: Evidence } {
  const second = alsoTask(task);
  const names = conditionNames(task);
  const { also, ...first } = outcome;
  const foldedRuns = Math.min(...conditionsOf(outcome).map(({ folded }) => folded));
  const now = { links: measured.links, foldedRuns, runs: outcome.runs };
  const worse = worseLinks(task.rules, now, before).filter((link) => !hasLink(advised, link));
  const own = explainHere(task, { measured, outcome: first, worse, cuts });
  if (second === null || names === null || measured.also === undefined || also === undefined) return own;
  const secondCuts = cuts.flatMap(({ cut, ...came }): Cut[] =>
    came.measured.also === undefined || came.outcome.also === undefined
      ? []
      : [{ cut, measured: came.measured.also, outcome: came.outcome.also }],
  );
  const other = explainHere(second, { measured: measured.also, outcome: also, worse, cuts: secondCuts });
  const isOwn = changedWorlds(task);
  const named = (name: string, { world, text, short }: Reason): Reason => ({
    world,
    text: isOwn[world] ? underName(name, text) : text,
    short: isOwn[world] && short !== null ? underName(name, short) : short,
  });
  return {
    reasons: [
      ...own.reasons.map((reason) => named(names[0], reason)),
      ...other.reasons.filter(({ world }) => isOwn[world]).map((reason) => named(names[1], reason)),
    ],
    evidence: own.evidence,
  };
}

/**
 * Why a measurement turned out as it did, where a world failed: causes in a player's words and where the pictures show them. The world that
 * failed in the larger share of its runs, or starts, comes first (the chain, where a link ties what should not meet), and in each the larger
 * group of them. A world that passed is not explained here: what each link did to it is told by cutting it.
 */
function explainHere(task: Task, seen: Seen): { reasons: Reason[]; evidence: Evidence } {
  const { measured, outcome } = seen;
  const fold = foldPasses(task, outcome) ? null : foldReasons(task, seen);
  const learn = learnPasses(task, outcome) ? null : learnReasons(task, measured, outcome);
  const chain = (fold?.told ?? []).map(({ text, short }): Reason => ({ world: 'chain', text, short }));
  const network = (learn?.told ?? []).map(({ text, short }): Reason => ({ world: 'network', text, short }));
  const isStray = fold !== null && measured.links.some((link) => linkSaid(task, link, seen, seen.cuts).isStray);
  const isChainFirst = isStray || outcome.folded / outcome.runs <= outcome.learned / outcome.starts;
  return {
    reasons: isChainFirst ? [...chain, ...network] : [...network, ...chain],
    evidence: {
      deaf: learn?.deaf ?? null,
      bypassed: learn?.bypassed ?? null,
      undocked: fold?.undocked ?? null,
    },
  };
}
