import { expect, test } from 'vitest';
import { Newest } from '../../src/kit/index.ts';
import type { Judge, Verdict } from '../../src/play/state/judge.ts';
import { type KnownVerdicts, MOST_KNOWN, withMemory } from '../../src/play/state/judge-memory.ts';
import type { Placement } from '../../src/task/index.ts';
import { shippedLevel } from './fakes.ts';

const { task } = shippedLevel('hairpin');
const at = (i: number): Placement => ({ links: [[i, i + 7]], dials: {} });

/** A judge that counts, and tells in two steps; the second is complete unless it is cancelled on the way. */
function counting() {
  let count = 0;
  const judge: Judge = async (_, placement, { seed, signal, onVerdict }) => {
    count += 1;
    const verdict = { placement, seed } as Verdict;
    onVerdict({ ...verdict, isComplete: false });
    await Promise.resolve();
    signal.throwIfAborted();
    onVerdict({ ...verdict, isComplete: true });
  };
  return { judge, count: () => count };
}

const signal = new AbortController().signal;

test('what was told in full is told again at once, as a whole, by another judge too; anything else is judged', async () => {
  const { judge, count } = counting();
  const known: KnownVerdicts = new Newest(MOST_KNOWN);
  const heard: Verdict[] = [];
  const ask = (placement: Placement, seed: number) =>
    withMemory(judge, known)(task, placement, { seed, signal, onVerdict: (verdict) => heard.push(verdict) });
  await ask(at(1), 1);
  expect([count(), heard.map(({ isComplete }) => isComplete)]).toEqual([1, [false, true]]);
  await ask(at(1), 1);
  expect([count(), heard.at(-1)]).toEqual([1, heard[1]]);
  await ask(at(1), 2);
  await ask(at(2), 1);
  expect(count()).toBe(3);
  // The newest three are kept.
  await ask(at(3), 1);
  expect(known.size).toBe(3);
  await ask(at(1), 1);
  expect(count()).toBe(5);
});

test('a verdict that was cut short is not taken for a whole one', async () => {
  const { judge, count } = counting();
  const known: KnownVerdicts = new Newest(MOST_KNOWN);
  const cut = new AbortController();
  const remembering = withMemory(judge, known);
  const first = remembering(task, at(1), { seed: 1, signal: cut.signal, onVerdict: () => cut.abort() });
  await expect(first).rejects.toThrow();
  await remembering(task, at(1), { seed: 1, signal, onVerdict: () => {} });
  expect(count()).toBe(2);
});
