import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshProgress } from '../../src/play/state/progress.ts';
import { loadProgress, saveProgress } from '../../src/play/state/progress-storage.ts';
import { memoryStorage } from './fakes.ts';
import { progressArbitrary } from './progress-arbitrary.ts';

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
    expect(loadProgress(closed).problem).toMatch(/neither read nor kept: closed/);
    expect(saveProgress(closed, freshProgress()).problem).toMatch(/could not be saved/);
  });
});
