import { createStack } from '../../src/network/index.ts';
import type { Case, CaseData } from './case.ts';
import type { Runner } from './timing.ts';

/** This project's kernel, f32x4. `norms` holds the result of the last call, layer 0 first. */
export function skipfoldRunner(
  { depth, width, batch }: Case,
  data: CaseData,
): Runner & { readonly norms: Float64Array } {
  const stack = createStack({
    depth: depth + 1,
    width,
    inputs: 1,
    batch,
    activation: 'tanh',
    precision: 'f32',
    single: batch === 1,
  });
  data.weights.forEach((weights, l) => {
    stack.parameters.set(weights, stack.layout.matrix(l + 1));
  });
  stack.parameters.fill(1 / Math.sqrt(width), stack.layout.readout, stack.layout.readout + width);
  const x0 = stack.state(0);
  for (let k = 0; k < width; k++) for (let b = 0; b < batch; b++) x0[k * stack.stride + b] = data.input[b * width + k];
  stack.logitGradients.fill(1, 0, batch);
  const norms = new Float64Array(depth + 1);
  return {
    name: 'Skipfold, f32x4',
    norms,
    once() {
      stack.forward(1);
      stack.backward(false);
      stack.gradientNorms(norms);
    },
  };
}
