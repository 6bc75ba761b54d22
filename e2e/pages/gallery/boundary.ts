import { createRng } from '../../../src/links/index.ts';
import { type BoundaryData, createBoundaryPicture } from '../../../src/render/index.ts';
import type { Piece } from './piece.ts';

const GRID = 40;
const RANGE = 1.8;

/** Rings whose sign of x tells the class three times in four, and a network that has found the radius. */
function rings(): BoundaryData {
  const rng = createRng(11);
  const points: number[] = [];
  const labels: number[] = [];
  for (let k = 0; k < 80; k++) {
    const label = k % 2;
    const angle = Math.PI * (rng.uniform() - 0.5);
    const radius = label === 0 ? 0.2 + 0.5 * rng.uniform() : 1.1 + 0.5 * rng.uniform();
    const side = rng.uniform() < 0.75 === (label === 1) ? 1 : -1;
    points.push(side * radius * Math.cos(angle), radius * Math.sin(angle));
    labels.push(label);
  }
  const field = Array.from({ length: GRID * GRID }, (_, at) => {
    const x = ((2 * ((at % GRID) + 0.5)) / GRID - 1) * RANGE;
    const y = ((2 * (Math.floor(at / GRID) + 0.5)) / GRID - 1) * RANGE;
    const radius = Math.hypot(x, y) + 0.08 * Math.sin(3 * Math.atan2(y, x));
    return 1 / (1 + Math.exp(-(radius - 0.9) * 9));
  });
  return { points, labels, field, grid: GRID, range: RANGE, shortcut: { a: 1, b: 0, c: 0 }, version: 0 };
}

export const boundaryPiece: Piece = {
  name: 'boundary',
  sizes: [
    [88, 88],
    [160, 160],
    [280, 280],
  ],
  async open(host, options, tell) {
    const picture = createBoundaryPicture(host, options, {
      hover: (at) => tell(at === null ? 'hover nothing' : `hover ${at.probability?.toFixed(1)}`),
    });
    const data = rings();
    return (now) => picture.draw(data, now);
  },
};
