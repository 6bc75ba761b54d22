import { useState } from 'react';
import { Button, Slider } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { View } from '../../exhibit/view.ts';
import { BLOCKS, type State } from './controls.ts';
import { toggledLink, toggledPlace } from './hand.ts';
import type { Found, Scene } from './model.ts';
import { swapped } from './model-injury.ts';
import { levelOf, nameOf } from './model-networks.ts';

interface OwnProps {
  view: View<State, Scene, Found>;
  set(change: Partial<State>): void;
}

/** Drops, swaps and cuts without a pointer. */
export function InjureByHand({ view, set }: OwnProps) {
  const [place, setPlace] = useState(1);
  const [other, setOther] = useState(2);
  const { state, scene } = view;
  if (state.network !== 'blocks') {
    return (
      <p className="panel-actions">
        {levelOf(state).links.map((link, k) => (
          <Button
            key={nameOf(link)}
            kind="pill"
            isPressed={state.cut.includes(k + 1)}
            onPress={() => set(toggledLink(state, k + 1))}
          >
            {say`Cut`} {nameOf(link)}
          </Button>
        ))}
      </p>
    );
  }
  const isHurt = scene.dropped.length > 0 || scene.order.some((block, k) => block !== k + 1);
  return (
    <>
      <Slider label={say`place`} value={place} from={1} to={BLOCKS} step={1} onChange={setPlace} />
      <Slider label={say`swap with place`} value={other} from={1} to={BLOCKS} step={1} onChange={setOther} />
      <p className="panel-actions">
        <Button onPress={() => set(toggledPlace(state, scene, place))}>
          {scene.dropped.includes(place) ? say`Put ${place} back` : say`Leave out ${place}`}
        </Button>
        <Button isDisabled={place === other} onPress={() => set({ order: swapped(scene.order, place, other) })}>
          {say`Swap ${place} and ${other}`}
        </Button>
        {isHurt && <Button onPress={() => set({ dropped: [], order: [], random: 0 })}>{say`All as trained`}</Button>}
      </p>
    </>
  );
}
