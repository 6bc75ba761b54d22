import { say } from '../../language/index.ts';
import { createRng } from '../../links/index.ts';
import { type Cell, STEP } from './walk.ts';

/** `strands` upright strands of `length` beads, each beside the one before. */
function meander(strands: number, length: number): string {
  const strand = (k: number) => (k % 2 === 0 ? 'U' : 'D').repeat(length - 1);
  return Array.from({ length: strands }, (_, k) => strand(k)).join('R');
}

/** A square spiral from outside to inside. */
function spiral(side: number): string {
  let walk = 'R'.repeat(side - 1);
  let letters = 'DLUR';
  for (let length = side - 1; length > 0; length -= 1) {
    for (let twice = 0; twice < 2; twice += 1) {
      walk += letters[0].repeat(length);
      letters = letters.slice(1) + letters[0];
    }
  }
  return walk;
}

function letterOf([fromX, fromY]: Cell, [toX, toY]: Cell): string {
  return Object.keys(STEP).find((letter) => STEP[letter][0] === toX - fromX && STEP[letter][1] === toY - fromY)!;
}

/**
 * A compact walk that fills a rectangle, mixed by backbite moves: an end bites into a neighbour on the grid, and the loop that this closes is
 * opened on its other side (Mansfield 1982). The same seed gives the same walk.
 */
export function compactWalk(columns: number, rows: number, seed: number): string {
  const rng = createRng(seed);
  let cells: Cell[] = [];
  for (let y = 0; y < rows; y += 1) {
    for (let k = 0; k < columns; k += 1) cells.push([y % 2 === 0 ? k : columns - 1 - k, y]);
  }
  for (let move = 0; move < 20 * columns * rows; move += 1) {
    if (rng.uniform() < 0.5) cells = cells.reverse();
    const [x, y] = cells[0];
    const near = cells
      .map((_, index) => index)
      .slice(2)
      .filter((index) => Math.abs(cells[index][0] - x) + Math.abs(cells[index][1] - y) === 1);
    if (near.length === 0) continue;
    const bitten = near[Math.floor(rng.uniform() * near.length)];
    cells = [...cells.slice(0, bitten).reverse(), ...cells.slice(bitten)];
  }
  return cells
    .slice(1)
    .map((cell, k) => letterOf(cells[k], cell))
    .join('');
}

/** Folds to begin with. */
export const TEMPLATES: readonly { readonly name: string; readonly walk: string }[] = [
  { name: say`Hairpin`, walk: meander(2, 6) },
  { name: say`Meander`, walk: meander(4, 6) },
  { name: say`Five strands`, walk: meander(5, 5) },
  { name: say`Spiral`, walk: spiral(5) },
  { name: say`Greek key`, walk: 'UUUURDDDDRUUUUULLLDDDDD' },
  { name: say`Letter M`, walk: 'UUUUURDDDRUUURDDDDD' },
  { name: say`Letter S`, walk: 'RRRRULLLLURRRR' },
  { name: say`Letter G`, walk: 'LLLDDDRRRULL' },
  { name: say`Letter W`, walk: 'DDDDDRUUURDDDRUUUUU' },
];
