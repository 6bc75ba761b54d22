import { chainModel, createEnsemble, foldFromLattice } from '../../src/chain/index.ts';
import { hashFloats } from '../../src/links/index.ts';

/** What 10,000 steps must hash to, in Node, in the page and in a worker. */
export const CHAIN_HASH = 'a4f0b49a24f96b6a';

/** The meander with its three links, five replicas in each precision, 10,000 steps: every term, both generators. */
export function chainHash(): string {
  const { n, contacts } = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');
  const links = [[0, 11] as const, [6, 17] as const, [12, 23] as const];
  const parts = (['f32', 'f64'] as const).flatMap((precision) =>
    ([2, 3] as const).map((dimension) => {
      const model = chainModel({
        n,
        dimension,
        contacts,
        links,
        bending: 0.5,
        hydrophobic: [0, 5, 10],
        attraction: 0.3,
      });
      const ensemble = createEnsemble(model, { replicas: 5, seed: 20240229, precision });
      if (!ensemble.step(10_000).ok) throw new Error('the scene is meant to be sound');
      return Uint32Array.from(ensemble.hash().match(/.{8}/g) as string[], (word) => Number.parseInt(word, 16));
    }),
  );
  return hashFloats(...parts);
}
