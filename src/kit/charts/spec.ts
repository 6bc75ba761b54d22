/** A colour by what it stands for; the theme says which it is. */
export type Tone = 'text' | 'quiet' | 'warm' | 'cool' | 'good' | 'bad' | 'wrong' | 'link' | 'line';

export interface AxisSpec {
  /** What runs along it, in words. */
  readonly title: string;
  readonly unit?: string;
  readonly scale?: 'linear' | 'log';
  /** Where it begins and ends; null fits that end to the data. */
  readonly range?: readonly [number | null, number | null];
  /** Ends where the data end, without room beside them. */
  readonly isTight?: boolean;
  /** What it shows in any case, where the data reach less far. */
  readonly atLeast?: readonly [number, number];
  /** What it never goes beyond, however far the data reach. */
  readonly bounds?: readonly [number, number];
  /** Where its marks stand; by default round values. */
  readonly ticks?: readonly number[];
  /** A value in words, without the unit; by default the number in a few digits. */
  readonly inWords?: (value: number) => string;
  /** Neither line nor numbers. */
  readonly isHidden?: boolean;
}

export interface SeriesSpec {
  readonly name: string;
  /**
   * Theory is a line, measurements are points; dashed for what is there to compare with. A strip is filled between `low` and y, bars stand
   * on the axis: a histogram.
   */
  readonly draw: 'line' | 'dashed' | 'points' | 'strip' | 'bars';
  readonly tone: Tone;
  /** Steps behind the others. */
  readonly isFaint?: boolean;
}

/** What a chart shows: its axes and series. Plain data; another spec is another chart. */
export interface ChartSpec {
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  readonly series: readonly SeriesSpec[];
}

/** A place on a chart, in the units of its axes. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** Numbers of one series. What is not finite, or not positive on a log axis, is a gap. */
export interface SeriesData {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** One standard error of each y. */
  readonly error?: ArrayLike<number>;
  /** The lower edge of a strip. */
  readonly low?: ArrayLike<number>;
}

/** How far along a line across its name begins, in parts of the chart: beside what stands at the edge. */
export const LABEL_AT = 0.12;

/** Something drawn besides the series. */
export type ChartMark =
  /** A strip between two heights, and its name. */
  | { readonly kind: 'band'; readonly from: number; readonly to: number; readonly tone: Tone; readonly label?: string }
  /** A small wedge on the right edge: a goal. */
  | { readonly kind: 'goal'; readonly y: number; readonly tone: Tone }
  /** A line across at one height. */
  | { readonly kind: 'level'; readonly y: number; readonly tone: Tone; readonly label: string }
  /** An upright line. */
  | { readonly kind: 'line'; readonly x: number; readonly tone: Tone; readonly label?: string }
  /** A short tick at the foot. */
  | { readonly kind: 'foot'; readonly x: number; readonly tone: Tone }
  /** An open circle with a name: a person's answer. */
  | { readonly kind: 'spot'; readonly x: number; readonly y: number; readonly tone: Tone; readonly label?: string }
  /** Words in the plot, beginning at a point, or ending there. */
  | {
      readonly kind: 'words';
      readonly x: number;
      readonly y: number;
      readonly tone: Tone;
      readonly label: string;
      readonly side?: 'left';
    };

export interface ChartData {
  /** In the order of the spec's series. */
  readonly series: readonly SeriesData[];
  readonly marks?: readonly ChartMark[];
}

/** An axis' title with its unit. */
export function axisTitle({ title, unit }: AxisSpec): string {
  return unit === undefined ? title : `${title} (${unit})`;
}
