import { expect, test } from 'vitest';
import { createSession } from '../../src/play/state/session.ts';
import { memoryStorage, shippedLevel } from './fakes.ts';

function open() {
  const levels = ['hairpin', 'meander'].map(shippedLevel);
  return createSession({ levels, storage: memoryStorage(), judge: () => new Promise(() => {}) });
}

test('the bench opens once its engine is there', async () => {
  const session = open();
  const opened = session.actions.openBench();
  expect(session.bench).toBeNull();
  await opened;
  expect(session.store.getState()).toMatchObject({ phase: 'bench', bench: { tool: 'hand' } });
  expect(session.bench?.frame.n).toBe(session.store.getState().level.task.fold.n);
});

test('an engine that arrives after the level was left opens nothing', async () => {
  const session = open();
  const opened = session.actions.openBench();
  session.actions.openLevel(1);
  await opened;
  expect(session.bench).toBeNull();
  expect(session.store.getState().phase).toBe('plan');
});
