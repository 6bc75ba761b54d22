import { createRng } from '../../../links/index.ts';
import { PIXELS, type State } from './controls.ts';

const MIDDLE = (PIXELS - 1) / 2;

/** Ink by row and column. */
const SHAPES: Record<Exclude<State['shape'], 'drawn'>, (x: number, y: number) => boolean> = {
  face(x, y) {
    const radius = Math.hypot(x, y);
    const isEye = Math.abs(Math.abs(x) - 3) < 1.1 && Math.abs(y + 2.5) < 1.6;
    const isMouth = y > 1.5 && Math.abs(Math.hypot(x, y) - 5) < 0.8;
    return Math.abs(radius - 8.5) < 0.8 || isEye || isMouth;
  },
  letter: (x, y) => (Math.abs(x + 4.5) < 1.2 && Math.abs(y) < 7.5) || (Math.abs(y - 6.5) < 1.2 && Math.abs(x) < 5.5),
  rings: (x, y) => Math.hypot(x, y) % 4 < 1.7 && Math.hypot(x, y) < 9.6,
};

/** The drawing before the first layer, 0 or 1. */
export function firstDrawing({ shape, drawn }: Pick<State, 'shape' | 'drawn'>): Float64Array {
  const image = new Float64Array(PIXELS * PIXELS);
  if (shape === 'drawn') for (const pixel of drawn) image[pixel] = 1;
  else {
    for (let pixel = 0; pixel < image.length; pixel++) {
      const [x, y] = [(pixel % PIXELS) - MIDDLE, Math.floor(pixel / PIXELS) - MIDDLE];
      image[pixel] = SHAPES[shape](x, y) ? 1 : 0;
    }
  }
  return image;
}

/** Nine taps laid over every pixel; what lies outside is nothing. */
function convolve(image: Float64Array, taps: Float64Array): Float64Array {
  return image.map((_, pixel) => {
    const [column, row] = [pixel % PIXELS, Math.floor(pixel / PIXELS)];
    let sum = 0;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const [x, y] = [column + dx, row + dy];
        if (x < 0 || y < 0 || x >= PIXELS || y >= PIXELS) continue;
        sum += taps[3 * (dy + 1) + dx + 1] * image[y * PIXELS + x];
      }
    }
    return sum;
  });
}

export interface Sent {
  /** The drawing after 0 … L layers. */
  readonly plain: readonly Float64Array[];
  readonly residual: readonly Float64Array[];
}

/** A drawing through layers of one channel, random 3×3 taps of variance 1/9: alone, and with a skip round each. */
export function send({ layers, alpha, ...rest }: State, seed: number): Sent {
  const rng = createRng(seed).fork(7);
  const first = firstDrawing(rest);
  const sent = { plain: [first], residual: [first] };
  for (let layer = 0; layer < layers; layer++) {
    const taps = Float64Array.from({ length: 9 }, () => rng.normal() / 3);
    sent.plain.push(convolve(sent.plain[layer], taps));
    const through = convolve(sent.residual[layer], taps);
    sent.residual.push(sent.residual[layer].map((value, pixel) => value + alpha * through[pixel]));
  }
  return sent;
}

/** How alike two drawings are: the cosine of the angle between them; 0 where one is empty. */
export function likeness(a: Float64Array, b: Float64Array): number {
  let [both, one, other] = [0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    both += a[k] * b[k];
    one += a[k] * a[k];
    other += b[k] * b[k];
  }
  return one === 0 || other === 0 ? 0 : both / Math.sqrt(one * other);
}
