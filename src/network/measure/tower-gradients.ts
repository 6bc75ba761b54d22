import { exactLog } from '../../links/index.ts';
import { setBlocks } from '../blocks.ts';
import { logGradientNorms } from '../jacobian.ts';
import type { Stack } from '../stack.ts';
import { probeStack, sendBack } from './probe.ts';
import { scalarStack } from './scalar-gain.ts';

/** A random stack, drawn once and read twice: its layers plain, and as residual blocks x + hF(x). */
export interface TowerSpec {
  /** Weights and activation: a number without activation; N(0, g²/n) with tanh; He's with ReLU; orthogonal without activation. */
  readonly kind: 'scalar' | 'tanh' | 'relu' | 'orthogonal';
  readonly layers: number;
  readonly width: number;
  readonly gain: number;
  /** h of the residual blocks. */
  readonly step: number;
}

/** The stack drawn last, with gain 1: another gain only scales its matrices, and a dragged gain need not draw anew. */
let drawn: { readonly key: string; readonly stack: Stack; readonly unit: Float64Array } | null = null;

function drawTower({ kind, layers, width, gain }: TowerSpec, seed: number): Stack {
  if (kind === 'scalar') return scalarStack({ kind: 'plain' }, new Float64Array(layers).fill(gain));
  const key = [kind, layers, width, seed].join();
  if (drawn?.key !== key) {
    const activation = kind === 'orthogonal' ? 'identity' : kind;
    const init = kind === 'tanh' ? 'xavier' : kind === 'relu' ? 'he' : 'orthogonal';
    const stack = probeStack({ layers, width, activation }, { kind: 'plain' }, { init, gain: 1, seed });
    drawn = { key, stack, unit: Float64Array.from(stack.parameters) };
  }
  const { stack, unit } = drawn;
  const { layout, parameters } = stack;
  setBlocks(stack, { kind: 'plain' });
  for (let k = layout.matrix(1); k < layout.bias(1); k++) parameters[k] = gain * unit[k];
  return stack;
}

/** ln(‖∂logit/∂x_l‖ / ‖∂logit/∂x_L‖) of the stack as it is set, layer 0 first. */
function logProfile(stack: Stack): Float64Array {
  sendBack(stack);
  const norms = logGradientNorms(stack);
  const output = norms[norms.length - 1];
  return norms.map((value) => value - output);
}

/**
 * He-ReLU floors know no scale, only which units speak: read with weights and blocks that keep the signal's size about as it is, so that
 * no depth leaves the range. What a floor then passes on is its own part of `scale`, whose logarithm comes back.
 */
function reluGradients(spec: TowerSpec, seed: number): { plain: Float64Array; residual: Float64Array } {
  const { layers, gain, step } = spec;
  const stack = drawTower({ ...spec, gain: 1 }, seed);
  const grown = (scale: number) => logProfile(stack).map((log, l) => log + (layers - l) * exactLog(scale));
  const plain = grown(gain);
  const scale = 1 + step * gain;
  setBlocks(stack, { kind: 'scaled', alpha: (step * gain) / scale, beta: 1 - 1 / scale });
  return { plain, residual: grown(scale) };
}

/** How much of the output's gradient reaches each layer, as a logarithm, layer 0 first: of the same weights plain and residual. */
export function towerGradients(spec: TowerSpec, seed: number): { plain: Float64Array; residual: Float64Array } {
  if (spec.kind === 'relu') return reluGradients(spec, seed);
  const stack = drawTower(spec, seed);
  const plain = logProfile(stack);
  setBlocks(stack, { kind: 'residual', h: spec.step });
  return { plain, residual: logProfile(stack) };
}
