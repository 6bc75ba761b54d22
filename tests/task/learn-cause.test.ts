import { describe, expect, test } from 'vitest';
import { exactLog, type Link } from '../../src/links/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { explain, type Measurement, measure, outcomeOf, type Task, taskJobs, withDials } from '../../src/task/index.ts';
import { HEARD, learnCause, stepsUp } from '../../src/task/learn-cause.ts';
import { meanGradient } from '../../src/task/measure.ts';
import { shippedLevel } from '../play/fakes.ts';
import { handStart } from './hand-made.ts';

const pool = createInlinePool(taskJobs);
const { task } = shippedLevel('whisper');
const { n } = task.fold;

interface HandStart {
  accuracy?: number;
  /** Gradient at each floor, over training and at its beginning; 1 where it is not said. */
  heard?: Readonly<Record<number, number>>;
  fresh?: Readonly<Record<number, number>>;
}

/** A measurement of starts by hand. */
function handMade(links: readonly Link[], starts: readonly HandStart[]): Measurement {
  const logs = (values: HandStart['heard'] = {}) =>
    Float64Array.from({ length: n }, (_, l) => exactLog(values[l] ?? 1));
  return {
    links,
    seed: 1,
    runs: [],
    starts: starts.map(({ accuracy = 0.5, heard, fresh }) =>
      handStart({ accuracy, logGradient: logs(heard), freshLogGradient: logs(fresh) }),
    ),
  };
}

const causeOf = (measured: Measurement, of: Task = task) => learnCause(of, measured, outcomeOf(of, measured));

test('steps to the output are counted upwards, and equal the shortest way over all that goes up', () => {
  const links: Link[] = [
    [0, 11],
    [6, 17],
  ];
  const steps = stepsUp(18, links);
  // By hand: 7 may not go down to 6 and over the link; 5 goes up to it.
  expect([steps[17], steps[11], steps[7], steps[6], steps[5], steps[0]]).toEqual([0, 6, 10, 1, 2, 7]);
  expect(stepsUp(5, [])).toEqual([4, 3, 2, 1, 0]);
});

describe('the cause that is named', () => {
  test('is floor 0 where it hears too little, apart for those that learned, and marks it alone', () => {
    const cause = causeOf(
      handMade(
        [[4, 15]],
        [
          { accuracy: 0.5, heard: { 0: 0.01, 7: 0.02 } },
          { accuracy: 1, heard: { 0: 0.4, 7: 0.02 } },
        ],
      ),
    );
    expect(cause).toMatchObject({ kind: 'deaf', deaf: [0, 0], bypassed: null });
    expect(cause.text).toBe(
      'Floor 0, where the input enters, hears only 0.063 of the output’s gradient: 0.40 in the starts that learned, 0.010 in the others. Its shortest way to the output has 9 steps.',
    );
  });

  test('is no floor in the middle, however little it hears', () => {
    const cause = causeOf(handMade([[2, 17]], [{ accuracy: 0.7, heard: { 8: 1e-4, 9: 1e-4 } }]));
    expect(cause).toMatchObject({ kind: 'late', deaf: null, bypassed: null });
    expect(cause.text).toMatch(/none learned in time; 1 of 1 did better than guessing/);
  });

  test('is a link that leaves no floor to work, unless others bring the gradient to those it passes by', () => {
    const passing = (heard: number) => causeOf(handMade([[0, 19]], [{ heard: { 5: heard } }]));
    expect(passing(0.01)).toMatchObject({ kind: 'bypassed', deaf: null, bypassed: [1, 18] });
    expect(passing(0.01).text).toMatch(/leaves no floor outside it .* floors 1 to 18, .* as little as 0\.010 of/);
    expect(passing(0.05).kind).toBe('late');
    expect(causeOf(handMade([[1, 18]], [{ heard: { 5: 0.01 } }])).kind).toBe('late');
    expect(causeOf(handMade([[1, 19]], [{ heard: { 5: 1e-6 } }])).text).toMatch(
      /only one floor .* hear less than 0\.0001/,
    );
  });

  test('is what grows before training, not what grew while it went well', () => {
    expect(causeOf(handMade([], [{ fresh: { 0: 300 } }])).text).toMatch(/floor 0 hears 300 times/);
    expect(causeOf(handMade([], [{ heard: { 0: 300 } }])).kind).toBe('late');
    expect(causeOf(handMade([], [{ fresh: { 0: 300 } }])).text).not.toMatch(/limits/);
    expect(causeOf(handMade([], [{ fresh: { 0: 300 }, heard: { 5: 1e-6 } }])).text).toMatch(
      /Training drives units to their limits; floor 5 then hears less than 0\.0001\./,
    );
  });

  test('is the little work of floors that carry on what they get', () => {
    const still = withDials(shippedLevel('one-step').task, { step: 0.05 });
    expect(causeOf(handMade([], [{}]), still).text).toMatch(/only 0\.05 of its work .* all 15 together/);
  });
});

describe('measured', () => {
  test.each(['battlement', 'keep-a-little', 'trypsin-inhibitor'])(
    'no cause that a lost verdict may name holds of the links that win %s',
    async (id) => {
      const level = shippedLevel(id);
      const dialled = withDials(level.task, level.solution.dials);
      const measured = await measure(dialled, level.solution.links, { pool, seed: 1, runs: 0, starts: 2 });
      expect(causeOf(measured, dialled).kind).toBe('late');
    },
  );

  test('Whisper: the middle is as deaf with a link that wakes the tower as with one that does not; floor 0 tells them apart', async () => {
    const options = { pool, seed: 1, runs: 1, starts: 3 };
    const [won, lost] = [await measure(task, [[2, 17]], options), await measure(task, [[4, 15]], options)];
    const [high, low] = [meanGradient(won), meanGradient(lost)];
    expect(Math.min(...high)).toBeLessThan(0.02);
    expect(high[0]).toBeGreaterThan(HEARD);
    expect(low[0]).toBeLessThan(HEARD / 2);
    expect(explain(task, lost, outcomeOf(task, lost)).evidence).toMatchObject({ deaf: [0, 0], bypassed: null });
  });
});
