import type { Reals, Stack } from './stack.ts';

/** Where a stack's numbers left the range of its precision in the last pass; null where they did not. */
export interface RangeFault {
  readonly kind: 'overflow' | 'underflow';
  readonly layer: number;
  /** A sentence for a reader. */
  readonly what: string;
}

function every(values: Reals, holds: (value: number) => boolean): boolean {
  for (let i = 0; i < values.length; i++) if (!holds(values[i])) return false;
  return true;
}

const overflow = (layer: number, what: string): RangeFault => ({
  kind: 'overflow',
  layer,
  what: `${what} left the finite range`,
});

/**
 * Looks for the first numbers that left the range: activations from the input up, then gradients from the output down,
 * then parameters. A gradient that is zero in a layer although it set out from the output is an underflow (or a layer of
 * dead units, which stops it just as surely).
 */
export function findRangeFault(stack: Stack): RangeFault | null {
  const { depth, width } = stack.shape;
  const { layout, parameters } = stack;
  for (let layer = 0; layer < depth; layer++) {
    if (!every(stack.state(layer), Number.isFinite)) return overflow(layer, `the activations of layer ${layer}`);
  }
  for (let layer = depth - 1; layer >= 0; layer--) {
    if (!every(stack.stateGradient(layer), Number.isFinite)) return overflow(layer, `the gradient at layer ${layer}`);
  }
  for (let layer = depth - 1; layer >= 1; layer--) {
    const from = layout.matrix(layer);
    const bias = layout.bias(layer);
    const own = [parameters.subarray(from, from + width * width), parameters.subarray(bias, bias + width)];
    if (!own.every((values) => every(values, Number.isFinite))) return overflow(layer, `the weights of layer ${layer}`);
  }
  if (!every(parameters.subarray(0, layout.matrix(1)), Number.isFinite)) return overflow(0, 'the weights into layer 0');
  if (!every(parameters.subarray(layout.readout), Number.isFinite))
    return overflow(depth - 1, 'the weights of the readout');
  const zero = (layer: number) => every(stack.stateGradient(layer), (value) => value === 0);
  if (zero(depth - 1)) return null;
  for (let layer = depth - 2; layer >= 0; layer--) {
    if (zero(layer)) {
      return { kind: 'underflow', layer, what: `the gradient at layer ${layer} is too small for any number but 0` };
    }
  }
  return null;
}
