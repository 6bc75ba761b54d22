import { createRng, exactLog } from '../../links/index.ts';
import { fillMatrix, type StackDraw, setBlocks } from '../blocks.ts';
import { blockJacobian } from '../jacobian.ts';
import { norm } from '../matrix.ts';
import { spectralNorm } from '../spectra.ts';
import type { Stack } from '../stack.ts';
import { probeStack } from './probe.ts';
import { scalarStack, scalarStates } from './scalar-gain.ts';

/** x_n/x_0 of n scaled blocks (1 − β)x + αLx: J = L·I, where every direction is the worst one. */
export function scaledGain(alpha: number, beta: number, lipschitz: number, layers: number): number {
  return scalarStates({ kind: 'scaled', alpha, beta }, lipschitz, layers)[layers];
}

/**
 * What one scaled block (1 − β)x + αF(x), width 8, does at most: the larger of ‖T(x) − T(y)‖/‖x − y‖ for two inputs and the norm of its
 * Jacobian at one.
 * @param reach αL, L = ‖W‖ the Lipschitz constant of F as it is drawn: α follows from it
 */
export function scaledExpansion(activation: 'tanh' | 'relu', draw: StackDraw, beta: number, reach: number): number {
  const width = 8;
  const stack = probeStack({ layers: 1, width, activation, batch: 2 }, { kind: 'plain' }, draw);
  const at = stack.layout.matrix(1);
  const lipschitz = spectralNorm(Float64Array.from(stack.parameters.subarray(at, at + width * width)), width);
  setBlocks(stack, { kind: 'scaled', alpha: reach / lipschitz, beta });
  stack.inputs[1] = -0.3;
  stack.inputs[stack.stride + 1] = 0.1;
  stack.forward();
  const distance = (layer: number) => {
    const x = stack.state(layer);
    return norm(Float64Array.from({ length: width }, (_, k) => x[k * stack.stride] - x[k * stack.stride + 1]));
  };
  return Math.max(distance(1) / distance(0), spectralNorm(blockJacobian(stack, 1), width));
}

/** A stack of equal linear blocks of norm L, its signal begun: every direction the worst one, or one random matrix. */
function linearStack(direction: 'worst' | 'random', lipschitz: number, layers: number, seed: number): Stack {
  if (direction === 'worst') {
    const stack = scalarStack({ kind: 'plain' }, new Float64Array(layers).fill(lipschitz));
    stack.state(0)[0] = 1;
    return stack;
  }
  const width = 8;
  const stack = probeStack(
    { layers, width, activation: 'identity' },
    { kind: 'plain' },
    { init: 'xavier', gain: 0, seed },
  );
  const rng = createRng(seed);
  const matrix = new Float64Array(width * width);
  fillMatrix(matrix, 0, width, 'xavier', 1, 1, rng);
  const factor = lipschitz / spectralNorm(matrix, width);
  for (let layer = 1; layer <= layers; layer++) {
    stack.parameters.set(
      matrix.map((value) => factor * value),
      stack.layout.matrix(layer),
    );
  }
  for (let k = 0; k < width; k++) stack.state(0)[k * stack.stride] = rng.normal();
  return stack;
}

function size(stack: Stack, layer: number): number {
  const { width } = stack.shape;
  const x = stack.state(layer);
  return norm(Float64Array.from({ length: width }, (_, k) => x[k * stack.stride]));
}

/** Growth of a signal through scaled blocks, ln(‖x_n‖/‖x_0‖), at each β and α: rows of α by β. Linear blocks of norm L. */
export function scaledGrowthMap(
  direction: 'worst' | 'random',
  alphas: readonly number[],
  betas: readonly number[],
  lipschitz: number,
  layers: number,
  seed: number,
): number[][] {
  const stack = linearStack(direction, lipschitz, layers, seed);
  const first = size(stack, 0);
  return betas.map((beta) =>
    alphas.map((alpha) => {
      setBlocks(stack, { kind: 'scaled', alpha, beta });
      stack.forward(1);
      return exactLog(size(stack, layers) / first);
    }),
  );
}

/** ‖x_k‖/‖x_0‖ of one such signal after each block, k = 0 … n. */
export function scaledSignal(
  direction: 'worst' | 'random',
  alpha: number,
  beta: number,
  lipschitz: number,
  layers: number,
  seed: number,
): number[] {
  const stack = linearStack(direction, lipschitz, layers, seed);
  setBlocks(stack, { kind: 'scaled', alpha, beta });
  stack.forward(1);
  const first = size(stack, 0);
  return Array.from({ length: layers + 1 }, (_, k) => size(stack, k) / first);
}
