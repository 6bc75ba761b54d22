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

/** Adds the energy of a list of 12-10 wells. */
function addWells<D>(list: u32, count: i32, x: usize, out: usize): void {
  for (let p = 0; p < count; p++) {
    const pair = changetype<Pair>(<usize>list + <usize>p * offsetof<Pair>());
    bump(out, contactEnergy<f64>(squaredDistance<D>(x, pair.i, pair.j), pair.squared, pair.depth));
  }
}

/** Bending energy at bead i. Law of cosines: r1.r2 = (|r1 + r2|^2 - |r1|^2 - |r2|^2) / 2. */
@inline function bend<D>(m: Model, x: usize, i: i32): v128 {
  const before = squaredDistance<D>(x, i - 1, i), after = squaredDistance<D>(x, i, i + 1);
  const both = squaredDistance<D>(x, i - 1, i + 1);
  const product = f64x2.mul(f64x2.splat(0.5), f64x2.sub(both, f64x2.add(before, after)));
  return bendingEnergy<f64>(f64x2.div(product, f64x2.sqrt(f64x2.mul(before, after))), m.bending);
}

/** Excluded-volume energy of bead i with the beads from `first` (at least i + 2) on. */
@inline function repel<D>(m: Model, x: usize, i: i32, first: i32): v128 {
  const row = <usize>m.exclusions + <usize>(i * ((m.beads + 7) >> 3));
  const sigma2 = m.diameter * m.diameter;
  let sum = f64x2.splat(0);
  for (let j = first; j < m.beads; j++) {
    if (j > i + 2 && ((load<u8>(row + <usize>(j >> 3)) >> <u8>(j & 7)) & 1)) continue;
    sum = f64x2.add(sum, excludedEnergy<f64>(squaredDistance<D>(x, i, j), sigma2, m.repulsion));
  }
  return sum;
}

/** Energy of the cage for the beads from `first` on. */
@inline function confine<D>(m: Model, x: usize, first: i32): v128 {
  let sum = f64x2.splat(0);
  for (let i = first; i < m.beads; i++) {
    const a = x + <usize>i * stride<D>();
    const ax = v128.load(a), ay = v128.load(a, 16);
    let az = ax;
    if (inSpace<D>()) az = v128.load(a, 32);
    sum = f64x2.add(sum, cageEnergy<f64>(dot<D>(ax, ay, az, ax, ay, az), m.cageStiffness, m.cageRadius));
  }
  return sum;
}

/**
 * What moving the beads after `joint` together changes, lane 1 less lane 0: bending at the joint, excluded volume across it, and the
 * cage. A joint of -1 moves them all. Once lane 1 lies more than `limit` higher the sum is left off.
 */
export function crossingEnergy<D>(m: Model, b: Batch, joint: i32, limit: f64): f64 {
  const x = <usize>b.positions;
  let sum = f64x2.splat(0);
  if (m.bending != 0 && joint > 0) sum = bend<D>(m, x, joint);
  if (m.cageRadius > 0) sum = f64x2.add(sum, confine<D>(m, x, joint + 1));
  let rise = f64x2.extract_lane(sum, 1) - f64x2.extract_lane(sum, 0);
  if (m.diameter <= 0) return rise;
  for (let i = joint; i >= 0 && rise < limit; i--) {
    sum = f64x2.add(sum, repel<D>(m, x, i, max(i + 2, joint + 1)));
    rise = f64x2.extract_lane(sum, 1) - f64x2.extract_lane(sum, 0);
  }
  return rise;
}

/** Writes an f64x2 a term: bond, bending, excluded, native, decoy, attraction, link, cage. */
export function computeEnergies<D>(m: Model, b: Batch, out: usize): void {
  const x = <usize>b.positions;
  memory.fill(out, 0, 8 << 4);
  const n = m.beads;
  for (let i = 0; i + 1 < n; i++) bump(out, bondEnergy<f64>(squaredDistance<D>(x, i, i + 1), m.bondStiffness, m.bondLength));
  if (m.bending != 0) {
    for (let i = 1; i + 1 < n; i++) bump(out + 16, bend<D>(m, x, i));
  }
  if (m.diameter > 0) {
    for (let i = 0; i < n; i++) bump(out + 32, repel<D>(m, x, i, i + 2));
  }
  addWells<D>(m.contacts, m.contactCount, x, out + 48);
  addWells<D>(m.decoy, m.decoyCount, x, out + 64);
  addWells<D>(m.attractions, m.attractionCount, x, out + 80);
  for (let p = 0; p < m.linkCount; p++) {
    const pair = changetype<Pair>(<usize>m.links + <usize>p * offsetof<Pair>());
    bump(out + 96, linkEnergy<f64>(squaredDistance<D>(x, pair.i, pair.j), m.linkStiffness, m.linkLength, m.linkPull, v128.load(<usize>b.closed + (<usize>p << 4))));
  }
  if (m.cageRadius > 0) bump(out + 112, confine<D>(m, x, 0));
}
