import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ChainScene, ownContacts } from '../../src/render/index.ts';
import { wrongContacts } from '../../src/task/index.ts';
import { handRun } from '../task/hand-made.ts';
import { idOfFile, shippedLevel } from './fakes.ts';

const withDecoy = readdirSync(new URL('../../levels/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => shippedLevel(idOfFile(name)))
  .filter(({ task }) => task.decoy !== null);

test('some wrong folds share pairs with their target, so that this is put to the test', () => {
  const shared = withDecoy.filter(
    ({ task: { fold, decoy } }) => ownContacts(decoy as ChainScene['target'], fold).length < decoy!.contacts.length,
  );
  expect(shared.map(({ id }) => id)).toContain('wrong-blanket');
});

test.each(withDecoy.map(({ id, task }) => [id, task] as const))(
  '%s: a pair that touches in the target is neither drawn nor counted as a wrong contact',
  (_, task) => {
    const { fold, decoy } = task;
    const native = new Set(fold.contacts.map(({ i, j }) => `${i}–${j}`));
    const own = ownContacts(decoy!, fold).map(({ i, j }) => `${i}–${j}`);
    const all = decoy!.contacts.map(({ i, j }) => `${i}–${j}`);
    expect(own).toEqual(all.filter((pair) => !native.has(pair)));
    expect(own.length).toBeGreaterThan(0);
    const run = handRun(
      task,
      {},
      [...fold.contacts, ...decoy!.contacts].map(({ i, j }) => [i, j] as const),
    );
    expect(
      wrongContacts(task, [], run)
        .map((pair) => pair.join('–'))
        .sort(),
    ).toEqual([...own].sort());
  },
);
