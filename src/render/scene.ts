import { foldFromLattice, foldFromPoints } from '../chain/index.ts';
import type { Level } from '../game/index.ts';
import type { LinkRules } from '../links/index.ts';

/** What of a level the views draw. */
export interface ChainScene {
  readonly n: number;
  readonly contacts: readonly { readonly i: number; readonly j: number; readonly r0: number }[];
  /** The target fold, 2n coordinates in bond lengths. */
  readonly target: Float64Array;
  readonly rules: LinkRules;
  /** Are there residues where no link may end? */
  readonly restricted: boolean;
  mayLink(residue: number): boolean;
  isHydrophobic(residue: number): boolean;
}

export function sceneOf(level: Level): ChainScene {
  const fold = 'lattice' in level.target ? foldFromLattice(level.target.lattice) : foldFromPoints(level.target.points);
  const allowed = level.cysteines === 'all' ? null : new Set(level.cysteines);
  const hydrophobic = new Set(level.chain.hydrophobic);
  return {
    n: fold.n,
    contacts: fold.contacts,
    target: fold.points,
    rules: { n: fold.n, budget: level.budget, cysteines: level.cysteines },
    restricted: allowed !== null,
    mayLink: (residue) => allowed === null || allowed.has(residue),
    isHydrophobic: (residue) => hydrophobic.has(residue),
  };
}
