import {
  chainModel,
  closures,
  createEnsemble,
  gaussianChain,
  sampleEnsemble,
  squaredDistance,
} from '../../src/chain/index.ts';
import { jackknife, type Link, pseudoInverse } from '../../src/links/index.ts';
import { type Law, law } from '../law.ts';
import { agrees, bondMoment, exponentAgrees, fitLine } from './sampling.ts';
import { logTied } from './tied-ends.ts';

const size = ([2, 3] as const).flatMap((dimension) =>
  (['R²', 'Rg²'] as const).map((what) =>
    law(
      `ideal-${what === 'R²' ? 'end-to-end' : 'gyration'}-${dimension}d`,
      what === 'R²'
        ? `ideal chain of 16 stiff bonds in ${dimension}D: <R²> = (N−1)<b²>`
        : `ideal chain of 16 beads in ${dimension}D: <Rg²> = <b²>(N²−1)/(6N)`,
      'derived: bonds are independent; <b²> integrated over the bond potential in d dimensions',
      true,
      ({ quick }) => {
        const n = 16;
        const model = chainModel({ n, dimension, temperature: 1, diameter: 0 });
        const [values] = sampleEnsemble(
          model,
          { replicas: 128, seed: 11, friction: 1, burn: 4000, every: 200, looks: quick ? 200 : 1500 },
          1,
          (x, out) => {
            if (what === 'R²') out[0] = squaredDistance(x, dimension, 0, n - 1);
            else {
              // Rg² = Σ_{i<j} r_ij² / N² (Lagrange).
              out[0] = 0;
              for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) out[0] += squaredDistance(x, dimension, i, j);
              out[0] /= n * n;
            }
          },
        );
        const b2 = bondMoment(2, 100, 1, dimension);
        const expected = what === 'R²' ? (n - 1) * b2 : (b2 * (n * n - 1)) / (6 * n);
        return agrees(
          expected,
          jackknife([values], ([mean]) => mean),
          quick,
        );
      },
    ),
  ),
);

const FRICTION = 5;

const diffusion = law(
  'rouse-diffusion',
  'centre of mass of a free Gaussian chain, N = 16, γ = 5: <Δ²(t)> = 2dD(t − (1 − e^(−γt))/γ), D = kT/(Nmγ)',
  'derived (Rouse): inner forces cancel, so the centre is a free Langevin particle of mass Nm',
  true,
  ({ quick }) => {
    const n = 16;
    const replicas = 128;
    const [dt, lag] = [0.05, 100];
    const ensemble = createEnsemble(gaussianChain(n, 3), { replicas, seed: 21, friction: FRICTION, dt });
    const centre = (replica: number) => {
      const x = ensemble.positions(replica);
      return [0, 1, 2].map((axis) => x.reduce((sum, value, k) => (k % 3 === axis ? sum + value / n : sum), 0));
    };
    const squares = new Float64Array(replicas);
    const looks = quick ? 60 : 600;
    ensemble.step(1000);
    let before = Array.from({ length: replicas }, (_, r) => centre(r));
    for (let look = 0; look < looks; look++) {
      ensemble.step(lag);
      const after = before.map((_, r) => centre(r));
      for (let r = 0; r < replicas; r++) {
        for (let axis = 0; axis < 3; axis++) squares[r] += (after[r][axis] - before[r][axis]) ** 2 / looks;
      }
      before = after;
    }
    const t = lag * dt - (1 - Math.exp(-FRICTION * lag * dt)) / FRICTION;
    return agrees(
      1 / (n * FRICTION),
      jackknife([squares], ([mean]) => mean / (6 * t)),
      quick,
    );
  },
);

const relaxation = law(
  'rouse-relaxation',
  'longest relaxation time of a free Gaussian chain, N = 16, γ = 5: mode p = 1 with ω² = 4(k/m) sin²(π/2N) decays as the slow root of s² − γs + ω² = 0 (overdamped: τ = mγ/ω²)',
  'derived (Rouse, discrete form, with inertia)',
  true,
  ({ quick }) => {
    const n = 16;
    const replicas = 256;
    const [dt, lag] = [0.05, 20];
    const omega2 = 4 * 3 * Math.sin(Math.PI / (2 * n)) ** 2;
    const expected = 2 / (FRICTION - Math.sqrt(FRICTION * FRICTION - 4 * omega2));
    const depth = Math.round((0.5 * expected) / (dt * lag));
    const shape = Array.from({ length: n }, (_, i) => Math.cos((Math.PI * (i + 0.5)) / n));
    const history = Array.from({ length: replicas }, () => [] as number[][]);
    // <X(0)X(t)>, <X²> as replica averages.
    const [product, square] = [new Float64Array(replicas), new Float64Array(replicas)];
    sampleEnsemble(
      gaussianChain(n, 3),
      { replicas, seed: 22, friction: FRICTION, dt, burn: 6000, every: lag, looks: quick ? 600 : 6000 },
      0,
      (x, _, r) => {
        const mode = [0, 1, 2].map((axis) => shape.reduce((sum, weight, i) => sum + weight * x[3 * i + axis], 0));
        const past = history[r];
        past.push(mode);
        if (past.length > depth) {
          const first = past.shift() as number[];
          for (let axis = 0; axis < 3; axis++) {
            product[r] += first[axis] * mode[axis];
            square[r] += 0.5 * (first[axis] ** 2 + mode[axis] ** 2);
          }
        }
      },
    );
    const time = depth * lag * dt;
    return agrees(
      expected,
      jackknife([product, square], ([p, s]) => -time / Math.log(p / s)),
      quick,
    );
  },
);

const NETWORK_LINKS: Link[] = [
  [0, 11],
  [6, 17],
  [12, 23],
];

const network = law(
  'gaussian-network',
  'Gaussian network of 24 beads with links (0,11) (6,17) (12,23): <ΔR_i²> = d (kT/k) Γ⁺_ii, Γ the Kirchhoff matrix; the worst bead, relative to 1',
  'derived; Bahar et al. 1997',
  true,
  ({ quick }) => {
    const n = 24;
    const model = gaussianChain(n, 3, { links: NETWORK_LINKS });
    const values = sampleEnsemble(
      model,
      { replicas: 64, seed: 31, friction: 0.5, dt: 0.2, burn: 2000, every: 40, looks: quick ? 500 : 4000 },
      n,
      (x, out) => {
        out.fill(0);
        for (let axis = 0; axis < 3; axis++) {
          let mean = 0;
          for (let i = 0; i < n; i++) mean += x[3 * i + axis] / n;
          for (let i = 0; i < n; i++) out[i] += (x[3 * i + axis] - mean) ** 2;
        }
      },
    );
    const inverse = pseudoInverse(n, NETWORK_LINKS);
    const ratios = values.map((row, i) => jackknife([row], ([mean]) => mean / inverse[i * n + i]));
    const worst = ratios.reduce((a, b) => (Math.abs(b.mean - 1) > Math.abs(a.mean - 1) ? b : a));
    const error = Math.abs(worst.mean - 1);
    const [allowed, sharp] = quick ? [0.06, 0.02] : [0.03, 0.005];
    return {
      expected: 1,
      measured: worst.mean,
      error: worst.error,
      pass: error <= allowed && worst.error <= sharp,
    };
  },
);

/** Slope of ln P against ln n, with its jackknife error over replicas. */
function closureExponent(distances: readonly number[], shares: Float64Array[]) {
  const logs = distances.map(Math.log);
  const errors = shares.map((row) => jackknife([row], ([mean]) => Math.log(mean)).error);
  return jackknife(
    shares,
    (means) =>
      -fitLine(
        logs,
        means.map((mean, k) => ({ mean: Math.log(mean), error: errors[k] })),
      ).mean,
  );
}

const loops = ([2, 3] as const).map((dimension) =>
  law(
    `loop-closure-ideal-${dimension}d`,
    `contact probability of two beads n apart in an ideal chain in ${dimension}D falls as n^(−d/2), n = 12…60`,
    'derived: Gaussian density at the origin; the width of the reach, 0.6 b, is divided out',
    true,
    ({ quick }) => {
      const distances = [12, 16, 22, 30, 42, 60];
      const shares = closures(dimension, distances, 0.6, { looks: quick ? 500 : dimension === 2 ? 3000 : 4000 });
      return exponentAgrees(dimension / 2, closureExponent(distances, shares), quick);
    },
  ),
);

const pace = law(
  'loop-entropy-protein',
  'closing a loop of n = 30 residues: ΔS = −2.1 − 1.5 R ln n cal/(mol K), against R ln P of a Gaussian chain whose ends meet in 57.9 Å³ (bond 3.8 Å)',
  'published: Pace et al. 1988; the constant −2.1 is R ln[(3/2πl²)^(3/2) Δv] with l = 3.8 Å, Δv = 57.9 Å³',
  true,
  ({ quick }) => {
    const R = 1.98720425864083;
    const reach = ((3 * 57.9) / (4 * Math.PI)) ** (1 / 3) / 3.8;
    const [share] = closures(3, [30], reach, { looks: quick ? 1000 : 4000 });
    return agrees(
      -2.1 - 1.5 * R * Math.log(30),
      jackknife([share], ([mean]) => R * Math.log(mean)),
      quick,
    );
  },
);

/** Stiffness of a disulfide, ε/b². */
const DISULFIDE = 100;

const loopEntropy = ([2, 3] as const).map((dimension) =>
  law(
    `loop-entropy-ideal-${dimension}d`,
    `entropy cost of a disulfide across n bonds of an ideal chain in ${dimension}D, n = 8…64: −(d/2) ln n`,
    'derived: Z_link/Z = (1 + n k_link/k)^(−d/2)',
    dimension === 2,
    ({ quick, progress }) => {
      const spans = [8, 16, 32, 64];
      const costs = spans.map((span, s) =>
        logTied({
          model: gaussianChain(span + 1, dimension),
          stiffness: DISULFIDE,
          length: 0,
          size2: span,
          steps: quick ? 15_000 : 120_000,
          sampling: { replicas: 64, seed: 51, friction: 0.15, dt: 0.06, burn: 1500, every: 50 },
          progress: (share) => progress((s + share) / spans.length, `loop of ${span} bonds`),
        }),
      );
      return exponentAgrees(-dimension / 2, fitLine(spans.map(Math.log), costs), quick);
    },
  ),
);

export const idealLaws: Law[] = [...size, diffusion, relaxation, network, ...loops, ...loopEntropy, pace];
