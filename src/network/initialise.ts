import type { Rng } from '../links/index.ts';
import type { ParameterLayout, Reals } from './stack.ts';

/** Fills `count` numbers from `at` on with independent N(0, deviation²). */
export function fillNormal(out: Reals, at: number, count: number, deviation: number, rng: Rng): void {
  for (let i = 0; i < count; i++) out[at + i] = deviation * rng.normal();
}

/**
 * The game's network: W ~ N(0, g²/d) (ReLU: He, N(0, 2g²/d)), E ~ 0.7·N(0, 1), o ~ N(0, 1/d), biases 0.
 * The draw does not depend on the skips, so that two link sets can be compared from the same start.
 */
export function initialiseNetwork(
  parameters: Reals,
  layout: ParameterLayout,
  model: { readonly width: number; readonly gain: number; readonly activation: 'tanh' | 'relu' },
  rng: Rng,
): void {
  const { width, gain, activation } = model;
  const matrices = layout.matrix(1);
  const biases = layout.bias(1);
  const deviation = gain * Math.sqrt((activation === 'relu' ? 2 : 1) / width);
  parameters.fill(0);
  fillNormal(parameters, layout.embedding, matrices - layout.embedding, 0.7, rng.fork(0));
  fillNormal(parameters, matrices, biases - matrices, deviation, rng.fork(1));
  fillNormal(parameters, layout.readout, width, 1 / Math.sqrt(width), rng.fork(2));
}
