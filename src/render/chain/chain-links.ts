import { say } from '../../language/index.ts';
import type { Link } from '../../links/index.ts';
import { bowShare, CURVE_SAMPLES, sampleBow } from '../stage/bow.ts';
import type { Box } from '../stage/camera.ts';
import { createLabelStore, type LabelStyle } from '../stage/labels.ts';
import { paintSet } from '../stage/paint.ts';
import { indexOfLink } from '../stage/picture.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { PLATE, paintPlate } from '../stage/plate.ts';
import { createRing, paintRings, placeRing, RING } from '../stage/rings.ts';
import { fade, type Theme } from '../stage/theme.ts';
import { leastCovering } from '../stage/word-place.ts';

const DASHES = CURVE_SAMPLES - 1;
const DASH_LENGTH = 24;
const DASH_HEIGHT = 22;
/** A link is called stretched from this strain, |r − b| / b. */
const STRETCHED_FROM = 0.6;

export interface ChainLinkLayer {
  /** Rods and dashes, under the beads. */
  readonly under: Container;
  /** Rings and words, over the beads. */
  readonly over: Container;
  /** Every link's curve on the screen, CURVE_SAMPLES points each. */
  readonly curves: Float64Array;
  /** @param standing those that bear a plate, as far as they are among the links */
  setLinks(links: readonly Link[], standing: readonly Link[]): void;
  /**
   * @param strain |r − b| / b of each link; null to take it from the screen
   * @param hovered index of the link that is pointed at, or −1
   * @param isPlan a link is shown as it would lie in the target: a stretched one ties beads that do not touch there, and says so
   */
  place(
    screen: Float64Array,
    scale: number,
    radius: number,
    strain: ArrayLike<number> | null,
    hovered: number,
    isPlan: boolean,
  ): void;
  destroy(): void;
}

interface LinkSprites {
  dashes: Sprite[];
  ends: [Sprite, Sprite];
  label: Sprite;
  plate: Sprite;
  /** Which of PLACES its word stood at last: it stays there until another covers fewer beads. */
  wordAt: number;
}

/** Where a word may stand beside its link's arc: how far along it, on the side of the beads or the other, and that many pixels clear of the line. */
const PLACES = [1 / 2, 1 / 4, 3 / 4].flatMap((along) =>
  [5, 26, 48, 72].flatMap((clear) => [1, -1].map((side) => ({ along, side, clear }))),
);

/** Links in sulphur yellow: a glowing rod once closed, thin arched dashes with a word while it is stretched. */
export function createChainLinkLayer(theme: Theme, resolution: number): ChainLinkLayer {
  const under = new Container();
  const over = new Container();
  const labels = createLabelStore(resolution);
  const word: LabelStyle = { size: 11, weight: 600, colour: theme.linkText, halo: fade(theme.ground, 0.9) };
  const rings = paintRings(theme, resolution);
  const dash = paintSet(2, DASH_LENGTH, DASH_HEIGHT, resolution, (context, kind) => {
    const glow = context.createLinearGradient(0, -DASH_HEIGHT / 2, 0, DASH_HEIGHT / 2);
    const strength = kind === 0 ? 0.34 : 0.55;
    glow.addColorStop(0, fade(theme.link, 0));
    glow.addColorStop(0.3, fade(theme.link, strength * 0.35));
    glow.addColorStop(0.5, fade(theme.link, strength));
    glow.addColorStop(0.7, fade(theme.link, strength * 0.35));
    glow.addColorStop(1, fade(theme.link, 0));
    context.fillStyle = glow;
    context.fillRect(-DASH_LENGTH / 2, -DASH_HEIGHT / 2, DASH_LENGTH, DASH_HEIGHT);
    context.fillStyle = theme.linkRim;
    context.fillRect(-DASH_LENGTH / 2, -3.5, DASH_LENGTH, 7);
    context.fillStyle = kind === 0 ? theme.link : theme.linkHot;
    context.fillRect(-DASH_LENGTH / 2, -2.4, DASH_LENGTH, 4.8);
  });
  const plates = paintSet(1, PLATE, PLATE, resolution, (context) => paintPlate(context, theme));
  const sprites: LinkSprites[] = [];
  let curves = new Float64Array(0);
  let links: readonly Link[] = [];
  let isPlated: readonly boolean[] = [];

  function sprite(parent: Container): Sprite {
    const made = new Sprite(dash.textures[0]);
    made.anchor.set(0.5);
    made.alpha = 0;
    parent.addChild(made);
    return made;
  }

  function add(): LinkSprites {
    return {
      dashes: Array.from({ length: DASHES }, () => sprite(under)),
      ends: [createRing(over, rings, RING.linked), createRing(over, rings, RING.linked)],
      label: sprite(over),
      plate: sprite(over),
      wordAt: 0,
    };
  }

  function hide({ dashes, ends, label, plate }: LinkSprites): void {
    for (const one of [...dashes, ...ends, label, plate]) one.alpha = 0;
  }

  function layDash(one: Sprite, ax: number, ay: number, bx: number, by: number, duty: number, thick: number): void {
    const dx = bx - ax;
    const dy = by - ay;
    one.position.set((ax + bx) / 2, (ay + by) / 2);
    one.rotation = Math.atan2(dy, dx);
    one.scale.set((Math.sqrt(dx * dx + dy * dy) * duty) / DASH_LENGTH, thick);
  }

  return {
    under,
    over,
    get curves() {
      return curves;
    },
    setLinks(next, standing) {
      links = next;
      isPlated = next.map((link) => indexOfLink(standing, link) >= 0);
      if (curves.length < 2 * CURVE_SAMPLES * next.length) curves = new Float64Array(2 * CURVE_SAMPLES * next.length);
      while (sprites.length < links.length) sprites.push(add());
      for (const unused of sprites.slice(links.length)) hide(unused);
    },
    place(screen, scale, radius, strain, hovered, isPlan) {
      const words: Box[] = [];
      for (let l = 0; l < links.length; l++) {
        const [i, j] = links[l];
        const { dashes, ends, label, plate } = sprites[l];
        const ax = screen[2 * i];
        const ay = screen[2 * i + 1];
        const bx = screen[2 * j];
        const by = screen[2 * j + 1];
        const pixels = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
        const length = pixels / scale;
        const at = 2 * CURVE_SAMPLES * l;
        sampleBow(curves, at, ax, ay, bx, by, -bowShare(length) * pixels);
        const texture = dash.textures[l === hovered ? 1 : 0];
        const strained = !isPlan && strain !== null && l < strain.length ? strain[l] : Math.abs(length - 1);
        const isStretched = strained > STRETCHED_FROM && length > 1;
        const thickness = Math.max(0.55, Math.min(1.25, radius / 13));
        const thick = isStretched ? thickness * Math.max(0.5, 0.8 - 0.03 * strained) : thickness;
        for (let k = 0; k < DASHES; k++) {
          const one = dashes[k];
          one.alpha = isStretched || k === 0 ? 1 : 0;
          if (one.alpha === 0) continue;
          if (one.texture !== texture) one.texture = texture;
          if (!isStretched) {
            layDash(one, ax, ay, bx, by, 1, thick);
            continue;
          }
          const from = at + 2 * k;
          layDash(one, curves[from], curves[from + 1], curves[from + 2], curves[from + 3], 0.62, thick);
        }
        plate.alpha = isPlated[l] ? 1 : 0;
        if (isPlated[l]) {
          plate.texture = plates.textures[0];
          const middle = at + CURVE_SAMPLES - 1;
          if (isStretched) plate.position.set(curves[middle], curves[middle + 1]);
          else plate.position.set((ax + bx) / 2, (ay + by) / 2);
        }
        placeRing(ends[0], ax, ay, radius * 1.02);
        placeRing(ends[1], bx, by, radius * 1.02);
        label.alpha = isStretched ? 1 : 0;
        if (label.alpha > 0) {
          const text = isPlan
            ? say`apart in the target`
            : say`stretched ${strained < 2 ? (strained + 1).toFixed(1) : Math.min(999, Math.round(strained + 1))}×`;
          const texture = labels.get(text, word);
          if (label.texture !== texture) label.texture = texture;
          const { width, height } = label;
          const boxAt = (place: number) => {
            const { along, side, clear } = PLACES[place];
            const k = at + 2 * Math.round(along * (CURVE_SAMPLES - 1));
            const slopeX = curves[k + 2] - curves[k - 2];
            const slopeY = curves[k + 3] - curves[k - 1];
            const norm = Math.sqrt(slopeX * slopeX + slopeY * slopeY) || 1;
            const [normalX, normalY] = [-slopeY / norm, slopeX / norm];
            const away = side * ((Math.abs(normalX) * width + Math.abs(normalY) * height) / 2 + clear);
            const [x, y] = [curves[k] + normalX * away, curves[k + 1] + normalY * away];
            return { x: x - width / 2, y: y - height / 2, width, height, place };
          };
          const others = PLACES.map((_, place) => boxAt(place)).filter(({ place }) => place !== sprites[l].wordAt);
          const best = leastCovering([boxAt(sprites[l].wordAt), ...others], screen, radius, [ax, ay, bx, by], words);
          words.push(best);
          sprites[l].wordAt = best.place;
          label.position.set(best.x + width / 2, best.y + height / 2);
        }
      }
    },
    destroy() {
      under.destroy({ children: true });
      over.destroy({ children: true });
      dash.destroy();
      plates.destroy();
      rings.destroy();
      labels.destroy();
    },
  };
}
