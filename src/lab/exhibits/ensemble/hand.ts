import { listenTo } from '../../exhibit/grip.ts';
import type { Hands } from '../../exhibit/picture.ts';
import type { State } from './controls.ts';
import { layoutOn, linkAt, placeAt } from './geometry.ts';
import type { Found, Scene } from './model.ts';
import { swapped } from './model-injury.ts';
import { levelOf } from './model-networks.ts';

const without = (list: readonly number[], one: number) => list.filter((other) => other !== one);
const toggled = (list: readonly number[], one: number) =>
  list.includes(one) ? without(list, one) : [...list, one].sort((a, b) => a - b);

/** A place is left out, or its block put back. What chance left out becomes the visitor's own when one of it is put back. */
export function toggledPlace({ dropped, random }: State, scene: Scene, place: number): Partial<State> {
  if (scene.dropped.includes(place) && random > 0) return { dropped: without(scene.dropped, place), random: 0 };
  return { dropped: toggled(dropped, place) };
}

/** A link is cut, or mended. */
export const toggledLink = ({ cut }: State, link: number): Partial<State> => ({ cut: toggled(cut, link) });

/** A press leaves a block out or cuts a link; a block dragged onto another changes places with it. */
export function attachHand({ canvas, letter, view, locate, set }: Hands<State, Scene, Found>): () => void {
  let held = { place: 0, over: 0, order: [] as readonly number[] };

  const layout = () => layoutOn(canvas.clientWidth, canvas.clientHeight, letter);
  function under(event: PointerEvent): number | null {
    const seen = view();
    if (seen === null) return null;
    if (seen.state.network === 'blocks') return placeAt(layout(), locate(event));
    const { links, walk } = levelOf(seen.state);
    return linkAt(layout(), links, walk.length + 1, locate(event));
  }
  const cursorOver = (place: number | null) => (place === null ? '' : 'pointer');
  return listenTo(canvas, {
    press(event) {
      const seen = view();
      const place = under(event);
      if (seen === null || place === null) return false;
      if (seen.state.network !== 'blocks') {
        set(toggledLink(seen.state, place));
        return false;
      }
      held = { place, over: place, order: seen.scene.order };
      return true;
    },
    hover: (event) => cursorOver(under(event)),
    drag(event) {
      const place = under(event);
      canvas.style.cursor = cursorOver(place);
      if (place === null || place === held.over) return;
      held.over = place;
      set({ order: swapped(held.order, held.place, place) });
    },
    release(event) {
      const seen = view();
      if (seen !== null && held.over === held.place && under(event) === held.place) {
        set(toggledPlace(seen.state, seen.scene, held.place));
      }
    },
  });
}
