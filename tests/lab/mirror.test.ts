import { describe, expect, test } from 'vitest';
import { model } from '../../src/lab/exhibits/mirror/model.ts';
import { chosenOf, setsOf } from '../../src/lab/exhibits/mirror/model-claims.ts';
import { cloudOf } from '../../src/lab/exhibits/mirror/model-cloud.ts';
import { dotOf, FOLDS, WALKS } from '../../src/lab/exhibits/mirror/model-worlds.ts';
import { placeLabels } from '../../src/lab/exhibits/mirror/picture-corners.ts';
import { ownLevel, playAddress } from '../../src/lab/exhibits/mirror/play-it.ts';
import { dotsOn, strayOf } from '../../src/lab/exhibits/mirror/stray.ts';
import { ownFromQuery } from '../../src/play/page/own-level.ts';
import { parseLevel } from '../../src/task/index.ts';
import { LEVELS } from './levels.ts';

const FOLD_NAMES = Object.keys(FOLDS) as (keyof typeof FOLDS)[];

describe('a dot of the mirror is played as it was measured', () => {
  test.each(FOLD_NAMES)('%s: fold, wrong fold, heat and gain of the exhibit are those of the level', (fold) => {
    const state = { ...model.defaults, fold, temperature: 0.22, gain: 1.15 };
    const parsed = parseLevel(ownLevel(state, [[0, 7]]));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { task } = parsed.level;
    expect(task.fold.contacts).toEqual(FOLDS[fold].target.contacts);
    expect(task.chain.temperature).toBe(0.22);
    expect(task.network.gain).toBe(1.15);
    const query = playAddress(state, [[0, 7]]).replace('#/play/own?', '');
    expect(query).toMatch(/&links=0-7$/);
    expect(ownFromQuery(query)).toMatchObject({ ok: true, level: { id: `mirror-${fold}` } });
  });

  test.each(['meander', 'crown'] as const)('the %s is that of the level', (fold) => {
    expect({ lattice: WALKS[fold].target }).toEqual(LEVELS[fold].target);
  });

  test('the meander at its own heat and gain is the level of that name', () => {
    expect(LEVELS.meander.chain.temperature).toBe(model.defaults.temperature);
    expect(LEVELS.meander.network.gain).toBe(model.defaults.gain);
    expect(playAddress(model.defaults, [])).toBe('#/play/meander');
    expect(playAddress(model.defaults, [[0, 11]])).toBe('#/play/meander?links=0-11');
  });
});

test('labels of one spot lie within the room and clear of each other', () => {
  const room = { x: 0, y: 0, width: 200, height: 120 };
  for (const [x, y] of [
    [100, 60],
    [0, 0],
    [200, 120],
    [195, 3],
  ]) {
    const boxes = placeLabels(
      Array.from({ length: 4 }, () => ({ x, y, width: 90, height: 15 })),
      room,
    );
    boxes.forEach((box, k) => {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(200);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(120);
      for (const other of boxes.slice(0, k)) expect(Math.abs(box.y - other.y)).toBeGreaterThanOrEqual(15);
    });
  }
});

test('the set that is looked at closely has the figures of its dot; without a choice it is the first that was drawn', () => {
  const state = { ...model.defaults, sets: 24, count: '3' } as const;
  const sets = setsOf(state, 2000);
  const { links, number } = sets[5];
  const chosen = { ...state, chosen: links.flat() };
  const dot = dotOf(state, links, number);
  const { gradient } = model.scene(chosen, 2);
  expect(gradient.reduce((sum, log) => sum + log, 0) / gradient.length).toBe(dot.gradient);
  expect(chosenOf(chosen, 2000)).toEqual({ links, number });
  expect(model.scene(state, 2).links).toEqual(sets[0].links);
});

test('a chosen set that was not drawn for the cloud has a dot of its own, and one that was has none beside it', () => {
  const state = { ...model.defaults, sets: 24 } as const;
  const dots = setsOf(state, 1000).map(({ links }) => ({ links, q: 0.5, gradient: -1, resistance: 2 }));
  const seen = (chosen: readonly number[]) => {
    const scene = model.scene({ ...state, chosen: [...chosen] }, 1);
    const found = { cloud: cloudOf(dots), folded: { q: 0.25, shape: scene.target } };
    return { state, seed: 1, at: 24, last: 24, scene, found, answer: null, isAsking: false };
  };
  const stray = strayOf(seen([0, 23]));
  expect(stray?.links).toEqual([[0, 23]]);
  expect(stray?.q).toBe(0.25);
  expect(dotsOn(seen([0, 23]))).toHaveLength(25);
  expect(strayOf(seen(dots[5].links.flat()))).toBeNull();
  expect(strayOf({ ...seen([0, 23]), isAsking: true })).toBeNull();
});
