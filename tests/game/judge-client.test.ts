import { describe, expect, test } from 'vitest';
import { judgeInWorker, type LevelVerdict } from '../../src/game/index.ts';
import { shippedLevel } from './fakes.ts';

const level = shippedLevel('hairpin');
const VERDICT: LevelVerdict = {
  fold: 0.7,
  foldError: 0.02,
  probability: 0.9,
  probabilityError: 0.05,
  runs: 32,
  foldedRuns: 29,
  accuracy: 0.99,
  droppedAccuracy: null,
  evidence: { dead: [0, 3], undocked: null },
  starts: 8,
  learnedStarts: 8,
  gradient: [0.5, 1],
  foldPass: true,
  learnPass: true,
  pass: true,
  stars: 2,
  reasons: ['without 1–10 it fails'],
  nextStep: 'Both worlds pass.',
};

/** A worker that answers each request with the given messages, and remembers what it was asked and whether it was ended. */
function fakeWorker(answers: unknown[]) {
  const worker = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onerror: null as (() => void) | null,
    asked: null as unknown,
    isEnded: false,
    postMessage(request: unknown) {
      worker.asked = structuredClone(request);
      queueMicrotask(() => {
        for (const data of answers) if (!worker.isEnded) worker.onmessage?.({ data });
      });
    },
    terminate() {
      worker.isEnded = true;
    },
  };
  return worker;
}

const start = (worker: ReturnType<typeof fakeWorker>) => judgeInWorker(() => worker as unknown as Worker);

describe('a verdict from a worker', () => {
  test('asks with the level’s own file, tells progress, and ends the worker with its answer', async () => {
    const worker = fakeWorker([
      { type: 'progress', done: 1, total: 4 },
      { type: 'progress', done: 4, total: 4 },
      { type: 'verdict', verdict: VERDICT },
    ]);
    const seen: number[] = [];
    const verdict = await start(worker)(level, [[1, 10]], { seed: 3, onProgress: (done) => seen.push(done) });
    expect(verdict).toEqual(VERDICT);
    expect(seen).toEqual([1, 4]);
    expect(worker.isEnded).toBe(true);
    expect(worker.asked).toMatchObject({ level: { id: 'hairpin' }, links: [[1, 10]], seed: 3 });
    expect(worker.asked).not.toHaveProperty('level.fold');
  });

  test.each([
    ['a garbled message', [{ type: 'verdict', verdict: { ...VERDICT, stars: 7 } }], /garbled/],
    ['no message of ours', ['hello'], /garbled/],
    ['an error told by the worker', [{ type: 'error', message: 'out of memory' }], /failed: out of memory/],
  ])('%s is a plain error', async (_, answers, words) => {
    const worker = fakeWorker(answers);
    await expect(start(worker)(level, [], { seed: 1 })).rejects.toThrow(words);
    expect(worker.isEnded).toBe(true);
  });

  test('a worker that dies is a plain error', async () => {
    const worker = fakeWorker([]);
    const judging = start(worker)(level, [], { seed: 1 });
    worker.onerror?.();
    await expect(judging).rejects.toThrow(/worker stopped/);
  });

  test('cancel ends the worker at once', async () => {
    const worker = fakeWorker([]);
    const controller = new AbortController();
    const judging = start(worker)(level, [], { seed: 1, signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(judging).rejects.toThrow('enough');
    expect(worker.isEnded).toBe(true);
  });
});
