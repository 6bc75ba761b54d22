// What levels could be made of: targets that one remembers and compact walks, each with a wrong fold beside it.
import { foldFromLattice } from '../../src/chain/index.ts';
import { compactWalk } from '../../src/design/model/templates.ts';
import { createRng } from '../../src/links/index.ts';

/** A chain to be tried: its fold, and the wrong one. */
export interface Idea {
  readonly name: string;
  readonly target: string;
  readonly decoy: string;
  /** How deep the wrong fold's contacts are. */
  readonly depth: number;
  readonly temperature: number;
  readonly budget: number;
}

/** Shapes with a name. */
const SHAPES: readonly (readonly [name: string, walk: string])[] = [
  ['clover', 'UURDDRRDLLDDLUULLUR'],
  ['comb', 'UUURDDDRUUURDDDRUUURDDD'],
  ['organ pipes', 'UUUUURDDDDRUUURDDRU'],
  ['stairs', 'URURURURRDLDLDLDL'],
  ['nested hairpins', 'UUUURRRDDDDLUUULDDD'],
  ['battlement', 'UUUUURDDRUURDDRUURDDDDD'],
  ['letter M', 'UUUUURDDDRUUURDDDDD'],
  ['hook', 'UUUUURDDDDDRUURDD'],
  ['flat snake', 'RRRRULLLLURRRRULLLLURRRR'],
];

/** Compact walks: rows and columns of the rectangles that they fill. */
const RECTANGLES: readonly (readonly [columns: number, rows: number])[] = [
  [4, 5],
  [4, 6],
  [3, 8],
  [5, 5],
  [3, 7],
  [3, 6],
];
const WALKS_OF_EACH = 6;
const DEPTHS = [1.15, 1.2, 1.3];
const TEMPERATURES = [0.25, 0.24, 0.26];
/** A wrong fold shares this part of the target's contacts at most. */
const MOST_SHARED = 0.15;

const contactsOf = (walk: string) => foldFromLattice(walk).contacts.map(({ i, j }) => `${i}-${j}`);

/** A compact walk of as many beads as the target that shares hardly any contact with it. */
function decoyFor(target: string, seed: number): string {
  const own = new Set(contactsOf(target));
  const rng = createRng(seed);
  for (;;) {
    const rows = Math.ceil((target.length + 1) / 4);
    const decoy = compactWalk(4, rows, rng.int(1_000_000)).slice(0, target.length);
    const shared = contactsOf(decoy).filter((name) => own.has(name)).length;
    if (shared <= MOST_SHARED * own.size) return decoy;
  }
}

/** All targets, shapes and compact walks in turn. */
function targets(): { name: string; walk: string }[] {
  const found: { name: string; walk: string }[] = [];
  for (let k = 0; k < WALKS_OF_EACH; k += 1) {
    for (const [columns, rows] of RECTANGLES) {
      const walk = compactWalk(columns, rows, 7919 * k + 31 * columns + rows);
      found.push({ name: `${columns}×${rows} walk ${k}`, walk });
    }
    const [name, walk] = SHAPES[k % SHAPES.length];
    found.push({ name, walk });
  }
  for (const [name, walk] of SHAPES.slice(WALKS_OF_EACH)) found.push({ name, walk });
  return found;
}

/** The idea of a number: all targets in turn, each time round with another decoy, depth and temperature. */
export function ideaOf(number: number): Idea {
  const all = targets();
  const { name, walk } = all[number % all.length];
  const round = Math.floor(number / all.length);
  return {
    name,
    target: walk,
    decoy: decoyFor(walk, number + 1),
    depth: DEPTHS[(number + round) % DEPTHS.length],
    temperature: TEMPERATURES[round % TEMPERATURES.length],
    budget: walk.length < 20 ? 2 : 3,
  };
}
