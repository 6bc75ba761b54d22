// Forces: each function sweeps one list and adds its term's forces. `bonded` runs first and overwrites the forces.
import {
  BENDING_STIFFNESS, BOND_PULL, BOND_STIFFNESS, CAGE_RADIUS, CAGE_STIFFNESS, constant, DIAMETER2, EXCLUDED_CUT, EXCLUDED_SCALE, HALF, LINK_LENGTH,
  LINK_PULL, LINK_REACH2, LINK_STIFFNESS, ONE,
} from './constants';
import { ATTRACTION, Batch, BENDING, CAGE, DECOY, EXCLUDED, inSpace, LINK, Model, NATIVE, Pair, stride, Work } from './layout';
import { bondForce, cageForce, contactForce, excludedForce, linkForce } from './terms';

/** Forces of the terms in m.terms on a batch, into w.forces; the neighbour list must be fresh. */
export function computeForces<T, D>(m: Model, w: Work, b: Batch): void {
  const x = <usize>b.positions;
  const f = <usize>w.forces;
  const terms = m.terms;
  const hasExcluded = (terms & EXCLUDED) != 0 && m.diameter > 0;
  bonded<T, D>(m, x, f, hasExcluded);
  if ((terms & BENDING) != 0 && m.bending != 0) bend<T, D>(m, x, f);
  if (hasExcluded) neighbours<T, D>(m, w, x, f);
  if ((terms & NATIVE) != 0) wells<T, D>(m.contacts, m.contactCount, x, f);
  if ((terms & DECOY) != 0) wells<T, D>(m.decoy, m.decoyCount, x, f);
  if ((terms & ATTRACTION) != 0) wells<T, D>(m.attractions, m.attractionCount, x, f);
  if ((terms & LINK) != 0) links<T, D>(m, x, f, b.closed);
  if ((terms & CAGE) != 0 && m.cageRadius > 0) cage<T, D>(m, x, f);
}

/** Bonds (i, i+1) and the excluded volume of second neighbours (i, i+2), which are never contacts or links. */
function bonded<T, D>(m: Model, x: usize, f: usize, hasExcluded: bool): void {
  const k = constant(BOND_STIFFNESS), kb = constant(BOND_PULL);
  const s2 = constant(DIAMETER2), scale = constant(EXCLUDED_SCALE), half = constant(HALF), cut = constant(EXCLUDED_CUT);
  const zero = v128.splat<T>(<T>0);
  const end = x + <usize>m.beads * stride<D>();
  // The forces on the beads i-2 and i-1 so far; positions come from memory each time, which costs less than the registers.
  let fax = zero, fay = zero, faz = zero;
  let fbx = zero, fby = zero, fbz = zero;
  for (let c = x + stride<D>(); c < end; c += stride<D>()) {
    const b = c - stride<D>();
    const cx = v128.load(c), cy = v128.load(c, 16);
    let cz = zero;
    let dx = v128.sub<T>(cx, v128.load(b)), dy = v128.sub<T>(cy, v128.load(b, 16)), dz = zero;
    let r2 = v128.add<T>(v128.mul<T>(dx, dx), v128.mul<T>(dy, dy));
    if (inSpace<D>()) {
      cz = v128.load(c, 32);
      dz = v128.sub<T>(cz, v128.load(b, 32));
      r2 = v128.add<T>(r2, v128.mul<T>(dz, dz));
    }
    let factor = bondForce<T>(r2, k, kb);
    dx = v128.mul<T>(factor, dx);
    dy = v128.mul<T>(factor, dy);
    fbx = v128.sub<T>(fbx, dx);
    fby = v128.sub<T>(fby, dy);
    let fcx = dx, fcy = dy, fcz = dz;
    if (inSpace<D>()) {
      fcz = v128.mul<T>(factor, dz);
      fbz = v128.sub<T>(fbz, fcz);
    }
    if (b != x) {
      if (hasExcluded) {
        const a = b - stride<D>();
        dx = v128.sub<T>(cx, v128.load(a));
        dy = v128.sub<T>(cy, v128.load(a, 16));
        r2 = v128.add<T>(v128.mul<T>(dx, dx), v128.mul<T>(dy, dy));
        if (inSpace<D>()) {
          dz = v128.sub<T>(cz, v128.load(a, 32));
          r2 = v128.add<T>(r2, v128.mul<T>(dz, dz));
        }
        // An exact zero where it is out of range, in most chains at most times in all lanes.
        if (i32x4.bitmask(v128.lt<T>(r2, cut))) {
          factor = excludedForce<T>(r2, s2, scale, half, cut);
          dx = v128.mul<T>(factor, dx);
          dy = v128.mul<T>(factor, dy);
          fcx = v128.add<T>(fcx, dx);
          fcy = v128.add<T>(fcy, dy);
          fax = v128.sub<T>(fax, dx);
          fay = v128.sub<T>(fay, dy);
          if (inSpace<D>()) {
            dz = v128.mul<T>(factor, dz);
            fcz = v128.add<T>(fcz, dz);
            faz = v128.sub<T>(faz, dz);
          }
        }
      }
      v128.store(f, fax);
      v128.store(f, fay, 16);
      if (inSpace<D>()) v128.store(f, faz, 32);
      f += stride<D>();
    }
    fax = fbx; fay = fby; faz = fbz;
    fbx = fcx; fby = fcy; fbz = fcz;
  }
  v128.store(f, fax);
  v128.store(f, fay, 16);
  if (inSpace<D>()) v128.store(f, faz, 32);
  f += stride<D>();
  v128.store(f, fbx);
  v128.store(f, fby, 16);
  if (inSpace<D>()) v128.store(f, fbz, 32);
}

/**
 * Bending, E = kappa (1 - u.v) with the unit vectors u, v of the bonds before and after a bead. With c = u.v the force on the
 * bond vector before is g = kappa (v - c u)/|r|, on the one after h = kappa (u - c v)/|s|: the three beads get -g, g - h, h.
 */
function bend<T, D>(m: Model, x: usize, f: usize): void {
  const zero = v128.splat<T>(<T>0);
  const one = constant(ONE), kappa = constant(BENDING_STIFFNESS);
  const end = x + <usize>m.beads * stride<D>();
  // Bead i (b) and the bond before it: unit vector u, kappa over its length; what beads i-1 and i have got so far: p and q.
  let bx = v128.load(x), by = v128.load(x, 16), bz = zero;
  if (inSpace<D>()) bz = v128.load(x, 32);
  let ux = zero, uy = zero, uz = zero, ku = zero;
  let px = zero, py = zero, pz = zero, qx = zero, qy = zero, qz = zero;
  let isFirst = true;
  for (x += stride<D>(); x < end; x += stride<D>()) {
    const cx = v128.load(x), cy = v128.load(x, 16);
    let cz = zero;
    if (inSpace<D>()) cz = v128.load(x, 32);
    let vx = v128.sub<T>(cx, bx), vy = v128.sub<T>(cy, by), vz = zero;
    let r2 = v128.add<T>(v128.mul<T>(vx, vx), v128.mul<T>(vy, vy));
    if (inSpace<D>()) {
      vz = v128.sub<T>(cz, bz);
      r2 = v128.add<T>(r2, v128.mul<T>(vz, vz));
    }
    const inverse = v128.div<T>(one, v128.sqrt<T>(r2));
    const kv = v128.mul<T>(kappa, inverse);
    vx = v128.mul<T>(vx, inverse);
    vy = v128.mul<T>(vy, inverse);
    if (inSpace<D>()) vz = v128.mul<T>(vz, inverse);
    if (isFirst) {
      isFirst = false;
    } else {
      let c = v128.add<T>(v128.mul<T>(ux, vx), v128.mul<T>(uy, vy));
      if (inSpace<D>()) c = v128.add<T>(c, v128.mul<T>(uz, vz));
      let g = v128.mul<T>(ku, v128.sub<T>(vx, v128.mul<T>(c, ux)));
      let h = v128.mul<T>(kv, v128.sub<T>(ux, v128.mul<T>(c, vx)));
      gain<T>(f, v128.sub<T>(px, g));
      px = v128.add<T>(qx, v128.sub<T>(g, h));
      qx = h;
      g = v128.mul<T>(ku, v128.sub<T>(vy, v128.mul<T>(c, uy)));
      h = v128.mul<T>(kv, v128.sub<T>(uy, v128.mul<T>(c, vy)));
      gain<T>(f + 16, v128.sub<T>(py, g));
      py = v128.add<T>(qy, v128.sub<T>(g, h));
      qy = h;
      if (inSpace<D>()) {
        g = v128.mul<T>(ku, v128.sub<T>(vz, v128.mul<T>(c, uz)));
        h = v128.mul<T>(kv, v128.sub<T>(uz, v128.mul<T>(c, vz)));
        gain<T>(f + 32, v128.sub<T>(pz, g));
        pz = v128.add<T>(qz, v128.sub<T>(g, h));
        qz = h;
      }
      f += stride<D>();
    }
    ux = vx; uy = vy; uz = vz; ku = kv;
    bx = cx; by = cy; bz = cz;
  }
  gain<T>(f, px);
  gain<T>(f + 16, py);
  if (inSpace<D>()) gain<T>(f + 32, pz);
  f += stride<D>();
  gain<T>(f, qx);
  gain<T>(f + 16, qy);
  if (inSpace<D>()) gain<T>(f + 32, qz);
}

@inline function gain<T>(address: usize, value: v128): void { v128.store(address, v128.add<T>(v128.load(address), value)); }

/** Takes a force from bead j: the reaction to what bead i gets. */
@inline function react<T, D>(f: usize, tx: v128, ty: v128, tz: v128): void {
  v128.store(f, v128.sub<T>(v128.load(f), tx));
  v128.store(f, v128.sub<T>(v128.load(f, 16), ty), 16);
  if (inSpace<D>()) v128.store(f, v128.sub<T>(v128.load(f, 32), tz), 32);
}

/** Excluded volume over the neighbour list. */
function neighbours<T, D>(m: Model, w: Work, x: usize, f: usize): void {
  const s2 = constant(DIAMETER2), scale = constant(EXCLUDED_SCALE), half = constant(HALF), cut = constant(EXCLUDED_CUT);
  const n = <usize>m.beads * stride<D>();
  let list = <usize>w.neighbours;
  for (let i: usize = 0; i < n; i += stride<D>()) {
    const count = <usize>load<u32>(list);
    list += 4;
    if (!count) continue;
    const end = list + (count << 2);
    const xi = x + i, fi = f + i;
    const xx = v128.load(xi), xy = v128.load(xi, 16);
    let xz = xx;
    if (inSpace<D>()) xz = v128.load(xi, 32);
    let fx = v128.load(fi), fy = v128.load(fi, 16);
    let fz = fx;
    if (inSpace<D>()) fz = v128.load(fi, 32);
    for (; list < end; list += 4) {
      const j = <usize>load<u32>(list);
      let dx = v128.sub<T>(xx, v128.load(x + j));
      let dy = v128.sub<T>(xy, v128.load(x + j, 16));
      let dz = dx;
      let r2 = v128.add<T>(v128.mul<T>(dx, dx), v128.mul<T>(dy, dy));
      if (inSpace<D>()) {
        dz = v128.sub<T>(xz, v128.load(x + j, 32));
        r2 = v128.add<T>(r2, v128.mul<T>(dz, dz));
      }
      // Most pairs of the list touch in no lane, and would add an exact zero.
      if (!i32x4.bitmask(v128.lt<T>(r2, cut))) continue;
      const c = excludedForce<T>(r2, s2, scale, half, cut);
      dx = v128.mul<T>(c, dx);
      dy = v128.mul<T>(c, dy);
      fx = v128.add<T>(fx, dx);
      fy = v128.add<T>(fy, dy);
      if (inSpace<D>()) {
        dz = v128.mul<T>(c, dz);
        fz = v128.add<T>(fz, dz);
      }
      react<T, D>(f + j, dx, dy, dz);
    }
    v128.store(fi, fx);
    v128.store(fi, fy, 16);
    if (inSpace<D>()) v128.store(fi, fz, 32);
  }
}

/** F_i += c d, F_j -= c d for one pair. */
@inline function applyPair<T, D>(f: usize, i: usize, j: usize, c: v128, dx: v128, dy: v128, dz: v128): void {
  const tx = v128.mul<T>(c, dx), ty = v128.mul<T>(c, dy);
  let tz = tx;
  gain<T>(f + i, tx);
  gain<T>(f + i + 16, ty);
  if (inSpace<D>()) {
    tz = v128.mul<T>(c, dz);
    gain<T>(f + i + 32, tz);
  }
  react<T, D>(f + j, tx, ty, tz);
}

/** Native contacts, contacts of the decoy, or hydrophobic attractions: one 12-10 well a pair. */
function wells<T, D>(list: usize, count: i32, x: usize, f: usize): void {
  const end = list + <usize>count * offsetof<Pair>();
  const one = constant(ONE);
  for (; list < end; list += offsetof<Pair>()) {
    const pair = changetype<Pair>(list);
    const i = <usize>pair.i * stride<D>(), j = <usize>pair.j * stride<D>();
    const dx = v128.sub<T>(v128.load(x + i), v128.load(x + j));
    const dy = v128.sub<T>(v128.load(x + i, 16), v128.load(x + j, 16));
    let dz = dx;
    let r2 = v128.add<T>(v128.mul<T>(dx, dx), v128.mul<T>(dy, dy));
    if (inSpace<D>()) {
      dz = v128.sub<T>(v128.load(x + i, 32), v128.load(x + j, 32));
      r2 = v128.add<T>(r2, v128.mul<T>(dz, dz));
    }
    const single = sizeof<T>() == 4;
    const squared = single ? v128.load32_splat(list, offsetof<Pair>('squared32')) : v128.load64_splat(list, offsetof<Pair>('squared'));
    const scale = single ? v128.load32_splat(list, offsetof<Pair>('scale32')) : v128.load64_splat(list, offsetof<Pair>('scale'));
    const c = contactForce<T>(r2, squared, scale, one);
    applyPair<T, D>(f, i, j, c, dx, dy, dz);
  }
}

/** Disulfides. A lane's link closes when its ends first come within reach of each other, and stays closed. */
function links<T, D>(m: Model, x: usize, f: usize, closed: usize): void {
  const reach2 = constant(LINK_REACH2), k = constant(LINK_STIFFNESS), b = constant(LINK_LENGTH), p = constant(LINK_PULL);
  let list = <usize>m.links;
  const end = list + <usize>m.linkCount * offsetof<Pair>();
  for (; list < end; list += offsetof<Pair>()) {
    const pair = changetype<Pair>(list);
    const i = <usize>pair.i * stride<D>(), j = <usize>pair.j * stride<D>();
    const dx = v128.sub<T>(v128.load(x + i), v128.load(x + j));
    const dy = v128.sub<T>(v128.load(x + i, 16), v128.load(x + j, 16));
    let dz = dx;
    let r2 = v128.add<T>(v128.mul<T>(dx, dx), v128.mul<T>(dy, dy));
    if (inSpace<D>()) {
      dz = v128.sub<T>(v128.load(x + i, 32), v128.load(x + j, 32));
      r2 = v128.add<T>(r2, v128.mul<T>(dz, dz));
    }
    const isClosed = v128.or(v128.load(closed), v128.le<T>(r2, reach2));
    v128.store(closed, isClosed);
    closed += 16;
    applyPair<T, D>(f, i, j, linkForce<T>(r2, k, b, p, isClosed), dx, dy, dz);
  }
}

/** A round cage around the origin: beads beyond its radius are pushed back. */
function cage<T, D>(m: Model, x: usize, f: usize): void {
  const k = constant(CAGE_STIFFNESS), radius = constant(CAGE_RADIUS);
  const end = x + <usize>m.beads * stride<D>();
  for (; x < end; x += stride<D>(), f += stride<D>()) {
    const px = v128.load(x), py = v128.load(x, 16);
    let r2 = v128.add<T>(v128.mul<T>(px, px), v128.mul<T>(py, py));
    let pz = px;
    if (inSpace<D>()) {
      pz = v128.load(x, 32);
      r2 = v128.add<T>(r2, v128.mul<T>(pz, pz));
    }
    const c = cageForce<T>(r2, k, radius);
    gain<T>(f, v128.mul<T>(c, px));
    gain<T>(f + 16, v128.mul<T>(c, py));
    if (inSpace<D>()) gain<T>(f + 32, v128.mul<T>(c, pz));
  }
}
