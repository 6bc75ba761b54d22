import { Slider, shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { View } from '../../exhibit/view.ts';
import { controls, type State } from './controls.ts';
import type { Found, Scene } from './model.ts';

interface OwnProps {
  view: View<State, Scene, Found>;
  set(change: Partial<State>): void;
}

const { layers: LAYERS } = controls;

/** The step h = T/L: another hold on the number of layers. */
export function ChooseStep({ view: { state }, set }: OwnProps) {
  const { time, layers } = state;
  function put(h: number) {
    const count = Math.round(time / h);
    // Where layers are few, a step of the slider may be less than one of them.
    const moved = count === layers && h !== time / layers ? count + (h > time / layers ? -1 : 1) : count;
    set({ layers: Math.min(Math.max(moved, LAYERS.from), LAYERS.to) });
  }
  return (
    <Slider
      label={say`step h = T/L`}
      symbol="h"
      scale="log"
      value={time / layers}
      from={time / LAYERS.to}
      to={time / LAYERS.from}
      inWords={(h) => shortNumber(h, 3)}
      onChange={put}
    />
  );
}
