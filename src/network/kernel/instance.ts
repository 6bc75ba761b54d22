import { kernelSpaces } from '../../links/index.ts';
import { networkKernel } from './network-kernel.generated.ts';

/** What assembly/network/index.ts exports, one set a precision. */
export interface StackKernel {
  /** Puts the generator at an address where one with these four words of state stands. */
  seedGenerator(generator: number, a: number, b: number, c: number, d: number): void;
  /** Draws points of a data set by its number; drawScratch(samples) tells the size of the scratch. */
  draw(set: number, generator: number, samples: number, labels: number, x: number, y: number, scratch: number): void;
  /** Fills the states of the layers from `first` on (0: from the inputs) and the logits. */
  forward(table: number, first: number): void;
  /** Gradients with respect to the logits; returns the number of samples classified correctly. */
  outputGradient(table: number): number;
  backward(table: number, learn: boolean, rescale: boolean): void;
  layerSquares(table: number, what: 0 | 1): void;
  /** One step of gradient descent; not 0 when a parameter left the finite range. */
  descend(table: number, rate: number): number;
  /** One step on the next points: draw, forward, backward, descend. Points classified correctly, or −1 as descend says. */
  learn(table: number, set: number, generator: number, rate: number): number;
  sensitivity(table: number, sample: number, lanes: number, work: number, out: number): void;
  tanh(address: number, size: number): void;
}

export interface KernelInstance {
  readonly memory: WebAssembly.Memory;
  readonly kernel: StackKernel;
  /** Address of the first of the bytes asked for. */
  readonly start: number;
}

/** Bytes of a generator in the kernel's memory: its state and a block of words. */
export const GENERATOR_SIZE = 32 + 4 * (8 + 320);

/** Bytes of scratch for drawing `samples` points. */
export const drawScratch = (samples: number): number => 5 * 16 * Math.ceil(samples / 2);

export type Precision = 'f32' | 'f64';

const spaceFor = kernelSpaces(networkKernel);

/** The kernel with `size` bytes of memory from `start` on. Synchronous. */
export function instantiate(precision: Precision, size: number): KernelInstance {
  const { memory, exports, start } = spaceFor(size);
  const bits = precision === 'f64' ? 64 : 32;
  const pick = (name: string) => exports[`${name}${bits}`] as never;
  return {
    memory,
    start,
    kernel: {
      seedGenerator: exports.seedGenerator as never,
      draw: pick('draw'),
      forward: pick('forward'),
      outputGradient: pick('outputGradient'),
      backward: pick('backward'),
      layerSquares: pick('layerSquares'),
      descend: pick('descend'),
      learn: pick('learn'),
      sensitivity: pick('sensitivity'),
      tanh: pick('tanh'),
    },
  };
}
