import { createRng } from '../../links/index.ts';
import { fillNormal } from '../initialise.ts';
import { logGradientNorms } from '../jacobian.ts';
import type { Stack } from '../stack.ts';
import { probeStack, sendBack } from './probe.ts';

/** A stack for He's ReLU weights, single precision; by the path for one sample where the width fills whole registers. */
function heStack(width: number, layers: number): Stack {
  return probeStack(
    { layers, width, activation: 'relu', precision: 'f32', single: width % 4 === 0 },
    { kind: 'plain' },
    { init: 'he', gain: 1, seed: 0 },
  );
}

/**
 * ln(‖Jᵀu‖²/‖u‖²) of `samples` He-ReLU stacks, one number a network: J the end-to-end Jacobian at a fixed input, u random.
 * Fastest where the width is a multiple of 4.
 */
export function logGains(width: number, layers: number, samples: number, seed: number): number[] {
  const stack = heStack(width, layers);
  const { layout, parameters } = stack;
  const rng = createRng(seed);
  return Array.from({ length: samples }, () => {
    fillNormal(parameters, layout.matrix(1), layers * width * width, Math.sqrt(2 / width), rng);
    fillNormal(parameters, layout.readout, width, 1, rng);
    sendBack(stack);
    const norms = logGradientNorms(stack);
    return 2 * (norms[0] - norms[layers]);
  });
}
