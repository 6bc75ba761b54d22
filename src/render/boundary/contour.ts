/**
 * Where a field on a square grid crosses a level, as straight pieces (marching squares; a saddle is cut by its mean).
 * @param field grid·grid values, row by row
 * @returns x₁ y₁ x₂ y₂ for each piece, in steps of the grid: (0, 0) is the first value's place
 */
export function contour(field: ArrayLike<number>, grid: number, level: number): number[] {
  const pieces: number[] = [];
  /** How far from value a to value b the level lies. */
  const between = (a: number, b: number) => (level - a) / (b - a);
  for (let row = 0; row + 1 < grid; row++) {
    for (let column = 0; column + 1 < grid; column++) {
      const at = row * grid + column;
      const a = field[at];
      const b = field[at + 1];
      const c = field[at + grid + 1];
      const d = field[at + grid];
      if (!Number.isFinite(a + b + c + d)) continue;
      const isOver = [a > level, b > level, c > level, d > level];
      // The crossings of the four sides, in turn around the square.
      const crossings: [number, number][] = [];
      if (isOver[0] !== isOver[1]) crossings.push([column + between(a, b), row]);
      if (isOver[1] !== isOver[2]) crossings.push([column + 1, row + between(b, c)]);
      if (isOver[2] !== isOver[3]) crossings.push([column + between(d, c), row + 1]);
      if (isOver[3] !== isOver[0]) crossings.push([column, row + between(a, d)]);
      // Four crossings: the corners that differ from the middle are cut off, each by itself.
      const isMiddleOver = (a + b + c + d) / 4 > level;
      if (crossings.length === 4 && isMiddleOver !== isOver[0]) crossings.push(crossings.shift()!);
      for (let k = 0; k + 1 < crossings.length; k += 2) pieces.push(...crossings[k], ...crossings[k + 1]);
    }
  }
  return pieces;
}
