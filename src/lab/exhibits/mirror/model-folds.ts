import { type Contact, type Fold, foldFromLattice, scaleDepths } from '../../../chain/index.ts';
import type { Link } from '../../../links/index.ts';
import { controls, type State } from './controls.ts';

export type FoldName = State['fold'];

/** A protein's six cysteines as beads of a lattice fold, and which of them its disulfides pair (docs/tune-proteins.md). */
interface Disulfides {
  readonly beads: readonly number[];
  readonly own: readonly Link[];
}

interface Walk {
  /** Lattice walk of the fold. */
  readonly target: string;
  readonly decoy?: { readonly lattice: string; readonly depth: number };
  /** Where it folds now and then without links, and mostly with the right ones, ε. */
  readonly temperature: number;
  readonly protein?: Disulfides;
}

/**
 * The folds as walks: of levels of Play, of docs/tune-screens.md, and random walks that fill a rectangle; the two proteins as the levels “Trypsin inhibitor” and
 * “Crambin’s knots” map them, without a wrong fold.
 */
export const WALKS: Readonly<Record<FoldName, Walk>> = {
  meander: { target: 'UUUUURDDDDDRUUUUURDDDDD', temperature: 0.3 },
  crown: {
    target: 'UUURDDRUURDDRUURDDDLLLL',
    decoy: { lattice: 'RRRDLDRDDDLLLURRULUULDD', depth: 1.15 },
    temperature: 0.26,
  },
  packed: { target: 'UULDDLUUURRRDDDDDLLLURR', temperature: 0.26 },
  square: { target: 'RRDLLLULDDDDRRRRUULDLLUR', temperature: 0.26 },
  short: { target: 'UUUURDDDDRUUUURDDDD', temperature: 0.28 },
  hook: { target: 'UUUUURDDDDDRUURDD', temperature: 0.26 },
  hairpins: { target: 'UUUURRRDDDDLUUULDDD', temperature: 0.26 },
  comb: { target: 'UUURDDDRUUURDDDRUUURDDD', temperature: 0.26 },
  key: { target: 'UUUURDDDDRUUUUULLLDDDDD', temperature: 0.29 },
  letter: { target: 'UUUULLURRRRRDLLDDDD', temperature: 0.26 },
  spiral: { target: 'RRRRDDDDLLLLUUURRRDDLLUR', temperature: 0.26 },
  small: { target: 'RUUUULLLDDRURDDLLDR', temperature: 0.26 },
  long: { target: 'LUUURULURULURRDDDDDLDRD', temperature: 0.26 },
  other: { target: 'DLUURULLDDDDRRDLLDDRRUL', temperature: 0.26 },
  bpti: {
    target: 'LUUUUURDDDDRUUUURDDDDDL',
    temperature: 0.28,
    protein: {
      beads: [0, 2, 7, 11, 16, 23],
      own: [
        [0, 23],
        [2, 11],
        [7, 16],
      ],
    },
  },
  crambin: {
    target: 'UUUUUUUUUUURDDDDDDDDDDD',
    temperature: 0.24,
    protein: {
      beads: [1, 4, 8, 15, 19, 22],
      own: [
        [1, 22],
        [4, 19],
        [8, 15],
      ],
    },
  },
};

export const FOLD_NAMES = controls.fold.options.map(({ value }) => value);

/** What a fold is called. */
export const foldLabel = (fold: FoldName): string => controls.fold.options.find(({ value }) => value === fold)!.label;

/** Where links may end: the protein's cysteines alone, if that is asked. */
export function endsOf({ fold, ends }: Pick<State, 'fold' | 'ends'>): readonly number[] | 'all' {
  const { protein } = WALKS[fold];
  return protein !== undefined && ends === 'cysteines' ? protein.beads : 'all';
}

const foldOf = ({ target, decoy }: Walk): Folds[FoldName] => ({
  target: foldFromLattice(target),
  decoy: decoy === undefined ? [] : scaleDepths(foldFromLattice(decoy.lattice).contacts, decoy.depth),
});

type Folds = Record<FoldName, { readonly target: Fold; readonly decoy: readonly Contact[] }>;

export const FOLDS = Object.fromEntries(FOLD_NAMES.map((name) => [name, foldOf(WALKS[name])])) as Folds;
