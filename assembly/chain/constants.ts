// Numbers of a model as vectors, in memory. V8 loads a vector of memory once before a loop, where it would work one out of the model's f64
// anew in every turn: conversion, spread over the lanes, even the division in the middle of a scale.
import { BOND, Model } from './layout';
import { CUT } from './terms';

const TABLE = memory.data(21 * 16, 16);

export const BOND_STIFFNESS: i32 = 0;
/** k b of a bond. */
export const BOND_PULL: i32 = 1;
export const DIAMETER2: i32 = 2;
/** 48 eps/sigma^2 */
export const EXCLUDED_SCALE: i32 = 3;
/** Square of the range of the excluded volume. */
export const EXCLUDED_CUT: i32 = 4;
export const HALF: i32 = 5;
export const ONE: i32 = 6;
export const BENDING_STIFFNESS: i32 = 7;
export const LINK_STIFFNESS: i32 = 8;
export const LINK_LENGTH: i32 = 9;
export const LINK_PULL: i32 = 10;
/** Square of the distance at which a link closes. */
export const LINK_REACH2: i32 = 11;
export const CAGE_STIFFNESS: i32 = 12;
export const CAGE_RADIUS: i32 = 13;
export const TIME_STEP: i32 = 14;
export const HALF_STEP: i32 = 15;
export const KEEP: i32 = 16;
export const NOISE: i32 = 17;
export const SLACK2: i32 = 18;
export const JUMP2: i32 = 19;
/** Square of the neighbour list's reach. */
export const REACH2: i32 = 20;

/** A number of the model that `prepare` was called for last, in all lanes. */
@inline export function constant(index: i32): v128 { return v128.load(TABLE + (<usize>index << 4)); }

@inline function put<T>(index: i32, value: f64): void { v128.store(TABLE + (<usize>index << 4), v128.splat<T>(<T>value)); }

/** Fills the table. Each function that the host calls does so first: many models share an instance. */
export function prepare<T>(m: Model): void {
  const stiffness = (m.terms & BOND) != 0 ? m.bondStiffness : 0;
  put<T>(BOND_STIFFNESS, stiffness);
  put<T>(BOND_PULL, stiffness * m.bondLength);
  const sigma2 = m.diameter * m.diameter;
  put<T>(DIAMETER2, sigma2);
  put<T>(EXCLUDED_SCALE, 48 * m.repulsion / sigma2);
  put<T>(EXCLUDED_CUT, CUT * sigma2);
  put<T>(HALF, 0.5);
  put<T>(ONE, 1);
  put<T>(BENDING_STIFFNESS, m.bending);
  const reach = m.linkLength + m.linkPull / m.linkStiffness;
  put<T>(LINK_STIFFNESS, m.linkStiffness);
  put<T>(LINK_LENGTH, m.linkLength);
  put<T>(LINK_PULL, m.linkPull);
  put<T>(LINK_REACH2, reach * reach);
  put<T>(CAGE_STIFFNESS, m.cageStiffness);
  put<T>(CAGE_RADIUS, m.cageRadius);
  put<T>(TIME_STEP, m.timeStep);
  put<T>(HALF_STEP, 0.5 * m.timeStep);
  put<T>(KEEP, m.keep);
  put<T>(NOISE, m.noise);
  put<T>(SLACK2, m.slack * m.slack);
  put<T>(JUMP2, m.jump * m.jump);
  put<T>(REACH2, m.reach * m.reach);
}
