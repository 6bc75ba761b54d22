import { useEffect, useRef } from 'react';
import { say } from '../../language/index.ts';
import { usePlay } from './context.ts';
import './performance-readout.css';

/** Frames a second and our own time a frame, for people to read and, as data attributes, for programs. */
export function PerformanceReadout() {
  const { loop } = usePlay();
  const output = useRef<HTMLOutputElement>(null);

  useEffect(
    () =>
      loop.onStats((stats) => {
        const element = output.current;
        if (element === null) return;
        const { framesPerSecond, ownMs, simulationMs, drawMs, worstMs, frames } = stats;
        element.textContent =
          say`${framesPerSecond.toFixed(0)} frames/s · own ${ownMs.toFixed(1)} ms ` +
          say`(run ${simulationMs.toFixed(1)}, draw ${drawMs.toFixed(1)}, worst ${worstMs.toFixed(0)})`;
        element.dataset.framesPerSecond = framesPerSecond.toFixed(2);
        element.dataset.ownMs = ownMs.toFixed(3);
        element.dataset.simulationMs = simulationMs.toFixed(3);
        element.dataset.drawMs = drawMs.toFixed(3);
        element.dataset.worstMs = worstMs.toFixed(3);
        element.dataset.frames = String(frames);
      }),
    [loop],
  );

  return <output ref={output} className="performance" aria-hidden="true" />;
}
