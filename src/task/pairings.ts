import { type Fold, pairIndex } from '../chain/index.ts';
import { say } from '../language/index.ts';
import type { Link } from '../links/index.ts';
import type { Measurement } from './measure.ts';
import type { Task } from './task.ts';

/** Two strands of the chain that lie side by side in the target, with the contacts that hold them. */
export interface Pairing {
  /** First and last residue of each strand: the whole straight run as it is drawn, though not all of it need touch the other. */
  readonly first: readonly [number, number];
  readonly second: readonly [number, number];
  /** Indices into the fold's contacts. */
  readonly contacts: readonly number[];
}

/** Contacts this near in both residues belong to the same pairing. */
const REACH = 2;
/** Beads that touch across the tightest turn lie so many bonds apart. */
const TIGHT_TURN = 3;
/** Bonds of one straight run differ by no more than this in any direction, b. */
const STRAIGHT = 1e-6;
/** A pairing is docked in a run that holds this share of its contacts. */
const DOCKED = 0.5;

/** The straight run that a straight stretch of the chain is part of; one bead, or a stretch that bends, is no run. */
function straightRun({ points, dimension }: Fold, [from, to]: readonly [number, number]): [number, number] {
  const last = points.length / dimension - 1;
  const step = (bead: number) =>
    Array.from(
      { length: dimension },
      (_, axis) => points[(bead + 1) * dimension + axis] - points[bead * dimension + axis],
    );
  const way = step(Math.min(from, last - 1));
  const goesOn = (bead: number) => step(bead).every((part, axis) => Math.abs(part - way[axis]) < STRAIGHT);
  for (let bead = from; bead < to; bead += 1) if (!goesOn(bead)) return [from, to];
  if (from === to) return [from, to];
  let [first, end] = [from, to];
  while (first > 0 && goesOn(first - 1)) first -= 1;
  while (end < last && goesOn(end)) end += 1;
  return [first, end];
}

/** Groups native contacts into pairings of strands: contacts whose ends are neighbours along the chain go together. */
export function pairingsOf(fold: Fold): Pairing[] {
  const { contacts } = fold;
  const group = contacts.map((_, k) => k);
  const root = (k: number): number => (group[k] === k ? k : root(group[k]));
  for (const [a, p] of contacts.entries()) {
    for (let b = 0; b < a; b += 1) {
      const q = contacts[b];
      if (Math.abs(p.i - q.i) <= REACH && Math.abs(p.j - q.j) <= REACH) group[root(a)] = root(b);
    }
  }
  const members = new Map<number, number[]>();
  for (const k of contacts.keys()) members.set(root(k), [...(members.get(root(k)) ?? []), k]);
  const span = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  return [...members.values()].map((list) => {
    const first = span(list.map((k) => contacts[k].i));
    const second = span(list.map((k) => contacts[k].j));
    // A tight turn is a bond between the last bead of one strand and the first of the next, which no contact names.
    const isTight = second[0] - first[1] === TIGHT_TURN;
    return {
      first: straightRun(fold, isTight ? [first[0], first[1] + 1] : first),
      second: straightRun(fold, isTight ? [second[0] - 1, second[1]] : second),
      contacts: list,
    };
  });
}

/** In how many of these runs each pairing of strands holds at least half of its contacts. */
export function dockedRuns(task: Task, runs: Measurement['runs']): { pairing: Pairing; docked: number }[] {
  const { n, contacts } = task.fold;
  return pairingsOf(task.fold).map((pairing) => ({
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

/** The strands that a link ties together; undefined where its beads do not touch. */
export function pairingOf(fold: Fold, [i, j]: Link): Pairing | undefined {
  const { contacts } = fold;
  return pairingsOf(fold).find((each) => each.contacts.some((k) => contacts[k].i === i && contacts[k].j === j));
}

const stretch = ([from, to]: readonly [number, number]) => (from === to ? `${from}` : `${from}–${to}`);

/** A pairing's name for a player; a single bead is not called a strand, and a stretch that lies along itself, bend by bend, not two of them. */
export function pairingName({ first, second }: Pairing): string {
  if (first[1] >= second[0]) return say`the bends from ${first[0]} to ${second[1]}`;
  const [isBead, isOther] = [first, second].map(([from, to]) => from === to);
  const [one, other] = [stretch(first), stretch(second)];
  if (isBead && isOther) return say`beads ${one} and ${other}`;
  if (isBead) return say`bead ${one} and strand ${other}`;
  return isOther ? say`strand ${one} and bead ${other}` : say`strands ${one} and ${other}`;
}
