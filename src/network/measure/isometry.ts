import { endToEndJacobian } from '../jacobian.ts';
import { singularValues } from '../spectra.ts';
import { probeStack } from './probe.ts';

/** All singular values of the end-to-end Jacobian of linear layers with orthogonal weights, times `gain` each; largest first. */
export function orthogonalSpectrum(width: number, layers: number, gain: number, seed: number): number[] {
  const stack = probeStack(
    { layers, width, activation: 'identity' },
    { kind: 'plain' },
    { init: 'orthogonal', gain, seed },
  );
  stack.forward();
  return Array.from(singularValues(endToEndJacobian(stack, 0, layers), width));
}
