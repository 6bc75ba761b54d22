import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATA_SETS } from '../../src/network/index.ts';
import { GENERATOR_SIZE } from '../../src/network/kernel/instance.ts';
import { ACTIVATIONS, FIELDS } from '../../src/network/kernel/memory.ts';

const source = (file: string) => readFileSync(new URL(`../../assembly/network/${file}`, import.meta.url), 'utf8');

/** Fields and types of a class of the kernel, in order. */
function fieldsOf(file: string, name: string): [string, string][] {
  const body = new RegExp(`class ${name} \\{(.*?)\\n\\}`, 's').exec(source(file))![1];
  return [...body.matchAll(/^ {2}(\w+): (\w+);$/gm)].map(([, field, type]) => [field, type]);
}

/** The value of a constant of the kernel. */
function constantOf(file: string, name: string): number {
  return Number(new RegExp(`const ${name}: \\w+ = (\\d+);`).exec(source(file))![1]);
}

test("the kernel's table has the fields that the host fills, in the same order, a 32-bit word each", () => {
  expect(fieldsOf('layout.ts', 'Stack')).toEqual(FIELDS.map((name) => [name, 'u32']));
});

test('host and kernel number activations and data sets alike', () => {
  expect(ACTIVATIONS.map((name) => constantOf('layout.ts', name.toUpperCase()))).toEqual([0, 1, 2]);
  expect(DATA_SETS.map((name) => constantOf('data.ts', name.toUpperCase()))).toEqual([0, 1, 2, 3, 4]);
});

test('a generator has the size that the host takes for it', () => {
  const bytes = { u32: 4, f64: 8 } as const;
  const state = fieldsOf('generator.ts', 'Generator').reduce((sum, [, type]) => sum + bytes[type as 'u32' | 'f64'], 0);
  expect(state + 4 * (constantOf('generator.ts', 'MARGIN') + constantOf('generator.ts', 'BLOCK'))).toBe(GENERATOR_SIZE);
});
