import { barredNodes } from '../stage/barred.ts';
import type { Hover } from '../stage/picture.ts';
import { Container, type Sprite } from '../stage/pixi.ts';
import { createRing, paintRings, placeRing, RING } from '../stage/rings.ts';
import type { Theme } from '../stage/theme.ts';
import type { ChainScene } from './chain-data.ts';

/** Partners of the bead that is pointed at, marked at most. */
const PARTNERS = 4;
/** Beads that words speak of, marked at most. */
const TOLD = 4;

export interface ChainMarks {
  readonly container: Container;
  /** Under the beads: sockets of those that may still take a link, and marks on the few that never may. */
  readonly sockets: Container;
  /**
   * @param chosen first end of a link that is being made
   * @param told beads that words speak of
   * @param free 1 for each bead that may still take a link
   * @param strength of the sockets, 0 to 1
   * @param canLink whether links are made now at all
   */
  place(
    screen: Float64Array,
    radius: number,
    hover: Hover,
    chosen: number | null,
    told: readonly number[],
    free: Uint8Array,
    strength: number,
    canLink: boolean,
  ): void;
  destroy(): void;
}

/** The rings around beads: pointed at, spoken of, its partners in the target, chosen, free to be linked. */
export function createChainMarks({ n, target, mayLink }: ChainScene, theme: Theme, resolution: number): ChainMarks {
  const container = new Container();
  const sockets = new Container();
  const set = paintRings(theme, resolution);
  const rings = (kind: Parameters<typeof createRing>[2], count: number, parent = container): readonly Sprite[] =>
    Array.from({ length: count }, () => createRing(parent, set, kind));
  const pointed = rings(RING.hover, 3);
  const partnered = rings(RING.hover, PARTNERS);
  const [first] = rings(RING.chosen, 1);
  const spoken = rings(RING.chosen, TOLD);
  const open = rings(RING.free, n, sockets);
  const barred = barredNodes(mayLink).map((bead) => ({ bead, ring: rings(RING.barred, 1, sockets)[0] }));
  const partners: number[][] = Array.from({ length: n }, () => []);
  for (const { i, j } of target.contacts) {
    partners[i].push(j);
    partners[j].push(i);
  }

  return {
    container,
    sockets,
    place(screen, radius, { node, link }, chosen, told, free, strength, canLink) {
      const put = (ring: Sprite, bead: number | null | undefined, room: number, alpha = 1) => {
        if (bead == null || bead >= n) ring.alpha = 0;
        else placeRing(ring, screen[2 * bead], screen[2 * bead + 1], radius + room, alpha);
      };
      put(pointed[0], node, 6);
      put(pointed[1], link?.[0], 6);
      put(pointed[2], link?.[1], 6);
      partnered.forEach((ring, k) => {
        put(ring, node === null ? null : partners[node]?.[k], 3, 0.5);
      });
      put(first, chosen, 2);
      spoken.forEach((ring, k) => {
        put(ring, told[k], 5, 0.85);
      });
      open.forEach((ring, i) => {
        put(ring, free[i] === 1 && i !== chosen ? i : null, 2.5, strength);
      });
      barred.forEach(({ ring, bead }) => {
        put(ring, canLink ? bead : null, 3.5);
      });
    },
    destroy() {
      container.destroy({ children: true });
      sockets.destroy({ children: true });
      set.destroy();
    },
  };
}
