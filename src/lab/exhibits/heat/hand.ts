import { listenTo } from '../../exhibit/grip.ts';
import type { Hands } from '../../exhibit/picture.ts';
import { CELLS, type State } from './controls.ts';
import { layoutOn, valueAt } from './layout.ts';
import type { Found, Scene } from './model.ts';

const rounded = (value: number) => Math.round(100 * Math.min(Math.max(value, 0), 1)) / 100;

/** The rod as it began, fit for the list of what is drawn. */
export function asDrawn(film: Scene['film']): number[] {
  return Array.from(film[0], rounded);
}

/** Draws the first temperatures into the profile: every cell between one place of the pointer and the next follows. */
export function attachHand({ canvas, letter, view, locate, set, play, reset }: Hands<State, Scene, Found>): () => void {
  let rod: number[] = [];
  let last: readonly [cell: number, value: number] = [0, 0];

  const profile = () => layoutOn(canvas.clientWidth, canvas.clientHeight, letter).profile;
  const isIn = ([x, y]: readonly [number, number]) => {
    const box = profile();
    return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  };
  function pointed(event: PointerEvent): readonly [number, number] {
    const box = profile();
    const [x, y] = locate(event);
    const cell = Math.floor(((x - box.x) / box.width) * CELLS);
    return [Math.min(Math.max(cell, 0), CELLS - 1), valueAt(box, y)];
  }
  function draw(event: PointerEvent): void {
    const [cell, value] = pointed(event);
    const steps = Math.max(Math.abs(cell - last[0]), 1);
    for (let k = 0; k <= steps; k++) {
      const at = Math.round(last[0] + ((cell - last[0]) * k) / steps);
      rod[at] = rounded(last[1] + ((value - last[1]) * k) / steps);
    }
    last = [cell, value];
    set({ shape: 'drawn', drawn: [...rod] });
  }
  return listenTo(canvas, {
    press(event) {
      const seen = view();
      if (seen === null || !isIn(locate(event))) return false;
      rod = asDrawn(seen.scene.film);
      last = pointed(event);
      // What is drawn is how it begins; let go, and it runs.
      reset();
      draw(event);
      return true;
    },
    hover: (event) => (isIn(locate(event)) ? 'crosshair' : ''),
    drag: draw,
    release: () => play(),
  });
}
