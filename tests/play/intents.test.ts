import { expect, test } from 'vitest';
import { linkIntentsOf } from '../../src/play/page/pictures/intents.ts';
import { open } from './judged-by-hand.ts';

test('what a link would do is told once: where the hand is, and on the chain for keys and for the map', () => {
  const { session } = open();
  const { actions } = session;
  const [chain, tower, map] = (['chain', 'tower', 'map'] as const).map((where) => linkIntentsOf(session, where));
  const told = () => [chain, tower].map(({ aim }) => aim(0, 11).words !== '');
  actions.plan();
  actions.setChosen(0);
  actions.setHover({ node: 11, link: null });
  expect(told()).toEqual([true, false]);
  tower.hover({ node: 11, link: null });
  expect(told()).toEqual([false, true]);
  chain.hover({ node: 11, link: null });
  expect(told()).toEqual([true, false]);
  map.hover({ node: 11, link: null });
  expect(told()).toEqual([true, false]);
  // Whether it may be made is known everywhere.
  tower.hover({ node: 1, link: null });
  expect([chain, tower].map(({ aim }) => aim(0, 1).refused)).toEqual([true, true]);
});
