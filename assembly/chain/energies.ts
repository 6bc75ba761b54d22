// Energies by term, lane by lane in double precision: all pairs, no neighbour list. For observers, not for the step.
import { Batch, inSpace, Model, Pair, stride, Work } from './layout';
import { bendingEnergy, bondEnergy, cageEnergy, contactEnergy, excludedEnergy, linkEnergy } from './terms';

@inline function dot<D>(ax: v128, ay: v128, az: v128, bx: v128, by: v128, bz: v128): v128 {
  let sum = f64x2.add(f64x2.mul(ax, bx), f64x2.mul(ay, by));
  if (inSpace<D>()) sum = f64x2.add(sum, f64x2.mul(az, bz));
  return sum;
}

function squaredDistance<D>(x: usize, i: i32, j: i32): v128 {
  const a = x + <usize>i * stride<D>(), b = x + <usize>j * stride<D>();
  const dx = f64x2.sub(v128.load(a), v128.load(b));
  const dy = f64x2.sub(v128.load(a, 16), v128.load(b, 16));
  let dz = dx;
  if (inSpace<D>()) dz = f64x2.sub(v128.load(a, 32), v128.load(b, 32));
  return dot<D>(dx, dy, dz, dx, dy, dz);
}

@inline function bump(out: usize, energy: v128): void { v128.store(out, f64x2.add(v128.load(out), energy)); }

/** Writes seven f64x2: bond, bending, excluded, native, attraction, link, cage. */
export function computeEnergies<D>(m: Model, b: Batch, out: usize): void {
  const x = <usize>b.positions;
  memory.fill(out, 0, 112);
  const n = m.beads;
  for (let i = 0; i + 1 < n; i++) bump(out, bondEnergy<f64>(squaredDistance<D>(x, i, i + 1), m.bondStiffness, m.bondLength));
  if (m.bending != 0) {
    for (let i = 0; i + 2 < n; i++) {
      // Law of cosines: r1.r2 = (|r1 + r2|^2 - |r1|^2 - |r2|^2) / 2.
      const before = squaredDistance<D>(x, i, i + 1), after = squaredDistance<D>(x, i + 1, i + 2);
      const both = squaredDistance<D>(x, i, i + 2);
      const product = f64x2.mul(f64x2.splat(0.5), f64x2.sub(both, f64x2.add(before, after)));
      bump(out + 16, bendingEnergy<f64>(f64x2.div(product, f64x2.sqrt(f64x2.mul(before, after))), m.bending));
    }
  }
  if (m.diameter > 0) {
    const blocks = (n + 7) >> 3;
    const sigma2 = m.diameter * m.diameter;
    for (let i = 0; i < n; i++) {
      for (let j = i + 2; j < n; j++) {
        const byte = load<u8>(<usize>m.exclusions + <usize>(i * blocks + (j >> 3)));
        if (j > i + 2 && ((byte >> <u8>(j & 7)) & 1)) continue;
        bump(out + 32, excludedEnergy<f64>(squaredDistance<D>(x, i, j), sigma2, m.repulsion));
      }
    }
  }
  for (let p = 0; p < m.contactCount; p++) {
    const pair = changetype<Pair>(<usize>m.contacts + <usize>p * offsetof<Pair>());
    bump(out + 48, contactEnergy<f64>(squaredDistance<D>(x, pair.i, pair.j), pair.squared, m.contactEnergy));
  }
  for (let p = 0; p < m.attractionCount; p++) {
    const pair = changetype<Pair>(<usize>m.attractions + <usize>p * offsetof<Pair>());
    bump(out + 64, contactEnergy<f64>(squaredDistance<D>(x, pair.i, pair.j), pair.squared, m.attraction));
  }
  for (let p = 0; p < m.linkCount; p++) {
    const pair = changetype<Pair>(<usize>m.links + <usize>p * offsetof<Pair>());
    bump(out + 80, linkEnergy<f64>(squaredDistance<D>(x, pair.i, pair.j), m.linkStiffness, m.linkLength, m.linkPull, v128.load(<usize>b.closed + (<usize>p << 4))));
  }
  if (m.cageRadius > 0) {
    for (let i = 0; i < n; i++) {
      const a = x + <usize>i * stride<D>();
      const ax = v128.load(a), ay = v128.load(a, 16);
      let az = ax;
      if (inSpace<D>()) az = v128.load(a, 32);
      bump(out + 96, cageEnergy<f64>(dot<D>(ax, ay, az, ax, ay, az), m.cageStiffness, m.cageRadius));
    }
  }
}
