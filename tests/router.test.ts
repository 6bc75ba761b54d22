import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renewed, route } from '../src/router.ts';

const NAMES = ['play', 'lab', 'design'];
const at = (fragment: string) => route(renewed(fragment) ?? fragment, NAMES);

describe('the router', () => {
  test.each([
    ['', 'play', [], ''],
    ['#/', 'play', [], ''],
    ['#/lab', 'lab', [], ''],
    ['#/lab/step-size?h=0.5', 'lab', ['step-size'], 'h=0.5'],
    ['#/play/meander?links=0-11.6-17&dials=step:2&seed=3', 'play', ['meander'], 'links=0-11.6-17&dials=step:2&seed=3'],
    ['#/design?target=UUR', 'design', [], 'target=UUR'],
  ])('%s leads to %s', (fragment, place, path, query) => {
    expect(at(fragment)).toEqual({ place, visit: { path, query, problem: null } });
  });

  test.each([
    ['#level=meander', '#/play/meander'],
    ['#level=meander&seed=7&links=0-11.6-17', '#/play/meander?seed=7&links=0-11.6-17'],
    ['#seed=7&level=one-step&dials=step:1.5', '#/play/one-step?seed=7&dials=step:1.5'],
  ])('an address of the first version, %s, is written as %s', (old, today) => {
    expect(renewed(old)).toBe(today);
    expect(renewed(today)).toBeNull();
  });

  test.each([
    ['#/shop', 'This address asks for “shop”, which is not here. There are play, lab, design.'],
    ['#hello', 'This address could not be read: it does not begin with “#/”.'],
    ['#level=<script>', 'This address could not be read: “<script>” is no name of a page.'],
  ])('%s leads to the landing, and says: %s', (fragment, problem) => {
    expect(at(fragment)).toEqual({ place: 'play', visit: { path: [], query: '', problem } });
  });

  test('any text of a stranger leads somewhere, never to an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(NAMES).toContain(at(`#${text}`).place);
      }),
      { numRuns: 500 },
    );
    expect(at(`#level=${'a'.repeat(1_000_000)}`).visit.problem).toMatch(/has 1000007 characters/);
  });
});
