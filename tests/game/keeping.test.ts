import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeShare, encodeShare } from '../../src/game/index.ts';
import { freshProgress } from '../../src/game/progress.ts';
import { loadProgress, saveProgress } from '../../src/game/progress-storage.ts';
import { memoryStorage } from './fakes.ts';
import { progressArbitrary } from './progress-arbitrary.ts';

const pair = fc.tuple(fc.integer({ min: 0, max: 1023 }), fc.integer({ min: 0, max: 1023 }));

describe('a link that carries a level', () => {
  test('round trip', () => {
    const shared = fc.record({
      level: fc.stringMatching(/^[a-z0-9-]{1,64}$/),
      seed: fc.integer({ min: 1, max: 9999 }),
      links: fc.array(pair, { maxLength: 8 }),
      dials: fc.constantFrom({}, { step: 0.05 }, { scale: 1.25, damping: 0.02 }, { memory: 0.5, cage: 3 }),
    });
    fc.assert(
      fc.property(shared, (value) => {
        expect(decodeShare(encodeShare(value))).toEqual({ ok: true, shared: value });
      }),
    );
  });

  test('any other fragment is an answer in words, never an exception', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const decoded = decodeShare(text);
        if (decoded !== null && !decoded.ok) expect(decoded.problem).toMatch(/could not be read/);
      }),
    );
    expect(decodeShare('')).toBeNull();
    expect(decodeShare('#level=meander&links=0-11.x')).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/links/),
    });
    expect(decodeShare('#level=meander&seed=0')).toMatchObject({ ok: false, problem: expect.stringMatching(/seed/) });
    expect(decodeShare('#level=meander&colour=red')).toMatchObject({ ok: false });
  });
});

describe('saved progress', () => {
  test('round trip', () => {
    fc.assert(
      fc.property(progressArbitrary, (value) => {
        const storage = memoryStorage();
        expect(saveProgress(storage, value)).toEqual({ progress: value, problem: null });
        expect(JSON.stringify(loadProgress(storage).progress)).toBe(JSON.stringify(value));
      }),
    );
  });

  test.each([
    ['not JSON', '{"version":1'],
    ['a wrong field', JSON.stringify({ ...freshProgress(), stars: { hairpin: 9 } })],
    ['an unknown version', JSON.stringify({ ...freshProgress(), version: 7 })],
  ])('%s is kept aside, told, and replaced by a new start', (_, text) => {
    const storage = memoryStorage({ 'skipfold.progress': text });
    const loaded = loadProgress(storage);
    expect(loaded.progress).toEqual(freshProgress());
    expect(loaded.problem).toMatch(/kept aside as "skipfold\.progress\.unreadable-1"/);
    expect(storage.getItem('skipfold.progress.unreadable-1')).toBe(text);
    expect(storage.getItem('skipfold.progress')).toBe(text);
  });

  test('two corrupt entries do not overwrite each other', () => {
    const storage = memoryStorage({ 'skipfold.progress': 'one' });
    loadProgress(storage);
    storage.setItem('skipfold.progress', 'two');
    loadProgress(storage);
    expect(storage.getItem('skipfold.progress.unreadable-1')).toBe('one');
    expect(storage.getItem('skipfold.progress.unreadable-2')).toBe('two');
  });

  test('full or closed storage is told, not thrown', () => {
    const closed = {
      getItem: (): string => {
        throw new Error('closed');
      },
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(loadProgress(closed).problem).toMatch(/will not be kept/);
    expect(saveProgress(closed, freshProgress()).problem).toMatch(/could not be saved/);
  });
});
