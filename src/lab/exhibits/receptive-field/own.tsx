import { useState } from 'react';
import { Button, Slider } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { View } from '../../exhibit/view.ts';
import { PIXELS, type State } from './controls.ts';
import { inked } from './hand.ts';
import type { Found, Scene } from './model.ts';

interface OwnProps {
  view: View<State, Scene, Found>;
  set(change: Partial<State>): void;
}

/** Draws pixel by pixel, without a pointer. */
export function DrawPixel({ view, set }: OwnProps) {
  const [column, setColumn] = useState(10);
  const [row, setRow] = useState(10);
  const pixel = (row - 1) * PIXELS + column - 1;
  const ink = inked(view.scene);
  const isInked = ink.includes(pixel);
  const drawn = isInked ? ink.filter((one) => one !== pixel) : [...ink, pixel].sort((a, b) => a - b);
  return (
    <>
      <Slider label={say`column to draw`} value={column} from={1} to={PIXELS} step={1} onChange={setColumn} />
      <Slider label={say`row to draw`} value={row} from={1} to={PIXELS} step={1} onChange={setRow} />
      <Button onPress={() => set({ shape: 'drawn', drawn })}>
        {isInked ? say`Wipe this pixel` : say`Ink this pixel`}
      </Button>
    </>
  );
}
