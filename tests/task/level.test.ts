import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHAPTERS, parseLevel } from '../../src/task/index.ts';

const folder = new URL('../../levels/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const meander = read('07-meander.json');
const dial = { least: 0.2, most: 0.8, step: 0.1, start: 0.5 };
const withDial = (name: string, change: object) => ({ ...meander, dials: { [name]: { ...dial, ...change } } });
/** 24 points on a line, no two near each other but neighbours. */
const points = Array.from({ length: 24 }, (_, k) => [k, 0]);
const withContact = (i: number, j: number) => ({ ...meander, target: { points, contacts: [{ i, j }] } });

test.each(files)('%s is a valid level', (name) => {
  const parsed = parseLevel(read(name));
  expect(parsed).toMatchObject({ ok: true });
  const { chapter, hints, lesson, brief } = read(name);
  expect(CHAPTERS.map(({ key }) => key)).toContain(chapter);
  expect(hints).toHaveLength(3);
  expect(lesson).not.toBeUndefined();
  expect(brief.split(/[.?!](?=\s|$)/).length - 1).toBeLessThanOrEqual(3);
});

test('a file that says nothing of rope and standing links has neither, and one that does has them', () => {
  const [plain, scarce] = [meander, { ...meander, rope: 33, standing: { links: [[17, 6]] } }].map(parseLevel);
  if (!plain.ok || !scarce.ok) throw new Error('refused');
  expect(plain.level.task.rules).toEqual({ n: 24, budget: 3, cysteines: 'all' });
  expect(scarce.level.task.rules).toEqual({
    n: 24,
    budget: 3,
    cysteines: 'all',
    rope: 33,
    standing: { links: [[6, 17]], moves: 0 },
  });
});

test('the ids of the shipped levels differ', () => {
  expect(new Set(files.map((name) => read(name).id)).size).toBe(files.length);
});

describe('a broken level names the field and the reason', () => {
  test.each([
    ['(file)', { ...meander, extra: 1 }, /^has “extra”, which means nothing there$/],
    ['(file)', { ...meander, ['w'.repeat(99)]: 1 }, /^has “w{24}…”,/],
    ['(file)', [], /^must be an object/],
    ['format', { ...meander, format: 2 }, /^must be “1”$/],
    ['title', { ...meander, title: undefined }, /^is missing$/],
    ['id', { ...meander, id: 'No Spaces' }, /lower-case/],
    ['target.lattice', { ...meander, target: { lattice: 'UUX' } }, /“X”/],
    ['target.lattice', { ...meander, target: { lattice: 'URDL' } }, /crosses itself/],
    ['target', { ...meander, target: { lattice: 'RRRR' }, solution: [] }, /no native contact/],
    ['target', { ...meander, target: {} }, /lattice/],
    [
      'target.points',
      {
        ...meander,
        target: {
          points: [
            [0, 0],
            [0, 0],
            [1, 0],
            [2, 0],
          ],
        },
      },
      /beads 0 and 1 lie 0 apart/,
    ],
    ['par', { ...meander, par: 4 }, /above the budget/],
    ['budget', { ...meander, budget: 1.5 }, /^must be a whole number$/],
    ['budget', { ...meander, budget: -3 }, /^must be at least 0$/],
    ['title', { ...meander, title: 'W'.repeat(61) }, /^must have at most 60 characters$/],
    ['solution.0', { ...meander, solution: [[1]] }, /^must have at least 2 entries$/],
    ['title', { ...meander, title: '' }, /^must not be empty$/],
    ['dials', { ...meander, dials: { speed: {} } }, /^has “speed”, which means nothing there$/],
    ['rope', { ...meander, rope: 2 }, /3/],
    ['rope', { ...meander, rope: '16' }, /number/],
    ['solution', { ...meander, rope: 30 }, /12–23: .* takes 11 of rope, and 8 of 30 are left/],
    ['standing', { ...meander, standing: [[6, 17]] }, /object/],
    ['standing.links', { ...meander, standing: { links: [] } }, /1/],
    ['standing.links', { ...meander, standing: { links: [[6, 8]] } }, /6–8: .*too near/],
    ['standing.links', { ...meander, rope: 8, standing: { links: [[6, 17]] } }, /takes 11 of rope, more than the 8/],
    ['standing.moves', { ...meander, standing: { links: [[6, 17]], moves: 2 } }, /is 2, of 1 links/],
    ['solution', { ...meander, standing: { links: [[7, 16]] } }, /7–16 stands here and may not be taken away/],
    ['cysteines', { ...meander, cysteines: [0, 24] }, /bead 24 does not exist/],
    ['chain.temperature', { ...meander, chain: { ...meander.chain, temperature: -1 } }, /0\.01/],
    ['chain.hydrophobic', { ...meander, chain: { ...meander.chain, hydrophobic: [99] } }, /99/],
    [
      'network.activation',
      { ...meander, network: { ...meander.network, activation: 'sine' } },
      /^must be one of “tanh”, “relu”$/,
    ],
    ['goals.fold', { ...meander, goals: { ...meander.goals, fold: 1.2 } }, /1/],
    ['solution', { ...meander, solution: [[0, 2]] }, /0–2.*too near/],
    [
      'solution',
      {
        ...meander,
        solution: [
          [0, 11],
          [11, 20],
        ],
      },
      /taken/,
    ],
    ['hints.0', { ...meander, hints: [''] }, /./],
    ['dials.memory', withDial('memory', { least: 0 }), /between 0 and 1, both left out, goes from 0 to 0\.8/],
    ['dials.memory', withDial('memory', { most: 1 }), /goes from 0\.2 to 1/],
    [
      'dials.memory',
      { ...withDial('memory', {}), network: { ...meander.network, gain: 1 } },
      /needs a network\.gain between 0 and 1/,
    ],
    ['dials.step', withDial('step', { least: 0 }), /must begin above 0/],
    ['dials.scale', withDial('scale', { start: 0.9 }), /least ≤ start ≤ most/],
    ['solutionDials', withDial('damping', {}), /each dial of the level/],
    ['decoy', { ...meander, decoy: { lattice: 'RURU' } }, /has 5 beads, the target 24/],
    ['decoy', { ...meander, decoy: { lattice: 'R'.repeat(23) } }, /no contact/],
    ['decoy.lattice', { ...meander, decoy: { lattice: 'URDL' } }, /crosses itself/],
    [
      'decoy',
      { ...meander, decoy: { points: points.map(([x, y]) => [x, y, 0]), contacts: [{ i: 0, j: 9 }] } },
      /3 dim/,
    ],
    ['target.contacts', withContact(0, 24), /contact 0 \(0–24\): 24 is not a bead of 0 to 23/],
    ['target.contacts', withContact(0, 2), /at least three after/],
    ['decoy.contacts', { ...meander, decoy: { points, contacts: [{ i: 0, j: 24 }] } }, /24 is not a bead/],
    ['coach.beads', { ...meander, coach: { text: 'Drag', beads: [0, 24] } }, /bead 24 does not exist/],
  ])('%s', (field, json, reason) => {
    const parsed = parseLevel(json);
    if (parsed.ok) throw new Error('accepted');
    const found = parsed.problems.find((problem) => problem.field === field);
    expect(found, JSON.stringify(parsed.problems)).toBeDefined();
    expect(found!.reason).toMatch(reason);
  });

  test('any JSON at all is either a level or a list of problems, never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(meander)), (value, key) => {
        for (const json of [value, { ...meander, [key]: value }]) {
          const parsed = parseLevel(json);
          if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
