import { describe, expect, test } from 'vitest';
import { laws } from '../../science/chain.ts';

describe('laws of the chain, quick', () => {
  test.each(laws.filter((law) => law.quick).map((law) => [law.id, law] as const))('%s', async (_, law) => {
    const row = await law.run({ quick: true, progress: () => {} });
    expect(row.pass, `${row.law}: expected ${row.expected}, measured ${row.measured}`).toBe(true);
  });

  test('every law has its own id', () => {
    expect(new Set(laws.map((law) => law.id)).size).toBe(laws.length);
  });
});
