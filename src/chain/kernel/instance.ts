import { chainKernel } from './chain-kernel.generated.ts';

export type Precision = 'f32' | 'f64';

/** What assembly/chain/index.ts exports, one set a precision and dimension. Arguments are addresses of its records. */
export interface ChainKernel {
  /** Advances a batch; returns the number of steps after which all lanes were still sound. */
  run(model: number, work: number, batch: number, steps: number, overdamped: boolean): number;
  /** Forces of a batch, into the scratch memory. */
  forces(model: number, work: number, batch: number): void;
  /** Energies by term, six f64x2; f64 only. */
  energies(model: number, batch: number, out: number): void;
}

export interface KernelInstance {
  readonly memory: WebAssembly.Memory;
  readonly kernel: ChainKernel;
}

let compiled: WebAssembly.Module | undefined;

function compile(): WebAssembly.Module {
  const text = atob(chainKernel);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return new WebAssembly.Module(bytes);
}

const PAGE = 65_536;

/** A fresh instance with at least `size` bytes of memory of its own. Synchronous; the module is compiled once. */
export function instantiate(precision: Precision, dimension: 2 | 3, size: number): KernelInstance {
  compiled ??= compile();
  const { exports } = new WebAssembly.Instance(compiled, {});
  const memory = exports.memory as WebAssembly.Memory;
  const missing = size - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  const suffix = `${dimension === 2 ? 'Plane' : 'Space'}${precision === 'f64' ? 64 : 32}`;
  const pick = (name: string) => exports[`${name}${suffix}`] as never;
  return { memory, kernel: { run: pick('run'), forces: pick('forces'), energies: pick('energies') } };
}
