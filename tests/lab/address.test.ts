import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../src/lab/exhibit/exhibit.ts';
import { model as skyscraper } from '../../src/lab/exhibits/skyscraper/model.ts';
import { pageAddress } from '../../src/lab/page/address.ts';

const exhibit = {
  model: skyscraper,
  plots: [{ id: 'floors' }, { id: 'chain' }],
  predict: { kind: 'sketch', xs: [25, 50], from: 0, to: 1 },
} as unknown as Exhibit;
const address = pageAddress(exhibit);

describe('the address of an exhibit', () => {
  test('empty is the default state, and the default state is empty', () => {
    const { state, problems } = address.read('');
    expect(problems).toEqual([]);
    expect(state).toEqual({
      values: skyscraper.defaults,
      seed: 1,
      at: null,
      answer: null,
      sweep: null,
      doing: [],
      plot: 'floors',
    });
    expect(address.write(state)).toBe('');
  });

  test('everything reads back', () => {
    const query =
      'change=-2.5&floors=80&seed=7&at=40&answer=0.5,0.25&sweep=left:floors:10:200:5:3&doing=chain&plot=chain';
    const { state, problems } = address.read(query);
    expect(problems).toEqual([]);
    expect(state.answer).toEqual([0.5, 0.25]);
    expect(state.at).toBe(40);
    expect(state.doing).toEqual(['chain']);
    expect(address.write(state)).toBe(query);
  });

  test.each([
    ['change=50', 'change'],
    ['floors=1.5', 'floors'],
    ['answer=0.5', 'answer'],
    ['answer=0.5,2', 'answer'],
    ['plot=buildings', 'plot'],
    ['doing=everything', 'doing'],
    ['sweep=left:floors:200:10:5:3', 'sweep'],
    ['<script>=1', '“<script>”'],
  ])('%s is told by name, and the default holds', (query, name) => {
    const { state, problems } = address.read(query);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    expect(address.write(state)).toBe('');
  });
});

describe('of every exhibit', () => {
  const EXHIBITS = import.meta.glob<Exhibit>('../../src/lab/exhibits/*/index.ts', { eager: true, import: 'exhibit' });
  const HOSTILE = [
    '<script>alert(1)</script>',
    '1e999',
    'NaN',
    '[object Object]',
    '9'.repeat(400),
    '\u0000',
    '__proto__',
  ];

  test.each(Object.entries(EXHIBITS))('%s: a hostile value of any control is told, and the default holds', (_, one) => {
    const own = pageAddress(one);
    for (const name of Object.keys(one.model.controls)) {
      for (const value of HOSTILE) {
        const { state, problems } = own.read(`${name}=${encodeURIComponent(value)}`);
        expect(problems, `${name}=${value}`).toHaveLength(1);
        expect(problems[0]).toContain(name);
        expect(own.write(state), `${name}=${value}`).toBe('');
      }
    }
  });
});
