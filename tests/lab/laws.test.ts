import { describe, expect, test } from 'vitest';
import { laws as chainLaws } from '../../science/chain.ts';
import { laws as labLaws } from '../../science/lab.ts';
import { laws as networkLaws } from '../../science/network.ts';
import { folderOf, MODELS } from './exhibits.ts';
import { NOT_SHOWN } from './not-shown.ts';

const ALL = [...chainLaws, ...networkLaws, ...labLaws].map(({ id }) => id);

/** Each claim of the Lab with the laws that it names. */
const CLAIMS = Object.entries(MODELS).flatMap(([path, model]) =>
  Object.entries(model.claims).map(([name, { laws }]) => ({ folder: folderOf(path), name, laws })),
);
const SHOWN = CLAIMS.flatMap(({ laws }) => laws);

test.each(labLaws.map((law) => [law.id, law] as const))('%s', async (_, law) => {
  const row = await law.run({ quick: true, progress: () => {} });
  expect(row.pass, `${row.law}: expected ${row.expected}, measured ${row.measured}`).toBe(true);
});

describe('the Lab and the science table', () => {
  test('every claim names laws, and they exist', () => {
    for (const { folder, name, laws } of CLAIMS) {
      expect(laws.length, `${folder}: ${name}`).toBeGreaterThan(0);
      for (const id of laws) expect(ALL, `${folder}: ${name}`).toContain(id);
    }
  });

  test('every law is shown by an exhibit, or listed as not shown', () => {
    expect(new Set(ALL).size).toBe(ALL.length);
    const shown = new Set(SHOWN);
    expect(ALL.filter((id) => !shown.has(id)).sort()).toEqual([...NOT_SHOWN].sort());
  });
});
