import { createRng, fitSlope } from '../../src/links/index.ts';
import {
  expectedReceptiveField,
  explicitWaveStep,
  heatGrowth,
  heatLimit,
  heatTotalDrift,
  heatWaveFactor,
  receptiveFieldShape,
  sightField,
  sightSize,
  waveAfter,
  waveGrowthExcess,
  waveNorm2,
  wavePacket,
  waveWidth,
} from '../../src/network/index.ts';
import { type Law, law } from '../law.ts';
import { range, show, within } from './measure.ts';

const RING = 64;

const heatAmplification = law(
  'heat-amplification',
  'heat step on a ring: the wave of wave number k is multiplied by 1 − 4r sin²(kΔx/2), every k',
  'derived',
  true,
  () => {
    let worst = 0;
    for (const r of [0.1, 0.25, 0.5, 0.6]) {
      for (let k = 1; k <= RING / 2; k++) {
        const factor = heatWaveFactor(RING, 2 * k, r, 'ring');
        worst = Math.max(worst, Math.abs(factor - (1 - 4 * r * Math.sin((Math.PI * k) / RING) ** 2)));
      }
    }
    return { expected: '0 to 1e-12', measured: worst, error: worst, pass: worst < 1e-12 };
  },
);

const heatTotal = law(
  'heat-total',
  'heat: Σu is kept over 10,000 steps at r = 0.45, insulated ends and ring',
  'derived',
  true,
  () => {
    const error = Math.max(
      ...(['insulated', 'ring'] as const).map((ends) => {
        const rng = createRng(2);
        const u = Float64Array.from({ length: RING }, () => rng.uniform());
        return heatTotalDrift(u, 0.45, ends, 10_000);
      }),
    );
    return { expected: '0 to 1e-12', measured: error, error, pass: error <= 1e-12 };
  },
);

const heatBoundary = law(
  'heat-boundary',
  'heat: stable iff r ≤ ½, found by bisection on the growth of the fastest wave',
  'derived',
  true,
  () => within(0.5, heatLimit(), 1e-5),
);

const heatBlowUp = law(
  'heat-blow-up',
  'heat past the boundary, r = 0.51: the fastest wave grows as 1.04^k (300 steps)',
  'derived: |1 − 4r| = 1.04',
  true,
  () => within(1.04 ** 300, heatGrowth(0.51, 300), 1e-9),
);

const waveGrowth = law(
  'schrodinger-explicit',
  'explicit Euler: ‖ψ‖² grows at each step by exactly h²‖Hψ‖², so by 1 + E²h² on a state of energy E',
  'derived: |1 − iEh|² = 1 + E²h²',
  true,
  () => {
    const [points, dx, h] = [200, 0.1, 1e-4];
    let worst = waveGrowthExcess(wavePacket(points, dx, 10, 1, 2), h, 50);
    // An exact state of the grid: sin(πmx/L), E = (1 − cos(πm/(n+1)))/dx².
    const energy = (1 - Math.cos((Math.PI * 30) / (points + 1))) / (dx * dx);
    const re = Float64Array.from({ length: points }, (_, i) => Math.sin((Math.PI * 30 * (i + 1)) / (points + 1)));
    const state = { re, im: new Float64Array(points), dx };
    const growth = waveNorm2(explicitWaveStep(state, 1e-3)) / waveNorm2(state);
    worst = Math.max(worst, Math.abs(growth / (1 + (energy * 1e-3) ** 2) - 1));
    return { expected: '0 to 1e-13', measured: worst, error: worst, pass: worst < 1e-13 };
  },
);

/** A free packet, σ0 = 1, over t = 4: kept well away from both walls. */
function spread(quick: boolean): { norm: number; width: number } {
  const [points, dx, steps] = quick ? [1200, 0.05, 800] : [2400, 0.025, 3200];
  const psi = waveAfter(wavePacket(points, dx, 30, 1, 1), 4 / steps, steps, 'crank-nicolson');
  return { norm: waveNorm2(psi), width: waveWidth(psi, dx) };
}

const waveKept = law(
  'schrodinger-crank-nicolson',
  'Crank–Nicolson keeps ‖ψ‖² = 1',
  'derived: the Cayley form of a Hermitian matrix is unitary',
  true,
  ({ quick }) => {
    const { norm } = spread(quick);
    return { expected: '1 to 1e-12', measured: norm, error: Math.abs(norm - 1), pass: Math.abs(norm - 1) <= 1e-12 };
  },
);

const waveSpread = law(
  'schrodinger-width',
  'a free packet spreads as σ(t) = σ0 √(1 + (ħt/2mσ0²)²): t = 4, σ0 = 1',
  'derived',
  true,
  ({ quick }) => within(Math.sqrt(5), spread(quick).width, 0.01),
);

/** Receptive field of random stacks, mean over seeds. */
function field(
  dimensions: 1 | 2,
  layers: number,
  block: 'plain' | 'residual',
  seeds: number,
): { radius: number; centreShare: number } {
  const size = sightSize(layers);
  const sum = new Float64Array(dimensions === 1 ? size : size * size);
  for (const seed of range(seeds)) {
    sightField({ dimensions, layers, block, alpha: 0.5 }, seed).forEach((share, k) => {
      sum[k] += share;
    });
  }
  return receptiveFieldShape(sum, size);
}

const DEPTHS = [4, 8, 16, 32];

const plainRadius = law(
  'receptive-field-plain',
  'plain 3-tap tanh stacks, 4 to 32 layers: effective radius √(2L/3), exponent ½, while the theoretical radius is L',
  'Luo et al. 2016; derived: each layer adds a variance of 2/3',
  true,
  ({ quick }) => {
    const radii = DEPTHS.map((layers) => field(1, layers, 'plain', quick ? 12 : 150).radius);
    const exponent = fitSlope(DEPTHS.map(Math.log), radii.map(Math.log));
    const worst = Math.max(...radii.map((radius, k) => Math.abs(radius / Math.sqrt((2 * DEPTHS[k]) / 3) - 1)));
    return {
      expected: `exponent 0.5, radii ${DEPTHS.map((l) => show(Math.sqrt((2 * l) / 3), 3)).join(' ')}`,
      measured: `exponent ${show(exponent, 3)}, radii ${radii.map((r) => show(r, 3)).join(' ')}`,
      error: worst,
      pass: Math.abs(exponent - 0.5) < 0.05 && worst < 0.1,
    };
  },
);

const residualCentre = law(
  'receptive-field-residual',
  "residual stacks x + ½F(x), 16 layers: the centre keeps its share of the square gradient, a plain stack's falls to that of a Gaussian",
  'derived: every layer convolves with δ + ¼·(⅓, ⅓, ⅓)',
  true,
  ({ quick }) => {
    const seeds = quick ? 24 : 150;
    const residual = field(1, 16, 'residual', seeds).centreShare;
    const plain = field(1, 16, 'plain', seeds).centreShare;
    const [expectedResidual, expectedPlain] = [
      expectedReceptiveField(16, 1, 0.25)[16],
      expectedReceptiveField(16, 0, 1)[16],
    ];
    const error = Math.max(Math.abs(residual / expectedResidual - 1), Math.abs(plain / expectedPlain - 1));
    return {
      expected: `residual ${show(expectedResidual, 3)}, plain ${show(expectedPlain, 3)}`,
      measured: `residual ${show(residual, 3)}, plain ${show(plain, 3)}`,
      error,
      pass: error < (quick ? 0.2 : 0.1) && residual > 2 * plain,
    };
  },
);

const planeRadius = law(
  'receptive-field-2d',
  '3×3 stacks in the plane, 8 layers: radius along an axis √(2L/3) plain; the residual centre share is above the plain one',
  'Luo et al. 2016',
  false,
  () => {
    const plain = field(2, 8, 'plain', 40);
    const residual = field(2, 8, 'residual', 40);
    const expected = Math.sqrt(16 / 3);
    return {
      expected: `plain ${show(expected, 3)}, centre residual > 5 × plain`,
      measured: `plain ${show(plain.radius, 3)}, centre ${show(residual.centreShare, 3)} against ${show(plain.centreShare, 3)}`,
      error: Math.abs(plain.radius / expected - 1),
      pass: Math.abs(plain.radius / expected - 1) < 0.1 && residual.centreShare > 5 * plain.centreShare,
    };
  },
);

export const schemeLaws: Law[] = [
  heatAmplification,
  heatTotal,
  heatBoundary,
  heatBlowUp,
  waveGrowth,
  waveKept,
  waveSpread,
  plainRadius,
  residualCentre,
  planeRadius,
];
