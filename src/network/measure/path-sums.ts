import type { Link } from '../../links/index.ts';
import { createStack } from '../stack.ts';

/**
 * |∂x_j/∂x_i| of a linear network of one unit a layer, every weight a, with links as skips: entry [j·n + i], i ≤ j. Measured by the
 * network's own sensitivity; theory is `pathSums`.
 */
export function linkSensitivity(n: number, links: readonly Link[], a: number): Float64Array {
  const stack = createStack({ depth: n, width: 1, inputs: 1, batch: 1, activation: 'identity', precision: 'f64' });
  for (let layer = 1; layer < n; layer++) stack.parameters[stack.layout.matrix(layer)] = a;
  stack.setLinks(links);
  stack.forward();
  const squares = new Float64Array(n * n);
  stack.addSensitivity(0, squares);
  return squares.map(Math.sqrt);
}
