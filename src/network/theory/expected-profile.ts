import type { NetworkModel } from '../model.ts';

/** Half the width, in standard deviations, and the number of points of the Gaussian averages: exact to 1e-9 for tanh. */
const REACH = 7;
const POINTS = 71;

const NODES = Array.from({ length: POINTS }, (_, k) => REACH * ((2 * k) / (POINTS - 1) - 1));
const WEIGHTS = (() => {
  const raw = NODES.map((z) => Math.exp(-0.5 * z * z));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => value / total);
})();

/** E f(√variance · z), z ~ N(0, 1). */
function gaussianMean(variance: number, f: (x: number) => number): number {
  const spread = Math.sqrt(Math.max(variance, 0));
  return NODES.reduce((sum, z, k) => sum + WEIGHTS[k] * f(spread * z), 0);
}

/** Mean square of the points of a data set's two classes, about: how far they lie from the middle. */
const SQUARED_RADII = [0.22, 1.84];

/**
 * Typical over mean of the factor by which one random matrix of this width multiplies a squared gradient. The factor is χ²_d/d, whose
 * mean is 1 and whose geometric mean is exp(−1/d − 1/3d²) (the mean of ln χ²); where half the units of a ReLU layer are off its variance
 * is 5/d instead of 2/d (Hanin and Nica 2020). A deep narrow network shows the product of the typical factors.
 */
function typicalOverMean(width: number, activation: NetworkModel['activation']): number {
  return activation === 'tanh' ? Math.exp(-1 / width - 1 / (3 * width * width)) : Math.exp(-2.5 / width);
}

/**
 * The gradient that a fresh network is expected to show at each layer, ‖∂loss/∂x_l‖ relative to the output layer's, layer 0 first: mean
 * field theory (Schoenholz et al. 2017) with skips. Weights of different layers are independent, so what a layer makes of its input is
 * uncorrelated with all before it, while what is carried or skipped is not: the covariances of all pairs of layers are followed, forward
 * for the activations, backward for the gradients.
 */
export function expectedProfile(model: NetworkModel): Float64Array {
  const { depth: n, width, gain, activation, alpha = 1, beta = 1, links } = model;
  const carry = 1 - beta;
  const typical = typicalOverMean(width, activation);
  const sources: number[][] = Array.from({ length: n }, () => []);
  const targets: number[][] = Array.from({ length: n }, () => []);
  for (const [i, j] of links) {
    sources[j].push(i);
    targets[i].push(j);
  }
  const square = (x: number) => x * x;
  const tanhSquare = (x: number) => square(Math.tanh(x));
  const slopeSquare = (x: number) => square(1 - tanhSquare(x));

  const cov = new Float64Array(n * n);
  const slopes = new Float64Array(n);
  cov[0] = SQUARED_RADII.reduce((sum, r2) => sum + gaussianMean(0.49 * r2, tanhSquare), 0) / SQUARED_RADII.length;
  for (let l = 1; l < n; l += 1) {
    const variance = gain * gain * cov[(l - 1) * n + l - 1];
    const made = activation === 'tanh' ? gaussianMean(variance, tanhSquare) : variance;
    slopes[l] = gain * gain * (activation === 'tanh' ? gaussianMean(variance, slopeSquare) : 1);
    const inputs = [[l - 1, carry] as const, ...sources[l].map((i) => [i, 1] as const)];
    for (let m = 0; m < l; m += 1) {
      let sum = 0;
      for (const [i, weight] of inputs) sum += weight * cov[i * n + m];
      cov[l * n + m] = cov[m * n + l] = sum;
    }
    let own = alpha * alpha * made;
    for (const [i, weight] of inputs) own += weight * cov[i * n + l];
    cov[l * n + l] = own;
  }

  const grad = new Float64Array(n * n);
  grad[n * n - 1] = 1;
  for (let l = n - 2; l >= 0; l -= 1) {
    const outputs = [[l + 1, carry] as const, ...targets[l].map((j) => [j, 1] as const)];
    for (let m = l + 1; m < n; m += 1) {
      let sum = 0;
      for (const [j, weight] of outputs) sum += weight * grad[j * n + m];
      grad[l * n + m] = grad[m * n + l] = sum;
    }
    let own = alpha * alpha * typical * slopes[l + 1] * grad[(l + 1) * n + l + 1];
    for (const [j, weight] of outputs) own += weight * grad[j * n + l];
    grad[l * n + l] = own;
  }
  return Float64Array.from({ length: n }, (_, l) => Math.sqrt(grad[l * n + l]));
}
