import { ensureKernels } from '../scripts/setup.mjs';

/** Vitest's global set-up: the WebAssembly kernels are generated files, built when their sources are newer. */
export default function setup(): void {
  ensureKernels();
}
