import { reasonOf, say } from '../../language/index.ts';
import { chartColours } from './colours.ts';
import type { Columns } from './columns.ts';
import type { Plot } from './engine.ts';
import { nearestPoint } from './points.ts';
import type { ChartData, ChartPoint, ChartSpec } from './spec.ts';
import { readoutAt } from './words.ts';

/** A chart that is pushed, never asked. */
export interface Chart {
  /** Shows these numbers; those of the last call, should the drawing not be there yet. */
  update(data: ChartData): void;
  /** Which of these points is drawn nearest to a place of the window (px) and within a finger's reach of it; null where none is. */
  pointAt(points: readonly ChartPoint[], left: number, top: number): number | null;
  destroy(): void;
}

export interface ChartListeners {
  /** What stands under the pointer, in words; empty when it is elsewhere. */
  onReadout?(text: string): void;
  /** The chart could not be drawn; the page goes on with its numbers in words. */
  onProblem?(message: string): void;
}

/** The drawing code asks for numbers in the browser's language while it loads, and an unknown language throws. */
function isLanguageKnown(): boolean {
  try {
    Intl.NumberFormat.supportedLocalesOf(navigator.language);
    return true;
  } catch {
    return false;
  }
}

function problemOf(error: unknown): string {
  if (!isLanguageKnown())
    return say`the browser says that its language is “${navigator.language}”, and no such language is known`;
  return reasonOf(error);
}

/**
 * Opens a chart that fills its host, follows its size and the theme, and is drawn as soon as the drawing code has arrived.
 */
export function createChart(host: HTMLElement, spec: ChartSpec, { onReadout, onProblem }: ChartListeners = {}): Chart {
  let plot: Plot | null = null;
  let last: ChartData | null = null;
  let isGone = false;
  let make = () => {};

  const onPlace = (columns: Columns, place: number | null) =>
    onReadout?.(place === null || columns.x.length === 0 ? '' : readoutAt(spec, columns, place));

  import('./engine.ts')
    .then(({ makePlot }) => {
      // The drawing code would find out later, where nobody can catch what it throws.
      if (document.createElement('canvas').getContext('2d') === null)
        throw new Error('this browser gives no 2D canvas');
      make = () => {
        plot?.destroy();
        plot = makePlot(host, spec, chartColours(host), onPlace);
        if (last !== null) plot.setData(last);
      };
      if (!isGone) make();
    })
    .catch((error: unknown) => {
      if (!isGone) onProblem?.(problemOf(error));
    });

  const size = new ResizeObserver(() => {
    if (host.clientWidth > 0 && host.clientHeight > 0) plot?.resize();
  });
  size.observe(host);
  const theme = new MutationObserver(() => make());
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });

  return {
    update(data) {
      last = data;
      plot?.setData(data);
    },
    pointAt(points, left, top) {
      if (plot === null) return null;
      const { placeOf } = plot;
      return nearestPoint(points.map(placeOf), [left, top]);
    },
    destroy() {
      isGone = true;
      size.disconnect();
      theme.disconnect();
      plot?.destroy();
      plot = null;
      make = () => {};
    },
  };
}
