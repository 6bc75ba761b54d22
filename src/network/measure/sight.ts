import { type ConvolutionShape, effectiveReceptiveField, receptiveFieldShape } from '../convolution.ts';

/** What is asked of the sight of a random stack of three taps an axis. */
export interface Sight {
  readonly dimensions: 1 | 2;
  readonly layers: number;
  /** Plain tanh layers, or residual linear ones x + αF(x). */
  readonly block: 'plain' | 'residual';
  readonly alpha: number;
}

/** Pixels along an axis: all that theory allows to be seen, and two beyond. */
export const sightSize = (layers: number): number => 2 * layers + 5;

/** Of one random stack: how strongly the centre depends on each pixel, as shares that add up to 1. */
export function sightField({ dimensions, layers, block, alpha }: Sight, seed: number): Float64Array {
  const shape: ConvolutionShape = {
    dimensions,
    size: sightSize(layers),
    channels: dimensions === 1 ? 16 : 6,
    layers,
    gain: 1,
    ...(block === 'plain'
      ? { carry: 0, step: 1, activation: 'tanh' }
      : { carry: 1, step: alpha, activation: 'identity' }),
  };
  const field = effectiveReceptiveField(shape, seed);
  const total = field.reduce((sum, value) => sum + value, 0);
  return field.map((value) => value / total);
}

/** Of one random stack: the square of its radius along an axis, and the centre's share. */
export function sightShape(sight: Sight, seed: number): { square: number; centreShare: number } {
  const { radius, centreShare } = receptiveFieldShape(sightField(sight, seed), sightSize(sight.layers));
  return { square: radius * radius, centreShare };
}
