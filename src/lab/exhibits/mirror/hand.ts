import { listenTo } from '../../exhibit/grip.ts';
import type { Hands } from '../../exhibit/picture.ts';
import type { State } from './controls.ts';
import { geometryOf } from './geometry.ts';
import type { Found, Scene } from './model.ts';
import { flat } from './model-sets.ts';
import { dotsOn } from './stray.ts';

/** How near a pointer must come, CSS pixels. */
const NEAR = 22;

/** Chooses the dot that is pressed. */
export function attachHand({ canvas, letter, view, locate, set }: Hands<State, Scene, Found>): () => void {
  function nearest(event: PointerEvent) {
    const seen = view();
    const dots = seen === null ? [] : dotsOn(seen);
    const { x, y } = geometryOf(canvas.clientWidth, canvas.clientHeight, letter, dots);
    const [px, py] = locate(event);
    const far = dots.map((dot) => Math.hypot(x(dot.q) - px, y(dot.gradient) - py));
    const least = Math.min(...far);
    return least < NEAR ? dots[far.indexOf(least)] : null;
  }
  return listenTo(canvas, {
    press(event) {
      const dot = nearest(event);
      if (dot !== null) set({ chosen: flat(dot.links) });
      return false;
    },
    hover: (event) => (nearest(event) === null ? '' : 'pointer'),
    drag() {},
  });
}
