import { expect, test } from 'vitest';
import { walkTask } from '../../science/walk-task.ts';
import { type Bare, cutEffect } from '../../src/design/model/cut-effect.ts';
import type { Entry } from '../../src/tune/index.ts';

const task = walkTask('UUUUURDDDDD', 3);
const ones = (count: number, of: number) => Array.from({ length: of }, (_, k) => (k < count ? 1 : 0));
const entry = (folded: number, learned: number): Entry => ({
  links: [[0, 11]],
  dials: {},
  q: ones(folded, 32),
  folded: ones(folded, 32),
  starts: ones(learned, 8).map((one) => ({ accuracy: one, learned: one, logGradient: 0 })),
});
const bare = (folded: number, learned: number): Bare => ({ runs: 32, folded, starts: 8, learned, accuracy: 0.9 });

// The walk's task asks half of the runs, 16 of 32, and 6 of 8 starts.
test('a link without which a goal is missed is needed, though the difference may be chance', () => {
  const words = cutEffect(task, entry(18, 8), bare(10, 8));
  expect(words).toMatch(/^needed by the chain: without it 10 of 32 fold, 16 are asked\./);
  expect(words).toMatch(/So small a change may be chance\.$/);
});

test('where both worlds miss their goals, both are named', () => {
  expect(cutEffect(task, entry(30, 8), bare(10, 2))).toMatch(
    /^needed in both worlds: without it 10 of 32 fold, 16 are asked, and 2 of 8 learn, 6 are asked\..*More than chance: it holds the fold and wakes the network\.$/,
  );
  expect(cutEffect(task, entry(30, 6), bare(10, 4))).toMatch(
    /More than chance: it holds the fold\. The change in learning is so small that it may be chance\.$/,
  );
});

test('what helps clearly and is not needed, what is in the way, and what does nothing', () => {
  expect(cutEffect(task, entry(32, 8), bare(20, 8))).toMatch(
    /^the goals are met without it too\..*More than chance: it holds the fold\.$/,
  );
  expect(cutEffect(task, entry(5, 8), bare(30, 8))).toMatch(/^in the way: without it 30 of 32 fold, 16 are asked\./);
  expect(cutEffect(task, entry(5, 8), bare(6, 8))).toMatch(
    /^the goals are not all met, neither with it nor without it\..*No difference is more than chance may make\.$/,
  );
});
