import { expect, test } from 'vitest';
import { isDone, type Known, type Outcome, remember } from '../../src/lab/page/works-memory.ts';

const found = (share: number): Outcome => ({ finding: { share, found: share }, problem: null });

test('a work that was done for a state is done when its controls come back to it, after two others; half done it is not', () => {
  const known: Known = new Map();
  for (const key of ['a', 'b', 'c']) {
    remember(known, key, found(0.5));
    expect(isDone(known, key)).toBe(false);
    remember(known, key, found(1));
  }
  expect(['a', 'b', 'c'].every((key) => isDone(known, key))).toBe(true);
  remember(known, 'd', { finding: null, problem: 'broken' });
  expect(['a', 'b', 'c', 'd'].map((key) => isDone(known, key))).toEqual([false, true, true, false]);
});
