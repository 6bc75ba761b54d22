/** Infinite-width predictions for random stacks. Closed forms for tables and pictures: these use the platform's own functions. */

/** E f(z), z ~ N(0, 1), by the trapezoid rule on ±8: exact to rounding for smooth f. */
function gaussianMean(f: (z: number) => number): number {
  const step = 1 / 64;
  let sum = 0;
  for (let z = -8; z <= 8; z += step) sum += f(z) * Math.exp(-0.5 * z * z);
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

/** E tanh²(√q z) */
function meanSquareTanh(q: number): number {
  return gaussianMean((z) => Math.tanh(Math.sqrt(q) * z) ** 2);
}

/** E (tanh′)²(√q z) */
function meanSquareSlope(q: number): number {
  return gaussianMean((z) => (1 - Math.tanh(Math.sqrt(q) * z) ** 2) ** 2);
}

/**
 * Plain tanh stack, W ~ N(0, σ_w²/n), b ~ N(0, σ_b²): the fixed point q* = σ_w² E tanh²(√q* z) + σ_b², the factor
 * χ = σ_w² E[tanh′²] by which the mean square gradient is multiplied at each layer, and the depth scale −1/ln χ
 * (Schoenholz et al. 2017; negative in the chaotic phase).
 */
export function tanhMeanField(sigmaW: number, sigmaB: number): { q: number; chi: number; depthScale: number } {
  let q = 1;
  for (let iteration = 0; iteration < 10_000; iteration++) {
    const next = sigmaW ** 2 * meanSquareTanh(q) + sigmaB ** 2;
    if (Math.abs(next - q) < 1e-15) break;
    q = next;
  }
  const chi = sigmaW ** 2 * meanSquareSlope(q);
  return { q, chi, depthScale: -1 / Math.log(chi) };
}

/**
 * ln of the factor by which L residual blocks x + h·tanh(W x) multiply the mean square gradient, W ~ N(0, σ_w²/n), from
 * mean square p of x at the input: p ← p + h² E tanh²(√(σ_w² p) z), χ_l = 1 + h² σ_w² E[tanh′²] (Yang and Schoenholz 2017).
 */
export function residualLogGrowth(layers: number, h: number, sigmaW: number, p: number): number {
  let sum = 0;
  let size = p;
  for (let layer = 0; layer < layers; layer++) {
    const q = sigmaW ** 2 * size;
    sum += Math.log(1 + h * h * sigmaW ** 2 * meanSquareSlope(q));
    size += h * h * meanSquareTanh(q);
  }
  return sum;
}

/**
 * Correlation of the gradients at two inputs after the layers whose inputs x_l correlate by rhos[l]. Plain ReLU with He's
 * weights: each layer multiplies it by 1 − arccos(ρ_l)/π, the chance that a unit active for one input is active for the
 * other. Residual x + h·F(x): by (1 + h²(1 − arccos(ρ_l)/π)) / (1 + h²).
 */
export function reluGradientCorrelation(rhos: readonly number[], block: 'plain' | { readonly h: number }): number {
  return rhos.reduce((correlation, rho) => {
    const both = 1 - Math.acos(Math.min(1, Math.max(-1, rho))) / Math.PI;
    if (block === 'plain') return correlation * both;
    const h2 = block.h ** 2;
    return (correlation * (1 + h2 * both)) / (1 + h2);
  }, 1);
}
