import { createRng, exactExp, exactLog, exactTanh, type Rng } from '../../links/index.ts';
import { fillNormal } from '../initialise.ts';

/** A stack of 3-tap tanh layers that learns to say, at its centre, what stands at two places far to the left and right. */
export interface SightTraining {
  readonly layers: number;
  /** How far away they stand, pixels: at most `layers`. */
  readonly distance: number;
  readonly block: 'plain' | 'residual';
  readonly alpha: number;
  readonly seed: number;
  /** Steps a chunk. */
  readonly steps: number;
}

export interface SightChunk {
  /** Weights, then the two running means of the optimiser: what the next chunk begins from. */
  readonly memory: Float64Array;
  /** Σ over inputs of (∂out/∂pixel)², as shares that add up to 1; the centre is entry `layers`. */
  readonly field: Float64Array;
  /** Mean square error over fresh inputs; 1 is as wrong as saying nothing. */
  readonly error: number;
}

const CHANNELS = 8;
const BATCH = 16;
const RATE = 0.005;
const TEST = 64;

/** The places that the centre needs: pixels centre − reach … centre + reach of a layer. */
const taps = CHANNELS * CHANNELS * 3;

/** One pass and its gradients. Pixels 0 … 2L; every channel of the input is the pixel itself; the read-out is the mean of the centre's channels. */
function createPass({ layers, block, alpha }: SightTraining) {
  const size = 2 * layers + 1;
  const carry = block === 'plain' ? 0 : 1;
  const step = block === 'plain' ? 1 : alpha;
  const states = Array.from({ length: layers + 1 }, () => new Float64Array(CHANNELS * size));
  const values = Array.from({ length: layers }, () => new Float64Array(CHANNELS * size));
  const delta = new Float64Array(CHANNELS * size);
  let [above, below] = [new Float64Array(CHANNELS * size), new Float64Array(CHANNELS * size)];

  function forward(weights: Float64Array, pixels: Float64Array): number {
    for (let c = 0; c < CHANNELS; c++) states[0].set(pixels, c * size);
    for (let layer = 0; layer < layers; layer++) {
      const [x, value, next] = [states[layer], values[layer], states[layer + 1]];
      // Pixels farther out can no longer reach the centre.
      for (let p = layer + 1; p < size - layer - 1; p++) {
        for (let o = 0; o < CHANNELS; o++) {
          let sum = 0;
          let w = layer * taps + o * CHANNELS * 3;
          for (let i = 0; i < CHANNELS; i++, w += 3) {
            const at = i * size + p;
            sum += weights[w] * x[at - 1] + weights[w + 1] * x[at] + weights[w + 2] * x[at + 1];
          }
          value[o * size + p] = exactTanh(sum);
          next[o * size + p] = carry * x[o * size + p] + step * value[o * size + p];
        }
      }
    }
    let out = 0;
    for (let c = 0; c < CHANNELS; c++) out += states[layers][c * size + layers];
    return out / CHANNELS;
  }

  /** Adds `factor` times the gradient to `slopes`; answers with ∂out/∂pixel. */
  function backward(weights: Float64Array, factor: number, slopes: Float64Array): Float64Array {
    above.fill(0);
    for (let c = 0; c < CHANNELS; c++) above[c * size + layers] = 1 / CHANNELS;
    for (let layer = layers - 1; layer >= 0; layer--) {
      const [x, value] = [states[layer], values[layer]];
      below.fill(0);
      for (let p = layer + 1; p < size - layer - 1; p++) {
        for (let o = 0; o < CHANNELS; o++) {
          const own = o * size + p;
          below[own] += carry * above[own];
          delta[own] = step * above[own] * (1 - value[own] * value[own]);
          let w = layer * taps + o * CHANNELS * 3;
          for (let i = 0; i < CHANNELS; i++, w += 3) {
            const at = i * size + p;
            for (let tap = 0; tap < 3; tap++) {
              slopes[w + tap] += factor * delta[own] * x[at + tap - 1];
              below[at + tap - 1] += weights[w + tap] * delta[own];
            }
          }
        }
      }
      [above, below] = [below, above];
    }
    return Float64Array.from({ length: size }, (_, p) => {
      let sum = 0;
      for (let c = 0; c < CHANNELS; c++) sum += above[c * size + p];
      return sum;
    });
  }
  return { size, forward, backward };
}

/** Random pixels, of mean square 1, and what is to be said of them. */
function drawPixels({ layers, distance }: SightTraining, rng: Rng): { pixels: Float64Array; wanted: number } {
  const pixels = Float64Array.from({ length: 2 * layers + 1 }, () => rng.normal());
  return { pixels, wanted: (pixels[layers - distance] + pixels[layers + distance]) / 2 };
}

/** One step of Adam (Kingma and Ba 2015) on weights and its two running means, which follow them in `memory`. */
function descend(memory: Float64Array, slopes: Float64Array, time: number, rate: number): void {
  const count = slopes.length;
  const [first, second] = [0.9, 0.999].map((kept) => 1 - exactExp(time * exactLog(kept)));
  for (let k = 0; k < count; k++) {
    const mean = 0.9 * memory[count + k] + 0.1 * slopes[k];
    const square = 0.999 * memory[2 * count + k] + 0.001 * slopes[k] * slopes[k];
    memory[count + k] = mean;
    memory[2 * count + k] = square;
    memory[k] -= (rate * (mean / first)) / (Math.sqrt(square / second) + 1e-8);
  }
}

/** What the network sees and how wrong it is, over 64 inputs that training never meets. */
function look(training: SightTraining, memory: Float64Array): Pick<SightChunk, 'field' | 'error'> {
  const pass = createPass(training);
  const rng = createRng(training.seed).fork(1);
  const field = new Float64Array(pass.size);
  const none = new Float64Array(memory.length / 3);
  let error = 0;
  for (let turn = 0; turn < TEST; turn++) {
    const { pixels, wanted } = drawPixels(training, rng);
    const gap = pass.forward(memory, pixels) - wanted;
    error += (2 * gap * gap) / TEST;
    pass.backward(memory, 0, none).forEach((slope, p) => {
      field[p] += slope * slope;
    });
  }
  const total = field.reduce((sum, value) => sum + value, 0);
  return { field: field.map((value) => value / total), error };
}

/**
 * Chunk number `chunk` of a training; what comes out depends on the arguments alone. Pass 0 steps to see the random start.
 * @param from what the chunk before left; null for the first: W ~ N(0, 1/(3·8))
 */
export function sightChunk(training: SightTraining, chunk: number, from: Float64Array | null): SightChunk {
  const { layers, seed, steps } = training;
  const count = layers * taps;
  const memory = new Float64Array(3 * count);
  if (from === null) fillNormal(memory, 0, count, 1 / Math.sqrt(3 * CHANNELS), createRng(seed).fork(0));
  else memory.set(from);
  const pass = createPass(training);
  const rng = createRng(seed).fork(2 + chunk);
  const slopes = new Float64Array(count);
  for (let step = 0; step < steps; step++) {
    slopes.fill(0);
    for (let sample = 0; sample < BATCH; sample++) {
      const { pixels, wanted } = drawPixels(training, rng);
      const gap = pass.forward(memory, pixels) - wanted;
      pass.backward(memory, gap / BATCH, slopes);
    }
    descend(memory, slopes, chunk * steps + step + 1, RATE);
  }
  return { memory, ...look(training, memory) };
}
