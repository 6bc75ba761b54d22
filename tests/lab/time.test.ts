import { describe, expect, test } from 'vitest';
import { agrees, measureClaim } from '../../src/lab/exhibit/claim.ts';
import { exhibit } from '../../src/lab/exhibits/time/index.ts';
import { model } from '../../src/lab/exhibits/time/model.ts';
import { openClaims } from '../../src/lab/page/open-claims.ts';

const { here } = model.claims;
const at = (set: Partial<typeof model.defaults>) => ({ ...model.defaults, ...set });

describe('half the step, and what is left of the error', () => {
  test.each(['euler', 'heun', 'rk4'] as const)(
    '%s: the figure that the sentence says is the one that is expected and measured',
    (scheme) => {
      for (const field of ['rotation', 'tanh', 'pendulum'] as const) {
        const state = at({ field, scheme, layers: 40 });
        const { share } = model.claims;
        const [, told] = /leave 1\/(\d+) of the error/.exec(share.text(state))!;
        expect(share.expected(state)).toBe(1 / Number(told));
        expect(agrees(share.expected(state), measureClaim(share, state, 1))).toBe(true);
      }
    },
  );
});

describe('the claims about the field in the picture', () => {
  test('stand open as the exhibit opens', () => {
    const readings = Object.fromEntries(
      Object.entries(model.claims).map(([name, claim]) => [
        name,
        { outside: claim.outside?.(model.defaults) ?? null, expected: 0, measured: null, problem: null },
      ]),
    );
    // The easiest first, the formula last of those that stand open.
    expect(openClaims(exhibit.model, readings, model.defaults).open).toEqual(['share', 'order', 'winding', 'here']);
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
