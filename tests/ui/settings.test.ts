import { expect, test } from 'vitest';
import { loadSettings, saveSettings } from '../../src/ui/settings.ts';

function memory(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const closed = {
  getItem(): string | null {
    throw new Error('closed');
  },
  setItem(): void {
    throw new Error('closed');
  },
};

test('settings survive a visit', () => {
  const storage = memory();
  saveSettings(storage, { shortcuts: false, performance: true, calm: true, sound: true, allLevels: true });
  expect(loadSettings(storage, '')).toEqual({
    shortcuts: false,
    performance: true,
    calm: true,
    sound: true,
    allLevels: true,
  });
});

test.each(['not JSON', 'null', '7', '{"shortcuts":"yes"}'])('a damaged entry (%s) gives the defaults', (text) => {
  const settings = loadSettings(memory({ 'skipfold.settings': text }), '');
  expect(settings).toEqual({ shortcuts: true, performance: false, calm: false, sound: false, allLevels: false });
});

test('a closed storage gives the defaults and takes nothing', () => {
  expect(loadSettings(closed, '').shortcuts).toBe(true);
  expect(() =>
    saveSettings(closed, { shortcuts: true, performance: false, calm: false, sound: false, allLevels: false }),
  ).not.toThrow();
});

test('?fps in the address shows the performance', () => {
  expect(loadSettings(memory(), '?fps').performance).toBe(true);
});
