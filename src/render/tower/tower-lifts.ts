import type { Link } from '../../links/index.ts';
import { type PaintedSet, paintSet } from '../stage/paint.ts';
import { indexOfLink } from '../stage/picture.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { paintPlate } from '../stage/plate.ts';
import { fade, type Theme } from '../stage/theme.ts';
import { floorY, LIFT_SAMPLES, liftDepths, sampleLift, type TowerLayout } from './tower-layout.ts';

/** Lifts that are drawn; more could not be told apart. */
const CAPACITY = 64;

export interface LiftLayer {
  readonly container: Container;
  /** Every lift's arc from its upper to its lower floor, LIFT_SAMPLES points each. */
  readonly curves: Float64Array;
  /** Paints the lifts; the one that is pointed at (index, or −1) stands out, and `standing` ones bear a plate. */
  setLinks(links: readonly Link[], standing: readonly Link[], hovered: number): void;
  destroy(): void;
}

/** Skips as express lifts: glowing arcs on the tower's left, painted anew only when a link or the hover changes. */
export function createLiftLayer(theme: Theme, layout: TowerLayout, resolution: number): LiftLayer {
  const container = new Container();
  const picture = new Sprite();
  container.addChild(picture);
  const curves = new Float64Array(2 * LIFT_SAMPLES * CAPACITY);
  let set: PaintedSet | null = null;
  // On whole pixels, so that the picture is copied as it is.
  const left = Math.floor(layout.liftX - layout.liftRoom - 12);
  const upper = Math.floor(layout.top - 14);
  const width = Math.ceil(layout.liftX + 14 - left);
  const height = Math.ceil(layout.bottom + 14 - upper);
  const middleX = left + width / 2;
  const middleY = upper + height / 2;
  picture.position.set(left, upper);

  function arc(context: CanvasRenderingContext2D, link: Link, depth: number): void {
    const from = floorY(layout, link[1]);
    const to = floorY(layout, link[0]);
    const reach = layout.liftX - (depth * 4) / 3;
    context.beginPath();
    context.moveTo(layout.liftX, from);
    context.bezierCurveTo(reach, from, reach, to, layout.liftX, to);
  }

  return {
    container,
    curves,
    setLinks(all, standing, hovered) {
      const links = all.slice(0, CAPACITY);
      const depths = liftDepths(layout, links);
      const previous = set;
      set = paintSet(1, width, height, resolution, (context) => {
        context.translate(-middleX, -middleY);
        context.lineCap = 'round';
        links.forEach((link, l) => {
          sampleLift(layout, link, depths[l], curves, 2 * LIFT_SAMPLES * l);
          const isHovered = l === hovered;
          arc(context, link, depths[l]);
          context.lineWidth = 9;
          context.strokeStyle = fade(theme.ground, 0.85);
          context.stroke();
          const width = isHovered ? 4.6 : 3.4;
          // Sulphur glows in the dark; on paper it has a rim.
          if (theme.name === 'light') {
            context.lineWidth = width + 2.4;
            context.strokeStyle = theme.linkRim;
            context.stroke();
          } else {
            context.shadowColor = fade(theme.link, isHovered ? 1 : 0.75);
            context.shadowBlur = (isHovered ? 18 : 10) * resolution;
          }
          context.lineWidth = width;
          context.strokeStyle = isHovered ? theme.linkHot : theme.link;
          context.stroke();
          context.shadowBlur = 0;
          // The lift's way: gradient boards at the upper floor (ring) and leaves at the lower one (disc).
          for (const end of link) {
            context.beginPath();
            context.arc(layout.liftX, floorY(layout, end), 4.6, 0, 2 * Math.PI);
            context.fillStyle = theme.link;
            context.fill();
            if (theme.name === 'light') {
              context.lineWidth = 1.2;
              context.strokeStyle = theme.linkRim;
              context.stroke();
            }
          }
          context.beginPath();
          context.arc(layout.liftX, floorY(layout, link[1]), 2, 0, 2 * Math.PI);
          context.fillStyle = theme.ground;
          context.fill();
          if (indexOfLink(standing, link) < 0) return;
          const middle = 2 * LIFT_SAMPLES * l + LIFT_SAMPLES - 1;
          context.save();
          context.translate(curves[middle], curves[middle + 1]);
          paintPlate(context, theme);
          context.restore();
        });
      });
      picture.texture = set.textures[0];
      previous?.destroy();
    },
    destroy() {
      container.destroy({ children: true });
      set?.destroy();
    },
  };
}
