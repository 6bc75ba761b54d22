import type { Link } from '../../../links/index.ts';
import type { Box } from '../../../render/index.ts';
import { listenTo } from '../../exhibit/grip.ts';
import type { Hands } from '../../exhibit/picture.ts';
import { controls, type State } from './controls.ts';
import { beadAt, heldRoom, heldUnit, layoutOf } from './geometry.ts';
import type { Found, Scene } from './model.ts';
import { linksOf, withLink } from './model-links.ts';

/** How near to an end of the chain a pointer must come, CSS pixels. */
const NEAR = 24;

type Held = { readonly end: true } | { readonly bead: number; readonly links: readonly Link[] };

/** Pulls the ends apart; draws links from bead to bead on the target; a press on a linked bead takes its link off. */
export function attachHand({ canvas, letter, view, locate, set }: Hands<State, Scene, Found>): () => void {
  let held: Held | null = null;
  const layout = () => layoutOf(canvas.clientWidth, canvas.clientHeight, letter);
  const unitOf = (strip: Box) => heldUnit(heldRoom(strip, letter));

  function under(event: PointerEvent): Held | null {
    const seen = view();
    if (seen === null) return null;
    const [x, y] = locate(event);
    const { held: strip, target } = layout();
    const reach = (seen.state.apart / 2) * unitOf(strip);
    const isInStrip = y > strip.y && y < strip.y + strip.height;
    if (isInStrip && Math.abs(Math.abs(x - strip.width / 2) - reach) < NEAR) return { end: true };
    const bead = beadAt(target, x, y);
    return bead === null ? null : { bead, links: linksOf(seen.state) };
  }

  return listenTo(canvas, {
    press(event) {
      held = under(event);
      if (held === null || 'end' in held) return held !== null;
      const { bead, links } = held;
      const left = links.filter((link) => !link.includes(bead));
      if (left.length === links.length) return true;
      set({ links: left.flat() });
      held = null;
      return false;
    },
    hover(event) {
      const found = under(event);
      return found === null ? '' : 'end' in found ? 'ew-resize' : 'pointer';
    },
    drag(event) {
      const [x, y] = locate(event);
      const { held: strip, target } = layout();
      if (held === null) return;
      if ('end' in held) {
        const { from, to, step } = controls.apart;
        const apart = Math.round((2 * Math.abs(x - strip.width / 2)) / unitOf(strip) / step) * step;
        set({ apart: Math.min(Math.max(apart, from), to) });
        return;
      }
      const over = beadAt(target, x, y);
      const links = over === null ? null : withLink(held.links, held.bead, over);
      set({ links: (links ?? held.links).flat() });
    },
  });
}
