import { expect, test } from 'vitest';
import { walkTask } from '../../science/walk-task.ts';
import { cutEffect } from '../../src/design/model/cut-effect.ts';
import type { Part } from '../../src/tune/index.ts';

const task = walkTask('UUUUURDDDDD', 3);
const part = (folded: Part['folded'], learned: Part['learned']): Part => ({
  gone: [[0, 11]],
  runs: 32,
  folded,
  starts: 8,
  learned,
  gradient: [0.5, 0.1],
});

// The walk's task asks half of the runs, 16 of 32, and 6 of 8 starts.
test('a link without which a goal is missed is needed, though the difference may be chance', () => {
  const words = cutEffect(task, part([18, 10], [8, 8]));
  expect(words).toMatch(/^needed by the chain: without it 10 of 32 fold, 16 are asked\./);
  expect(words).toMatch(/So small a change may be chance\.$/);
});

test('where both worlds miss their goals, both are named', () => {
  expect(cutEffect(task, part([30, 10], [8, 2]))).toMatch(
    /^needed in both worlds: without it 10 of 32 fold, 16 are asked, and 2 of 8 learn, 6 are asked\..*More than chance: it holds the fold and wakes the network\.$/,
  );
  expect(cutEffect(task, part([30, 10], [6, 4]))).toMatch(
    /More than chance: it holds the fold\. The change in learning is so small that it may be chance\.$/,
  );
});

test('what helps clearly and is not needed, what is in the way, and what does nothing', () => {
  expect(cutEffect(task, part([32, 20], [8, 8]))).toMatch(
    /^the goals do not need it\..*More than chance: it holds the fold\.$/,
  );
  expect(cutEffect(task, part([5, 30], [8, 8]))).toMatch(/^in the way: without it 30 of 32 fold, 16 are asked\./);
  expect(cutEffect(task, part([5, 6], [8, 8]))).toMatch(
    /^the goals are not all met, neither with it nor without it\..*No difference is more than chance may make\.$/,
  );
});
