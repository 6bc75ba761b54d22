import { networkKernel } from './network-kernel.generated.ts';

/** What assembly/network/stack.ts exports, one set a precision. */
export interface StackKernel {
  /** Fills the states of the layers from `first` on (0: from the inputs) and the logits. */
  forward(table: number, first: number): void;
  /** Gradients with respect to the logits; returns the number of samples classified correctly. */
  outputGradient(table: number): number;
  backward(table: number, learn: boolean, rescale: boolean): void;
  layerSquares(table: number, what: 0 | 1): void;
  /** One step of gradient descent; 0, or NaN when a parameter left the finite range. */
  descend(table: number, rate: number): number;
  sensitivity(table: number, sample: number, lanes: number, work: number, out: number): void;
  tanh(address: number, size: number): void;
}

export interface KernelInstance {
  readonly memory: WebAssembly.Memory;
  readonly kernel: StackKernel;
}

export type Precision = 'f32' | 'f64';

let compiled: WebAssembly.Module | undefined;

function compile(): WebAssembly.Module {
  const text = atob(networkKernel);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return new WebAssembly.Module(bytes);
}

const PAGE = 65_536;

/** A fresh instance with at least `size` bytes of memory. Synchronous; the module is compiled once. */
export function instantiate(precision: Precision, size: number): KernelInstance {
  compiled ??= compile();
  const { exports } = new WebAssembly.Instance(compiled, {});
  const memory = exports.memory as WebAssembly.Memory;
  const missing = size - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  const bits = precision === 'f64' ? 64 : 32;
  const pick = (name: string) => exports[`${name}${bits}`] as never;
  return {
    memory,
    kernel: {
      forward: pick('forward'),
      outputGradient: pick('outputGradient'),
      backward: pick('backward'),
      layerSquares: pick('layerSquares'),
      descend: pick('descend'),
      sensitivity: pick('sensitivity'),
      tanh: pick('tanh'),
    },
  };
}
