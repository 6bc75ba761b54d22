import type { Tone } from './spec.ts';

/** What a chart is drawn with, read from the theme where it stands. */
export interface ChartColours {
  readonly of: (tone: Tone) => string;
  /** Ground of the panel behind it. */
  readonly ground: string;
  readonly grid: string;
  /** CSS font of the numbers, and its size in CSS pixels. */
  readonly font: string;
  readonly size: number;
}

const NAMES: Record<Tone, string> = {
  text: '--text',
  quiet: '--text-quiet',
  warm: '--warm',
  cool: '--cool',
  good: '--good',
  bad: '--bad',
  wrong: '--wrong',
  link: '--link-text',
  line: '--line',
};

const FONT_SIZE_REM = 0.72;

/** The colours and letters that the theme has now. */
export function chartColours(host: Element): ChartColours {
  const style = getComputedStyle(host);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const size = Math.round(FONT_SIZE_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  return {
    of: (tone) => read(NAMES[tone]),
    ground: read('--panel'),
    grid: read('--grid'),
    font: `${size}px ${read('--font')}`,
    size,
  };
}
