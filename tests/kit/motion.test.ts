import { afterEach, expect, test, vi } from 'vitest';
import { calmOf } from '../../src/kit/page/motion.ts';
import { createSettings } from '../../src/kit/page/settings.ts';

const nowhere = { getItem: () => null, setItem: () => {} };

/** A system that wishes for less motion or not, and may change its mind. */
function systemWishing(reduced: boolean) {
  const query = { matches: reduced };
  vi.stubGlobal('window', { matchMedia: () => query });
  return query;
}

afterEach(() => vi.unstubAllGlobals());

test('pictures keep still when the setting says so, whatever the system wishes, and from then on', () => {
  systemWishing(false);
  const settings = createSettings(nowhere);
  const calm = calmOf(settings);
  expect(calm()).toBe(false);
  settings.set({ calm: true });
  expect(calm()).toBe(true);
  settings.set({ calm: false });
  expect(calm()).toBe(false);
});

test('they keep still when the system wishes it, whatever the setting says', () => {
  const system = systemWishing(true);
  const calm = calmOf(createSettings(nowhere));
  expect(calm()).toBe(true);
  system.matches = false;
  expect(calm()).toBe(false);
});
