import { type ChainData, createChainPicture } from '../../../src/render/index.ts';
import { FOLDED, FOLDED_BARE, HALF, HALF_BARE, WRONG } from './chain-positions.ts';
import { centred, chain, DECOY, LINKS, MEANDER, sceneOf } from './chain-scenes.ts';
import { type Piece, toldIntents } from './piece.ts';

/** The panel at 1280 × 800, on a tablet, and on a phone. */
const SIZES = [
  [560, 520],
  [470, 420],
  [390, 360],
] as const;

function piece(name: string, data: ChainData, aimed: readonly [number, number] | null = null): Piece {
  return {
    name,
    sizes: SIZES,
    async open(host, options, tell) {
      const picture = await createChainPicture(host, options, {
        ...toldIntents(tell),
        aim: () => ({ words: 'touches in the target · bypasses 7 floors', refused: false }),
      });
      const shown = aimed === null ? data : { ...data, chosen: aimed[0], hover: { node: aimed[1], link: null } };
      return (now) => picture.draw(shown, now);
    },
  };
}

const few = sceneOf(MEANDER, DECOY, [0, 2, 5, 8, 11, 13, 15, 18, 22]);
const all = sceneOf(MEANDER, null, null);
const compact = sceneOf('RUULLLDDDDRRRULLUUR', null, null);

export const chainPieces: readonly Piece[] = [
  piece('chain-plan', chain(all, { view: 'plan', canLink: true, links: LINKS.slice(0, 2) }), [13, 22]),
  piece('chain-plan-decoy', chain(few, { view: 'plan', canLink: true, links: LINKS.slice(0, 1) })),
  piece(
    'chain-plan-compact',
    chain(compact, {
      view: 'plan',
      canLink: true,
      links: [
        [7, 18],
        [2, 9],
      ],
    }),
  ),
  piece('chain-coil', chain(few, { ghost: { positions: HALF_BARE, name: 'no links' } })),
  piece(
    'chain-half',
    chain(few, { positions: HALF, ghost: { positions: HALF_BARE, name: 'no links' }, hover: { node: 16, link: null } }),
  ),
  piece(
    'chain-folded',
    chain(few, { positions: FOLDED, state: 'folded', ghost: { positions: FOLDED_BARE, name: 'no links' } }),
  ),
  piece('chain-misfolded', chain(few, { positions: WRONG, links: [], state: 'wrong fold', outline: 'decoy' })),
  piece(
    'chain-bench',
    chain(all, {
      positions: centred(FOLDED),
      outline: null,
      tool: 'grab',
      bench: {
        shapes: [
          { kind: 'peg', id: 'a', x: -3.6, y: 2.6, radius: 0.6 },
          { kind: 'peg', id: 'b', x: 3.2, y: -3.4, radius: 0.4 },
          { kind: 'wall', id: 'c', x: 0, y: -4.2, width: 5, height: 0.4, angle: 0.2 },
        ],
        cage: { x: 0, y: 0, radius: 5.6, angle: 0.9, gap: 0.35, open: 0.7 },
        tweezers: [
          { bead: 0, x: -4.6, y: -1.8 },
          { bead: 18, x: 4.4, y: 1 },
        ],
      },
    }),
  ),
  piece(
    'chain-shock',
    chain(few, {
      positions: centred(HALF),
      state: 'unfolded',
      heat: 0.25,
      lost: [[0, 11]],
      wrong: [[4, 23]],
      cage: 4.2,
    }),
  ),
];
