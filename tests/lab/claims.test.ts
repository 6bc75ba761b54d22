import { describe, expect, test } from 'vitest';
import { agrees, type Claim, measureClaim } from '../../src/lab/exhibit/claim.ts';
import type { State } from '../../src/lab/exhibit/controls.ts';
import { folderOf, MODELS } from './exhibits.ts';

/** The nearest state about which the claim says something: the defaults, or what its own way out leads to. */
function stateFor(claim: Claim, defaults: State): State {
  const outside = claim.outside?.(defaults) ?? null;
  return outside === null ? defaults : ({ ...defaults, ...outside.set } as State);
}

const CASES = Object.entries(MODELS).flatMap(([path, model]) =>
  Object.entries(model.claims).map(([name, claim]) => [`${folderOf(path)}: ${name}`, claim, model.defaults] as const),
);

describe('claims of the exhibits', () => {
  test.each(CASES)('%s agrees with what was measured, with the same bits a second time', (_, claim, defaults) => {
    const state = stateFor(claim, defaults);
    expect(claim.outside?.(state) ?? null).toBeNull();
    const measured = measureClaim(claim, state, 1);
    expect(agrees(claim.expected(state), measured), `${claim.text(state)}: ${measured.value} ± ${measured.error}`).toBe(
      true,
    );
    expect(measureClaim(claim, state, 1)).toEqual(measured);
  });

  test.each(CASES)('%s sweeps over numbers only', (name, claim) => {
    const model = Object.entries(MODELS).find(([path]) => name.startsWith(`${folderOf(path)}:`))![1];
    for (const control of claim.sweeps ?? []) expect(model.controls[control]?.kind).toBe('number');
    for (const control of claim.of ?? []) expect(Object.keys(model.controls)).toContain(control);
  });
});
