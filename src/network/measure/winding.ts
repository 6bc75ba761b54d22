import { createRng, onCircle } from '../../links/index.ts';
import { fillMatrix, setBlocks } from '../blocks.ts';
import { spectralNorm } from '../spectra.ts';
import { createStack } from '../stack.ts';

const POINTS = 512;
const OUTER = 1.35;

/**
 * How often the image of a ring winds round the image of its centre after so many random blocks x + h·tanh(Wx + b) of the plane, ‖W‖ = 1,
 * b ~ N(0, 0.3²): crossings of the ray to the right of the centre, upward less downward. While h‖W‖ < 1 every block is a homeomorphism
 * that can be undone step by step to the identity, so it is once.
 */
export function ringWinding(layers: number, h: number, seed: number): number {
  const batch = POINTS + 1;
  const stack = createStack({ depth: layers + 1, width: 2, inputs: 1, batch, activation: 'tanh', precision: 'f64' });
  setBlocks(stack, { kind: 'residual', h });
  const rng = createRng(seed);
  const w = new Float64Array(4);
  for (let layer = 1; layer <= layers; layer++) {
    fillMatrix(w, 0, 2, 'xavier', 1, 1, rng);
    const size = spectralNorm(w, 2);
    stack.parameters.set(
      w.map((value) => value / size),
      stack.layout.matrix(layer),
    );
    for (let k = 0; k < 2; k++) stack.parameters[stack.layout.bias(layer) + k] = 0.3 * rng.normal();
  }
  const [x, y] = [0, stack.stride];
  const begin = stack.state(0);
  const point = new Float64Array(2);
  for (let k = 0; k < POINTS; k++) {
    onCircle(k / POINTS, point);
    begin[x + k] = OUTER * point[0];
    begin[y + k] = OUTER * point[1];
  }
  begin[x + POINTS] = begin[y + POINTS] = 0;
  stack.forward(1);
  const end = stack.state(layers);
  let winding = 0;
  for (let k = 0; k < POINTS; k++) {
    const next = (k + 1) % POINTS;
    const [x0, y0] = [end[x + k] - end[x + POINTS], end[y + k] - end[y + POINTS]];
    const [x1, y1] = [end[x + next] - end[x + POINTS], end[y + next] - end[y + POINTS]];
    const side = x0 * y1 - x1 * y0;
    if (y0 <= 0 && y1 > 0 && side > 0) winding++;
    if (y0 > 0 && y1 <= 0 && side < 0) winding--;
  }
  return winding;
}
