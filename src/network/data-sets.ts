/**
 * Labelled points in the plane, both labels equally likely, drawn by assembly/network/data.ts:
 * - `rings`: radius 0.2–0.7 (label 0) and 1.1–1.6 (label 1), uniform in radius and angle.
 * - `spiral`: two arms of one and a quarter turns, half a turn apart, radius 0.15–1.55, noise 0.04.
 * - `moons`: two half circles of radius 1 that reach into each other, centred, noise 0.1.
 * - `xor`: four squares of side 1.4 around the origin, 0.2 apart; label 1 where the signs differ.
 * - `shortcut`: rings whose sign of x agrees with the label (+ for 1) three times in four: a rule that is easy and often right.
 */
export const DATA_SETS = ['rings', 'spiral', 'moons', 'xor', 'shortcut'] as const;
export type DataSetName = (typeof DATA_SETS)[number];
