import { expect, test } from 'vitest';
import { helps } from '../../src/task/advice.ts';
import { explain, grade, linkFacts, linkWords, outcomeOf, type Task } from '../../src/task/index.ts';
import { shippedLevel } from '../play/fakes.ts';
import { handMeasurement } from './hand-made.ts';

const { task } = shippedLevel('hairpin');
const plain: Task = { ...task, par: 1, shock: null, goals: { ...task.goals, probability: 0.5, spare: false } };
const chain: Task = { ...plain, only: 'chain' };
const network: Task = { ...plain, only: 'network' };
const folds = handMeasurement(plain, { folded: 4, learned: 0 });
const learns = handMeasurement(plain, { folded: 0, learned: 4 });

test('one world alone decides, and only it is explained', () => {
  expect(grade(plain, folds).pass).toBe(false);
  expect(grade(chain, folds)).toMatchObject({ pass: true, stars: 2 });
  expect(grade(network, folds)).toMatchObject({ pass: false, stars: 0 });
  expect(grade(network, learns)).toMatchObject({ pass: true, stars: 2 });
  const why = (of: Task, measured: typeof folds) =>
    explain(of, measured, outcomeOf(of, measured)).reasons.map(({ world }) => world);
  expect(new Set(why(plain, handMeasurement(plain, { folded: 0, learned: 0 })))).toEqual(new Set(['chain', 'network']));
  expect(why(chain, folds)).toEqual([]);
  expect(new Set(why(network, folds))).toEqual(new Set(['network']));
});

test('an edit helps the world that is judged, whatever it does to the other', () => {
  const before = outcomeOf(plain, handMeasurement(plain, { folded: 0, runs: 32, learned: 8, starts: 8 }));
  const after = outcomeOf(plain, handMeasurement(plain, { folded: 12, runs: 32, learned: 0, starts: 8 }));
  expect(helps(plain, before, after)).toBe(false);
  expect(helps(chain, before, after)).toBe(true);
  expect(helps(network, before, after)).toBe(false);
});

test('what a link would do is told of the world that is shown', () => {
  const none = { links: [], dials: {} };
  expect(linkFacts(chain, none, 1, 10).join(' ')).not.toMatch(/floor|gradient/);
  expect(linkFacts(network, none, 1, 10).join(' ')).not.toMatch(/touch|entropy/);
  expect(linkWords(network, none, 1, 10)).not.toMatch(/target|chain/);
});
