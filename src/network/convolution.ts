import { createRng, exactTanh } from '../links/index.ts';
import { fillNormal } from './initialise.ts';
import type { Activation } from './model.ts';

/** A stack of 3-tap (1D) or 3×3 (2D) convolutions with zero padding: x ← carry·x + step·act(w * x). */
export interface ConvolutionShape {
  readonly dimensions: 1 | 2;
  /** Pixels along an axis. */
  readonly size: number;
  readonly channels: number;
  readonly layers: number;
  readonly carry: number;
  readonly step: number;
  /** Weights ~ N(0, gain² / (channels · taps)). */
  readonly gain: number;
  readonly activation: Activation;
}

interface Tap {
  readonly dx: number;
  readonly dy: number;
}

/**
 * How strongly the centre pixel of the last layer depends on each pixel of the input: Σ over channels of (∂out/∂in)², for
 * one random network (seed) at one random input. Length size (1D) or size² (2D), row-major.
 */
export function effectiveReceptiveField(shape: ConvolutionShape, seed: number): Float64Array {
  const { dimensions, size, channels, layers, carry, step, gain, activation } = shape;
  const reach = [-1, 0, 1];
  const taps: Tap[] =
    dimensions === 1 ? reach.map((dx) => ({ dx, dy: 0 })) : reach.flatMap((dy) => reach.map((dx) => ({ dx, dy })));
  const height = dimensions === 1 ? 1 : size;
  const pixels = size * height;
  const rng = createRng(seed);
  const count = channels * channels * taps.length;
  const weights = new Float64Array(layers * count);
  fillNormal(weights, 0, weights.length, gain / Math.sqrt(channels * taps.length), rng.fork(0));
  let x = new Float64Array(channels * pixels);
  fillNormal(x, 0, x.length, 1, rng.fork(1));

  const centre = Math.floor(size / 2);
  /**
   * Lays one tap over every target that the centre of the last layer can depend on, `reach` pixels about the middle:
   * to[target] += w·from[source], or back, to[source] += w·from[target].
   */
  function lay(
    { dx, dy }: Tap,
    reach: number,
    w: number,
    from: Float64Array,
    fromAt: number,
    to: Float64Array,
    toAt: number,
    isBack: boolean,
  ): void {
    const middle = height === 1 ? 0 : centre;
    const [firstRow, lastRow] = [
      Math.max(0, -dy, middle - reach),
      Math.min(height - 1, height - 1 - dy, middle + reach),
    ];
    const [first, last] = [Math.max(0, -dx, centre - reach), Math.min(size - 1, size - 1 - dx, centre + reach)];
    const shift = dy * size + dx;
    const [fromShift, toShift] = isBack ? [fromAt, toAt + shift] : [fromAt + shift, toAt];
    for (let row = firstRow; row <= lastRow; row++) {
      for (let pixel = row * size + first; pixel <= row * size + last; pixel++) {
        to[toShift + pixel] += w * from[fromShift + pixel];
      }
    }
  }

  const slopes: Float64Array[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const sum = new Float64Array(channels * pixels);
    taps.forEach((tap, t) => {
      for (let o = 0; o < channels; o++) {
        for (let i = 0; i < channels; i++) {
          const w = weights[layer * count + (o * channels + i) * taps.length + t];
          lay(tap, layers - 1 - layer, w, x, i * pixels, sum, o * pixels, false);
        }
      }
    });
    const value = sum.map((z) => (activation === 'tanh' ? exactTanh(z) : activation === 'relu' ? Math.max(z, 0) : z));
    slopes.push(value.map((t) => (activation === 'tanh' ? 1 - t * t : activation === 'relu' ? (t > 0 ? 1 : 0) : 1)));
    x = x.map((old, k) => carry * old + step * value[k]);
  }

  const middle = centre + (dimensions === 2 ? centre * size : 0);
  let g = new Float64Array(channels * pixels);
  const direction = rng.fork(2);
  for (let c = 0; c < channels; c++) g[c * pixels + middle] = direction.normal();
  for (let layer = layers - 1; layer >= 0; layer--) {
    const delta = g.map((value, k) => step * value * slopes[layer][k]);
    const below = g.map((value) => carry * value);
    taps.forEach((tap, t) => {
      for (let o = 0; o < channels; o++) {
        for (let i = 0; i < channels; i++) {
          const w = weights[layer * count + (o * channels + i) * taps.length + t];
          lay(tap, layers - 1 - layer, w, delta, o * pixels, below, i * pixels, true);
        }
      }
    });
    g = below;
  }
  const field = new Float64Array(pixels);
  for (let c = 0; c < channels; c++) for (let p = 0; p < pixels; p++) field[p] += g[c * pixels + p] * g[c * pixels + p];
  return field;
}

/** Of a receptive field: its radius (standard deviation along the first axis) and the share of the centre pixel. */
export function receptiveFieldShape(field: Float64Array, size: number): { radius: number; centreShare: number } {
  const height = field.length / size;
  const centre = Math.floor(size / 2);
  let total = 0;
  let second = 0;
  for (let p = 0; p < field.length; p++) {
    total += field[p];
    const distance = (p % size) - centre;
    second += field[p] * distance * distance;
  }
  const middle = centre + (height > 1 ? centre * size : 0);
  return { radius: Math.sqrt(second / total), centreShare: field[middle] / total };
}
