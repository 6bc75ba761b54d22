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
  /** The residues that each residue touches in the target. */
  readonly partners: readonly (readonly number[])[];
  mayLink(residue: number): boolean;
  isHydrophobic(residue: number): boolean;
}

export function sceneOf({ fold, rules, chain }: Level): ChainScene {
  const allowed = rules.cysteines === 'all' ? null : new Set(rules.cysteines);
  const hydrophobic = new Set(chain.hydrophobic);
  const partners: number[][] = Array.from({ length: fold.n }, () => []);
  for (const { i, j } of fold.contacts) {
    partners[i].push(j);
    partners[j].push(i);
  }
  return {
    n: fold.n,
    contacts: fold.contacts,
    target: fold.points,
    rules,
    restricted: allowed !== null,
    partners,
    mayLink: (residue) => allowed === null || allowed.has(residue),
    isHydrophobic: (residue) => hydrophobic.has(residue),
  };
}
