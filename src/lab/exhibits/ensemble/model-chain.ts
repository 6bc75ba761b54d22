import { chainModel, foldFromLattice, nativeFraction, sampleEnsemble } from '../../../chain/index.ts';
import { estimate, type Link } from '../../../links/index.ts';
import type { Level } from './model-networks.ts';

/** Chains that are heated for each set of links. */
const CHAINS = 16;

/** The share of its native contacts that a folded chain keeps, over chains: with all links, without each, without any. */
export interface Cuts {
  readonly mean: readonly number[];
  readonly error: readonly number[];
}

/** All links, each of them cut in turn, none. */
export function cutSets(links: readonly Link[]): (readonly Link[])[] {
  return [links, ...links.map((_, cut) => links.filter((_link, k) => k !== cut)), []];
}

/** What is left of a fold with some of its links. Contacts that a link makes by itself do not count. */
export function keptContacts({ walk, links: all, temperature }: Level, links: readonly Link[], seed: number) {
  const { n, contacts, points } = foldFromLattice(walk);
  const free = contacts.filter(({ i, j }) => !all.some(([a, b]) => a === i && b === j));
  const model = chainModel({ n, contacts, native: points, links, temperature });
  const sampling = { replicas: CHAINS, seed, start: 'native', burn: 6000, every: 100, looks: 80 } as const;
  const [q] = sampleEnsemble(model, sampling, 1, (x, out) => {
    out[0] = nativeFraction(free, 2, x);
  });
  const { mean, error } = estimate(q);
  return { mean, error };
}
