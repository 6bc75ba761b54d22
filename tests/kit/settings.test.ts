import { expect, test } from 'vitest';
import { createChoices, createSettings } from '../../src/kit/page/settings.ts';

function memory(entry?: string) {
  const kept = new Map(entry === undefined ? [] : [['skipfold.settings', entry]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const DEFAULTS = { theme: 'dark', calm: false, language: 'auto', sound: false, shortcuts: true, performance: false };

test('settings survive a visit and are heard', () => {
  const storage = memory();
  const settings = createSettings(storage);
  let heard = 0;
  const stop = settings.subscribe(() => {
    heard += 1;
  });
  settings.set({ theme: 'light', calm: true });
  stop();
  settings.set({ shortcuts: false });
  expect(heard).toBe(1);
  expect(createSettings(storage).get()).toEqual({ ...DEFAULTS, theme: 'light', calm: true, shortcuts: false });
});

test('what is only held is heard and not kept', () => {
  const storage = memory();
  const settings = createSettings(storage);
  let heard = 0;
  settings.subscribe(() => {
    heard += 1;
  });
  settings.hold({ theme: 'light' });
  expect([heard, settings.get().theme, createSettings(storage).get().theme]).toEqual([1, 'light', 'dark']);
});

test.each(['not JSON', 'null', '7', '[1]', '{"shortcuts":"yes","theme":"pink"}'])(
  'a damaged entry (%s) gives the defaults',
  (text) => {
    expect(createSettings(memory(text)).get()).toEqual(DEFAULTS);
  },
);

test('two stores share one entry and leave each other’s names alone', () => {
  const storage = memory('{"allOpen":true}');
  const own = createChoices<{ allOpen: boolean }>(storage, { allOpen: false });
  const settings = createSettings(storage);
  settings.set({ calm: true });
  own.set({ allOpen: false });
  expect(createSettings(storage).get().calm).toBe(true);
  expect(createChoices<{ allOpen: boolean }>(storage, { allOpen: true }).get()).toEqual({ allOpen: false });
});

test('a closed storage gives the defaults, and choices last as long as the page', () => {
  const closed = {
    getItem(): string {
      throw new Error('closed');
    },
    setItem() {
      throw new Error('full');
    },
  };
  const settings = createSettings(closed);
  expect(settings.get()).toEqual(DEFAULTS);
  settings.set({ sound: true });
  expect(settings.get().sound).toBe(true);
});
