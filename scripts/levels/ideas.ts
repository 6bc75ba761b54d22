// What levels could be made of: targets that one remembers and compact walks, most with a wrong fold beside them.
import { compactWalk } from '../../src/design/model/templates.ts';
import { createRng } from '../../src/links/index.ts';
import { wrongFor } from './shared-contacts.ts';

/** A chain to be tried: its fold, and the wrong one. */
export interface Idea {
  readonly name: string;
  readonly target: string;
  /** A wrong fold, and how deep its contacts are; null: none, the heat alone keeps the chain from folding. */
  readonly decoy: { readonly lattice: string; readonly depth: number } | null;
  readonly temperature: number;
  readonly budget: number;
}

/** Shapes with a name. */
const SHAPES: readonly (readonly [name: string, walk: string])[] = [
  ['clover', 'UURDDRRDLLDDLUULLUR'],
  ['organ pipes', 'UUUUURDDDDRUUURDDRU'],
  ['flat snake', 'RRRRULLLLURRRRULLLLURRRR'],
  ['boot', 'UUUUURDDDDRRRDLLL'],
  ['letter T', 'UUUULLURRRRRDLLDDDD'],
  ['magnet', 'UUUUURDDDDRRUUUURDDDDDLLL'],
  ['letter C', 'RRRULLUURRULLLDDD'],
  ['letter F', 'UUUUURRRDLLDRDLDD'],
  ['letter E', 'UUUUURRRDLLDRDLDRRDLL'],
  ['swan', 'RRRRRULLLLUUURDD'],
  ['giraffe', 'UURRDDRUUUUUURDDDDDD'],
  ['archway', 'UUURRRRDDDLUULLDD'],
  ['paperclip', 'UUUUUURRDDDDDLUUUU'],
  ['lightning', 'RRRRULLLURRRRULLLURRRR'],
  ['escalator', 'RURURURUULDLDLDLULURURURU'],
  ['trident', 'UUUUURDDDRUUURDDDRUUURDDDDD'],
  ['mug', 'UUUURRRDRDDLDLLUUURD'],
  ['anchor', 'UUUURDDDDRRURDDLLLLLLUURD'],
  ['chair', 'UUUUUURDDDRRRDDLULLDD'],
  ['cat', 'UURDRURRRUURDDDDLULL'],
  ['dog', 'UUULURRDRRRUURDDDDLULLDD'],
  ['umbrella', 'UUULLURRRRRDLLDDD'],
  ['tuning fork', 'UUUULUUURDDRUURDDDRDDD'],
  ['bridge', 'UURRRRRRDDLULLLLD'],
  ['fish', 'RURURDRURDDLDLULDL'],
  ['whale', 'RRRRURULULLLLDLDRRRR'],
  ['question mark', 'UUURRULLLURRRRDDDLDD'],
  ['spoon', 'UUUUULURRDRDLDDDD'],
  ['corkscrew', 'RUURDDRUURDDRUURDD'],
  ['wave', 'UURRDRUURDDDLLDLUU'],
  ['snake in a box', 'UUUURRRRDDDDLLLUUURRDDL'],
  ['fork in the road', 'UUUULUURDRUURDDDLDDDD'],
  ['camel', 'UURURDRURDRDDLULLL'],
  ['rabbit', 'UUURDDRUURDDRDLLL'],
  ['plug', 'UURUURDRUURDDDDLDLUL'],
  ['flag', 'UUUUURRRRDLLLDRRRDLLL'],
  ['pennant', 'UUUUURRRDLLDRDLDDD'],
  ['shovel', 'UUUUURDDDDRDDLLLUU'],
  ['stirrup', 'UUUURDDDRRUUURDDDDLLL'],
  ['sled', 'RRRRRRUULDLULDLLLLUR'],
  ['rocket', 'UUUURURDRDDDDLUUULDDD'],
  ['windmill', 'UURDRRDLDDLULLULUR'],
  ['cactus', 'UURDRUUURDDDRURDDLDLDDL'],
  ['saw', 'RURDRURDRURDRDLLLLLLL'],
  ['hairpins bent', 'UUUUURRRRDLLLDRRRDLLL'],
  ['zigzag wall', 'RRRULLURRRULLLURRRULLLURRR'],
  ['double hook', 'UUUURDDDRUUUURDRDDDD'],
  ['letter S', 'RRRULLLUURRRRULLLL'],
  ['number 2', 'RRRRULLLUURRRULLLLD'],
  ['number 5', 'RRRULLLUURRRRULLLLLDDDD'],
  ['castle gate', 'UUUUURDDDRRUUURDDDDDLULLDR'],
  ['hedgehog', 'UURDRUURDRUURDDDLL'],
  ['ladder step', 'RRRRULLLLURRRRULLLL'],
  ['dachshund', 'UURRRRRUURDDDDLULLLLD'],
  ['periscope', 'UUUUUURRDLDDDDD'],
  ['crank', 'UUURRRRUUURDDDDLLLLDDD'],
  ['sofa', 'UUURDDRRRUURDDDLLLL'],
  ['key bit', 'RRRRRRDDLULDLULLLL'],
  ['pistol', 'RRRRRDLLLDDLUUL'],
  ['duck', 'RRRRULLUULLDRDLL'],
  ['tongs', 'RRRRRULLLLURRRRRDR'],
  ['three strands', 'UUUUURDDDDDRUUUUU'],
  ['four short strands', 'UUUURDDDDRUUUURDDDD'],
  ['Greek key', 'UUUURDDDDRUUUUULLLDDDDD'],
  ['meander', 'UUUUURDDDDDRUUUUURDDDDD'],
  ['long hairpin', 'UUUUUUUURDDDDDDDD'],
  ['five short strands', 'UUURDDDRUUURDDDRUUUR'],
  ['goblet', 'UURRDDDRRDLLLLURUU'],
];

/** Compact walks: columns and rows of the rectangles that they fill. */
const RECTANGLES: readonly (readonly [columns: number, rows: number])[] = [
  [4, 5],
  [4, 6],
  [3, 8],
  [5, 5],
  [3, 7],
  [3, 6],
  [4, 4],
];
const DEPTHS = [1.2, 1.15, 1.3];
const TEMPERATURES = [0.25, 0.24, 0.26];
/** Where no wrong fold misleads the chain, it takes more heat to keep it from folding. */
const PLAIN_TEMPERATURES = [0.26, 0.28];
/** One round in so many does without a wrong fold. */
const PLAIN_ROUNDS = 3;

/** A compact walk of as many beads as the target that shares hardly any contact with it. */
function decoyFor(target: string, seed: number): string {
  const isWrong = wrongFor(target);
  const rng = createRng(seed);
  for (;;) {
    const rows = Math.ceil((target.length + 1) / 4);
    const decoy = compactWalk(4, rows, rng.int(1_000_000)).slice(0, target.length);
    if (isWrong(decoy)) return decoy;
  }
}

/** All targets: a compact walk after each shape. */
function targets(): { name: string; walk: string }[] {
  return SHAPES.flatMap(([name, walk], k) => {
    const [columns, rows] = RECTANGLES[k % RECTANGLES.length];
    const compact = compactWalk(columns, rows, 7919 * k + 31 * columns + rows);
    return [
      { name, walk },
      { name: `${columns}×${rows} walk ${k}`, walk: compact },
    ];
  });
}

/** The idea of a number: all targets in turn, each time round with another wrong fold, depth and temperature. */
export function ideaOf(number: number): Idea {
  const all = targets();
  const { name, walk } = all[number % all.length];
  const round = Math.floor(number / all.length);
  const isPlain = (number + round) % PLAIN_ROUNDS === PLAIN_ROUNDS - 1;
  const budget = walk.length < 20 ? 2 : 3;
  if (isPlain) {
    return {
      name,
      target: walk,
      decoy: null,
      temperature: PLAIN_TEMPERATURES[round % PLAIN_TEMPERATURES.length],
      budget,
    };
  }
  return {
    name,
    target: walk,
    decoy: { lattice: decoyFor(walk, number + 1), depth: DEPTHS[round % DEPTHS.length] },
    temperature: TEMPERATURES[round % TEMPERATURES.length],
    budget,
  };
}
