import { describe, expect, test } from 'vitest';
import { agrees, measureClaim } from '../../src/lab/exhibit/claim.ts';
import { model as addition } from '../../src/lab/exhibits/addition/model.ts';
import { headStart } from '../../src/lab/exhibits/addition/model-copying.ts';
import { model as sight } from '../../src/lab/exhibits/receptive-field/model.ts';

describe('told to do nothing, the residual stack begins nearer than the plain one comes', () => {
  const { copying } = addition.claims;

  test('where it adds nothing it begins there, exactly', () => {
    expect(headStart({ layers: 20, share: 0 }, 1)).toBe(0);
  });

  test.each([
    [10, 1],
    [40, 0.5],
  ])('%i floors, h = %f', (layers, share) => {
    const state = { ...addition.defaults, layers, share };
    expect(copying.outside!(state)).toBeNull();
    expect(agrees(1, measureClaim(copying, state, 1))).toBe(true);
  });

  test('of three floors it is not said, nor is it so', () => {
    const state = { ...addition.defaults, layers: 3 };
    expect(copying.outside!(state)?.set).toEqual({ layers: 20 });
    expect(agrees(1, measureClaim(copying, state, 1))).toBe(false);
  });
});

describe('training widens the field', () => {
  const { widens } = sight.claims;

  test.each([4, 7])('to %i px', (distance) => {
    const state = { ...sight.defaults, distance };
    expect(widens.outside!(state)).toBeNull();
    expect(agrees(1, measureClaim(widens, state, 1))).toBe(true);
  });

  test('2 px away it does not, and is not said to', () => {
    const state = { ...sight.defaults, distance: 2 };
    expect(widens.outside!(state)?.set).toEqual({ distance: 5 });
    expect(agrees(1, measureClaim(widens, state, 1))).toBe(false);
  });
});
