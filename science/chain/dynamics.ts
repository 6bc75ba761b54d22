import {
  chainModel,
  createBenchChain,
  createEnsemble,
  foldFromLattice,
  restOf,
  sampleEnsemble,
  stableStep,
  stiffestMode,
} from '../../src/chain/index.ts';
import { estimate, jackknife } from '../../src/links/index.ts';
import { type Law, law } from '../law.ts';
import { agrees, bondMoment } from './sampling.ts';

const MEANDER = 'UUUUURDDDDDRUUUUURDDDDD';
const LINKS = [[0, 11] as const, [6, 17] as const, [12, 23] as const];

const equipartition = (['f32', 'f64'] as const).map((precision) =>
  law(
    `equipartition-ensemble-${precision}`,
    `ensemble engine, ${precision}: m<v²> = kT for each degree of freedom of the linked meander, all terms on, kT = 0.3, dt = 0.02`,
    'derived; velocities between the kicks (Leimkuhler and Matthews 2013)',
    true,
    ({ quick }) => {
      const { n, contacts } = foldFromLattice(MEANDER);
      const model = chainModel({
        n,
        contacts,
        links: LINKS,
        bending: 0.5,
        hydrophobic: [2, 8, 14, 20],
        attraction: 0.3,
      });
      const [values] = sampleEnsemble(
        model,
        { replicas: 32, seed: 1, precision, burn: 20_000, every: 50, looks: quick ? 300 : 2000 },
        1,
        (_, out, r, ensemble) => {
          out[0] = ensemble.kineticTemperature(r);
        },
      );
      return agrees(0.3, estimate(values), quick);
    },
  ),
);

const bench = law(
  'equipartition-bench',
  'bench engine (matter-js): m<v²> = kT of the linked meander, kT = 0.3',
  'derived: fluctuation and dissipation in the engine’s own Verlet scheme',
  true,
  ({ quick }) => {
    const { n, contacts } = foldFromLattice(MEANDER);
    const runs = Array.from({ length: 8 }, (_, seed) => {
      const chain = createBenchChain(chainModel({ n, contacts, links: LINKS }), { seed });
      chain.step(2000);
      let sum = 0;
      const looks = quick ? 100 : 600;
      for (let look = 0; look < looks; look++) {
        chain.step(20);
        sum += chain.kineticTemperature() / looks;
      }
      return sum;
    });
    return agrees(0.3, estimate(runs), quick);
  },
);

const bondVariance = ([2, 3] as const).map((dimension) =>
  law(
    `bond-variance-${dimension}d`,
    `variance of a bond's length in ${dimension}D at kT = 0.3, dt = 0.02: kT/k_b (with the weight r^(d−1))`,
    'derived; BAOAB samples a harmonic well exactly at any stable step (Leimkuhler and Matthews 2013)',
    true,
    ({ quick }) => {
      const n = 16;
      const model = chainModel({ n, dimension, diameter: 0, temperature: 0.3 });
      const [first, second] = sampleEnsemble(
        model,
        { replicas: 32, seed: 3, burn: 5000, every: 25, looks: quick ? 500 : 4000 },
        2,
        (x, out) => {
          out.fill(0);
          for (let i = 0; i + 1 < n; i++) {
            let r2 = 0;
            for (let k = 0; k < dimension; k++) r2 += (x[(i + 1) * dimension + k] - x[i * dimension + k]) ** 2;
            out[0] += (Math.sqrt(r2) - 1) / (n - 1);
            out[1] += (Math.sqrt(r2) - 1) ** 2 / (n - 1);
          }
        },
      );
      const mean = bondMoment(1, 100, 0.3, dimension);
      const expected = bondMoment(2, 100, 0.3, dimension) - mean * mean;
      return agrees(
        expected,
        jackknife([first, second], ([a, b]) => b - a * a),
        quick,
      );
    },
  ),
);

const drift = (['f32', 'f64'] as const).map((precision) =>
  law(
    `energy-drift-${precision}`,
    `thermostat off, ${precision}, dt = 0.01: the folded meander's total energy per degree of freedom drifts by 0 in 1,000 τ (in kT)`,
    'derived: velocity Verlet is symplectic; passes below 1 % of kT',
    true,
    () => {
      const { n, contacts, points } = foldFromLattice(MEANDER);
      const model = chainModel({ n, contacts, links: LINKS, native: points, temperature: 0.2 });
      const replicas = 16;
      const warm = createEnsemble(model, { replicas, seed: 7, start: 'native', precision });
      warm.step(5000);
      const ensemble = createEnsemble(model, { replicas, seed: 7, start: 'native', friction: 0, dt: 0.01, precision });
      for (let r = 0; r < replicas; r++) ensemble.place(r, warm.positions(r), warm.velocities(r));
      const energy = (r: number) =>
        Object.values(ensemble.energies(r)).reduce((a, b) => a + b, 0) +
        0.5 * ensemble.velocities(r).reduce((sum, v) => sum + v * v, 0);
      const looks = 400;
      const time = looks * 100 * 0.01;
      const slopes = new Float64Array(replicas);
      for (let look = 0; look < looks; look++) {
        ensemble.step(100);
        const t = (look + 0.5) / looks - 0.5;
        for (let r = 0; r < replicas; r++) slopes[r] += (energy(r) * t * 12) / looks;
      }
      // A least-squares slope over the whole run, scaled to 1,000 τ and to kT for each of 2n degrees of freedom.
      const { mean, error } = estimate(slopes.map((slope) => (slope * (1000 / time)) / (0.2 * 2 * n)));
      return { expected: 0, measured: mean, error, pass: Math.abs(mean) < 0.01 && error < 0.005 };
    },
  ),
);

const verlet = law(
  'verlet-limit',
  'velocity Verlet of one bond (ω² = 2k/m) is stable up to dt = 2/ω; bisected',
  'derived',
  true,
  () => {
    const model = chainModel({ n: 2, temperature: 0, diameter: 0 });
    const direction = Float64Array.from([-0.5, 0, 0.5, 0]);
    const limit = stableStep(model, Float64Array.from([0, 0, 1, 0]), direction, 'verlet', 0.1, 0.2, 20);
    const expected = 2 / Math.sqrt(200);
    return { expected, measured: limit, error: expected / 4000, pass: Math.abs(limit / expected - 1) < 0.01 };
  },
);

const euler = law(
  'euler-limit',
  'overdamped Euler x += h F of the folded, linked meander at rest is stable up to h = 2/λ_max of the energy Hessian; bisected',
  'derived: each mode is multiplied by 1 − hλ',
  true,
  () => {
    const { n, contacts, points } = foldFromLattice(MEANDER);
    const model = chainModel({ n, contacts, links: LINKS, native: points, temperature: 0, bending: 0.2 });
    const rest = restOf(model, points);
    const { stiffness, direction } = stiffestMode(model, rest);
    const limit = stableStep(model, rest, direction, 'relaxation', 1 / stiffness, 4 / stiffness);
    const expected = 2 / stiffness;
    return { expected, measured: limit, error: expected / 4000, pass: Math.abs(limit / expected - 1) < 0.01 };
  },
);

export const dynamicsLaws: Law[] = [...equipartition, bench, ...bondVariance, ...drift, verlet, euler];
