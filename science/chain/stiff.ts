import { chainModel } from '../../src/chain/index.ts';
import { type Law, law } from '../law.ts';
import { agrees, integrate, jackknife, sample } from './sampling.ts';

const BEADS = 14;

/** <cos θ> of a discrete worm-like chain at x = κ/kT: I1/I0 in 2D, coth x − 1/x in 3D. */
function meanCosine(x: number, dimension: 2 | 3): number {
  if (dimension === 3) return 1 / Math.tanh(x) - 1 / x;
  const weight = (angle: number) => Math.exp(x * (Math.cos(angle) - 1));
  return integrate((angle) => Math.cos(angle) * weight(angle), 0, Math.PI) / integrate(weight, 0, Math.PI);
}

/** <u_i·u_j> of unit bonds, by separation 1 … BEADS−2, averaged over the chain: [separation−1][replica]. */
function correlations(x: number, dimension: 2 | 3, quick: boolean): Float64Array[] {
  const bonds = BEADS - 1;
  const model = chainModel({ n: BEADS, dimension, temperature: 1, bending: x, diameter: 0 });
  return sample(
    model,
    { replicas: 128, seed: 60 + x, friction: 0.5, dt: 0.015, burn: 10_000, every: 100, looks: quick ? 300 : 2000 },
    bonds - 1,
    (positions, out) => {
      const units: number[][] = [];
      for (let i = 0; i < bonds; i++) {
        const r = Array.from(
          { length: dimension },
          (_, k) => positions[(i + 1) * dimension + k] - positions[i * dimension + k],
        );
        const length = Math.hypot(...r);
        units.push(r.map((value) => value / length));
      }
      out.fill(0);
      for (let i = 0; i < bonds; i++) {
        for (let j = i + 1; j < bonds; j++) {
          let dot = 0;
          for (let k = 0; k < dimension; k++) dot += units[i][k] * units[j][k];
          out[j - i - 1] += dot / (bonds - (j - i));
        }
      }
    },
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
            meanCosine(x, dimension),
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
          return agrees(meanCosine(x, dimension), ratio, quick);
        },
        { family },
      ),
    ];
  }),
);
