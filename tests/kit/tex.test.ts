import { describe, expect, test } from 'vitest';
import { parseTex, TexError } from '../../src/kit/equation/tex.ts';

const letter = (text: string) => ({ kind: 'letter', text });
const number = (text: string) => ({ kind: 'number', text });
const operator = (text: string) => ({ kind: 'operator', text });

describe('an equation', () => {
  test('scripts bind to what stands before them, in either order', () => {
    const scripts = { kind: 'scripts', base: letter('x'), sub: letter('i'), sup: number('2') };
    expect(parseTex('x_i^2')).toEqual(scripts);
    expect(parseTex('x^2_i')).toEqual(scripts);
  });

  test('a fraction, a root, a group, a minus sign', () => {
    expect(parseTex('\\frac{a}{b} - \\sqrt{2x}')).toEqual({
      kind: 'row',
      parts: [
        { kind: 'fraction', over: letter('a'), under: letter('b') },
        operator('−'),
        { kind: 'root', parts: [{ kind: 'row', parts: [number('2'), letter('x')] }] },
      ],
    });
  });

  test('Greek letters, functions, words, names to light', () => {
    expect(parseTex('\\lambda \\ln 0.5 \\text{ if } \\named{kT}{k_B T}')).toEqual({
      kind: 'row',
      parts: [
        letter('λ'),
        { kind: 'text', text: 'ln' },
        number('0.5'),
        { kind: 'text', text: ' if ' },
        {
          kind: 'named',
          name: 'kT',
          part: {
            kind: 'row',
            parts: [{ kind: 'scripts', base: letter('k'), sub: letter('B'), sup: null }, letter('T')],
          },
        },
      ],
    });
  });

  test.each([
    ['\\foo', 'there is no \\foo in “\\foo”'],
    ['x_', 'it ends too soon in “x_”'],
    ['{x', 'a } is missing in “{x”'],
    ['^2', 'a ^ stands alone in “^2”'],
    ['x^2^3', 'a ^ stands alone in “x^2^3”'],
    ['\\text x', '\\text needs { } in “\\text x”'],
  ])('%s: %s', (tex, message) => {
    expect(() => parseTex(tex)).toThrow(new TexError(message));
  });
});
