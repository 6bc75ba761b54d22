import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressForOthers, readAddress, writeAddress } from '../../src/kit/address/address.ts';
import { addressTable, decimal, flag, listOf, matching, oneOf, whole } from '../../src/kit/address/table.ts';

const TABLE = addressTable({
  layers: whole({ from: 1, to: 500, fallback: 20 }),
  a: decimal({ from: -2, to: 2, fallback: 0.9 }),
  kind: oneOf(['scalar', 'tanh', 'relu']),
  sweep: flag(false),
  word: matching(/^[^\n]{0,60}$/, 'at most 60 characters'),
  seeds: listOf(whole({ from: 0, to: 9999, fallback: 0 }), '.', 8),
});

describe('a query', () => {
  test('round trip: what is written reads back as the same state, without a problem', () => {
    const state = fc.record({
      layers: fc.integer({ min: 1, max: 500 }),
      a: fc.double({ min: -2, max: 2, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
      kind: fc.constantFrom('scalar' as const, 'tanh' as const, 'relu' as const),
      sweep: fc.boolean(),
      word: fc.string({ maxLength: 25, unit: 'binary' }).filter((text) => /^[^\n]{0,60}$/.test(text)),
      seeds: fc.array(fc.integer({ min: 0, max: 9999 }), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(state, (value) => {
        expect(TABLE.read(TABLE.write(value))).toEqual({ state: value, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('what stands at its default is left out', () => {
    expect(TABLE.write(TABLE.defaults)).toBe('');
    expect(TABLE.write({ ...TABLE.defaults, a: 0.5, seeds: [3, 4] })).toBe('a=0.5&seeds=3.4');
  });

  test.each([
    ['layers=501', 'layers must be a whole number from 1 to 500, not “501”.'],
    ['layers=2.5', 'layers must be a whole number from 1 to 500, not “2.5”.'],
    ['layers=0x10', 'layers must be a whole number from 1 to 500, not “0x10”.'],
    ['a=NaN', 'a must be a number from -2 to 2, not “NaN”.'],
    ['a=Infinity', 'a must be a number from -2 to 2, not “Infinity”.'],
    ['a=', 'a must be a number from -2 to 2, not “”.'],
    ['kind=linear', 'kind must be one of scalar, tanh, relu, not “linear”.'],
    ['sweep=yes', 'sweep must be 0 or 1, not “yes”.'],
    ['seeds=1.2.3.4.5.6.7.8.9', 'seeds must be at most 8 of them, not “1.2.3.4.5.6.7.8.9”.'],
    ['a=%E0%A4%A', 'a must be written in plain characters.'],
    ['colour=red', '“colour” means nothing here.'],
    ['constructor=1', '“constructor” means nothing here.'],
    ['__proto__=1', '“__proto__” means nothing here.'],
    ['a=1&a=2', 'a is given twice; the first one holds.'],
    [
      'word=<script>alert(1)</script>%0A',
      'word must be at most 60 characters, not “<script>alert(1)</script>[U+000A]”.',
    ],
  ])('%s is told, and its default holds', (query, problem) => {
    const read = TABLE.read(query);
    expect(read.problems).toEqual([problem]);
    expect(read.state).toEqual({ ...TABLE.defaults, ...(query === 'a=1&a=2' ? { a: 1 } : {}) });
  });

  test('one bad entry leaves the others as they are', () => {
    const { state, problems } = TABLE.read('layers=40&a=9&kind=tanh');
    expect(problems).toHaveLength(1);
    expect(state).toEqual({ ...TABLE.defaults, layers: 40, kind: 'tanh' });
  });
});

describe('any text of a stranger', () => {
  test('is a state within bounds and at most five short problems, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => {
        const { state, problems } = TABLE.read(text);
        expect(state.layers >= 1 && state.layers <= 500 && Math.abs(state.a) <= 2).toBe(true);
        expect(problems.length).toBeLessThanOrEqual(5);
        for (const problem of problems) expect(problem.length).toBeLessThan(120);
      }),
      { numRuns: 500 },
    );
  });

  test('a megabyte of it is refused at once, and a table given it all the same survives', () => {
    const megabyte = '&a=1'.repeat(262_144);
    expect(readAddress(`#/lab/heat?${megabyte}`)).toEqual({
      ok: false,
      problem: `it has ${11 + megabyte.length} characters, at most 8000`,
    });
    expect(TABLE.read(megabyte).problems).toHaveLength(5);
  });
});

describe('an address', () => {
  test('round trip', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
    const address = fc.record({
      path: fc.array(name, { maxLength: 3 }),
      query: fc.stringMatching(/^[a-z0-9=&.,:%-]{0,60}$/),
    });
    fc.assert(
      fc.property(address, (value) => {
        fc.pre(value.path.length > 0 || value.query === '');
        expect(readAddress(writeAddress(value))).toEqual({ ok: true, address: value });
      }),
    );
  });

  test.each([
    ['', []],
    ['#', []],
    ['#/', []],
    ['#/lab/', ['lab']],
    ['#/play/one-step?seed=3', ['play', 'one-step']],
  ])('%s', (fragment, path) => {
    expect(readAddress(fragment)).toMatchObject({ ok: true, address: { path } });
  });

  test.each([
    ['#level=hairpin', 'it does not begin with “#/”'],
    ['#/<script>', '“<script>” is no name of a page'],
    ['#//', '“” is no name of a page'],
    ['#/Lab', '“Lab” is no name of a page'],
  ])('%s is refused: %s', (fragment, problem) => {
    expect(readAddress(fragment)).toEqual({ ok: false, problem });
  });

  test.each([
    'https://a.example/b/',
    'https://a.example/b/?lang=de',
    'https://a.example/b/?lang=de#/design?walk=UR',
    'https://a.example/b/#/play/hairpin?seed=1',
  ])('for others has nothing of %s but where the program is', (href) => {
    expect(addressForOthers(href, '#/play/own?level=x')).toBe('https://a.example/b/#/play/own?level=x');
  });
});
