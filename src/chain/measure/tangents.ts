/** Unit vectors along the n − 1 bonds of a chain, [bond · dimension]. */
function bondDirections(positions: Float64Array, dimension: number): Float64Array {
  const units = new Float64Array(positions.length - dimension);
  for (let at = 0; at < units.length; at += dimension) {
    let square = 0;
    for (let k = 0; k < dimension; k++) {
      units[at + k] = positions[at + dimension + k] - positions[at + k];
      square += units[at + k] * units[at + k];
    }
    const length = Math.sqrt(square);
    for (let k = 0; k < dimension; k++) units[at + k] /= length;
  }
  return units;
}

/** u_i·u_j of a chain's bond directions by separation j − i, averaged along the chain: out[s − 1] is separation s. */
export function tangentCorrelations(positions: Float64Array, dimension: number, out: Float64Array): void {
  const units = bondDirections(positions, dimension);
  const bonds = units.length / dimension;
  out.fill(0);
  for (let i = 0; i < bonds; i++) {
    for (let j = i + 1; j < bonds; j++) {
      let dot = 0;
      for (let k = 0; k < dimension; k++) dot += units[i * dimension + k] * units[j * dimension + k];
      out[j - i - 1] += dot / (bonds - (j - i));
    }
  }
}
