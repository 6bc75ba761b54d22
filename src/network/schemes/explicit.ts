import { type Field, follow } from './euler.ts';

/** Explicit schemes: blocks of one, two and four evaluations of the field. */
export type Scheme = 'euler' | 'heun' | 'rk4';

/** The power of the step with which a scheme's error falls. */
export const SCHEME_ORDERS: Readonly<Record<Scheme, number>> = { euler: 1, heun: 2, rk4: 4 };

const moved = (x: Float64Array, h: number, v: Float64Array) => x.map((value, k) => value + h * v[k]);

/** One step: forward Euler, Heun's trapezoid, or the classical Runge–Kutta scheme (Kutta 1901). */
function explicitStep(scheme: Scheme, field: Field, x: Float64Array, h: number): Float64Array {
  const first = field(x);
  if (scheme === 'euler') return moved(x, h, first);
  if (scheme === 'heun') {
    const second = field(moved(x, h, first));
    return x.map((value, k) => value + (h / 2) * (first[k] + second[k]));
  }
  const second = field(moved(x, h / 2, first));
  const third = field(moved(x, h / 2, second));
  const fourth = field(moved(x, h, third));
  return x.map((value, k) => value + (h / 6) * (first[k] + 2 * second[k] + 2 * third[k] + fourth[k]));
}

/** x_0 … x_steps under a scheme; it ends early at the last finite state where the next one leaves the range. */
export function explicitPath(scheme: Scheme, field: Field, x: Float64Array, h: number, steps: number): Float64Array[] {
  const path = [x];
  follow(
    x,
    steps,
    (state) => explicitStep(scheme, field, state, h),
    (state) => path.push(state),
  );
  return path;
}
