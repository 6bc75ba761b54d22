import { say } from '../../language/index.ts';
import { barredNodes } from '../stage/barred.ts';
import { logFraction, magnitudeColour } from '../stage/colour-scale.ts';
import { paintSet } from '../stage/paint.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { FONT, fade, type Theme } from '../stage/theme.ts';
import { DEAF_DASH } from './floor-marks.ts';
import { floorY, numberingStep, type TowerLayout } from './tower-layout.ts';
import { type TowerScale, ticksOf, widthOf } from './tower-scale.ts';

export interface TowerFrame {
  readonly container: Container;
  destroy(): void;
}

/** What the frame shows beside the layout; another one is painted when any of it changes. */
export interface FrameContent {
  readonly scale: TowerScale;
  /** The scale was given: what lies beyond its ends is drawn as its ends, and these say so. */
  readonly isFixed: boolean;
  /** 1 for each floor that may take a link; null where all may. */
  readonly mayLink: Uint8Array | null;
  /** What the ticks on the floors show, or null where there are none. */
  readonly ghostName: string | null;
  /** Which gradient it is. */
  readonly words: string;
  /** What the mark on some floors means, for the legend: they hear too little, or a link passes them by. */
  readonly marked: 'deaf' | 'bypassed' | null;
}

const BAR = 7;
/** Room for the legend's words left of the axis, pixels. */
const WORDS = 116;

/** What stands still behind the floors: the shaft, its axis, the floor numbers, where the gradient enters and where the input is. */
export function createTowerFrame(
  theme: Theme,
  layout: TowerLayout,
  { scale, isFixed, mayLink, ghostName, words, marked }: FrameContent,
  resolution: number,
): TowerFrame {
  const { n, half, centre, top, bottom, numbersX, pitch, hasAxis } = layout;
  // On whole pixels, so that the picture is copied as it is.
  const left = Math.floor(Math.min(numbersX - 34, centre - 16 - WORDS));
  const upper = Math.floor(top - 30);
  const width = Math.ceil(centre + half + 14 + Math.max(110, layout.valuesRoom) - left);
  const height = Math.ceil(bottom + 52 - upper);
  const middleX = left + width / 2;
  const middleY = upper + height / 2;
  const ticks = ticksOf(scale, half);
  const barTop = bottom + 24;

  function paintShaft(context: CanvasRenderingContext2D): void {
    const shaft = context.createLinearGradient(0, top, 0, bottom);
    shaft.addColorStop(0, fade(theme.network, 0.1));
    shaft.addColorStop(1, fade(theme.network, 0.04));
    context.beginPath();
    context.roundRect(centre - half - 4, top - 3, 2 * half + 8, bottom - top + 6, 7);
    context.fillStyle = shaft;
    context.fill();
    context.strokeStyle = fade(theme.quiet, 0.35);
    context.lineWidth = 1;
    context.stroke();
    // Lines at the axis's numbers, on both sides; the one at 1 is dashed and stronger where the scale goes beyond.
    for (const { magnitude } of ticks) {
      const isOne = magnitude === 1;
      if (isOne && scale.high === 0) continue;
      const reach = half * widthOf(scale, magnitude);
      context.beginPath();
      for (const x of [centre - reach, centre + reach]) {
        context.moveTo(Math.round(x) + 0.5, top);
        context.lineTo(Math.round(x) + 0.5, isOne ? bottom + 2 : bottom);
      }
      context.strokeStyle = isOne ? fade(theme.text, 0.6) : fade(theme.quiet, 0.16);
      context.setLineDash(isOne ? [3, 3] : []);
      context.stroke();
    }
    context.setLineDash([]);
  }

  function paintNumbers(context: CanvasRenderingContext2D): void {
    const step = numberingStep(pitch);
    const barred = barredNodes(mayLink);
    context.textAlign = 'right';
    context.textBaseline = 'alphabetic';
    for (let floor = 0; floor < n; floor++) {
      const y = floorY(layout, floor);
      if (floor % step === 0 || (floor === n - 1 && (n - 1) % step > step / 2)) {
        context.font = `600 ${Math.min(11.5, Math.max(9, step * pitch - 2))}px ${FONT}`;
        context.fillStyle = theme.quiet;
        context.fillText(String(floor), numbersX, y + 4);
      }
      if (barred.includes(floor)) {
        const size = Math.min(3.4, pitch * 0.35);
        context.beginPath();
        for (const way of [-1, 1]) {
          context.moveTo(numbersX - 21 - size, y - way * size);
          context.lineTo(numbersX - 21 + size, y + way * size);
        }
        context.lineWidth = 1.6;
        context.strokeStyle = theme.quiet;
        context.stroke();
      } else if (barred.length === 0 && mayLink !== null && mayLink[floor] === 1) {
        context.beginPath();
        // A disc: a ring before a number reads as a nought.
        context.arc(numbersX - 23, y, Math.min(2.6, pitch * 0.3), 0, 2 * Math.PI);
        context.lineWidth = 1.6;
        context.strokeStyle = theme.linkRim;
        context.stroke();
        context.fillStyle = theme.link;
        context.fill();
      }
    }
  }

  /** The axis on the right half: its bar has the floors' own colours, so it is the legend too. */
  function paintAxis(context: CanvasRenderingContext2D): void {
    for (let x = 0; x < half; x += 0.5) {
      const share = (x / half - widthOf(scale, 0)) / (1 - widthOf(scale, 0));
      const magnitude = 10 ** (scale.low + Math.max(0, share) * (scale.high - scale.low));
      context.fillStyle = magnitudeColour(logFraction(magnitude), theme.name);
      context.fillRect(centre + x, barTop, 1, BAR);
    }
    context.strokeStyle = fade(theme.quiet, 0.5);
    context.strokeRect(centre + 0.5, barTop + 0.5, half - 1, BAR - 1);
    context.font = `500 10.5px ${FONT}`;
    context.fillStyle = theme.quiet;
    context.textAlign = 'center';
    for (const { magnitude, text, isEnd } of ticks) {
      const x = centre + half * widthOf(scale, magnitude);
      const beyond = !isFixed || !isEnd || magnitude === 1 ? '' : magnitude < 1 ? '≤' : '≥';
      context.fillText(`${beyond}${text}`, x, barTop + BAR + 12);
      context.fillRect(Math.round(x), barTop - 3, 1, 3);
    }
    context.textAlign = 'right';
    context.fillText(say`gradient, output = 1`, centre - 16, barTop + BAR - 1);
    context.fillText(words, centre - 16, barTop + BAR + 12);
  }

  /** What the mark on some floors means, with a small one before it: left of the word for the input, where every size has room. */
  function paintMarkLegend(context: CanvasRenderingContext2D): void {
    const isDeaf = marked === 'deaf';
    const words = isDeaf ? say`hears too little` : say`passed by`;
    const mark = isDeaf ? 18 : 9;
    const x = Math.round(centre - 28 - mark - context.measureText(words).width);
    const y = bottom + 8;
    context.beginPath();
    if (isDeaf) context.rect(x, y, 13, 9);
    else {
      context.moveTo(x + 4, y);
      context.lineTo(x, y);
      context.lineTo(x, y + 9);
      context.lineTo(x + 4, y + 9);
    }
    context.setLineDash(isDeaf ? DEAF_DASH : []);
    context.lineWidth = 1.4;
    context.strokeStyle = isDeaf ? theme.refused : theme.text;
    context.stroke();
    context.setLineDash([]);
    context.fillText(words, x + mark, bottom + 17);
  }

  const set = paintSet(1, width, height, resolution, (context) => {
    context.translate(-middleX, -middleY);
    paintShaft(context);
    paintNumbers(context);
    if (hasAxis) paintAxis(context);
    context.textAlign = 'center';
    context.font = `600 11.5px ${FONT}`;
    context.fillStyle = theme.network;
    context.fillText(say`output: gradient enters ↓`, centre, top - 12);
    context.fillText(say`input`, centre, bottom + 17);
    context.textAlign = 'left';
    context.font = `500 11px ${FONT}`;
    context.fillStyle = theme.quiet;
    if (ghostName !== null) context.fillText(`┆ ${ghostName}`, centre + half + 17, bottom + 17);
    if (marked !== null) paintMarkLegend(context);
  });
  const container = new Container();
  const picture = new Sprite(set.textures[0]);
  picture.position.set(left, upper);
  container.addChild(picture);
  return {
    container,
    destroy() {
      container.destroy({ children: true });
      set.destroy();
    },
  };
}
