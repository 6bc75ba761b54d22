// Candidates for puzzles of the day: a number makes one, always the same.
import { compactWalk } from '../../src/design/model/templates.ts';
import { createRng, type Rng } from '../../src/links/index.ts';
import { type Puzzle, SIZE_NAMES, SIZES, type Size } from '../../src/play/state/daily/puzzle.ts';
import { contactsOf, wrongFor } from '../levels/shared-contacts.ts';

/** A candidate: a puzzle whose network and solution are still to be found. */
export interface Candidate extends Pick<Puzzle, 'size' | 'number' | 'target' | 'decoy' | 'temperature' | 'cysteines'> {
  /** Letters of NETWORKS, in the order in which they are tried. */
  readonly networks: readonly string[];
}

/** Rectangles that walks are cut from: columns and rows. */
const RECTANGLES: Readonly<Record<Size, readonly (readonly [number, number])[]>> = {
  small: [
    [3, 4],
    [2, 7],
    [4, 4],
    [3, 5],
  ],
  middle: [
    [3, 6],
    [4, 5],
    [4, 4],
    [2, 9],
    [3, 7],
  ],
  large: [
    [4, 6],
    [3, 8],
    [5, 5],
    [4, 7],
  ],
};
/** Contacts that a target has at least. */
const LEAST_CONTACTS: Readonly<Record<Size, number>> = { small: 4, middle: 6, large: 9 };
/** Share of candidates with a wrong fold, and how deep it is beside the target. */
const WITH_DECOY: Readonly<Record<Size, number>> = { small: 0.25, middle: 0.3, large: 0.25 };
const DEPTHS: Readonly<Record<Size, readonly number[]>> = {
  small: [1, 1.05, 1.1],
  middle: [1, 1.05, 1.1],
  large: [1.05, 1.1, 1.15],
};
/** Temperatures with a wrong fold, which keeps the bare chain from folding, and without. */
const TEMPERATURES = {
  decoy: { small: [0.21, 0.22], middle: [0.21, 0.22], large: [0.22, 0.24] },
  alone: { small: [0.23, 0.24, 0.25], middle: [0.24, 0.25, 0.26], large: [0.25, 0.26] },
} as const;
/** Share of candidates with few cysteines, and how many beads these are. */
const WITH_FEW = 0.2;
const FEW = 0.75;
/** Networks that a size is paired with, by the letters of NETWORKS: those of few layers need a lower gain to be deaf by themselves. */
const PAIRED: Readonly<Record<Size, string>> = { small: 'afgh', middle: 'abcdefg', large: 'abcde' };

const pick = <Item>(rng: Rng, items: readonly Item[]): Item => items[rng.int(items.length)];

/** A stretch of `n` beads of a walk that fills a rectangle with room for them. */
function stretch(size: Size, n: number, rng: Rng): string {
  const [columns, rows] = pick(
    rng,
    RECTANGLES[size].filter(([a, b]) => a * b >= n),
  );
  const walk = compactWalk(columns, rows, rng.int(1_000_000_000));
  const from = rng.int(walk.length - n + 2);
  return walk.slice(from, from + n - 1);
}

function targetOf(size: Size, n: number, rng: Rng): string {
  for (;;) {
    const walk = stretch(size, n, rng);
    if (contactsOf(walk).length >= LEAST_CONTACTS[size]) return walk;
  }
}

/** A walk that shares hardly any contact with the target; null where none is found soon. */
function decoyOf(size: Size, target: string, rng: Rng): string | null {
  const isWrong = wrongFor(target);
  for (let trial = 0; trial < 200; trial += 1) {
    const walk = stretch(size, target.length + 1, rng);
    if (contactsOf(walk).length >= LEAST_CONTACTS[size] && isWrong(walk)) return walk;
  }
  return null;
}

function shuffled<Item>(items: readonly Item[], rng: Rng): Item[] {
  const left = [...items];
  return items.map(() => left.splice(rng.int(left.length), 1)[0]);
}

/** The candidate of a size and number. */
export function candidateOf(size: Size, number: number): Candidate {
  const rng = createRng(number).fork(SIZE_NAMES.indexOf(size));
  const [least, most] = SIZES[size].beads;
  const n = least + rng.int(most - least + 1);
  const target = targetOf(size, n, rng);
  const wrong = rng.uniform() < WITH_DECOY[size] ? decoyOf(size, target, rng) : null;
  const decoy = wrong === null ? null : { walk: wrong, depth: pick(rng, DEPTHS[size]) };
  const temperature = pick<number>(rng, TEMPERATURES[decoy === null ? 'alone' : 'decoy'][size]);
  const residues = Array.from({ length: n }, (_, k) => k);
  const few = shuffled(residues, rng)
    .slice(0, Math.round(FEW * n))
    .sort((a, b) => a - b);
  const cysteines = size !== 'small' && rng.uniform() < WITH_FEW ? few : 'all';
  return { size, number, target, decoy, temperature, cysteines, networks: shuffled([...PAIRED[size]], rng) };
}

/** One name for a walk, however it is turned, mirrored or read. */
export function shapeOf(walk: string): string {
  const turns = ['URDL', 'RDLU', 'DLUR', 'LURD', 'ULDR', 'LDRU', 'DRUL', 'RULD'];
  const back = [...walk]
    .reverse()
    .map((letter) => 'URDL'['DLUR'.indexOf(letter)])
    .join('');
  const all = [walk, back].flatMap((one) =>
    turns.map((turn) => [...one].map((letter) => turn['URDL'.indexOf(letter)]).join('')),
  );
  return all.sort()[0];
}
