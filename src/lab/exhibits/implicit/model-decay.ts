import { backwardEuler, explicitEuler } from '../../../network/index.ts';
import type { State } from './controls.ts';

/** Where the decay begins. */
export const BEGIN = 1;

/** hẋ = λx, or λ tanh x − x³, and its derivative, h included. */
function fieldOf({ stiffness, field }: Pick<State, 'stiffness' | 'field'>) {
  if (field === 'linear') {
    return {
      value: (x: Float64Array) => x.map((v) => -stiffness * v),
      slope: () => Float64Array.of(-stiffness),
    };
  }
  return {
    value: (x: Float64Array) => x.map((v) => -stiffness * Math.tanh(v) - v ** 3),
    slope: (x: Float64Array) => Float64Array.of(-stiffness * (1 - Math.tanh(x[0]) ** 2) - 3 * x[0] ** 2),
  };
}

/** x after so many explicit steps, or the last finite one, and the step that left the range. */
export function explicitly(state: Pick<State, 'stiffness' | 'field'>, steps: number) {
  const { value } = fieldOf(state);
  const { state: x, overflow } = explicitEuler(value, Float64Array.of(BEGIN), 1, steps);
  return { x: x[0], overflow };
}

/** x after so many implicit steps from `begin`. */
export function implicitly(state: Pick<State, 'stiffness' | 'field'>, steps: number, begin = BEGIN): number {
  const { value, slope } = fieldOf(state);
  return backwardEuler(value, slope, Float64Array.of(begin), 1, steps).state[0];
}

/** The two ways after each step, the start first; the explicit one ends where it leaves the range. */
export interface Ways {
  readonly explicit: readonly number[];
  readonly implicit: readonly number[];
}

export function waysOf(state: State): Ways {
  const explicit = [BEGIN];
  for (let step = 1; step <= state.steps; step++) {
    const { value } = fieldOf(state);
    const { state: x, overflow } = explicitEuler(value, Float64Array.of(explicit[step - 1]), 1, 1);
    if (overflow !== null) break;
    explicit.push(x[0]);
  }
  const implicit = [BEGIN];
  for (let step = 1; step <= state.steps; step++) implicit.push(implicitly(state, 1, implicit[step - 1]));
  return { explicit, implicit };
}
