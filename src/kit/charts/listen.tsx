import { useEffect, useRef, useState } from 'react';
import { say } from '../../language/index.ts';
import { Button } from '../controls/button.tsx';
import { columnsOf } from './columns.ts';
import { heardCurves } from './heard-curve.ts';
import { type Playing, playCurves } from './play-curves.ts';
import type { ChartData, ChartSpec } from './spec.ts';

/** Lets a chart be heard, curve after curve; nothing where a browser has no sound or nothing is drawn. */
export function Listen({ spec, data }: { spec: ChartSpec; data: ChartData }) {
  const playing = useRef<Playing | null>(null);
  const [heard, setHeard] = useState<string | null>(null);
  useEffect(() => () => playing.current?.stop(), []);
  if (typeof AudioContext === 'undefined' || data.series.every(({ x }) => x.length === 0)) return null;

  function onPress() {
    if (playing.current !== null) return playing.current.stop();
    playing.current = playCurves(heardCurves(spec, columnsOf(spec, data)), (name) => {
      if (name === null) playing.current = null;
      setHeard(name);
    });
  }
  return (
    <>
      <Button
        kind="link"
        onPress={onPress}
        label={
          heard === null
            ? say`Listen: from left to right, the higher the tone, the greater the value`
            : say`Stop the sound`
        }
      >
        {heard === null ? say`Listen` : say`Stop`}
      </Button>
      <span className="heard" role="status">
        {heard === null ? '' : `${heard}:`}
      </span>
    </>
  );
}
