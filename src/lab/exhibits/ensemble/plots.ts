import type { ChartMark, SeriesData } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import { BLOCKS, type State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { carriedShare } from './model-claims.ts';
import { scheduleOf } from './model-networks.ts';
import type { Study } from './model-study.ts';

const NOTHING: SeriesData = { x: [], y: [] };
const range = (count: number) => Array.from({ length: count }, (_, k) => k);

const waiting = (x: number, y: number, label: string): ChartMark[] => [{ kind: 'words', x, y, tone: 'quiet', label }];
const isOfBlocks = ({ network }: State) => network === 'blocks';

const studyOf = (found: { readonly training: Found['training'] | null }, run: number): Study | null =>
  found.training?.runs[run]?.study ?? null;

const each: Plot<State, Scene, Found> = {
  id: 'each',
  title: say`One left out`,
  isFor: isOfBlocks,
  spec: () => ({
    x: { title: say`block left out`, range: [0.5, BLOCKS + 0.5] },
    y: { title: say`accuracy`, range: [-0.03, 1.05] },
    series: [
      { name: say`plain`, draw: 'points', tone: 'cool' },
      { name: say`residual`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ state, found: { training }, at }) {
    const chunk = Math.min(Math.floor(at / scheduleOf(state).chunk), training?.steps.length ?? 0) - 1;
    if (training === null || chunk < 0) return { series: [NOTHING, NOTHING], marks: waiting(5, 0.5, 'training…') };
    const points = (run: number): SeriesData => ({
      x: range(BLOCKS).map((k) => k + 1),
      y: training.runs[run].each[chunk],
    });
    return { series: [points(1), points(0)] };
  },
};

const random: Plot<State, Scene, Found> = {
  id: 'random',
  title: say`k left out`,
  isFor: isOfBlocks,
  spec: () => ({
    x: { title: say`blocks left out`, range: [-0.4, BLOCKS - 0.6] },
    y: { title: say`accuracy`, range: [-0.03, 1.05] },
    series: [
      { name: say`9 of 10 draws, plain`, draw: 'strip', tone: 'cool' },
      { name: say`9 of 10, residual`, draw: 'strip', tone: 'good' },
      { name: say`plain, mean`, draw: 'line', tone: 'cool' },
      { name: say`residual, mean`, draw: 'line', tone: 'good' },
    ],
  }),
  data({ scene, found }) {
    const studies = [studyOf(found, 1), studyOf(found, 0)];
    if (studies.some((one) => one === null)) {
      return { series: [NOTHING, NOTHING, NOTHING, NOTHING], marks: waiting(4, 0.5, 'training…') };
    }
    const x = range(BLOCKS);
    return {
      series: [
        ...studies.map((one) => ({ x, y: one!.random.high, low: one!.random.low })),
        ...studies.map((one) => ({ x, y: one!.random.mean })),
      ],
      marks:
        scene.dropped.length === 0 ? [] : [{ kind: 'line', x: scene.dropped.length, tone: 'text', label: say`now` }],
    };
  },
};

/** C(n, k) q^k (1 − q)^(n−k) over k. */
function binomialShares(n: number, q: number): number[] {
  let row = [1];
  for (let k = 0; k < n; k++) row = [...row, 0].map((value, i) => value * (1 - q) + (i > 0 ? row[i - 1] * q : 0));
  return row;
}

const paths: Plot<State, Scene, Found> = {
  id: 'paths',
  title: say`Paths`,
  spec: ({ blocks }) => ({
    x: { title: say`branches on the path k, of ${blocks} blocks that are not trained` },
    y: { title: say`share`, range: [0, null] },
    series: [
      { name: say`of the paths, counted`, draw: 'bars', tone: 'cool', isFaint: true },
      { name: say`of the gradient, theory`, draw: 'dashed', tone: 'quiet' },
      { name: say`of the gradient, measured`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ state, scene, found: { carried } }) {
    const x = range(state.blocks + 1);
    const total = scene.paths.reduce((a, b) => a + b, 0);
    const q = carriedShare(state);
    return {
      series: [
        { x, y: scene.paths.map((count) => count / total) },
        { x, y: binomialShares(state.blocks, q) },
        carried === null ? NOTHING : { x, y: carried },
      ],
      marks: [{ kind: 'line', x: Math.min(state.branches, state.blocks), tone: 'text', label: 'k' }],
    };
  },
};

const trained: Plot<State, Scene, Found> = {
  id: 'trained',
  title: say`Trained`,
  isFor: isOfBlocks,
  spec: () => ({
    x: { title: say`branches on the path, of 16` },
    y: { title: say`share`, range: [0, null] },
    series: [
      { name: say`of the paths`, draw: 'bars', tone: 'cool', isFaint: true },
      { name: say`of the gradient of the trained residual network`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ found }) {
    const x = range(BLOCKS + 1);
    const bars = { x, y: binomialShares(BLOCKS, 0.5) };
    const profile = studyOf(found, 0)?.profile;
    if (profile === undefined) {
      return { series: [bars, NOTHING], marks: waiting(1, 0.1, 'training…') };
    }
    const sum = profile.reduce((a, b) => a + b, 0);
    return { series: [bars, { x, y: profile.map((value) => value / sum) }] };
  },
};

const crowd: Plot<State, Scene, Found> = {
  id: 'crowd',
  title: say`Voters`,
  isFor: isOfBlocks,
  spec: () => ({
    x: { title: say`shallow networks that vote, each without 4 blocks`, range: [0, 16] },
    y: { title: say`majority is right`, range: [0.4, 1.04] },
    series: [
      { name: say`independent voters, theory`, draw: 'dashed', tone: 'quiet' },
      { name: say`parts of one residual network`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ found }) {
    const study = studyOf(found, 0);
    if (study === null) {
      return { series: [NOTHING, NOTHING], marks: waiting(4, 0.6, 'training…') };
    }
    const { voters, measured, independent } = study.crowd;
    return {
      series: [
        { x: voters, y: independent },
        { x: voters, y: measured },
      ],
    };
  },
};

export const plots = [each, random, paths, trained, crowd];
