import { describe, expect, test } from 'vitest';
import { chainModel, createForceField, TERMS } from '../../src/chain/index.ts';
import { createRng } from '../../src/links/index.ts';
import { referenceField } from './reference-force-field.ts';

/** A crumpled chain in which every term acts: beads overlap a little, contacts and links are stretched and squeezed. */
function scene(dimension: 2 | 3, seed: number, n = 14) {
  const rng = createRng(seed);
  const x = new Float64Array(n * dimension);
  for (let i = 1; i < n; ) {
    const direction = Array.from({ length: dimension }, () => rng.normal());
    const scale = (0.9 + 0.2 * rng.uniform()) / Math.hypot(...direction);
    const spot = direction.map((value, k) => x[(i - 1) * dimension + k] + scale * value);
    // As near to the first bead as the others leave room for.
    const isFree = Array.from({ length: i - 1 }, (_, j) =>
      Math.hypot(...spot.map((v, k) => v - x[j * dimension + k])),
    ).every((distance) => distance > 0.78);
    if (!isFree || Math.hypot(...spot) > 1.2 + 0.35 * Math.sqrt(i) + 0.6 * rng.uniform()) {
      if (rng.int(400) === 0) i = 1;
      continue;
    }
    x.set(spot, i * dimension);
    i++;
  }
  const model = chainModel({
    n,
    dimension,
    bending: 2.5,
    contacts: [
      { i: 0, j: 5, r0: 1 },
      { i: 2, j: 9, r0: 1.05, depth: 1.7 },
    ],
    contactEnergy: 0.9,
    // The third is native, the fourth linked, the fifth too near along the chain: none of these three acts.
    decoy: [
      { i: 0, j: 8, r0: 1 },
      { i: 3, j: 12, r0: 1.1, depth: 0.6 },
      { i: 0, j: 5, r0: 1.2 },
      { i: 1, j: 7, r0: 1, depth: 3 },
      { i: 6, j: 8, r0: 1, depth: 3 },
    ],
    links: [
      [1, 7],
      [4, 13],
    ],
    hydrophobic: [0, 3, 8, 11],
    attraction: 0.7,
    cageRadius: 1.1,
  });
  return { model, x };
}

const SEEDS = [1, 2, 3, 4, 5, 6];
const norm = (values: Float64Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

describe.each([2, 3] as const)('in %iD', (dimension) => {
  test.each(TERMS)('the force of the %s term is minus its energy gradient to 1e-6', (term) => {
    let acting = 0;
    for (const seed of SEEDS) {
      const { model, x } = scene(dimension, seed);
      const field = createForceField(model);
      const force = new Float64Array(x.length);
      field.forces(x, force, term);
      if (norm(force) > 1e-9) acting++;
      const scale = Math.max(norm(force), 1);
      for (let k = 0; k < x.length; k++) {
        // Richardson's extrapolation of two central differences leaves an error of order h⁴.
        const slope = (h: number) => {
          const at = (shift: number) => field.energies(x.map((value, l) => (l === k ? value + shift : value)))[term];
          return (at(h) - at(-h)) / (2 * h);
        };
        const gradient = (4 * slope(1e-5) - slope(2e-5)) / 3;
        expect(Math.abs(force[k] + gradient) / scale).toBeLessThan(1e-6);
      }
    }
    expect(acting).toBeGreaterThanOrEqual(4);
  });

  test('forces and energies are those of the slow reference, term by term', () => {
    for (const seed of SEEDS) {
      const { model, x } = scene(dimension, seed);
      const field = createForceField(model);
      const whole = referenceField(model, x);
      const force = new Float64Array(x.length);
      const energies = field.energies(x);
      for (const term of TERMS) {
        field.forces(x, force, term);
        expect(Math.abs(energies[term] - whole.energies[term])).toBeLessThan(
          1e-12 * (1 + Math.abs(whole.energies[term])),
        );
        const scale = 1 + norm(whole.forces[term]);
        for (let k = 0; k < x.length; k++)
          expect(Math.abs(force[k] - whole.forces[term][k]) / scale).toBeLessThan(1e-12);
      }
      field.forces(x, force);
      const scale = norm(whole.total);
      for (let k = 0; k < x.length; k++) expect(Math.abs(force[k] - whole.total[k]) / scale).toBeLessThan(1e-12);
    }
  });

  test('a long chain, whose neighbour list works in blocks, agrees with all pairs', () => {
    const { x } = scene(dimension, 9, 61);
    const model = chainModel({ n: 61, dimension, contacts: [{ i: 10, j: 40, r0: 1 }], links: [[3, 50]] });
    const reference = referenceField(model, x);
    const force = new Float64Array(x.length);
    createForceField(model).forces(x, force);
    expect(reference.energies.excluded).toBeGreaterThan(1);
    for (let k = 0; k < x.length; k++) {
      expect(Math.abs(force[k] - reference.total[k])).toBeLessThan(1e-11 * norm(reference.total));
    }
  });

  test('a neighbour list that is kept while beads move stays complete', () => {
    const { x } = scene(dimension, 4, 40);
    const model = chainModel({ n: 40, dimension });
    const field = createForceField(model);
    const force = new Float64Array(x.length);
    const rng = createRng(12);
    for (let move = 0; move < 200; move++) {
      for (let k = 0; k < x.length; k++) x[k] = 0.999 * x[k] + 0.02 * (rng.uniform() - 0.5);
      field.forces(x, force, 'excluded');
      const reference = referenceField(model, x).forces.excluded;
      for (let k = 0; k < x.length; k++)
        expect(Math.abs(force[k] - reference[k])).toBeLessThan(1e-10 * (1 + norm(reference)));
    }
  });
});

test('a link pulls with at most its cap until its ends have met, and holds like a spring from then on', () => {
  const model = chainModel({ n: 5, links: [[0, 4]], diameter: 0 });
  const field = createForceField(model);
  const force = new Float64Array(10);
  const straight = Float64Array.from([0, 0, 1, 0, 2, 0, 3, 0, 4, 0]);
  const closed = Float64Array.from([0, 0, 1, 0, 1, 1, 0.5, 1.5, 0, 1.02]);
  field.forces(straight, force, 'link');
  expect(force[0]).toBeCloseTo(5, 12);
  expect(field.energies(straight).link).toBeCloseTo(referenceField(model, straight).energies.link, 12);
  field.forces(closed, force, 'link');
  expect(force[1]).toBeCloseTo(2, 12);
  field.forces(straight, force, 'link');
  expect(force[0]).toBeCloseTo(300, 10);
  expect(field.energies(straight).link).toBeCloseTo(450, 10);
  field.setLinks([[0, 4]]);
  field.forces(straight, force, 'link');
  expect(force[0]).toBeCloseTo(5, 12);
});
