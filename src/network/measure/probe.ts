import { type Block, drawStack, type StackDraw, setBlocks } from '../blocks.ts';
import { createStack, type Stack, type StackShape } from '../stack.ts';

/**
 * A stack of `layers` equal blocks over one sample, drawn at random, its input (0.6, −0.8) already set: what measurements of
 * signal and gradient begin with. Double precision unless said otherwise.
 */
export function probeStack(
  shape: Pick<StackShape, 'width' | 'activation'> & Partial<StackShape> & { readonly layers: number },
  block: Block,
  draw: StackDraw,
): Stack {
  const { layers, ...rest } = shape;
  const stack = createStack({ depth: layers + 1, inputs: 2, batch: 1, precision: 'f64', ...rest });
  setBlocks(stack, block);
  drawStack(stack, draw);
  stack.inputs[0] = 0.6;
  stack.inputs[stack.stride] = -0.8;
  return stack;
}

/** Forward, then a gradient of 1 laid at the sample's logit, as of a linear read-out: no sigmoid saturates. */
export function sendBack(stack: Stack): void {
  stack.forward();
  stack.logitGradients.fill(0);
  stack.logitGradients[0] = 1;
}
