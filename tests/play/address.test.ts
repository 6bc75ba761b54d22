import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLACEMENT, visit } from '../../src/play/page/address.ts';
import { createSession } from '../../src/play/state/session.ts';
import { memoryStorage, shippedLevel } from './fakes.ts';

const levels = ['hairpin', 'meander', 'one-step'].map(shippedLevel);

/** A session that follows an address of Play. */
function opened(path: readonly string[], query = '', storage = memoryStorage()) {
  const session = createSession({ levels, storage, judge: () => new Promise(() => {}) });
  visit(session, { path, query, problem: null });
  const { level, placing, seed, message } = session.store.getState();
  const { links, dials } = placing.now;
  return { level: level.id, links, dials, seed, said: message?.text ?? null, session };
}

describe('the query of a level', () => {
  test('round trip', () => {
    const end = fc.integer({ min: 0, max: 1023 });
    const placement = fc.record({
      seed: fc.integer({ min: 1, max: 9999 }),
      links: fc.array(fc.tuple(end, end), { maxLength: 8 }),
      dials: fc.constantFrom({}, { step: 0.05 }, { scale: 1.25, damping: 0.02 }, { memory: 0.5, cage: 3 }),
    });
    fc.assert(
      fc.property(placement, (value) => {
        expect(PLACEMENT.read(PLACEMENT.write(value))).toEqual({ state: value, problems: [] });
      }),
    );
  });

  test('is written as people may type it', () => {
    expect(
      PLACEMENT.write({
        seed: 41,
        links: [
          [0, 11],
          [6, 17],
        ],
        dials: { step: 1.5, cage: 3 },
      }),
    ).toBe('seed=41&links=0-11.6-17&dials=step:1.5,cage:3');
  });

  test.each([
    ['links=0-11.x', 'links must be pairs such as 0-11.6-17'],
    ['seed=0', 'seed must be a whole number from 1 to 9999'],
    ['dials=step:2,step:3', 'dials must be dials such as'],
    ['dials=speed:2', 'dials must be dials such as'],
    ['colour=red', '“colour” means nothing here'],
  ])('%s is told, and nothing is placed', (query, said) => {
    const { level, links, said: heard } = opened(['meander'], query);
    expect({ level, links }).toEqual({ level: 'meander', links: [] });
    expect(heard).toContain(said);
  });
});

describe('an address of Play', () => {
  test('opens its level with links, dials and seed', () => {
    expect(opened(['one-step'], 'links=0-11.2-5&dials=step:1.5&seed=7')).toMatchObject({
      level: 'one-step',
      links: [
        [0, 11],
        [2, 5],
      ],
      dials: { step: 1.5 },
      seed: 7,
      said: null,
    });
  });

  test('without a query keeps what was placed there before', () => {
    const storage = memoryStorage();
    const { session } = opened(['meander'], 'links=0-11', storage);
    visit(session, { path: ['hairpin'], query: '', problem: null });
    expect(opened(['meander'], '', storage)).toMatchObject({ level: 'meander', links: [[0, 11]], said: null });
    expect(opened([], '', storage).level).toBe('meander');
  });

  test('one that asks for what is not there is told, and the level stays', () => {
    expect(opened(['nowhere'])).toMatchObject({
      level: 'hairpin',
      said: expect.stringMatching(/“nowhere”, which does not exist/),
    });
    expect(opened(['meander', 'more'])).toMatchObject({
      level: 'hairpin',
      said: expect.stringMatching(/“meander\/more”/),
    });
    expect(opened(['two-roads'])).toMatchObject({
      level: 'hairpin',
      said: '“Two roads” has left the campaign to make room for new levels.',
    });
    expect(opened(['meander'], 'links=0-2')).toMatchObject({ links: [], said: expect.stringMatching(/too near/) });
  });

  test('what was wrong on the way here, and with the saved progress, is told too', () => {
    const session = createSession({
      levels,
      storage: memoryStorage({ 'skipfold.progress': '!' }),
      judge: () => new Promise(() => {}),
    });
    visit(session, { path: [], query: '', problem: 'This address asks for “shop”.' });
    expect(session.store.getState().message?.text).toMatch(/kept aside.*“shop”/s);
  });
});
