import { useEffect, useRef } from 'react';
import { calmOf, type SettingsStore, useChoices } from '../../kit/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { LabPicture } from '../exhibit/picture.ts';
import type { View } from '../exhibit/view.ts';

interface PicturePaneProps {
  exhibit: Exhibit;
  view: View;
  settings: SettingsStore;
  /** Gets the function that the frame loop calls to draw. */
  onPainter(paint: ((now: number, at: number) => void) | null): void;
  onSet(change: State): void;
  onPlace(x: number, y: number): void;
  /** A hand on the picture plays from where the clock stands, or sets it back. */
  onPlay(): void;
  onReset(): void;
}

/** The moving picture. It is drawn by the frame loop, whenever something has changed or still moves. */
export function PicturePane({ exhibit, view, settings, onPainter, onSet, onPlace, onPlay, onReset }: PicturePaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(view);
  const isDirty = useRef(true);
  const set = useRef(onSet);
  const place = useRef(onPlace);
  const hands = useRef({ onPlay, onReset });
  const { theme } = useChoices(settings);
  latest.current = view;
  set.current = onSet;
  place.current = onPlace;
  hands.current = { onPlay, onReset };

  useEffect(() => {
    isDirty.current = latest.current === view;
  }, [view]);

  useEffect(() => {
    const options = {
      theme,
      calm: calmOf(settings),
      isSmall: false,
      set: (change: State) => set.current(change),
      place: (x: number, y: number) => place.current(x, y),
      play: () => hands.current.onPlay(),
      reset: () => hands.current.onReset(),
    };
    const picture: LabPicture = exhibit.picture(host.current!, options);
    let drawnAt = Number.NaN;
    function paint(now: number, at: number): void {
      if (!isDirty.current && at === drawnAt) return;
      drawnAt = at;
      isDirty.current = picture.draw({ ...latest.current, at }, now);
    }
    const size = new ResizeObserver(() => {
      picture.resize();
      isDirty.current = true;
      // A canvas of another size is empty: filled before it is seen.
      if (!Number.isNaN(drawnAt)) paint(performance.now(), drawnAt);
    });
    size.observe(host.current!);
    isDirty.current = true;
    onPainter(paint);
    return () => {
      onPainter(null);
      size.disconnect();
      picture.destroy();
    };
  }, [exhibit, theme, settings, onPainter]);

  return (
    <figure className="lab-picture">
      <div ref={host} className="lab-canvas" role="img" aria-label={exhibit.describe(view)} />
    </figure>
  );
}
