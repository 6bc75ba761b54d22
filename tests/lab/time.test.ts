import { describe, expect, test } from 'vitest';
import { agrees, measureClaim } from '../../src/lab/exhibit/claim.ts';
import { exhibit } from '../../src/lab/exhibits/time/index.ts';
import { model } from '../../src/lab/exhibits/time/model.ts';
import { openClaims } from '../../src/lab/page/open-claims.ts';

const { here } = model.claims;
const at = (set: Partial<typeof model.defaults>) => ({ ...model.defaults, ...set });

describe('the first claim is about the field in the picture', () => {
  test('it stands open first as the exhibit opens', () => {
    const readings = Object.fromEntries(
      Object.entries(model.claims).map(([name, claim]) => [
        name,
        { outside: claim.outside?.(model.defaults) ?? null, expected: 0, measured: null, problem: null },
      ]),
    );
    expect(openClaims(exhibit.model, readings, model.defaults).open[0]).toBe('here');
    expect(Object.keys(model.claims)[0]).toBe('here');
  });

  test.each([
    [{ scheme: 'euler', layers: 60, time: 6 }],
    [{ scheme: 'euler', layers: 2, time: 12 }],
    [{ scheme: 'heun', layers: 200, time: 1 }],
    [{ scheme: 'rk4', layers: 7, time: 3.5 }],
    [{ scheme: 'rk4', layers: 200, time: 12 }],
    [{ field: 'pendulum', scheme: 'euler', layers: 10, time: 1 }],
    [{ field: 'pendulum', scheme: 'heun', layers: 24, time: 1 }],
    [{ field: 'pendulum', scheme: 'rk4', layers: 60, time: 1 }],
  ] as const)('%o', (set) => {
    const state = at(set);
    expect(here.outside!(state)).toBeNull();
    const measured = measureClaim(here, state, 1);
    expect(
      agrees(here.expected(state), measured),
      `${here.expected(state)}: ${measured.value} ± ${measured.error}`,
    ).toBe(true);
    // It would notice a scheme of another order.
    const other = at({ ...set, scheme: set.scheme === 'heun' ? 'euler' : 'heun' });
    expect(agrees(here.expected(other), measured)).toBe(false);
  });

  test('it says where it says nothing: on tanh Wx, and on the pendulum over longer times', () => {
    for (const set of [{ field: 'tanh' }, { field: 'pendulum', time: 6 }] as const) {
      const state = at(set);
      const outside = here.outside!(state)!;
      expect(here.outside!({ ...state, ...outside.set })).toBeNull();
    }
  });
});
