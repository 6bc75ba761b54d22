import { listenTo } from '../../exhibit/grip.ts';
import type { Hands } from '../../exhibit/picture.ts';
import type { State } from './controls.ts';
import { layoutOn, pixelAt } from './layout.ts';
import type { Found, Scene } from './model.ts';

/** The inked pixels of a drawing, as its list holds them. */
export function inked({ sent }: Scene): number[] {
  return Array.from(sent.plain[0].keys()).filter((pixel) => sent.plain[0][pixel] > 0);
}

/** Draws with the pointer: the first pixel that is pressed says whether it inks or wipes. */
export function attachHand({ canvas, letter, view, locate, set }: Hands<State, Scene, Found>): () => void {
  let ink = new Set<number>();
  let isInking = true;

  const pointed = (event: PointerEvent) =>
    pixelAt(layoutOn(canvas.clientWidth, canvas.clientHeight, letter), ...locate(event));
  function put(pixel: number): void {
    if (ink.has(pixel) === isInking) return;
    if (isInking) ink.add(pixel);
    else ink.delete(pixel);
    set({ shape: 'drawn', drawn: [...ink].sort((a, b) => a - b) });
  }
  return listenTo(canvas, {
    press(event) {
      const [seen, pixel] = [view(), pointed(event)];
      if (seen === null || pixel === null) return false;
      ink = new Set(inked(seen.scene));
      isInking = !ink.has(pixel);
      put(pixel);
      return true;
    },
    hover: (event) => (pointed(event) === null ? '' : 'crosshair'),
    drag(event) {
      const pixel = pointed(event);
      if (pixel !== null) put(pixel);
    },
  });
}
