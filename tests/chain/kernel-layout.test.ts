import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BATCH, type KernelRecord, MODEL, PAIR, TERMS, WORK } from '../../src/chain/kernel/layout.ts';

const source = readFileSync(new URL('../../assembly/chain/layout.ts', import.meta.url), 'utf8').replace(
  /\/\*[\s\S]*?\*\/|\/\/.*/g,
  '',
);

/** The fields of a record of the kernel's source, in order. */
function fieldsOf(name: string): [string, string][] {
  const body = new RegExp(`@unmanaged export class ${name} \\{([^}]*)\\}`).exec(source)?.[1] ?? '';
  return [...body.matchAll(/(\w+):\s*(\w+);/g)].map(([, field, type]) => [field, type]);
}

describe("host and kernel agree on the kernel's memory", () => {
  test.each<[string, KernelRecord]>([
    ['Model', MODEL],
    ['Pair', PAIR],
    ['Work', WORK],
    ['Batch', BATCH],
  ])('%s: the same fields in the same order', (name, record) => {
    const fields = fieldsOf(name);
    expect(fields.length).toBeGreaterThan(3);
    expect(record.fields).toEqual(fields);
  });

  test('the bits of the terms follow the order in which they are reported', () => {
    const bits = [...source.matchAll(/export const (\w+): i32 = (\d+);/g)].map(([, name, bit]) => [
      name.toLowerCase(),
      Number(bit),
    ]);
    expect(bits).toEqual(TERMS.map((term, k) => [term, 1 << k]));
  });
});
