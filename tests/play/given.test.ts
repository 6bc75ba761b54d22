import { expect, test } from 'vitest';
import { visit } from '../../src/play/page/address.ts';
import { createSession, mayPlace } from '../../src/play/state/session.ts';
import { memoryStorage, shippedLevel } from './fakes.ts';

const levels = ['hairpin', 'meander'].map(shippedLevel);
const opened = (given: string[], query: string, storage = memoryStorage()) => {
  const session = createSession({ levels, storage, judge: async () => {}, given });
  visit(session, { path: ['hairpin'], query, problem: null });
  return { session, actions: session.actions, state: () => session.store.getState() };
};

test('links that are given stand, whatever is pressed; an address places others', () => {
  const { session, actions, state } = opened(['links', 'seed'], 'links=1-10&seed=3');
  actions.removeLink([1, 10]);
  actions.addLink(2, 9);
  actions.clearLinks();
  actions.undo();
  actions.setSeed(9);
  actions.recall({ links: [[2, 9]], dials: {}, seed: 9 });
  expect(state()).toMatchObject({ placing: { now: { links: [[1, 10]] } }, seed: 3 });
  expect(mayPlace(state(), { links: [[2, 9]], dials: {} })).toBe(false);
  visit(session, { path: ['hairpin'], query: 'links=2-9', problem: null });
  expect(state()).toMatchObject({ placing: { now: { links: [[2, 9]] } }, seed: 1 });
});

test('where links are given, none are as the address has none: not those that were placed before', () => {
  const storage = memoryStorage();
  opened([], 'links=1-10', storage);
  expect(opened([], '', storage).state().placing.now.links).toEqual([[1, 10]]);
  expect(opened(['links'], '', storage).state().placing.now.links).toEqual([]);
});

test('what is not given is the player’s', () => {
  const { actions, state } = opened(['seed'], 'links=1-10');
  actions.removeLink([1, 10]);
  expect(state().placing.now.links).toEqual([]);
  actions.undo();
  expect(state().placing.now.links).toEqual([[1, 10]]);
});
