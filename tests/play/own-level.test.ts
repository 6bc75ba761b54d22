import { describe, expect, test } from 'vitest';
import { PLACEMENT, visit } from '../../src/play/page/address.ts';
import { CAMPAIGN, ownHome, ownLevel, storageOf } from '../../src/play/page/home.ts';
import { ownFromQuery, ownFromText } from '../../src/play/page/own-level.ts';
import { freshProgress } from '../../src/play/state/progress.ts';
import { listenForOtherTabs } from '../../src/play/state/progress-storage.ts';
import { createSession } from '../../src/play/state/session.ts';
import { memoryStorage, shippedLevel, shippedText } from './fakes.ts';

const text = shippedText('meander');
const read = ownFromText(text);
if (!read.ok) throw new Error(read.problem);
const home = ownHome(read.file);

/** The session that an address of an own level opens. */
function opened(query: string, storage = memoryStorage()) {
  const own = ownFromQuery(query);
  if (!own.ok) throw new Error(own.problem);
  const session = createSession({
    levels: [ownLevel(own.level)],
    storage: storageOf(ownHome(own.file), storage),
    judge: () => new Promise(() => {}),
  });
  visit(session, { path: [], query: own.placement, problem: null });
  return session;
}

describe('the address of a level of one’s own', () => {
  test('carries links, dials and seed beside the level, and they come back', () => {
    const placement = PLACEMENT.write({
      links: [
        [0, 11],
        [6, 17],
      ],
      dials: {},
      seed: 4,
    });
    const { path, query } = home.at(read.level, placement);
    expect(path).toEqual(['own']);
    const { placing, seed, message } = opened(query).store.getState();
    expect({ links: placing.now.links, seed, message }).toEqual({
      links: [
        [0, 11],
        [6, 17],
      ],
      seed: 4,
      message: null,
    });
    expect(opened(home.at(read.level, '').query).store.getState().placing.now.links).toEqual([]);
  });

  test('says whether Design sent the player here; that is no part of what is passed on', () => {
    const { query } = home.at(read.level, 'links=0-11');
    const own = ownFromQuery(`${query}&from=design`);
    expect(own).toMatchObject({ ok: true, isFromDesign: true, placement: 'links=0-11' });
    expect(ownFromQuery(query)).toMatchObject({ ok: true, isFromDesign: false });
    expect(ownHome(read.file, true).wayBack?.href).toBe('#/design');
    expect(ownHome(read.file, true).at(read.level, 'links=0-11').query).toBe(query);
    expect(home.wayBack).toBeNull();
  });

  test('what does not fit is told, and the level opens all the same', () => {
    const { query } = home.at(read.level, 'links=0-999&odd=1');
    const { message, level } = opened(query).store.getState();
    expect(level.title).toBe('Meander');
    expect(message?.text).toContain('“odd” means nothing here');
    expect(ownFromQuery('links=0-11')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('carries no level'),
    });
  });

  test('a level too large for an address has none, and says so', () => {
    const points = Array.from({ length: 1000 }, (_, k) => [Math.sin(k) * 100, k]);
    const large = ownHome({ ...read.file, target: { points: points as [number, number][] } });
    expect(large.at(read.level, 'links=0-11').query).toBe('');
    expect(large.unshared).toContain('too large');
    expect(home.unshared).toBeNull();
  });
});

describe('progress on levels of one’s own', () => {
  test('two folds of one name keep their links apart, a new title does not lose them', () => {
    const other = ownFromText(text.replace('UUUUURDDDDDRUUUUURDDDDD', 'UUUUURDDDDDRUUUUURRDDDD'));
    const renamed = ownFromText(text.replace('"title": "', '"title": "New '));
    if (!other.ok || !renamed.ok) throw new Error('not read');
    expect(ownLevel(other.level).id).not.toBe(ownLevel(read.level).id);
    expect(ownLevel(renamed.level).id).toBe(ownLevel(read.level).id);
  });

  test('another tab on the campaign is not heard here, nor the other way round', () => {
    const page = new EventTarget();
    const heard: string[] = [];
    listenForOtherTabs(page, ({ level }) => heard.push(`own ${level}`), home.nameOf);
    listenForOtherTabs(page, ({ level }) => heard.push(`campaign ${level}`), CAMPAIGN.nameOf);
    const say = (key: string, level: string) =>
      page.dispatchEvent(
        Object.assign(new Event('storage'), { key, newValue: JSON.stringify({ ...freshProgress(), level }) }),
      );
    say('skipfold.progress', 'ring');
    say('skipfold.progress.own', 'mine');
    expect(heard).toEqual(['campaign ring', 'own mine']);
  });

  test('is kept beside the campaign’s', () => {
    const storage = memoryStorage();
    opened(home.at(read.level, 'links=0-11').query, storage);
    expect(storage.getItem('skipfold.progress')).toBeNull();
    expect(storage.getItem('skipfold.progress.own')).toContain('[0,11]');
  });
});

test('shipped levels live in the campaign under their ids', () => {
  expect(CAMPAIGN.at(shippedLevel('meander'), 'seed=2')).toEqual({ path: ['meander'], query: 'seed=2' });
});
