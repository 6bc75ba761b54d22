import { kernelSpaces } from '../../links/index.ts';
import { chainKernel } from './chain-kernel.generated.ts';

export type Precision = 'f32' | 'f64';

/** What assembly/chain/index.ts exports, one set a precision and dimension. Arguments are addresses of its records. */
export interface ChainKernel {
  /** Advances a batch; returns the number of steps after which all lanes were still sound. */
  run(model: number, work: number, batch: number, steps: number, overdamped: boolean): number;
  /** Forces of a batch, into the scratch memory. */
  forces(model: number, work: number, batch: number): void;
  /** Energies by term, an f64x2 each in the order of TERMS; f64 only. */
  energies(model: number, batch: number, out: number): void;
  /**
   * Energy other than the bonds' that moving all beads after a joint together changes, ε, contacts and links left out: lane 1 less lane 0,
   * which agree up to the joint (−1: nowhere); some number beyond `limit` where it is larger than that. f64 only.
   */
  crossing(model: number, batch: number, joint: number, limit: number): number;
}

export interface KernelInstance {
  readonly memory: WebAssembly.Memory;
  /** Address of the first of the bytes asked for. */
  readonly start: number;
  readonly kernel: ChainKernel;
}

const spaceFor = kernelSpaces(chainKernel);

/** The kernel with `size` bytes of memory from `start` on. Synchronous. */
export function instantiate(precision: Precision, dimension: 2 | 3, size: number): KernelInstance {
  const { memory, exports, start } = spaceFor(size);
  const suffix = `${dimension === 2 ? 'Plane' : 'Space'}${precision === 'f64' ? 64 : 32}`;
  const pick = (name: string) => exports[`${name}${suffix}`] as never;
  const kernel = { run: pick('run'), forces: pick('forces'), energies: pick('energies'), crossing: pick('crossing') };
  return { memory, start, kernel };
}
