/** A native contact: residues i < j, |i − j| ≥ 3, and the distance r0 (b) at which they rest. */
export interface Contact {
  readonly i: number;
  readonly j: number;
  readonly r0: number;
}

/** A target fold: `points` has shape [n · dimension], units of b. */
export interface Fold {
  readonly n: number;
  readonly dimension: 2 | 3;
  readonly points: Float64Array;
  readonly contacts: readonly Contact[];
}

/** Thrown for a target that is no fold; `reason` is in plain words. */
export class FoldError extends Error {}

/** Residues this near in the target (b), and at least three apart along the chain, are native contacts. */
const CONTACT_DISTANCE = 1.1;
const CONTACT_SEPARATION = 3;

const STEPS: Record<string, readonly [number, number]> = { U: [0, 1], R: [1, 0], D: [0, -1], L: [-1, 0] };

function contactsOf(points: Float64Array, n: number, dimension: number): Contact[] {
  const contacts: Contact[] = [];
  for (let i = 0; i < n; i += 1) {
    for (let j = i + CONTACT_SEPARATION; j < n; j += 1) {
      let r2 = 0;
      for (let k = 0; k < dimension; k += 1) {
        const d = points[j * dimension + k] - points[i * dimension + k];
        r2 += d * d;
      }
      // A hair's breadth of slack, so that 1.1 written in a file counts as 1.1.
      if (Math.sqrt(r2) <= CONTACT_DISTANCE + 1e-9) contacts.push({ i, j, r0: Math.sqrt(r2) });
    }
  }
  return contacts;
}

/**
 * The fold of a walk of unit steps U, R, D, L on the square lattice: a walk of k letters has k + 1 residues.
 *
 * @throws FoldError for another letter, fewer than 3 steps, or a walk that crosses itself
 */
export function foldFromLattice(walk: string): Fold {
  if (walk.length < CONTACT_SEPARATION) throw new FoldError('a walk needs at least 3 steps');
  const points = new Float64Array(2 * (walk.length + 1));
  const visited = new Map<string, number>([['0,0', 0]]);
  let x = 0;
  let y = 0;
  for (const [k, letter] of [...walk].entries()) {
    const step = STEPS[letter];
    if (step === undefined) throw new FoldError(`step ${k} is "${letter}": only U, R, D and L are steps`);
    x += step[0];
    y += step[1];
    const before = visited.get(`${x},${y}`);
    if (before !== undefined)
      throw new FoldError(`residue ${k + 1} falls on residue ${before}: the walk crosses itself`);
    visited.set(`${x},${y}`, k + 1);
    points[2 * k + 2] = x;
    points[2 * k + 3] = y;
  }
  const n = walk.length + 1;
  return { n, dimension: 2, points, contacts: contactsOf(points, n, 2) };
}

/**
 * The fold of given points, each [x, y] or each [x, y, z], in units of b.
 *
 * @throws FoldError for fewer than 4 points, mixed dimensions, numbers that are not finite, or neighbours that coincide
 */
export function foldFromPoints(list: readonly (readonly number[])[]): Fold {
  if (list.length < CONTACT_SEPARATION + 1) throw new FoldError('a fold needs at least 4 points');
  const dimension = list[0].length;
  if (dimension !== 2 && dimension !== 3)
    throw new FoldError(`point 0 has ${dimension} coordinates: 2 or 3 are needed`);
  const points = new Float64Array(list.length * dimension);
  for (const [i, point] of list.entries()) {
    if (point.length !== dimension)
      throw new FoldError(`point ${i} has ${point.length} coordinates, point 0 has ${dimension}`);
    if (!point.every(Number.isFinite)) throw new FoldError(`point ${i} has a coordinate that is not a finite number`);
    points.set(point, i * dimension);
    if (i > 0 && point.every((value, k) => value === list[i - 1][k])) {
      throw new FoldError(`points ${i - 1} and ${i} coincide`);
    }
  }
  return { n: list.length, dimension, points, contacts: contactsOf(points, list.length, dimension) };
}
