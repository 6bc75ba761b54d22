import { listenTo } from '../../exhibit/grip.ts';
import type { Hands } from '../../exhibit/picture.ts';
import { REACH, type State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { lambdaOf } from './model-claims.ts';
import { handleOn, planeOn } from './plane.ts';

/** How near a pointer must come, CSS pixels. */
const NEAR = 28;

/** λ within its reach, whole numbers. */
export function placed(re: number, im: number): number[] {
  return [re, im].map((value) => Math.round(Math.min(Math.max(value, -REACH), REACH)));
}

/** Takes λ and carries it. */
export function attachHand({ canvas, view, locate, set }: Hands<State, Scene, Found>): () => void {
  const plane = () => planeOn(canvas.clientWidth, canvas.clientHeight, false, false);

  function isNear(event: PointerEvent): boolean {
    const seen = view();
    if (seen === null || seen.state.motion !== 'relaxing') return false;
    const { step } = seen.state;
    const [re, im] = lambdaOf(seen.state);
    const { at } = handleOn(plane(), canvas.clientWidth, step * re, step * im);
    const [atX, atY] = locate(event);
    return Math.hypot(at[0] - atX, at[1] - atY) < NEAR;
  }
  return listenTo(canvas, {
    press: isNear,
    hover: (event) => (isNear(event) ? 'grab' : ''),
    drag(event) {
      const seen = view();
      if (seen === null) return;
      const { x, y, unit } = plane();
      const [atX, atY] = locate(event);
      const { step } = seen.state;
      set({ lambda: placed((atX - x(0)) / unit / step, (y(0) - atY) / unit / step) });
    },
  });
}
