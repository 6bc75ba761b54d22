/** A chain to time: bonds and excluded volume under a thermostat. */
export interface ChainCase {
  readonly n: number;
  readonly dimension: 2 | 3;
  /** Step, τ. */
  readonly dt: number;
  readonly temperature: number;
  readonly friction: number;
}

/** A start that both engines share: the chain laid out in rows on the lattice (3D: in layers), so that it fits any box. */
export function rowsOf({ n, dimension }: ChainCase): Float64Array {
  const side = Math.ceil(n ** (1 / dimension));
  const positions = new Float64Array(n * dimension);
  const there = (k: number, round: number) => (round % 2 === 0 ? k : side - 1 - k) - (side - 1) / 2;
  for (let i = 0; i < n; i++) {
    const row = Math.floor(i / side);
    const layer = Math.floor(row / side);
    positions[i * dimension] = there(i % side, row);
    positions[i * dimension + 1] = dimension === 2 ? row - (side - 1) / 2 : there(row % side, layer);
    if (dimension === 3) positions[i * dimension + 2] = layer - (side - 1) / 2;
  }
  return positions;
}
