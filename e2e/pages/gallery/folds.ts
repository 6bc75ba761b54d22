import type { Rng } from '../../../src/links/index.ts';

const STEP: { readonly [letter: string]: readonly [number, number] } = { U: [0, 1], R: [1, 0], D: [0, -1], L: [-1, 0] };

/** A walk on the square lattice as 2n coordinates. */
function walk(letters: string): Float32Array {
  const points = [0, 0];
  for (const letter of letters) {
    const [x, y] = points.slice(-2);
    points.push(x + STEP[letter][0], y + STEP[letter][1]);
  }
  return Float32Array.from(points);
}

export const MEANDER = walk('UUUUURDDDDDRUUUUURDDDDD');
export const DECOY = walk('RRRDLDRDDDLLLURRULUULDD');

/** Pairs of a fold that touch, with the distance below which they count as touching. */
export function contactsOf(points: Float32Array): { i: number; j: number; reach: number }[] {
  const n = points.length / 2;
  const found = [];
  for (let i = 0; i < n; i++)
    for (let j = i + 3; j < n; j++) {
      const distance = Math.hypot(points[2 * i] - points[2 * j], points[2 * i + 1] - points[2 * j + 1]);
      if (distance < 1.1) found.push({ i, j, reach: 1.25 });
    }
  return found;
}

/** A fold as heat shows it: turned about, every bead a little out of place. */
export function shaken(points: Float32Array, rng: Rng, amount = 0.16): Float32Array {
  const angle = 2 * Math.PI * rng.uniform();
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const jitter = () => amount * (rng.uniform() + rng.uniform() - 1);
  return points.map((_, k) => {
    const [x, y] = [points[k - (k % 2)], points[k - (k % 2) + 1]];
    return (k % 2 === 0 ? cos * x - sin * y : sin * x + cos * y) + jitter();
  });
}

/** A loose coil of n beads: a walk that turns gently and keeps its beads apart. */
export function coil(n: number, rng: Rng): Float32Array {
  const points = new Float32Array(2 * n);
  let heading = 2 * Math.PI * rng.uniform();
  for (let i = 1; i < n; i++) {
    for (let attempt = 0; attempt < 40; attempt++) {
      const turned = heading + (rng.uniform() - 0.5) * (2 + attempt * 0.2);
      points[2 * i] = points[2 * i - 2] + Math.cos(turned);
      points[2 * i + 1] = points[2 * i - 1] + Math.sin(turned);
      const isFree = !Array.from({ length: Math.max(0, i - 1) }, (_, j) => j).some(
        (j) => Math.hypot(points[2 * j] - points[2 * i], points[2 * j + 1] - points[2 * i + 1]) < 0.9,
      );
      if (isFree || attempt === 39) {
        heading = turned;
        break;
      }
    }
  }
  return points;
}
