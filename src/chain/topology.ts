import type { Link } from '../links/index.ts';
import type { Contact } from './fold.ts';
import type { ChainModel } from './model.ts';

/** Which pairs feel what, beside bonds and bending. */
export interface Topology {
  /** Native contacts that act: a linked pair feels only its link. */
  readonly contacts: readonly Contact[];
  /** Contacts of the decoy that act: pairs that are neither native nor linked. They keep their excluded volume. */
  readonly decoy: readonly Contact[];
  /** Hydrophobic pairs, with their rest distance. */
  readonly attractions: readonly Contact[];
  readonly links: readonly Link[];
  /** True for the pairs i < j, j − i ≥ 2, that feel the excluded volume. */
  isExcluded(i: number, j: number): boolean;
}

/** Residues nearer than this along the chain do not attract each other: their bonds hold them near anyway. */
const ATTRACTION_SEPARATION = 3;
/** Rest distance of the hydrophobic attraction, b. */
const ATTRACTION_DISTANCE = 1;

/** Sorts a model's pairs into lists. */
export function topologyOf(model: ChainModel, links: readonly Link[] = model.links): Topology {
  const key = (i: number, j: number) => i * model.n + j;
  const linked = new Set(links.map(([i, j]) => key(i, j)));
  const native = new Set(model.contacts.map(({ i, j }) => key(i, j)));
  const attractions: Contact[] = [];
  if (model.attraction > 0) {
    const oily = [...new Set(model.hydrophobic)].sort((a, b) => a - b);
    for (const [k, i] of oily.entries()) {
      for (const j of oily.slice(k + 1)) {
        if (j - i < ATTRACTION_SEPARATION || linked.has(key(i, j)) || native.has(key(i, j))) continue;
        attractions.push({ i, j, r0: ATTRACTION_DISTANCE });
      }
    }
  }
  return {
    contacts: model.contacts.filter(({ i, j }) => !linked.has(key(i, j))),
    decoy: model.decoy.filter(
      ({ i, j }) => j - i >= ATTRACTION_SEPARATION && !linked.has(key(i, j)) && !native.has(key(i, j)),
    ),
    attractions,
    links,
    isExcluded: (i, j) => j - i >= 2 && !linked.has(key(i, j)) && !native.has(key(i, j)),
  };
}
