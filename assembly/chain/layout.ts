// How a chain lies in memory. One v128 holds one coordinate of one bead for all lanes: lane l belongs to replica l of the batch
// (T = f32: four replicas, T = f64: two). A bead is the record Plane or Space, a configuration is an array of beads.
// The host (src/chain/kernel) allocates everything and fills these records by its own list of fields, which a test compares with this file.

@unmanaged export class Plane { x: v128; y: v128; }
@unmanaged export class Space { x: v128; y: v128; z: v128; }

/** Bytes from one bead to the next; D is Plane or Space. */
@inline export function stride<D>(): usize { return offsetof<D>(); }

/** True in three dimensions; known when the code is compiled, so the other branch is left out. */
@inline export function inSpace<D>(): bool { return offsetof<D>() == 48; }

/** Terms of the force field, as bits of Model.terms. */
export const BOND: i32 = 1;
export const BENDING: i32 = 2;
export const EXCLUDED: i32 = 4;
export const NATIVE: i32 = 8;
export const DECOY: i32 = 16;
export const ATTRACTION: i32 = 32;
export const LINK: i32 = 64;
export const CAGE: i32 = 128;

/** A chain's parameters and pair lists, shared by all batches. Units: length b, energy eps, mass m, time tau, kT in eps. */
@unmanaged export class Model {
  beads: i32;
  /** The terms that count, a sum of the bits above. */
  terms: i32;
  /** Lists of Pair records, and their lengths. */
  contacts: u32;
  contactCount: i32;
  decoy: u32;
  decoyCount: i32;
  attractions: u32;
  attractionCount: i32;
  links: u32;
  linkCount: i32;
  /** A bit a pair, row i, byte j >> 3: set where the neighbour list must leave (i, j) out. */
  exclusions: u32;
  /** Bond: k, b. */
  bondStiffness: f64;
  bondLength: f64;
  /** kappa. */
  bending: f64;
  /** sigma and eps of the excluded volume. */
  diameter: f64;
  repulsion: f64;
  /** Disulfide: k, rest length, largest pull. */
  linkStiffness: f64;
  linkLength: f64;
  linkPull: f64;
  /** Cage around the origin: k, radius (0: none). */
  cageStiffness: f64;
  cageRadius: f64;
  /** Time step dt (mass 1); e^(-friction dt); factor from a noise integer to a velocity (or a displacement, overdamped). */
  timeStep: f64;
  keep: f64;
  noise: f64;
  /** Neighbour list: pairs within `reach` are listed; a bead may move `slack` before the list is built anew; a bead that moves
   *  `jump` or more along an axis in one step has left the stable range. */
  reach: f64;
  slack: f64;
  jump: f64;
}

/**
 * A pair with constants of its own: r0 squared and depth (eps) of a contact, and the scale of its force, 60 eps/r0^2; the last two as f32
 * besides. Unused for a link.
 */
@unmanaged export class Pair { i: i32; j: i32; squared: f64; depth: f64; scale: f64; squared32: f32; scale32: f32; }

/** Scratch memory of one instance: it serves one batch at a time. */
@unmanaged export class Work {
  /** The batch that forces, origin and neighbour list belong to now; 0 for none. */
  owner: u32;
  forces: u32;
  /** Positions for which the neighbour list was built. */
  origin: u32;
  noise: u32;
  /** Neighbour list: for each bead the number of its partners, then their byte offsets. */
  neighbours: u32;
  /** Smallest and largest coordinates of each block of eight beads. */
  boxes: u32;
  nearBlocks: u32;
  /** A vector: all bits set in the lanes that were sound after the last step. */
  sound: u32;
}

/** One batch: positions, velocities (those between two kicks, see integrator.ts), four vectors of generator state, and for each link the
 *  lanes in which it is closed. */
@unmanaged export class Batch { positions: u32; velocities: u32; random: u32; closed: u32; }
