import { useEffect, useRef, useState } from 'react';
import { Button, Slider } from '../../../kit/index.ts';
import { digits, say } from '../../../language/index.ts';
import type { View } from '../../exhibit/view.ts';
import { REACH, type State } from './controls.ts';
import { moved } from './hand.ts';
import type { Found, Scene } from './model.ts';

interface OwnProps {
  view: View<State, Scene, Found>;
  set(change: Partial<State>): void;
}

/** Moves one eigenvalue without a pointer; its mirror image follows. */
export function MoveEigenvalue({ view, set }: OwnProps) {
  const [chosen, setChosen] = useState(1);
  const { pairs } = view.scene.spectrum;
  const before = useRef(pairs);
  useEffect(() => {
    // The pair that a hand has just moved in the picture is the one in hand here too.
    const moving = pairs.flatMap(({ re, im }, k) => {
      const old = before.current[k];
      return old === undefined || (Math.abs(re - old.re) < 0.005 && Math.abs(im - old.im) < 0.005) ? [] : [k + 1];
    });
    before.current = pairs;
    if (moving.length === 1) setChosen(moving[0]);
  }, [pairs]);
  const pair = Math.min(chosen, pairs.length);
  const { re, im } = pairs[pair - 1];
  const shown = (value: number) => Math.round(value * 100) / 100;
  const inWords = (value: number) => digits(String(value)).replace('-', '−');
  const put = (x: number, y: number) => set({ placed: moved(pairs, pair - 1, x, y) });
  return (
    <>
      {pairs.length > 1 && (
        <Slider label={say`pair to move`} value={pair} from={1} to={pairs.length} step={1} onChange={setChosen} />
      )}
      <Slider
        label={say`its real part`}
        value={shown(re)}
        from={-REACH}
        to={REACH}
        step={0.05}
        inWords={inWords}
        onChange={(x) => put(x, im)}
      />
      <Slider
        label={say`its imaginary part`}
        value={shown(im)}
        from={0}
        to={REACH}
        step={0.05}
        inWords={inWords}
        onChange={(y) => put(re, y)}
      />
      {view.state.placed.length > 0 && <Button onPress={() => set({ placed: [] })}>{say`All as drawn`}</Button>}
    </>
  );
}
