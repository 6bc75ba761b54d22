import type { SeriesData } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { rankError } from '../../../links/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { SETS_A_FOLD } from './model-all-folds.ts';
import type { Cloud } from './model-cloud.ts';
import type { Correlation } from './model-correlation.ts';
import { FOLD_NAMES } from './model-folds.ts';
import { KNOWN, KNOWN_SETS } from './model-known.ts';
import type { Dot } from './model-worlds.ts';
import { inWords } from './picture.ts';

const SIZES = [0, 1, 2, 3] as const;
const TONES = ['quiet', 'text', 'cool', 'good'] as const;

/** A scatter of the cloud, a series for each number of links. */
function scatter(
  id: string,
  title: string,
  xTitle: string,
  yTitle: string,
  of: (dot: Dot) => readonly [x: number, y: number],
  told: (cloud: Cloud) => Correlation,
  isLog: boolean,
): Plot<State, Scene, Found> {
  return {
    id,
    title,
    spec: () => ({
      x: { title: xTitle },
      y: { title: yTitle, scale: isLog ? 'log' : 'linear' },
      series: SIZES.map((size) => ({
        name: size === 1 ? say`1 link` : say`${size} links`,
        draw: 'points',
        tone: TONES[size],
      })),
    }),
    data({ found: { cloud } }) {
      const series = SIZES.map((size): SeriesData => {
        const own = (cloud?.dots ?? []).filter(({ links }) => links.length === size).map(of);
        return { x: own.map(([x]) => x), y: own.map(([, y]) => y) };
      });
      if (cloud === null) return { series };
      const points = cloud.dots.map(of);
      const x = Math.min(...points.map((one) => one[0]));
      // The corner without dots: above on the left of what rises, below on the left of what falls.
      const heights = points.map((one) => one[1]);
      const low = Math.min(...heights);
      // Clear of the axis below.
      const y = isLog ? Math.max(...heights) : low + 0.06 * (Math.max(...heights) - low);
      return {
        series,
        marks: [{ kind: 'words', x, y, tone: 'text', label: inWords(told(cloud)) }],
      };
    },
  };
}

const gradient = scatter(
  'cloud',
  say`Both worlds`,
  'Q',
  say`gradient at a layer, output = 1`,
  ({ q, gradient: log }) => [q, 10 ** log],
  (cloud) => cloud.gradient,
  true,
);

const resistance = scatter(
  'resistance',
  say`The graph they share`,
  say`mean effective resistance R of the graph`,
  'Q',
  (dot) => [dot.resistance, dot.q],
  (cloud) => cloud.resistance,
  false,
);

const layers: Plot<State, Scene, Found> = {
  id: 'layers',
  title: say`The chosen tower`,
  spec: () => ({
    x: { title: say`layer` },
    y: { title: say`gradient, output = 1`, scale: 'log', atLeast: [0.1, 1.5] },
    series: [{ name: say`eight fresh networks`, draw: 'points', tone: 'cool' }],
  }),
  data: ({ scene }) => ({
    series: [{ x: Array.from(scene.gradient, (_, layer) => layer), y: Array.from(scene.gradient, (log) => 10 ** log) }],
  }),
};

const folds: Plot<State, Scene, Found> = {
  id: 'folds',
  title: say`Fold by fold`,
  spec: () => ({
    x: {
      title: say`fold, by its number in the table`,
      range: [0.5, FOLD_NAMES.length + 0.5],
      ticks: FOLD_NAMES.map((_, k) => k + 1),
    },
    y: { title: say`ρ of Q and gradient`, range: [-1, 1] },
    series: [
      { name: say`before, ${KNOWN_SETS} other sets`, draw: 'points', tone: 'quiet' },
      { name: say`now, ${SETS_A_FOLD} sets`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ found }) {
    const rows = found.folds ?? [];
    const before = FOLD_NAMES.map((fold) => KNOWN[fold].any.gradient);
    return {
      series: [
        // Beside each other, or one would hide the other.
        { x: before.map((_, k) => k + 0.9), y: before, error: before.map((rho) => rankError(rho, KNOWN_SETS)) },
        {
          x: rows.map((_, k) => k + 1.1),
          y: rows.map(({ gradient }) => gradient.rho),
          error: rows.map(({ gradient }) => rankError(gradient.rho, SETS_A_FOLD)),
        },
      ],
    };
  },
  note: () =>
    say`Sets of 0 to 3 native links, each fold at its own kT; a bar is one standard error. “Measure all folds” measures them now.`,
};

// The picture is the cloud itself: beside it the plot opens with what both worlds share.
export const plots = [resistance, layers, gradient, folds];
