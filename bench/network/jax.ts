import { loadJax } from '../../science/jax.ts';
import type { Case, CaseData } from './case.ts';
import type { Runner } from './timing.ts';

/** jax-js on its WebAssembly backend, the whole pass compiled by jit. `norms` as in the other runners. */
export async function jaxRunner(
  { depth, width, batch }: Case,
  data: CaseData,
): Promise<Runner & { norms: ArrayLike<number> }> {
  const { jit, numpy: np } = await loadJax();
  type Array = ReturnType<typeof np.zeros>;
  const weights = data.weights.map((values) => np.array(values as Float32Array<ArrayBuffer>).reshape([width, width]));
  const input = np.array(data.input as Float32Array<ArrayBuffer>).reshape([batch, width]);
  const pass = jit((x: Array, all: Array[]) => {
    const states = [x];
    for (let l = 0; l < depth; l++) states.push(np.tanh(np.matmul(states[l].ref, np.transpose(all[l].ref))));
    states[0].dispose();
    let g: Array = np.full([batch, width], 1 / Math.sqrt(width));
    const norms = [np.sum(np.square(g.ref))];
    for (let l = depth; l > 0; l--) {
      g = np.matmul(g.mul(np.square(states[l]).mul(-1).add(1)), all[l - 1]);
      norms.push(np.sum(np.square(g.ref)));
    }
    g.dispose();
    return np.sqrt(np.stack(norms.reverse()).mul(1 / batch));
  });
  const runner = {
    name: 'jax-js wasm',
    norms: [] as ArrayLike<number>,
    once() {
      runner.norms = pass(
        input.ref,
        weights.map((w) => w.ref),
      ).dataSync() as Float32Array;
    },
  };
  return runner;
}
