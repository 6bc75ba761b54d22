import { foldFromLattice } from '../../../src/chain/index.ts';
import type { Link } from '../../../src/links/index.ts';
import type { ChainData, ChainScene } from '../../../src/render/index.ts';
import { COIL } from './chain-positions.ts';

/** The links that hold the meander and let go of its decoy. */
export const LINKS: readonly Link[] = [
  [0, 11],
  [8, 15],
  [13, 22],
];

/** @param cysteines the beads that may take a link, or null for all */
export function sceneOf(target: string, decoy: string | null, cysteines: readonly number[] | null): ChainScene {
  const fold = foldFromLattice(target);
  return {
    n: fold.n,
    target: fold,
    decoy: decoy === null ? null : foldFromLattice(decoy),
    reach: 1.25,
    mayLink: cysteines === null ? null : Uint8Array.from({ length: fold.n }, (_, i) => (cysteines.includes(i) ? 1 : 0)),
    hydrophobic: null,
  };
}

export const MEANDER = 'UUUUURDDDDDRUUUUURDDDDD';
export const DECOY = 'RRRDLDRDDDLLLURRULUULDD';

/** The same about the origin, where a cage stands. */
export function centred(positions: Float64Array): Float64Array {
  const n = positions.length / 2;
  const middle = [0, 1].map((axis) => positions.filter((_, k) => k % 2 === axis).reduce((sum, x) => sum + x / n, 0));
  return positions.map((x, k) => x - middle[k % 2]);
}

/** A running chain with nothing on it, changed as told. */
export function chain(scene: ChainScene, change: Partial<ChainData>): ChainData {
  return {
    scene,
    view: 'run',
    run: 0,
    positions: COIL,
    links: LINKS,
    hover: { node: null, link: null },
    chosen: null,
    canLink: false,
    ghost: null,
    outline: 'target',
    strain: null,
    state: null,
    wrong: [],
    lost: [],
    cage: 0,
    heat: 0,
    bench: null,
    room: 'beside',
    told: [],
    tool: 'link',
    version: 0,
    ...change,
  };
}
