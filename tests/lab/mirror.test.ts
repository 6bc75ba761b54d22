import { describe, expect, test } from 'vitest';
import { SPIRAL, TRIALS } from '../../scripts/tune/compare/folds.ts';
import { linksOf, PROTEINS } from '../../scripts/tune/compare/proteins.ts';
import type { Ask } from '../../src/lab/exhibit/model.ts';
import { exhibit } from '../../src/lab/exhibits/mirror/index.ts';
import { model } from '../../src/lab/exhibits/mirror/model.ts';
import { foldState, measureFolds, SETS_A_FOLD } from '../../src/lab/exhibits/mirror/model-all-folds.ts';
import { chosenOf, setsOf } from '../../src/lab/exhibits/mirror/model-claims.ts';
import { type Cloud, cloudOf, fillCloud } from '../../src/lab/exhibits/mirror/model-cloud.ts';
import { FOLD_NAMES, FOLDS, WALKS } from '../../src/lab/exhibits/mirror/model-folds.ts';
import { seenBy } from '../../src/lab/exhibits/mirror/model-screens.ts';
import { dotOf } from '../../src/lab/exhibits/mirror/model-worlds.ts';
import { placeLabels } from '../../src/lab/exhibits/mirror/picture-corners.ts';
import { ownLevel, playAddress } from '../../src/lab/exhibits/mirror/play-it.ts';
import { dotsOn, strayOf } from '../../src/lab/exhibits/mirror/stray.ts';
import { ownFromQuery } from '../../src/play/page/own-level.ts';
import { parseLevel } from '../../src/task/index.ts';
import { screensOf } from '../../src/tune/index.ts';
import { LEVELS } from './levels.ts';

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
    const found = { cloud: cloudOf(state, dots), folded: { q: 0.25, shape: scene.target }, folds: null };
    return { state, seed: 1, at: 24, last: 24, scene, found, answer: null, isAsking: false };
  };
  const stray = strayOf(seen([0, 23]));
  expect(stray?.links).toEqual([[0, 23]]);
  expect(stray?.q).toBe(0.25);
  expect(dotsOn(seen([0, 23]))).toHaveLength(25);
  expect(strayOf(seen(dots[5].links.flat()))).toBeNull();
  expect(strayOf({ ...seen([0, 23]), isAsking: true })).toBeNull();
});

describe('the folds', () => {
  test('are twelve at least, and those of the tuner’s tables are the same walks at the same kT', () => {
    expect(FOLD_NAMES.length).toBeGreaterThanOrEqual(12);
    expect(new Set(FOLD_NAMES.map((fold) => WALKS[fold].target)).size).toBe(FOLD_NAMES.length);
    const trials = [...TRIALS, SPIRAL];
    const trialOf = {
      hook: 'hook',
      hairpins: 'nested hairpins',
      comb: 'comb',
      key: 'Greek key',
      spiral: 'spiral',
    } as const;
    const packed = { packed: '4×6 b', small: '4×5 b', long: '3×8 a', other: '3×8 b' } as const;
    for (const [fold, name] of Object.entries({ ...trialOf, ...packed })) {
      const { task } = trials.find((trial) => trial.name === name)!;
      const own = fold as keyof typeof WALKS;
      expect(task.fold.points, fold).toEqual(FOLDS[own].target.points);
      expect(task.chain.temperature, fold).toBe(WALKS[own].temperature);
    }
  });

  test.each([
    ['bpti', 'BPTI'],
    ['crambin', 'crambin'],
  ] as const)('%s has the fold, the cysteines and the disulfides of its level', (fold, name) => {
    const protein = PROTEINS.find((one) => one.name === name)!;
    const level = LEVELS[protein.level];
    expect(level.target).toEqual({ lattice: WALKS[fold].target });
    expect(level.chain.temperature).toBe(WALKS[fold].temperature);
    expect(WALKS[fold].protein).toEqual({ beads: protein.beads, own: linksOf(protein) });
    for (const pairs of ['native', 'any'] as const) {
      const drawn = setsOf({ ...model.defaults, fold, ends: 'cysteines', pairs }, 1000).flatMap(({ links }) => links);
      expect(drawn.length).toBeGreaterThan(96);
      expect(drawn.flat().filter((end) => !protein.beads.includes(end))).toEqual([]);
    }
  });

  test.each(FOLD_NAMES)('%s: where a claim about a correlation says nothing, it leads to where it speaks', (fold) => {
    const { agree, resistance, apart, turns, against } = model.claims;
    for (const count of ['any', '3'] as const) {
      const own = { ...model.defaults, ...foldState(fold), count };
      for (const claim of [agree, resistance, apart, turns, against]) {
        const outside = claim.outside!(own);
        if (outside !== null) expect(claim.outside!({ ...own, ...outside.set }), claim.text(own)).toBeNull();
      }
      // A sign is claimed of one side alone.
      expect([agree, against].filter((claim) => claim.outside!(own) === null).length).toBeLessThan(2);
      expect([resistance, turns].filter((claim) => claim.outside!(own) === null).length).toBeLessThan(2);
    }
  });

  test('no sentence of the page has a correlation of its own beside the measured one', () => {
    const { words, predict, model: shown } = exhibit;
    const told = [words.limits, words.setting, ...words.plain, predict.question, predict.why];
    const claims = Object.values(shown.claims).map((claim) => claim.text(shown.defaults));
    for (const sentence of [...told, ...claims]) expect(sentence).not.toMatch(/[−-]?0\.\d\d/);
  });
});

describe('the cheap screens', () => {
  const at = { fold: 'bpti', temperature: 0.28, gain: 0.9 } as const;
  const dots = [[], [[0, 23]], [[2, 11]], [[7, 16]]].map((links, k) => {
    return { links: links as [number, number][], q: k / 4, gradient: -k, resistance: 0 };
  });

  test('say of a set what the tuner says of it', () => {
    const parsed = parseLevel(LEVELS['trypsin-inhibitor']);
    if (!parsed.ok) throw new Error('the level does not parse');
    for (const { name, place } of seenBy(at, dots, 1)) {
      const tuner = dots.map(({ links }) => screensOf(parsed.level.task, links)[name]);
      const better = tuner.filter((value) =>
        name === 'loops' || name === 'paths' ? value > tuner[1] : value < tuner[1],
      );
      const equal = tuner.filter((value) => value === tuner[1]);
      expect(place, name).toBe(1 + better.length + (equal.length - 1) / 2);
    }
  });

  test('give no place before the best set is known', () => {
    expect(seenBy(at, dots, null).map(({ place }) => place)).toEqual([null, null, null, null, null]);
  });
});

describe('what is asked of the pool', () => {
  const ask: Ask = async <R>(jobs: readonly { name: string; data: unknown }[]) =>
    jobs.map(({ name, data }) => model.jobs[name](structuredClone(data)) as R);

  test('the cloud ends with the set that folds best, and each screen’s place for it', async () => {
    const all: Cloud[] = [];
    for await (const { found } of fillCloud({ ...model.defaults, sets: 24 }, 1, ask)) all.push(found);
    expect(all[0].best).toBeNull();
    const { dots, best, screens } = all.at(-1)!;
    expect(best!.q).toBeGreaterThan(0.4);
    const { q } = dots[best!.dot];
    expect(dots.filter((dot) => dot.q > q).length).toBeLessThan(8);
    for (const { place } of screens) {
      expect(place).toBeGreaterThanOrEqual(1);
      expect(place).toBeLessThanOrEqual(24);
    }
  });

  test('fold by fold, a row is the cloud’s own figure', async () => {
    const state = { ...model.defaults, temperature: 0.4, count: '3' } as const;
    for await (const { found } of measureFolds(state, 3, ask)) {
      const sets = setsOf({ ...state, ...foldState('meander'), sets: SETS_A_FOLD }, 3000);
      const cloud = cloudOf(
        { ...state, temperature: 0.3 },
        sets.map(({ links, number }) => dotOf({ ...state, temperature: 0.3 }, links, number)),
      );
      expect(found).toEqual([{ fold: 'meander', gradient: cloud.gradient, resistance: cloud.resistance }]);
      break;
    }
  });
});
