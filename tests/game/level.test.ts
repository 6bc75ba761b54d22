import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHAPTERS, parseLevel } from '../../src/game/index.ts';

const folder = new URL('../../levels/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const meander = read('12-meander.json');

test.each(files)('%s is a valid level', (name) => {
  const parsed = parseLevel(read(name));
  expect(parsed).toMatchObject({ ok: true });
  const { chapter, hints, lesson, brief } = read(name);
  expect(CHAPTERS.map(({ key }) => key)).toContain(chapter);
  expect(hints).toHaveLength(3);
  expect(lesson).not.toBeUndefined();
  expect(brief.split(/[.?!](?=\s|$)/).length - 1).toBeLessThanOrEqual(3);
});

test('the ids of the shipped levels differ', () => {
  expect(new Set(files.map((name) => read(name).id)).size).toBe(files.length);
});

describe('a broken level names the field and the reason', () => {
  test.each([
    ['(file)', { ...meander, extra: 1 }, /extra/],
    ['(file)', [], /object/],
    ['format', { ...meander, format: 2 }, /1/],
    ['title', { ...meander, title: undefined }, /^is missing$/],
    ['id', { ...meander, id: 'No Spaces' }, /lower-case/],
    ['target.lattice', { ...meander, target: { lattice: 'UUX' } }, /"X"/],
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
      /coincide/,
    ],
    ['par', { ...meander, par: 4 }, /above the budget/],
    ['budget', { ...meander, budget: 1.5 }, /int/],
    ['cysteines', { ...meander, cysteines: [0, 24] }, /residue 24 does not exist/],
    ['chain.temperature', { ...meander, chain: { ...meander.chain, temperature: -1 } }, /0\.01/],
    ['chain.hydrophobic', { ...meander, chain: { ...meander.chain, hydrophobic: [99] } }, /99/],
    ['network.activation', { ...meander, network: { ...meander.network, activation: 'sine' } }, /tanh/],
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
