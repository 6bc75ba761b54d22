import { describe, expect, test } from 'vitest';
import type { Samples } from '../../src/lab/exhibit/claim.ts';
import type { Model } from '../../src/lab/exhibit/model.ts';
import { model as implicitModel } from '../../src/lab/exhibits/implicit/model.ts';
import { model as skyscraper } from '../../src/lab/exhibits/skyscraper/model.ts';
import { model as timeModel } from '../../src/lab/exhibits/time/model.ts';
import { model as tyrannyModel } from '../../src/lab/exhibits/tyranny/model.ts';
import {
  defaultSweep,
  firstSweep,
  isLogSweep,
  readSweep,
  sweepJobs,
  sweepLeftOut,
  sweepPoints,
  sweepResults,
  sweepValues,
  theoryCurve,
  writeSweep,
} from '../../src/lab/page/sweep.ts';

import { folderOf, MODELS } from './exhibits.ts';

const model = skyscraper as unknown as Model;
const implicit = implicitModel as unknown as Model;
const tyranny = tyrannyModel as unknown as Model;

describe('sweep', () => {
  test('a law that goes as a power of a control is swept on a log axis, in points that lie alike on it', () => {
    const time = timeModel as unknown as Model;
    const sweep = defaultSweep(time, 'here', 'layers');
    expect(isLogSweep(time, sweep)).toBe(true);
    const values = sweepValues(time, sweep);
    const last = values.slice(-4);
    for (let k = 1; k < last.length; k++) expect(last[k] / last[k - 1]).toBeCloseTo(last[1] / last[0], 1);
    expect(isLogSweep(time, defaultSweep(time, 'here', 'time'))).toBe(false);
  });

  test('values lie on the steps of the control, each once', () => {
    const sweep = { ...defaultSweep(model, 'left', 'floors'), from: 1, to: 9, points: 17 };
    expect(sweepValues(model, sweep)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('points where the claim says nothing are left out', () => {
    const sweep = defaultSweep(model, 'half', 'change');
    const points = sweepPoints(model, sweep, model.defaults);
    expect(points.map(({ x }) => x)).toEqual([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]);
    expect(points[0].state).toEqual({ ...model.defaults, change: -5 });
  });

  test('where the law that is offered first says nothing, the sweep begins with a claim that speaks, and tells what it leaves out', () => {
    const state = { ...tyranny.defaults, tower: 'tanh' };
    const sweep = firstSweep(tyranny, state);
    expect([sweep.claim, sweep.control]).toEqual(['tanh', 'gain']);
    const { count, of, whys } = sweepLeftOut(tyranny, sweep, state);
    expect(sweepPoints(tyranny, sweep, state)).toHaveLength(of - count);
    // Eleven gains from 0.3 to 1.6, 0.13 apart: the law holds up to 0.95.
    expect([count, of]).toEqual([5, 11]);
    expect(whys).toEqual(['At this gain tanh bends before the signal is small: another law holds.']);
    // No sweep over numbers says anything of matrices.
    const plain = sweepLeftOut(tyranny, defaultSweep(tyranny, 'plain'), state);
    expect(plain.count).toBe(plain.of);
    expect(firstSweep(tyranny, tyranny.defaults).claim).toBe('plain');
  });

  test('the sweep begins over a control that is in sight', () => {
    const at = (view: string) => {
      const { claim, control } = firstSweep(implicit, { ...implicit.defaults, view });
      return [claim, control];
    };
    expect(at('step')).toEqual(['divided', 'stiffness']);
    expect(at('layer')).toEqual(['gradient', 'weight']);
  });

  test('a point counts once all its seeds are in; measured where nothing is random lies on theory', () => {
    const sweep = { ...defaultSweep(model, 'left', 'change'), points: 3, seeds: 2 };
    const points = sweepPoints(model, sweep, model.defaults);
    const jobs = sweepJobs('skyscraper', sweep, points, 1);
    expect(jobs.map(({ seeds }) => seeds)).toEqual([[1000], [1001], [1000], [1001], [1000], [1001]]);
    const results = new Map<number, Samples>(
      jobs.slice(0, 5).map(({ state, seeds }, k) => [k, seeds.map((seed) => model.claims.left.sample(state, seed))]),
    );
    const found = sweepResults(model.claims.left, sweep, points, results);
    expect(found.map(({ x }) => x)).toEqual([-5, 0]);
    for (const { measured } of found) expect(measured.standardError).toBe(0);
    const { x, y } = theoryCurve(model, sweep, model.defaults);
    expect(found[0].measured.value).toBeCloseTo(y[x.indexOf(-5)], 12);
  });

  test('reads back what it writes, and refuses what is no sweep', () => {
    const sweep = { claim: 'left', control: 'floors', from: 10, to: 200, points: 5, seeds: 3 };
    expect(readSweep(model, writeSweep(sweep))).toEqual(sweep);
    expect(readSweep(model, '')).toBeNull();
    for (const text of [
      'left:floors',
      'right:floors:1:9:5:1',
      'left:stiffness:1:9:5:1',
      'left:floors:9:1:5:1',
      'left:floors:0:900:5:1',
      'left:floors:1:9:1000:1',
    ]) {
      expect(() => readSweep(model, text), text).toThrow();
    }
  });
});

test.each(Object.entries(MODELS).map(([path, model]) => [folderOf(path), model] as const))(
  '%s: the sweep that is offered first shows a law, not what rounding leaves of a constant',
  (_, model) => {
    const sweep = firstSweep(model, model.defaults);
    const { y } = theoryCurve(model, sweep, model.defaults);
    const shown = y.filter(Number.isFinite);
    expect(sweepPoints(model, sweep, model.defaults).length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...shown) - Math.min(...shown)).toBeGreaterThan(0.01 * Math.max(...shown.map(Math.abs)));
  },
);
