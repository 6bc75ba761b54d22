import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  capAttempts,
  freshProgress,
  MOST_ATTEMPTS,
  mergeProgress,
  readProgress,
} from '../../src/play/state/progress.ts';
import { exportProgress, importProgress } from '../../src/play/state/progress-file.ts';
import { listenForOtherTabs, loadProgress, saveProgress } from '../../src/play/state/progress-storage.ts';
import { memoryStorage } from './fakes.ts';
import { attemptArbitrary, progressArbitrary } from './progress-arbitrary.ts';

const first = {
  version: 1,
  level: 'meander',
  seed: 7,
  stars: { meander: 2 },
  links: { meander: [[0, 11]] },
  best: { meander: [[0, 11]] },
};

describe('versions', () => {
  test('version 1 is migrated and loses nothing', () => {
    const storage = memoryStorage({ 'skipfold.progress': JSON.stringify(first) });
    expect(loadProgress(storage)).toEqual({
      problem: null,
      progress: {
        ...freshProgress(),
        level: 'meander',
        seed: 7,
        stars: { meander: 2 },
        links: { meander: [[0, 11]] },
        best: { meander: { links: [[0, 11]], dials: {}, seed: 7, stars: 2 } },
      },
    });
  });

  test.each([
    [2, { hinted: undefined, firstTry: undefined, passedOver: undefined, daily: undefined, endless: undefined }],
    [3, { passedOver: undefined, daily: undefined, endless: undefined }],
    [4, { daily: undefined, endless: undefined }],
  ])('version %i is migrated and loses nothing', (version, without) => {
    const now = { ...freshProgress(), level: 'meander', stars: { meander: 2 }, links: { ring: [[2, 11]] } };
    const read = readProgress(JSON.parse(JSON.stringify({ ...now, ...without, version })));
    expect(read).toEqual({ ok: true, progress: now });
  });

  test('a newer version is told as one', () => {
    expect(readProgress({ version: 6 })).toEqual({
      ok: false,
      problem: expect.stringMatching(/newer Skipfold \(version 6/),
    });
  });
});

describe('two tabs', () => {
  test('merging loses no star, whichever side it comes from, and changes nothing twice', () => {
    fc.assert(
      fc.property(progressArbitrary, progressArbitrary, (mine, theirs) => {
        const merged = mergeProgress(mine, theirs);
        for (const side of [mine, theirs]) {
          for (const [id, stars] of Object.entries(side.stars)) {
            expect(merged.stars[id]).toBeGreaterThanOrEqual(stars);
          }
          for (const [id, best] of Object.entries(side.best)) {
            expect(merged.best[id].stars).toBeGreaterThanOrEqual(best.stars);
          }
        }
        expect(mergeProgress(theirs, mine).stars).toEqual(merged.stars);
        expect(mergeProgress(merged, theirs)).toEqual(merged);
        for (const list of Object.values(merged.attempts)) expect(list.length).toBeLessThanOrEqual(MOST_ATTEMPTS);
      }),
    );
  });

  test('a tab that saves late keeps what the other has earned', () => {
    const storage = memoryStorage();
    const mine = { ...freshProgress(), stars: { ring: 1 } };
    saveProgress(storage, { ...freshProgress(), stars: { hairpin: 3 } });
    expect(saveProgress(storage, mine).progress.stars).toEqual({ ring: 1, hairpin: 3 });
    expect(loadProgress(storage).progress.stars).toEqual({ ring: 1, hairpin: 3 });
  });

  test('another tab is heard, garbage and other keys are not', () => {
    const page = new EventTarget();
    const heard: string[] = [];
    const stop = listenForOtherTabs(page, ({ level }) => heard.push(level));
    const say = (key: string, newValue: string | null) =>
      page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
    say('skipfold.progress', JSON.stringify({ ...freshProgress(), level: 'ring' }));
    say('skipfold.progress', 'garbage');
    say('skipfold.progress', null);
    say('else', JSON.stringify(freshProgress()));
    stop();
    say('skipfold.progress', JSON.stringify({ ...freshProgress(), level: 'late' }));
    expect(heard).toEqual(['ring']);
  });
});

test('attempts: the oldest failures go first', () => {
  fc.assert(
    fc.property(fc.array(attemptArbitrary, { maxLength: 40 }), fc.nat(30), (attempts, most) => {
      const kept = capAttempts(attempts, most);
      expect(kept.length).toBe(Math.min(most, attempts.length));
      const passes = attempts.filter(({ pass }) => pass).length;
      expect(kept.filter(({ pass }) => pass).length).toBe(Math.min(passes, most));
    }),
  );
});

test('a storage that is nearly full keeps the stars and lets failed attempts go; a full one says so', () => {
  const [attempt] = fc.sample(attemptArbitrary, { numRuns: 1, seed: 1 });
  const progress = {
    ...freshProgress(),
    stars: { ring: 2 },
    attempts: { ring: Array.from({ length: 30 }, (_, k) => ({ ...attempt, seed: k + 1, pass: k === 4 })) },
  };
  const limited = (most: number) => {
    const inner = memoryStorage();
    return {
      ...inner,
      setItem(key: string, value: string) {
        if (value.length > most) throw new Error('QuotaExceededError');
        inner.setItem(key, value);
      },
    };
  };
  const nearly = limited(1000);
  expect(saveProgress(nearly, progress).problem).toBeNull();
  const kept = loadProgress(nearly).progress;
  expect(kept.stars).toEqual({ ring: 2 });
  expect(kept.attempts.ring.map(({ seed }) => seed)).toEqual([5]);
  const full = saveProgress(limited(10), progress);
  expect(full.problem).toMatch(/could not be saved/);
  expect(full.progress).toEqual(progress);
});

test('an entry that another program garbled meanwhile is kept aside, not overwritten', () => {
  const storage = memoryStorage({ 'skipfold.progress': 'garbled' });
  saveProgress(storage, freshProgress());
  expect(storage.getItem('skipfold.progress.unreadable-1')).toBe('garbled');
  expect(loadProgress(storage).problem).toBeNull();
});

describe('a file of progress', () => {
  test('round trip', () => {
    fc.assert(
      fc.property(progressArbitrary, (progress) => {
        expect(importProgress(exportProgress(progress))).toEqual({ ok: true, progress });
      }),
    );
  });

  test.each([
    ['{', /not JSON/],
    ['[]', /entry|version/],
    [JSON.stringify({ skipfold: 'progress', progress: { ...freshProgress(), stars: { ring: 9 } } }), /stars\.ring/],
    [JSON.stringify({ ...freshProgress(), colour: 1 }), /colour/],
    ['x'.repeat(2_000_001), /at most 2000000/],
  ])('a bad one is refused by field and reason (%#)', (text, reason) => {
    expect(importProgress(text)).toEqual({ ok: false, problem: expect.stringMatching(reason) });
  });

  test('version 1 is read as well', () => {
    expect(importProgress(JSON.stringify(first))).toMatchObject({ ok: true, progress: { stars: { meander: 2 } } });
  });
});
