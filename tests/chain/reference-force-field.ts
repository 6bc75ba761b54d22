import { type ChainModel, TERMS, type Term } from '../../src/chain/index.ts';

/**
 * The force field a second time, slow and obvious: all pairs, one scalar at a time, forces as −dE/dr along the separation. Only tests
 * use it, to check the kernel. Links count as closed where `isClosed` says so.
 */
export function referenceField(model: ChainModel, x: Float64Array, isClosed: (link: number) => boolean = () => false) {
  const { n, dimension } = model;
  const energies: Record<Term, number> = {
    bond: 0,
    bending: 0,
    excluded: 0,
    native: 0,
    decoy: 0,
    attraction: 0,
    link: 0,
    cage: 0,
  };
  const forces = Object.fromEntries(TERMS.map((term) => [term, new Float64Array(n * dimension)])) as Record<
    Term,
    Float64Array
  >;
  const between = (i: number, j: number) =>
    Array.from({ length: dimension }, (_, k) => x[j * dimension + k] - x[i * dimension + k]);
  const length = (v: number[]) => Math.hypot(...v);
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, k) => sum + value * b[k], 0);
  const push = (term: Term, i: number, force: number[], factor: number) => {
    for (let k = 0; k < dimension; k++) forces[term][i * dimension + k] += factor * force[k];
  };
  /** Adds a pair's energy and the force −slope along the unit vector from i to j. */
  const pair = (term: Term, i: number, j: number, law: (r: number) => { energy: number; slope: number }) => {
    const d = between(i, j);
    const r = length(d);
    const { energy, slope } = law(r);
    energies[term] += energy;
    push(term, j, d, -slope / r);
    push(term, i, d, slope / r);
  };
  const well = (depth: number, r0: number) => (r: number) => ({
    energy: depth * (5 * (r0 / r) ** 12 - 6 * (r0 / r) ** 10),
    slope: depth * (-60 * (r0 / r) ** 12 + 60 * (r0 / r) ** 10) * (1 / r),
  });

  for (let i = 0; i + 1 < n; i++) {
    pair('bond', i, i + 1, (r) => ({
      energy: 0.5 * model.bondStiffness * (r - model.bondLength) ** 2,
      slope: model.bondStiffness * (r - model.bondLength),
    }));
  }
  for (let i = 1; i + 1 < n; i++) {
    const u = between(i - 1, i);
    const v = between(i, i + 1);
    const [a, b] = [length(u), length(v)];
    const cosine = dot(u, v) / (a * b);
    energies.bending += model.bending * (1 - cosine);
    // ∂cos/∂v = u/(ab) − cos v/b², and likewise for u.
    const byV = v.map((value, k) => model.bending * (u[k] / (a * b) - (cosine * value) / (b * b)));
    const byU = u.map((value, k) => model.bending * (v[k] / (a * b) - (cosine * value) / (a * a)));
    push('bending', i + 1, byV, 1);
    push('bending', i, byV, -1);
    push('bending', i, byU, 1);
    push('bending', i - 1, byU, -1);
  }
  const isLinked = (i: number, j: number) => model.links.some(([a, b]) => a === i && b === j);
  const isNative = (i: number, j: number) => model.contacts.some((contact) => contact.i === i && contact.j === j);
  const range = model.diameter * 2 ** (1 / 6);
  for (let i = 0; i < n; i++) {
    for (let j = i + 2; j < n; j++) {
      if (isLinked(i, j) || isNative(i, j)) continue;
      pair('excluded', i, j, (r) => {
        const s6 = (model.diameter / r) ** 6;
        if (r >= range) return { energy: 0, slope: 0 };
        return {
          energy: model.repulsion * (4 * (s6 * s6 - s6) + 1),
          slope: (-24 * model.repulsion * (2 * s6 * s6 - s6)) / r,
        };
      });
      const isOily = model.hydrophobic.includes(i) && model.hydrophobic.includes(j);
      if (isOily && j - i >= 3) pair('attraction', i, j, well(model.attraction, 1));
    }
  }
  for (const { i, j, r0, depth = 1 } of model.contacts) {
    if (!isLinked(i, j)) pair('native', i, j, well(model.contactEnergy * depth, r0));
  }
  for (const { i, j, r0, depth = 1 } of model.decoy) {
    if (j - i >= 3 && !isLinked(i, j) && !isNative(i, j)) pair('decoy', i, j, well(model.contactEnergy * depth, r0));
  }
  for (const [k, [i, j]] of model.links.entries()) {
    pair('link', i, j, (r) => {
      const stretch = r - model.linkLength;
      const [stiffness, pull] = [model.linkStiffness, model.linkPull];
      if (isClosed(k) || stiffness * stretch <= pull)
        return { energy: 0.5 * stiffness * stretch ** 2, slope: stiffness * stretch };
      const knee = pull / stiffness;
      return { energy: 0.5 * stiffness * knee ** 2 + pull * (stretch - knee), slope: pull };
    });
  }
  for (let i = 0; i < n && model.cageRadius > 0; i++) {
    const spot = Array.from(x.subarray(i * dimension, (i + 1) * dimension));
    const beyond = length(spot) - model.cageRadius;
    if (beyond <= 0) continue;
    energies.cage += 0.5 * model.cageStiffness * beyond ** 2;
    push('cage', i, spot, (-model.cageStiffness * beyond) / length(spot));
  }
  const total = new Float64Array(n * dimension).map((_, k) => TERMS.reduce((sum, term) => sum + forces[term][k], 0));
  return { energies, forces, total };
}
