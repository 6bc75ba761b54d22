import { exactLog, fitSlope } from '../../links/index.ts';
import { probeStack } from './probe.ts';

/** A random plain stack, as the laws of drift describe it. ReLU takes He's weights, tanh N(0, g²/n). */
export interface RandomStack {
  readonly activation: 'tanh' | 'relu';
  readonly gain: number;
  readonly width: number;
  readonly layers: number;
}

/** The slope of ln‖x_l‖² a layer in one random plain stack, by least squares over the layers from `from` on. */
export function activationDrift({ activation, gain, width, layers }: RandomStack, from: number, seed: number): number {
  const init = activation === 'relu' ? 'he' : 'xavier';
  const stack = probeStack({ layers, width, activation }, { kind: 'plain' }, { init, gain, seed });
  const norms = new Float64Array(layers + 1);
  stack.forward();
  stack.stateNorms(norms);
  const places = Array.from({ length: layers + 1 - from }, (_, k) => k + from);
  return fitSlope(
    places,
    places.map((l) => 2 * exactLog(norms[l])),
  );
}
