import { probeStack } from './probe.ts';

/**
 * Largest |x_L − x_0| over the units of L tanh blocks x + hF(x), width 16: 0 where F is nothing, bit for bit.
 * @param gain g of the weights, N(0, g²/d); 0 makes every F the number 0
 */
export function residualChange(layers: number, gain: number, h: number, seed: number): number {
  const stack = probeStack(
    { layers, width: 16, activation: 'tanh' },
    { kind: 'residual', h },
    { init: 'xavier', gain, seed },
  );
  stack.forward();
  const [before, after] = [stack.state(0), stack.state(layers)];
  let most = 0;
  for (let k = 0; k < before.length; k++) most = Math.max(most, Math.abs(after[k] - before[k]));
  return most;
}
