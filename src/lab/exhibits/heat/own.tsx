import { useState } from 'react';
import { Slider } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { View } from '../../exhibit/view.ts';
import { CELLS, type State } from './controls.ts';
import { asDrawn } from './hand.ts';
import type { Found, Scene } from './model.ts';

interface OwnProps {
  view: View<State, Scene, Found>;
  set(change: Partial<State>): void;
}

/** Draws the first temperatures cell by cell, without a pointer. */
export function DrawCell({ view, set }: OwnProps) {
  const [cell, setCell] = useState(24);
  const rod = asDrawn(view.scene.film);
  const put = (value: number) => set({ shape: 'drawn', drawn: rod.map((old, k) => (k === cell - 1 ? value : old)) });
  return (
    <>
      <Slider label={say`cell to draw`} value={cell} from={1} to={CELLS} step={1} onChange={setCell} />
      <Slider label={say`its temperature`} value={rod[cell - 1]} from={0} to={1} step={0.05} onChange={put} />
    </>
  );
}
