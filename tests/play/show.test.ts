import { describe, expect, test } from 'vitest';
import { nativeFraction, pairIndex } from '../../src/chain/index.ts';
import { createShow, lostLinks } from '../../src/play/state/show.ts';
import { CURVE_POINTS, FRAMES, meanGradient, RUN_STEPS, SHOCK_STEPS, TRAIN_STEPS } from '../../src/task/index.ts';
import { measuredTake, SOLUTION, task } from './hairpin-takes.ts';

const main = await measuredTake('main', SOLUTION);
const bare = await measuredTake('bare', []);
const { n } = task.fold;
const frameOf = (run: number, k: number) => main.measured.runs[run].frames.subarray(k * 2 * n, (k + 1) * 2 * n);

describe('at its end a show tells what was judged, to the bit', () => {
  test.each([
    [0, 0],
    [1, 1],
    [2, 0],
    [3, 1],
  ])('run %d and start %d', (run, start) => {
    const show = createShow(task, main, null);
    show.choose(run, start);
    show.seek(1);
    const { frame } = show;
    const judged = main.measured.runs[run];
    expect(frame.q).toBe(judged.q);
    expect(frame.accuracy).toBe(main.measured.starts[start].accuracy);
    expect([frame.step, frame.trained]).toEqual([RUN_STEPS, TRAIN_STEPS]);
    for (let i = 0; i < n; i += 1) {
      expect(frame.contactMap[i * n + i]).toBe(1);
      for (let j = i + 1; j < n; j += 1) {
        expect(frame.contactMap[i * n + j]).toBe(judged.contacts[pairIndex(n, i, j)]);
        expect(frame.contactMap[j * n + i]).toBe(frame.contactMap[i * n + j]);
      }
    }
  });

  test('every chain, large or small, is a recorded moment of the judged quarter on the verdict’s side of the goal', () => {
    const show = createShow(task, main, bare);
    show.seek(1);
    const qAt = (positions: ArrayLike<number>) => nativeFraction(task.fold.contacts, 2, Float64Array.from(positions));
    const quarter = Array.from({ length: (FRAMES - 1) / 4 }, (_, k) => FRAMES - 1 - k);
    for (const [take, positionsOf] of [
      [main, show.runPositions],
      [bare, show.ghostPositions],
    ] as const) {
      take.measured.runs.forEach(({ q, frames }, run) => {
        const moments = quarter.map((k) => frames.subarray(k * 2 * n, (k + 1) * 2 * n));
        const shown = positionsOf(run);
        expect(moments.some((moment) => moment.every((x, k) => x === shown[k]))).toBe(true);
        const isFolded = (value: number) => value >= task.goals.fold;
        const agreeing = moments.map(qAt).filter((value) => isFolded(value) === isFolded(q));
        expect(agreeing.length).toBeGreaterThan(0);
        expect(isFolded(qAt(shown))).toBe(isFolded(q));
        expect(Math.abs(qAt(shown) - q)).toBeCloseTo(Math.min(...agreeing.map((value) => Math.abs(value - q))), 12);
      });
    }
    expect(Array.from(show.frame.positions)).toEqual(Array.from(show.runPositions(main.run)));
  });

  test('between two recorded moments neither the field nor the small chains are others, and so are not drawn again', () => {
    const show = createShow(task, main, bare);
    show.seek(0.5);
    const [{ recorded, field }, positions] = [{ ...show.frame }, show.runPositions(1)];
    show.seek(0.5 + 0.2 / FRAMES);
    expect(show.frame.recorded).toBe(recorded);
    expect(show.frame.field).toBe(field);
    expect(show.runPositions(1)).toEqual(positions);
    show.seek(0.5 + 2 / FRAMES);
    expect(show.frame.recorded).toBe(recorded + 2);
    show.seek(0.6);
    expect(show.frame.field).not.toBe(field);
    show.seek(1);
    expect(show.frame.recorded).toBe(FRAMES);
  });

  test('the tower is the gradient that reasons quote: the mean over all starts and their training', () => {
    const show = createShow(task, main, bare);
    show.seek(1);
    expect(Array.from(show.frame.gradient)).toEqual(meanGradient(main.measured));
    expect(Array.from(show.frame.ghostGradient!)).toEqual(meanGradient(bare.measured));
    show.choose(0, 1 - main.start);
    expect(Array.from(show.frame.gradient)).toEqual(meanGradient(main.measured));
    show.seek(0.5);
    const { profiles } = main.measured.starts[1 - main.start].record;
    expect(show.frame.gradient[0]).toBe(profiles[(CURVE_POINTS / 2) * n]);
  });

  test('the states are those of the outcome', () => {
    const show = createShow(task, main, null);
    show.seek(1);
    expect(show.frame.runStates).toEqual(main.outcome.runStates);
    expect(show.frame.startStates).toEqual(main.outcome.startStates);
  });
});

test('begins with the first frame of the typical run, and nothing decided', () => {
  const show = createShow(task, main, null);
  const { frame } = show;
  expect([frame.time, frame.step, frame.trained, frame.heat]).toEqual([0, 0, 0, 0]);
  expect(Array.from(frame.positions)).toEqual(Array.from(frameOf(main.run, 0)));
  expect(frame.accuracy).toBe(main.measured.starts[main.start].record.accuracy[0]);
  // Coils and untrained networks: no state can be told yet.
  expect(frame.runStates).toEqual([null, null, null, null]);
  expect(frame.startStates).toEqual([null, null]);
});

describe('time', () => {
  test('ten seconds at speed 1, faster in proportion, and no further than the end', () => {
    const show = createShow(task, main, null);
    show.advance(1000, 1);
    expect(show.frame.time).toBeCloseTo(0.1, 12);
    show.advance(1000, 4);
    expect(show.frame.time).toBeCloseTo(0.5, 12);
    show.advance(60_000, 1);
    expect(show.frame.time).toBe(1);
    const { version } = show.frame;
    show.advance(1000, 1);
    expect(show.frame.version).toBe(version);
  });

  test('a seek stays within the show, and each one is a new version', () => {
    const show = createShow(task, main, null);
    const { version } = show.frame;
    show.seek(-1);
    expect(show.frame.time).toBe(0);
    show.seek(2);
    expect(show.frame.time).toBe(1);
    expect(show.frame.version).toBe(version + 2);
  });

  test('between two frames the chain is midway', () => {
    const show = createShow(task, main, null);
    show.seek(60.5 / (FRAMES - 1));
    const [a, b] = [frameOf(main.run, 60), frameOf(main.run, 61)];
    for (let k = 0; k < 2 * n; k += 1) expect(show.frame.positions[k]).toBeCloseTo((a[k] + b[k]) / 2, 9);
  });

  test('curves have a point each of training, and other runs can be seen at the same moment', () => {
    const show = createShow(task, main, null);
    show.seek(0.5);
    expect(show.curves.map(({ length }) => length)).toEqual([CURVE_POINTS, CURVE_POINTS]);
    expect(show.runPositions(3)).toEqual(frameOf(3, 150));
  });
});

describe('the same without links', () => {
  test('appears once it is measured, and goes again', () => {
    const show = createShow(task, main, null);
    show.seek(1);
    expect([show.frame.ghost, show.frame.ghostGradient, show.ghostCurves]).toEqual([null, null, null]);
    show.setBare(bare);
    expect(show.frame.ghostQ).toBe(bare.measured.runs[main.run].q);
    expect(show.frame.ghostAccuracy).toBe(bare.measured.starts[main.start].accuracy);
    expect(show.ghostCurves).toHaveLength(2);
    expect(Array.from(show.frame.ghost!)).toEqual(Array.from(show.ghostPositions(main.run)));
    show.setBare(null);
    expect([show.frame.ghost, show.ghostCurves]).toEqual([null, null]);
  });

  test('is no ghost of itself', () => {
    const show = createShow(task, bare, bare);
    expect([show.frame.ghost, show.ghostCurves]).toEqual([null, null]);
  });
});

test('a show of the shock is hot while the shock is on, and only then', () => {
  const show = createShow(task, { ...main, kind: 'shock' }, null);
  const heatAt = (step: number) => {
    show.seek(step / RUN_STEPS);
    return show.frame.heat;
  };
  const [from, to] = SHOCK_STEPS;
  expect([from - 200, (from + to) / 2, to + 200].map(heatAt)).toEqual([
    0,
    task.shock!.temperature - task.chain.temperature,
    0,
  ]);
  const calm = createShow(task, main, null);
  calm.seek(0.45);
  expect(calm.frame.heat).toBe(0);
});

test('a link that is cut has fallen off as soon as the show begins', () => {
  const cut = { ...main, kind: 'cut' as const, cut: SOLUTION[0] };
  expect(lostLinks(cut, 0)).toEqual([]);
  expect(lostLinks(cut, 1e-6)).toEqual(SOLUTION);
  expect(lostLinks(main, 1)).toEqual([]);
});

test('while it plays a run that holds more of the wrong fold than of its own is not marked as folded', () => {
  const time = 0.9;
  const marked = (judged: typeof task) => {
    const show = createShow(judged, main, null);
    show.seek(time);
    return show.frame.runStates;
  };
  const at = Math.round(time * (FRAMES - 1));
  const made = (run: number) =>
    task.fold.contacts.filter((contact) => nativeFraction([contact], 2, Float64Array.from(frameOf(run, at))) === 1);
  const run = marked(task).findIndex((state, k) => state === 'folded' && made(k).length < task.fold.contacts.length);
  expect(run).toBeGreaterThanOrEqual(0);
  // A wrong fold that has just those contacts in common with the target that the run holds: it holds all of the wrong one.
  const decoy = { ...task.fold, contacts: made(run) };
  expect(marked({ ...task, decoy })[run]).toBeNull();
});
