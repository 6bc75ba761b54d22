import { expect, test } from 'vitest';
import type { Exhibit } from '../../src/lab/exhibit/exhibit.ts';
import { heldBy, holdables } from '../../src/lab/page/holds.ts';

const exhibits = import.meta.glob<Exhibit>('../../src/lab/exhibits/*/index.ts', { import: 'exhibit' });
const addition = () => exhibits['../../src/lab/exhibits/addition/index.ts']();

test('every exhibit’s controls have names that a frame’s address can hold, none twice, and a label', async () => {
  for (const load of Object.values(exhibits)) {
    const { words, model } = await load();
    const all = holdables(model);
    expect(new Set(all.map(({ name }) => name)).size, words.id).toBe(all.length);
    expect(all.length, words.id).toBeLessThanOrEqual(40);
    for (const { name, label } of all) {
      expect(name, words.id).toMatch(/^[A-Za-z][A-Za-z0-9]{0,31}$/);
      expect(label.trim(), `${words.id} ${name}`).not.toBe('');
    }
  }
}, 20_000);

test('a control that is held is not changed, and a change that would is none', async () => {
  const { model } = await addition();
  const [first, second] = Object.keys(model.controls);
  const values = model.defaults;
  const held = heldBy({ all: 'free', fixed: [first], hidden: [] }, model);
  expect([held.of(first), held.of(second)]).toEqual(['fixed', 'free']);
  expect(held.allowed({ [first]: 1, [second]: 2 })).toEqual({ [second]: 2 });
  expect(held.isAllowed(values, { [second]: 2 })).toBe(true);
  expect(held.isAllowed(values, { [first]: values[first], [second]: 2 })).toBe(true);
  expect(held.isAllowed({ ...values, [first]: 'elsewhere' }, { [first]: values[first] })).toBe(false);
  const all = heldBy({ all: 'hidden', fixed: [first], hidden: [] }, model);
  expect([all.of(first), all.of(second)]).toEqual(['fixed', 'hidden']);
});

test('the question waits where what is held stands otherwise than it asks', async () => {
  const { model } = await addition();
  const [first] = Object.keys(model.controls);
  const values = model.defaults;
  const held = heldBy({ all: 'free', fixed: [first], hidden: [] }, model);
  const other = { ...values, [first]: 'elsewhere' };
  expect(held.isAway(values, values, values)).toBe(false);
  expect(held.isAway(other, values, values)).toBe(true);
  expect(held.isAway(other, values, other)).toBe(false);
});
