import {
  type Block,
  createStack,
  drawStack,
  type Stack,
  type StackDraw,
  type StackShape,
  setBlocks,
} from '../../src/network/index.ts';
import type { Outcome } from '../law.ts';

/** A number law: passes when the relative error is at most `tolerance`. */
export function within(expected: number, measured: number, tolerance: number): Outcome {
  const error = expected === 0 ? Math.abs(measured) : Math.abs(measured / expected - 1);
  return { expected, measured, error, pass: error <= tolerance };
}

/** A law of the form "at most": passes when measured ≤ bound. The error is by how much it is missed. */
export function atMost(bound: number, measured: number): Outcome {
  return { expected: `≤ ${bound}`, measured, error: Math.max(0, measured - bound), pass: measured <= bound };
}

export interface Statistics {
  readonly mean: number;
  readonly variance: number;
  /** Standard error of the mean. */
  readonly error: number;
}

export function statistics(values: readonly number[]): Statistics {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance, error: Math.sqrt(variance / values.length) };
}

/** Slope of the least-squares line through (x, y). */
export function fitSlope(x: readonly number[], y: readonly number[]): number {
  const mx = statistics(x).mean;
  const my = statistics(y).mean;
  const xy = x.reduce((sum, value, k) => sum + (value - mx) * (y[k] - my), 0);
  return xy / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}

/** A stack of `layers` equal blocks over one sample, drawn at random, its input (0.6, −0.8) already set. */
export function buildStack(
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

/** Forward, then a gradient of 1 sent back from the sample's logit: a linear read-out, so that no sigmoid saturates. */
export function sendBack(stack: Stack): void {
  stack.forward();
  stack.logitGradients.fill(0);
  stack.logitGradients[0] = 1;
}

export const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

export const show = (value: number, digits = 4): string => Number(value.toPrecision(digits)).toString();
