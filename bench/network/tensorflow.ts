import type { Case, CaseData } from './case.ts';
import type { Runner } from './timing.ts';

/**
 * TensorFlow.js with its operations called by hand, which is faster than its automatic differentiation: matMul, tanh and
 * one read-back of all norms at the end. A batch row is a sample. `norms` as in the other runners.
 */
export async function tensorFlowRunner(
  backend: 'cpu' | 'wasm',
  { depth, width, batch }: Case,
  data: CaseData,
): Promise<Runner & { norms: ArrayLike<number> }> {
  const tf = await import('@tensorflow/tfjs-core');
  if (backend === 'cpu') await import('@tensorflow/tfjs-backend-cpu');
  else await import('@tensorflow/tfjs-backend-wasm');
  await tf.setBackend(backend);
  await tf.ready();
  const weights = data.weights.map((values) => tf.tensor2d(values, [width, width]));
  const input = tf.tensor2d(data.input, [batch, width]);
  const output = tf.fill([batch, width], 1 / Math.sqrt(width));
  const one = tf.scalar(1);
  const runner = {
    name: `TensorFlow.js ${backend}`,
    norms: [] as ArrayLike<number>,
    once() {
      if (tf.getBackend() !== backend) tf.setBackend(backend);
      runner.norms = tf.tidy(() => {
        const states = [input];
        for (let l = 0; l < depth; l++) states.push(tf.tanh(tf.matMul(states[l], weights[l], false, true)));
        let g = output as typeof input;
        const norms = [tf.sum(tf.square(g))];
        for (let l = depth; l > 0; l--) {
          g = tf.matMul(tf.mul(g, tf.sub(one, tf.square(states[l]))), weights[l - 1]);
          norms.push(tf.sum(tf.square(g)));
        }
        return tf.sqrt(tf.div(tf.stack(norms.reverse()), batch)).dataSync();
      });
    },
    dispose() {
      tf.dispose([...weights, input, output, one]);
    },
  };
  return runner;
}
