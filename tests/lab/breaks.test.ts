import { describe, expect, test } from 'vitest';
import { agrees, measureClaim } from '../../src/lab/exhibit/claim.ts';
import type { State } from '../../src/lab/exhibit/controls.ts';
import type { Exhibit } from '../../src/lab/exhibit/exhibit.ts';
import { standingBreak } from '../../src/lab/page/page-parts.ts';
import { folderOf } from './exhibits.ts';

const EXHIBITS = import.meta.glob<Exhibit>('../../src/lab/exhibits/*/index.ts', { eager: true, import: 'exhibit' });

const BREAKS = Object.entries(EXHIBITS).flatMap(([path, { model, breaks }]) =>
  breaks.map((one) => [`${folderOf(path)}: ${one.label}`, model, one] as const),
);

/** What the page's seed is at first. */
const SEED = 1;

describe('where an exhibit breaks', () => {
  test.each(BREAKS)(
    '%s: its claim fails, or is the break’s own law and holds, as measured',
    (_, model, one) => {
      const name = one.fails ?? one.law;
      const claim = model.claims[name];
      expect(Object.keys(model.claims)).toContain(name);
      const state = { ...model.defaults, ...one.set } as State;
      expect(claim.outside?.(state) ?? null).toBeNull();
      const measured = measureClaim(claim, state, SEED);
      const told = `${claim.text(state)}: expected ${claim.expected(state)}, measured ${measured.value} ± ${measured.error}`;
      expect(agrees(claim.expected(state), measured), told).toBe(one.law !== undefined);
    },
    120_000,
  );
});

test.each(Object.entries(EXHIBITS))('%s: five breaks at most', (_, { breaks }) => {
  expect(breaks.length).toBeLessThanOrEqual(5);
});

describe('of two breaks that were pressed the last is told, and its claim speaks', () => {
  test.each(Object.entries(EXHIBITS))('%s', (_, { model, breaks }) => {
    for (const one of breaks) {
      for (const before of breaks) {
        const state = { ...model.defaults, ...before.set, ...one.set } as State;
        const doing = [before.work, one.work].filter((work) => work !== undefined);
        const plot = one.plot ?? before.plot ?? '';
        expect(standingBreak(breaks, state, doing, plot)?.label).toBe(one.label);
        const why = model.claims[one.fails ?? one.law].outside?.(state)?.why;
        expect(why, `${one.label} after ${before.label}`).toBeUndefined();
      }
    }
  });
});
