// What the table below a verdict shows of a take, and what the head says of red floors.
import { expect, test } from 'vitest';
import { darkWords } from '../../src/play/page/pictures/dark-words.ts';
import { loudWords } from '../../src/play/page/pictures/loud-words.ts';
import { takeFigures } from '../../src/play/state/take-figures.ts';
import { alsoTask, outcomeOf } from '../../src/task/index.ts';
import { handMeasurement, handStart } from '../task/hand-made.ts';
import { shippedLevel } from './fakes.ts';

test('under two conditions a world that changes has a bar and a count for each, by its name; one that does not has one', () => {
  const { task } = shippedLevel('two-of-three');
  const warm = { ...task, also: { temperature: 2 * task.chain.temperature } };
  expect(alsoTask(warm)).not.toBeNull();
  const came = (folded: number, learned: number) => handMeasurement(task, { folded, runs: 32, learned, starts: 8 });
  const outcome = outcomeOf(warm, { ...came(28, 7), also: came(0, 7) });
  const figures = takeFigures(warm, outcome);
  expect(figures.map(({ parts, words }) => [parts, words])).toEqual([
    [[28, 0], '28 cold · 0 warm'],
    [[7], '7 of 8 learn'],
  ]);
  expect(
    takeFigures(task, outcomeOf(task, came(28, 7))).map(({ parts, words, asked }) => [parts, words, asked]),
  ).toEqual([
    [[28], '28 of 32 fold', 16],
    [[7], '7 of 8 learn', 6],
  ]);
});

test('red floors are called loud from ten times the output’s gradient on, with this run’s figures, and that it learns only where it does', () => {
  const { task } = shippedLevel('two-of-three');
  const take = (learned: number) => ({
    learnPass: learned >= 6,
    outcome: outcomeOf(task, handMeasurement(task, { folded: 32, runs: 32, learned, starts: 8 })),
  });
  expect(loudWords([9.9, 1], take(8))).toBeNull();
  expect(loudWords([18, 1], take(8))).toMatchObject({
    meaning: expect.stringContaining('up to about 18 over training, and 8 of 8 starts learn.'),
    more: ', yet it learns',
  });
  expect(loudWords([40, 1], take(1))).toMatchObject({ meaning: expect.stringContaining('1 of 8'), more: '' });
});

test('dark floors of a tower that learns are told with what they heard before training and over it; where it fails the verdict speaks of them', () => {
  const { task } = shippedLevel('goose');
  const start = handStart({ accuracy: 1, freshLogGradient: Float64Array.of(Math.log(0.5), 0) });
  const runs = handMeasurement(task, { folded: 4, learned: 4 });
  const measured = { ...runs, starts: Array.from({ length: 8 }, () => start) };
  const outcome = outcomeOf(task, measured);
  const words = (gradient: number[], learnPass = true) => darkWords(task, gradient, { learnPass, measured, outcome });
  expect(words([2e-4, 1])).toMatch(
    /Floor 0 heard 0\.50? of it before and .*2.* over training, and 8 of 8 starts learn all the same\. Units of this kind/,
  );
  expect(words([2e-3, 1])).toBeNull();
  expect(words([2e-4, 1], false)).toBeNull();
});
