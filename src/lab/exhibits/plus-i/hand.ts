import { listenTo } from '../../exhibit/grip.ts';
import type { Hands } from '../../exhibit/picture.ts';
import { REACH, type State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { planeOn, stripOf } from './plane.ts';

/** How near a pointer must come, CSS pixels. */
const NEAR = 26;
const rounded = (value: number) => Math.round(value * 100) / 100;
const within = (value: number) => rounded(Math.min(Math.max(value, -REACH), REACH));

interface Held {
  readonly pair: number;
  /** 1 when the eigenvalue of I + J was taken, 0 for that of J. */
  readonly shift: 0 | 1;
}

/** All pairs as the list that holds what was moved, one of them put elsewhere. */
export function moved(pairs: Scene['spectrum']['pairs'], pair: number, re: number, im: number): number[] {
  return pairs.flatMap((one, k) =>
    k === pair ? [within(re), within(Math.abs(im))] : [rounded(one.re), rounded(one.im)],
  );
}

/** Takes an eigenvalue, of J or of I + J, and carries it; its mirror image follows. */
export function attachHand({ canvas, view, locate, set, place }: Hands<State, Scene, Found>): () => void {
  let held: Held | null = null;

  const plane = () => {
    const { clientWidth, clientHeight } = canvas;
    return planeOn(clientWidth, clientHeight, stripOf(clientHeight, false));
  };
  function nearest([x, y]: readonly [number, number]): Held | null {
    const seen = view();
    if (seen === null) return null;
    const { x: toX, y: toY } = plane();
    let best = NEAR;
    let found: Held | null = null;
    seen.scene.spectrum.pairs.forEach(({ re, im }, pair) => {
      for (const shift of [0, 1] as const) {
        for (const side of [1, -1]) {
          const distance = Math.hypot(toX(re + shift) - x, toY(side * im) - y);
          if (distance < best) [best, found] = [distance, { pair, shift }];
        }
      }
    });
    return found;
  }
  return listenTo(canvas, {
    press(event) {
      if (view()?.isAsking) {
        const { x: toX, y: toY, unit } = plane();
        const [x, y] = locate(event);
        place((x - toX(0)) / unit, (toY(0) - y) / unit);
        return false;
      }
      held = nearest(locate(event));
      return held !== null;
    },
    hover: (event) => (view()?.isAsking ? 'crosshair' : nearest(locate(event)) === null ? '' : 'grab'),
    drag(event) {
      const seen = view();
      if (held === null || seen === null) return;
      const { x: toX, y: toY, unit } = plane();
      const [x, y] = locate(event);
      const re = (x - toX(0)) / unit - held.shift;
      const im = (toY(0) - y) / unit;
      set({ placed: moved(seen.scene.spectrum.pairs, held.pair, re, im) });
    },
  });
}
