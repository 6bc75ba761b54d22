import type { Link } from '../../../links/index.ts';
import { type Level, parseLevel, type Task } from '../../../task/index.ts';

/** The three sizes of a day: how many beads a chain has, and how many links may be made. */
export const SIZES = {
  small: { letter: 's', beads: [11, 14], links: 1 },
  middle: { letter: 'm', beads: [15, 18], links: 2 },
  large: { letter: 'l', beads: [20, 24], links: 3 },
} as const;
export type Size = keyof typeof SIZES;
export const SIZE_NAMES = ['small', 'middle', 'large'] as const satisfies readonly Size[];

/** The networks that a chain may be paired with, by the letter of a line. */
export const NETWORKS: Readonly<Record<string, Pick<Task['network'], 'data' | 'gain' | 'width'>>> = {
  a: { data: 'rings', gain: 0.65, width: 8 },
  b: { data: 'shortcut', gain: 0.65, width: 8 },
  c: { data: 'shortcut', gain: 0.8, width: 4 },
  d: { data: 'xor', gain: 0.65, width: 8 },
  e: { data: 'moons', gain: 0.6, width: 8 },
  f: { data: 'rings', gain: 0.5, width: 8 },
  g: { data: 'xor', gain: 0.5, width: 8 },
  h: { data: 'shortcut', gain: 0.5, width: 8 },
  i: { data: 'rings', gain: 0.7, width: 4 },
};

/** One puzzle of the prepared list: all that makes its task, a solution, and what was measured of it. */
export interface Puzzle {
  readonly size: Size;
  /** The number of the candidate that it was made of; with the size it names the puzzle. */
  readonly number: number;
  /** Lattice walks: the target, and the wrong fold with the depth of its contacts beside the target's; null: none. */
  readonly target: string;
  readonly decoy: { readonly walk: string; readonly depth: number } | null;
  readonly temperature: number;
  readonly cysteines: 'all' | readonly number[];
  /** A letter of NETWORKS. */
  readonly network: string;
  readonly solution: readonly Link[];
  /** Of `tried` random sets of native pairs, how many passed. */
  readonly native: { readonly passed: number; readonly tried: number };
  /** Whether the longest native pairs pass. */
  readonly isByLength: boolean;
}

/** A puzzle's name: m17. */
export const puzzleName = ({ size, number }: Pick<Puzzle, 'size' | 'number'>): string =>
  `${SIZES[size].letter}${number}`;

const NAME = /^([sml])(\d{1,6})$/;
const WALK = /^[URDL]{10,23}$/;
const DECOY = /^([URDL]{10,23})\*(\d(?:\.\d{1,2})?)$/;
const NUMBER = /^\d(?:\.\d{1,3})?$/;
const RESIDUES = /^\d{1,2}(?:\.\d{1,2})*$/;
const PAIRS = /^\d{1,2}-\d{1,2}(?:\.\d{1,2}-\d{1,2})*$/;
const SHARE = /^(\d{1,2})\/(\d{1,2})$/;

/** A puzzle as a line of the list: its name, target, decoy, temperature, cysteines, network, solution, native share, rule. */
export function writePuzzle(puzzle: Puzzle): string {
  const { target, decoy, temperature, cysteines, network, solution, native, isByLength } = puzzle;
  return [
    puzzleName(puzzle),
    target,
    decoy === null ? '-' : `${decoy.walk}*${decoy.depth}`,
    temperature,
    cysteines === 'all' ? 'all' : cysteines.join('.'),
    network,
    solution.map(([i, j]) => `${i}-${j}`).join('.'),
    `${native.passed}/${native.tried}`,
    isByLength ? '+' : '-',
  ].join(' ');
}

/** What is wrong with a line of the list: its field and the reason. */
export class PuzzleError extends Error {}

function matched(field: string, form: RegExp, text: string | undefined): RegExpExecArray {
  const match = form.exec(text ?? '');
  if (match === null) throw new PuzzleError(`${field}: “${text ?? ''}” cannot be read`);
  return match;
}

/**
 * Reads a line of the list.
 *
 * @throws PuzzleError naming the field
 */
export function readPuzzle(line: string): Puzzle {
  const [name, target, wrong, temperature, cysteines, network, solution, native, rule, ...more] = line.split(' ');
  if (more.length > 0) throw new PuzzleError(`line: has ${more.length} fields too many`);
  const [, letter, number] = matched('name', NAME, name);
  const size = SIZE_NAMES.find((one) => SIZES[one].letter === letter)!;
  matched('target', WALK, target);
  const decoy = wrong === '-' ? null : matched('decoy', DECOY, wrong);
  matched('temperature', NUMBER, temperature);
  if (cysteines !== 'all') matched('cysteines', RESIDUES, cysteines);
  if (!Object.hasOwn(NETWORKS, network)) throw new PuzzleError(`network: “${network}” is none of those there are`);
  matched('solution', PAIRS, solution);
  const [, passed, tried] = matched('native', SHARE, native);
  if (rule !== '+' && rule !== '-') throw new PuzzleError(`rule: must be + or -, is “${rule ?? ''}”`);
  return {
    size,
    number: Number(number),
    target,
    decoy: decoy === null ? null : { walk: decoy[1], depth: Number(decoy[2]) },
    temperature: Number(temperature),
    cysteines: cysteines === 'all' ? 'all' : cysteines.split('.').map(Number),
    network,
    solution: solution.split('.').map((pair) => {
      const [i, j] = pair.split('-').map(Number);
      return [i, j] as const;
    }),
    native: { passed: Number(passed), tried: Number(tried) },
    isByLength: rule === '+',
  };
}

/** What the third star asks to come back from: with so few links hardly any set holds when one of them is cut. */
const SHOCK = { temperature: 0.6, noise: 0.5 };

/** What is said about a puzzle. */
export type PuzzleWords = Pick<Level, 'id' | 'title' | 'chapter' | 'brief' | 'hints'>;

/**
 * The level of a puzzle.
 *
 * @throws PuzzleError naming the field that makes it no level
 */
export function levelOf(puzzle: Puzzle, words: PuzzleWords): Level {
  const { size, target, decoy, temperature, cysteines, network, solution } = puzzle;
  const { beads, links } = SIZES[size];
  const parsed = parseLevel({
    format: 1,
    ...words,
    target: { lattice: target },
    decoy: decoy === null ? null : { lattice: decoy.walk, depth: decoy.depth },
    budget: links,
    par: links,
    cysteines,
    chain: { temperature, bending: 0, hydrophobic: [], attraction: 0 },
    network: { ...NETWORKS[network], activation: 'tanh' },
    goals: { fold: 0.62, probability: 0.5, accuracy: 0.9 },
    shock: SHOCK,
    solution,
  });
  if (!parsed.ok) throw new PuzzleError(`${parsed.problems[0].field}: ${parsed.problems[0].reason}`);
  const { n } = parsed.level.task.fold;
  if (n < beads[0] || n > beads[1]) throw new PuzzleError(`target: has ${n} beads, ${beads.join(' to ')} are ${size}`);
  return parsed.level;
}
