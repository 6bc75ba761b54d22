import { type ChainModel, chainModel, type Sampling, sampleEnsemble, squaredDistance } from '../../src/chain/index.ts';
import { type Estimate, jackknifeOver } from '../../src/links/index.ts';

/** The distance between the ends is counted in bins of half a per cent, from 0.001 b to 440 b. */
const BIN = 0.005;
const FIRST = Math.log(0.001);
const BINS = 2600;

/** Runs with springs beside the run without one, from a spring as wide as the chain to the stiffest, in kT/b². */
const SPRINGS = 5;
const WIDEST = 4;
const STIFFEST = 30;

/** What a spring ½k(r − length)² between the ends of a chain costs, and how that is measured. */
export interface TiedEnds {
  /** The chain without the spring. */
  readonly model: ChainModel;
  /** k, ε/b², and rest length, b. */
  readonly stiffness: number;
  readonly length: number;
  /** <R²> of the free chain, b², give or take a factor of two. */
  readonly size2: number;
  /** Steps of all runs together, in each replica. */
  readonly steps: number;
  readonly sampling: Omit<Sampling, 'looks' | 'start'>;
  progress?(fraction: number): void;
}

/** A closed ring with bonds of length 1: a start that stretches no spring. */
function ring({ n, dimension }: ChainModel): Float64Array {
  const radius = 0.5 / Math.sin(Math.PI / n);
  const positions = new Float64Array(n * dimension);
  for (let i = 0; i < n; i++) {
    positions[i * dimension] = radius * Math.cos((2 * Math.PI * i) / n);
    positions[i * dimension + 1] = radius * Math.sin((2 * Math.PI * i) / n);
  }
  return positions;
}

/**
 * ln(Z_tied/Z_free), the free energy, in −kT, that the spring costs. A free chain hardly ever closes, so a few runs with springs of
 * rising stiffness lead there, and the weighted histogram method joins them (Ferrenberg and Swendsen 1989): with H_k the counts of
 * run k, n_k their sum and u_k the energy over kT that only run k has, p = Σ H_k / Σ n_k e^(f_k − u_k), where e^(−f_k) = Σ p e^(−u_k).
 * The error is the jackknife's over replicas.
 */
export function logTied({ model, stiffness, length, size2, steps, sampling, progress }: TiedEnds): Estimate {
  const { n, dimension, temperature } = model;
  const { replicas, every } = sampling;
  const rise = ((STIFFEST * size2) / WIDEST) ** (1 / (SPRINGS - 1));
  const springs = Array.from({ length: SPRINGS }, (_, k) => ((temperature * WIDEST) / size2) * rise ** k);
  const stiffnesses = [0, ...springs];
  const looks = Math.ceil(steps / stiffnesses.length / every);

  const histograms = stiffnesses.map((k, run) => {
    progress?.(run / stiffnesses.length);
    const counts = Array.from({ length: replicas }, () => new Float64Array(BINS));
    const tie = { links: [[0, n - 1] as const], linkStiffness: k, linkLength: length };
    const tied = chainModel({ ...model, ...(k > 0 ? tie : {}), linkPull: Number.POSITIVE_INFINITY });
    sampleEnsemble(tied, { ...sampling, seed: sampling.seed + run, start: ring(model), looks }, 0, (x, _, replica) => {
      const bin = Math.floor((0.5 * Math.log(squaredDistance(x, dimension, 0, n - 1)) - FIRST) / BIN);
      counts[replica][Math.max(0, bin)]++;
    });
    return counts;
  });

  // A spring takes the place of the excluded volume between its ends: only the free run has that.
  const excluded = (r: number) => {
    const s = (model.diameter / r) ** 6;
    return s > 0.5 ? 4 * model.repulsion * (s * s - s + 0.25) : 0;
  };
  const factor = (energy: (r: number) => number) =>
    Float64Array.from({ length: BINS }, (_, bin) =>
      Math.exp(-energy(Math.exp(FIRST + (bin + 0.5) * BIN)) / temperature),
    );
  const spring = (k: number) => factor((r) => 0.5 * k * (r - length) ** 2);
  const free = factor(excluded);
  const factors = [free, ...springs.map(spring)];
  const tied = spring(stiffness);

  let scales = factors.map(() => 1);
  return jackknifeOver(replicas, (left) => {
    const counts = histograms.map((rows) => sumOf(rows.filter((_, replica) => replica !== left)));
    const solved = joinHistograms(counts, factors, scales);
    scales = solved.scales;
    return Math.log(weigh(solved.density, tied) / weigh(solved.density, free));
  });
}

function sumOf(rows: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(BINS);
  for (const row of rows) for (let bin = 0; bin < BINS; bin++) sum[bin] += row[bin];
  return sum;
}

function weigh(density: Float64Array, factor: Float64Array): number {
  return density.reduce((sum, share, bin) => sum + share * factor[bin], 0);
}

/** The density of states p that fits all histograms, and the runs' e^(f_k), starting from a guess of these. */
function joinHistograms(counts: readonly Float64Array[], factors: readonly Float64Array[], guess: readonly number[]) {
  const sizes = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const all = sumOf(counts);
  const density = new Float64Array(BINS);
  let scales = [...guess];
  for (let change = 1; change > 1e-8; ) {
    for (let bin = 0; bin < BINS; bin++) {
      if (all[bin] === 0) continue;
      let expected = 0;
      for (let k = 0; k < sizes.length; k++) expected += sizes[k] * scales[k] * factors[k][bin];
      density[bin] = all[bin] / expected;
    }
    const sums = factors.map((factor) => weigh(density, factor));
    const next = sums.map((sum) => sums[0] / sum);
    change = Math.max(...next.map((scale, k) => Math.abs(scale / scales[k] - 1)));
    scales = next;
  }
  return { density, scales };
}
