import { digits, say } from '../language/index.ts';
import { squaredDistance } from './contacts.ts';

/** A contact of a fold: residues i < j, j − i ≥ 3, and the distance r0 (b) at which they rest. */
export interface Contact {
  readonly i: number;
  readonly j: number;
  readonly r0: number;
  /** How deep its well is, in units of the model's `contactEnergy`; 1 where it is not given. */
  readonly depth?: number;
}

/** A contact as a list names it: where no rest distance is given, the one that the points have. */
export type ContactEntry = Omit<Contact, 'r0'> & Partial<Pick<Contact, 'r0'>>;

/** A target fold: `points` has shape [n · dimension], units of b. */
export interface Fold {
  readonly n: number;
  readonly dimension: 2 | 3;
  readonly points: Float64Array;
  readonly contacts: readonly Contact[];
}

/** Thrown for a target that is no fold; `reason` is in plain words. */
export class FoldError extends Error {}

/** Thrown for a contact that its points cannot have. */
export class ContactError extends FoldError {}

/** Residues this near in the target (b), and at least three apart along the chain, are native contacts. */
const CONTACT_DISTANCE = 1.1;
const CONTACT_SEPARATION = 3;

const STEPS: Record<string, readonly [number, number]> = { U: [0, 1], R: [1, 0], D: [0, -1], L: [-1, 0] };

function contactsOf(points: Float64Array, n: number, dimension: number): Contact[] {
  const contacts: Contact[] = [];
  for (let i = 0; i < n; i += 1) {
    for (let j = i + CONTACT_SEPARATION; j < n; j += 1) {
      const r0 = Math.sqrt(squaredDistance(points, dimension, i, j));
      // A hair's breadth of slack, so that 1.1 written in a file counts as 1.1.
      if (r0 <= CONTACT_DISTANCE + 1e-9) contacts.push({ i, j, r0 });
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
  if (walk.length < CONTACT_SEPARATION) throw new FoldError(say`a walk needs at least ${CONTACT_SEPARATION} steps`);
  const points = new Float64Array(2 * (walk.length + 1));
  const visited = new Map<string, number>([['0,0', 0]]);
  let x = 0;
  let y = 0;
  for (const [k, letter] of [...walk].entries()) {
    const step = STEPS[letter];
    if (step === undefined) throw new FoldError(say`step ${k} is “${letter}”: only U, R, D and L are steps`);
    x += step[0];
    y += step[1];
    const before = visited.get(`${x},${y}`);
    if (before !== undefined) throw new FoldError(say`bead ${k + 1} falls on bead ${before}: the walk crosses itself`);
    visited.set(`${x},${y}`, k + 1);
    points[2 * k + 2] = x;
    points[2 * k + 3] = y;
  }
  const n = walk.length + 1;
  return { n, dimension: 2, points, contacts: contactsOf(points, n, 2) };
}

/** A list of contacts as read from outside, checked against the points that it belongs to. */
function contactsFrom(entries: readonly ContactEntry[], points: Float64Array, n: number, dimension: number): Contact[] {
  const seen = new Map<number, number>();
  return entries.map(({ i, j, r0: given, depth = 1 }, k) => {
    const refuse = (reason: string): never => {
      throw new ContactError(say`contact ${k} (${i}–${j}): ${reason}`);
    };
    for (const residue of [i, j]) {
      if (!(Number.isInteger(residue) && residue >= 0 && residue < n))
        refuse(say`${residue} is not a bead of 0 to ${n - 1}`);
    }
    if (j - i < CONTACT_SEPARATION) refuse(say`the second bead must come at least three after the first`);
    const before = seen.get(i * n + j);
    if (before !== undefined) refuse(say`the pair is contact ${before} already`);
    seen.set(i * n + j, k);
    const r0 = given ?? Math.sqrt(squaredDistance(points, dimension, i, j));
    if (!(Number.isFinite(r0) && r0 > 0)) refuse(say`the rest distance must be positive, is ${r0}`);
    if (!(Number.isFinite(depth) && depth > 0)) refuse(say`the depth must be positive, is ${depth}`);
    return { i, j, r0, depth };
  });
}

/** The contacts with each depth multiplied by a factor: how a decoy is made deeper or shallower than its target. */
export function scaleDepths(contacts: readonly Contact[], factor: number): Contact[] {
  return contacts.map((contact) => ({ ...contact, depth: factor * (contact.depth ?? 1) }));
}

/** Beads nearer than this, or neighbours farther apart (b), are no fold: no chain could take it. */
const NEAREST = 0.5;
const LONGEST_BOND = 2;

/** On which side of the line from point a to point b point c lies, in the plane. */
function side(points: Float64Array, a: number, b: number, c: number): number {
  const [x, y] = [points[2 * a], points[2 * a + 1]];
  return Math.sign((points[2 * b] - x) * (points[2 * c + 1] - y) - (points[2 * b + 1] - y) * (points[2 * c] - x));
}

/** Whether the bonds from beads i and j to the next ones cross, in the plane. */
function cross(points: Float64Array, i: number, j: number): boolean {
  return (
    side(points, i, i + 1, j) * side(points, i, i + 1, j + 1) < 0 &&
    side(points, j, j + 1, i) * side(points, j, j + 1, i + 1) < 0
  );
}

/** Refuses what no chain of beads can be: two beads in one place, neighbours far apart, bonds that cross in the plane. */
function checkShape(points: Float64Array, n: number, dimension: number): void {
  const far = (i: number, j: number) => Math.sqrt(squaredDistance(points, dimension, i, j));
  const told = (i: number, j: number) => digits(String(Number(far(i, j).toPrecision(2))));
  for (let j = 1; j < n; j += 1) {
    if (far(j - 1, j) > LONGEST_BOND) {
      throw new FoldError(
        say`beads ${j - 1} and ${j} lie ${told(j - 1, j)} apart: neighbours lie about 1 apart, in units of a bond`,
      );
    }
    for (let i = 0; i < j; i += 1) {
      if (far(i, j) < NEAREST) {
        throw new FoldError(
          say`beads ${i} and ${j} lie ${told(i, j)} apart: no two can be nearer than ${digits(String(NEAREST))}, in units of a bond`,
        );
      }
      if (dimension === 2 && i < j - 2 && cross(points, i, j - 1)) {
        throw new FoldError(say`the bonds ${i}–${i + 1} and ${j - 1}–${j} cross: a chain cannot cross itself`);
      }
    }
  }
}

/**
 * The fold of given points, each [x, y] or each [x, y, z], in units of b. Its contacts are the pairs near each other, or those listed.
 *
 * @throws FoldError for fewer than 4 points, mixed dimensions, numbers that are not finite, beads too near each other, neighbours too far apart, or bonds that cross in the plane; ContactError for a contact
 *   of residues that are not there or less than three apart, one that is listed twice, a rest distance or depth that is not positive
 */
export function foldFromPoints(list: readonly (readonly number[])[], contacts?: readonly ContactEntry[]): Fold {
  if (list.length < CONTACT_SEPARATION + 1)
    throw new FoldError(say`a fold needs at least ${CONTACT_SEPARATION + 1} points`);
  const dimension = list[0].length;
  if (dimension !== 2 && dimension !== 3)
    throw new FoldError(say`point 0 has ${dimension} coordinates: 2 or 3 are needed`);
  const points = new Float64Array(list.length * dimension);
  for (const [i, point] of list.entries()) {
    if (point.length !== dimension)
      throw new FoldError(say`point ${i} has ${point.length} coordinates, point 0 has ${dimension}`);
    if (!point.every(Number.isFinite))
      throw new FoldError(say`point ${i} has a coordinate that is not a finite number`);
    points.set(point, i * dimension);
  }
  const n = list.length;
  checkShape(points, n, dimension);
  const found = contacts ? contactsFrom(contacts, points, n, dimension) : contactsOf(points, n, dimension);
  return { n, dimension, points, contacts: found };
}
