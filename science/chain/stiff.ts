import { chainModel, sampleEnsemble, tangentCorrelations, wormLikeCosine } from '../../src/chain/index.ts';
import { jackknife } from '../../src/links/index.ts';
import { type Law, law } from '../law.ts';
import { agrees } from './sampling.ts';

const BEADS = 14;

/** <u_i·u_j> of unit bonds, by separation 1 … BEADS−2, averaged over the chain: [separation−1][replica]. */
function correlations(x: number, dimension: 2 | 3, quick: boolean): Float64Array[] {
  const bonds = BEADS - 1;
  const model = chainModel({ n: BEADS, dimension, temperature: 1, bending: x, diameter: 0 });
  return sampleEnsemble(
    model,
    { replicas: 128, seed: 60 + x, friction: 0.5, dt: 0.015, burn: 10_000, every: 100, looks: quick ? 300 : 2000 },
    bonds - 1,
    (positions, out) => tangentCorrelations(positions, dimension, out),
  );
}

/** Laws of the worm-like chain: the tangent correlation at one bond, and its fall over many. */
export const stiffLaws: Law[] = ([2, 3] as const).flatMap((dimension) =>
  [2, 5, 10].flatMap((x) => {
    const family = `worm-${dimension}d-${x}`;
    const measured = new Map<boolean, Float64Array[]>();
    const rows = (quick: boolean) => {
      if (!measured.has(quick)) measured.set(quick, correlations(x, dimension, quick));
      return measured.get(quick) as Float64Array[];
    };
    const formula = dimension === 2 ? 'I1(x)/I0(x)' : 'coth x − 1/x';
    return [
      law(
        `worm-cosine-${dimension}d-${x}`,
        `discrete worm-like chain in ${dimension}D, x = κ/kT = ${x}: <cos θ> = a = ${formula}`,
        'derived: angles are independent, weight e^(x cos θ) sin^(d−2) θ',
        x === 5,
        ({ quick }) =>
          agrees(
            wormLikeCosine(x, dimension),
            jackknife([rows(quick)[0]], ([mean]) => mean),
            quick,
          ),
        { family },
      ),
      law(
        `worm-correlation-${dimension}d-${x}`,
        `the same chain: <u_i·u_j> = a^|i−j|; a from the fall between 1 and ${x === 2 ? 4 : 8} bonds, to the power 1/${x === 2 ? 3 : 7}`,
        'derived: the direction is a Markov chain along the sequence',
        x === 5,
        ({ quick }) => {
          const far = x === 2 ? 4 : 8;
          const values = rows(quick);
          const ratio = jackknife([values[0], values[far - 1]], ([one, many]) => (many / one) ** (1 / (far - 1)));
          return agrees(wormLikeCosine(x, dimension), ratio, quick);
        },
        { family },
      ),
    ];
  }),
);
